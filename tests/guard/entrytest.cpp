// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// The way into systems: one's own for everybody, another's for the help desk, in the log before it is seen (G-20); and
/// units that go in (G-03).
class GuardEntryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void othersLookAtNothing_data();
    void othersLookAtNothing() { runAttempt(*m_office); }
    void lookIsInTheLogFirst();
    void factsHoldNoNumbers();
    void unitGoesIn();

private:
    std::optional<Office> m_office;
};

void GuardEntryTest::initTestCase()
{
    m_office.emplace();
    // Qian is the unit 6, Zhao the unit 5, which is not verified; Wang works at the counter.
    m_office->administer(u"update account set type = 'unit' where id in (5, 6)"_s);
    m_office->administer(
        u"insert into real_name (account_id, part, state, changed_at) values (6, 'unit', 'passed_by_reviewer', 1)"_s);
    m_office->administer(u"insert into account_field values (6, 'unit', 'name', '钱记'), (6, 'unit', 'credit_code', "
                         u"'91110105MA0000006'),"
                         " (6, 'unit', 'region_type', 'domestic'), (6, 'unit', 'legal_type', 'enterprise')"_s);
    m_office->administer(u"insert into account_role values (2, 'counter_clerk', 'platform')"_s);
}

void GuardEntryTest::othersLookAtNothing_data()
{
    attemptColumns();
    for (const QString &who : {u"li"_s, u"sun"_s, u"qian"_s}) {
        for (const QString &login : {u"zhang_wei"_s, u"nobody_here"_s}) // neither is told to be there
            attempt(qPrintable(u"G-20 %1 looks at %2"_s.arg(who, login)),
                    {who, {u"select look_at_entry('%1')"_s.arg(login)}, u"hezhun:entry.forbidden"_s});
    }
    for (const QString &call : {u"look_at_entry('zhang_wei')"_s, u"entry_facts(null)"_s, u"entry_facts(1)"_s,
                                u"enter_system(6, 'commissioners')"_s}) {
        attempt(qPrintable(u"G-20 nobody: "_s + call),
                {u"nobody"_s, {u"select "_s + call}, u"hezhun:session.needed"_s});
        attempt(qPrintable(u"G-20 a thief: "_s + call), {u"thief"_s, {u"select "_s + call}, u"hezhun:session.over"_s});
        attempt(qPrintable(u"G-20 read-only: "_s + call), {u"readonly"_s, {u"select "_s + call}, u"42501"_s});
        attempt(qPrintable(u"G-20 the service: "_s + call), {u"dispatcher"_s, {u"select "_s + call}, u"42501"_s});
    }
    attempt("G-20 a look that is none", {u"wang"_s, {u"select entry_facts(1)"_s}, u"hezhun:look.unknown"_s});
    attempt("G-20 looks and sees at once",
            {u"wang"_s, {u"begin"_s, u"select entry_facts(look_at_entry('zhang_wei'))"_s}, u"hezhun:look.unknown"_s});
    attempt("G-20 nobody of that name",
            {u"wang"_s, {u"select look_at_entry('nobody_here')"_s}, u"hezhun:account.unknown"_s});
    for (const QString &who : {u"li"_s, u"wang"_s, u"zhao"_s})
        attempt(qPrintable(u"G-03 %1 takes a unit in"_s.arg(who)),
                {who, {u"select enter_system(6, 'commissioners')"_s}, u"hezhun:entry.forbidden"_s});
    attempt("G-03 a unit that is not verified",
            {u"zhao"_s, {u"select enter_system(5, 'commissioners')"_s}, u"hezhun:entry.not_passed"_s});
    for (const QString &system : {u"'foreign_experts'"_s, u"'human_genetic_resources'"_s, u"'else'"_s, u"null"_s})
        attempt(qPrintable(u"G-03 a system not all of whose conditions are known: "_s + system),
                {u"qian"_s, {u"select enter_system(6, %1)"_s.arg(system)}, u"hezhun:entry.not_passed"_s});
}

void GuardEntryTest::lookIsInTheLogFirst()
{
    ClusterConnection &wang = m_office->again(u"wang"_s);
    const QString look = wang.run(u"select look_at_entry('Zhang_Wei')"_s).value();
    QCOMPARE(outcomeOf(m_office->administer(
                 u"select account_id, subject_id, station from access_log where event = 'entry.looked_at'"_s)),
             u"rows: 2|7|%1"_s.arg(m_office->login(u"first"_s)));
    QCOMPARE(outcomeOf(wang.run(u"select entry_facts($1) ->> 'login'"_s, {look})), u"rows: zhang_wei"_s);
    // It is the looker's, at this machine, for five minutes.
    QCOMPARE(outcomeOf(m_office->again(u"chief"_s).run(u"select entry_facts($1)"_s, {look})), u"hezhun:look.unknown"_s);
    QCOMPARE(outcomeOf(m_office->again(u"li"_s).run(u"select entry_facts($1)"_s, {look})), u"hezhun:look.unknown"_s);
    m_office->setClockForward(301'000);
    QCOMPARE(outcomeOf(wang.run(u"select entry_facts($1)"_s, {look})), u"hezhun:look.unknown"_s);
    m_office->setClockForward(0);
    // Lines of another machine, or of another look, are none of these.
    for (const auto &[event, station] : {std::pair(u"entry.looked_at"_s, u"elsewhere"_s),
                                         std::pair(u"account.looked_at"_s, m_office->login(u"first"_s))}) {
        const QString other
            = m_office
                  ->administer(u"insert into access_log (at, account_id, event, subject_id, station)"
                               " values (clock_ms(), 2, '%1', 7, '%2') returning id"_s.arg(event, station))
                  .value();
        QCOMPARE(outcomeOf(wang.run(u"select entry_facts($1)"_s, {other})), u"hezhun:look.unknown"_s);
    }
}

void GuardEntryTest::factsHoldNoNumbers()
{
    ClusterConnection &wang = m_office->again(u"wang"_s);
    const QString look = wang.run(u"select look_at_entry('zhang_wei')"_s).value();
    const QString facts = wang.run(u"select entry_facts($1)"_s, {look}).value();
    QVERIFY(facts.contains(u"zhang_wei"_s));
    QVERIFY2(!facts.contains(u"110105194912310021"_s) && !facts.contains(u"13800138000"_s), qPrintable(facts)); // I-40
    QCOMPARE(outcomeOf(m_office->again(u"sun"_s).run(u"select entry_facts(null) ->> 'login'"_s)), u"rows: sun"_s);
}

void GuardEntryTest::unitGoesIn()
{
    ClusterConnection &qian = m_office->again(u"qian"_s);
    const QString entered = u"select account_id, system from system_entry"_s;
    m_office->administer(u"delete from account_field where name = 'credit_code'"_s);
    QCOMPARE(outcomeOf(qian.run(u"select enter_system(6, 'commissioners')"_s)), u"hezhun:entry.not_passed"_s); // G-20
    m_office->administer(u"insert into account_field values (6, 'unit', 'credit_code', '91110105MA0000006')"_s);
    QCOMPARE(outcomeOf(m_office->administer(entered)), u"rows:"_s);
    QCOMPARE(outcomeOf(qian.run(u"select enter_system(6, 'commissioners')"_s)), u"rows:"_s);
    QCOMPARE(outcomeOf(qian.run(u"select enter_system(6, 'commissioners')"_s)), u"rows:"_s);
    QCOMPARE(outcomeOf(m_office->administer(entered)), u"rows: 6|commissioners"_s);
    QCOMPARE(m_office->administer(u"select count(*) from access_log where event = 'system.entered'"_s).value(), u"1"_s);
}

QTEST_GUILESS_MAIN(GuardEntryTest)
#include "entrytest.moc"
