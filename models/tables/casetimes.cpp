// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/casetimes.h"

#include <QLocale>

#include <algorithm>

namespace hezhun {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 amberMs = 4 * hourMs;
constexpr int longestSpanDays = 400; ///< beyond it a fraction says nothing any more

/// How much of the span lies on working days, in milliseconds.
qint64 workedMs(const QDateTime &from, const QDateTime &to, const WorkingCalendar &calendar)
{
    if (from >= to || from.daysTo(to) > longestSpanDays)
        return 0;
    qint64 sum = 0;
    for (QDate day = calendar.dayOf(from), last = calendar.dayOf(to); day <= last; day = day.addDays(1)) {
        if (!calendar.isWorkingDay(day))
            continue;
        const QDateTime begins(day, QTime(0, 0), calendar.zone());
        const QDateTime ends(day.addDays(1), QTime(0, 0), calendar.zone());
        sum += std::max<qint64>(0, std::max(begins, from).msecsTo(std::min(ends, to)));
    }
    return sum;
}

} // namespace

QString CaseTimes::ago(const QDateTime &moment, const QDateTime &now, const WorkingCalendar &calendar)
{
    if (!moment.isValid())
        return {};
    const qint64 ms = moment.msecsTo(now);
    const qint64 days = calendar.dayOf(moment).daysTo(calendar.dayOf(now));
    if (ms < minuteMs)
        return tr("Just now");
    if (ms < hourMs)
        return tr("%n minute(s) ago", nullptr, int(ms / minuteMs));
    if (days <= 0 || ms < 12 * hourMs)
        return tr("%n hour(s) ago", nullptr, int(ms / hourMs));
    return tr("%n day(s) ago", nullptr, int(days));
}

QString CaseTimes::exact(const QDateTime &moment, const WorkingCalendar &calendar)
{
    if (!moment.isValid())
        return {};
    //: Date and time of a moment, in the form of QDateTime::toString().
    return QLocale().toString(moment.toTimeZone(calendar.zone()), tr("d MMM yyyy, HH:mm"));
}

QString CaseTimes::brief(const QDateTime &moment, const QDateTime &now, const WorkingCalendar &calendar)
{
    if (!moment.isValid())
        return {};
    if (calendar.dayOf(moment) == calendar.dayOf(now))
        return moment.toTimeZone(calendar.zone()).toString(QStringLiteral("HH:mm"));
    return exact(moment, calendar);
}

Remaining CaseTimes::remaining(const QDateTime &submitted, const QDateTime &due, const QDateTime &now,
                               const WorkingCalendar &calendar)
{
    if (!due.isValid())
        return {};
    const qint64 leftMs = now.msecsTo(due);
    const int workingDays = calendar.workingDaysBetween(calendar.dayOf(now), calendar.dayOf(due));
    if (leftMs <= 0) {
        if (workingDays <= -1)
            return {tr("Late by %n day(s)", nullptr, -workingDays), Remaining::Level::Late, 0};
        if (-leftMs >= hourMs)
            return {tr("Late by %n hour(s)", nullptr, int(-leftMs / hourMs)), Remaining::Level::Late, 0};
        return {tr("Late by %n minute(s)", nullptr, int(-leftMs / minuteMs)), Remaining::Level::Late, 0};
    }
    const qint64 whole = workedMs(submitted, due, calendar);
    Remaining answer;
    answer.fraction = whole > 0 ? std::clamp(double(workedMs(now, due, calendar)) / double(whole), 0.0, 1.0) : 0.0;
    answer.level = leftMs < amberMs ? Remaining::Level::Amber : Remaining::Level::Good;
    if (workingDays >= 1 && answer.level == Remaining::Level::Good)
        answer.text = tr("%n day(s)", nullptr, workingDays);
    else if (leftMs >= hourMs)
        answer.text = tr("%n hour(s)", nullptr, int(leftMs / hourMs));
    else
        answer.text = tr("%n minute(s)", nullptr, int((leftMs + minuteMs - 1) / minuteMs));
    return answer;
}

} // namespace hezhun
