// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;
class KindLibrary;

/// Somebody standing at the counter, for whose account a clerk may do what they may do themselves.
struct CounterVisit
{
    AccountId accountId = 0;
    QString loginName;
    QString type; ///< "person" or "unit"
    QString name;
    QDateTime until;

    bool operator==(const CounterVisit &) const = default;
};

/// Visits at the counter. Synchronous; belongs to the thread of its connection.
class CounterStore
{
public:
    CounterStore(Database &database, const KindLibrary &kinds);

    /// Opens a visit of 30 minutes, or prolongs it. The login name and the number (ID number of a person, credit code
    /// of a unit) must both agree. Codes: counter.forbidden (no clerk), counter.no_match, inquiry.subject,
    /// inquiry.station.
    Result<CounterVisit> openVisit(const Actor &clerk, const QString &loginName, const QString &number);
    /// Those that are open, the newest last.
    Result<QList<CounterVisit>> visits(const Actor &clerk);
    Result<Done> close(const Actor &clerk, AccountId account);

private:
    Database &m_database;
    const KindLibrary &m_kinds;
};

/// Refuses with counter.forbidden whoever is no clerk. For a file; servers ask by themselves.
Result<Done> needClerk(Database &database, const Actor &clerk);

/// Whether `actor` acts for this account: it is their own, or they have an open visit of it as a clerk. The twin of
/// acts_for() (postgresql/functions/counter.sql), which a server asks by itself.
Result<bool> mayActFor(Database &database, const Actor &actor, AccountId account);

} // namespace hezhun
