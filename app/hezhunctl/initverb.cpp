// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hezhunctl/invocation.h"
#include "app/hezhunctl/stationpassword.h"
#include "app/hezhunctl/verbs.h"

#include "store/sharedserver.h"
#include "store/workspace.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(InitVerb)
};

int initEmbedded(Invocation &call, const WorkspaceAddress &address)
{
    bool made = false;
    const auto workspace = Workspace::create(address, {}, &made);
    if (!workspace)
        return call.refuse(workspace.error());
    call.answer(QJsonObject{{u"workspace"_s, address.toString()}, {u"made"_s, made}});
    if (!call.json()) {
        call.out() << (made ? Texts::tr("Made the workspace %1.")
                            : Texts::tr("The workspace %1 is there already; it is up to date."))
                          .arg(address.path)
                   << Qt::endl;
    }
    return ExitDone;
}

/// A server before and after a workspace was made on it.
struct Prepared
{
    SharedServer before;
    SharedServer after;
    QStringList kinds; ///< with their versions: "realname.person 1"
};

/// Looks at the server first, so that what is in the way is said before anything is changed.
Result<Prepared> prepare(const WorkspaceAccess &access)
{
    auto database = Database::openPostgreSql(access, {});
    if (!database)
        return database.error();
    Prepared prepared;
    const Result<SharedServer> before = describeServer(**database);
    if (!before)
        return before.error();
    prepared.before = *before;
    if (const auto fit = checkServer(prepared.before); !fit)
        return fit.error();
    database->reset();
    const auto workspace = Workspace::create(access);
    if (!workspace)
        return workspace.error();
    const Result<SharedServer> after = describeServer((*workspace)->database());
    if (!after)
        return after.error();
    prepared.after = *after;
    for (const KindDefinition *kind : (*workspace)->kinds().all())
        prepared.kinds.append(u"%1 %2"_s.arg(kind->name).arg(kind->version));
    return prepared;
}

QJsonObject jsonOf(const Prepared &prepared, const WorkspaceAddress &address)
{
    QJsonArray roles;
    for (const QString &role : prepared.after.roles)
        roles.append(QJsonObject{{u"name"_s, role}, {u"made"_s, !prepared.before.roles.contains(role)}});
    QJsonArray kinds;
    for (const QString &kind : prepared.kinds)
        kinds.append(QJsonObject{{u"kind"_s, kind.section(u' ', 0, 0)}, {u"version"_s, kind.section(u' ', 1).toInt()}});
    return {{u"workspace"_s, address.toString()},
            {u"made"_s, prepared.before.schemaVersion == 0},
            {u"server_version"_s, prepared.after.version},
            {u"encryption"_s, prepared.after.encryption},
            {u"owner"_s, prepared.after.login},
            {u"schema_before"_s, prepared.before.schemaVersion},
            {u"schema"_s, prepared.after.schemaVersion},
            {u"kinds"_s, kinds},
            {u"roles"_s, roles}};
}

QString outcomeOf(const Prepared &prepared)
{
    const QString database = prepared.after.database;
    if (prepared.before.schemaVersion == 0)
        return Texts::tr("Made the workspace in the database %1.").arg(database);
    if (prepared.before.schemaVersion == prepared.after.schemaVersion)
        return Texts::tr("The workspace in the database %1 is there already; it is up to date.").arg(database);
    return Texts::tr("Brought the workspace in the database %1 from schema %2 to %3.")
        .arg(database)
        .arg(prepared.before.schemaVersion)
        .arg(prepared.after.schemaVersion);
}

void print(QTextStream &out, const Prepared &prepared)
{
    const SharedServer &server = prepared.after;
    out << outcomeOf(prepared) << Qt::endl
        << Texts::tr("Server: PostgreSQL %1.").arg(server.version) << u' '
        << (server.encryption.isEmpty() ? Texts::tr("This connection is not encrypted!")
                                        : Texts::tr("This connection: %1.").arg(server.encryption))
        << Qt::endl
        << Texts::tr("Owner: %1. Schema: %2.").arg(server.login).arg(server.schemaVersion) << Qt::endl;
    for (const QString &role : server.roles)
        out << (prepared.before.roles.contains(role) ? Texts::tr("Role %1: there already.").arg(role)
                                                     : Texts::tr("Role %1: made.").arg(role))
            << Qt::endl;
    for (const QString &kind : prepared.kinds)
        out << Texts::tr("Kind %1, version %2.").arg(kind.section(u' ', 0, 0), kind.section(u' ', 1)) << Qt::endl;
}

int initShared(Invocation &call, const WorkspaceAddress &address)
{
    const auto prepared = withStationPassword({address}, prepare);
    if (!prepared)
        return call.refuse(prepared.error());
    call.answer(jsonOf(*prepared, address));
    if (!call.json())
        print(call.out(), *prepared);
    return ExitDone;
}

} // namespace

int runInit(Invocation &call)
{
    if (!call.parse({}, 0, 0, u"--workspace URL init"_s))
        return call.exitCode();
    const auto address = call.address();
    if (!address)
        return call.exitCode();
    return address->engine == Engine::Sqlite ? initEmbedded(call, *address) : initShared(call, *address);
}

} // namespace hezhun
