// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hezhun {

/// Says why the client does not begin: on standard error and, where nobody reads that (on Windows, started from the
/// desktop), in a box.
void complain(const QString &sentence);

} // namespace hezhun
