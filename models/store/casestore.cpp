// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casestore.h"

#include "domain/workingcalendar.h"
#include "kinds/kindlibrary.h"
#include "store/casereading.h"
#include "store/dialect.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// A lease, as long as the engine's functions take it: whole seconds.
QVariant secondsOf(std::chrono::seconds lease)
{
    return qint64(lease.count());
}

} // namespace

CaseStore::CaseStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<DeskCounts> CaseStore::counts(const Actor &actor) const
{
    if (const auto acting = m_database.actAs(actor.token); !acting)
        return acting.error();
    DeskCounts counts;
    {
        auto rows = m_database.select(
            u"select kind, cast(sum(open_count) as bigint) from desk_count where desk = ? group by kind"_s,
            {actor.desk});
        if (!rows)
            return rows.error();
        while (rows->next()) {
            counts.openByKind.insert(rows->text(0), rows->integer(1));
            counts.open += rows->integer(1);
        }
    }
    const QDateTime now = m_database.now();
    // The order says by which index: among many that are over, those that are late may be far behind in the table.
    const auto late = m_database.single(
        u"select count(*) from (select 1 from cases c where %1 and c.due_at < ? order by c.due_at limit %2) late"_s.arg(
            m_database.dialect().onDesk, QString::number(DeskCounts::lateLimit)),
        {actor.desk, toStored(now)});
    if (!late)
        return late.error();
    counts.late = late->toInt();
    const WorkingCalendar &calendar = WorkingCalendar::builtIn();
    const QDateTime midnight(calendar.dayOf(now), QTime(0, 0), calendar.zone());
    const auto today = m_database.engine() == Engine::Sqlite
        ? m_database.single(u"select count(*) from decision where actor_id = ? and decided_at >= ?"_s,
                            {actor.id, toStored(midnight)})
        : m_database.single(u"select count_by_me(?)"_s, {toStored(midnight)});
    if (!today)
        return today.error();
    counts.decidedToday = today->toInt();
    return counts;
}

Result<QList<CaseRow>> CaseStore::upcoming(const Actor &actor, const CaseQuery &query, int limit) const
{
    if (const auto acting = m_database.actAs(actor.token); !acting)
        return acting.error();
    // Cases of colleagues are passed over; there are never more of these than colleagues, so pages are few.
    CaseQuery ahead = query;
    ahead.desk = actor.desk;
    ahead.limit = limit + 20;
    QList<CaseRow> free;
    while (free.size() < limit) {
        Result<CasePage> found = page(ahead);
        if (!found)
            return found.error();
        for (const CaseRow &row : std::as_const(found->rows)) {
            if (free.size() < limit && (row.openedById == 0 || row.openedById == actor.id))
                free.append(row);
        }
        if (!found->next)
            break;
        ahead.after = found->next;
    }
    return free;
}

Result<Done> CaseStore::take(CaseId id, const Actor &actor, std::chrono::seconds lease)
{
    if (m_database.engine() == Engine::PostgreSql) {
        if (const auto acting = m_database.actAs(actor.token); !acting)
            return acting.error();
        const auto taken = m_database.single(u"select take_case(?, ?)"_s, {id, secondsOf(lease)});
        if (!taken)
            return taken.error();
        return taken->toBool() ? Result<Done>(Done{}) : storeError(u"case.taken"_s);
    }
    const QDateTime now = m_database.now();
    const QVariant until = toStored(now.addMSecs(std::chrono::milliseconds(lease).count()));
    // One statement: of two who take at once, the second finds the row of the first.
    const auto taken = m_database.change(
        u"insert into case_lease (case_id, account_id, until) values (?, ?, ?)"
        " on conflict (case_id) do update set account_id = excluded.account_id, until = excluded.until"
        " where case_lease.account_id = excluded.account_id or case_lease.until <= ?"_s,
        {id, actor.id, until, toStored(now)});
    if (!taken)
        return taken.error();
    const auto holder = m_database.single(u"select account_id from case_lease where case_id = ?"_s, {id});
    if (!holder)
        return holder.error();
    if (holder->toLongLong() != actor.id)
        return storeError(u"case.taken"_s);
    return Done{};
}

Result<QList<CaseId>> CaseStore::takeFirst(const QList<CaseId> &cases, int howMany, const Actor &actor,
                                           std::chrono::seconds lease)
{
    if (m_database.engine() == Engine::PostgreSql)
        return takeFirstUnlocked(cases, howMany, actor, lease);
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    QList<CaseId> taken;
    for (const CaseId id : cases) {
        if (taken.size() == howMany)
            break;
        const auto done = take(id, actor, lease);
        if (done)
            taken.append(id);
        else if (done.error().code != u"case.taken"_s)
            return done.error();
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return taken;
}

Result<QList<CaseId>> CaseStore::takeFirstUnlocked(const QList<CaseId> &cases, int howMany, const Actor &actor,
                                                   std::chrono::seconds lease)
{
    if (const auto acting = m_database.actAs(actor.token); !acting)
        return acting.error();
    QStringList numbers;
    for (const CaseId id : cases)
        numbers.append(QString::number(id));
    auto rows = m_database.select(u"select t from take_first(?, ?, ?) t"_s,
                                  {u'{' + numbers.join(u',') + u'}', howMany, secondsOf(lease)});
    if (!rows)
        return rows.error();
    QList<CaseId> taken;
    while (rows->next())
        taken.append(rows->integer(0));
    return taken;
}

Result<Done> CaseStore::release(CaseId id, const Actor &actor)
{
    if (m_database.engine() == Engine::PostgreSql) {
        if (auto acting = m_database.actAs(actor.token); !acting)
            return acting;
        return m_database.change(u"select release_case(?)"_s, {id});
    }
    return m_database.change(u"delete from case_lease where case_id = ? and account_id = ?"_s, {id, actor.id});
}

} // namespace hezhun
