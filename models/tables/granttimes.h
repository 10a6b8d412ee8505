// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QString>

namespace hezhun {

/// How long grants serve (G-06), in words and in days of China. People say the last day on which one serves; stores keep
/// the first moment at which it no longer does.
class GrantTimes
{
    Q_DECLARE_TR_FUNCTIONS(GrantTimes)

public:
    static QDateTime untilOf(QDate lastDay);
    /// Invalid: for ever.
    static QDate lastDayOf(const QDateTime &until);
    /// "2027-11-30 (373 days left)", "2026-10-31 (run out)", "for ever".
    static QString text(const QDateTime &until, const QDateTime &now);
    /// The day of a moment, 2026-11-20.
    static QString day(const QDateTime &moment);
};

} // namespace hezhun
