// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ownregistrations.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

class KindLibrary;

/// What became of a registration from the first day on: every round with its decisions, the newest last, and its filing
/// numbers. Not who decided.
class RoundsList : public QWidget
{
    Q_OBJECT

public:
    explicit RoundsList(const KindLibrary &kinds, QWidget *parent = nullptr);

    void show(const OwnRegistration &registration);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addRound(const OwnCase &round);
    void addLine(const QString &text, const QString &role = {});

    const KindLibrary &m_kinds;
    OwnRegistration m_registration;
    QVBoxLayout *m_lines = nullptr;
};

} // namespace hezhun
