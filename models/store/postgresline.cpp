// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/postgresline.h"

#include "store/postgresstatement.h"

#include <QDeadlineTimer>
#include <QThread>

#include <libpq-fe.h>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <poll.h>
#include <sys/socket.h>
#endif

namespace hezhun {

namespace {

constexpr int binary = 1;

/// Waits until something can be read; at most so many milliseconds.
void awaitInput(int socket, int milliseconds)
{
#ifdef Q_OS_WIN
    WSAPOLLFD waiting{static_cast<SOCKET>(socket), POLLRDNORM, 0};
    WSAPoll(&waiting, 1, milliseconds);
#else
    pollfd waiting{socket, POLLIN, 0};
    poll(&waiting, 1, milliseconds);
#endif
}

void cut(int socket)
{
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(socket), SD_BOTH);
#else
    ::shutdown(socket, SHUT_RDWR);
#endif
}

} // namespace

void ClearAnswer::operator()(PGresult *answer) const
{
    PQclear(answer);
}

void PostgresLine::Finish::operator()(PGconn *connection) const
{
    PQfinish(connection);
}

PostgresLine::PostgresLine(PGconn *connection)
    : m_connection(connection)
{
    PQsetNoticeReceiver(connection, &PostgresLine::hear, this);
}

PostgresLine::~PostgresLine() = default;

bool PostgresLine::isLost() const
{
    return m_isGivenUp || PQstatus(m_connection.get()) == CONNECTION_BAD;
}

/// The server's remarks are nobody's business, but for one: a commit that did not wait for the synchronous copies. It
/// is told apart by nothing but its class, which our own functions never use (PostgreSQL 15, syncrep.c).
void PostgresLine::hear(void *line, const PGresult *notice)
{
    const char *const state = PQresultErrorField(notice, PG_DIAG_SQLSTATE);
    if (qstrcmp(state, "01000") == 0)
        static_cast<PostgresLine *>(line)->m_isUnsafe = true;
}

PostgresAnswer PostgresLine::ask(const QByteArray &commands)
{
    return answer(PQsendQuery(connection(), commands.constData()));
}

PostgresAnswer PostgresLine::ask(const QByteArray &statement, const PostgresParameters &parameters)
{
    return answer(PQsendQueryParams(connection(), statement.constData(), parameters.count(), nullptr,
                                    parameters.values(), parameters.lengths(), parameters.formats(), binary));
}

PostgresAnswer PostgresLine::prepare(const QByteArray &name, const QByteArray &statement)
{
    return answer(PQsendPrepare(connection(), name.constData(), statement.constData(), 0, nullptr));
}

PostgresAnswer PostgresLine::askPrepared(const QByteArray &name, const PostgresParameters &parameters)
{
    return answer(PQsendQueryPrepared(connection(), name.constData(), parameters.count(), parameters.values(),
                                      parameters.lengths(), parameters.formats(), binary));
}

PostgresAnswer PostgresLine::answer(int isSent)
{
    m_isUnsafe = false;
    PostgresAnswer last;
    if (isSent == 1) {
        while (awaitAnswer()) {
            PostgresAnswer next(PQgetResult(connection()));
            if (!next)
                break;
            last = std::move(next);
        }
    }
    if (m_isUnsafe)
        giveUp();
    if (!last || (isLost() && PQresultStatus(last.get()) != PGRES_FATAL_ERROR))
        last.reset(PQmakeEmptyPGresult(connection(), PGRES_FATAL_ERROR));
    return last;
}

/// False when none will come.
bool PostgresLine::awaitAnswer()
{
    QDeadlineTimer deadline(m_patience.count() > 0 ? QDeadlineTimer(m_patience) : QDeadlineTimer::Forever);
    while (PQisBusy(connection()) == 1) {
        if (deadline.hasExpired() || QThread::currentThread()->isInterruptionRequested()) {
            giveUp();
            return false;
        }
        // Not for long: the encryption may hold something back that the socket does not know of.
        constexpr qint64 longest = 250;
        awaitInput(
            PQsocket(connection()),
            static_cast<int>(deadline.isForever() ? longest : qBound<qint64>(0, deadline.remainingTime(), longest)));
        if (PQconsumeInput(connection()) != 1)
            return false;
    }
    return true;
}

void PostgresLine::giveUp()
{
    m_isGivenUp = true;
    while (PQstatus(connection()) != CONNECTION_BAD && PQsocket(connection()) >= 0) {
        cut(PQsocket(connection()));
        // What had arrived is read first, and then the end, which libpq takes for no more than a fault on Windows.
        if (PQconsumeInput(connection()) != 1)
            break;
    }
}

} // namespace hezhun
