// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gateway/gatewayaccess.h"
#include "gateway/httpsexchange.h"

#include <QThread>

#include <memory>

namespace hezhun {

/// Posts JSON to one service over HTTPS. The network is a thread's of its own; whoever asks waits, never longer than
/// the limits say, and needs no event loop.
///
/// Only what was asked of the very host with a certificate that holds is answered: no redirect is followed, no proxy,
/// no cookie, no password of the system's is used. Each request leaves once: one that may be out already is not sent
/// again behind the caller's back.
class HttpsClient
{
public:
    /// Codes: gateway.address, gateway.authority, gateway.certificate, gateway.key.
    static Result<std::unique_ptr<HttpsClient>> open(const GatewayAccess &access, const HttpsLimits &limits = {});
    ~HttpsClient();
    Q_DISABLE_COPY_MOVE(HttpsClient)

    /// An answer (2xx or 4xx, a JSON object) or what was in the way. `atMost` is a bound on the time besides the
    /// limits.
    Result<HttpsAnswer> post(const QJsonObject &body, const QString &idempotencyKey,
                             std::chrono::milliseconds atMost = std::chrono::hours(1));
    const HttpsLimits &limits() const { return m_limits; }

private:
    class Network;

    HttpsClient(QUrl url, QSslConfiguration encryption, const HttpsLimits &limits);

    HttpsLimits m_limits;
    QThread m_thread;
    Network *m_network; ///< lives on the thread, and goes with it
};

} // namespace hezhun
