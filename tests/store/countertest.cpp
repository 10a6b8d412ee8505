// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/newcomers.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

/// The counter (issue 4: a clerk does for somebody standing there what they may do themselves).
class CounterTest : public QObject
{
    Q_OBJECT

private slots:
    void aVisitNeedsNameAndNumber();
    void aUnitComesWithItsCreditCode();
    void onlyClerksOpenVisits();
    void aVisitLastsHalfAnHour();
    void aVisitCanBeClosed();
    void whoActsForWhom();
    void losingTheRoleEndsIt();
    void wrongNumbersHaveALimit();
    void aVisitIsOnRecord();

private:
    static Actor clerk(TestWorkspace &workspace, const Actor &actor)
    {
        if (!workspace->database()
                 .change(u"insert into account_role (account_id, role, desk) values (?, 'counter_clerk', 'platform')"_s,
                         {actor.id})
                 .ok())
            qFatal("the clerk could not be made");
        return actor;
    }
    static QString numberOf(const Registration &registration)
    {
        return registration.fields.value(registration.type == u"unit"_s ? u"credit_code"_s : u"id_number"_s);
    }
};

void CounterTest::aVisitNeedsNameAndNumber()
{
    TestWorkspace workspace;
    const Actor actor = clerk(workspace, workspace.reviewer());
    Registration person = newPerson(workspace, 1);
    person.fields[u"id_number"_s] = u"11010519491231002X"_s;
    const AccountId id = enter(workspace, *workspace, person);
    const Registration other = newPerson(workspace, 2);
    QVERIFY(enter(workspace, *workspace, other) > 0);
    CounterStore &counter = workspace->counter();
    QCOMPARE(codeOf(counter.openVisit(actor, person.loginName, numberOf(other))), u"counter.no_match"_s);
    QCOMPARE(codeOf(counter.openVisit(actor, u"nobody_here"_s, numberOf(person))), u"counter.no_match"_s);
    QCOMPARE(codeOf(counter.openVisit(actor, person.loginName, u""_s)), u"counter.no_match"_s);
    QCOMPARE(*counter.visits(actor), QList<CounterVisit>());
    const auto visit = counter.openVisit(actor, u" NEWCOMER_1"_s, u"11010519491231002x "_s);
    QCOMPARE(codeOf(visit), u"done"_s);
    const CounterVisit expected{id, u"newcomer_1"_s, u"person"_s, person.fields.value(u"name"_s),
                                workspace.now().addSecs(30 * 60)};
    QCOMPARE(*visit, expected);
    QCOMPARE(*counter.visits(actor), QList<CounterVisit>{expected});
}

void CounterTest::aUnitComesWithItsCreditCode()
{
    TestWorkspace workspace;
    const Actor actor = clerk(workspace, workspace.reviewer());
    const Registration unit = newUnit(workspace, 1);
    const AccountId id = enter(workspace, *workspace, unit);
    QCOMPARE(codeOf(workspace->counter().openVisit(actor, unit.loginName, unit.agent.value(u"id_number"_s))),
             u"counter.no_match"_s);
    QCOMPARE(workspace->counter().openVisit(actor, unit.loginName, numberOf(unit))->accountId, id);
    // Accounts of a portal are known by what they are verified with.
    const CaseId passed = workspace.submitPerson(5);
    QVERIFY(workspace->cases().decide({passed, u"pass"_s, 1}, workspace.reviewer()).ok());
    QCOMPARE(workspace->counter()
                 .openVisit(actor, u"person_5"_s, workspace.person(5).fields.value(u"id_number"_s))
                 ->loginName,
             u"person_5"_s);
}

void CounterTest::onlyClerksOpenVisits()
{
    TestWorkspace workspace;
    const Registration person = newPerson(workspace, 1);
    QVERIFY(enter(workspace, *workspace, person) > 0);
    CounterStore &counter = workspace->counter();
    QCOMPARE(codeOf(counter.openVisit(workspace.reviewer(), person.loginName, numberOf(person))),
             u"counter.forbidden"_s);
    QCOMPARE(codeOf(counter.visits(workspace.reviewer())), u"counter.forbidden"_s);
}

void CounterTest::aVisitLastsHalfAnHour()
{
    TestWorkspace workspace;
    const Actor actor = clerk(workspace, workspace.reviewer());
    const Registration person = newPerson(workspace, 1);
    const AccountId id = enter(workspace, *workspace, person);
    QVERIFY(workspace->counter().openVisit(actor, person.loginName, numberOf(person)).ok());
    workspace.pass(29min);
    // Opening it anew prolongs it.
    QVERIFY(workspace->counter().openVisit(actor, person.loginName, numberOf(person)).ok());
    workspace.pass(29min);
    QCOMPARE(*mayActFor(workspace->database(), actor, id), true);
    workspace.pass(1min);
    QCOMPARE(*mayActFor(workspace->database(), actor, id), false);
    QCOMPARE(*workspace->counter().visits(actor), QList<CounterVisit>());
}

void CounterTest::aVisitCanBeClosed()
{
    TestWorkspace workspace;
    const Actor actor = clerk(workspace, workspace.reviewer());
    const Registration person = newPerson(workspace, 1);
    const AccountId id = enter(workspace, *workspace, person);
    QVERIFY(workspace->counter().openVisit(actor, person.loginName, numberOf(person)).ok());
    QVERIFY(workspace->counter().close(clerk(workspace, workspace.colleague()), id).ok());
    QCOMPARE(*mayActFor(workspace->database(), actor, id), true); // another clerk's stays
    QVERIFY(workspace->counter().close(actor, id).ok());
    QCOMPARE(*mayActFor(workspace->database(), actor, id), false);
}

void CounterTest::whoActsForWhom()
{
    TestWorkspace workspace;
    const Actor actor = clerk(workspace, workspace.reviewer());
    const Actor colleague = clerk(workspace, workspace.colleague());
    const Registration person = newPerson(workspace, 1);
    const AccountId id = enter(workspace, *workspace, person);
    const AccountId other = enter(workspace, *workspace, newPerson(workspace, 2));
    QVERIFY(workspace->counter().openVisit(actor, person.loginName, numberOf(person)).ok());
    Database &database = workspace->database();
    QCOMPARE(*mayActFor(database, actor, id), true);
    QCOMPARE(*mayActFor(database, actor, actor.id), true);
    QCOMPARE(*mayActFor(database, actor, other), false);
    QCOMPARE(*mayActFor(database, actor, colleague.id), false);
    QCOMPARE(*mayActFor(database, colleague, id), false);
    QCOMPARE(*mayActFor(database, colleague, 0), false);
}

void CounterTest::losingTheRoleEndsIt()
{
    TestWorkspace workspace;
    const Actor actor = clerk(workspace, workspace.reviewer());
    const Registration person = newPerson(workspace, 1);
    const AccountId id = enter(workspace, *workspace, person);
    QVERIFY(workspace->counter().openVisit(actor, person.loginName, numberOf(person)).ok());
    QVERIFY(workspace->database().change(u"delete from account_role where role = 'counter_clerk'"_s).ok());
    QCOMPARE(*mayActFor(workspace->database(), actor, id), false);
}

void CounterTest::wrongNumbersHaveALimit()
{
    TestWorkspace workspace;
    const Actor actor = clerk(workspace, workspace.reviewer());
    const Registration person = newPerson(workspace, 1);
    QVERIFY(enter(workspace, *workspace, person) > 0);
    for (int i = 0; i < 10; ++i)
        QCOMPARE(codeOf(workspace->counter().openVisit(actor, person.loginName, u"G%1"_s.arg(i))),
                 u"counter.no_match"_s);
    QCOMPARE(codeOf(workspace->counter().openVisit(actor, person.loginName, numberOf(person))), u"inquiry.subject"_s);
}

void CounterTest::aVisitIsOnRecord()
{
    TestWorkspace workspace;
    const Actor actor = clerk(workspace, workspace.reviewer());
    const Registration person = newPerson(workspace, 1);
    const AccountId id = enter(workspace, *workspace, person);
    QVERIFY(workspace->counter().openVisit(actor, person.loginName, numberOf(person)).ok());
    QVERIFY(!workspace->counter().openVisit(actor, person.loginName, u"G1"_s).ok());
    QCOMPARE(workspace.count(u"select count(*) from access_log where event = 'counter.visit' and account_id = ?"
                             " and subject_id = ?"_s,
                             {actor.id, id}),
             1);
}

QTEST_GUILESS_MAIN(CounterTest)
#include "countertest.moc"
