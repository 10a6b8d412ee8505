// SPDX-License-Identifier: GPL-3.0-or-later
//
// A reviewer's program to be killed: decides the cases of a desk one after the other, and has the next one taken
// already. Tells on standard output what it does: "sent REQUEST CASE VERSION" before it sends a decision, "made ID"
// when it was told that the decision is made. Ends when nobody has left a case for it.
//
// Usage: station_at_work ADDRESS DESK, with HEZHUN_STATION_PASSWORD and HEZHUN_TOKEN in the environment
#include "store/workspace.h"

#include <QCoreApplication>
#include <QUuid>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

class StationAtWork
{
public:
    StationAtWork(Workspace &workspace, const QString &desk, const QString &token)
        : m_workspace(workspace)
    {
        m_actor.desk = desk;
        m_actor.token = token;
    }

    int work()
    {
        while (takeAhead() && !m_ahead.isEmpty()) {
            if (!decide(m_ahead.takeFirst()))
                return 1;
        }
        return 0;
    }

private:
    bool takeAhead()
    {
        const auto page = m_workspace.cases().page({.desk = m_actor.desk, .limit = 100});
        QList<CaseId> offered;
        for (const CaseRow &row : page.ok() ? page->rows : QList<CaseRow>()) {
            if (!m_ahead.contains(row.id))
                offered.append(row.id);
        }
        const auto taken = m_workspace.cases().takeFirst(offered, 2 - static_cast<int>(m_ahead.size()), m_actor);
        m_ahead += taken.ok() ? *taken : QList<CaseId>();
        return page.ok() && taken.ok();
    }

    bool decide(CaseId id)
    {
        const auto row = m_workspace.cases().rows({id});
        if (!row.ok() || row->isEmpty())
            return false;
        Decision decision{id, u"pass"_s, row->constFirst().version, {}, {}};
        decision.request = QUuid::createUuid().toString(QUuid::WithoutBraces);
        std::printf("sent %s %lld %d\n", qPrintable(decision.request), decision.caseId, decision.expectedVersion);
        std::fflush(stdout);
        const auto decided = m_workspace.cases().decide(decision, m_actor);
        if (!decided.ok()) {
            std::fprintf(stderr, "%s\n", qPrintable(decided.error().code));
            return false;
        }
        std::printf("made %lld\n", decided->id);
        std::fflush(stdout);
        return true;
    }

    Workspace &m_workspace;
    Actor m_actor;
    QList<CaseId> m_ahead;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString token = qEnvironmentVariable("HEZHUN_TOKEN");
    const auto address = WorkspaceAddress::parse(application.arguments().value(1));
    if (!address.ok())
        return 2;
    const auto workspace
        = Workspace::open(WorkspaceAccess(*address, qEnvironmentVariable("HEZHUN_STATION_PASSWORD"), token));
    if (!workspace.ok()) {
        std::fprintf(stderr, "%s\n", qPrintable(workspace.error().message));
        return 2;
    }
    return StationAtWork(**workspace, application.arguments().value(2), token).work();
}
