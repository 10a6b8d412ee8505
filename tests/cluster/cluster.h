// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspaceaccess.h"
#include "tests/cluster/clusterconnection.h"

#include <QMap>

namespace hezhun {

/// A PostgreSQL server that tests/postgresql.sh started, known by its folder. A test without its server fails.
class Cluster
{
public:
    /// The one that CTest's fixture `postgresql` started (HEZHUN_TEST_CLUSTER is its folder).
    static const Cluster &ofTheTests();
    explicit Cluster(const QString &folder);

    /// A line of FOLDER/env: "PORT", "DATA", "OWNER" …
    QString setting(const QString &key) const;

    /// An address over TLS, without a password, as people give it.
    WorkspaceAddress address(const QString &database, const QString &login) const;
    /// The same with another file of the authority that its certificate is to be from.
    WorkspaceAddress address(const QString &database, const QString &login, const QString &authority) const;
    /// As who made the schema, and may do everything in it.
    WorkspaceAccess owner(const QString &database, const QString &token = {}) const;

    /// Past the program: as the superuser, over the socket, or over TLS where clients know no socket (Windows).
    ClusterConnection asSuperuser(const QString &database = QStringLiteral("postgres")) const;
    /// Past the program: as any login with its password, over TLS. `more` adds or replaces libpq's keywords.
    ClusterConnection as(const QString &login, const QString &password, const QString &database,
                         const QMap<QByteArray, QString> &more = {}) const;

private:
    QMap<QString, QString> m_settings;
};

} // namespace hezhun
