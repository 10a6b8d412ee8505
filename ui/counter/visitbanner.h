// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/counterstore.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// For whom the clerk acts at this moment, until when, and the way out of it.
class VisitBanner : public QFrame
{
    Q_OBJECT

public:
    explicit VisitBanner(QWidget *parent = nullptr);

    void show(const CounterVisit &visit);
    const CounterVisit &visit() const { return m_visit; }

signals:
    void backRequested();
    void endRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    CounterVisit m_visit;
    QLabel *m_text = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_end = nullptr;
};

} // namespace hezhun
