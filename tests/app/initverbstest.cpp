// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "tests/cluster/owncluster.h"

#include <QJsonArray>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// On a server of its own, where nobody ever made a workspace.
class InitVerbsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<OwnCluster> m_cluster;

    const Cluster &server() const { return m_cluster->server(); }

    CommandLine ctl(const QString &database, const QString &login, const QString &password) const
    {
        return CommandLine(server().address(database, login).toString()).with(u"PGPASSWORD"_s, password);
    }
    CommandLine ctl(const QString &database) const
    {
        return ctl(database, server().setting(u"OWNER"_s), server().setting(u"OWNER_PASSWORD"_s));
    }
    ClusterAnswer administer(const QString &sql, const QString &database = u"postgres"_s) const
    {
        ClusterConnection superuser = server().asSuperuser(database);
        const ClusterAnswer answer = superuser.run(sql);
        if (!answer.ok())
            qWarning("%s: %s", qPrintable(sql), qPrintable(answer.message));
        return answer;
    }
    void makeDatabase(const QString &name, const QString &more = {}) const
    {
        QVERIFY(administer(u"create database %1 owner %2 "_s.arg(name, server().setting(u"OWNER"_s)) + more).ok());
    }
    void compareRefused(const CommandLine &by, const QString &code, const QString &words) const
    {
        const Outcome outcome = by.json({u"init"_s});
        QCOMPARE(outcome.errorCode(), code);
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY2(outcome.err.contains(words.toUtf8()), outcome.err);
    }
    bool hasSchema(const QString &database) const
    {
        return administer(u"select 1 from pg_namespace where nspname = 'hezhun'"_s, database).value() == u"1"_s;
    }

private slots:
    void initTestCase() { m_cluster = std::make_unique<OwnCluster>(OwnCluster::Template::None); }

    /// First of all, because later the roles are there.
    void asksForTheRightToMakeRoles()
    {
        QVERIFY(administer(u"create role modest login password 'modest-1'"_s).ok());
        QVERIFY(administer(u"create database modest owner modest"_s).ok());
        compareRefused(ctl(u"modest"_s, u"modest"_s, u"modest-1"_s), u"server.roles"_s,
                       u"alter role \"modest\" createrole;"_s);
        QVERIFY(!hasSchema(u"modest"_s));
    }

    void saysWhatItMade()
    {
        makeDatabase(u"office"_s);
        const Outcome outcome = ctl(u"office"_s).json({u"init"_s});
        QCOMPARE(outcome.exitCode, 0);
        const QJsonObject answer = outcome.object();
        QCOMPARE(answer.keys(),
                 (QStringList{u"encryption"_s, u"kinds"_s, u"made"_s, u"owner"_s, u"roles"_s, u"schema"_s,
                              u"schema_before"_s, u"server_version"_s, u"workspace"_s}));
        QCOMPARE(answer.value(u"made"_s), QJsonValue(true));
        QVERIFY(answer.value(u"schema"_s).toInt() > 0);
        QCOMPARE(answer.value(u"schema_before"_s).toInt(), 0);
        QVERIFY(answer.value(u"encryption"_s).toString().startsWith(u"TLSv1."_s));
        QCOMPARE(answer.value(u"kinds"_s).toArray().size(), 12);
        QCOMPARE(answer.value(u"roles"_s).toArray(),
                 (QJsonArray{QJsonObject{{u"name"_s, u"hezhun_dispatcher"_s}, {u"made"_s, true}},
                             QJsonObject{{u"name"_s, u"hezhun_readonly"_s}, {u"made"_s, true}},
                             QJsonObject{{u"name"_s, u"hezhun_station"_s}, {u"made"_s, true}}}));
    }

    void canBeRunAgain()
    {
        const auto rows = [this] {
            return administer(u"select query_to_xml('select * from hezhun.workspace_info order by 1', true, true, ''),"
                              " (select count(*) from hezhun.kind_version), (select count(*) from pg_policies),"
                              " (select relacl from pg_class where oid = 'hezhun.decision'::regclass)"_s,
                              u"office"_s)
                .rows;
        };
        const auto before = rows();
        const Outcome outcome = ctl(u"office"_s).run({u"init"_s});
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY(outcome.out.contains("is there already; it is up to date."));
        QVERIFY(outcome.out.contains("Role hezhun_station: there already."));
        QCOMPARE(rows(), before);
    }

    void putsRightsBack()
    {
        QVERIFY(administer(u"grant all on hezhun.session to hezhun_station"_s, u"office"_s).ok());
        QCOMPARE(ctl(u"office"_s).run({u"init"_s}).exitCode, 0);
        QCOMPARE(administer(u"select has_table_privilege('hezhun_station', 'hezhun.session', 'select')"_s, u"office"_s)
                     .value(),
                 u"f"_s);
    }

    void needsNoRightToMakeRolesThatAreThere()
    {
        const Outcome outcome = ctl(u"modest"_s, u"modest"_s, u"modest-1"_s).json({u"init"_s});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.object().value(u"roles"_s)[0][u"made"_s], QJsonValue(false));
        // But it can't admit anybody.
        const Outcome added = ctl(u"modest"_s, u"modest"_s, u"modest-1"_s).json({u"station"_s, u"add"_s, u"desk-1"_s});
        QCOMPARE(added.errorCode(), u"station.rights"_s);
        QVERIFY(added.err.contains("alter role modest createrole;"));
    }

    /// PostgreSQL 16 makes whoever makes a role a member of it.
    void takesNoOwnerForAStation()
    {
        QVERIFY(administer(u"grant hezhun_station to hezhun_owner with admin option"_s).ok());
        QCOMPARE(ctl(u"office"_s).json({u"station"_s, u"list"_s}).list(), QJsonArray());
        QCOMPARE(ctl(u"office"_s).json({u"station"_s, u"remove"_s, u"hezhun_owner"_s}).errorCode(),
                 u"station.unknown"_s);
        QVERIFY(administer(u"revoke hezhun_station from hezhun_owner"_s).ok());
    }

    void refusesAnotherEncoding()
    {
        makeDatabase(u"latin"_s, u"encoding 'LATIN1' template template0"_s);
        compareRefused(ctl(u"latin"_s), u"workspace.encoding"_s,
                       u"create database \"latin\" encoding 'UTF8' template template0;"_s);
        QVERIFY(!hasSchema(u"latin"_s));
    }

    void refusesSomebodyElsesDatabase()
    {
        QVERIFY(administer(u"create database theirs"_s).ok());
        compareRefused(ctl(u"theirs"_s), u"server.not_owner"_s,
                       u"alter database \"theirs\" owner to \"hezhun_owner\";"_s);
        QVERIFY(!hasSchema(u"theirs"_s));
    }

    void refusesSomebodyElsesWorkspace()
    {
        QVERIFY(administer(u"alter database office owner to modest"_s).ok());
        compareRefused(ctl(u"office"_s, u"modest"_s, u"modest-1"_s), u"workspace.not_admitted"_s, u"no role"_s);
        QVERIFY(administer(u"grant hezhun_station to modest"_s).ok());
        compareRefused(ctl(u"office"_s, u"modest"_s, u"modest-1"_s), u"workspace.not_owner"_s,
                       u"another owner than modest"_s);
        QVERIFY(administer(u"alter database office owner to hezhun_owner; revoke hezhun_station from modest"_s).ok());
        QCOMPARE(ctl(u"office"_s).run({u"init"_s}).exitCode, 0);
    }

    void refusesANewerWorkspace()
    {
        makeDatabase(u"newer"_s);
        QCOMPARE(ctl(u"newer"_s).run({u"init"_s}).exitCode, 0);
        QVERIFY(administer(u"update hezhun.workspace_info set value = '99' where name = 'schema_version'"_s, u"newer"_s)
                    .ok());
        compareRefused(ctl(u"newer"_s), u"workspace.newer"_s, u"99"_s);
    }

    void refusesWhatIsNotThere()
    {
        compareRefused(ctl(u"nowhere"_s), u"connection.no_database"_s, u"no such database"_s);
        compareRefused(ctl(u"office"_s).with(u"PGPASSWORD"_s, u"wrong"_s), u"connection.password"_s, u"password"_s);
    }

    void saysWhereAPasswordIsTakenFrom()
    {
        const CommandLine nobody(server().address(u"office"_s, u"hezhun_owner"_s).toString());
        compareRefused(nobody, u"connection.password_needed"_s, u"PGPASSFILE"_s);
        QFile file(m_folder.filePath(u"passwords"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("*:*:office:hezhun_owner:" + server().setting(u"OWNER_PASSWORD"_s).toUtf8() + '\n');
        QVERIFY(file.setPermissions(QFile::ReadOwner));
        file.close();
        QCOMPARE(nobody.with(u"PGPASSFILE"_s, file.fileName()).run({u"init"_s}).exitCode, 0);
    }

    void takesNoPasswordInAnAddress()
    {
        const Outcome outcome
            = CommandLine(u"postgresql://hezhun_owner:secret@%1/office"_s.arg(m_cluster->host())).run({u"init"_s});
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY(!outcome.err.contains("secret"));
    }
};

QTEST_GUILESS_MAIN(InitVerbsTest)
#include "initverbstest.moc"
