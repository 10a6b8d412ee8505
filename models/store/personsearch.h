// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;
class KindLibrary;

/// A person as a unit looks for one (G-04).
struct WantedPerson
{
    QString name;
    QString numberOrLogin;

    bool operator==(const WantedPerson &) const = default;
};

struct FoundPerson
{
    AccountId id = 0; ///< 0: there is none
    QString cause; ///< which of the usual causes it is: code of a store's error

    bool operator==(const FoundPerson &) const = default;
};

/// So many persons are looked for in one unit's name within a day, found or not.
constexpr int mostPersonsADay = 500;

/// Puts the question, so that it counts whatever becomes of the answer. On a server: the number by which it is
/// answered; on a file 0, or why it is not answered: grant.too_many.
Result<qint64> askForPerson(Database &database, AccountId unit, const WantedPerson &wanted);

/// Of a file; the twin of find_person() (postgresql/functions/grants.sql).
Result<FoundPerson> findPerson(Database &database, const KindLibrary &kinds, const WantedPerson &wanted);
/// One to whom a role was given counts no more among those who were looked for.
Result<Done> forgetAsking(Database &database, AccountId unit, const WantedPerson &wanted);

/// What an account says of itself in one field of a part, or said in its newest case where nothing was ever saved; for
/// a file.
Result<QString> saidOf(Database &database, const KindLibrary &kinds, AccountId account, const QString &part,
                       const QString &field);
/// The name of a person, by the field that names the subject of their real name.
Result<QString> personName(Database &database, const KindLibrary &kinds, AccountId person);

/// Whether a part of an account's real name passed; for a file.
Result<bool> hasPassed(Database &database, AccountId account, const QString &part);

} // namespace hezhun
