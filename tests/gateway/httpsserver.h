// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMutex>
#include <QSslSocket>
#include <QThread>

#include <functional>
#include <memory>

class QSslServer;

namespace hezhun {

/// A request as it came.
struct HttpsRequest
{
    QByteArray head; ///< the request line and the headers
    QByteArray body;

    QByteArray header(const QByteArray &name) const;
    QJsonObject json() const;
};

/// What the server does with a request: writes into the connection whatever it likes, or nothing.
using Behaviour = std::function<void(QSslSocket &, const HttpsRequest &)>;

/// A small HTTPS server of a test's own on 127.0.0.1, on a thread of its own. It does what it is told to, however bad.
class HttpsServer
{
public:
    struct Identity
    {
        QString certificate = QStringLiteral("localhost"); ///< a name of Certificates
        bool asksForClient = false; ///< admits only who has a certificate of the authority
    };

    HttpsServer();
    explicit HttpsServer(const Identity &identity);
    ~HttpsServer();
    Q_DISABLE_COPY_MOVE(HttpsServer)

    QString url(const QString &host = QStringLiteral("localhost")) const;
    void behave(Behaviour behaviour);

    /// What came in so far, whole requests only.
    QList<HttpsRequest> requests() const;
    qsizetype connections() const;

private:
    void listen(const Identity &identity);
    void serve(QSslSocket *socket);

    QThread m_thread;
    std::unique_ptr<QObject> m_there; ///< lives on the thread
    QSslServer *m_server = nullptr;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    Behaviour m_behaviour;
    QList<HttpsRequest> m_requests;
    qsizetype m_connections = 0;
};

/// Good and bad manners.
namespace behaviours {

Behaviour answer(int status, const QByteArray &body, const QByteArray &type = "application/json",
                 const QByteArray &more = {});
/// What the contracts say, whatever is asked: a match, a message that is accepted.
Behaviour match();
Behaviour accept();
Behaviour problem(int status, const QByteArray &type);
/// Says nothing.
Behaviour silent();
/// Ends the connection without a word.
Behaviour hangUp();
/// Promises more than it gives, and ends the connection.
Behaviour cutOff();
/// Sends a byte now and then, for ever.
Behaviour drip(std::chrono::milliseconds pause);
/// Writes these bytes as they are, and leaves the connection open.
Behaviour raw(const QByteArray &bytes);
/// Begins with this and goes on with that, for ever.
Behaviour endless(const QByteArray &beginning, const QByteArray &more);
/// One after the other; the last stays.
Behaviour oneAfterTheOther(QList<Behaviour> behaviours);

} // namespace behaviours

} // namespace hezhun

Q_DECLARE_METATYPE(hezhun::Behaviour)
