// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/stationkeychain.h"
#include "store/workspaceaccess.h"

#include <functional>

namespace hezhun {

/// The password of the login in an address, when the keychain of this computer's user keeps one.
QString keptStationPassword(const WorkspaceAddress &address);
/// Keeps it there from now on, instead of another that was kept.
Result<Done> keepStationPassword(const WorkspaceAddress &address, const QString &password);
Result<Done> forgetStationPassword(const WorkspaceAddress &address);

/// Says at the command line where a password that is needed is taken from.
Error passwordNeeded(const Error &error);

/// Opens with the password of PGPASSWORD or PGPASSFILE, if the server asks for one; where there is none, with the
/// keychain's.
template <typename Opening>
auto withStationPassword(WorkspaceAccess access, const Opening &open) -> decltype(open(access))
{
    auto opened = open(access);
    if (opened || !opened.error().code.endsWith(QLatin1String(".password_needed")))
        return opened;
    access.stationPassword = keptStationPassword(access.address);
    return access.stationPassword.isEmpty() ? decltype(opened)(passwordNeeded(opened.error())) : open(access);
}

} // namespace hezhun
