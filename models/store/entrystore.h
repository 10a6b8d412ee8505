// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entrychain.h"
#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;
class KindLibrary;

/// Whose way into what is looked at.
struct EntryQuestion
{
    QString loginName = {}; ///< empty: that of whoever asks
    QString matter; ///< code of an EntryMatter
    AccountId unit = 0; ///< to be represented; 0: whichever it is when there is only one
    QString unitLogin = {}; ///< the same, by its login name

    bool operator==(const EntryQuestion &) const = default;
};

/// The way into business systems (G-20, G-21). Synchronous; belongs to the thread of its connection.
class EntryStore
{
public:
    EntryStore(Database &database, const KindLibrary &kinds);

    static QList<EntryMatter> matters() { return entryMatters(); }
    /// Anybody's own; clerks at the counter and administrators look at anybody's, which the access log tells. Codes:
    /// entry.unknown_matter, entry.forbidden, account.unknown, session.*.
    Result<EntryReport> check(const EntryQuestion &question, const Actor &by);
    /// Goes in: the same chain, for whoever asks. When all of it is passed, the unit has gone through the system's
    /// entry (G-03). What was not passed is in the report; nothing is recorded then.
    Result<EntryReport> enter(const QString &matter, AccountId unit, const Actor &by);
    Result<EntryReport> enter(const EntryQuestion &question, const Actor &by);

private:
    Result<Done> enterInFile(AccountId unit, const QString &system);

    Database &m_database;
    const KindLibrary &m_kinds;
};

} // namespace hezhun
