// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dispatchalarm.h"

#include "store/postgresconnection.h"

#include <QRegularExpression>
#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Waits until the socket has something to read, or until `stop`, or so long; either may be -1.
#ifdef Q_OS_WIN
void waitForEither(int socket, qintptr stop, std::chrono::milliseconds atMost)
{
    HANDLE events[2];
    DWORD count = 0;
    if (stop != -1)
        events[count++] = reinterpret_cast<HANDLE>(stop);
    const WSAEVENT readable = socket < 0 ? WSA_INVALID_EVENT : WSACreateEvent();
    if (readable != WSA_INVALID_EVENT) {
        WSAEventSelect(static_cast<SOCKET>(socket), readable, FD_READ | FD_CLOSE);
        events[count++] = readable;
    }
    if (count > 0)
        WaitForMultipleObjects(count, events, FALSE, static_cast<DWORD>(atMost.count()));
    else
        Sleep(static_cast<DWORD>(atMost.count()));
    if (readable != WSA_INVALID_EVENT) {
        WSAEventSelect(static_cast<SOCKET>(socket), nullptr, 0);
        WSACloseEvent(readable);
    }
}
#else
void waitForEither(int socket, qintptr stop, std::chrono::milliseconds atMost)
{
    // poll() passes over descriptors that are negative.
    pollfd watched[] = {{socket, POLLIN, 0}, {static_cast<int>(stop), POLLIN, 0}};
    ::poll(watched, 2, int(atMost.count()));
}
#endif

} // namespace

DispatchAlarm::DispatchAlarm(WorkspaceAccess access)
    : m_access(std::move(access))
{
}

DispatchAlarm::~DispatchAlarm() = default;

/// The socket of a connection that hears; -1 where there is none.
int DispatchAlarm::listening()
{
    if (m_connection)
        return m_connection->socket();
    if (m_access.address.engine != Engine::PostgreSql)
        return -1;
    auto connection = PostgresConnection::open(m_access);
    if (!connection)
        return -1;
    const auto channel = (*connection)->run(u"select dispatch_channel()"_s, {});
    if (!channel || !(*channel)->next())
        return -1;
    // A name can't be a parameter of LISTEN.
    static const QRegularExpression plainName(u"^[a-z0-9_]+\\z"_s);
    const QString name = (*channel)->text(0);
    (*channel)->end();
    if (!plainName.match(name).hasMatch() || !(*connection)->runScript("listen " + name.toLatin1()))
        return -1;
    m_connection = std::move(connection).value();
    return m_connection->socket();
}

void DispatchAlarm::wait(std::chrono::milliseconds atMost, qintptr stop)
{
    // Something may have been said while nobody waited.
    if (m_connection) {
        const auto heard = m_connection->heard();
        if (heard && !heard->isEmpty())
            return;
        if (!heard)
            m_connection.reset();
    }
    waitForEither(listening(), stop, atMost);
}

} // namespace hezhun
