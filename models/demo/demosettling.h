// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demopopulation.h"
#include "demo/happening.h"
#include "store/records.h"

namespace hezhun {

class Workspace;

/// Lets people and units of the sample province come to a workspace: accounts, real names, offices, grants. Both must
/// outlive what it gives.
class DemoSettling
{
public:
    DemoSettling(Workspace &workspace, const DemoPopulation &population);

    QList<Happening> happenings();

private:
    QList<Happening> ofOffice(const PlannedOffice &office);
    QList<Happening> ofUnit(const PlannedUnit &unit);
    QList<Happening> ofPerson(const PlannedPerson &person);

    QList<Happening> ofGrant(const PlannedGrant &grant);

    Result<Done> issue(const PlannedOffice &office);
    Result<Done> takeOffice(const PlannedOffice &office);
    Result<Done> add(const QString &login, const QString &type, const QString &name, const QString &phone,
                     const QString &password);
    Result<Done> enter(const PlannedUnit &unit);
    Result<Done> begin(const PlannedProject &project);
    Result<Done> give(const PlannedGrant &grant);
    Result<Done> withdraw(const PlannedGrant &grant);
    Result<Done> verify(const QString &login, const QString &form, const DemoValues &values);

    Workspace &m_workspace;
    const DemoPopulation &m_population;
    QHash<QString, QString> m_oneTimePasswords; ///< of offices, by code
};

} // namespace hezhun
