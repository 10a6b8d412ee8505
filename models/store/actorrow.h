// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/records.h"

namespace hezhun {

/// A row of: account, login name, display name, desk, roles with blanks between.
inline Actor actorFrom(const Database::Rows &rows)
{
    Actor actor{rows.integer(0), rows.text(1), rows.text(2), rows.text(3), {}};
    if (actor.name.isEmpty())
        actor.name = actor.loginName;
    actor.roles = rows.text(4).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return actor;
}

} // namespace hezhun
