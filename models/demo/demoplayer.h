// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoplan.h"
#include "demo/happening.h"
#include "store/intake.h"

#include <QHash>

namespace hezhun {

class Workspace;

/// Lets the planned cases happen in a workspace. Both must outlive what it gives.
class DemoPlayer
{
public:
    DemoPlayer(Workspace &workspace, const QList<PlannedCase> &cases);

    Result<Done> addReviewers(const QList<DemoReviewer> &reviewers);
    /// Every case handed in and decided, in no order; its papers are drawn here, which takes a while.
    QList<Happening> happenings();
    /// Opens those that somebody is at.
    Result<Done> openCases();

private:
    Result<Done> handIn(const PlannedCase &planned, const QList<QByteArray> &papers);
    Result<Done> decide(const PlannedCase &planned, const PlannedDecision &step);
    Result<Actor> actorOf(const PlannedCase &planned, const DemoDecision &decision);
    Result<AccountId> chosenFor(const DemoDecision &decision);

    Workspace &m_workspace;
    CaseIntake m_intake;
    const QList<PlannedCase> &m_cases;
    QHash<QString, Actor> m_actors; ///< by login name
    QHash<QString, CaseId> m_ids; ///< by reference
};

} // namespace hezhun
