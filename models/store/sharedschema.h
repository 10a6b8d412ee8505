// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace hezhun {

class Database;

/// The schema that this program writes into a PostgreSQL database (workspace_info, 'schema_version').
constexpr int newestSharedSchema = 4;

/// Refuses what this program must not work on: workspace.missing, workspace.newer, workspace.older.
Result<Done> checkSharedSchema(Database &database);

/// Brings a database to the newest schema, puts the functions of this program in and the rights of its roles back, in one
/// transaction; an empty database gets all of it. Whether a workspace was made. For the owner's login. Codes: workspace.server_old (before
/// PostgreSQL 15), workspace.encoding (not UTF8), workspace.newer, workspace.not_owner.
Result<bool> migrateShared(Database &database);

} // namespace hezhun
