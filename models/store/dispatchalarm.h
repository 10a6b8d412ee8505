// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspaceaccess.h"

#include <chrono>
#include <memory>

namespace hezhun {

class PostgresConnection;

/// Tells the service that something may be in line. A server says so (LISTEN), on a connection of its own; on a file,
/// and while the server can't be heard, time alone does.
class DispatchAlarm
{
public:
    explicit DispatchAlarm(WorkspaceAccess access);
    ~DispatchAlarm();
    Q_DISABLE_COPY_MOVE(DispatchAlarm)

    /// Comes back when something was put in line, when `stop` says so, or after so long. `stop`: a descriptor that has
    /// something to read then, on Windows an event; -1 is none.
    void wait(std::chrono::milliseconds atMost, qintptr stop = -1);

private:
    int listening();

    WorkspaceAccess m_access;
    std::unique_ptr<PostgresConnection> m_connection;
};

} // namespace hezhun
