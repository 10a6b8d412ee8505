// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspaceaddress.h"

#include <QString>

#include <chrono>
#include <utility>

namespace hezhun {

/// What it takes to open a workspace: where it is, and the secrets that never stand in an address.
struct WorkspaceAccess
{
    WorkspaceAddress address;
    QString stationPassword = {}; ///< of the login in the address; empty: PGPASSWORD or PGPASSFILE, if need be
    QString token = {}; ///< of the session to go on with (Actor::token); empty: nobody is logged in
    /// On a server: how long it may work at a statement before it is to break that off; a third of it for locks. An
    /// owner's may take as long as they like.
    std::chrono::milliseconds patience = std::chrono::seconds(30);

    WorkspaceAccess() = default;
    /// An address alone is enough for a file.
    WorkspaceAccess(WorkspaceAddress where, QString password = {}, QString session = {})
        : address(std::move(where))
        , stationPassword(std::move(password))
        , token(std::move(session))
    {
    }

    bool operator==(const WorkspaceAccess &) const = default;
};

} // namespace hezhun
