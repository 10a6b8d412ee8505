// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demopeople.h"
#include "demo/demopictures.h"
#include "demo/demostories.h"
#include "store/intake.h"

#include <QDateTime>
#include <QList>

namespace hezhun {

/// A paper to be handed in.
struct PlannedPaper
{
    QString slot;
    DemoPicture picture;
    bool damaged = false; ///< on its way here
};

/// A decision with its time.
struct PlannedDecision
{
    DemoDecision decision;
    QDateTime at;
};

/// A sample case with all that becomes of it, before anything is drawn or stored.
struct PlannedCase
{
    Submission submission; ///< without papers
    QList<PlannedPaper> papers;
    QList<PlannedDecision> decisions;
    QString openedBy;
};

/// The sample workspace's cases, oldest first. The same arguments give the same plan, and `people` that are new. `known`:
/// further values that stories may name.
QList<PlannedCase> plannedCases(const DemoStories &stories, const KindLibrary &kinds, const QDateTime &now, quint64 seed,
                                DemoPeople &people, const DemoValues &known);

} // namespace hezhun
