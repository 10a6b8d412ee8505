// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;
class KindLibrary;

/// In a file, and in the transaction of the decision: undoes the last decision of the case that a field of the request
/// names, by its reference or a filing number (C-08, Q-07): the last that still stands, and is none that undoes. On a
/// server: undo_named_case() (postgresql/functions/offices.sql). Codes: undo.no_case, undo.not_this, and those of
/// deciding.
Result<Done> undoNamedCase(Database &database, const KindLibrary &kinds, CaseId request, const QString &field,
                           const Actor &actor);

} // namespace hezhun
