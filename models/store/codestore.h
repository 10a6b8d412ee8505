// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QString>

namespace hezhun {

class Database;

/// A code on its way to a phone or an address. What it is, only who receives it knows.
struct SentCode
{
    qint64 id = 0;
    QDateTime until; ///< five minutes after it was made

    bool operator==(const SentCode &) const = default;
};

/// Codes of six digits that show that a phone or an address is in somebody's hands. Synchronous; belongs to the thread
/// of its connection.
class CodeStore
{
public:
    explicit CodeStore(Database &database);

    /// Makes a code and puts it on its way; those sent to the same address for the same purpose before it serve no
    /// longer. `purpose` is register, appeal, request or phone (codes for a reset are RecoveryStore's), `channel` sms
    /// or email. Codes: code.address, code.too_soon (one a minute for an address), code.too_many (five an hour for an
    /// address), inquiry.station (a machine's limit of the hour).
    Result<SentCode> send(const QString &purpose, const QString &channel, const QString &address);

    /// Leaves a try behind that nothing undoes, whether it is right or not. Whoever then acts by the code asks
    /// whether a try of it was right: code_is_right() on a server, codeIsRight() on a file, and refuses with code.wrong
    /// when none was. Codes: code.over (five tries were made, it was used, a newer one was sent, or its five minutes
    /// are over), on a server also code.wrong (not six digits).
    Result<Done> tryCode(qint64 id, const QString &code);

private:
    Database &m_database;
};

/// On a file: whether the code was sent to this address for this purpose, still serves, and was tried rightly. Then it
/// is used, with the transaction that asks. The twin of code_is_right() (postgresql/functions/codes.sql).
Result<bool> codeIsRight(Database &database, qint64 id, const QString &purpose, const QString &address);

} // namespace hezhun
