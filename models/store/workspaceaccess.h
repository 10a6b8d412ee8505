// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspaceaddress.h"

#include <QString>

#include <utility>

namespace hezhun {

/// What it takes to open a workspace: where it is, and the secrets that never stand in an address.
struct WorkspaceAccess
{
    WorkspaceAddress address;
    QString stationPassword = {}; ///< of the login in the address; empty: PGPASSWORD or PGPASSFILE, if need be
    QString token = {}; ///< of the session to go on with (Actor::token); empty: nobody is logged in

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
