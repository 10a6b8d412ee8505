// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/httpsserver.h"

#include "tests/gateway/certificates.h"

#include <QFile>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Bytes that wait to be sent before an endless answer pauses: an attacker's socket is never full for long.
constexpr qint64 fullPipe = 1 << 20;

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(path));
    return file.readAll();
}

QSslConfiguration encryption(const HttpsServer::Identity &identity)
{
    const Certificates &made = Certificates::ofTheTests();
    QSslConfiguration encryption = QSslConfiguration::defaultConfiguration();
    encryption.setLocalCertificate(QSslCertificate(read(made.certificate(identity.certificate))));
    encryption.setPrivateKey(QSslKey(read(made.key(identity.certificate)), QSsl::Ec));
    encryption.setPeerVerifyMode(identity.asksForClient ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    if (identity.asksForClient)
        encryption.setCaCertificates(QSslCertificate::fromData(read(made.certificate(u"authority"_s))));
    return encryption;
}

/// The first whole request in what came in, taken out of it.
std::optional<HttpsRequest> takeRequest(QByteArray &bytes)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return {};
    HttpsRequest request{bytes.first(headEnd), {}};
    const qsizetype length = request.header("content-length").toLongLong();
    if (bytes.size() < headEnd + 4 + length)
        return {};
    request.body = bytes.sliced(headEnd + 4, length);
    bytes.remove(0, headEnd + 4 + length);
    return request;
}

QByteArray wholeAnswer(int status, const QByteArray &body, const QByteArray &type, const QByteArray &more)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Answer\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + more + "\r\n" + body;
}

} // namespace

QByteArray HttpsRequest::header(const QByteArray &name) const
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines) {
        if (line.left(name.size() + 1).toLower() == name.toLower() + ':')
            return line.sliced(name.size() + 1).trimmed();
    }
    return {};
}

QJsonObject HttpsRequest::json() const
{
    return QJsonDocument::fromJson(body).object();
}

HttpsServer::HttpsServer()
    : HttpsServer(Identity{})
{
}

HttpsServer::HttpsServer(const Identity &identity)
    : m_there(std::make_unique<QObject>())
    , m_behaviour(behaviours::silent())
{
    Certificates::ofTheTests();
    m_there->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_there.get(), [this, identity] { listen(identity); }, Qt::BlockingQueuedConnection);
}

HttpsServer::~HttpsServer()
{
    QMetaObject::invokeMethod(
        m_there.get(), [this] { delete m_server; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void HttpsServer::listen(const Identity &identity)
{
    m_server = new QSslServer;
    m_server->setSslConfiguration(encryption(identity));
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("the server can't listen");
    m_port = m_server->serverPort();
    QObject::connect(m_server, &QSslServer::pendingConnectionAvailable, m_server, [this] {
        while (auto *socket = qobject_cast<QSslSocket *>(m_server->nextPendingConnection()))
            serve(socket);
    });
}

void HttpsServer::serve(QSslSocket *socket)
{
    {
        QMutexLocker lock(&m_mutex);
        ++m_connections;
    }
    auto come = std::make_shared<QByteArray>();
    const auto take = [this, socket, come] {
        *come += socket->readAll();
        while (const auto request = takeRequest(*come)) {
            Behaviour behaviour;
            {
                QMutexLocker lock(&m_mutex);
                m_requests.append(*request);
                behaviour = m_behaviour;
            }
            behaviour(*socket, *request);
        }
    };
    QObject::connect(socket, &QSslSocket::readyRead, socket, take);
    QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    take();
}

QString HttpsServer::url(const QString &host) const
{
    return u"https://%1:%2/v1"_s.arg(host).arg(m_port);
}

void HttpsServer::behave(Behaviour behaviour)
{
    QMutexLocker lock(&m_mutex);
    m_behaviour = std::move(behaviour);
}

QList<HttpsRequest> HttpsServer::requests() const
{
    QMutexLocker lock(&m_mutex);
    return m_requests;
}

qsizetype HttpsServer::connections() const
{
    QMutexLocker lock(&m_mutex);
    return m_connections;
}

namespace behaviours {

Behaviour answer(int status, const QByteArray &body, const QByteArray &type, const QByteArray &more)
{
    return [bytes = wholeAnswer(status, body, type, more)](QSslSocket &socket, const HttpsRequest &) {
        socket.write(bytes);
    };
}

Behaviour match()
{
    return [](QSslSocket &socket, const HttpsRequest &request) {
        const QJsonObject body{{u"question"_s, request.json().value(u"question"_s)}, {u"answer"_s, u"match"_s}};
        answer(200, QJsonDocument(body).toJson())(socket, request);
    };
}

Behaviour accept()
{
    return [](QSslSocket &socket, const HttpsRequest &request) {
        const QJsonObject body{{u"message"_s, request.json().value(u"message"_s)}, {u"state"_s, u"accepted"_s}};
        answer(202, QJsonDocument(body).toJson())(socket, request);
    };
}

Behaviour problem(int status, const QByteArray &type)
{
    return answer(status, "{\"type\": \"" + type + "\", \"title\": \"no\"}", "application/problem+json");
}

Behaviour silent()
{
    return [](QSslSocket &, const HttpsRequest &) {};
}

Behaviour hangUp()
{
    return [](QSslSocket &socket, const HttpsRequest &) { socket.disconnectFromHost(); };
}

Behaviour cutOff()
{
    return [](QSslSocket &socket, const HttpsRequest &) {
        socket.write("HTTP/1.1 200 Answer\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"answer\"");
        socket.disconnectFromHost();
    };
}

Behaviour drip(std::chrono::milliseconds pause)
{
    return [pause](QSslSocket &socket, const HttpsRequest &) {
        socket.write("HTTP/1.1 200 Answer\r\nContent-Type: application/json\r\n\r\n");
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write(" "); });
        timer->start(pause);
    };
}

Behaviour raw(const QByteArray &bytes)
{
    return [bytes](QSslSocket &socket, const HttpsRequest &) { socket.write(bytes); };
}

Behaviour endless(const QByteArray &beginning, const QByteArray &more)
{
    return [beginning, more](QSslSocket &socket, const HttpsRequest &) {
        socket.write(beginning);
        const auto goOn = [&socket, more] {
            while (socket.state() == QAbstractSocket::ConnectedState
                   && socket.bytesToWrite() + socket.encryptedBytesToWrite() < fullPipe)
                socket.write(more);
        };
        QObject::connect(&socket, &QSslSocket::encryptedBytesWritten, &socket, goOn);
        goOn();
    };
}

Behaviour oneAfterTheOther(QList<Behaviour> all)
{
    auto left = std::make_shared<QList<Behaviour>>(std::move(all));
    return [left](QSslSocket &socket, const HttpsRequest &request) {
        const Behaviour next = left->size() > 1 ? left->takeFirst() : left->constFirst();
        next(socket, request);
    };
}

} // namespace behaviours

} // namespace hezhun
