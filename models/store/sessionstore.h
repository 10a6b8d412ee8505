// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// Who is logged in to a shared workspace, from where.
struct OpenSession
{
    qint64 id = 0;
    QString loginName;
    QString station;
    QDateTime openedAt;
    QDateTime seenAt; ///< when its person last did something
    QDateTime endsAt; ///< by itself, unless something is done in it before

    bool operator==(const OpenSession &) const = default;
};

/// The sessions of a shared workspace. On PostgreSQL; code session.engine elsewhere.
class SessionStore
{
public:
    explicit SessionStore(Database &database);

    /// Of everybody, the newest first; for the owner.
    Result<QList<OpenSession>> list() const;
    /// False when there was no such session; for the owner.
    Result<bool> end(qint64 id);
    /// All of an account's, how many they were; for an administrator of the platform, or the owner (null). Codes:
    /// account.unknown, administrator.needed.
    Result<int> endAll(const QString &loginName, const Actor *administrator = nullptr);
    /// Whose session a token is of, with the token; from now on the connection acts for them. Codes: session.over.
    Result<Actor> resume(const QString &token);

private:
    Database &m_database;
};

} // namespace hezhun
