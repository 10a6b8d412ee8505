// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/overview.h"

namespace hezhun {

class Database;

/// Reads the overview from the counters that the database keeps. Synchronous; belongs to the thread of its connection.
class OverviewStore
{
public:
    explicit OverviewStore(Database &database);

    /// Of the actor's desk; a department's with all that lies below it (C-05), the centre's with every department.
    /// Codes: action.forbidden (no role on that desk), session.*.
    Result<Overview> read(const OverviewQuery &query, const Actor &actor) const;

private:
    Database &m_database;
};

} // namespace hezhun
