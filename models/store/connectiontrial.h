// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/workspaceaccess.h"

namespace hezhun {

/// What a connection that works is like.
struct ConnectionReport
{
    QString server; ///< version of PostgreSQL: "15.18"
    QString tls; ///< version of the encryption: "1.3"; empty: it is not encrypted

    bool operator==(const ConnectionReport &) const = default;
};

/// Connects to a shared workspace, and closes the connection again. Takes up to some seconds for each server in the
/// address; to be called on a worker. Codes: those of Workspace::open().
Result<ConnectionReport> tryConnection(const WorkspaceAccess &access);

} // namespace hezhun
