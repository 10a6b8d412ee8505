// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// A desk, and the roles that somebody holds there at this moment.
struct HeldDesk
{
    QString desk;
    QStringList roles;

    bool operator==(const HeldDesk &) const = default;
};

/// Where an account holds roles, by the desks' names: what it was given, the office of a department once it is
/// verified, and the desk of a unit that it is or acts as. For whoever owns the workspace; stations ask for their own
/// (AccountStore::standings).
Result<QList<HeldDesk>> heldDesks(Database &database, AccountId account);

/// The desk that everybody who logs in has to themselves.
QString ownDesk(AccountId account);

} // namespace hezhun
