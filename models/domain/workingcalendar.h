// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDate>
#include <QDateTime>
#include <QSet>
#include <QTimeZone>

namespace hezhun {

/// Which days are worked in offices of the mainland: Monday to Friday, less public holidays, with the
/// weekends that are worked in exchange, as the State Council announces them year by year.
class WorkingCalendar
{
    Q_DECLARE_TR_FUNCTIONS(WorkingCalendar)

public:
    /// From the table's JSON (its shape is described in the table itself). Error codes: calendar.unreadable
    /// .year .date .closes .offset
    static Result<WorkingCalendar> load(const QByteArray &json);

    /// The table that the program carries (:/calendar/workdays.json).
    static const WorkingCalendar &builtIn();

    /// In years beyond the table, only weekends are free; covers() tells.
    bool isWorkingDay(QDate day) const;
    bool covers(QDate day) const;
    int firstYear() const { return m_firstYear; }
    int lastYear() const { return m_lastYear; }

    /// Close of business, local time.
    QTime closes() const { return m_closes; }

    /// China's time: a fixed offset from UTC, there is no summer time.
    QTimeZone zone() const { return m_zone; }

    /// The day in China at that moment.
    QDate dayOf(const QDateTime &moment) const { return moment.toTimeZone(m_zone).date(); }

    /// Close of business of the n-th working day after the day (in China) of submission; with 0 or less, of
    /// the day of submission or, when that is free, of the first working day after it. Invalid for an invalid
    /// time.
    QDateTime dueAt(const QDateTime &submitted, int workingDays) const;

    /// How many working days lie after `from`, up to and including `to`; negative when `to` is before `from`.
    int workingDaysBetween(QDate from, QDate to) const;

private:
    WorkingCalendar() = default;

    int m_firstYear = 0;
    int m_lastYear = -1;
    QTime m_closes;
    QTimeZone m_zone;
    QSet<QDate> m_holidays;
    QSet<QDate> m_workedWeekends;
};

} // namespace hezhun
