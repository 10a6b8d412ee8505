// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/palette.h"

#include <QString>

namespace hezhun {

/// What the palette does not reach: roles of buttons and labels, frames of fields, tables without grid lines.
QString styleSheetOf(const Colours &colours);

} // namespace hezhun
