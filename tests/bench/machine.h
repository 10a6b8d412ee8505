// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace hezhun::bench {

/// One line: processor, cores, memory, kernel, versions of Qt and SQLite, kind of build.
QString machineLine();

/// Megabytes of memory that this process has in the machine's (VmRSS); nothing where the system does not tell.
std::optional<double> residentMegabytes();

} // namespace hezhun::bench
