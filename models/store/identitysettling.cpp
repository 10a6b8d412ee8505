// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/identity.h"

#include "domain/realnamestate.h"
#include "kinds/kindlibrary.h"
#include "store/database.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// A row of national_check that waits for its answer.
struct IdentityInFile::Check
{
    qint64 id = 0;
    AccountId account = 0;
    QString part;
    int tries = 0;
    QString state; ///< of the real name
};

Result<Settled> IdentityInFile::settle(qint64 check, const NationalCheckOutcome &outcome)
{
    Check asked;
    {
        // Only the newest of a part counts: an answer to what was asked before it comes too late.
        auto rows = m_database.select(
            u"select n.id, n.account_id, n.part, n.tries from national_check n where n.id = ? and n.state = 'queued'"
            " and not exists (select 1 from national_check o"
            " where o.account_id = n.account_id and o.part = n.part and o.id > n.id)"_s,
            {check});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return Settled::NoLonger;
        asked = {rows->integer(0), rows->integer(1), rows->text(2), static_cast<int>(rows->integer(3)), {}};
    }
    const auto now = state(asked.account, asked.part);
    if (!now)
        return now.error();
    asked.state = *now;
    if (outcome.answer == NationalCheckAnswer::CannotSay) {
        const auto later = putOff(asked, checkWait(asked.tries), outcome.note, true);
        return later ? Result<Settled>(Settled::Later) : later.error();
    }
    const auto known = realNameStateFromCode(asked.state);
    if (known && isPassed(*known)) {
        const auto closed = close(asked, u"dropped"_s, {});
        return closed ? Result<Settled>(Settled::NoLonger) : closed.error();
    }
    if (outcome.answer == NationalCheckAnswer::Match)
        return pass(asked);
    if (const auto closed = close(asked, u"no_match"_s, outcome.note); !closed)
        return closed.error();
    return fail(asked, {});
}

Result<Settled> IdentityInFile::fail(const Check &check, const QStringList &reasons)
{
    // A reviewer who was asked meanwhile has the last word.
    const auto known = realNameStateFromCode(check.state);
    if (known == RealNameState::InReview || known == RealNameState::RefusedByReviewer)
        return Settled::Failed;
    const auto set = setState(check.account, check.part, realNameStateCode(RealNameState::Failed), reasons, 0);
    return set ? Result<Settled>(Settled::Failed) : set.error();
}

Result<Settled> IdentityInFile::pass(const Check &check)
{
    const KindDefinition *kind = m_kinds.newest(u"realname."_s + check.part);
    if (!kind)
        return Settled::NoLonger;
    const auto declared = fields(check.account, check.part, *kind);
    if (!declared)
        return declared.error();
    const auto phone = m_database.single(u"select phone from account where id = ?"_s, {check.account});
    if (!phone)
        return phone.error();
    const QList<BoundValue> values = boundValues(*kind, *declared, phone->toString());
    const auto taken = conflict(check.account, values);
    if (!taken)
        return taken.error();
    if (!taken->isEmpty()) {
        if (const auto closed = close(check, u"match"_s, *taken); !closed)
            return closed.error();
        return fail(check, {*taken});
    }
    // What a reviewer has yet to decide is needless now; while they have it before them, the answer waits.
    if (const auto withdrawn = withdrawOpenCase(check.account, kind->name, {}); !withdrawn) {
        const QString code = withdrawn.error().code;
        if (code != u"identity.being_reviewed"_s && code != u"case.open"_s)
            return withdrawn.error();
        const auto later = putOff(check, checkWaitForReviewer, code, false);
        return later ? Result<Settled>(Settled::Later) : later.error();
    }
    for (const BoundValue &bound : values) {
        if (const auto done = m_database.change(u"insert into binding (key, value, account_id) values (?, ?, ?)"
                                                " on conflict do nothing"_s,
                                                {bound.key, bound.value, check.account});
            !done)
            return done.error();
    }
    if (const auto closed = close(check, u"match"_s, {}); !closed)
        return closed.error();
    const auto set = setState(check.account, check.part, realNameStateCode(RealNameState::PassedNational), {}, 0);
    return set ? Result<Settled>(Settled::Passed) : set.error();
}

Result<Done> IdentityInFile::close(const Check &check, const QString &state, const QString &note)
{
    return m_database.change(
        u"update national_check set state = ?, note = ?, answered_at = ?, claimed_until = 0 where id = ?"_s,
        {state, note.left(longestCheckNote), toStored(m_database.now()), check.id});
}

Result<Done> IdentityInFile::putOff(const Check &check, std::chrono::milliseconds wait, const QString &note,
                                    bool answered)
{
    const QDateTime now = m_database.now();
    return m_database.change(u"update national_check set tries = tries + ?, not_before = ?, claimed_until = 0,"
                             " answered_at = case when ? then ? else answered_at end, note = ? where id = ?"_s,
                             {answered ? 1 : 0, toStored(now.addMSecs(wait.count())), answered, toStored(now),
                              note.left(longestCheckNote), check.id});
}

} // namespace hezhun
