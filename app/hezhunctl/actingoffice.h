// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hezhunctl/actingperson.h"
#include "store/workspace.h"

#include <memory>
#include <optional>

namespace hezhun {

class Invocation;

/// A workspace, and who acts in it (--as, or HEZHUN_TOKEN); its owner, when nobody says who.
struct ActingOffice
{
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<ActingPerson> person; ///< goes before the workspace does: their session ends with them

    /// Null for the owner.
    const Actor *actor() const { return person ? &person->actor() : nullptr; }
    /// Nothing, after saying why, when it can't be opened, or nobody can act. `type`: of the account that acts.
    static std::optional<ActingOffice> of(Invocation &call, const QString &type = QStringLiteral("person"));
};

} // namespace hezhun
