// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QStringList>

namespace hezhun {

class Database;

/// What a PostgreSQL server and a database of it are, seen by the login that wants to make a workspace there.
struct SharedServer
{
    QString version; ///< "15.18 (Debian 15.18-0+deb12u1)"
    int versionNumber = 0; ///< 150018
    QString encoding; ///< of the database: "UTF8"
    QString encryption; ///< of this connection: "TLSv1.3"; empty: none
    QString database;
    QString login;
    bool ownsDatabase = false;
    bool ownsWorkspace = false; ///< true also when there is none yet
    bool makesRoles = false;
    QStringList roles; ///< those of the workspace that are there
    int schemaVersion = 0; ///< 0: there is no workspace

    bool operator==(const SharedServer &) const = default;
};

/// The roles of every workspace (resources/schema/postgresql, rights).
QStringList workspaceRoles();

Result<SharedServer> describeServer(Database &database);

/// Whether a workspace can be made, or brought up to date, there. Codes: workspace.server_old, workspace.encoding,
/// server.not_owner and server.roles (with the line that a superuser must run), workspace.not_owner.
Result<Done> checkServer(const SharedServer &server);

} // namespace hezhun
