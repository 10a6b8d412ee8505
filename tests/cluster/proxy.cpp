// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/proxy.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <optional>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QString hostOf(const WorkspaceAddress &server)
{
    return server.serverParts().hosts.constFirst().section(u':', 0, 0);
}

quint16 portOf(const WorkspaceAddress &server)
{
    return server.serverParts().hosts.constFirst().section(u':', 1).toUShort();
}

} // namespace

/// Lives on the proxy's thread.
class Proxy::Relay : public QObject
{
public:
    Relay(QString host, quint16 port)
        : m_host(std::move(host))
        , m_serverPort(port)
    {
        connect(&m_listener, &QTcpServer::newConnection, this, &Relay::takeIn);
    }

    quint16 listen()
    {
        if (!m_listener.listen(QHostAddress::LocalHost, m_port))
            qFatal("%s", qPrintable(m_listener.errorString()));
        m_port = m_listener.serverPort();
        return m_port;
    }

    void open()
    {
        m_stalled = false;
        if (!m_listener.isListening())
            listen();
        for (const auto &pair : m_pairs) {
            pair->server->write(pair->client->readAll());
            pair->client->write(pair->server->readAll());
        }
    }

    void close()
    {
        m_listener.close();
        cut();
    }

    void cut()
    {
        auto pairs = std::exchange(m_pairs, {});
        for (const auto &pair : pairs) {
            pair->client->disconnect(this);
            pair->server->disconnect(this);
            pair->client->abort();
            pair->server->abort();
            pair->client.release()->deleteLater();
            pair->server.release()->deleteLater();
        }
    }

    void stall() { m_stalled = true; }

    struct Plan
    {
        int piece = 0;
        Where where = Where::Request;
        Then then = Then::Open;
        std::function<bool()> happened = {}; ///< instead of a number of pieces
    };
    void make(Plan plan)
    {
        plan.piece += m_pieces;
        m_plan = plan;
        m_hasCut = false;
    }

    bool hasCut() const { return m_hasCut; }
    int pieces() const { return m_pieces; }
    int connections() const { return int(m_pairs.size()); }

private:
    struct Pair
    {
        std::unique_ptr<QTcpSocket> client;
        std::unique_ptr<QTcpSocket> server;
    };

    void takeIn()
    {
        while (QTcpSocket *client = m_listener.nextPendingConnection()) {
            auto pair = std::make_unique<Pair>();
            client->setParent(nullptr);
            pair->client.reset(client);
            pair->server = std::make_unique<QTcpSocket>();
            Pair *both = pair.get();
            m_pairs.push_back(std::move(pair));
            connect(client, &QTcpSocket::readyRead, this, [this, both] { hearClient(*both); });
            connect(both->server.get(), &QTcpSocket::readyRead, this, [this, both] { hearServer(*both); });
            connect(client, &QTcpSocket::disconnected, this, [this, both] { drop(both); });
            connect(both->server.get(), &QTcpSocket::disconnected, this, [this, both] { drop(both); });
            connect(both->server.get(), &QTcpSocket::errorOccurred, this, [this, both] { drop(both); });
            both->server->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            both->server->connectToHost(m_host, m_serverPort);
        }
    }

    void hearClient(Pair &pair)
    {
        if (m_stalled)
            return;
        const QByteArray piece = pair.client->readAll();
        ++m_pieces;
        const bool counts = m_plan && !m_plan->happened && m_pieces == m_plan->piece;
        if (counts && m_plan->where == Where::Request)
            return carryOut();
        if (counts && m_plan->where == Where::HalfRequest) {
            pair.server->write(piece.left(piece.size() / 2));
            pair.server->flush();
            return carryOut();
        }
        pair.server->write(piece);
    }

    void hearServer(Pair &pair)
    {
        if (m_stalled)
            return;
        const QByteArray piece = pair.server->readAll();
        if (m_plan && (m_plan->happened ? m_plan->happened() : m_pieces >= m_plan->piece)) {
            if (m_plan->where == Where::HalfAnswer) {
                pair.client->write(piece.left(piece.size() / 2));
                pair.client->flush();
            }
            return carryOut();
        }
        pair.client->write(piece);
    }

    void carryOut()
    {
        const Then then = m_plan->then;
        m_plan.reset();
        // Not from within the signal of a connection that goes away.
        QMetaObject::invokeMethod(
            this,
            [this, then] {
                m_hasCut = true;
                then == Then::Close ? close() : cut();
            },
            Qt::QueuedConnection);
    }

    void drop(Pair *gone)
    {
        const auto found
            = std::find_if(m_pairs.begin(), m_pairs.end(), [gone](const auto &pair) { return pair.get() == gone; });
        if (found == m_pairs.end())
            return;
        // What the one end said last still reaches the other.
        for (QTcpSocket *end : {gone->client.release(), gone->server.release()}) {
            end->disconnect(this);
            connect(end, &QTcpSocket::disconnected, end, &QObject::deleteLater);
            if (end->state() == QAbstractSocket::UnconnectedState)
                end->deleteLater();
            else
                end->disconnectFromHost();
        }
        m_pairs.erase(found);
    }

    QString m_host;
    quint16 m_serverPort;
    quint16 m_port = 0;
    QTcpServer m_listener{this};
    std::vector<std::unique_ptr<Pair>> m_pairs;
    std::optional<Plan> m_plan;
    bool m_hasCut = false;
    bool m_stalled = false;
    int m_pieces = 0;
};

template <typename Work> auto Proxy::ask(Work work) const
{
    if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
        QMetaObject::invokeMethod(m_relay, work, Qt::BlockingQueuedConnection);
    } else {
        std::invoke_result_t<Work> answer;
        QMetaObject::invokeMethod(m_relay, work, Qt::BlockingQueuedConnection, &answer);
        return answer;
    }
}

Proxy::Proxy(const WorkspaceAddress &server)
    : m_relay(new Relay(hostOf(server), portOf(server)))
{
    m_relay->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_relay, [relay = m_relay] {
        relay->close();
        delete relay;
    });
    m_thread.setObjectName(u"proxy"_s);
    m_thread.start();
    m_port = ask([this] { return m_relay->listen(); });
}

Proxy::~Proxy()
{
    m_thread.quit();
    m_thread.wait();
}

WorkspaceAccess Proxy::through(const WorkspaceAccess &access) const
{
    WorkspaceAccess through = access;
    ServerParts parts = access.address.serverParts();
    parts.hosts = {u"%1:%2"_s.arg(hostOf(access.address)).arg(m_port)};
    const auto address = WorkspaceAddress::postgreSql(parts);
    if (!address.ok())
        qFatal("%s", qPrintable(address.error().message));
    through.address = *address;
    return through;
}

void Proxy::cut()
{
    ask([this] { m_relay->cut(); });
}

void Proxy::close()
{
    ask([this] { m_relay->close(); });
}

void Proxy::open()
{
    ask([this] { m_relay->open(); });
}

void Proxy::stall()
{
    ask([this] { m_relay->stall(); });
}

void Proxy::cutAt(int piece, Where where, Then then)
{
    ask([=, this] { m_relay->make({piece, where, then}); });
}

void Proxy::cutAnswerWhen(std::function<bool()> happened, Then then)
{
    ask([&, this] { m_relay->make({0, Where::Answer, then, std::move(happened)}); });
}

bool Proxy::hasCut() const
{
    return ask([this] { return m_relay->hasCut(); });
}

int Proxy::pieces() const
{
    return ask([this] { return m_relay->pieces(); });
}

int Proxy::connections() const
{
    return ask([this] { return m_relay->connections(); });
}

} // namespace hezhun
