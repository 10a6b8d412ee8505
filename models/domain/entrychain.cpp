// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entrychain.h"

#include "domain/entrysteps.h"
#include "domain/grantroles.h"
#include "domain/realnamestate.h"
#include "domain/workingcalendar.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

class EntryWords
{
    Q_DECLARE_TR_FUNCTIONS(EntryWords)
};

QString day(const QDateTime &moment)
{
    return QLocale().toString(WorkingCalendar::builtIn().dayOf(moment), QLocale::ShortFormat);
}

/// G-20, first: whether somebody can log in at all.
EntryStep accountStep(const EntryFacts &facts)
{
    const QString title = EntryWords::tr("Account usable");
    const auto fails = [&title](const QString &reason, const QString &words, const QString &cure) {
        return EntryStep{u"account"_s, EntryResult::Failed, reason, title, words, cure};
    };
    if (facts.isRetired)
        return fails(u"account.retired"_s, EntryWords::tr("The account was merged into another one of the unit."),
                     EntryWords::tr("Log in with the account that is in use."));
    if (facts.lockedAt.isValid())
        return fails(u"account.locked"_s,
                     EntryWords::tr("An administrator locked the account on %1.").arg(day(facts.lockedAt)),
                     EntryWords::tr("Ask the administrator of the platform why, and to unlock it."));
    if (facts.lockedUntil.isValid() && facts.lockedUntil > facts.now)
        return fails(u"account.locked_for_a_while"_s, EntryWords::tr("Too many wrong passwords were tried."),
                     EntryWords::tr("Wait a quarter of an hour, or set another password by a code sent to the phone."));
    if (facts.oneTimeUntil.isValid())
        return facts.oneTimeUntil <= facts.now
            ? fails(u"account.one_time_over"_s, EntryWords::tr("The one-time password was not used in time."),
                    EntryWords::tr("Ask for another one."))
            : fails(u"account.one_time"_s, EntryWords::tr("There is only a one-time password."),
                    EntryWords::tr("Log in with it once and set a password of one's own."));
    if (!facts.hasPassword)
        return fails(u"account.no_password"_s, EntryWords::tr("The account has no password yet."),
                     EntryWords::tr("Set one by a code sent to the phone, or by an appeal."));
    if (facts.mustChange)
        return fails(u"account.first_time"_s, EntryWords::tr("The password is for the first login only."),
                     EntryWords::tr("Log in once and set a password of one's own."));
    if (facts.passwordUntil.isValid() && facts.passwordUntil <= facts.now)
        return fails(u"account.password_expired"_s,
                     EntryWords::tr("The password expired on %1.").arg(day(facts.passwordUntil)),
                     EntryWords::tr("Log in, and set another password where it is asked for."));
    return {u"account"_s, EntryResult::Passed, {}, title, EntryWords::tr("In use, and not locked.")};
}

EntryStep loginTypeStep(const EntryMatter &matter, const EntryFacts &facts)
{
    EntryStep step{u"login_type"_s,
                   EntryResult::Passed,
                   {},
                   EntryWords::tr("Login fits the matter"),
                   facts.type == u"unit"_s ? EntryWords::tr("A unit's account.")
                                           : EntryWords::tr("A person's account.")};
    if (const QString needed = otherLoginNeeded(matter, facts); needed == u"unit"_s) {
        step.result = EntryResult::Failed;
        step.reason = u"login_type.unit_needed"_s;
        step.cure = EntryWords::tr("Log in as a unit, with the unit's account.");
    } else if (needed == u"person"_s) {
        step.result = EntryResult::Failed;
        step.reason = u"login_type.person_needed"_s;
        step.cure = EntryWords::tr("Log in as a person, with an account to which the unit gave a role.");
    }
    return step;
}

QString realNameCure(RealNameState state)
{
    switch (state) {
    case RealNameState::Incomplete: return EntryWords::tr("Fill in what is missing under My information, and save it.");
    case RealNameState::Failed:
        return EntryWords::tr("Upload the papers under My information, so that a reviewer can decide.");
    case RealNameState::InReview: return EntryWords::tr("Wait for the reviewer: one to two working days.");
    case RealNameState::RefusedByReviewer:
        return EntryWords::tr("Look at the reasons under My information, and upload the papers anew.");
    case RealNameState::PassedNational:
    case RealNameState::PassedByReviewer: break;
    }
    return {};
}

EntryStep realNameStep(const EntryFacts &facts)
{
    const QString part = facts.type == u"unit"_s ? u"unit"_s : u"person"_s;
    const RealNameState state = realNameStateFromCode(facts.realNames.value(part)).value_or(RealNameState::Incomplete);
    EntryStep step{
        u"real_name"_s, EntryResult::Passed, {}, EntryWords::tr("Real name verified"), realNameStateText(state)};
    if (!isPassed(state)) {
        step.result = EntryResult::Failed;
        step.reason = u"real_name."_s + realNameStateCode(state);
        step.cure = realNameCure(state);
        step.missing = facts.missing.value(part);
    }
    return step;
}

/// The grants that may serve for a matter: of the system, and of the unit that was chosen.
QList<EntryGrant> grantsFor(const EntryMatter &matter, const EntryFacts &facts, qint64 unit)
{
    QList<EntryGrant> grants;
    for (const EntryGrant &grant : facts.grants) {
        if (servesFor(matter, grant) && (unit == 0 || grant.unit == unit))
            grants.append(grant);
    }
    return grants;
}

EntryStep roleStep(const EntryMatter &matter, const EntryFacts &facts, const QList<EntryGrant> &grants, qint64 unit)
{
    EntryStep step{u"role"_s, EntryResult::Passed, {}, EntryWords::tr("Role granted and not expired")};
    if (facts.type == u"unit"_s) {
        step.words = EntryWords::tr("The unit itself needs no role.");
        return step;
    }
    if (actsForOffice(matter, facts)) {
        step.words = EntryWords::tr("A department's account needs no role.");
        return step;
    }
    if (!needsRole(matter, facts)) {
        step.words = EntryWords::tr("No role is needed for this.");
        return step;
    }
    const auto ofState = [&grants](const QString &state) {
        return std::find_if(grants.cbegin(), grants.cend(),
                            [&state](const EntryGrant &grant) { return grant.state == state; });
    };
    if (const auto found = ofState(u"in_force"_s); found != grants.cend()) {
        const QString role = grantRoleText(found->system, found->role);
        step.words = found->until.isValid()
            ? EntryWords::tr("%1 of %2, until %3.").arg(role, found->unitName, day(found->until))
            : EntryWords::tr("%1 of %2.").arg(role, found->unitName);
        return step;
    }
    step.result = EntryResult::Failed;
    if (const auto found = ofState(u"run_out"_s); found != grants.cend()) {
        step.reason = u"role.run_out"_s;
        step.words = EntryWords::tr("The role that %1 gave ran out on %2.").arg(found->unitName, day(found->until));
        step.cure = EntryWords::tr("Let the unit, or its matter administrator, give it anew.");
    } else if (!grants.isEmpty()) {
        step.reason = u"role.stopped"_s;
        step.words = EntryWords::tr("%1, which gave the role, is stopped: locked, or not verified.")
                         .arg(grants.constFirst().unitName);
        step.cure = EntryWords::tr("The role serves again as soon as the unit is verified and unlocked.");
    } else if (unit != 0) {
        step.reason = u"role.none_of_unit"_s;
        step.words = EntryWords::tr("This unit gave no role for this.");
        step.cure = EntryWords::tr("Choose another unit, or let this one give a role.");
    } else {
        step.reason = u"role.none"_s;
        step.words = EntryWords::tr("No unit gave a role for this.");
        step.cure = EntryWords::tr("Ask the unit, or its matter administrator, to give a role under Grants.");
    }
    return step;
}

struct Represented
{
    EntryStep step;
    const EntryUnit *unit = nullptr;
};

const EntryUnit *unitOf(const EntryFacts &facts, qint64 id)
{
    const auto found
        = std::find_if(facts.units.cbegin(), facts.units.cend(), [id](const EntryUnit &unit) { return unit.id == id; });
    return found == facts.units.cend() ? nullptr : &*found;
}

/// Name and credit code are there, and the unit is one that others can rely on.
void checkUnit(EntryStep &step, const EntryUnit &unit)
{
    const RealNameState state
        = realNameStateFromCode(unit.realNames.value(u"unit"_s)).value_or(RealNameState::Incomplete);
    step.words = unit.creditCode.isEmpty() ? unit.name : EntryWords::tr("%1, %2").arg(unit.name, unit.creditCode);
    step.result = EntryResult::Failed;
    if (!unit.serves) {
        step.reason = u"unit.stopped"_s;
        step.words = EntryWords::tr("The account of %1 is locked, or no longer in use.").arg(unit.name);
        step.cure = EntryWords::tr("Let the unit ask the administrator of the platform.");
    } else if (!isPassed(state)) {
        step.reason = u"unit.not_verified"_s;
        step.words = EntryWords::tr("%1: %2").arg(unit.name, realNameStateText(state));
        step.cure = EntryWords::tr("Let the unit have its real name verified.");
    } else if (unit.name.isEmpty() || !unit.missing.value(unitIdentity).isEmpty()) {
        step.reason = u"unit.incomplete"_s;
        step.words = EntryWords::tr("The unit's name or credit code is missing.");
        step.cure = EntryWords::tr("Let the unit fill them in under its information.");
        step.missing = unit.missing.value(unitIdentity);
    } else {
        step.result = EntryResult::Passed;
    }
}

Represented unitStep(const EntryMatter &matter, const EntryFacts &facts, const QList<EntryGrant> &grants,
                     bool roleGiven)
{
    Represented result{
        {u"unit"_s, EntryResult::Passed, {}, EntryWords::tr("Unit represented, its name and credit code complete")},
        nullptr};
    EntryStep &step = result.step;
    if (facts.type == u"unit"_s) {
        result.unit = facts.units.isEmpty() ? nullptr : &facts.units.constFirst();
    } else if (actsForOffice(matter, facts)) {
        step.words = EntryWords::tr("The department itself: %1.").arg(facts.office);
        return result;
    } else if (!needsRole(matter, facts)) {
        step.words = EntryWords::tr("No unit is needed for this.");
        return result;
    } else if (!roleGiven) {
        step.result = EntryResult::NotReached;
        return result;
    } else {
        QList<qint64> ids;
        QStringList names;
        for (const EntryGrant &grant : grants) {
            if (grant.state == u"in_force"_s && !ids.contains(grant.unit)) {
                ids.append(grant.unit);
                names.append(grant.unitName);
            }
        }
        if (ids.size() > 1) {
            step.result = EntryResult::Failed;
            step.reason = u"unit.choose"_s;
            step.words = EntryWords::tr("Several units gave a role: %1.")
                             .arg(names.join(EntryWords::tr(", ", "between units")));
            step.cure = EntryWords::tr("Choose the one to be represented.");
            return result;
        }
        result.unit = ids.isEmpty() ? nullptr : unitOf(facts, ids.constFirst());
    }
    if (result.unit) {
        checkUnit(step, *result.unit);
    } else {
        step.result = EntryResult::NotReached;
    }
    return result;
}

} // namespace

QString entryResultCode(EntryResult result)
{
    switch (result) {
    case EntryResult::Passed: return u"passed"_s;
    case EntryResult::Failed: return u"failed"_s;
    case EntryResult::NotReached: return u"not_reached"_s;
    case EntryResult::NotKnown: break;
    }
    return u"not_known"_s;
}

bool EntryReport::passes() const
{
    return !steps.isEmpty() && !firstTrouble();
}

const EntryStep *EntryReport::firstTrouble() const
{
    const auto found = std::find_if(steps.cbegin(), steps.cend(),
                                    [](const EntryStep &step) { return step.result != EntryResult::Passed; });
    return found == steps.cend() ? nullptr : &*found;
}

EntryReport entryReport(const EntryMatter &matter, const EntryFacts &facts, qint64 unit)
{
    EntryReport report{matter.code, facts.loginName, facts.name, 0, {}, {}};
    report.steps.append(accountStep(facts));
    report.steps.append(loginTypeStep(matter, facts));
    // With the wrong kind of account there is nothing more to be looked at; all else is looked at in any case, so that
    // everything that is amiss is named at once.
    const bool fits = report.steps.constLast().result == EntryResult::Passed;
    report.steps.append(realNameStep(facts));
    const QList<EntryGrant> grants = grantsFor(matter, facts, unit);
    report.steps.append(roleStep(matter, facts, grants, unit));
    const bool roleGiven = report.steps.constLast().result == EntryResult::Passed;
    const Represented represented = unitStep(matter, facts, grants, roleGiven);
    report.steps.append(represented.step);
    if (represented.unit) {
        report.unit = represented.unit->id;
        report.unitName = represented.unit->name;
    }
    report.steps.append(matterSteps(matter, facts, represented.unit));
    if (!fits) {
        for (qsizetype i = 2; i < report.steps.size(); ++i)
            report.steps[i] = {report.steps.at(i).code, EntryResult::NotReached, {}, report.steps.at(i).title};
    }
    return report;
}

} // namespace hezhun
