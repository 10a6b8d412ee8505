// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// In a file, inside the transaction of the decision: projects move as the list in the field says, and the old accounts
/// retire. Every row is looked at first; one that is wrong refuses the whole list, and is named. Codes:
/// request.row_twice:N, .row_account:N, .row_project:N, .row_unit:N, request.project_left:NUMBER.
Result<Done> mergeAccounts(Database &database, CaseId of, const QString &rowsField, AccountId by);

} // namespace hezhun
