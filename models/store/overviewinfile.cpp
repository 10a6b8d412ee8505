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
    = u"with q (desk, low, high, digits, below, kind, place, span, since, until, today, this_month, late_before) as"
      " (values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)), "_s;
const QString isSeen
    = u" x.desk >= q.low and x.desk < q.high and (x.desk = q.desk or substr(x.desk, 1, 11) = 'department:')"
      " and (q.kind = '' or x.kind = q.kind) "_s;
const QString placeOf
    = u"case when substr(x.desk, 1, 11) = 'department:' then substr(x.desk, 12, q.digits) else x.place end"_s;

QStringList statements()
{
    const QString open = u"o as (select x.kind, %1 as place, x.submitted_day, x.due_day < q.late_before as is_late, "
                         u"sum(x.how_many) as n"
                         " from q cross join open_count x where %2 group by 1, 2, 3, 4),"
                         " p as (select o.* from o, q where q.place = '' or o.place = q.place)"_s.arg(placeOf, isSeen);
    const QString openBy
        = u" select 'open.%1', %2, '', 0, sum(n), sum(case when is_late then n else 0 end), min(submitted_day)"
          " from p group by %2"_s;
    const QString done
        = u"h as (select x.kind, %1 as place, x.start, x.bucket, sum(x.how_many) as n from q cross join handled_place x"
          " where %2 and x.span = q.span and x.start between q.since and q.until group by 1, 2, 3, 4),"
          " p as (select h.* from h, q where q.place = '' or h.place = q.place)"_s.arg(placeOf, isSeen);
    const QString doneBy = u" select 'done.%1', %2, '', %3, sum(n), 0, 0 from p group by 2, 4"_s;
    const QString persons
        = u"b as (select x.actor_id, x.bucket, sum(x.how_many) as n from q cross join handled_count x"
          " where %1 and x.span = q.span and x.start between q.since and q.until"
          " and (q.place = '' or not q.below or substr(x.desk, 12, q.digits) = q.place) group by 1, 2),"
          " t as (select actor_id, row_number() over (order by sum(n) desc, actor_id) as rank from b group by 1)"
          " select 'done.person', case when t.rank <= 100 then cast(t.actor_id as text) else '' end,"
          " case when t.rank <= 100 then min(coalesce(nullif(a.display_name, ''), a.login_name)) else '' end,"
          " b.bucket, sum(b.n), 0, 0"
          " from b join t on t.actor_id = b.actor_id left join account a on a.id = b.actor_id group by 2, 4"_s.arg(
              isSeen);
    const QString now
        = u"h as (select x.span, sum(x.how_many) as n from q cross join handled_place x where %2"
          " and (x.span = 'day' and x.start = q.today or x.span = 'month' and x.start = q.this_month)"
          " and (q.place = '' or q.place = %1) group by 1)"
          " select case span when 'day' then 'done.today' else 'done.month' end, '', '', 0, n, 0, 0 from h"_s.arg(
              placeOf, isSeen);
    return {open + openBy.arg(u"kind"_s, u"kind"_s),
            open + openBy.arg(u"place"_s, u"place"_s),
            open + openBy.arg(u"day"_s, u"submitted_day"_s),
            done + doneBy.arg(u"kind"_s, u"kind"_s, u"bucket"_s),
            done + doneBy.arg(u"place"_s, u"place"_s, u"bucket"_s),
            done + doneBy.arg(u"time"_s, u"start"_s, u"0"_s),
            persons,
            now};
}

} // namespace

Result<QList<OverviewRow>> overviewInFile(Database &database, const OverviewQuestion &asked)
{
    static const QStringList all = statements();
    const Scope scope = scopeOf(asked.desk);
    const QVariantList parameters{asked.desk,  scope.low,       scope.high,      scope.digits, scope.hasDepartments,
                                  asked.kind,  asked.place,     asked.span,      asked.since,  asked.until,
                                  asked.today, asked.thisMonth, asked.lateBefore};
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
