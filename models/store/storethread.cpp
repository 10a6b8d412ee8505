// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storethread.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// Lives on the thread: opens the workspace at the first task, and again after a failure at the next.
class StoreThread::Worker : public QObject
{
public:
    explicit Worker(WorkspaceAddress address)
        : m_address(std::move(address))
    {
    }

    void close() { m_workspace.reset(); }

    void work(const Task &task)
    {
        if (!m_workspace) {
            auto opened = Workspace::open(m_address);
            if (!opened) {
                task(opened.error());
                return;
            }
            m_workspace = std::move(opened).value();
        }
        task(m_workspace.get());
    }

private:
    WorkspaceAddress m_address;
    std::unique_ptr<Workspace> m_workspace;
};

StoreThread::StoreThread(WorkspaceAddress address, QObject *parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_worker(new Worker(m_address))
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
