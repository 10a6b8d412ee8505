// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/changefeed.h"
#include "store/records.h"
#include "store/storethread.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <array>
#include <memory>

namespace hezhun {

/// Somebody logged in at a desk: who, on which workspace, with the workers that serve the pages. Tells all pages of
/// the program what changed, whoever changed it, and whether the workspace can be reached.
class DeskSession : public QObject
{
    Q_OBJECT

public:
    /// `access` holds the token of the actor's session, on a server.
    DeskSession(const WorkspaceAccess &access, Actor actor, KindLibrary kinds, QObject *parent = nullptr);
    ~DeskSession() override;

    const Actor &actor() const { return m_actor; }
    const KindLibrary &kinds() const { return m_kinds; }
    const WorkspaceAddress &address() const { return m_writer.address(); }
    /// Whether it is a server's: what others do is told by itself, and the connection can go away.
    bool isShared() const { return address().engine == Engine::PostgreSql; }

    /// The worker for decisions, leases and lists.
    StoreThread &store() { return m_writer; }
    /// The worker for what is fetched ahead, so that it never stands in the way of a decision.
    StoreThread &reader() { return m_reader; }

    const ConnectionState &connection() const { return m_connection; }
    /// Whether a decision can be sent now.
    bool canDecide() const { return !m_lines.at(Writer).isAway(); }

    const DeskCounts &counts() const { return m_counts; }
    /// Asks the database for the counters; countsChanged() follows.
    void refreshCounts();
    /// To be called when a case was decided, taken or given back: tells every page, and asks for the counters.
    void announce(const CaseRow &row);
    /// Something may have become of these cases: caseChanged() or caseGone() follows for each, a moment later.
    void reread(const QList<CaseId> &cases);
    /// Somebody is at the keys: puts off the end of the login by idling. To be called as often as one likes.
    void noteActivity();

signals:
    void caseChanged(const hezhun::CaseRow &row);
    /// The case can't be seen from this desk any more.
    void caseGone(hezhun::CaseId id);
    void countsChanged(const hezhun::DeskCounts &counts);
    /// The store could not be reached, or can be again (empty message).
    void storeTrouble(const QString &message);
    void connectionChanged(const hezhun::ConnectionState &state);
    /// The connection is there, or there again: anything may have changed meanwhile.
    void resumed();
    /// Whoever was logged in no longer is: nothing will be answered until somebody logs in again. Told once.
    void sessionOver();

private:
    enum Line { Writer, Reader, Feed, LineCount };

    void follow(StoreThread &worker, Line line);
    void listen(const WorkspaceAccess &access);
    void take(const ConnectionState &state, Line line);
    void probe();
    void endSession();
    void readTouched();

    Actor m_actor;
    KindLibrary m_kinds;
    StoreThread m_writer;
    StoreThread m_reader;
    std::unique_ptr<ChangeFeed> m_feed; ///< none on a file
    std::array<ConnectionState, LineCount> m_lines;
    ConnectionState m_connection;
    DeskCounts m_counts;
    QSet<CaseId> m_touched;
    QTimer m_gathering;
    QDeadlineTimer m_nextRead{0};
    QTimer m_countSoon;
    QDeadlineTimer m_nextTouch{0};
    bool m_over = false;
};

} // namespace hezhun
