// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace hezhun {

enum class Engine { Sqlite, PostgreSql };

/// The parts of an address on a server, as a form shows them. Empty parts are left to libpq's defaults, but `sslMode`
/// is verify-full then.
struct ServerParts
{
    QStringList hosts; ///< "db1.example.cn", "db1.example.cn:5433", "[2001:db8::1]:5432"; the first that is written to
    QString user;
    QString database;
    QString sslMode;
    QString rootCertificate; ///< path of the authority's certificate
    QString clientCertificate; ///< paths of the station's own
    QString clientKey;
    QMap<QString, QString> others; ///< further parameters of libpq, by their names

    bool operator==(const ServerParts &) const = default;
};

/// Where a workspace is: `sqlite:PATH` or `postgresql://[user@]host[,host2][:port]/database[?parameters]`.
struct WorkspaceAddress
{
    Engine engine = Engine::Sqlite;
    QString path; ///< of the file, absolute or relative to the working directory; SQLite only
    QString uri; ///< as given; never holds a password

    /// Code address.form with a sentence on how an address is written; address.password when it holds a password.
    static Result<WorkspaceAddress> parse(const QString &text);
    static WorkspaceAddress sqlite(const QString &path);
    /// As parse(): the parts may be anything that somebody typed.
    static Result<WorkspaceAddress> postgreSql(const ServerParts &parts);
    /// Of an address on a server; nothing of it otherwise.
    ServerParts serverParts() const;
    /// For people: the name of the file, or the database and its host.
    QString displayName() const;
    QString toString() const;

    bool operator==(const WorkspaceAddress &) const = default;
};

} // namespace hezhun
