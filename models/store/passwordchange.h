// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// What an account's key is derived with, for life.
struct Derivation
{
    QByteArray salt;
    int rounds = 0;

    bool operator==(const Derivation &) const = default;
};

/// Gives an account a password, inside a transaction of the caller's, who has seen to it that this may be and writes
/// the line in the access log. A one-time password is done with; sessions end; a name that was locked by wrong
/// passwords is so no longer. For whoever owns the workspace: on PostgreSQL, a function of the schema calls
/// set_key(account, salt, rounds, hash, first_login). Codes: account.unknown, password.* (I-03), password.used_before:
/// one of the last five. `mustChange`: it serves for setting another one only.
Result<Done> replacePassword(Database &database, AccountId account, const QString &password, bool mustChange = false);

/// Takes a password away, for a one-time password that follows; it joins the last five.
Result<Done> forgetPassword(Database &database, AccountId account);

/// Salt, rounds and hash of the key of a new password.
QVariantList keptKey(const QString &password, const Derivation &derivation);

} // namespace hezhun
