// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demopeople.h"
#include "demo/demoprovince.h"

#include <QDateTime>
#include <QList>

namespace hezhun {

/// A department, and who has the office.
struct PlannedOffice
{
    QString code;
    QString title;
    QString password; ///< empty: nobody can log in to it
    DemoPerson holder;
    QDateTime issuedAt;
    QDateTime takenAt; ///< invalid: the operator has not come yet
};

struct PlannedUnit
{
    DemoUnit unit;
    DemoPerson representative;
    QString tag;
    QString password; ///< empty: nobody can log in
    QDateTime registeredAt;
    QDateTime verifiedAt; ///< invalid: not verified
    QDateTime enteredAt; ///< invalid: has not gone into the system
    QDateTime lockedAt; ///< invalid: not locked
};

struct PlannedPerson
{
    DemoPerson person;
    QString tag;
    QString password;
    QDateTime registeredAt;
    QDateTime verifiedAt;
};

struct PlannedGrant
{
    qsizetype unit = 0; ///< which of the units
    qsizetype person = 0;
    QString role;
    QDateTime grantedAt;
    QDateTime until; ///< invalid: for ever
    QDateTime withdrawnAt;
};

struct PlannedProject
{
    QString number;
    qsizetype account = 0; ///< which of the units has it
    qsizetype unit = 0; ///< to which it belongs
    QString title;
};

/// Everybody of the sample province.
struct DemoPopulation
{
    QList<DemoReviewer> staff;
    QList<PlannedOffice> offices; ///< the province's first, then the cities', then the counties'
    QList<PlannedUnit> units;
    QList<PlannedPerson> people;
    QList<PlannedGrant> grants;
    QList<PlannedProject> projects;
};

/// Who has a tag; nullptr: nobody.
const PlannedUnit *unitTagged(const DemoPopulation &population, const QString &tag);
const PlannedPerson *personTagged(const DemoPopulation &population, const QString &tag);

/// What patterns say of those with a tag, and of the holders of offices: "tea.title", "office350824.number".
DemoValues valuesOf(const DemoPopulation &population);

/// The same arguments, and a generator of the same seed that has made as many, give the same population. Times lie between
/// five and two months before `now`.
DemoPopulation plannedPopulation(const DemoProvince &province, DemoPeople &people, const QDateTime &now, quint64 seed);

} // namespace hezhun
