// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindloader.h"

namespace hezhun {

/// Faults of a definition that is well formed: names that are not declared or declared twice, rules called without
/// their parameters, states that nothing leads to or out of, actions that can't be shown or undone.
QList<KindFault> inconsistencies(const KindDefinition &kind);

} // namespace hezhun
