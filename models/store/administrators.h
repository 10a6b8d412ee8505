// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// From here on the connection is the administrator's, or its owner's when there is none. On a file it is asked here
/// whether they are one (administrator.needed); a server asks by itself. Gives their number, 0 for the owner.
Result<AccountId> actAsAdministrator(Database &database, const Actor *administrator);

} // namespace hezhun
