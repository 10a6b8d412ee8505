// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connectionstate.h"
#include "store/workspace.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <atomic>
#include <type_traits>

namespace hezhun {

/// A worker with a connection of its own, for front ends that must not wait (DESIGN.md, decision 6). What is handed
/// to run() is done on the worker, one after the other; the future is finished there, so continue with
/// `.then(context, …)` to come back to the GUI thread.
///
/// When the connection to a server goes away while a task is being done, it is made again at once and the task is done
/// once more: every task must be one that may be repeated. When that fails too the answer is workspace.lost, and what
/// became of the task is not known. From then on the worker tries again by itself, and every task is answered with
/// workspace.away at once, not begun.
class StoreThread : public QObject
{
    Q_OBJECT

public:
    /// With a token in `access` somebody has logged in before: that the very first connection fails is no answer then,
    /// but a connection that went away.
    explicit StoreThread(WorkspaceAccess access, QObject *parent = nullptr);
    /// Finishes everything that was asked for, or answers that there is no connection; closes the connection.
    ~StoreThread() override;

    const WorkspaceAddress &address() const { return m_access.address; }
    const WorkspaceAccess &access() const { return m_access; }
    /// From any thread. stateChanged() may not have been heard yet.
    bool isAway() const { return m_away; }

    /// Runs `work(Workspace &)` and gives its value, a Result<…>. When the workspace can't be opened, the Result
    /// holds why, and the next call tries again.
    template <typename Work> auto run(Work work) -> QFuture<std::invoke_result_t<Work, Workspace &>>
    {
        auto task = std::make_shared<Asked<Work>>(std::move(work));
        auto future = task->future();
        post(std::move(task));
        return future;
    }

signals:
    /// Comes before the answers that it explains.
    void stateChanged(const hezhun::ConnectionState &state);
    /// A task was answered with session.over: whoever was logged in no longer is.
    void sessionOver();

private:
    class Task
    {
    public:
        virtual ~Task() = default;
        virtual void attempt(Workspace &workspace) = 0;
        virtual QString errorCode() const = 0; ///< of the last attempt; empty: it went well
        virtual void answer() = 0; ///< with what the last attempt gave
        virtual void refuse(const Error &error) = 0;
    };

    template <typename Work> class Asked : public Task
    {
    public:
        using Answer = std::invoke_result_t<Work, Workspace &>;

        explicit Asked(Work work)
            : m_work(std::move(work))
        {
            m_promise.start();
        }
        QFuture<Answer> future() { return m_promise.future(); }
        void attempt(Workspace &workspace) override { m_answer.emplace(m_work(workspace)); }
        QString errorCode() const override { return m_answer->ok() ? QString() : m_answer->error().code; }
        void answer() override { finish(*std::move(m_answer)); }
        void refuse(const Error &error) override { finish(Answer(error)); }

    private:
        void finish(Answer answer)
        {
            m_promise.addResult(std::move(answer));
            m_promise.finish();
        }

        Work m_work;
        std::optional<Answer> m_answer;
        QPromise<Answer> m_promise;
    };

    void post(std::shared_ptr<Task> task);

    WorkspaceAccess m_access;
    QThread m_thread;
    std::atomic_bool m_away = false;
    std::atomic_bool m_closing = false;
    class Worker;
    Worker *m_worker = nullptr;
};

} // namespace hezhun
