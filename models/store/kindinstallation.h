// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kinds/kindlibrary.h"

namespace hezhun {

class Database;

/// Writes the definitions that the workspace does not have yet, in their version, with the transition table that
/// the triggers read. A version that is there already stays as it is: cases were filed under it.
Result<Done> installKinds(Database &database, const KindLibrary &kinds);

/// The definitions in the workspace, oldest version first. Those that are `known` word for word are not read again.
/// Code kind.faulty when one can't be read.
Result<KindLibrary> installedKinds(Database &database, const KindLibrary &known);

} // namespace hezhun
