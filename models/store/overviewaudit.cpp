// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/overviewaudit.h"

#include "domain/workingcalendar.h"
#include "store/database.h"

#include <QCoreApplication>
#include <QDateTime>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr QLatin1StringView applicantRole{"applicant"};

int chinaMonth(qint64 at)
{
    const QDate day = WorkingCalendar::builtIn().dayOf(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC));
    return static_cast<int>(QDate(1970, 1, 1).daysTo(QDate(day.year(), day.month(), 1)));
}

/// As counted_decision: somebody took the case from the desk by a role that they hold there.
bool isWork(const ToldDecision &told)
{
    const ActionDefinition &action = *told.action;
    return told.actor > 0 && !action.role.isEmpty() && action.role != applicantRole && action.role != systemRole
        && action.at.isEmpty() && action.restores == Restores::Nothing && action.withinSeconds == 0;
}

/// Rows of both sides with their numbers, one side's negative: what does not add up to nothing differs.
QString differing(const QString &columns, const QString &sides)
{
    return u"select desk, kind from (%2) both_sides group by %1 having sum(n) <> 0 order by 1, 2"_s.arg(columns, sides);
}

QString openSides()
{
    return u"select desk, kind, place, submitted_day, due_day, how_many as n from open_count union all"
           " select desk, kind, substr(place_code, 1, 2), (submitted_at + 28800000) / 86400000,"
           " (due_at + 28800000) / 86400000, -1 from cases where desk is not null"_s;
}

QString monthSides()
{
    return u"select start, desk, kind, actor_id, how_many as n from handled_month union all"
           " select start, desk, kind, actor_id, -how_many from handled_count where span = 'month'"_s;
}

QString daySides(Engine engine)
{
    const QString month = engine == Engine::Sqlite
        ? u"cast(strftime('%s', start * 86400, 'unixepoch', 'start of month') as integer) / 86400"_s
        : u"china_month(start * 86400000::bigint)"_s;
    return u"select start, desk, kind, actor_id, bucket, how_many as n from handled_count where span = 'month' union "
           u"all"
           " select %1, desk, kind, actor_id, bucket, -how_many from handled_count where span = 'day'"_s.arg(month);
}

/// The places of a department's own view are those of desks; of the others' the cases', which no counter of persons
/// has.
QString placeSides(Engine engine)
{
    const QString sights = engine == Engine::Sqlite
        ? u"select h.*, case l.cut when 0 then 'centre' else 'department:' || substr(h.desk, 12, l.cut) || l.zeros end "
          u"as"
          " seen_from, substr(h.desk, 12, l.digits) as place from handled_count h cross join desk_level l"
          " where substr(h.desk, 1, 11) = 'department:' and substr(h.desk, 10 + l.cut) <> l.own"_s
        : u"select h.*, s.seen_from, s.place from handled_count h cross join lateral desk_sights(h.desk) s"_s;
    const QString told = u"case when substr(%1, 1, 11) = 'department:' then place else '' end"_s;
    return u"select desk, span, start, kind, bucket, %1 as place, how_many as n from handled_place"
           " union all select seen_from, span, start, kind, bucket, %2, -how_many from (%3) seen"
           " union all select desk, span, start, kind, bucket, '', -how_many from handled_count"
           " where substr(desk, 1, 11) <> 'department:'"_s.arg(told.arg(u"desk"_s), told.arg(u"seen_from"_s), sights);
}

} // namespace

void ToldWork::tell(const QString &kind, const QList<ToldDecision> &history)
{
    QList<const ToldDecision *> kept;
    for (const ToldDecision &told : history) {
        if (!told.action)
            return; // what it was can't be told: its row is found elsewhere
        if (told.action->withinSeconds > 0 && !kept.isEmpty())
            kept.removeLast();
        else
            kept.append(&told);
    }
    for (const ToldDecision *told : std::as_const(kept)) {
        if (isWork(*told) && !told->fromDesk.isEmpty() && told->fromDesk != told->toDesk)
            ++m_counts[{chinaMonth(told->decidedAt), told->fromDesk, kind, told->actor}];
    }
}

class OverviewAudit
{
    Q_DECLARE_TR_FUNCTIONS(OverviewAudit)

public:
    explicit OverviewAudit(Database &database)
        : m_database(database)
    {
    }

    Result<QList<AuditFinding>> run(const ToldWork &work)
    {
        const Engine engine = m_database.engine();
        const QList<std::pair<QString, QString>> comparisons{
            {differing(u"desk, kind, place, submitted_day, due_day"_s, openSides()),
             tr("It is not the number of cases that lie there.")},
            {differing(u"start, desk, kind, actor_id"_s, monthSides()), disagreement()},
            {differing(u"start, desk, kind, actor_id, bucket"_s, daySides(engine)), disagreement()},
            {differing(u"desk, span, start, kind, bucket, place"_s, placeSides(engine)), disagreement()}};
        for (const auto &[sql, message] : comparisons) {
            if (const auto compared = compare(sql, message); !compared)
                return compared.error();
        }
        if (const auto compared = compareWithHistory(work); !compared)
            return compared.error();
        return m_findings;
    }

private:
    static QString disagreement() { return tr("It does not agree with the overview's other counters."); }

    void find(const QString &desk, const QString &kind, const QString &message)
    {
        const AuditFinding finding{tr("overview's counter of %1 on the desk %2").arg(kind, desk), u"audit.changed"_s,
                                   message};
        if (!m_findings.contains(finding))
            m_findings.append(finding);
    }

    Result<Done> compare(const QString &sql, const QString &message)
    {
        auto rows = m_database.select(sql);
        if (!rows)
            return rows.error();
        while (rows->next())
            find(rows->text(0), rows->text(1), message);
        return rows->trouble() ? Result<Done>(*rows->trouble()) : Result<Done>(Done{});
    }

    Result<Done> compareWithHistory(const ToldWork &work)
    {
        auto rows = m_database.stream(
            u"select start, desk, kind, actor_id, cast(sum(how_many) as bigint) from handled_month group by 1, 2, 3, 4"_s);
        if (!rows)
            return rows.error();
        QMap<ToldWork::Key, qint64> left = work.m_counts;
        const QString message = tr("It is not what was decided there.");
        while (rows->next()) {
            const ToldWork::Key key{static_cast<int>(rows->integer(0)), rows->text(1), rows->text(2), rows->integer(3)};
            if (left.take(key) != rows->integer(4))
                find(rows->text(1), rows->text(2), message);
        }
        for (const auto &[key, howMany] : left.asKeyValueRange()) {
            if (howMany != 0)
                find(std::get<1>(key), std::get<2>(key), message);
        }
        return rows->trouble() ? Result<Done>(*rows->trouble()) : Result<Done>(Done{});
    }

    Database &m_database;
    QList<AuditFinding> m_findings;
};

Result<QList<AuditFinding>> overviewFindings(Database &database, const ToldWork &work)
{
    return OverviewAudit(database).run(work);
}

} // namespace hezhun
