// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindloader.h"

namespace hezhun {

/// Faults of what a kind's actions do and say: effects that are not known, that lack what they work on, that nothing
/// undoes; accounts chosen to no purpose; marks in a message that nothing stands for.
QList<KindFault> effectFaults(const KindDefinition &kind);

} // namespace hezhun
