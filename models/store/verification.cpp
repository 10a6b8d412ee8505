// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/verification.h"

#include "store/storeerrors.h"
#include "store/workspace.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

VerificationStore::VerificationStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<QList<ClaimedCheck>> VerificationStore::claim(int, std::chrono::seconds)
{
    return QList<ClaimedCheck>();
}

Result<Settled> VerificationStore::settle(qint64, const NationalCheckOutcome &)
{
    return Settled::NoLonger;
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
