// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/owncluster.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// That the servers which other tests kill do what those tests count on.
class ClusterFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void takesNobodyWithoutPasswordAndTls();
    void whatIsCommittedOutlivesAKill();
    void standbyHasWhatWasCommitted();
};

void ClusterFaultsTest::takesNobodyWithoutPasswordAndTls()
{
    const OwnCluster own(OwnCluster::Template::None);
    const Cluster &server = own.server();
    const QString owner = server.setting(u"OWNER"_s);
    const QString password = server.setting(u"OWNER_PASSWORD"_s);
    const QString database = u"postgres"_s;
    ClusterConnection good = server.as(owner, password, database);
    QVERIFY2(good.isOpen(), qPrintable(good.trouble()));
    QCOMPARE(good.run(u"select ssl from pg_stat_ssl where pid = pg_backend_pid()"_s).value(), u"t"_s);
    QVERIFY(server.as(owner, password, database, {{"host", u"localhost"_s}}).isOpen());
    QVERIFY(!server.as(owner, u"wrong"_s, database).isOpen());
    QVERIFY(!server.as(owner, password, database, {{"sslmode", u"disable"_s}}).isOpen());
    QVERIFY(!server.as(server.setting(u"SUPERUSER"_s), {}, database).isOpen());
}

void ClusterFaultsTest::whatIsCommittedOutlivesAKill()
{
    OwnCluster own(OwnCluster::Template::None);
    QVERIFY(own.server().asSuperuser().run(u"create table kept (n int)"_s).ok());
    ClusterConnection first = own.server().asSuperuser();
    QVERIFY(first.run(u"insert into kept values (1)"_s).ok());
    own.kill();
    QVERIFY(!first.run(u"insert into kept values (2)"_s).ok());
    QVERIFY(!own.server().asSuperuser().isOpen());
    own.resume();
    ClusterConnection second = own.server().asSuperuser();
    QCOMPARE(second.run(u"select count(*) from kept"_s).value(), u"1"_s);
    own.restartImmediately();
    QVERIFY(!second.run(u"select"_s).ok());
    QCOMPARE(own.server().asSuperuser().run(u"select count(*) from kept"_s).value(), u"1"_s);
}

void ClusterFaultsTest::standbyHasWhatWasCommitted()
{
    OwnCluster primary(OwnCluster::Template::None);
    const auto standby = primary.makeStandby();
    QVERIFY(primary.server().asSuperuser().run(u"create table kept (n int)"_s).ok());
    QVERIFY(primary.server().asSuperuser().run(u"insert into kept values (1)"_s).ok());
    QVERIFY(!standby->server().asSuperuser().run(u"insert into kept values (2)"_s).ok());
    primary.kill();
    standby->promote();
    // One address for both servers leads to the one that can be written to.
    const Cluster &server = standby->server();
    ClusterConnection either
        = server.as(server.setting(u"OWNER"_s), server.setting(u"OWNER_PASSWORD"_s), u"postgres"_s,
                    {{"host", u"127.0.0.1,127.0.0.1"_s},
                     {"port", primary.server().setting(u"PORT"_s) + u',' + server.setting(u"PORT"_s)},
                     {"target_session_attrs", u"read-write"_s}});
    QVERIFY2(either.isOpen(), qPrintable(either.trouble()));
    QCOMPARE(server.asSuperuser().run(u"select count(*) from kept"_s).value(), u"1"_s);
    QVERIFY(server.asSuperuser().run(u"insert into kept values (2)"_s).ok());
}

QTEST_GUILESS_MAIN(ClusterFaultsTest)
#include "clusterfaultstest.moc"
