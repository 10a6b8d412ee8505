// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hezhun {

/// A password is never a word of the command line: it is the first line of standard input. At a terminal it is asked
/// for with `prompt`, and what is typed does not show.
QString readSecret(const QString &prompt);

bool isTerminal(FILE *stream);

} // namespace hezhun
