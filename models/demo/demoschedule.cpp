// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoschedule.h"

namespace hezhun {

namespace {

constexpr int dayBegins = 8 * 3600 + 20 * 60;
constexpr int dayEnds = 19 * 3600;
constexpr int longestHoliday = 20; ///< days back from today in which every class of time left is found

} // namespace

DemoSchedule::DemoSchedule(QDateTime now, int workingDays, const WorkingCalendar &calendar, quint64 seed)
    : m_calendar(calendar)
    , m_now(now.toTimeZone(calendar.zone()))
    , m_random(seed)
{
    QDateTime nextClose;
    for (int back = longestHoliday; back >= 0; --back) {
        const QDate day = m_now.date().addDays(-back);
        const QDateTime due = calendar.dueAt(QDateTime(day, QTime(12, 0), calendar.zone()), workingDays);
        if (due <= m_now) {
            m_late.append(day);
        } else if (!nextClose.isValid() || due == nextClose) {
            nextClose = due;
            m_soon.append(day);
        } else {
            m_fine.append(day);
        }
    }
    while (m_late.size() > 2)
        m_late.removeFirst();
    if (m_fine.isEmpty())
        m_fine = m_soon;
}

QDate DemoSchedule::workingDaysAgo(int days) const
{
    QDate day = m_now.date();
    for (int left = days; left > 0;) {
        day = day.addDays(-1);
        if (m_calendar.isWorkingDay(day))
            --left;
    }
    return day;
}

QDate DemoSchedule::dayFor(const DemoStep &step)
{
    switch (step.when) {
    case DemoStep::Late: return m_random.pick(m_late);
    case DemoStep::Soon: return m_random.pick(m_soon);
    case DemoStep::Fine: return m_random.pick(m_fine);
    case DemoStep::Past: break;
    }
    return workingDaysAgo(step.days);
}

QDateTime DemoSchedule::submitted(const DemoStep &step)
{
    const QDate day = dayFor(step);
    int from = dayBegins;
    int until = dayEnds;
    if (day == m_now.date()) {
        // Today is not over, and in the small hours has not begun for most.
        const int passed = m_now.time().msecsSinceStartOfDay() / 1000;
        until = qMin(until, qMax(0, passed - 120));
        from = qMin(from, until / 2);
    }
    const QDateTime midnight(day, QTime(0, 0), m_calendar.zone());
    return midnight.addSecs(m_random.between(from, until));
}

QDateTime DemoSchedule::decided(const DemoDecision &decision, const QDateTime &previous)
{
    if (decision.today) {
        const int passed = m_now.time().msecsSinceStartOfDay() / 1000;
        return m_now.addSecs(-m_random.between(1, qBound(2, passed, 3 * 3600)));
    }
    return qMin(previous.addSecs(decision.after.count()), m_now.addSecs(-1));
}

} // namespace hezhun
