// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QJsonObject>
#include <QNetworkReply>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace hezhun {

/// What a service is given before it is left alone.
struct HttpsLimits
{
    std::chrono::milliseconds total{15'000}; ///< for one exchange, from the name of the host to the last byte
    std::chrono::milliseconds stall{5'000}; ///< without anything going on
    qint64 mostBytes = 64 * 1024; ///< of an answer
};

/// A JSON object with its status: 2xx, or 4xx.
struct HttpsAnswer
{
    int status = 0;
    QJsonObject body = {};

    bool operator==(const HttpsAnswer &) const = default;
};

/// One request and its answer, on the thread of the reply's manager. Ends with an answer or an error (gatewayerrors.h),
/// within its limits and exactly once; then it is gone.
class HttpsExchange : public QObject
{
public:
    using Finish = std::function<void(const Result<HttpsAnswer> &)>;

    HttpsExchange(QNetworkReply *reply, const HttpsLimits &limits, Finish finish);
    ~HttpsExchange() override;

private:
    void seeHeaders();
    void takeBytes();
    void end();
    void breakOff(const QString &code);
    Result<HttpsAnswer> answer() const;
    std::optional<Error> wayThere() const;

    QNetworkReply *m_reply;
    HttpsLimits m_limits;
    Finish m_finish;
    QTimer m_total{this};
    QTimer m_stall{this};
    QByteArray m_bytes;
    bool m_isDistrusted = false;
};

} // namespace hezhun
