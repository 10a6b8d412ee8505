// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchfolder.h"
#include "benchmarks.h"
#include "figures.h"
#include "sharedserver.h"

#include "reviewerathand.h"
#include "store/desksession.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr double mostMilliseconds = 1000; ///< until a change shows on another screen (UI.md, "live")
const QString database = u"noticed"_s;

/// Takes and decides cases one after the other at one desk, while another listens.
Result<Done> noticeEach(const SharedServer &server, int cases, Figures &taken, Figures &decided)
{
    const auto first = SharedServer::open(server.station(database, 0));
    const auto second = SharedServer::open(server.station(database, 1));
    if (!first)
        return first.error();
    if (!second)
        return second.error();
    DeskSession listening(server.station(database, 1), second->actor, second->workspace->kinds());
    if (!letWorkUntil(&listening, &DeskSession::resumed, [] { return true; }))
        return ReviewerAtHand::stuck(u"connecting"_s);

    const auto noticed = [&](CaseId id, const auto &isSo, Figures &figures, const auto &act) -> Result<Done> {
        QElapsedTimer timer;
        timer.start();
        if (const auto done = act(); !done.ok())
            return done.error();
        const bool heard = letWorkUntil(&listening, &DeskSession::caseChanged,
                                        [&](const CaseRow &row) { return row.id == id && isSo(row); });
        if (!heard)
            return ReviewerAtHand::stuck(u"waiting for the notice of case %1"_s.arg(id));
        figures.add(millisecondsOf(timer));
        return Done{};
    };
    CaseStore &store = first->workspace->cases();
    for (CaseId id = 1; id <= cases; ++id) {
        const auto take = noticed(
            id, [&](const CaseRow &row) { return row.openedById == first->actor.id; }, taken,
            [&] { return store.take(id, first->actor); });
        if (!take)
            return take.error();
        const Decision decision{.caseId = id,
                                .action = u"pass"_s,
                                .expectedVersion = 1,
                                .request = QUuid::createUuid().toString(QUuid::WithoutBraces)};
        const auto decide = noticed(
            id, [](const CaseRow &row) { return row.version == 2; }, decided,
            [&] { return store.decide(decision, first->actor); });
        if (!decide)
            return decide.error();
    }
    return Done{};
}

} // namespace

Result<QList<Report>> measureSharedNotices(const SharedServer &server, Extent extent)
{
    const int cases = extent == Extent::Full ? 500 : 20;
    if (const auto made = server.makeWorkspace(database, 2 * cases, 2); !made)
        return made.error();
    say(u"notices of %1 cases"_s.arg(cases));
    Figures taken;
    Figures decided;
    if (const auto done = noticeEach(server, cases, taken, decided); !done)
        return done.error();
    Report report;
    report.title = u"From an action at one desk to the changed row at another, %1 cases"_s.arg(cases);
    report.columns = {u""_s, u"median"_s, u"99th"_s, u"slowest"_s};
    for (const auto &[name, figures] : {std::pair(u"taken"_s, &taken), std::pair(u"decided"_s, &decided)})
        report.rows.append(
            {name, timeText(figures->median()), timeText(figures->percentile(99)), timeText(figures->largest())});
    report.bounds.append(atMost(u"decided, 99th percentile"_s, decided.percentile(99), mostMilliseconds, u"ms"_s));
    report.remarks.append(u"The action with its commit is part of it, and the 30 ms for which the second desk gathers "
                          "what it hears before it reads the rows."_s);
    return QList<Report>{report};
}

} // namespace hezhun::bench
