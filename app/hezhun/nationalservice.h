// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nationalcheck.h"
#include "store/workspace.h"

#include <memory>

namespace hezhun {

/// What asks the national service for a workspace in a file, over the address that the workspace keeps or
/// HEZHUN_CHECK_URL names; null where there is none, or its certificates can't be used. On a server this is the
/// dispatcher's.
std::unique_ptr<NationalCheck> nationalServiceOf(Workspace &workspace);

} // namespace hezhun
