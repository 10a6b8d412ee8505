// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kindlibrary.h"
#include "store/accountdeeds.h"
#include "store/casereading.h"
#include "store/casestore.h"
#include "store/decisionhash.h"
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

/// Characters that a message may add to its reasons.
constexpr qsizetype longestWords = 1000;

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
            caseRowColumns(database.dialect())),
        {toStored(database.now()), id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"case.unknown"_s);
    return caseRowFrom(*rows);
}

} // namespace

Result<Decided> CaseStore::decide(const Decision &decision, const Actor &actor)
{
    const QString words = decision.words.simplified();
    if (holdsIdNumber(words))
        return storeError(u"action.id_number_in_words"_s);
    if (words.toUcs4().size() > longestWords)
        return storeError(u"action.words_too_long"_s);
    return m_database.engine() == Engine::Sqlite ? decideInFile(decision, words, actor)
                                                 : decideOnServer(decision, words, actor);
}

Result<Decided> CaseStore::decideInFile(const Decision &decision, const QString &words, const Actor &actor)
{
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
    row.chosenAccount = decision.chosenAccount;
    const auto inserted = insertDecision(m_database, row, actor.id);
    if (!inserted)
        return inserted.error();
    if (action && action->effect) {
        const AccountDeed deed{decision.caseId, *inserted, *action->effect, decision.chosenAccount, actor.id};
        if (const auto acted = actOnAccounts(m_database, deed); !acted)
            return acted.error();
    }
    Result<CaseRow> after = rowOf(m_database, decision.caseId);
    if (!after)
        return after.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return withTakeBack({*inserted, std::move(after).value(), now, {}});
}

Result<Decided> CaseStore::decideOnServer(const Decision &decision, const QString &words, const Actor &actor)
{
    if (const auto acting = m_database.actAs(actor.token); !acting)
        return acting.error();
    // The trigger fills in who, when, from where to where, and the hash. One statement, one transaction: when its
    // answer is lost, it took place whole or not at all, and its request tells which.
    const auto inserted
        = m_database.insert(u"insert into decision (case_id, version, action, reasons, words, request, account_id)"
                            " values (?, ?, ?, ?, ?, ?, ?) returning id"_s,
                            {decision.caseId, decision.expectedVersion, decision.action, toJsonTexts(decision.reasons),
                             words, decision.request.isEmpty() ? QVariant() : QVariant(decision.request),
                             decision.chosenAccount > 0 ? QVariant(decision.chosenAccount) : QVariant()});
    if (inserted) {
        // It is made. Why the case can't be shown as it is now is no answer to that: its request gives one.
        const auto made = decided(*inserted, decision.caseId);
        return made ? made : storeError(u"workspace.lost"_s, made.error().code);
    }
    const bool isSettled = inserted.error().code == u"request.settled"_s;
    // What was sent before may still take place, although this was refused: that is no answer before it can't any more.
    const bool mayStillBeMade = m_database.isRepeating() && !decision.request.isEmpty();
    if (!isSettled && !mayStillBeMade)
        return inserted.error();
    const auto earlier = settle(decision.request);
    if (!earlier)
        return mayStillBeMade ? storeError(u"workspace.lost"_s, earlier.error().code) : earlier.error();
    const bool isThisOne = *earlier && (*earlier)->row.id == decision.caseId;
    return isThisOne ? Result<Decided>(**earlier) : inserted.error();
}

Result<std::optional<Decided>> CaseStore::settle(const QString &request)
{
    if (m_database.engine() == Engine::Sqlite)
        return std::optional<Decided>(); // no answer gets lost between a program and its own file
    const auto id = m_database.single(u"select settle(?)"_s, {request});
    if (!id)
        return id.error();
    if (id->isNull())
        return std::optional<Decided>();
    const auto about = m_database.single(u"select case_id from my_decision(?)"_s, {id->toLongLong()});
    if (!about)
        return about.error();
    const auto made = decided(id->toLongLong(), about->toLongLong());
    return made ? Result<std::optional<Decided>>(*made) : made.error();
}

Result<Decided> CaseStore::decided(qint64 id, CaseId caseId) const
{
    auto rows = m_database.select(
        u"select %1, d.decided_at from cases c cross join lateral history_of(c.id) d"
        " left join case_lease l on l.case_id = c.id and l.until > ? where c.id = ? and d.id = ?"_s.arg(
            caseRowColumns(m_database.dialect())),
        {toStored(m_database.now()), caseId, id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return decidedElsewhere(id);
    return withTakeBack({id, caseRowFrom(*rows), rows->time(caseRowColumnCount), {}});
}

Result<Decided> CaseStore::decidedElsewhere(qint64 id) const
{
    // The case went on to a desk that this person does not see: what is known of it is what was decided.
    auto rows = m_database.select(u"select case_id, version, to_state, decided_at from my_decision(?)"_s, {id});
    if (!rows)
        return rows.error();
    Decided decided{id, {}, {}, {}};
    if (rows->next()) {
        decided.row.id = rows->integer(0);
        decided.row.version = static_cast<int>(rows->integer(1)) + 1;
        decided.row.state = rows->text(2);
        decided.decidedAt = rows->time(3);
    }
    return decided;
}

Decided CaseStore::withTakeBack(Decided decided) const
{
    const KindDefinition *kind = m_kinds.find(decided.row.kind, decided.row.kindVersion);
    if (!kind)
        return decided;
    for (const ActionDefinition &next : kind->actionsFrom(decided.row.state)) {
        if (next.withinSeconds > 0)
            decided.takeBackUntil = decided.decidedAt.addSecs(next.withinSeconds);
    }
    return decided;
}

} // namespace hezhun
