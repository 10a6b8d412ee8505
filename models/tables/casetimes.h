// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workingcalendar.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QString>

namespace hezhun {

/// How much of the time allowed for a case is left.
struct Remaining
{
    enum class Level { Good, Amber, Late }; ///< Amber: less than four hours (UI.md, "Queue")

    QString text; ///< "1 day", "3 hours", "Late by 2 days"
    Level level = Level::Good;
    double fraction = 0; ///< of the time on working days, 1 just submitted to 0 due

    bool operator==(const Remaining &) const = default;
};

/// Times of cases in words, for lists and headings.
class CaseTimes
{
    Q_DECLARE_TR_FUNCTIONS(CaseTimes)

public:
    /// "Just now", "5 minutes ago", "3 hours ago", "2 days ago" (days of the calendar, in China).
    static QString ago(const QDateTime &moment, const QDateTime &now,
                       const WorkingCalendar &calendar = WorkingCalendar::builtIn());
    /// Date and time to the minute, in China's time, as the language writes them.
    static QString exact(const QDateTime &moment, const WorkingCalendar &calendar = WorkingCalendar::builtIn());
    /// Hours and minutes of today; of another day, the date too.
    static QString brief(const QDateTime &moment, const QDateTime &now,
                         const WorkingCalendar &calendar = WorkingCalendar::builtIn());
    /// Counted in working days, and in hours on the last one; an empty text when there is no time limit.
    static Remaining remaining(const QDateTime &submitted, const QDateTime &due, const QDateTime &now,
                               const WorkingCalendar &calendar = WorkingCalendar::builtIn());
};

} // namespace hezhun
