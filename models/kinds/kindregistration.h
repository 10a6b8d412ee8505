// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindloader.h"

namespace hezhun {

/// Faults of what a kind says of registrations: systems, departments, filing numbers, values that are taken from an
/// account, desks that are named after whom a case concerns, actions that restore, notices to several.
QList<KindFault> registrationFaults(const KindDefinition &kind);

} // namespace hezhun
