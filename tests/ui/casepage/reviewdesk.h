// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "store/workspace.h"

#include <QTemporaryDir>

#include <memory>

namespace hezhun {

/// A workspace of its own with two reviewers and some persons' cases, each with two small photographs.
class ReviewDesk
{
public:
    ReviewDesk();

    /// The number of the person is made from `serial`; persons of the same serial have the same number and phone.
    CaseId addPerson(const QString &subject, int serial, const QString &loginName = {});
    /// What `login` does at another desk, on a connection of its own.
    Result<Decided> decideElsewhere(CaseId id, const QString &action, const QStringList &reasons = {});
    Result<Done> takeElsewhere(CaseId id);
    /// An administrator takes the case away from whoever has it.
    Result<std::optional<QString>> takeAwayElsewhere(CaseId id);
    CaseRecord record(CaseId id);
    /// As if every decision had been made so much earlier.
    void shiftDecisions(int seconds);
    /// As if the leases had run out.
    void dropLeases();
    int countOf(const QString &table, const QString &condition);

    CaseQuery queue() const;
    DeskSession &session() { return *m_session; }
    /// On a connection of its own.
    Workspace &workspace() { return *m_workspace; }
    const Actor &colleague() const { return m_colleague; }

private:
    void change(const QString &sql);

    QTemporaryDir m_folder;
    WorkspaceAddress m_address;
    std::unique_ptr<Workspace> m_workspace;
    Actor m_colleague;
    std::unique_ptr<DeskSession> m_session;
    int m_serial = 0;
};

} // namespace hezhun
