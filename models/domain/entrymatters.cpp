// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entrysteps.h"
#include "domain/grantroles.h"
#include "domain/realnamestate.h"

#include <QCoreApplication>

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

class EntryWords
{
    Q_DECLARE_TR_FUNCTIONS(EntryWords)
};

const QString commissioners = u"commissioners"_s;
const QString foreignExperts = u"foreign_experts"_s;
const QString workPermits = u"work_permits"_s;
const QString geneticResources = u"human_genetic_resources"_s;
const QString highTech = u"high_tech_enterprises"_s;
const QString smallEnterprises = u"small_medium_enterprises"_s;
const QString torchCentre = u"torch_centre"_s;
const QString training = u"training_abroad"_s;

/// The screen of these lists what of the unit's data is unfinished (M-10).
bool isGate(const QString &matter)
{
    return matter == highTech || matter == smallEnterprises;
}

bool hasEntered(const EntryFacts &facts, const QString &system)
{
    return !facts.units.isEmpty() && facts.units.constFirst().entered.contains(system);
}

/// A condition that can't be looked at as long as it is not known which unit it is about.
EntryStep about(const QString &code, const QString &title, const EntryUnit *unit)
{
    return {code, unit ? EntryResult::Passed : EntryResult::NotReached, {}, title};
}

/// A condition that is kept elsewhere.
EntryStep elsewhere(const QString &code, const QString &title, const QString &words, const QString &cure)
{
    return {code, EntryResult::NotKnown, u"entry.kept_elsewhere"_s, title, words, cure};
}

/// G-03.
EntryStep firstEntry(const QString &system, const EntryFacts &facts, const EntryUnit *unit)
{
    EntryStep step = about(u"matter.first_entry"_s, EntryWords::tr("The unit has gone into the system"), unit);
    if (!unit)
        return step;
    const bool entered = unit->entered.contains(system);
    if (entered) {
        step.words = EntryWords::tr("The unit went through this entry before.");
    } else if (facts.type == u"unit"_s) {
        step.words = EntryWords::tr("The unit goes in for the first time now; then it can give roles.");
    } else {
        step.result = EntryResult::Failed;
        step.reason = u"grant.not_entered"_s;
        step.words = EntryWords::tr("The unit has never gone into this system.");
        step.cure = EntryWords::tr("Let the unit's own account go through this entry once.");
    }
    return step;
}

/// A part of the unit's data: every required field filled and, where it is one that is verified, verified.
EntryStep unitData(const QString &code, const QString &title, const QString &part, bool verified, const EntryUnit *unit)
{
    EntryStep step = about(code, title, unit);
    if (!unit)
        return step;
    const RealNameState state = realNameStateFromCode(unit->realNames.value(part)).value_or(RealNameState::Incomplete);
    step.missing = unit->missing.value(part);
    if (!step.missing.isEmpty()) {
        step.result = EntryResult::Failed;
        step.reason = u"unit.incomplete"_s;
        step.words = EntryWords::tr("%n field(s) are not filled in.", nullptr, static_cast<int>(step.missing.size()));
        step.cure = EntryWords::tr("Let the unit fill them in under its information.");
    } else if (verified && !isPassed(state)) {
        step.result = EntryResult::Failed;
        step.reason = u"real_name."_s + realNameStateCode(state);
        step.words = realNameStateText(state);
        step.cure = EntryWords::tr("Let the unit have this part verified under its information.");
    } else {
        step.words = verified ? realNameStateText(state) : EntryWords::tr("Everything is filled in.");
    }
    return step;
}

} // namespace

QList<EntryMatter> entryMatters()
{
    return {{commissioners, EntryWords::tr("Technology commissioners"), commissioners},
            {foreignExperts, EntryWords::tr("Foreign-expert projects"), foreignExperts},
            {workPermits, EntryWords::tr("Foreigners' work permits"), {}},
            {geneticResources, EntryWords::tr("Human genetic resources"), geneticResources},
            {highTech, EntryWords::tr("High-tech enterprise recognition"), {}},
            {smallEnterprises, EntryWords::tr("Rating of small and medium technology enterprises"), {}},
            {torchCentre, EntryWords::tr("Torch centre business"), {}},
            {training, EntryWords::tr("Training abroad"), {}}};
}

std::optional<EntryMatter> entryMatter(const QString &code)
{
    const QList<EntryMatter> all = entryMatters();
    const auto found
        = std::find_if(all.cbegin(), all.cend(), [&code](const EntryMatter &matter) { return matter.code == code; });
    return found == all.cend() ? std::nullopt : std::optional(*found);
}

QString otherLoginNeeded(const EntryMatter &matter, const EntryFacts &facts)
{
    const bool isUnit = facts.type == u"unit"_s;
    if (matter.code == foreignExperts) // a unit at its first entry only
        return isUnit && hasEntered(facts, foreignExperts) ? u"person"_s : QString();
    if (matter.code == geneticResources || matter.code == training)
        return isUnit ? u"person"_s : QString();
    // A unit that has another account already goes in by its older one, which is a person's then (I-10, cases 3 and 4).
    if (matter.code == workPermits)
        return isUnit || facts.loginName.startsWith(u"WP_"_s, Qt::CaseInsensitive) ? QString() : u"unit"_s;
    return {};
}

bool actsForOffice(const EntryMatter &matter, const EntryFacts &facts)
{
    return matter.code == commissioners && facts.type == u"person"_s && !facts.office.isEmpty();
}

bool needsRole(const EntryMatter &matter, const EntryFacts &facts)
{
    if (facts.type == u"unit"_s || actsForOffice(matter, facts))
        return false;
    return !matter.system.isEmpty() || isGate(matter.code);
}

bool servesFor(const EntryMatter &matter, const EntryGrant &grant)
{
    // A person holds the unit when they act as it in some system.
    return isGate(matter.code) ? grant.role == unitAdminRole
                               : !matter.system.isEmpty() && grant.system == matter.system;
}

QList<EntryStep> matterSteps(const EntryMatter &matter, const EntryFacts &facts, const EntryUnit *unit)
{
    const QString basicData = EntryWords::tr("Basic data of the unit");
    if (matter.code == commissioners) {
        if (actsForOffice(matter, facts))
            return {};
        return {firstEntry(commissioners, facts, unit)};
    }
    if (matter.code == foreignExperts)
        return {unitData(u"matter.basic_data"_s, basicData, u"unit"_s, true, unit),
                elsewhere(u"matter.registration"_s, EntryWords::tr("Registration passed by the supervising department"),
                          EntryWords::tr("Registrations of this system are not kept here."),
                          EntryWords::tr("Ask the supervising department of the unit how far its registration is."))};
    if (matter.code == geneticResources)
        return {elsewhere(u"matter.online_filing"_s, EntryWords::tr("Unit reported for online filing"),
                          EntryWords::tr("Reports for online filing are not kept here."),
                          EntryWords::tr("Report the unit with its papers, once; then entry opens.")),
                elsewhere(u"matter.backup_name"_s, EntryWords::tr("Name on the backup system"),
                          EntryWords::tr("The name on the backup system must equal the one here to the letter: %1.")
                              .arg(unit ? unit->name : u"–"_s),
                          EntryWords::tr("Compare both; numbers arrive up to five working days later."))};
    if (isGate(matter.code))
        return {
            unitData(u"matter.basic_data"_s, basicData, u"unit"_s, true, unit),
            unitData(u"matter.other_data"_s, EntryWords::tr("Other data of the unit"), u"unit_other"_s, false, unit),
            unitData(u"matter.agent"_s, EntryWords::tr("Data of the agent"), u"agent"_s, true, unit)};
    if (matter.code == training)
        return {elsewhere(u"matter.reported"_s, EntryWords::tr("Reported to the ministry's office"),
                          EntryWords::tr("Who was reported for training abroad is not kept here."),
                          EntryWords::tr("Let the unit report the person to the ministry's office."))};
    return {};
}

} // namespace hezhun
