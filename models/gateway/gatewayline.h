// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/circuitbreaker.h"
#include "gateway/httpsclient.h"

namespace hezhun {

/// How long a caller waits for an answer, with everything that is tried for it.
struct GatewayPatience
{
    std::chrono::milliseconds inAll{20'000};
    /// The pause before the second try is anything up to this, before the third up to twice that, and so on: whoever
    /// failed together does not come back together.
    std::chrono::milliseconds firstPause{500};
    std::chrono::milliseconds longestPause{5'000};
};

/// A service that is asked again when it may help, and left alone when it does not.
class GatewayLine
{
public:
    /// Waits so long; false when there is no more waiting because the program is to end.
    using Wait = std::function<bool(std::chrono::milliseconds)>;

    GatewayLine(std::unique_ptr<HttpsClient> client, GatewayPatience patience = {}, SteadyClock clock = {},
                Wait wait = {});

    /// An answer, or what was in the way of the last try (gatewayerrors.h). Each try is made under the same key.
    Result<HttpsAnswer> ask(const QJsonObject &body, const QString &idempotencyKey);
    const CircuitBreaker &breaker() const { return m_breaker; }

private:
    std::unique_ptr<HttpsClient> m_client;
    GatewayPatience m_patience;
    SteadyClock m_clock;
    Wait m_wait;
    CircuitBreaker m_breaker;
};

} // namespace hezhun
