// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace hezhun {

class Database;

/// Where the services outside are, as the workspace knows it. Empty: not configured.
struct GatewayAddresses
{
    QString nationalCheck;
    QString messages;

    bool operator==(const GatewayAddresses &) const = default;
};

Result<GatewayAddresses> gatewayAddresses(Database &database);
/// For the owner. Whoever sets them has seen to it that they are addresses.
Result<Done> setGatewayAddresses(Database &database, const GatewayAddresses &addresses);

} // namespace hezhun
