// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/granttimes.h"

#include "domain/workingcalendar.h"

namespace hezhun {

QDateTime GrantTimes::untilOf(QDate lastDay)
{
    return lastDay.isValid() ? QDateTime(lastDay.addDays(1), QTime(0, 0), WorkingCalendar::builtIn().zone()) : QDateTime();
}

QDate GrantTimes::lastDayOf(const QDateTime &until)
{
    return until.isValid() ? WorkingCalendar::builtIn().dayOf(until.addMSecs(-1)) : QDate();
}

QString GrantTimes::text(const QDateTime &until, const QDateTime &now)
{
    if (!until.isValid())
        return tr("for ever");
    const QString day = lastDayOf(until).toString(Qt::ISODate);
    if (until <= now)
        //: The last day of a grant that no longer serves.
        return tr("%1 (run out)").arg(day);
    const qint64 left = WorkingCalendar::builtIn().dayOf(now).daysTo(lastDayOf(until));
    if (left <= 0)
        return tr("%1 (last day)").arg(day);
    return tr("%1 (%n day(s) left)", nullptr, int(left)).arg(day);
}

QString GrantTimes::day(const QDateTime &moment)
{
    return moment.isValid() ? WorkingCalendar::builtIn().dayOf(moment).toString(Qt::ISODate) : QString();
}

} // namespace hezhun
