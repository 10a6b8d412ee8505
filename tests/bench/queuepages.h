// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {
class Workspace;
}

namespace hezhun::bench {

/// A question that a reviewer asks of the queue.
struct AskedPage
{
    QString name;
    CaseQuery query;
};

/// The first page in the usual order.
CaseQuery firstPage(const Actor &actor);

/// Every order, filter and search that the queue and the lookup offer, and pages far behind the first. Looks for a
/// case out of the middle of the workspace.
Result<QList<AskedPage>> otherPages(Workspace &workspace, const Actor &actor);

} // namespace hezhun::bench
