// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casestore.h"

#include "domain/workingcalendar.h"
#include "kinds/kindlibrary.h"
#include "store/casereading.h"
#include "store/decisionhash.h"
#include "store/dialect.h"
#include "store/storeerrors.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// What a decision needs to know of its case.
struct Standing
{
    QString kind;
    int kindVersion = 1;
    QString state;
    QString contentHash;
    QString headHash;
    int version = 0;
};

Result<Standing> standingOf(Database &database, CaseId id)
{
    auto rows = database.select(
        u"select kind, kind_version, state, content_hash, head_hash, version from cases where id = ?"_s, {id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"case.unknown"_s);
    return Standing{rows->text(0), static_cast<int>(rows->integer(1)), rows->text(2), rows->text(3),
                    rows->text(4), static_cast<int>(rows->integer(5))};
}

/// Words go to a phone as they are: a number of 15 digits and more has no place in them (I-40).
bool holdsIdNumber(const QString &words)
{
    static const QRegularExpression number(u"(?:[0-9０-９][ \\-]?){15,}"_s);
    return number.match(words).hasMatch();
}

Result<CaseRow> rowOf(Database &database, CaseId id)
{
    auto rows = database.select(
        u"select %1 from cases c left join case_lease l on l.case_id = c.id and l.until > ? where c.id = ?"_s.arg(
            QString::fromUtf16(caseRowColumns)),
        {toStored(database.now()), id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"case.unknown"_s);
    return caseRowFrom(*rows);
}

} // namespace

CaseStore::CaseStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<DeskCounts> CaseStore::counts(const Actor &actor) const
{
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
    const auto late = m_database.single(
        u"select count(*) from (select 1 from cases c where %1 and c.due_at < ? limit %2) some"_s.arg(
            m_database.dialect().onDesk, QString::number(DeskCounts::lateLimit)),
        {actor.desk, toStored(now)});
    if (!late)
        return late.error();
    counts.late = late->toInt();
    const WorkingCalendar &calendar = WorkingCalendar::builtIn();
    const QDateTime midnight(calendar.dayOf(now), QTime(0, 0), calendar.zone());
    const auto today = m_database.single(u"select count(*) from decision where actor_id = ? and decided_at >= ?"_s,
                                         {actor.id, toStored(midnight)});
    if (!today)
        return today.error();
    counts.decidedToday = today->toInt();
    return counts;
}

Result<QList<CaseRow>> CaseStore::upcoming(const Actor &actor, const CaseQuery &query, int limit) const
{
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

Result<Done> CaseStore::release(CaseId id, const Actor &actor)
{
    return m_database.change(u"delete from case_lease where case_id = ? and account_id = ?"_s, {id, actor.id});
}

Result<std::optional<Decided>> CaseStore::settle(const QString &)
{
    return std::optional<Decided>(); // no answer gets lost between a program and its own file
}

Result<Decided> CaseStore::decide(const Decision &decision, const Actor &actor)
{
    const QString words = decision.words.simplified();
    if (holdsIdNumber(words))
        return storeError(u"action.id_number_in_words"_s);
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<Standing> standing = standingOf(m_database, decision.caseId);
    if (!standing)
        return standing.error();
    const KindDefinition *kind = m_kinds.find(standing->kind, standing->kindVersion);
    const ActionDefinition *action = kind ? kind->action(decision.action) : nullptr;
    const QDateTime now = m_database.now();

    HashedDecision row;
    row.caseId = decision.caseId;
    row.contentHash = standing->contentHash;
    row.version = decision.expectedVersion;
    row.action = decision.action;
    row.fromState = standing->state;
    row.toState = action ? action->to : QString(); // the trigger names what is wrong
    row.actorLogin = actor.loginName;
    row.actorName = actor.name;
    row.decidedAt = now.toMSecsSinceEpoch();
    row.reasons = toJsonTexts(decision.reasons);
    row.words = words;
    row.previousHash = standing->headHash;
    const auto inserted = insertDecision(m_database, row, actor.id);
    if (!inserted)
        return inserted.error();
    Result<CaseRow> after = rowOf(m_database, decision.caseId);
    if (!after)
        return after.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();

    Decided decided{*inserted, std::move(after).value(), now, {}};
    for (const ActionDefinition &next : kind->actionsFrom(decided.row.state)) {
        if (next.withinSeconds > 0)
            decided.takeBackUntil = now.addSecs(next.withinSeconds);
    }
    return decided;
}

} // namespace hezhun
