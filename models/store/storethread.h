// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspace.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <type_traits>

namespace hezhun {

/// A worker with a connection of its own, for front ends that must not wait (DESIGN.md, decision 6). What is handed
/// to run() is done on the worker, one after the other; the future is finished there, so continue with
/// `.then(context, …)` to come back to the GUI thread.
class StoreThread : public QObject
{
    Q_OBJECT

public:
    explicit StoreThread(WorkspaceAccess access, QObject *parent = nullptr);
    /// Finishes everything that was asked for, and closes the connection.
    ~StoreThread() override;

    const WorkspaceAddress &address() const { return m_access.address; }

    /// Runs `work(Workspace &)` and gives its value, a Result<…>. When the workspace can't be opened, the Result
    /// holds why, and the next call tries again.
    template <typename Work> auto run(Work work) -> QFuture<std::invoke_result_t<Work, Workspace &>>
    {
        using Answer = std::invoke_result_t<Work, Workspace &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        post([promise, work = std::move(work)](Result<Workspace *> workspace) mutable {
            if (workspace.ok())
                promise->addResult(work(*workspace.value()));
            else
                promise->addResult(Answer(workspace.error()));
            promise->finish();
        });
        return future;
    }

private:
    using Task = std::function<void(Result<Workspace *>)>;
    void post(Task task);

    WorkspaceAccess m_access;
    QThread m_thread;
    class Worker;
    Worker *m_worker = nullptr;
};

} // namespace hezhun
