// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheetwriter.h"
#include "store/registerstore.h"

namespace hezhun {

class Workspace;

/// Writes everything that the query is about to a file, .csv or .xlsx; how many registrations it were. The whole ID
/// number stands there only where it was asked for, and the access log says so (C-10). On the thread of the workspace.
/// Codes: those of RegisterStore::beginExport and of SheetWriter.
Result<qint64> exportRegister(Workspace &workspace, const RegisterQuery &query, bool withNumbers, const Actor &actor,
                              const QString &path, const SheetProgress &progress = {});

} // namespace hezhun
