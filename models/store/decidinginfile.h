// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;
class KindLibrary;

/// Makes a decision in a file, inside a transaction of the caller's; on an Error nothing of it is to be kept. The
/// triggers check it. Where it undoes what a later round of the registration came from, that round is voided first
/// (C-08). The id of its row. Also for what one decision makes of another case (request.undo). Codes: see CaseStore.
Result<qint64> decideInTransaction(Database &database, const KindLibrary &kinds, const Decision &decision,
                                   const QString &words, const Actor &actor);

} // namespace hezhun
