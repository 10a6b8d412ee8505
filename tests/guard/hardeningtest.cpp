// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/stationstore.h"
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What packaging/postgresql-harden.sql takes from everybody, and that nothing which anybody needs goes with it.
class HardeningTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void takesWhatNobodyNeeds_data();
    void takesWhatNobodyNeeds() { runAttempt(*m_office); }
    void leavesWhatIsNeeded_data();
    void leavesWhatIsNeeded() { runAttempt(*m_office); }
    void ownerCanStillInit();
    void ownerRidsItselfOfAStationThatOwnsSomething();

private:
    std::optional<Office> m_office;
};

void HardeningTest::initTestCase()
{
    m_office.emplace();
    ClusterConnection second = m_office->connect(u"second"_s);
    QVERIFY(second.run(u"select lo_from_bytea(0, 'mine')"_s).ok());
    QVERIFY(second.run(u"alter default privileges grant select on tables to public"_s).ok());
    QVERIFY(second.run(u"alter role current_user set default_transaction_isolation = 'serializable'"_s).ok());
    m_office->administer(Office::fileOf(u"../../packaging/postgresql-harden.sql"_s));
}

void HardeningTest::takesWhatNobodyNeeds_data()
{
    attemptColumns();
    for (const QString &call :
         {u"lo_create(0)"_s, u"lo_creat(-1)"_s, u"lo_from_bytea(0, 'x')"_s, u"lo_open(1, 131072)"_s,
          u"lo_put(1, 0, 'x')"_s, u"pg_advisory_lock(1)"_s, u"pg_advisory_lock(n) from generate_series(1, 1000000) n"_s,
          u"pg_try_advisory_lock(1, 1)"_s, u"pg_advisory_xact_lock_shared(1)"_s, u"pg_advisory_xact_lock(1213876814)"_s,
          u"pg_logical_emit_message(false, 'x', repeat('x', 1000000))"_s})
        attempt(qPrintable(call), {u"li"_s, {u"select "_s + call}, u"42501"_s});
}

void HardeningTest::leavesWhatIsNeeded_data()
{
    attemptColumns();
    attempt("lists", {u"sun"_s, {u"select id from cases order by id"_s}, u"rows: 5, 6"_s});
    attempt("decides",
            {u"sun"_s,
             {u"begin"_s, u"insert into decision (case_id, version, action) values (5, 1, 'confirm')"_s},
             u"rows:"_s});
    attempt("takes", {u"li"_s, {u"begin"_s, u"select take_case(1, 60)"_s}, u"rows: t"_s});
    attempt("opens", {u"li"_s, {u"begin"_s, u"select open_paper(encode(sha256('P-1'), 'hex')) > 0"_s}, u"rows: t"_s});
    attempt("begins to log in",
            {u"nobody"_s, {u"begin"_s, u"select rounds from login_begin('li')"_s}, u"rows: 210000"_s});
    // Of the desk and of one's own.
    attempt("listens", {u"li"_s, {u"listen x"_s, u"select count(*) from my_channels()"_s}, u"rows: 2"_s});
}

void HardeningTest::ownerCanStillInit()
{
    ClusterConnection owner = m_office->owner();
    QVERIFY(owner.run(u"begin; select pg_advisory_xact_lock(1213876814); rollback"_s).ok());
    // Who registers waits for another of the same number; the function runs with the owner's rights.
    QVERIFY(owner.run(u"begin; select hezhun.alone_with('a number'); rollback"_s).ok());
}

/// Before the hardening it could: what it owns does not keep it there.
void HardeningTest::ownerRidsItselfOfAStationThatOwnsSomething()
{
    const auto database = Database::openPostgreSql(Cluster::ofTheTests().owner(m_office->database().name()), {});
    QVERIFY(database.ok());
    const auto removed = StationStore(**database).remove(m_office->login(u"second"_s));
    QVERIFY2(removed.ok(), removed.ok() ? "" : qPrintable(removed.error().message + removed.error().details));
    QVERIFY(*removed);
    QCOMPARE(m_office->administer(u"select count(*) from pg_largeobject_metadata"_s).value(), u"0"_s);
    QVERIFY(!m_office->connect(u"second"_s).isOpen());
}

QTEST_GUILESS_MAIN(HardeningTest)
#include "hardeningtest.moc"
