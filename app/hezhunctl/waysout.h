// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagesender.h"
#include "domain/nationalcheck.h"
#include "domain/result.h"
#include "gateway/gatewayline.h"
#include "store/gatewayaddresses.h"

#include <memory>

namespace hezhun {

/// The addresses in force: those of the workspace, unless HEZHUN_CHECK_URL or HEZHUN_MESSAGES_URL say otherwise.
GatewayAddresses addressesInForce(GatewayAddresses kept);

/// The ways out of the house as they are configured; what is known of a service's troubles stays while its address
/// does.
class WaysOut
{
public:
    /// With `file`, messages are written there instead of being sent. `wait` as of GatewayLine.
    WaysOut(QString file, GatewayLine::Wait wait);
    ~WaysOut();

    /// Sees to it that the ways lead to these addresses. Codes: those of HttpsClient::open, messages.file.
    Result<Done> leadTo(const GatewayAddresses &addresses);

    /// "Can't say" where no service is configured (I-31).
    NationalCheck &nationalCheck() { return *m_check; }
    /// Nothing where messages have to wait.
    MessageSender *messages() { return m_sender.get(); }

private:
    Result<std::unique_ptr<GatewayLine>> line(const QString &url) const;
    Result<Done> leadCheckTo(const QString &url);
    Result<Done> leadMessagesTo(const QString &url);

    QString m_file;
    GatewayLine::Wait m_wait;
    GatewayAddresses m_addresses;
    std::unique_ptr<GatewayLine> m_checkLine;
    std::unique_ptr<GatewayLine> m_messageLine;
    std::unique_ptr<NationalCheck> m_check;
    std::unique_ptr<MessageSender> m_sender;
};

} // namespace hezhun
