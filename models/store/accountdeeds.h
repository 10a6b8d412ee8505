// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kinds/kinddefinition.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// A decision that does something to accounts, or undoes it.
struct AccountDeed
{
    CaseId caseId = 0;
    qint64 decision = 0;
    EffectDefinition effect;
    AccountId chosen = 0;
    AccountId by = 0;
};

/// In a file, and in the transaction of the decision: gives an account back (I-25), reserves a phone, merges
/// accounts, moves an office, or undoes it; and completes the message with what the account was given. On a server the functions
/// of the schema do the same (postgresql/functions/appeals.sql). Codes: see CaseStore.
Result<Done> actOnAccounts(Database &database, const AccountDeed &deed);

} // namespace hezhun
