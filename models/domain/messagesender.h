// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace hezhun {

/// A message on its way out of the outbox.
struct OutgoingMessage
{
    QString channel; ///< "sms" or "email"
    QString address;
    QString text; ///< may hold a code or a one-time password: never logged
    QString idempotencyKey; ///< the same however often one message is sent
    QDateTime createdAt;

    bool operator==(const OutgoingMessage &) const = default;
};

enum class SendOutcome {
    Sent,
    Later, ///< it may work at another time
    Never, ///< the address or the text is refused for good
    NotTried, ///< it never left: the way out is closed for the moment, for all messages
};

struct SendResult
{
    SendOutcome outcome = SendOutcome::Later;
    QString note; ///< why, for the administrator; holds neither the address nor the text

    bool operator==(const SendResult &) const = default;
};

/// The way to phones and mailboxes. Called on a worker's thread; may take as long as its time-out.
class MessageSender
{
public:
    virtual ~MessageSender() = default;
    virtual SendResult send(const OutgoingMessage &message) = 0;
};

} // namespace hezhun
