// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspace.h"
#include "tests/cluster/clusterdatabase.h"
#include "tests/store/testworkspace.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

/// Of an authority that vouches for nobody here; its key was thrown away.
constexpr char anotherAuthority[] = R"(-----BEGIN CERTIFICATE-----
MIIBnzCCAUWgAwIBAgIUE/GGmVRMBRFWEOUsOY2rJlieET8wCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRQW5vdGhlciBhdXRob3JpdHkwIBcNMjYxMTIyMTEwOTM3WhgP
MjEyNjEwMjkxMTA5MzdaMBwxGjAYBgNVBAMMEUFub3RoZXIgYXV0aG9yaXR5MFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEPpr/ed5hFcOeNB2P1YyH1m8MG2Tm9Nr1
mHpCZjBaGd1/8Hr7/o32Gm3IWrItXh+9TKXes7qM1VqK9NC9M1SDYKNjMGEwHQYD
VR0OBBYEFCxJhgHLvmgG9xx/3nXlmOVo7ZcQMB8GA1UdIwQYMBaAFCxJhgHLvmgG
9xx/3nXlmOVo7ZcQMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgIEMAoG
CCqGSM49BAMCA0gAMEUCIFZok6Cj7jXs430j53Pr1JtOXe0g/Yg+eGK9GpCDuTF0
AiEAzRGjQo/tXjV6LptLoHfgBd91ajyTUpaARhE8cBapVLM=
-----END CERTIFICATE-----
)";

} // namespace

/// Making and opening a workspace on a server.
class ServerTest : public QObject
{
    Q_OBJECT

private slots:
    void makesAWorkspaceOnce();
    void emptyDatabaseIsNoWorkspaceYet();
    void newerWorkspaceIsRefusedUntouched();
    void stationOpensWithoutASession();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void serverThatIsGoneIsSaid();
    void whoTakesACaseHoldsUpNobody();

private:
    static QString codeOf(const Result<std::unique_ptr<Workspace>> &opened)
    {
        return opened.ok() ? u"ok"_s : opened.error().code;
    }
};

void ServerTest::makesAWorkspaceOnce()
{
    const ClusterDatabase database(Cluster::ofTheTests(), ClusterDatabase::Content::Nothing);
    bool made = false;
    QCOMPARE(codeOf(Workspace::create(database.owner(), {}, &made)), u"ok"_s);
    QVERIFY(made);
    const auto again = Workspace::create(database.owner(), {}, &made);
    QCOMPARE(codeOf(again), u"ok"_s);
    QVERIFY(!made);
    QCOMPARE((*again)->kinds().all().size(), 12);
    QCOMPARE(database.administer(u"select count(*) from kind_version"_s).value(), u"12"_s);
}

void ServerTest::emptyDatabaseIsNoWorkspaceYet()
{
    const ClusterDatabase database(Cluster::ofTheTests(), ClusterDatabase::Content::Nothing);
    QCOMPARE(codeOf(Workspace::open(database.owner())), u"workspace.missing"_s);
    QCOMPARE(database.administer(u"select count(*) from pg_namespace where nspname = 'hezhun'"_s).value(), u"0"_s);
}

void ServerTest::newerWorkspaceIsRefusedUntouched()
{
    ClusterDatabase database;
    database.administer(u"update workspace_info set value = '999' where name = 'schema_version'"_s);
    QCOMPARE(codeOf(Workspace::open(database.owner())), u"workspace.newer"_s);
    QCOMPARE(codeOf(Workspace::create(database.owner())), u"workspace.newer"_s);
    QCOMPARE(codeOf(Workspace::open(database.station())), u"workspace.newer"_s);
}

void ServerTest::stationOpensWithoutASession()
{
    ClusterDatabase database;
    const auto opened = Workspace::open(database.station());
    QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().details));
    QCOMPARE((*opened)->kinds().all().size(), 12);
    QVERIFY(!(*opened)->database().isOwner());
}

void ServerTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("password") << u"password"_s << u"connection.password"_s;
    QTest::newRow("login") << u"login"_s << u"connection.password"_s;
    QTest::newRow("database") << u"database"_s << u"connection.no_database"_s;
    QTest::newRow("station of another database") << u"other"_s << u"connection.database_closed"_s;
    QTest::newRow("certificate of another authority") << u"authority"_s << u"connection.untrusted"_s;
    QTest::newRow("no file of the authority") << u"no authority"_s << u"connection.root_missing"_s;
}

void ServerTest::whatIsWrongIsNamed()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    ClusterDatabase database;
    ClusterDatabase other;
    const Cluster &cluster = database.cluster();
    WorkspaceAccess access = database.station();
    QTemporaryDir folder;
    if (what == u"password"_s)
        access.stationPassword = u"another"_s;
    else if (what == u"login"_s)
        access.address = cluster.address(database.name(), u"nobody"_s);
    else if (what == u"database"_s)
        access.address = cluster.address(u"no_such_database"_s, database.stationLogin());
    else if (what == u"other"_s)
        access.address = cluster.address(other.name(), database.stationLogin());
    else if (what == u"authority"_s) {
        QFile file(folder.filePath(u"颁发机构.crt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(anotherAuthority) > 0);
        access.address = cluster.address(database.name(), database.stationLogin(), file.fileName());
    } else
        access.address = cluster.address(database.name(), database.stationLogin(), u"/nowhere/authority.crt"_s);
    QCOMPARE(codeOf(Workspace::open(access)), code);
}

void ServerTest::serverThatIsGoneIsSaid()
{
    ClusterDatabase database;
    const auto opened = Workspace::open(database.owner());
    QCOMPARE(codeOf(opened), u"ok"_s);
    QVERIFY(!(*opened)->database().isLost());
    database.administer(u"select pg_terminate_backend(pid) from pg_stat_activity"
                        " where datname = current_database() and pid <> pg_backend_pid()"_s);
    const auto page = (*opened)->cases().page({});
    QCOMPARE(page.ok() ? u"ok"_s : page.error().code, u"workspace.lost"_s);
    QVERIFY((*opened)->database().isLost());
}

void ServerTest::whoTakesACaseHoldsUpNobody()
{
    TestWorkspace workspace;
    const CaseId first = workspace.submitPerson(1);
    const CaseId second = workspace.submitPerson(2);
    const Actor colleague = workspace.atStation(workspace.colleague());
    const auto station = workspace.station(colleague);
    // Somebody is taking the first case, and their connection hangs before they have it.
    QVERIFY(workspace->database().begin().ok());
    QVERIFY(workspace->cases().take(first, workspace.reviewer()).ok());
    const auto taken = station->cases().takeFirst({first, second}, 1, colleague);
    QVERIFY2(taken.ok(), taken.ok() ? "" : qPrintable(taken.error().code));
    QCOMPARE(*taken, QList<CaseId>{second});
    workspace->database().rollback();
}

QTEST_GUILESS_MAIN(ServerTest)
#include "servertest.moc"
