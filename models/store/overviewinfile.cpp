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
const QString question = u"with q (desk, low, high, digits, below, kind, place, span, time_span, since, until, today,"
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

QString doneStatement()
{
    return u"h as (select x.kind, %1 as place, x.bucket, sum(x.how_many) as n from q cross join handled_place x"
           " where %2 and x.span = q.span and x.start between q.since and q.until group by 1, 2, 3),"
           " p as materialized (select h.* from h, q where q.place = '' or h.place = q.place)"
           " select 'done.kind', kind, '', bucket, sum(n), 0, 0 from p group by 2, 4"
           " union all select 'done.place', place, '', bucket, sum(n), 0, 0 from p group by 2, 4"_s.arg(placeOf,
                                                                                                        isSeen);
}

QString timeStatement()
{
    return u"p as (select x.start, x.how_many as n from q cross join handled_place x"
           " where %2 and x.span = q.time_span and x.start between q.since and q.until and (q.place = '' or q.place = "
           "%1))"
           " select 'done.time', start, '', 0, sum(n), 0, 0 from p group by 2"_s.arg(placeOf, isSeen);
}

QString personStatement()
{
    return u"b as (select x.actor_id, x.bucket, sum(x.how_many) as n from q cross join handled_count x"
           " where %1 and x.span = q.span and x.start between q.since and q.until"
           " and (q.place = '' or not q.below or substr(x.desk, 12, q.digits) = q.place) group by 1, 2),"
           " t as (select actor_id, bucket, n, sum(n) over (partition by actor_id) as total from b),"
           " r as (select actor_id, bucket, n, dense_rank() over (order by total desc, actor_id) as place_in from t),"
           " g as (select case when place_in <= 100 then actor_id end as actor_id, bucket, sum(n) as n from r group by "
           "1, 2)"
           " select 'done.person', coalesce(cast(actor_id as text), ''),"
           " coalesce((select coalesce(nullif(a.display_name, ''), a.login_name) from account a where a.id = "
           "g.actor_id), ''),"
           " bucket, n, 0, 0 from g"_s.arg(isSeen);
}

QString nowStatement()
{
    return u"h as (select x.span, sum(x.how_many) as n from q cross join handled_place x where %2"
           " and (x.span = 'day' and x.start = q.today or x.span = 'month' and x.start = q.this_month)"
           " and (q.place = '' or q.place = %1) group by 1)"
           " select case span when 'day' then 'done.today' else 'done.month' end, '', '', 0, n, 0, 0 from h"_s.arg(
               placeOf, isSeen);
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
