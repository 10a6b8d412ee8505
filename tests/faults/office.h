// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspace.h"
#include "tests/cluster/clusterdatabase.h"

#include <chrono>

namespace hezhun {

/// A shared workspace with reviewers who are logged in, each at a station, and cases for them. Its clock goes as the
/// server's does, and can be moved on.
class Office
{
public:
    Office(const Cluster &cluster, int reviewers, int cases);
    ~Office();

    int reviewerCount() const { return static_cast<int>(m_reviewers.size()); }
    int caseCount() const { return m_caseCount; }
    const Actor &reviewer(int number) const { return m_reviewers.at(number); }
    /// How a reviewer's program goes on after the login. `hosts`: where from, when it is not the server itself.
    WorkspaceAccess station(int reviewer, const QStringList &hosts = {});
    /// The owner's own connection, on the server that is in charge now.
    std::unique_ptr<Workspace> owner(const Cluster &cluster) const;

    ClusterDatabase &database() { return m_database; }
    const QString &databaseName() const { return m_database.name(); }
    /// For everybody, from now on.
    void pass(std::chrono::minutes time);

private:
    void addReviewers(Workspace &workspace, int count);
    void submitCases(Workspace &workspace);

    ClusterDatabase m_database;
    int m_caseCount;
    QList<Actor> m_reviewers;
};

} // namespace hezhun
