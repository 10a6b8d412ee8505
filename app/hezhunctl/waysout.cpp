// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/waysout.h"

#include "gateway/filemessagesender.h"
#include "gateway/httpsmessagesender.h"
#include "gateway/httpsnationalcheck.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

class NobodyToAsk : public NationalCheck
{
public:
    NationalCheckOutcome ask(const NationalCheckQuestion &) override
    {
        return {NationalCheckAnswer::CannotSay, u"gateway.not_configured"_s};
    }
};

} // namespace

GatewayAddresses addressesInForce(GatewayAddresses kept)
{
    kept.nationalCheck = qEnvironmentVariable("HEZHUN_CHECK_URL", kept.nationalCheck);
    kept.messages = qEnvironmentVariable("HEZHUN_MESSAGES_URL", kept.messages);
    return kept;
}

WaysOut::WaysOut(QString file, GatewayLine::Wait wait)
    : m_file(std::move(file))
    , m_wait(std::move(wait))
    , m_check(std::make_unique<NobodyToAsk>())
{
}

WaysOut::~WaysOut() = default;

Result<std::unique_ptr<GatewayLine>> WaysOut::line(const QString &url) const
{
    auto client = HttpsClient::open({.url = url,
                                     .authorityFile = qEnvironmentVariable("HEZHUN_GATEWAY_AUTHORITY"),
                                     .certificateFile = qEnvironmentVariable("HEZHUN_GATEWAY_CERTIFICATE"),
                                     .keyFile = qEnvironmentVariable("HEZHUN_GATEWAY_KEY")});
    if (!client)
        return client.error();
    return std::make_unique<GatewayLine>(std::move(client).value(), GatewayPatience{}, SteadyClock{}, m_wait);
}

Result<Done> WaysOut::leadCheckTo(const QString &url)
{
    m_check = std::make_unique<NobodyToAsk>();
    m_checkLine.reset();
    if (url.isEmpty())
        return Done{};
    auto made = line(url);
    if (!made)
        return made.error();
    m_checkLine = std::move(made).value();
    m_check = std::make_unique<HttpsNationalCheck>(*m_checkLine);
    return Done{};
}

Result<Done> WaysOut::leadMessagesTo(const QString &url)
{
    m_sender.reset();
    m_messageLine.reset();
    if (!m_file.isEmpty()) {
        auto file = FileMessageSender::open(m_file);
        if (!file)
            return file.error();
        m_sender = std::move(file).value();
        return Done{};
    }
    if (url.isEmpty())
        return Done{};
    auto made = line(url);
    if (!made)
        return made.error();
    m_messageLine = std::move(made).value();
    m_sender = std::make_unique<HttpsMessageSender>(*m_messageLine);
    return Done{};
}

Result<Done> WaysOut::leadTo(const GatewayAddresses &addresses)
{
    if (addresses.nationalCheck != m_addresses.nationalCheck) {
        if (auto led = leadCheckTo(addresses.nationalCheck); !led)
            return led;
        m_addresses.nationalCheck = addresses.nationalCheck;
    }
    if (addresses.messages != m_addresses.messages || (!m_file.isEmpty() && !m_sender)) {
        if (auto led = leadMessagesTo(addresses.messages); !led)
            return led;
        m_addresses.messages = addresses.messages;
    }
    return Done{};
}

} // namespace hezhun
