// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/office.h"
#include "tests/faults/workingclient.h"

namespace hezhun {

/// Holds what clients were told against what the server has: everything that was made is there, as it was told, once;
/// nothing else is; the history is whole, and the counters agree with it. What is wrong, in words; empty: nothing.
QStringList faultsOfTheBooks(const Office &office, const Cluster &cluster, const QList<Outcome> &outcomes);

/// How many of each kind, for the log.
QString summary(const QList<Outcome> &outcomes);

} // namespace hezhun
