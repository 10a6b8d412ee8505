// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/dispatchalarm.h"

#include "store/postgresconnection.h"

#include <QRegularExpression>
#include <QThread>

#ifdef Q_OS_UNIX
#include <poll.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

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

void DispatchAlarm::wait(std::chrono::milliseconds atMost, int stop)
{
    // Something may have been said while nobody waited.
    if (m_connection) {
        const auto heard = m_connection->heard();
        if (heard && !heard->isEmpty())
            return;
        if (!heard)
            m_connection.reset();
    }
#ifdef Q_OS_UNIX
    // poll() passes over descriptors that are negative.
    pollfd watched[] = {{listening(), POLLIN, 0}, {stop, POLLIN, 0}};
    ::poll(watched, 2, int(atMost.count()));
#else
    Q_UNUSED(stop)
    QThread::msleep(static_cast<unsigned long>(atMost.count()));
#endif
}

} // namespace hezhun
