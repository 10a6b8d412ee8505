// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/identities.h"

namespace hezhun {

/// The unit "unit_N", logged in, with everything said of itself (unitSays()).
Actor addUnverifiedUnit(TestWorkspace &workspace, int number);
Actor addVerifiedUnit(TestWorkspace &workspace, int number);
/// The person "person_N" (personSays()).
Actor addUnverifiedPerson(TestWorkspace &workspace, int number);
Actor addVerifiedPerson(TestWorkspace &workspace, int number);

/// As whoever verifies would: the state of one part.
void setRealName(TestWorkspace &workspace, AccountId account, const QString &part, const QString &state);
/// As if the unit had gone into the system (G-03).
void enter(TestWorkspace &workspace, AccountId unit, const QString &system);
void giveOffice(TestWorkspace &workspace, AccountId person, const QString &division);

/// A role of the commissioners' system for "person_N", found by name and number.
NewGrant newGrant(const TestWorkspace &workspace, AccountId unit, int person,
                  const QString &role = QStringLiteral("person_commissioner"));

/// The desks where somebody has a role at this moment.
QStringList desksOf(TestWorkspace &workspace, const Actor &actor);
/// What the database says to a statement of its owner's: "done", or the code of a refusal.
QString writtenBy(TestWorkspace &workspace, const QString &sql);

} // namespace hezhun
