// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// A line of an account's story in the access log (I-39).
struct AccountEntry
{
    QString event; ///< "password.changed", "phone.changed", "account.locked", …
    AccountId subject = 0; ///< whose story
    AccountId by = 0; ///< who did it; 0: the owner of the workspace, or the program
    QString field = {};
    QString before = {}; ///< masked
    QString after = {}; ///< masked
};

/// For whoever owns the workspace; stations leave theirs behind by the functions that they call.
Result<Done> noteAccount(Database &database, const AccountEntry &entry);

} // namespace hezhun
