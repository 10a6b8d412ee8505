// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cluster/clusterdatabase.h"

#include <map>
#include <optional>

namespace hezhun {

/// The office of office.sql on a database of its own, and everybody who may want something of it. What a station does
/// goes over TLS with plain libpq: nothing of the program is between the attacker and the server.
class Office
{
public:
    Office();
    ~Office();
    Office(const Office &) = delete;
    Office &operator=(const Office &) = delete;

    const ClusterDatabase &database() const { return *m_database; }

    /// Somebody at a keyboard, by a name:
    ///  "nobody"      a station where nobody is logged in
    ///  "li", "wang", "chief", "sun", "zhao", "qian"    at the first station, with a session of theirs
    ///  "thief"       the second station with Li's token
    ///  "second"      the second station, nobody logged in
    ///  "readonly"    a read-only login, with a session of Li's
    ///  "dispatcher"  the service that sends messages
    ClusterConnection connect(const QString &who, const QMap<QByteArray, QString> &more = {});
    /// The same, opened once, and as if it were new: nothing of an earlier use is left on it.
    ClusterConnection &again(const QString &who);
    /// At a station, with another token.
    ClusterConnection connectWith(const QString &token, const QString &station = QStringLiteral("first"));
    /// The token of somebody's session at the first station.
    static QString tokenOf(const QString &who);
    /// A login of the server: "first", "second", "readonly", "dispatcher".
    QString login(const QString &station) const { return m_logins.value(station); }

    /// As the superuser, on the office's database; ends the test when it fails.
    ClusterAnswer administer(const QString &sql);
    /// As the owner, whose rights the schema's functions run with.
    ClusterConnection owner() const;
    /// Puts the database's clock forward from the true time.
    void setClockForward(qint64 milliseconds);

    /// A line for each table of the workspace, and for each part of the catalogue that an attacker might change, with
    /// a digest of the rows. Numbers that sequences gave away are not among them.
    QMap<QString, QString> digest();

    /// The text of a file of this folder's.
    static QString fileOf(const QString &name);

private:
    void makeLogin(const QString &station, const QString &role);
    void openSessions();

    std::optional<ClusterDatabase> m_database;
    std::optional<ClusterConnection> m_superuser;
    QMap<QString, QString> m_logins;
    std::map<QString, ClusterConnection> m_connections;
    QString m_digestStatement;
};

} // namespace hezhun
