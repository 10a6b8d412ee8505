// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

#include <QDateTime>

#include <optional>

namespace hezhun {

class Database;
class KindLibrary;

/// A role that a unit gave a person in one system (G-01).
struct Grant
{
    qint64 id = 0;
    AccountId unitId = 0;
    QString unitName = {};
    QString representative = {}; ///< name of the unit's legal representative (G-09)
    AccountId personId = 0;
    QString personName = {};
    QString personLogin = {}; ///< masked
    QString maskedNumber = {}; ///< of the person's ID
    QString system = {};
    QString role = {};
    QDateTime grantedAt = {};
    QDateTime until = {}; ///< the first moment at which it no longer serves; invalid: for ever
    QDateTime endedAt = {};
    /// "in_force", "run_out" (to be renewed), "ended" (withdrawn, or made anew), "stopped" (the unit is locked, retired
    /// or not verified, and what is done in its name stops with it).
    QString state = {};

    bool operator==(const Grant &) const = default;
};

/// A role that is to be given. The person is found by exact name and ID number, or login name (G-04).
struct NewGrant
{
    AccountId unit = 0;
    QString personName;
    QString numberOrLogin;
    QString system;
    QString role;
    QDateTime until = {}; ///< invalid: for ever

    bool operator==(const NewGrant &) const = default;
};

/// What keeps one row of a list from being granted.
struct GrantFault
{
    int row = 0; ///< index in the list
    Error error;

    bool operator==(const GrantFault &) const = default;
};

/// What became of one row of a list.
struct GrantOutcome
{
    int row = 0;
    qint64 grant = 0; ///< 0: it was not granted
    std::optional<Error> error;

    bool operator==(const GrantOutcome &) const = default;
};

/// What units grant to persons. Who asks is the unit's own account, or its admin in that system (G-05); on a server
/// nothing else is believed. Synchronous; belongs to the thread of its connection.
///
/// Codes of all: grant.forbidden (neither the unit nor its admin), session.*. Of giving a role:
/// - grant.role_unknown, grant.until_past
/// - grant.unit_not_verified, grant.not_entered, grant.registration_missing: the unit does not have it itself (G-03)
/// - grant.name_missing, grant.login_name_as_name, grant.not_registered, grant.not_verified, grant.no_match (G-04)
/// - grant.too_many: 500 persons were looked for in the unit's name within a day
/// - grant.has_role: the person has a role in this system of this unit already, which is changed, not given again
/// (G-02)
/// - grant.holds_office, grant.is_unit_commissioner, grant.is_person_commissioner, grant.unit_stays_unit (G-07)
/// - grant.ones_own: nobody gives themself anything
/// - grant.unknown, grant.ended, grant.busy
class GrantStore
{
public:
    GrantStore(Database &database, const KindLibrary &kinds);

    /// What the unit granted, newest first: those in force, those that ran out, then those that ended. A unit admin
    /// sees those of the system in which they are it.
    Result<QList<Grant>> ofUnit(AccountId unit, const Actor &actor);
    /// What was granted to whoever asks, by whom (G-09).
    Result<QList<Grant>> ofPerson(const Actor &actor);
    /// Why a role can't be given in the unit's name at all (G-03); nothing: it can. What is not offered says why.
    Result<std::optional<Error>> hindrance(AccountId unit, const QString &system, const Actor &actor);

    Result<Grant> grant(const NewGrant &grant, const Actor &actor);
    /// Another role, or another end, of one that has not ended.
    Result<Grant> change(qint64 grant, const QString &role, const QDateTime &until, const Actor &actor);
    Result<Grant> withdraw(qint64 grant, const Actor &actor);
    /// Gives it anew, with a new end, under a new number; the one before ends (G-06).
    Result<Grant> renew(qint64 grant, const QDateTime &until, const Actor &actor);

    /// Everything that is wrong with the rows of a list, before anything is done (G-08): in the order of the rows. A
    /// person who is in the list twice is a fault of the second row: grant.twice.
    Result<QList<GrantFault>> preview(const QList<NewGrant> &grants, const Actor &actor);
    /// Row by row; one that fails does not stop the others. An error only where nothing at all could be done.
    Result<QList<GrantOutcome>> grantMany(const QList<NewGrant> &grants, const Actor &actor);

private:
    struct Looked
    {
        QStringList faults;
        AccountId person = 0;
    };

    Result<Looked> look(const NewGrant &grant, const Actor &actor);
    Result<qint64> give(const NewGrant &grant, const Actor &actor);
    Result<Grant> read(const Result<qint64> &grant, const Actor &actor);

    Database &m_database;
    const KindLibrary &m_kinds;
};

} // namespace hezhun
