// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kindlibrary.h"
#include "store/casereading.h"
#include "store/casestore.h"
#include "store/decidinginfile.h"
#include "store/storeerrors.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

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
    const QDateTime now = m_database.now();
    const auto inserted = decideInTransaction(m_database, m_kinds, decision, words, actor);
    if (!inserted)
        return inserted.error();
    Result<CaseRow> after = rowOf(m_database, decision.caseId);
    if (!after)
        return after.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return withTakeBack({*inserted, std::move(after).value(), now, {}}, decision.action);
}

Result<Decided> CaseStore::decideOnServer(const Decision &decision, const QString &words, const Actor &actor)
{
    if (const auto acting = m_database.actAs(actor.token); !acting)
        return acting.error();
    // The trigger fills in who, when, from where to where, and the hash. One statement, one transaction: when its
    // answer is lost, it took place whole or not at all, and its request tells which.
    const auto inserted
        = m_database.insert(u"insert into decision (case_id, version, action, reasons, words, request, account_id,"
                            " undoes) values (?, ?, ?, ?, ?, ?, ?, ?) returning id"_s,
                            {decision.caseId, decision.expectedVersion, decision.action, toJsonTexts(decision.reasons),
                             words, decision.request.isEmpty() ? QVariant() : QVariant(decision.request),
                             decision.chosenAccount > 0 ? QVariant(decision.chosenAccount) : QVariant(),
                             decision.undoes ? QVariant(*decision.undoes) : QVariant()});
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
        u"select %1, d.decided_at, d.action from seen_case(?) c cross join lateral history_of(c.id) d"
        " left join case_lease l on l.case_id = c.id and l.until > ? where d.id = ?"_s.arg(
            caseRowColumns(m_database.dialect())),
        {caseId, toStored(m_database.now()), id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return decidedElsewhere(id);
    return withTakeBack({id, caseRowFrom(*rows), rows->time(caseRowColumnCount), {}},
                        rows->text(caseRowColumnCount + 1));
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

Decided CaseStore::withTakeBack(Decided decided, const QString &madeBy) const
{
    const KindDefinition *kind = m_kinds.find(decided.row.kind, decided.row.kindVersion);
    if (!kind)
        return decided;
    // What put a case back is not taken back by putting it back again.
    const ActionDefinition *made = kind->action(madeBy);
    const bool restored = made && made->restores != Restores::Nothing;
    for (const ActionDefinition &next : kind->actionsFrom(decided.row.state)) {
        if (next.withinSeconds > 0 && !(restored && next.restores != Restores::Nothing))
            decided.takeBackUntil = decided.decidedAt.addSecs(next.withinSeconds);
    }
    return decided;
}

} // namespace hezhun
