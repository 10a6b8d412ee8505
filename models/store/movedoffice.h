// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// The request that an office moves by.
struct OfficeMove
{
    CaseId caseId = 0;
    QString field; ///< that names the department by its code
    AccountId chosen = 0;
    AccountId by = 0;
};

/// In a file, and in the transaction of the decision: the office of a department goes to the account that was chosen
/// (C-09, Q-05). It must be verified with the number of the case, and the one who has the office, once verified, with
/// another number that the case names. On a server: move_office() (postgresql/functions/offices.sql). Codes:
/// department.unknown, office.has_it, office.not_verified, office.other_person, office.other_operator,
/// office.is_commissioner (G-07).
Result<Done> moveOffice(Database &database, const OfficeMove &move);

/// Leaves who has the office, and who had it, in their stories; what the one had open is open no longer.
Result<Done> noteOffice(Database &database, const QString &code, AccountId from, AccountId to, AccountId by);

} // namespace hezhun
