// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Who has a case open, for how long, and how many of them; what became of a decision.
class LeaseTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_office.emplace(); }
    void cleanupTestCase() { m_office.reset(); }

    void leaseOfAnother_data();
    void leaseOfAnother() { runAttempt(*m_office); }
    void requestOfAnother();
    void leasesAreShort();
    void leasesAreFew();

private:
    std::optional<Office> m_office;
};

void LeaseTest::leasesAreFew()
{
    m_office->administer(
        u"do $$ declare n bigint; begin for i in 1 .. 25 loop"
        " insert into cases (reference, kind, kind_version, account_id, subject, subject_masked, number_masked, "
        "place_code,"
        " submitted_at, due_at, content_hash) values ('M-' || i, 'test', 1, 7, '', '', '', '', 0, 0, '') returning id "
        "into n;"
        " insert into decision (case_id, version, action) values (n, 0, 'submit'); end loop; end $$"_s);
    ClusterConnection li = m_office->connect(u"li"_s);
    ClusterConnection again = m_office->connect(u"li"_s);
    QVERIFY(li.run(u"begin"_s).ok());
    const QString all
        = u"select count(*) from take_first(array(select id from cases where desk is not null), %1, 600)"_s;
    QCOMPARE(outcomeOf(li.run(all.arg(19))), u"rows: 19"_s);
    // On another connection at the same time: it waits, and then counts.
    QCOMPARE(outcomeOf(again.run(u"select take_case(35, 600)"_s)), u"55P03"_s);
    QVERIFY(li.run(u"commit"_s).ok());
    QCOMPARE(outcomeOf(again.run(u"select take_case(35, 600)"_s)), u"rows: t"_s);
    QCOMPARE(outcomeOf(again.run(u"select take_case(34, 600)"_s)), u"hezhun:lease.too_many"_s);
    QCOMPARE(outcomeOf(again.run(u"select take_case(35, 600)"_s)), u"rows: t"_s);
    QCOMPARE(outcomeOf(again.run(u"select * from take_first(array[33, 34], 2, 600)"_s)), u"hezhun:lease.too_many"_s);
    QCOMPARE(m_office->administer(u"select count(*) from case_lease where account_id = 1"_s).value(), u"20"_s);
    // A colleague still gets the next one.
    QCOMPARE(
        outcomeOf(m_office->connect(u"wang"_s).run(
            u"select count(*) from take_first(array(select id from cases where desk is not null order by id), 1, 60)"_s)),
        u"rows: 1"_s);
    qInfo("refused: a twenty-first lease (hezhun:lease.too_many)");
}

void LeaseTest::leasesAreShort()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    const QString left = u"select until - clock_ms() from case_lease where case_id = 2"_s;
    for (const QString &seconds : {u"2000000000"_s, u"601"_s}) {
        QVERIFY(li.run(u"select take_case(2, %1)"_s.arg(seconds)).ok());
        QVERIFY(m_office->administer(left).value().toLongLong() <= 600'000);
    }
    for (const QString &seconds : {u"-2000000000"_s, u"0"_s, u"null"_s}) {
        QVERIFY(li.run(u"select take_case(2, %1)"_s.arg(seconds)).ok());
        QVERIFY(m_office->administer(left).value().toLongLong() <= 1000);
    }
    // What has run out is anybody's.
    m_office->setClockForward(2000);
    QVERIFY(m_office->connect(u"wang"_s)
                .run(u"begin; insert into decision (case_id, version, action) values (2, 1, 'pass');"
                     " rollback"_s)
                .ok());
    QCOMPARE(outcomeOf(m_office->connect(u"wang"_s).run(u"select take_case(2, 60)"_s)), u"rows: t"_s);
    QCOMPARE(outcomeOf(li.run(u"select take_case(2, 60)"_s)), u"rows: f"_s);
}

void LeaseTest::leaseOfAnother_data()
{
    attemptColumns();
    attempt("taken from a colleague", {u"li"_s, {u"select take_case(3, 60)"_s}, u"rows: f"_s});
    attempt("taken elsewhere", {u"li"_s, {u"select take_case(8, 60)"_s}, u"hezhun:case.unknown"_s});
    attempt("taken though over", {u"li"_s, {u"select take_case(4, 60)"_s}, u"hezhun:case.unknown"_s});
    attempt("taken, nobody logged in", {u"nobody"_s, {u"select take_case(1, 60)"_s}, u"hezhun:session.needed"_s});
    attempt("taken, read-only", {u"readonly"_s, {u"select take_case(1, 60)"_s}, u"42501"_s});
    attempt("the first of others'",
            {u"li"_s, {u"select * from take_first('{3,4,5,6,7,8,9,99,null}', 9, 60)"_s}, u"rows:"_s});
    attempt("the first, nobody logged in",
            {u"nobody"_s, {u"select * from take_first('{1}', 1, 60)"_s}, u"hezhun:session.needed"_s});
    attempt("the first, more than anybody has",
            {u"sun"_s,
             {u"begin"_s, u"select * from take_first(array(select generate_series(1, 100000)), 2147483647, 60)"_s},
             u"rows: 5, 6"_s});
    attempt("given back for a colleague", {u"li"_s, {u"select release_case(3)"_s}, u"rows:"_s});
    attempt("given back elsewhere", {u"chief"_s, {u"select release_case(7)"_s}, u"rows:"_s});
    attempt("given back, nobody logged in", {u"nobody"_s, {u"select release_case(3)"_s}, u"rows:"_s});
    attempt("given back with a stolen token", {u"thief"_s, {u"select release_case(3)"_s}, u"hezhun:session.over"_s});
    attempt("given back by the chief",
            {u"chief"_s, {u"begin"_s, u"select release_case(3)"_s, u"select case_id from case_lease"_s}, u"rows:"_s});
    attempt("given back by whose it is",
            {u"wang"_s, {u"begin"_s, u"select release_case(3)"_s, u"select case_id from case_lease"_s}, u"rows:"_s});
}

void LeaseTest::requestOfAnother()
{
    const QString request = u"request-that-li-makes"_s;
    ClusterConnection li = m_office->connect(u"li"_s);
    const QString made = li.run(u"insert into decision (case_id, version, action, request) values (1, 1, 'pass', '%1')"
                                " returning id"_s.arg(request))
                             .value();
    const auto before = m_office->digest();
    QCOMPARE(outcomeOf(m_office->connect(u"wang"_s).run(u"select settle('%1')"_s.arg(request))), u"rows:"_s);
    QCOMPARE(
        outcomeOf(m_office->connect(u"wang"_s).run(
            u"insert into decision (case_id, version, action, request) values (2, 1, 'pass', '%1')"_s.arg(request))),
        u"hezhun:request.settled"_s);
    QCOMPARE(m_office->digest(), before);
    QCOMPARE(outcomeOf(li.run(u"select settle('%1')"_s.arg(request))), u"rows: "_s + made);
    QCOMPARE(outcomeOf(li.run(u"select case_id, version, to_state from my_decision(%1)"_s.arg(made))),
             u"rows: 1|1|passed"_s);
    QCOMPARE(outcomeOf(m_office->connect(u"wang"_s).run(u"select * from my_decision(%1)"_s.arg(made))), u"rows:"_s);
}

QTEST_GUILESS_MAIN(LeaseTest)
#include "leasetest.moc"
