// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"
#include "store/intake.h"

namespace hezhun {

/// A picture larger than this is not decoded anywhere: four bytes a pixel, 256 MiB.
constexpr qint64 maximumPixels = qint64(256) * 1024 * 1024 / 4;

/// Finds out what a paper is from its bytes, fills that in, and says what the slot does not allow. Codes:
/// document.empty, .too_large, .unknown_format, .format, .damaged (a picture without a readable header),
/// .too_many_pixels (a header that promises more than memory allows).
QList<IntakeFault> inspectDocument(SubmittedDocument &document, const SlotDefinition &slot);

} // namespace hezhun
