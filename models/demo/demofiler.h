// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demofilings.h"
#include "demo/happening.h"

#include <QHash>

namespace hezhun {

class Workspace;

/// Lets the planned registrations happen in a workspace where their people are. All must outlive what it gives.
class DemoFiler
{
public:
    DemoFiler(Workspace &workspace, const DemoPopulation &population, const QList<PlannedRegistration> &registrations);

    /// Everything that happens, in no order; the papers are drawn here. Those of registrations that are over are the same
    /// for all: few are ever looked at.
    QList<Happening> happenings();

private:
    using RoundKey = std::pair<qsizetype, qsizetype>; ///< registration and round

    void drawPapers();
    Result<Done> handIn(qsizetype registration, qsizetype round);
    Result<Done> act(qsizetype registration, const PlannedAct &act);
    Result<Actor> actorOf(const PlannedRegistration &planned, const PlannedAct &act, const CaseRecord &record);
    Result<Actor> atDesk(const QString &login, const QString &desk, const QString &role);

    Workspace &m_workspace;
    const DemoPopulation &m_population;
    const QList<PlannedRegistration> &m_registrations;
    QHash<RoundKey, QList<SubmittedDocument>> m_papers;
    QHash<RoundKey, CaseId> m_ids;
    QHash<QString, Actor> m_actors; ///< by desk and login name
};

} // namespace hezhun
