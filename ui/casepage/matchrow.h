// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/matches.h"

#include <QAbstractButton>

QT_BEGIN_NAMESPACE
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

/// An account that matches the case: who it is, by what it matches, and what is known of it. Can be chosen unless the
/// account is no longer in use.
class MatchRow : public QAbstractButton
{
    Q_OBJECT

public:
    /// `number` is its key, from 1.
    MatchRow(const AccountMatch &match, int number, QWidget *parent = nullptr);

    const AccountMatch &match() const { return m_match; }
    bool canBeChosen() const { return m_match.state == QLatin1String("active"); }
    /// Only while an account is being chosen does the row answer, and show its key.
    void setChoosing(bool choosing);
    QString inWords() const { return accessibleName(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString nameLine() const;
    QString knownLine() const;
    void addSign(QVBoxLayout *lines, const QString &iconName, const QString &text, const QString &role);
    void addText(QVBoxLayout *lines, const QString &text, const QString &role);

    AccountMatch m_match;
    QLabel *m_key = nullptr;
};

} // namespace hezhun
