// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagesender.h"
#include "domain/result.h"

#include <functional>

namespace hezhun {

class OutboxStore;

struct MessagesSent
{
    int sent = 0;
    int later = 0;
    int givenUp = 0; ///< refused for good
    QString trouble = {}; ///< code of what was last in the way
    bool isWayClosed = false; ///< it ended because nothing gets out at present

    int all() const { return sent + later + givenUp; }
    bool operator==(const MessagesSent &) const = default;
};

/// Sends what is due until nothing is, the way out is closed or `goesOn` says no. What was claimed and not tried is
/// given back. A send may take up to half a minute. Several may do this at once. On an error some may be sent whose
/// mark is missing: they go out again under the same key once their claim has run out.
Result<MessagesSent> sendMessages(OutboxStore &outbox, MessageSender &sender, const std::function<bool()> &goesOn);

} // namespace hezhun
