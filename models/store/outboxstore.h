// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagesender.h"
#include "domain/result.h"
#include "store/records.h"

#include <QList>

#include <chrono>

namespace hezhun {

class Database;

/// A message that is ours to send, until the claim runs out.
struct ClaimedMessage
{
    qint64 id = 0;
    int attempt = 1; ///< which try of it this is
    OutgoingMessage message;

    bool operator==(const ClaimedMessage &) const = default;
};

/// A message that nobody tries to send any more, for the administrator.
struct GivenUpMessage
{
    qint64 id = 0;
    QString reference; ///< of the case that it tells of; empty: of none
    QString channel;
    QString maskedAddress;
    int tries = 0;
    QString trouble; ///< code of what was in the way at last (MessageSender)
    bool isSecret = false; ///< its text is gone: it can't be sent again
    QDateTime createdAt;

    bool operator==(const GivenUpMessage &) const = default;
};

/// Messages on their way to phones. Each is sent at least once, under the same key however often; those of one phone in
/// the order in which they were due. Several dispatchers may work at once: what one has claimed the others leave alone
/// until the claim has run out. The text of a secret message goes as soon as it is not to be sent any more.
class OutboxStore
{
public:
    /// How long a message is tried before it is given up, from the moment that it was due.
    static constexpr std::chrono::hours longestTrying{24};

    explicit OutboxStore(Database &database);

    /// Up to so many messages that are due, the longest due first, and of each phone only the first. Codes that have
    /// outlived their five minutes are not among them any more. For the service.
    Result<QList<ClaimedMessage>> claim(int howMany, std::chrono::seconds howLong);
    /// What became of a claimed message; false when it was no longer ours to say.
    Result<bool> sent(const ClaimedMessage &message);
    /// Again after a pause, which doubles from half a minute to an hour, or given up when it was tried for a day. A
    /// code is tried every half minute.
    Result<bool> later(const ClaimedMessage &message, const QString &trouble);
    Result<bool> giveUp(const ClaimedMessage &message, const QString &trouble);
    /// It was not tried after all: anybody may claim it at once.
    Result<bool> release(const ClaimedMessage &message);

    /// The newest first, 200 at most. For the owner, the service and, on a shared workspace, an administrator
    /// (outbox.not_administrator).
    Result<QList<GivenUpMessage>> givenUp(const Actor *administrator = nullptr) const;
    /// Puts one that was given up back in line, for another day. Codes: outbox.unknown, outbox.text_gone,
    /// outbox.not_administrator.
    Result<Done> again(qint64 id, const Actor *administrator = nullptr);

private:
    Result<QList<ClaimedMessage>> claimInFile(int howMany, std::chrono::seconds howLong);

    Database &m_database;
};

} // namespace hezhun
