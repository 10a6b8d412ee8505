// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sharedserver.h"

#include "store/database.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SharedServer)
};

constexpr int oldestServer = 150'000;

Result<int> schemaVersionOf(Database &database)
{
    const auto there = database.single(u"select to_regclass('hezhun.workspace_info') is not null"_s);
    if (!there)
        return there.error();
    if (!there->toBool())
        return 0;
    const auto version = database.single(u"select value from hezhun.workspace_info where name = 'schema_version'"_s);
    return version ? Result<int>(version->toInt()) : version.error();
}

Result<QStringList> rolesThere(Database &database)
{
    auto rows = database.select(
        u"select rolname from pg_roles where rolname in ('hezhun_station', 'hezhun_dispatcher', 'hezhun_readonly')"
        " order by rolname"_s);
    if (!rows)
        return rows.error();
    QStringList roles;
    while (rows->next())
        roles.append(rows->text(0));
    return roles;
}

/// A name as it stands in a statement.
QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QStringList workspaceRoles()
{
    return {u"hezhun_dispatcher"_s, u"hezhun_readonly"_s, u"hezhun_station"_s};
}

Result<SharedServer> describeServer(Database &database)
{
    SharedServer server;
    {
        auto rows = database.select(
            u"select current_setting('server_version'), current_setting('server_version_num')::integer,"
            " current_setting('server_encoding'), coalesce((select version from pg_stat_ssl where pid = "
            "pg_backend_pid()), ''),"
            " current_database(), current_user, r.rolsuper or pg_has_role(d.datdba, 'usage'),"
            " coalesce((select r.rolsuper or n.nspowner = r.oid from pg_namespace n where n.nspname = 'hezhun'), true),"
            " r.rolsuper or r.rolcreaterole"
            " from pg_database d, pg_roles r where d.datname = current_database() and r.rolname = current_user"_s);
        if (!rows)
            return rows.error();
        if (!rows->next())
            return rows->trouble().value_or(Error{u"workspace.broken"_s, {}});
        server = {rows->text(0),
                  int(rows->integer(1)),
                  rows->text(2),
                  rows->text(3),
                  rows->text(4),
                  rows->text(5),
                  rows->integer(6) != 0,
                  rows->integer(7) != 0,
                  rows->integer(8) != 0,
                  {},
                  0};
    }
    const Result<QStringList> roles = rolesThere(database);
    if (!roles)
        return roles.error();
    server.roles = *roles;
    // Who may not enter the schema is told so by checkServer().
    const Result<int> schema = server.ownsWorkspace ? schemaVersionOf(database) : Result<int>(0);
    if (!schema)
        return schema.error();
    server.schemaVersion = *schema;
    return server;
}

Result<Done> checkServer(const SharedServer &server)
{
    if (server.versionNumber < oldestServer)
        return Error{
            u"workspace.server_old"_s,
            Texts::tr("The server is PostgreSQL %1. A shared workspace needs 15 or newer.").arg(server.version)};
    if (server.encoding != u"UTF8"_s)
        return Error{u"workspace.encoding"_s,
                     Texts::tr("The database keeps text as %1. Make one with: create database %2 encoding 'UTF8' "
                               "template template0;")
                         .arg(server.encoding, quoted(server.database))};
    if (!server.ownsWorkspace)
        return Error{u"workspace.not_owner"_s,
                     Texts::tr("The workspace in this database has another owner than %1. Put the owner's login into "
                               "the address.")
                         .arg(server.login)};
    if (!server.ownsDatabase)
        return Error{
            u"server.not_owner"_s,
            Texts::tr("The database does not belong to %1. Let a superuser run: alter database %2 owner to %3;")
                .arg(server.login, quoted(server.database), quoted(server.login))};
    if (!server.makesRoles && server.roles != workspaceRoles())
        return Error{
            u"server.roles"_s,
            Texts::tr("%1 may not make the roles of a workspace. Let a superuser run: alter role %2 createrole;")
                .arg(server.login, quoted(server.login))};
    return Done{};
}

} // namespace hezhun
