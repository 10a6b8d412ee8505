// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/caseopening.h"

#include "domain/workingcalendar.h"
#include "ui/casepage/casewords.h"

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int spareCandidates = 40; ///< that colleagues may take at the same moment
constexpr int mostLooks = 5; ///< for cases that are always gone when they are to be taken
constexpr int longestLook = 200; ///< rows that are looked through for the next case

QDate todayInChina()
{
    return WorkingCalendar::builtIn().dayOf(QDateTime::currentDateTimeUtc());
}

/// Reads a case that was just taken; nothing when it can't be read, or was decided before it was taken.
std::optional<PreparedCase> readTaken(Workspace &workspace, CaseId id, const Actor &actor)
{
    auto read = CaseOpening::read(workspace, id);
    if (read.ok() && !read->row().closedAt.isValid())
        return std::move(read).value();
    // Nobody waits for it: should this fail too, the lease runs out.
    static_cast<void>(workspace.cases().release(id, actor));
    return {};
}

/// Adds to `found` until there are `limit`, or the list ends. `passed` are not looked at (again).
Result<Done> takeAhead(Workspace &workspace, const Actor &actor, const CaseQuery &order, QSet<CaseId> &passed,
                       int limit, QList<PreparedCase> &found)
{
    for (int looks = 0; found.size() < limit && looks < mostLooks; ++looks) {
        const int look = std::min<int>(longestLook, limit + spareCandidates + int(passed.size()));
        const auto rows = workspace.cases().upcoming(actor, order, look);
        if (!rows.ok())
            return rows.error();
        QList<CaseId> candidates;
        for (const CaseRow &row : *rows) {
            if (!passed.contains(row.id))
                candidates.append(row.id);
        }
        const auto taken = workspace.cases().takeFirst(candidates, limit - int(found.size()), actor);
        if (!taken.ok())
            return taken.error();
        for (const CaseId id : *taken) {
            passed.insert(id);
            if (auto read = readTaken(workspace, id, actor))
                found.append(std::move(*read));
        }
        // Others were faster with all of them: there may be more behind.
        if (taken->isEmpty() && (candidates.isEmpty() || rows->size() < look))
            break;
    }
    return Done{};
}

} // namespace

Result<PreparedCase> CaseOpening::read(Workspace &workspace, CaseId id)
{
    auto record = workspace.cases().read(id);
    if (!record.ok())
        return record.error();
    const CaseRow row = record->row;
    const KindDefinition *kind = workspace.kinds().find(row.kind, row.kindVersion);
    if (!kind) {
        return Error{u"kind.unknown"_s,
                     tr("The workspace does not know the kind of this case. Ask the administrator to install it."),
                     row.kind};
    }
    PreparedCase prepared
        = prepareCase(std::move(record).value(), std::make_shared<const KindDefinition>(*kind), todayInChina());
    if (prepared.choosesAccount()) {
        auto matches = workspace.matches().forCase(id);
        if (!matches.ok())
            return matches.error();
        prepared.matches = std::move(matches).value();
    }
    return prepared;
}

Result<OpenedCase> CaseOpening::take(Workspace &workspace, CaseId id, const Actor &actor)
{
    auto read = CaseOpening::read(workspace, id);
    if (!read.ok())
        return read.error();
    OpenedCase opened;
    opened.shown = std::move(read).value();
    CaseRow &row = opened.shown.record.row;
    if (row.closedAt.isValid())
        return opened;
    // Units, departments above and the centre look at registrations that lie elsewhere (C-05).
    const CaseRecord &record = opened.shown.record;
    if (record.registrationId > 0 && record.desk != actor.desk) {
        opened.watchOnly = tr("This registration lies on another desk. You can look at it, not decide it.");
        return opened;
    }
    const auto taken = workspace.cases().take(id, actor);
    opened.leased = taken.ok();
    if (taken.ok()) {
        row.openedById = actor.id;
        row.openedBy = actor.name;
    } else if (taken.error().code == "case.taken"_L1 && !row.openedBy.isEmpty()) {
        opened.watchOnly = tr("%1 has this case open. You can look at it, not decide it.").arg(row.openedBy);
    } else {
        opened.watchOnly = taken.error().message;
    }
    return opened;
}

Result<QList<PreparedCase>> CaseOpening::ahead(Workspace &workspace, const Actor &actor, const CaseQuery &order,
                                               const QSet<CaseId> &leaveOut, int limit)
{
    QList<PreparedCase> found;
    QSet<CaseId> passed = leaveOut;
    Result<Done> looked = takeAhead(workspace, actor, order, passed, limit, found);
    if (looked.ok() && found.size() < limit && order.after) {
        CaseQuery fromTheStart = order;
        fromTheStart.after.reset();
        looked = takeAhead(workspace, actor, fromTheStart, passed, limit, found);
    }
    if (!looked.ok() && found.isEmpty())
        return looked.error();
    return found;
}

QString CaseOpening::lastRow(Workspace &workspace, CaseId id, const KindDefinition &kind)
{
    const auto history = workspace.cases().history(id);
    if (!history.ok() || history->isEmpty())
        return {};
    const auto last = std::max_element(history->begin(), history->end(),
                                       [](const HistoryRow &a, const HistoryRow &b) { return a.id < b.id; });
    return CaseWords::whoDidWhat(kind, *last);
}

} // namespace hezhun
