// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verification.h"

#include "store/database.h"
#include "store/decisionhash.h"
#include "store/identity.h"
#include "store/workspace.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

Subject subjectOf(const QString &part)
{
    if (part == u"unit"_s)
        return Subject::Unit;
    return part == u"agent"_s ? Subject::Agent : Subject::Person;
}

QString answerCode(NationalCheckAnswer answer)
{
    switch (answer) {
    case NationalCheckAnswer::Match: return u"match"_s;
    case NationalCheckAnswer::NoMatch: return u"no_match"_s;
    case NationalCheckAnswer::CannotSay: break;
    }
    return u"cannot_say"_s;
}

Result<Settled> settledFromCode(const QString &code)
{
    if (code == u"passed"_s)
        return Settled::Passed;
    if (code == u"failed"_s)
        return Settled::Failed;
    return code == u"later"_s ? Settled::Later : Settled::NoLonger;
}

/// A row of id, part, fields, key.
ClaimedCheck claimedFrom(const Database::Rows &rows)
{
    ClaimedCheck claimed;
    claimed.id = rows.integer(0);
    claimed.question.subject = subjectOf(rows.text(1));
    claimed.question.fields = fromJsonFields(rows.text(2));
    claimed.question.idempotencyKey = sha256Hex(rows.text(3).toUtf8());
    return claimed;
}

} // namespace

VerificationStore::VerificationStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<QList<ClaimedCheck>> VerificationStore::claim(int howMany, std::chrono::seconds forHowLong)
{
    if (const auto acting = m_database.actAs({}); !acting)
        return acting.error();
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    auto claimed = claimDue(howMany, forHowLong);
    if (!claimed)
        return claimed;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return claimed;
}

Result<QList<ClaimedCheck>> VerificationStore::claimDue(int howMany, std::chrono::seconds forHowLong)
{
    const QVariant now = toStored(m_database.now());
    const QVariant until = toStored(m_database.now().addSecs(forHowLong.count()));
    // What it is asked under names the question and how often it was answered, so that it is the same until it is.
    auto rows = m_database.engine() == Engine::Sqlite
        ? m_database.select(
            u"update national_check set claimed_until = ? where id in (select id from national_check"
            " where state = 'queued' and not_before <= ? and claimed_until <= ? order by not_before, id limit ?)"
            " returning id, part, fields,"
            " 'national_check:' || id || ':' || account_id || ':' || requested_at || ':' || tries || ':' || fields"_s,
            {until, now, now, howMany})
        : m_database.select(u"select id, part, fields, asked_as from claim_checks(?, ?)"_s,
                            {howMany, qint64(forHowLong.count())});
    if (!rows)
        return rows.error();
    QList<ClaimedCheck> claimed;
    while (rows->next())
        claimed.append(claimedFrom(*rows));
    if (rows->trouble())
        return *rows->trouble();
    std::sort(claimed.begin(), claimed.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    return claimed;
}

Result<Settled> VerificationStore::settle(qint64 id, const NationalCheckOutcome &outcome)
{
    // What an answer does is nobody's decision.
    if (const auto acting = m_database.actAs({}); !acting)
        return acting.error();
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    Result<Settled> settled = Settled::NoLonger;
    if (m_database.engine() == Engine::Sqlite) {
        settled = IdentityInFile(m_database, m_kinds).settle(id, outcome);
    } else {
        const auto code = m_database.single(u"select settle_check(?, ?, ?)"_s,
                                            {id, answerCode(outcome.answer), outcome.note.left(longestCheckNote)});
        settled = code ? settledFromCode(code->toString()) : Result<Settled>(code.error());
    }
    if (!settled)
        return settled;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return settled;
}

Result<ChecksMade> runChecks(Workspace &workspace, NationalCheck &check, int atMost)
{
    ChecksMade made;
    while (made.all() < atMost) {
        // One at a time: what is claimed and not asked would only keep others from it.
        const auto claimed = workspace.verification().claim(1, std::chrono::minutes(5));
        if (!claimed)
            return claimed.error();
        if (claimed->isEmpty())
            break;
        const NationalCheckOutcome outcome = check.ask(claimed->constFirst().question);
        const auto settled = workspace.verification().settle(claimed->constFirst().id, outcome);
        if (!settled)
            return settled.error();
        switch (*settled) {
        case Settled::Passed: ++made.passed; break;
        case Settled::Failed: ++made.failed; break;
        case Settled::Later: ++made.later; break;
        case Settled::NoLonger: ++made.noLonger; break;
        }
    }
    return made;
}

} // namespace hezhun
