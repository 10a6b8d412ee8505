// SPDX-License-Identifier: GPL-3.0-or-later
#include "nationalservice.h"

#include "gateway/gatewayline.h"
#include "gateway/httpsnationalcheck.h"
#include "store/gatewayaddresses.h"

#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

Q_LOGGING_CATEGORY(gateway, "hezhun.gateway")

/// The check with the line that it goes over.
class NationalService : public NationalCheck
{
public:
    explicit NationalService(std::unique_ptr<HttpsClient> client)
        : m_line(std::move(client))
        , m_check(m_line)
    {
    }
    NationalCheckOutcome ask(const NationalCheckQuestion &question) override { return m_check.ask(question); }

private:
    GatewayLine m_line;
    HttpsNationalCheck m_check;
};

} // namespace

std::unique_ptr<NationalCheck> nationalServiceOf(Workspace &workspace)
{
    const auto kept = gatewayAddresses(workspace.database());
    const QString url = qEnvironmentVariable("HEZHUN_CHECK_URL", kept ? kept->nationalCheck : QString());
    if (url.isEmpty())
        return nullptr;
    auto client = HttpsClient::open({.url = url,
                                     .authorityFile = qEnvironmentVariable("HEZHUN_GATEWAY_AUTHORITY"),
                                     .certificateFile = qEnvironmentVariable("HEZHUN_GATEWAY_CERTIFICATE"),
                                     .keyFile = qEnvironmentVariable("HEZHUN_GATEWAY_KEY")});
    if (!client) {
        qCWarning(gateway, "%s", qPrintable(client.error().code));
        return nullptr;
    }
    return std::make_unique<NationalService>(std::move(client).value());
}

} // namespace hezhun
