// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hezhunctl/stopsignal.h"
#include "app/hezhunctl/waysout.h"

#include "store/dispatching.h"
#include "store/verification.h"

#include <QJsonObject>

namespace hezhun {

class Workspace;

struct PagesDrawn
{
    int drawn = 0; ///< papers
    int failed = 0;

    int all() const { return drawn + failed; }
    bool operator==(const PagesDrawn &) const = default;
};

/// What the service did in one go.
struct DispatchRound
{
    MessagesSent messages;
    bool messagesWait = false; ///< no way out is configured
    ChecksMade checks;
    PagesDrawn pages;

    int all() const { return messages.all() + checks.all() + pages.all(); }
    QJsonObject toJson() const;
    /// A line each for what there is to say.
    QStringList toLines() const;
};

/// Everything that is due, until nothing is or `stop` is given: messages, checks, pages.
Result<DispatchRound> dispatchWhatIsDue(Workspace &workspace, WaysOut &ways, const StopSignal &stop);

} // namespace hezhun
