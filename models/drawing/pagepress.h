// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QIODevice;

namespace hezhun {

/// What the child of a PageDrawer does: reads a PDF, and writes its pages as pictures in the form that pagedrawer.cpp
/// reads: "pages N", then for each page that it draws "page NUMBER WIDTH HEIGHT BYTES" and the bytes, then "end"; or
/// "trouble CODE". A line each. `out` is
/// not buffered: whoever reads has what is drawn, should this process end. Gives the exit code.
int drawPages(QIODevice &in, QIODevice &out);

} // namespace hezhun
