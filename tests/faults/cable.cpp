// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/cable.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// Where connections come in. Lives on the thread.
class Cable::Junction : public QTcpServer
{
public:
    Junction(Cable &cable, quint16 serverPort)
        : m_cable(cable)
        , m_serverPort(serverPort)
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection())
                open(client);
        });
    }

    void arm(Fault fault, int question)
    {
        m_fault = fault;
        m_questionsLeft = question;
        m_cable.m_isBroken = false;
    }

    /// The fault that a question meets.
    Fault faultOfNextQuestion()
    {
        if (m_fault == Fault::None || --m_questionsLeft > 0)
            return Fault::None;
        m_cable.m_isBroken = true;
        return std::exchange(m_fault, Fault::None);
    }

    void dropSilent();
    void deliver();

private:
    void open(QTcpSocket *client);

    Cable &m_cable;
    quint16 m_serverPort;
    Fault m_fault = Fault::None;
    int m_questionsLeft = 0;
};

/// One connection of a client with what leads on to the server.
class Cable::Line : public QObject
{
public:
    Line(Junction &junction, QTcpSocket *client, quint16 serverPort)
        : QObject(&junction)
        , m_junction(junction)
        , m_client(client)
    {
        client->setParent(this);
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_server.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(client, &QTcpSocket::readyRead, this, &Line::passQuestion);
        connect(client, &QTcpSocket::disconnected, this, &Line::clientHasGone);
        connect(&m_server, &QTcpSocket::connected, this, &Line::passQuestion);
        connect(&m_server, &QTcpSocket::readyRead, this, &Line::passAnswer);
        connect(&m_server, &QTcpSocket::disconnected, this, &Line::cut);
        connect(&m_server, &QTcpSocket::errorOccurred, this, &Line::cut);
        m_server.connectToHost(u"127.0.0.1"_s, serverPort);
    }

    bool isSilent() const { return m_isSilent; }

    void deliver()
    {
        if (m_late.isEmpty())
            return;
        m_server.disconnect(this);
        m_server.write(std::exchange(m_late, {}));
        m_server.waitForReadyRead();
        cut();
    }

    void cut()
    {
        m_client->disconnect(this);
        m_server.disconnect(this);
        m_client->abort();
        m_server.abort();
        deleteLater();
    }

private:
    void passQuestion()
    {
        if (m_server.state() != QAbstractSocket::ConnectedState || m_client->bytesAvailable() == 0 || m_isSilent)
            return;
        const QByteArray bytes = m_client->readAll();
        if (!std::exchange(m_isAsking, true))
            m_fault = m_junction.faultOfNextQuestion();
        switch (m_fault) {
        case Fault::BeforeTheQuestion: return cut();
        case Fault::SilentBeforeTheQuestion: m_isSilent = true; return;
        case Fault::InTheQuestion:
            m_server.write(bytes.first(bytes.size() / 2));
            m_server.flush();
            return cut();
        case Fault::Late: m_late = bytes; break;
        default: m_server.write(bytes);
        }
        if (m_fault == Fault::ClientOnly || m_fault == Fault::Late) {
            m_client->disconnect(this);
            m_client->abort();
        }
    }

    void passAnswer()
    {
        const QByteArray bytes = m_server.readAll();
        m_isAsking = false;
        switch (m_fault) {
        case Fault::BeforeTheAnswer: return cut();
        case Fault::SilentBeforeTheAnswer: m_isSilent = true; return;
        case Fault::InTheAnswer:
            m_client->write(bytes.first(bytes.size() / 2));
            m_client->flush();
            return cut();
        case Fault::ClientOnly:
        case Fault::Late: return;
        default: m_client->write(bytes);
        }
    }

    void clientHasGone()
    {
        if (!m_isSilent)
            cut();
    }

    Junction &m_junction;
    QTcpSocket *m_client;
    QTcpSocket m_server;
    Fault m_fault = Fault::None;
    QByteArray m_late;
    bool m_isAsking = false;
    bool m_isSilent = false;
};

void Cable::Junction::open(QTcpSocket *client)
{
    new Line(*this, client, m_serverPort);
}

void Cable::Junction::deliver()
{
    const QObjectList lines = children();
    for (QObject *child : lines) {
        if (auto *line = dynamic_cast<Line *>(child))
            line->deliver();
    }
}

void Cable::Junction::dropSilent()
{
    const QObjectList lines = children();
    for (QObject *child : lines) {
        if (auto *line = dynamic_cast<Line *>(child); line && line->isSilent())
            line->cut();
    }
}

Cable::Cable(quint16 serverPort)
    : m_junction(new Junction(*this, serverPort))
{
    if (!m_junction->listen(QHostAddress::LocalHost))
        qFatal("no port is free: %s", qPrintable(m_junction->errorString()));
    m_port = m_junction->serverPort();
    m_junction->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_junction, &QObject::deleteLater);
    m_thread.start();
}

Cable::~Cable()
{
    m_thread.quit();
    m_thread.wait();
}

QString Cable::host() const
{
    return u"127.0.0.1:%1"_s.arg(m_port);
}

void Cable::breakAt(Fault fault, int question)
{
    QMetaObject::invokeMethod(
        m_junction, [=, this] { m_junction->arm(fault, question); }, Qt::BlockingQueuedConnection);
}

void Cable::deliver()
{
    QMetaObject::invokeMethod(
        m_junction, [this] { m_junction->deliver(); }, Qt::BlockingQueuedConnection);
}

void Cable::dropSilent()
{
    QMetaObject::invokeMethod(
        m_junction, [this] { m_junction->dropSilent(); }, Qt::BlockingQueuedConnection);
}

} // namespace hezhun
