// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nationalcheck.h"
#include "store/workspace.h"

#include <functional>
#include <memory>

namespace hezhun {

/// Makes what asks the national service for a workspace; null where none is configured.
using NationalCheckMaker = std::function<std::unique_ptr<NationalCheck>(Workspace &)>;

/// How a program asks by itself. To be set once, before any window; without it nobody can say (I-31).
void setNationalCheckMaker(NationalCheckMaker maker);

/// Makes the checks that are due. For a workspace in a file, whose own program is trusted; on a server its service does
/// it. On a worker's thread: takes as long as the service does.
Result<Done> askNationalService(Workspace &workspace);

} // namespace hezhun
