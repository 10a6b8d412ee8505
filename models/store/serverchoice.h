// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/postgresline.h"
#include "store/workspaceaccess.h"

namespace hezhun {

/// Connects to that server of an address that is to be written to. Of several that take writes it is the one that took
/// over last: an old primary that somebody starts again, after another was promoted, is passed over. Codes:
/// connection.* (connectionfault.h).
Result<std::unique_ptr<PostgresLine>> connectToServer(const WorkspaceAccess &access);

} // namespace hezhun
