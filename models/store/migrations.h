// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace hezhun {

class Database;

/// The marks by which a SQLite file is known as a workspace ("HZHN"), and the schema that this program writes.
constexpr quint32 sqliteApplicationId = 0x485a484e;
constexpr int newestSchemaVersion = 5;

/// What the header of a file says, read without opening it as a database.
struct SqliteHeader
{
    bool isSqlite = false;
    quint32 applicationId = 0;
    int schemaVersion = 0;
};

/// Code workspace.missing when there is no file, workspace.unreadable when it can't be read.
Result<SqliteHeader> readSqliteHeader(const QString &path);

/// Refuses what this program must not open: workspace.foreign, workspace.newer. Touches nothing.
Result<Done> checkSqliteHeader(const QString &path);

/// Brings a workspace to the newest schema, each step in a transaction of its own; an empty database gets all of
/// them. The triggers are put in anew with the last step. workspace.newer when it is ahead of this program.
Result<Done> migrate(Database &database);

} // namespace hezhun
