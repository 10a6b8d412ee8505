// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/overviewrows.h"

#include "store/database.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The desks from `low` to before `high`, as far as they are departments' or the one that was asked from, and how many
/// digits tell their places apart: overview_scope().
struct Scope
{
    QString low;
    QString high;
    int digits = 6;
    bool hasDepartments = false;
};

Scope scopeOf(const QString &desk)
{
    static const QRegularExpression department(u"^department:([0-9]{6})$"_s);
    const QString code = department.match(desk).captured(1);
    if (desk == u"centre"_s)
        return {desk, u"department;"_s, 2, true};
    for (const int known : {2, 4}) {
        if (!code.isEmpty() && code.endsWith(QString(6 - known, u'0'))) {
            const QString begin = code.left(known);
            return {u"department:"_s + begin, u"department:%1"_s.arg(begin.toInt() + 1), known + 2, true};
        }
    }
    return {desk, desk + u' ', 6, !code.isEmpty()};
}

// Every statement begins with the question as a row named q.
const QString question
    = u"with recursive q (desk, low, high, digits, below, kind, place, span, time_span, since, until, today,"
      " this_month, late_before) as (values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)), "_s;
const QString isSeen
    = u" x.desk >= q.low and x.desk < q.high and (x.desk = q.desk or substr(x.desk, 1, 11) = 'department:')"
      " and (q.kind = '' or x.kind = q.kind) "_s;
const QString placeOf
    = u"case when substr(x.desk, 1, 11) = 'department:' then substr(x.desk, 12, q.digits) else x.place end"_s;

QString openStatement()
{
    return u"o as (select x.kind, %1 as place, x.submitted_day, x.due_day < q.late_before as is_late, sum(x.how_many) "
           u"as n"
           " from q cross join open_count x where %2 group by 1, 2, 3, 4),"
           " p as materialized (select o.* from o, q where q.place = '' or o.place = q.place)"
           " select 'open.kind', kind, '', 0, sum(n), sum(n * is_late), min(submitted_day) from p group by 2"
           " union all select 'open.place', place, '', 0, sum(n), sum(n * is_late), min(submitted_day) from p group by "
           "2"
           " union all select 'open.day', submitted_day, '', 0, sum(n), sum(n * is_late), submitted_day from p group by 2"_s
               .arg(placeOf, isSeen);
}

// The first days of the days or months that are asked for: rows of one desk are found by desk and day.
const QString days = u"m (start) as (select q.since from q union all"
                     " select cast(strftime('%s', m.start * 86400, 'unixepoch', '+1 ' || %1) as integer) / 86400"
                     " from m, q where m.start < q.until), "_s;
// What was decided on the desks that are seen from the one that is asked from: counted under that one.
const QString placesSeen = u" from q cross join m cross join handled_place x where x.span = %1 and x.start = m.start"
                           " and m.start <= q.until and x.desk = q.desk and (q.kind = '' or x.kind = q.kind)"
                           " and (q.place = '' or x.place = q.place) "_s;

QString doneStatement()
{
    return days.arg(u"q.span"_s) + u"p as materialized (select x.kind, x.place, x.bucket, sum(x.how_many) as n"_s
        + placesSeen.arg(u"q.span"_s)
        + u" group by 1, 2, 3)"
          " select 'done.kind', kind, '', bucket, sum(n), 0, 0 from p group by 2, 4"
          " union all select 'done.place', place, '', bucket, sum(n), 0, 0 from p group by 2, 4"_s;
}

QString timeStatement()
{
    return days.arg(u"q.time_span"_s) + u"p as (select x.start, x.how_many as n"_s + placesSeen.arg(u"q.time_span"_s)
        + u") select 'done.time', start, '', 0, sum(n), 0, 0 from p group by 2"_s;
}

// Those who decided most come first, each by bucket; the others together are all without them. For months there are
// counters of what somebody did, few enough to be compared; a few days are added up.
QString personStatement()
{
    const QString isAt = u" x.start = m.start and m.start <= q.until and %1"
                         " and (q.place = '' or not q.below or substr(x.desk, 12, q.digits) = q.place) "_s.arg(isSeen);
    return days.arg(u"q.span"_s)
        + u"w as (select x.start, x.desk, x.kind, x.actor_id, x.how_many as n from q cross join m cross join "
          u"handled_month x"
          " where q.span = 'month' and %1 union all"
          " select x.start, x.desk, x.kind, x.actor_id, x.how_many from q cross join m cross join handled_count x"
          " where q.span = 'day' and x.span = 'day' and %1),"
          " r as materialized (select actor_id from w group by 1 order by sum(n) desc, actor_id limit 100),"
          " k as (select distinct start, desk, kind, actor_id from w where actor_id in (select actor_id from r)),"
          " b as materialized (select x.actor_id, x.bucket, sum(x.how_many) as n from q cross join k cross join "
          "handled_count x"
          " where (x.span, x.start, x.desk, x.kind, x.actor_id) = (q.span, k.start, k.desk, k.kind, k.actor_id) group "
          "by 1, 2),"
          " o as (select x.bucket, sum(x.how_many) as n from q cross join m cross join handled_place x"
          " where x.span = q.span and x.start = m.start and m.start <= q.until and x.desk = q.desk"
          " and (q.kind = '' or x.kind = q.kind) and (q.place = '' or not q.below or x.place = q.place) group by 1"
          " union all select bucket, -n from b)"
          " select 'done.person', cast(actor_id as text),"
          " coalesce((select coalesce(nullif(a.display_name, ''), a.login_name) from account a where a.id = "
          "b.actor_id), ''),"
          " bucket, n, 0, 0 from b"
          " union all select 'done.person', '', '', bucket, sum(n), 0, 0 from o group by 4 having sum(n) > 0"_s.arg(
              isAt);
}

QString nowStatement()
{
    return u"h as (select x.span, sum(x.how_many) as n"
           " from q cross join (select 'day' as span union all select 'month') s cross join handled_place x"
           " where x.span = s.span and x.start = case s.span when 'day' then q.today else q.this_month end"
           " and x.desk = q.desk and (q.kind = '' or x.kind = q.kind) and (q.place = '' or q.place = x.place) group by "
           "1)"
           " select case span when 'day' then 'done.today' else 'done.month' end, '', '', 0, n, 0, 0 from h"_s;
}

} // namespace

Result<QList<OverviewRow>> overviewInFile(Database &database, const OverviewQuestion &asked)
{
    static const QStringList all{openStatement(), doneStatement(), timeStatement(), personStatement(), nowStatement()};
    const Scope scope = scopeOf(asked.desk);
    const QVariantList parameters{asked.desk,  scope.low,   scope.high,      scope.digits,    scope.hasDepartments,
                                  asked.kind,  asked.place, asked.span,      asked.timeSpan,  asked.since,
                                  asked.until, asked.today, asked.thisMonth, asked.lateBefore};
    QList<OverviewRow> answer;
    for (const QString &statement : all) {
        auto rows = database.select(question + statement, parameters);
        if (!rows)
            return rows.error();
        while (rows->next())
            answer.append({rows->text(0), rows->text(1), rows->text(2), static_cast<int>(rows->integer(3)),
                           rows->integer(4), rows->integer(5), static_cast<int>(rows->integer(6))});
        if (rows->trouble())
            return *rows->trouble();
    }
    return answer;
}

} // namespace hezhun
