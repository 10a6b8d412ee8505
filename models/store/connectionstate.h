// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>

#include <optional>

namespace hezhun {

/// Whether a workspace can be reached. A file always can.
struct ConnectionState
{
    std::optional<Error> trouble = {}; ///< why it can't at present, and is being tried again; nothing: it can
    QDateTime since = {}; ///< by this computer's clock; invalid: from the beginning

    bool isAway() const { return trouble.has_value(); }
    bool operator==(const ConnectionState &) const = default;
};

/// Whether an answer only says that the connection is away, or went away: what was asked for may be asked again later.
inline bool isLossOfConnection(const Error &error)
{
    return error.code == QLatin1String("workspace.away") || error.code == QLatin1String("workspace.lost");
}

} // namespace hezhun
