// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

struct sqlite3;

namespace hezhun {

/// The sentence for the user that belongs to a code of the stores ("case.stale").
Error storeError(const QString &code, const QString &details = {});

/// What the last error of a connection means: a refusal of one of our triggers ("hezhun:case.stale"), or a fault of the
/// database itself (workspace.busy, workspace.full, workspace.read_only, workspace.foreign, workspace.broken).
Error storeError(sqlite3 *connection);

} // namespace hezhun
