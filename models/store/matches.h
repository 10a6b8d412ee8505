// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// An account that a case may be about, as a reviewer sees it.
struct AccountMatch
{
    AccountId id = 0;
    QString loginName;
    QString type; ///< "person", "unit"
    QString name; ///< of the person or unit
    QString maskedNumber; ///< ID number masked; of a unit its credit code; may be empty
    QString maskedPhone; ///< empty: the account has none
    QString state; ///< "active", "retired"
    QStringList how; ///< number, credit_code, login_name, name, former_name: in this order
    QDateTime createdAt;
    bool verified = false; ///< a part of its real name was passed (I-30)

    bool operator==(const AccountMatch &) const = default;
};

/// The accounts that match a case that no account handed in (I-22, I-23, Q-01): by what they are bound to, by what they
/// say of themselves, by what cases of theirs declared.
class MatchStore
{
public:
    explicit MatchStore(Database &database);

    /// Those that match best first: by number or code, by login name, by name, by a former name; verified before
    /// others; at most 20. Empty also when the case can't be seen, or lies on no desk any more.
    Result<QList<AccountMatch>> forCase(CaseId id) const;

private:
    Database &m_database;
};

} // namespace hezhun
