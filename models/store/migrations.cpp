// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"

#include "store/database.h"
#include "store/storeerrors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Migrations)
};

struct Step
{
    int version;
    QStringList scripts; ///< below :/schema/sqlite
};

QList<Step> steps()
{
    return {
        {1, {u"0001-workspace.sql"_s}},
        {2, {u"0002-logins-and-provinces.sql"_s}},
        {3, {u"0003-1-accounts.sql"_s, u"0003-2-information.sql"_s, u"0003-3-appeals.sql"_s, u"0003-4-outbox.sql"_s}},
        {4,
         {u"0004-1-units.sql"_s, u"0004-2-registrations.sql"_s, u"0004-3-overview.sql"_s,
          u"0004-4-overview-counted.sql"_s}},
        {5, {u"0005-overview-above.sql"_s}},
    };
}

/// As the system writes it.
QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

Error newer(int found)
{
    return {u"workspace.newer"_s,
            Texts::tr("The workspace was made by a newer version of this program (schema %1, known here %2). "
                      "Install the newer version; the workspace was left as it is.")
                .arg(found)
                .arg(newestSchemaVersion)};
}

Result<Done> runStep(Database &database, const Step &step)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    QStringList scripts = step.scripts;
    if (step.version == newestSchemaVersion)
        scripts.append(
            {u"views.sql"_s, u"decisions.sql"_s, u"triggers.sql"_s, u"registrations.sql"_s, u"overview.sql"_s});
    for (const QString &script : std::as_const(scripts)) {
        if (auto ran = database.runScript(u":/schema/sqlite/"_s + script); !ran)
            return ran;
    }
    if (auto set = database.change(u"pragma user_version = %1"_s.arg(step.version)); !set)
        return set.error();
    if (auto set = database.change(u"pragma application_id = %1"_s.arg(sqliteApplicationId)); !set)
        return set.error();
    return transaction->commit();
}

} // namespace

Result<SqliteHeader> readSqliteHeader(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{u"workspace.missing"_s,
                     Texts::tr("There is no workspace at %1. Check the path, or make one with hezhunctl init.")
                         .arg(shown(path))};
    if (!file.open(QIODevice::ReadOnly))
        return Error{u"workspace.unreadable"_s,
                     Texts::tr("%1 can't be read. Check the rights of the file.").arg(shown(path)), file.errorString()};
    // Offsets of the database header: sqlite.org/fileformat2.html, section 1.3.
    const QByteArray header = file.read(100);
    SqliteHeader result;
    result.isSqlite = header.size() == 100 && header.startsWith("SQLite format 3");
    if (result.isSqlite) {
        result.schemaVersion = static_cast<int>(qFromBigEndian<quint32>(header.constData() + 60));
        result.applicationId = qFromBigEndian<quint32>(header.constData() + 68);
    }
    return result;
}

Result<Done> checkSqliteHeader(const QString &path)
{
    const Result<SqliteHeader> header = readSqliteHeader(path);
    if (!header)
        return header.error();
    if (!header->isSqlite || header->applicationId != sqliteApplicationId)
        return Error{u"workspace.foreign"_s,
                     Texts::tr("%1 is not a Hezhun workspace. It was left as it is.").arg(shown(path))};
    if (header->schemaVersion > newestSchemaVersion)
        return newer(header->schemaVersion);
    return Done{};
}

Result<Done> migrate(Database &database)
{
    const Result<QVariant> found = database.single(u"pragma user_version"_s);
    if (!found)
        return found.error();
    const int version = found->toInt();
    if (version > newestSchemaVersion)
        return newer(version);
    const QList<Step> all = steps();
    for (const Step &step : all) {
        if (step.version <= version)
            continue;
        if (auto ran = runStep(database, step); !ran)
            return ran;
    }
    return Done{};
}

} // namespace hezhun
