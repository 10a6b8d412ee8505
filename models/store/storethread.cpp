// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storethread.h"

#include "store/backoff.h"
#include "store/storeerrors.h"

#include <QThreadPool>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// After so long whoever closes no longer waits for a server that does not answer.
constexpr std::chrono::seconds closingPatience{3};

} // namespace

/// Lives on the thread: opens the workspace at the first task, keeps it open, and comes back when it went away.
class StoreThread::Worker : public QObject
{
public:
    explicit Worker(StoreThread &owner)
        : m_owner(owner)
        , m_access(owner.m_access)
        , m_wasThere(!m_access.token.isEmpty())
    {
        m_refusals.setMaxThreadCount(1);
        m_retry.setSingleShot(true);
        connect(&m_retry, &QTimer::timeout, this, &Worker::comeBack);
    }

    void close()
    {
        m_retry.stop();
        m_workspace.reset();
    }

    /// From any thread. The worker may be trying to connect at this moment: nobody waits for that. Nor does an answer
    /// come while it is still being asked for.
    void refuse(std::shared_ptr<Task> task)
    {
        m_refusals.start([task = std::move(task)] { task->refuse(storeError(u"workspace.away"_s)); });
    }

    void work(Task &task)
    {
        if (m_owner.m_away)
            return task.refuse(storeError(u"workspace.away"_s));
        if (const auto opened = open(); !opened) {
            const bool gone = goAway(opened.error());
            return task.refuse(gone ? storeError(u"workspace.away"_s) : opened.error());
        }
        if (attempt(task, false))
            return answer(task);
        if (const auto again = open(); !again)
            goAway(again.error());
        else if (attempt(task, true))
            return answer(task);
        else
            goAway(storeError(u"workspace.lost"_s));
        task.refuse(storeError(u"workspace.lost"_s));
    }

private:
    Result<Done> open()
    {
        if (m_workspace)
            return Done{};
        if (QThread::currentThread()->isInterruptionRequested())
            return storeError(u"workspace.away"_s); // whoever closes waits no longer
        auto opened = Workspace::open(m_access);
        if (!opened)
            return opened.error();
        m_workspace = std::move(opened).value();
        m_wasThere = true;
        return Done{};
    }

    /// False: the connection went away under it, so that what was answered says nothing.
    bool attempt(Task &task, bool isRepeated)
    {
        m_workspace->database().setRepeating(isRepeated);
        task.attempt(*m_workspace);
        if (!m_workspace->database().isLost())
            return true;
        m_workspace.reset();
        return false;
    }

    void answer(Task &task)
    {
        if (task.errorCode() == "session.over"_L1)
            emit m_owner.sessionOver();
        task.answer();
    }

    /// False: there has never been a connection, and why is the answer.
    bool goAway(const Error &why)
    {
        if (m_access.address.engine == Engine::Sqlite || !m_wasThere)
            return false;
        if (!m_owner.m_away.exchange(true)) {
            m_since = QDateTime::currentDateTimeUtc();
            m_backoff.reset();
        }
        emit m_owner.stateChanged({why, m_since});
        if (why.code == "session.over"_L1)
            emit m_owner.sessionOver();
        m_retry.start(m_backoff.next());
        return true;
    }

    void comeBack()
    {
        if (m_owner.m_closing)
            return;
        if (const auto opened = open(); !opened) {
            goAway(opened.error());
            return;
        }
        m_owner.m_away = false;
        emit m_owner.stateChanged({{}, QDateTime::currentDateTimeUtc()});
    }

    StoreThread &m_owner;
    WorkspaceAccess m_access;
    bool m_wasThere = false;
    std::unique_ptr<Workspace> m_workspace;
    QDateTime m_since;
    Backoff m_backoff;
    QTimer m_retry{this};
    QThreadPool m_refusals; ///< its own, so that none is left unanswered when the worker is gone
};

StoreThread::StoreThread(WorkspaceAccess access, QObject *parent)
    : QObject(parent)
    , m_access(std::move(access))
    , m_worker(new Worker(*this))
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, [worker = m_worker] {
        worker->close();
        delete worker;
    });
    m_thread.setObjectName(u"store"_s);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    m_closing = true;
    // Queued behind everything that was posted: what was begun is finished.
    QMetaObject::invokeMethod(
        m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    if (m_thread.wait(QDeadlineTimer(closingPatience)))
        return;
    m_thread.requestInterruption();
    m_thread.wait();
}

void StoreThread::post(std::shared_ptr<Task> task)
{
    if (m_away) {
        m_worker->refuse(std::move(task));
        return;
    }
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, task = std::move(task)] { worker->work(*task); }, Qt::QueuedConnection);
}

} // namespace hezhun
