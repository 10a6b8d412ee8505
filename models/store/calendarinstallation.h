// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace hezhun {

class Database;

/// Tells a server on which days offices work, so that it finds out by itself when a case is due. On a file the program
/// does.
Result<Done> installCalendar(Database &database);

} // namespace hezhun
