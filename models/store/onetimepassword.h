// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// One-time passwords are made by the program: twelve letters and digits, none of which is taken for another. They
/// serve for 72 hours, for setting a password of one's own and for nothing else; while an account has one, the password
/// that it had before serves no more. By I-03 none of them can be a password, so the text tells which one it is.
constexpr int oneTimeHours = 72;

/// A one-time password from what was typed: blanks around it are taken away, and small letters become capitals. Empty
/// when the text is none.
QString oneTimePassword(QStringView typed);

/// Gives an account one, inside a transaction of the caller's, who has seen to it that this may be. `from`: the case
/// that gives it, or 0. `by`: who does it, for a file; a server knows. The line in the access log is written. Sessions
/// end. For whoever owns the workspace: on PostgreSQL, a function or trigger of the schema calls
/// give_one_time_password(account, case). Code account.unknown.
Result<QString> giveOneTimePassword(Database &database, AccountId account, CaseId from = 0, AccountId by = 0);

/// Takes back the one that a case gave, as long as it was not used: the password before it serves again. False when
/// there is nothing to take back. On PostgreSQL: void_one_time_password(account, case).
Result<bool> voidOneTimePassword(Database &database, AccountId account, CaseId from, AccountId by = 0);

} // namespace hezhun
