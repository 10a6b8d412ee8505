// SPDX-License-Identifier: GPL-3.0-or-later
#include "office.h"

#include "tests/cluster/clusterdatabase.h"
#include "workspacefile.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QString filePath(const QTemporaryDir &folder)
{
    return folder.filePath(u"office.hezhun"_s);
}

CommandLine commandLine(const WorkspaceAccess &access)
{
    return CommandLine(access.address.toString()).with(u"PGPASSWORD"_s, access.stationPassword);
}

} // namespace

Office::Office()
{
    if (qEnvironmentVariable("HEZHUN_TEST_ENGINE") == u"postgresql"_s) {
        m_database = std::make_unique<ClusterDatabase>();
        return;
    }
    const Outcome made = ctl().run({u"init"_s});
    if (made.exitCode != 0)
        qFatal("%s", made.err.constData());
    m_file = std::make_unique<WorkspaceFile>(filePath(m_folder));
}

Office::~Office() = default;

CommandLine Office::ctl() const
{
    return isShared() ? commandLine(m_database->owner()) : CommandLine(u"sqlite:"_s + filePath(m_folder));
}

CommandLine Office::station() const
{
    return isShared() ? commandLine(m_database->station()) : ctl();
}

CommandLine Office::readingStation() const
{
    return commandLine(m_database->station(u"hezhun_readonly"_s));
}

CommandLine Office::service() const
{
    return isShared() ? commandLine(m_database->station(u"hezhun_dispatcher"_s)) : ctl();
}

CommandLine Office::as(const QString &login, const QString &password) const
{
    return commandLine({m_database->cluster().address(m_database->name(), login), password});
}

QMap<QString, qint64> Office::rowCounts() const
{
    if (!isShared())
        return m_file->rowCounts();
    QMap<QString, qint64> counts;
    for (const QString &table : texts(u"select tablename from pg_tables where schemaname = 'hezhun'"_s))
        counts.insert(table, text(u"select count(*) from \"%1\""_s.arg(table)).toLongLong());
    return counts;
}

bool Office::change(const QString &sql)
{
    if (!isShared())
        return m_file->change(sql);
    return m_database
               ->administer(u"set session_replication_role = replica; with changed as (%1 returning 1)"
                            " select count(*) from changed"_s.arg(sql))
               .value()
               .toInt()
        > 0;
}

QString Office::text(const QString &sql) const
{
    return texts(sql).value(0);
}

QStringList Office::texts(const QString &sql) const
{
    if (!isShared())
        return m_file->texts(sql);
    QStringList found;
    for (const QStringList &row : m_database->administer(sql).rows)
        found.append(row.value(0));
    return found;
}

} // namespace hezhun
