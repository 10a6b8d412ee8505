// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demopictures.h"
#include "demo/demopopulation.h"
#include "store/intake.h"

#include <QMap>

namespace hezhun {

/// What becomes of registrations, in words of the samples: a life is a list of rounds, a round the actions that follow its
/// submission, "verify return_to_commissioner"; "undo=file@1" undoes the last such action of round 1.
struct DemoLives
{
    int count = 1;
    int firstDay = 0; ///< ago, of those on which the first was handed in
    int lastDay = 0;
    QString tag; ///< of the first registration
    QList<QStringList> lives; ///< each a registration of its own, one after the other
};

/// All registrations of the sample province (:/demo/registrations.json). A broken file is a defect of the build, and ends
/// the program.
struct DemoRegistrations
{
    QMap<QString, QStringList> reasons; ///< by action: one of them is given
    QMap<QString, QStringList> words;
    QList<DemoLives> people;
    QList<DemoLives> units;

    static const DemoRegistrations &builtIn();
};

/// What somebody does with a registration.
struct PlannedAct
{
    QDateTime at;
    QString action;
    qsizetype round = 0; ///< which of the rounds it is done to
    QString undone; ///< the action that is undone; empty: none
    bool byAdmin = false; ///< of what the unit does: its admin does it
    QStringList reasons;
    QString words;
};

struct PlannedRound
{
    Submission submission; ///< without unit, reference and papers
    QMap<QString, DemoPicture> papers; ///< by slot
    QList<PlannedAct> acts;
};

struct PlannedRegistration
{
    QString tag;
    QString reference; ///< of its first round
    qsizetype unit = 0; ///< which of the population's
    qsizetype person = 0;
    qsizetype admin = -1; ///< the person who is the unit's admin; -1: there is none
    QString office; ///< code of the department that decides
    QList<PlannedRound> rounds;
};

/// What patterns say of those with a tag: "mistaken.reference".
DemoValues valuesOf(const QList<PlannedRegistration> &registrations);

/// The registrations of those who were granted a role, until `now`. The same arguments give the same plan.
QList<PlannedRegistration> plannedRegistrations(const DemoRegistrations &registrations, const DemoPopulation &population,
                                                DemoPeople &people, const QDateTime &now, quint64 seed);

} // namespace hezhun
