// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dispatching.h"

#include "store/outboxstore.h"

#include <chrono>

using namespace std::chrono_literals;

namespace hezhun {

namespace {

constexpr int claimedAtOnce = 20;
constexpr std::chrono::seconds claimLasts = 120s;
/// Nothing is sent any more that might still be under way when the claim runs out.
constexpr std::chrono::seconds lastsForSending = claimLasts - 40s;

Result<bool> mark(OutboxStore &outbox, const ClaimedMessage &message, const SendResult &result, MessagesSent &count)
{
    switch (result.outcome) {
    case SendOutcome::Sent: ++count.sent; return outbox.sent(message);
    case SendOutcome::Later: ++count.later; return outbox.later(message, result.note);
    case SendOutcome::Never: ++count.givenUp; return outbox.giveUp(message, result.note);
    case SendOutcome::NotTried: break;
    }
    count.isWayClosed = true;
    return outbox.release(message);
}

/// Sends what was claimed; a flaw of one message is no reason to keep the others.
Result<Done> sendClaimed(OutboxStore &outbox, MessageSender &sender, const QList<ClaimedMessage> &claimed,
                         const std::function<bool()> &goesOn, MessagesSent &count)
{
    const auto until = std::chrono::steady_clock::now() + lastsForSending;
    for (const ClaimedMessage &message : claimed) {
        const bool mayGo = !count.isWayClosed && goesOn() && std::chrono::steady_clock::now() < until;
        const SendResult result = mayGo ? sender.send(message.message) : SendResult{SendOutcome::NotTried, {}};
        if (!result.note.isEmpty())
            count.trouble = result.note;
        const bool wasClosed = count.isWayClosed;
        if (const auto marked = mark(outbox, message, result, count); !marked)
            return marked.error();
        if (!mayGo)
            count.isWayClosed = wasClosed;
    }
    return Done{};
}

} // namespace

Result<MessagesSent> sendMessages(OutboxStore &outbox, MessageSender &sender, const std::function<bool()> &goesOn)
{
    MessagesSent count;
    while (!count.isWayClosed && goesOn()) {
        const auto claimed = outbox.claim(claimedAtOnce, claimLasts);
        if (!claimed)
            return claimed.error();
        if (claimed->isEmpty())
            break;
        if (const auto sent = sendClaimed(outbox, sender, *claimed, goesOn, count); !sent)
            return sent.error();
    }
    return count;
}

} // namespace hezhun
