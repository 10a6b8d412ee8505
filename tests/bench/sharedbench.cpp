// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks.h"
#include "sharedserver.h"

namespace hezhun::bench {

Result<QList<Report>> measureShared(Extent extent)
{
    const auto server = SharedServer::start();
    if (!server)
        return server.error();
    QList<Report> all;
    for (const auto measure : {measureSharedQueue, measureSharedRegister, measureSharedDecisions, measureSharedNotices}) {
        const auto reports = measure(**server, extent);
        if (!reports)
            return reports.error();
        all += *reports;
    }
    return all;
}

Result<QList<Report>> measureSharedRegisterAlone(Extent extent)
{
    const auto server = SharedServer::start();
    return server ? measureSharedRegister(**server, extent) : server.error();
}

} // namespace hezhun::bench
