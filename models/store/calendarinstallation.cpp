// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/calendarinstallation.h"

#include "domain/workingcalendar.h"
#include "store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The days that are against the rule of the week, as a PostgreSQL array of rows' texts: "2026-10-01 f".
QString exceptions(const WorkingCalendar &calendar)
{
    QStringList days;
    const QDate end(calendar.lastYear(), 12, 31);
    for (QDate day(calendar.firstYear(), 1, 1); day <= end; day = day.addDays(1)) {
        const bool isWorking = calendar.isWorkingDay(day);
        if (isWorking != (day.dayOfWeek() < Qt::Saturday))
            days.append(day.toString(Qt::ISODate) + (isWorking ? u"t"_s : u"f"_s));
    }
    return u'{' + days.join(u',') + u'}';
}

} // namespace

Result<Done> installCalendar(Database &database)
{
    if (database.engine() == Engine::Sqlite)
        return Done{};
    const WorkingCalendar &calendar = WorkingCalendar::builtIn();
    const int closes = calendar.closes().msecsSinceStartOfDay() / 60'000;
    const int offset = calendar.zone().standardTimeOffset(database.now()) / 60;
    const struct
    {
        QString sql;
        QVariantList values;
    } steps[] = {
        {u"delete from calendar_day"_s, {}},
        {u"insert into calendar_day (day, is_working) select left(d, 10)::date, right(d, 1) = 't'"
         " from unnest(?::text[]) d"_s,
         {exceptions(calendar)}},
        {u"insert into workspace_info (name, value) values ('calendar_closes', ?), ('calendar_offset_minutes', ?)"
         " on conflict (name) do update set value = excluded.value"_s,
         {QString::number(closes), QString::number(offset)}},
    };
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    for (const auto &step : steps) {
        if (auto changed = database.change(step.sql, step.values); !changed)
            return changed;
    }
    return transaction->commit();
}

} // namespace hezhun
