// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/httpsexchange.h"

#include "gateway/gatewayerrors.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

/// "application/json" and what is built on it (RFC 6839), whatever follows.
bool saysJson(const QNetworkReply &reply)
{
    const QString type
        = reply.header(QNetworkRequest::ContentTypeHeader).toString().section(u';', 0, 0).trimmed().toLower();
    return type == "application/json"_L1 || type == "application/problem+json"_L1;
}

/// Errors that only repeat the status of an answer which came in whole.
bool isOfStatus(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::ContentReSendError)
        return false;
    return (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError)
        || (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError);
}

} // namespace

HttpsExchange::HttpsExchange(QNetworkReply *reply, const HttpsLimits &limits, Finish finish)
    : m_reply(reply)
    , m_limits(limits)
    , m_finish(std::move(finish))
{
    m_reply->setParent(this);
    // What nobody reads is not taken from the line.
    m_reply->setReadBufferSize(limits.mostBytes + 1);
    m_total.setSingleShot(true);
    m_stall.setSingleShot(true);
    connect(&m_total, &QTimer::timeout, this, [this] { breakOff(u"gateway.timeout"_s); });
    connect(&m_stall, &QTimer::timeout, this, [this] { breakOff(u"gateway.stalled"_s); });
    const auto goesOn = [this] { m_stall.start(m_limits.stall); };
    connect(m_reply, &QNetworkReply::socketStartedConnecting, this, goesOn);
    connect(m_reply, &QNetworkReply::encrypted, this, goesOn);
    connect(m_reply, &QNetworkReply::requestSent, this, goesOn);
    connect(m_reply, &QNetworkReply::uploadProgress, this, goesOn);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this] { m_isDistrusted = true; });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpsExchange::seeHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpsExchange::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpsExchange::end);
    m_total.start(limits.total);
    goesOn();
}

HttpsExchange::~HttpsExchange()
{
    // Whoever waits for this waits no longer, also when the client goes in the middle.
    if (m_finish)
        m_finish(gatewayError(u"gateway.stopped"_s));
}

void HttpsExchange::seeHeaders()
{
    m_stall.start(m_limits.stall);
    if (const int status = statusOf(*m_reply); status >= 300 && status < 400)
        return breakOff(u"gateway.redirect"_s);
    if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_limits.mostBytes)
        breakOff(u"gateway.too_large"_s);
}

void HttpsExchange::takeBytes()
{
    m_stall.start(m_limits.stall);
    m_bytes += m_reply->read(m_limits.mostBytes + 1 - m_bytes.size());
    if (m_bytes.size() > m_limits.mostBytes)
        breakOff(u"gateway.too_large"_s);
}

void HttpsExchange::end()
{
    if (!m_finish)
        return;
    if (m_reply->isOpen())
        m_bytes += m_reply->read(m_limits.mostBytes + 1 - m_bytes.size());
    std::exchange(m_finish, {})(answer());
    deleteLater();
}

void HttpsExchange::breakOff(const QString &code)
{
    if (!m_finish)
        return;
    std::exchange(m_finish, {})(gatewayError(code));
    m_reply->abort();
    deleteLater();
}

std::optional<Error> HttpsExchange::wayThere() const
{
    const QNetworkReply::NetworkError error = m_reply->error();
    if (error == QNetworkReply::NoError || isOfStatus(error))
        return {};
    if (m_isDistrusted || error == QNetworkReply::SslHandshakeFailedError)
        return gatewayError(u"gateway.tls"_s);
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::TimeoutError: return gatewayError(u"gateway.unreachable"_s, QString::number(error));
    default: return gatewayError(u"gateway.closed"_s, QString::number(error));
    }
}

Result<HttpsAnswer> HttpsExchange::answer() const
{
    if (const auto trouble = wayThere())
        return *trouble;
    const int status = statusOf(*m_reply);
    if (status == 408 || status == 425 || status == 429 || status == 503)
        return gatewayError(u"gateway.busy"_s, QString::number(status));
    if (status < 200 || status >= 500)
        return gatewayError(u"gateway.status"_s, QString::number(status));
    if (status >= 300 && status < 400)
        return gatewayError(u"gateway.redirect"_s, QString::number(status));
    if (m_bytes.size() > m_limits.mostBytes)
        return gatewayError(u"gateway.too_large"_s);
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() != m_bytes.size())
        return gatewayError(u"gateway.closed"_s);
    const QJsonDocument document = QJsonDocument::fromJson(m_bytes);
    // A refusal without words of its own is one all the same.
    if (status >= 400 && (!saysJson(*m_reply) || !document.isObject()))
        return gatewayError(u"gateway.status"_s, QString::number(status));
    if (!saysJson(*m_reply) || !document.isObject())
        return gatewayError(u"gateway.not_json"_s);
    return HttpsAnswer{status, document.object()};
}

} // namespace hezhun
