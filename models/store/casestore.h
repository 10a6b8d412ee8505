// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

#include <chrono>

namespace hezhun {

class Database;
class KindLibrary;

/// Lists, reads and decides cases. Synchronous; belongs to the thread of its connection.
///
/// Error codes of deciding: case.unknown, case.stale (somebody decided meanwhile), case.taken (somebody else has it
/// open), action.unknown, action.wrong_state, action.forbidden, action.reason_needed, action.reason_unknown,
/// action.too_late (the minute for taking back is over), action.bound (I-07, I-08, I-38), action.account_needed,
/// action.account_not_matching, action.account_retired (of the account that is chosen), action.phone_used (I-07),
/// request.phone_there, request.row_project:3 and the like, which name a row of a list,
/// request.project_left:NUMBER. Of registrations: undo.not_this (handing in, taking back and undoing are not undone),
/// undo.already, registration.handed_in_again (a round follows: it is not taken back), registration.there_already (another
/// one is active: KindDefinition::sole), registration.no_department, workspace.busy.
class CaseStore
{
public:
    CaseStore(Database &database, const KindLibrary &kinds);

    Result<CasePage> page(const CaseQuery &query) const;
    Result<DeskCounts> counts(const Actor &actor) const;

    /// A registration is read also by the unit and by the departments and the centre that only look at it (C-04, C-05).
    /// A file's own program is who keeps them apart: it asks sees() for them.
    Result<CaseRecord> read(CaseId id) const;
    Result<CaseRecord> read(CaseId id, const Actor &actor) const;
    Result<bool> sees(CaseId id, const Actor &actor) const;
    /// The lines of these cases in lists, as they are now, in this order; those that can't be seen are left out.
    Result<QList<CaseRow>> rows(const QList<CaseId> &cases) const;
    /// By reference ("P-2026-000001") or by the decimal id.
    Result<CaseId> find(const QString &referenceOrId) const;
    Result<QList<HistoryRow>> history(CaseId id) const;
    Result<QList<MyDecision>> decidedSince(const Actor &actor, const QDateTime &since) const;

    /// The oldest cases on the actor's desk that nobody else has open, behind `after` in the order of `query`,
    /// at most `limit`.
    Result<QList<CaseRow>> upcoming(const Actor &actor, const CaseQuery &query, int limit) const;

    /// Takes a case for a while, or prolongs it. Refused with case.taken when somebody else has it.
    Result<Done> take(CaseId id, const Actor &actor, std::chrono::seconds lease = std::chrono::minutes(5));
    /// Takes the first `howMany` of these that nobody else has, without waiting for anybody; those that it took.
    Result<QList<CaseId>> takeFirst(const QList<CaseId> &cases, int howMany, const Actor &actor,
                                    std::chrono::seconds lease = std::chrono::minutes(5));
    /// Gives a case back; nothing happens when the actor does not have it.
    Result<Done> release(CaseId id, const Actor &actor);
    /// Takes a case away from whoever has it: as an administrator of its desk, or (null) as the owner of the
    /// workspace. The name of who had it, nothing when nobody did. Codes: case.unknown, lease.not_administrator.
    Result<std::optional<QString>> takeAway(CaseId id, const Actor *administrator);

    /// Inserts one row into the history; the database's triggers do the rest, or refuse all of it.
    /// One whose request was committed already is not made again: the answer is what became of it.
    Result<Decided> decide(const Decision &decision, const Actor &actor);
    /// What became of a decision that was never answered: nothing when it did not, and can't any more, take place.
    Result<std::optional<Decided>> settle(const QString &request);

private:
    Result<QList<CaseId>> takeFirstUnlocked(const QList<CaseId> &cases, int howMany, const Actor &actor,
                                            std::chrono::seconds lease);
    Result<Decided> decideInFile(const Decision &decision, const QString &words, const Actor &actor);
    Result<Decided> decideOnServer(const Decision &decision, const QString &words, const Actor &actor);
    Result<Decided> decided(qint64 id, CaseId caseId) const;
    Result<Decided> decidedElsewhere(qint64 id) const;
    Decided withTakeBack(Decided decided, const QString &madeBy) const;

    Database &m_database;
    const KindLibrary &m_kinds;
};

} // namespace hezhun
