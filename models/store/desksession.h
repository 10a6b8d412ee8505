// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/records.h"
#include "store/storethread.h"

#include <QObject>

namespace hezhun {

/// Somebody logged in at a desk: who, on which workspace, with the workers that serve the pages. Tells all pages of
/// the program what changed, whoever changed it.
class DeskSession : public QObject
{
    Q_OBJECT

public:
    DeskSession(WorkspaceAccess access, Actor actor, KindLibrary kinds, QObject *parent = nullptr);
    ~DeskSession() override;

    const Actor &actor() const { return m_actor; }
    const KindLibrary &kinds() const { return m_kinds; }
    const WorkspaceAddress &address() const { return m_writer.address(); }

    /// The worker for decisions, leases and lists.
    StoreThread &store() { return m_writer; }
    /// The worker for what is fetched ahead, so that it never stands in the way of a decision.
    StoreThread &reader() { return m_reader; }

    const DeskCounts &counts() const { return m_counts; }
    /// Asks the database for the counters; countsChanged() follows.
    void refreshCounts();
    /// To be called when a case was decided, taken or given back: tells every page, and asks for the counters.
    void announce(const CaseRow &row);

signals:
    void caseChanged(const hezhun::CaseRow &row);
    void countsChanged(const hezhun::DeskCounts &counts);
    /// The store could not be reached, or can be again (empty message).
    void storeTrouble(const QString &message);

private:
    Actor m_actor;
    KindLibrary m_kinds;
    StoreThread m_writer;
    StoreThread m_reader;
    DeskCounts m_counts;
};

} // namespace hezhun
