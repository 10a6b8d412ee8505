// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demostories.h"
#include "domain/residentid.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace hezhun {

/// A role that somebody is given, in words of the sample province. Times are in days before or after now.
struct DemoGrant
{
    QString unit; ///< tag; empty: whichever has its turn
    QString role;
    std::optional<int> endsIn; ///< days from now
    std::optional<int> ranOut; ///< days ago
    std::optional<int> withdrawn; ///< days ago
};

/// How far somebody has come.
enum class DemoStage {
    Incomplete, ///< of the real name nothing but the name is said
    Verified,
    Entered, ///< of a unit: has gone into the system of commissioners
    Locked, ///< of a unit: entered, then locked by an administrator
};

/// A unit of the sample province, or `count` of a kind.
struct DemoNeighbour
{
    int count = 1;
    QString tag;
    QString loginName; ///< empty: an invented one
    QString title; ///< the same
    QString place; ///< code of a county; empty: any of them
    bool isOpen = false; ///< can log in
    bool hasPhone = true;
    DemoStage stage = DemoStage::Entered;
};

/// A project that a unit has.
struct DemoProject
{
    QString number;
    QString of; ///< tag of the unit whose account has it
    QString unit; ///< tag of the unit that it belongs to
    QString title;
};

/// Somebody of the sample province, or `count` of a kind.
struct DemoInhabitant
{
    int count = 1;
    QString tag;
    QString loginName;
    QString fullName;
    std::optional<Sex> sex;
    bool isOpen = false;
    DemoStage stage = DemoStage::Verified;
    QList<DemoGrant> grants;
};

/// A province with its departments, units and people (:/demo/province.json). A broken file is a defect of the build, and
/// ends the program.
struct DemoProvince
{
    QString code;
    QStringList cities; ///< with an office
    QStringList counties; ///< with an office
    QStringList quiet; ///< further ones with an office, where there is nobody else
    QStringList vacant; ///< of them: those whose operator never came
    QStringList withoutOffice; ///< further counties, where there are units
    QHash<QString, QString> officeTitles; ///< pattern by level: "province", "city", "county"
    QString password; ///< of all who can log in
    QStringList openOffices; ///< that can be logged in to
    QList<DemoReviewer> staff;
    QList<DemoNeighbour> units;
    QList<DemoProject> projects;
    QList<DemoInhabitant> people;

    static const DemoProvince &builtIn();
};

} // namespace hezhun
