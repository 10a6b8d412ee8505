// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace hezhun {

/// A password is never a word of the command line: it is the first line of standard input. At a terminal it is asked
/// for with `prompt`, and what is typed does not show.
QString readSecret(const QString &prompt);
/// One that nobody knows yet: at a terminal it is typed twice. Nothing when the two differ.
std::optional<QString> readNewSecret(const QString &prompt, const QString &promptAgain);

} // namespace hezhun
