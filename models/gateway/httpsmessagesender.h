// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagesender.h"
#include "gateway/gatewayline.h"

namespace hezhun {

/// Messages to phones and addresses over HTTPS (resources/gateway/messages.openapi.json). Only a refusal that the
/// contract defines ends a message; everything else is tried again later, under the same key.
class HttpsMessageSender : public MessageSender
{
public:
    explicit HttpsMessageSender(GatewayLine &line)
        : m_line(line)
    {
    }

    SendResult send(const OutgoingMessage &message) override;

private:
    GatewayLine &m_line;
};

/// What is sent, and what is made of an answer: for tests and fuzzing too.
QJsonObject toJson(const OutgoingMessage &message);
SendResult sendResult(const HttpsAnswer &answer, const QString &idempotencyKey);

} // namespace hezhun
