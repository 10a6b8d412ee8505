// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QList>
#include <QString>
#include <QVariantList>

#include <optional>

namespace hezhun {

class Database;

/// What the login of a machine may do (resources/schema/postgresql, rights).
enum class StationRole {
    Reviewing, ///< "station": what the person who logged in on it may do
    Reading, ///< "readonly": the same without deciding, taking cases and opening papers
    Dispatching, ///< "dispatcher": sends what is queued for phones
};

std::optional<StationRole> stationRoleFromCode(const QString &code);
QString codeOf(StationRole role);

/// A login with which a machine, not a person, connects to a shared workspace.
struct Station
{
    QString name;
    StationRole role = StationRole::Reviewing;
    int mostConnections = 0; ///< at once; -1: as many as the server has
    int connections = 0; ///< at present
    bool isClosed = false; ///< may not log in

    bool operator==(const Station &) const = default;
};

/// The stations that are admitted to a shared workspace. For its owner, on PostgreSQL.
///
/// Codes: station.engine (an embedded workspace has none), station.name, station.connections, station.there,
/// station.unknown, station.rights (with the line that a superuser must run).
class StationStore
{
public:
    explicit StationStore(Database &database);

    Result<QList<Station>> list() const;
    /// Makes a login and admits it to this workspace. Its secret is known to whoever gets this answer alone.
    Result<QString> add(const QString &name, StationRole role, int mostConnections);
    /// A new secret. Connections and sessions that the old one opened are ended.
    Result<QString> reset(const QString &name);
    /// Ends its connections and sessions and takes the login away; false when the login stays, because it is
    /// admitted to other databases of the server.
    Result<bool> remove(const QString &name);

private:
    Result<Station> find(const QString &name) const;
    Result<Done> checkRights(const QString &group) const;
    Result<Done> shutOut(const QString &name);
    Result<Done> runTextOf(const QString &query, const QVariantList &parameters);

    Database &m_database;
};

} // namespace hezhun
