// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/intake.h"

#include <QByteArray>

namespace hezhun {

/// A line of a package, read with its files and inspected, not yet written.
struct PackageLine
{
    int line = 0; ///< from 1
    Submission submission;
    QList<IntakeFault> faults;
};

/// Reads a line of cases.jsonl and the files that it names, which must lie below `folder` (a canonical path).
/// Whatever it says, no file elsewhere is opened, and none that is larger than its slot allows is read. Safe to
/// call on any thread.
PackageLine readPackageLine(int number, const QByteArray &json, const QString &folder, const KindLibrary &kinds,
                            QDate today);

} // namespace hezhun
