// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/caseopening.h"

#include "domain/workingcalendar.h"
#include "ui/casepage/casewords.h"

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestLook = 200; ///< rows that are looked through for the next case

QDate todayInChina()
{
    return WorkingCalendar::builtIn().dayOf(QDateTime::currentDateTimeUtc());
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
    return prepareCase(std::move(record).value(), std::make_shared<const KindDefinition>(*kind), todayInChina());
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
    const auto gather = [&](const CaseQuery &query) -> Result<Done> {
        const int look = std::min<int>(longestLook, int(limit + leaveOut.size()));
        const auto rows = workspace.cases().upcoming(actor, query, look);
        if (!rows.ok())
            return rows.error();
        for (const CaseRow &row : *rows) {
            if (found.size() == limit)
                break;
            if (passed.contains(row.id))
                continue;
            passed.insert(row.id);
            if (auto read = CaseOpening::read(workspace, row.id); read.ok())
                found.append(std::move(read).value());
        }
        return Done{};
    };
    if (const auto behind = gather(order); !behind.ok())
        return behind.error();
    if (found.size() < limit && order.after) {
        CaseQuery fromTheStart = order;
        fromTheStart.after.reset();
        if (const auto before = gather(fromTheStart); !before.ok())
            return before.error();
    }
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
