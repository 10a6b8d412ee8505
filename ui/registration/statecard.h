// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/registration/registrationview.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// Where a registration lies, since when, why it came back, and what can be done about it.
class StateCard : public QFrame
{
    Q_OBJECT

public:
    explicit StateCard(QWidget *parent = nullptr);

    void show(const RegistrationWords &words);
    /// Nothing can be done while something is being done.
    void setBusy(bool busy);
    QString text() const;

signals:
    void correctionRequested();
    void withdrawalRequested();
    void printRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSign();
    void retranslate();

    RegistrationWords m_words;
    QLabel *m_sign = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_number = nullptr;
    QLabel *m_since = nullptr;
    QLabel *m_reasons = nullptr;
    QLabel *m_next = nullptr;
    QPushButton *m_correct = nullptr;
    QPushButton *m_withdraw = nullptr;
    QPushButton *m_print = nullptr;
};

} // namespace hezhun
