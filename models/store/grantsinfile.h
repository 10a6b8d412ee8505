// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/grantstore.h"

namespace hezhun {

/// What units grant, in a file: the twin of postgresql/functions/grants.sql. What keeps roles apart that exclude one
/// another is in the file's triggers.
class GrantsInFile
{
public:
    GrantsInFile(Database &database, const KindLibrary &kinds);

    Result<QList<Grant>> ofUnit(AccountId unit, const Actor &actor);
    Result<QList<Grant>> ofPerson(AccountId person);
    Result<Grant> one(qint64 grant, const Actor &actor);
    /// '' or the code of what keeps the unit from granting in a system (G-03).
    Result<QString> hindrance(AccountId unit, const QString &system);
    /// grant.forbidden unless the actor acts as the unit (G-05); in whichever system where it is empty.
    Result<Done> needUnit(AccountId unit, const QString &system, const Actor &actor);

    /// Every code of what keeps a role from being given, and to whom it would be.
    struct Looked
    {
        QStringList faults;
        AccountId person = 0;
    };
    Result<Looked> look(const NewGrant &grant, const Actor &actor);

    Result<qint64> give(const NewGrant &grant, const Actor &actor);
    Result<qint64> change(qint64 grant, const QString &role, const QDateTime &until, const Actor &actor);
    Result<qint64> withdraw(qint64 grant, const Actor &actor);
    Result<qint64> renew(qint64 grant, const QDateTime &until, const Actor &actor);

private:
    Result<bool> serves(AccountId unit);
    Result<bool> actsAs(AccountId unit, const QString &system, const Actor &actor);
    Result<QString> conflict(const Grant &grant);
    Result<Grant> toChange(qint64 grant, const Actor &actor);
    Result<Done> needLasting(const Grant &grant, const QString &role, const QDateTime &until);
    Result<qint64> insert(const Grant &grant, const Actor &actor);
    Result<Done> end(const Grant &grant, const Actor &actor);
    Result<Done> note(const QString &event, const Grant &grant, const Actor &actor, const Grant *before = nullptr);
    Result<QList<Grant>> select(const QString &condition, const QVariantList &parameters);
    Result<Done> name(Grant &grant);

    Database &m_database;
    const KindLibrary &m_kinds;
};

} // namespace hezhun
