// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cluster/cluster.h"

namespace hezhun {

/// A workspace of a test's own on a PostgreSQL server: a copy of the cluster's template. It goes when this goes.
class ClusterDatabase
{
public:
    enum class Content { Workspace, Nothing };

    explicit ClusterDatabase(const Cluster &cluster = Cluster::ofTheTests(), Content content = Content::Workspace);
    ~ClusterDatabase();
    ClusterDatabase(const ClusterDatabase &) = delete;
    ClusterDatabase &operator=(const ClusterDatabase &) = delete;

    const QString &name() const { return m_name; }
    const Cluster &cluster() const { return m_cluster; }

    WorkspaceAccess owner(const QString &token = {}) const { return m_cluster.owner(m_name, token); }
    /// A machine's own login, made the first time that it is asked for. `role`: hezhun_station, hezhun_dispatcher,
    /// hezhun_readonly. Logins are the whole server's: each database has its own, which go with it.
    WorkspaceAccess station(const QString &role = QStringLiteral("hezhun_station"), const QString &token = {});
    /// The name and the password of that login.
    QString stationLogin(const QString &role = QStringLiteral("hezhun_station"));
    static QString stationPassword() { return QStringLiteral("a station's pass-word"); }

    /// Runs a text as the superuser, who is kept by no trigger and no right; ends the test when it fails.
    ClusterAnswer administer(const QString &sql) const;

private:
    const Cluster &m_cluster;
    QString m_name;
    QStringList m_logins;
};

} // namespace hezhun
