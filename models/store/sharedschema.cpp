// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sharedschema.h"

#include "store/database.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SharedSchema)
};

constexpr int oldestServer = 150'000; ///< 15.0: what the schema was written for
/// Tables are changed step by step; functions and rights are always those of this program.
const QStringList everyTime{u"functions/session.sql"_s,
                            u"functions/standing.sql"_s,
                            u"functions/counter.sql"_s,
                            u"functions/decision.sql"_s,
                            u"functions/filings.sql"_s,
                            u"functions/overview.sql"_s,
                            u"functions/desk.sql"_s,
                            u"functions/intake.sql"_s,
                            u"functions/accounts.sql"_s,
                            u"functions/administration.sql"_s,
                            u"functions/departments.sql"_s,
                            u"functions/codes.sql"_s,
                            u"functions/registration.sql"_s,
                            u"functions/recovery.sql"_s,
                            u"functions/information.sql"_s,
                            u"functions/nationalcheck.sql"_s,
                            u"functions/appeals.sql"_s,
                            u"functions/offices.sql"_s,
                            u"functions/drafts.sql"_s,
                            u"functions/registrationdrafts.sql"_s,
                            u"functions/handingin.sql"_s,
                            u"functions/owncases.sql"_s,
                            u"functions/grants.sql"_s,
                            u"functions/entry.sql"_s,
                            u"functions/register.sql"_s,
                            u"functions/outbox.sql"_s,
                            u"rights.sql"_s};

struct Step
{
    int version;
    QStringList scripts;
};

QList<Step> steps()
{
    return {
        {1, {u"0001-workspace.sql"_s}},
        {2, {u"0002-1-accounts.sql"_s, u"0002-2-information.sql"_s, u"0002-3-appeals.sql"_s, u"0002-4-outbox.sql"_s}},
        {3,
         {u"0003-1-units.sql"_s, u"0003-2-registrations.sql"_s, u"0003-3-overview.sql"_s,
          u"0003-4-overview-counted.sql"_s}},
        {4, {u"0004-overview-above.sql"_s}},
    };
}

Error missing()
{
    return {u"workspace.missing"_s,
            Texts::tr("There is no workspace in this database. Check the address, or make one with hezhunctl init.")};
}

Error newer(int found)
{
    return {u"workspace.newer"_s,
            Texts::tr("The workspace was made by a newer version of this program (schema %1, known here %2). "
                      "Install the newer version; the workspace was left as it is.")
                .arg(found)
                .arg(newestSharedSchema)};
}

Error older(int found)
{
    return {u"workspace.older"_s,
            Texts::tr("The workspace was made by an older version of this program (schema %1, needed here %2). "
                      "Let its owner run hezhunctl init, which brings it up to date.")
                .arg(found)
                .arg(newestSharedSchema)};
}

Error notOwner(const QString &details = {})
{
    return {u"workspace.not_owner"_s,
            Texts::tr("Only the owner of the workspace can do this. Log in to the database as its owner, who may also "
                      "make roles."),
            details};
}

/// 0: a schema was begun, but not by this program.
Result<int> versionOf(Database &database)
{
    const auto found = database.single(u"select value from workspace_info where name = 'schema_version'"_s);
    return found ? Result<int>(found->toInt()) : found.error();
}

Result<Done> checkServer(Database &database)
{
    const auto version = database.single(u"show server_version_num"_s);
    if (!version)
        return version.error();
    if (version->toInt() < oldestServer)
        return Error{u"workspace.server_old"_s,
                     Texts::tr("The server is older than PostgreSQL 15. Use a newer server; nothing was changed.")};
    const auto encoding = database.single(u"show server_encoding"_s);
    if (!encoding)
        return encoding.error();
    if (encoding->toString() != u"UTF8"_s)
        return Error{u"workspace.encoding"_s,
                     Texts::tr("The database is not encoded in UTF8. Make one with: create database … encoding 'UTF8' "
                               "template template0; nothing was changed.")};
    return Done{};
}

Result<Done> runScripts(Database &database, const QStringList &scripts)
{
    for (const QString &script : scripts) {
        if (auto ran = database.runScript(u":/schema/postgresql/"_s + script); !ran)
            return ran;
    }
    return Done{};
}

Result<Done> runSteps(Database &database, int version)
{
    const QList<Step> all = steps();
    for (const Step &step : all) {
        if (step.version <= version)
            continue;
        if (auto ran = runScripts(database, step.scripts); !ran)
            return ran;
    }
    if (auto ran = runScripts(database, everyTime); !ran)
        return ran;
    return database.change(u"insert into workspace_info (name, value) values ('schema_version', ?)"
                           " on conflict (name) do update set value = excluded.value"_s,
                           {QString::number(newestSharedSchema)});
}

Result<bool> migrateAlone(Database &database)
{
    // Two who make the same workspace at once: the second finds what the first has made.
    if (const auto locked = database.change(u"select pg_advisory_xact_lock(1213876814)"_s); !locked) // "HZHN"
        return locked.error();
    const auto begun = database.single(u"select 1 from pg_namespace where nspname = 'hezhun'"_s);
    if (!begun)
        return begun.error();
    int version = 0;
    if (begun->isValid()) {
        const auto found = versionOf(database);
        if (!found)
            return found.error();
        version = *found;
    }
    if (version > newestSharedSchema)
        return newer(version);
    if (const auto ran = runSteps(database, version); !ran)
        return ran.error();
    return version == 0;
}

} // namespace

Result<Done> checkSharedSchema(Database &database)
{
    if (!database.hasSchema())
        return missing();
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    if (*version > newestSharedSchema)
        return newer(*version);
    if (*version < newestSharedSchema)
        return *version == 0 ? missing() : older(*version);
    return Done{};
}

Result<bool> migrateShared(Database &database)
{
    if (const auto checked = checkServer(database); !checked)
        return checked.error();
    if (database.hasSchema() && !database.isOwner())
        return notOwner();
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const Result<bool> made = migrateAlone(database);
    if (!made)
        return made.error().code == u"guard.refused"_s ? notOwner(made.error().details) : made.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return made;
}

} // namespace hezhun
