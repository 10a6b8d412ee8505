// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storethread.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// Lives on the thread: opens the workspace at the first task, and again after a failure at the next.
class StoreThread::Worker : public QObject
{
public:
    explicit Worker(WorkspaceAccess access)
        : m_access(std::move(access))
    {
    }

    void close() { m_workspace.reset(); }

    void work(const Task &task)
    {
        if (!m_workspace) {
            auto opened = Workspace::open(m_access);
            if (!opened) {
                task(opened.error());
                return;
            }
            m_workspace = std::move(opened).value();
        }
        task(m_workspace.get());
    }

private:
    WorkspaceAccess m_access;
    std::unique_ptr<Workspace> m_workspace;
};

StoreThread::StoreThread(WorkspaceAccess access, QObject *parent)
    : QObject(parent)
    , m_access(std::move(access))
    , m_worker(new Worker(m_access))
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
    // Queued behind everything that was posted: what was begun is finished.
    QMetaObject::invokeMethod(
        m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void StoreThread::post(Task task)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, task = std::move(task)] { worker->work(task); }, Qt::QueuedConnection);
}

} // namespace hezhun
