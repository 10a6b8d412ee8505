// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tour/tourapplicant.h"
#include "ui/tour/tourfiling.h"

namespace hezhun {

/// Somebody whom the demo does not know yet.
TourApplicant inventedApplicant();

/// Those of the demo who take a registration to its number, and a county's operator whom it does not know yet.
TourFiling inventedFiling();

} // namespace hezhun
