// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/workspace.h"
#include "tests/cluster/cluster.h"

#include <QStringList>

#include <memory>

namespace hezhun::bench {

/// A PostgreSQL server of the benchmarks' own, as durable as in real service, with a station's login. It goes when
/// this goes. Error codes: bench.server, and those of the stores.
class SharedServer
{
public:
    static Result<std::unique_ptr<SharedServer>> start();
    ~SharedServer();
    SharedServer(const SharedServer &) = delete;
    SharedServer &operator=(const SharedServer &) = delete;

    const Cluster &cluster() const { return *m_cluster; }
    /// The settings that a figure depends on, in one line.
    QString settingsLine() const;

    /// Makes a workspace with so many open cases on the desk `platform`, and so many reviewers who work at it. Cases
    /// are written by the superuser in one statement, past the triggers: millions of them take minutes.
    Result<Done> makeWorkspace(const QString &database, int cases, int reviewers) const;
    /// A copy of a workspace that nobody is connected to.
    Result<Done> copyWorkspace(const QString &database, const QString &from) const;
    void dropWorkspace(const QString &database) const;

    /// As the station, where the reviewer of this number (from 0) is logged in.
    WorkspaceAccess station(const QString &database, int reviewer) const;
    /// Opens it. Whose session it is stands in `actor`.
    struct Seat
    {
        std::unique_ptr<Workspace> workspace;
        Actor actor;
    };
    static Result<Seat> open(const WorkspaceAccess &access);
    QString stationLogin() const;
    QString stationPassword() const;
    /// Runs a text as the superuser. Error code bench.server.
    Result<ClusterAnswer> administer(const QString &database, const QString &sql) const;

private:
    explicit SharedServer(QString folder);

    QString m_folder;
    std::unique_ptr<Cluster> m_cluster;
};

} // namespace hezhun::bench
