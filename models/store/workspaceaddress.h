// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace hezhun {

enum class Engine { Sqlite, PostgreSql };

/// Where a workspace is: `sqlite:PATH` or `postgresql://[user@]host[,host2][:port]/database[?parameters]`.
struct WorkspaceAddress
{
    Engine engine = Engine::Sqlite;
    QString path; ///< of the file, absolute or relative to the working directory; SQLite only
    QString uri; ///< as given; never holds a password

    /// Code address.form with a sentence on how an address is written; address.password when it holds a password.
    static Result<WorkspaceAddress> parse(const QString &text);
    static WorkspaceAddress sqlite(const QString &path);
    /// For people: the name of the file, or the database and its host.
    QString displayName() const;
    QString toString() const;

    bool operator==(const WorkspaceAddress &) const = default;
};

} // namespace hezhun
