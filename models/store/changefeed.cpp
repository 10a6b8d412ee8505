// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changefeed.h"

#include "store/backoff.h"
#include "store/postgresconnection.h"

#include <QRegularExpression>
#include <QSocketNotifier>
#include <QTimer>

#include <atomic>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Makes a connection, and lets it hear all channels of whoever is logged in.
Result<std::unique_ptr<PostgresConnection>> listening(const WorkspaceAccess &access)
{
    auto connection = PostgresConnection::open(access);
    if (!connection)
        return connection.error();
    const auto channels = (*connection)->run(u"select my_channels()"_s, {});
    if (!channels)
        return channels.error();
    QByteArray listen;
    while ((*channels)->next()) {
        // A name can't be a parameter of LISTEN.
        static const QRegularExpression plainName(u"^[a-z0-9_]+\\z"_s);
        if (const QString name = (*channels)->text(0); plainName.match(name).hasMatch())
            listen += "listen " + name.toLatin1() + ';';
    }
    (*channels)->end();
    if (const auto heard = (*connection)->runScript(listen); !listen.isEmpty() && !heard)
        return heard.error();
    return connection;
}

} // namespace

class ChangeFeed::Listener : public QObject
{
public:
    Listener(ChangeFeed &feed, WorkspaceAccess access)
        : m_feed(feed)
        , m_access(std::move(access))
    {
        m_retry.setSingleShot(true);
        connect(&m_retry, &QTimer::timeout, this, &Listener::listen);
    }

    void listen()
    {
        if (m_closing)
            return;
        auto connection = listening(m_access);
        if (!connection)
            return goAway(connection.error());
        m_connection = std::move(connection).value();
        m_notifier = std::make_unique<QSocketNotifier>(m_connection->socket(), QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &Listener::hear);
        m_away = false;
        m_backoff.reset();
        emit m_feed.stateChanged({{}, m_lostAt.isValid() ? QDateTime::currentDateTimeUtc() : QDateTime()});
        hear();
    }

    void close()
    {
        m_retry.stop();
        m_notifier.reset();
        m_connection.reset();
    }

    std::atomic_bool m_closing = false;

private:
    void hear()
    {
        const Result<QStringList> notices = m_connection->heard();
        if (!notices) {
            // Not from within the notifier's own signal.
            QMetaObject::invokeMethod(
                this, [this, why = notices.error()] { goAway(why); }, Qt::QueuedConnection);
            m_notifier->setEnabled(false);
            return;
        }
        for (const QString &notice : *notices) {
            if (const CaseId id = notice.toLongLong(); id > 0)
                emit m_feed.caseTouched(id);
        }
    }

    void goAway(const Error &why)
    {
        close();
        if (why.code == "session.over"_L1) {
            emit m_feed.sessionOver();
            return;
        }
        if (!std::exchange(m_away, true))
            m_lostAt = QDateTime::currentDateTimeUtc();
        emit m_feed.stateChanged({why, m_lostAt});
        m_retry.start(m_backoff.next());
    }

    ChangeFeed &m_feed;
    WorkspaceAccess m_access;
    std::unique_ptr<PostgresConnection> m_connection;
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_away = false;
    QDateTime m_lostAt;
    Backoff m_backoff;
    QTimer m_retry{this};
};

ChangeFeed::ChangeFeed(WorkspaceAccess access, QObject *parent)
    : QObject(parent)
    , m_listener(new Listener(*this, std::move(access)))
{
    m_listener->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_listener, &Listener::listen);
    connect(&m_thread, &QThread::finished, m_listener, [listener = m_listener] {
        listener->close();
        delete listener;
    });
    m_thread.setObjectName(u"feed"_s);
    m_thread.start();
}

ChangeFeed::~ChangeFeed()
{
    m_listener->m_closing = true;
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

} // namespace hezhun
