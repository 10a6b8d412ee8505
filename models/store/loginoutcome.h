// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// What comes of a name, a type and a password that somebody typed. Only who knows the password is told more than
/// "refused" and "locked" (I-05): "other_type" (I-01), "retired", "locked_by_administrator", "one_time",
/// "one_time_over", "first_time", "password_expired" (I-04), "ok".
struct LoginOutcome
{
    QString outcome;
    int minutes = 0; ///< for so long the name is locked
    AccountId account = 0; ///< 0 unless the password is right

    /// Whether this password serves for setting another one.
    bool mayChange() const;
};

/// Compares a password with what a file keeps, and counts it.
Result<LoginOutcome> weighInFile(Database &database, const QString &loginName, const QString &type,
                                 const QString &password);

/// What a server asks of whoever logs in.
struct Challenge
{
    qint64 id = 0;
    QByteArray salt;
    int rounds = 0;
    QByteArray nonce;
};

/// The first two of the three transactions of a login at a server: the second leaves a try behind that nothing undoes.
/// The third looks at it: login_finish() or change_password().
Result<Challenge> proveToServer(Database &database, const QString &loginName, const QString &password);

/// The refusal that belongs to an outcome. `type` is the one that was chosen.
Error loginError(const LoginOutcome &outcome, const QString &type);

} // namespace hezhun
