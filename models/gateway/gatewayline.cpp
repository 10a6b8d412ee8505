// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayline.h"

#include "gateway/gatewayerrors.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace hezhun {

namespace {

/// Whether the same question may be answered if it is asked once more. A certificate that does not hold, a redirect and
/// rubbish stay what they are.
bool mayPass(const QString &code)
{
    return code == "gateway.unreachable"_L1 || code == "gateway.timeout"_L1 || code == "gateway.stalled"_L1
        || code == "gateway.closed"_L1 || code == "gateway.status"_L1 || code == "gateway.busy"_L1;
}

/// Full jitter: anything between nothing and the longest pause of this try.
std::chrono::milliseconds pauseBefore(int attempt, const GatewayPatience &patience)
{
    const auto longest = std::min(patience.longestPause, patience.firstPause * (1 << std::min(attempt - 1, 10)));
    return std::chrono::milliseconds(QRandomGenerator::global()->bounded(qint64(longest.count()) + 1));
}

} // namespace

GatewayLine::GatewayLine(std::unique_ptr<HttpsClient> client, GatewayPatience patience, SteadyClock clock, Wait wait)
    : m_client(std::move(client))
    , m_patience(patience)
    , m_clock(clock ? std::move(clock) : SteadyClock(&std::chrono::steady_clock::now))
    , m_wait(wait ? std::move(wait) : [](std::chrono::milliseconds time) {
        QThread::msleep(static_cast<unsigned long>(time.count()));
        return true;
    })
    , m_breaker(m_clock)
{
}

Result<HttpsAnswer> GatewayLine::ask(const QJsonObject &body, const QString &idempotencyKey)
{
    const auto until = m_clock() + m_patience.inAll;
    for (int attempt = 1;; ++attempt) {
        if (!m_breaker.admits())
            return gatewayError(u"gateway.open"_s);
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - m_clock());
        Result<HttpsAnswer> answer = m_client->post(body, idempotencyKey, std::max(left, 1ms));
        if (answer) {
            m_breaker.succeeded();
            return answer;
        }
        m_breaker.failed();
        if (!mayPass(answer.error().code))
            return answer;
        const auto pause = pauseBefore(attempt, m_patience);
        if (m_clock() + pause >= until)
            return answer;
        if (!m_wait(pause))
            return answer;
    }
}

} // namespace hezhun
