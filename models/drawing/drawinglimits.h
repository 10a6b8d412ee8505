// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hezhun {

/// Takes from this process what drawing a page does not need, for good: more than a gigabyte of memory, more than a
/// minute of the processor, files to write, other programs' rights, outliving whoever began it.
void confineToDrawing();

} // namespace hezhun
