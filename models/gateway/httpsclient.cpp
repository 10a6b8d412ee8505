// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/httpsclient.h"

#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QPointer>

#include <algorithm>
#include <cstring>
#include <future>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// A body that can be read once. Qt sends a request again by itself when the other side closes a connection without an
/// answer; from this it can't.
class ReadOnce : public QIODevice
{
public:
    explicit ReadOnce(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_at >= m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 given = std::min<qint64>(most, m_bytes.size() - m_at);
        if (given <= 0)
            return -1;
        std::memcpy(data, m_bytes.constData() + m_at, size_t(given));
        m_at += given;
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

} // namespace

class HttpsClient::Network : public QObject
{
public:
    Network(QUrl url, QSslConfiguration encryption)
        : m_url(std::move(url))
        , m_encryption(std::move(encryption))
    {
    }

    void post(const QByteArray &body, const QString &idempotencyKey, const HttpsLimits &limits,
              HttpsExchange::Finish finish)
    {
        if (!m_manager) {
            m_manager = new QNetworkAccessManager(this);
            m_manager->setProxy(QNetworkProxy::NoProxy);
        }
        auto content = std::make_unique<ReadOnce>(body);
        QNetworkReply *reply = m_manager->post(request(body.size(), idempotencyKey), content.get());
        content.release()->setParent(reply);
        auto *exchange = new HttpsExchange(reply, limits, [this, finish](const Result<HttpsAnswer> &result) {
            // A connection on which something went wrong is not used for the next request.
            if (!result)
                QMetaObject::invokeMethod(
                    m_manager, [manager = m_manager.data()] { manager->clearConnectionCache(); }, Qt::QueuedConnection);
            finish(result);
        });
        exchange->setParent(this);
    }

private:
    QNetworkRequest request(qsizetype size, const QString &idempotencyKey) const
    {
        QNetworkRequest request(m_url);
        request.setSslConfiguration(m_encryption);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setHeader(QNetworkRequest::ContentLengthHeader, size);
        request.setHeader(QNetworkRequest::UserAgentHeader, u"hezhun/" HEZHUN_VERSION ""_s);
        request.setRawHeader("Accept", "application/json, application/problem+json");
        // Nothing is unpacked: what is small on the line stays small.
        request.setRawHeader("Accept-Encoding", "identity");
        request.setRawHeader("Idempotency-Key", idempotencyKey.toLatin1());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        return request;
    }

    QUrl m_url;
    QSslConfiguration m_encryption;
    QPointer<QNetworkAccessManager> m_manager;
};

Result<std::unique_ptr<HttpsClient>> HttpsClient::open(const GatewayAccess &access, const HttpsLimits &limits)
{
    Result<QUrl> url = gatewayUrl(access.url);
    if (!url)
        return url.error();
    Result<QSslConfiguration> encryption = encryptionFor(access);
    if (!encryption)
        return encryption.error();
    return std::unique_ptr<HttpsClient>(new HttpsClient(std::move(url).value(), std::move(encryption).value(), limits));
}

HttpsClient::HttpsClient(QUrl url, QSslConfiguration encryption, const HttpsLimits &limits)
    : m_limits(limits)
    , m_network(new Network(std::move(url), std::move(encryption)))
{
    m_network->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_network, &QObject::deleteLater);
    m_thread.setObjectName(u"gateway"_s);
    m_thread.start();
}

HttpsClient::~HttpsClient()
{
    m_thread.quit();
    m_thread.wait();
}

Result<HttpsAnswer> HttpsClient::post(const QJsonObject &body, const QString &idempotencyKey,
                                      std::chrono::milliseconds atMost)
{
    HttpsLimits limits = m_limits;
    limits.total = std::min(limits.total, atMost);
    std::promise<Result<HttpsAnswer>> answered;
    auto answer = answered.get_future();
    QMetaObject::invokeMethod(
        m_network,
        [&] {
            m_network->post(QJsonDocument(body).toJson(QJsonDocument::Compact), idempotencyKey, limits,
                            [&](const Result<HttpsAnswer> &result) { answered.set_value(result); });
        },
        Qt::QueuedConnection);
    return answer.get();
}

} // namespace hezhun
