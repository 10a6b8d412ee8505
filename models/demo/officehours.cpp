// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/officehours.h"

#include "domain/workingcalendar.h"

namespace hezhun {

namespace {

constexpr int opens = 8 * 3600 + 30 * 60; ///< seconds of the day
constexpr int closes = 18 * 3600;

} // namespace

OfficeHours::OfficeHours(QDateTime now, quint64 seed)
    : m_now(now.toTimeZone(WorkingCalendar::builtIn().zone()))
    , m_random(seed)
{
}

QDateTime OfficeHours::midnight(int daysAgo) const
{
    return QDateTime(m_now.date().addDays(-daysAgo), QTime(0, 0), m_now.timeZone());
}

QDateTime OfficeHours::on(QDate day)
{
    while (!WorkingCalendar::builtIn().isWorkingDay(day))
        day = day.addDays(-1);
    return QDateTime(day, QTime(0, 0), m_now.timeZone()).addMSecs(m_random.between(opens * 1000, closes * 1000));
}

QDateTime OfficeHours::daysAgo(int days)
{
    const QDateTime time = on(m_now.date().addDays(-days));
    return time < m_now ? time : on(m_now.date().addDays(-days - 1));
}

QDateTime OfficeHours::after(const QDateTime &earlier, int mostDays)
{
    const QDateTime time = on(earlier.toTimeZone(m_now.timeZone()).date().addDays(m_random.between(0, mostDays)));
    const QDateTime later = time > earlier ? time : earlier.addSecs(m_random.between(600, 5400));
    return qMin(later, m_now.addSecs(-1));
}

} // namespace hezhun
