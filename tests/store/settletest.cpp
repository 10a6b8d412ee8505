// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/testworkspace.h"

#include <QTest>
#include <QUuid>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// A decision whose answer was lost on the way: what became of it, and that it takes place once at most.
class SettleTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatWasDecided();
    void whatWasNotDecidedNeverIs();
    void decidingAgainGivesTheSameDecision();
    void sameRequestForAnotherCaseIsRefused();
    void decisionOfSomebodyElseIsNotTold();
    void madeAlthoughItCannotBeShown();
    void waitsForTheOneUnderWay_data();
    void waitsForTheOneUnderWay();

private:
    static Decision pass(CaseId id)
    {
        Decision decision{id, u"pass"_s, 1, {}, {}};
        decision.request = QUuid::createUuid().toString(QUuid::WithoutBraces);
        return decision;
    }
    static QString codeOf(const Result<Decided> &result) { return result.ok() ? u"done"_s : result.error().code; }
};

void SettleTest::tellsWhatWasDecided()
{
    TestWorkspace workspace;
    const Decision decision = pass(workspace.submitPerson(1));
    const auto decided = workspace->cases().decide(decision, workspace.reviewer());
    QCOMPARE(codeOf(decided), u"done"_s);
    const auto other = workspace.another(workspace.reviewer());
    const auto settled = other->cases().settle(decision.request);
    QVERIFY(settled.ok() && settled->has_value());
    QCOMPARE(**settled, *decided);
}

void SettleTest::whatWasNotDecidedNeverIs()
{
    TestWorkspace workspace;
    const Decision decision = pass(workspace.submitPerson(1));
    const auto other = workspace.another(workspace.reviewer());
    const auto settled = other->cases().settle(decision.request);
    QVERIFY(settled.ok() && !settled->has_value());
    // The decision comes late, from a connection that hung: it is not taken.
    QCOMPARE(codeOf(workspace->cases().decide(decision, workspace.reviewer())), u"request.settled"_s);
    QCOMPARE(workspace->cases().read(decision.caseId)->row.state, u"in_review"_s);
    // Asked again, the answer is the same; a new request is a new decision.
    QVERIFY(!other->cases().settle(decision.request)->has_value());
    QCOMPARE(codeOf(workspace->cases().decide(pass(decision.caseId), workspace.reviewer())), u"done"_s);
}

void SettleTest::decidingAgainGivesTheSameDecision()
{
    TestWorkspace workspace;
    const Decision decision = pass(workspace.submitPerson(1));
    const auto first = workspace->cases().decide(decision, workspace.reviewer());
    const auto again = workspace.another(workspace.reviewer())->cases().decide(decision, workspace.reviewer());
    QCOMPARE(codeOf(again), u"done"_s);
    QCOMPARE(*again, *first);
    QCOMPARE(workspace->cases().history(decision.caseId)->size(), 2);
    QCOMPARE(workspace.count(u"select count(*) from outbox"_s), 1);
}

void SettleTest::sameRequestForAnotherCaseIsRefused()
{
    TestWorkspace workspace;
    Decision decision = pass(workspace.submitPerson(1));
    QCOMPARE(codeOf(workspace->cases().decide(decision, workspace.reviewer())), u"done"_s);
    decision.caseId = workspace.submitPerson(2);
    QVERIFY(codeOf(workspace->cases().decide(decision, workspace.reviewer())) != u"done"_s);
    QCOMPARE(workspace->cases().read(decision.caseId)->row.state, u"in_review"_s);
}

void SettleTest::decisionOfSomebodyElseIsNotTold()
{
    TestWorkspace workspace;
    const Decision decision = pass(workspace.submitPerson(1));
    QCOMPARE(codeOf(workspace->cases().decide(decision, workspace.reviewer())), u"done"_s);
    const auto other = workspace.another(workspace.colleague());
    QVERIFY(!other->cases().settle(decision.request)->has_value());
}

void SettleTest::madeAlthoughItCannotBeShown()
{
    TestWorkspace workspace;
    const Decision decision = pass(workspace.submitPerson(1));
    // The session ends between the decision and the look at what became of the case.
    workspace.database().administer(u"create function end_all() returns trigger language plpgsql security definer as $$"
                                    " begin perform hezhun.void_sessions(array(select id from hezhun.session));"
                                    " return null; end $$;"
                                    " create trigger z_ends_all after insert on decision"
                                    " for each row execute function end_all()"_s);
    QCOMPARE(codeOf(workspace->cases().decide(decision, workspace.reviewer())), u"workspace.lost"_s);
    Actor reviewer = workspace.reviewer();
    reviewer.token = workspace.another()->database().single(u"select open_session(?)"_s, {reviewer.id})->toString();
    const auto settled = workspace.another(reviewer)->cases().settle(decision.request);
    QVERIFY(settled.ok() && settled->has_value());
    QCOMPARE((*settled)->row.state, u"passed"_s);
}

void SettleTest::waitsForTheOneUnderWay_data()
{
    QTest::addColumn<bool>("committed");
    QTest::newRow("that is committed") << true;
    QTest::newRow("that is rolled back") << false;
}

void SettleTest::waitsForTheOneUnderWay()
{
    QFETCH(bool, committed);
    TestWorkspace workspace;
    const Decision decision = pass(workspace.submitPerson(1));
    Database &database = workspace->database();
    QVERIFY(database.actAs(workspace.reviewer().token).ok());
    QVERIFY(database.begin().ok());
    QVERIFY(database
                .change(u"insert into decision (case_id, version, action, reasons, words, request)"
                        " values (?, 1, 'pass', '[]', '', ?)"_s,
                        {decision.caseId, decision.request})
                .ok());
    const auto other = workspace.another(workspace.reviewer());
    Result<std::optional<Decided>> settled = std::optional<Decided>();
    std::jthread waiting([&] { settled = other->cases().settle(decision.request); });
    // It waits at a lock: the server says when it has come there.
    const ClusterDatabase &server = workspace.database();
    while (server
               .administer(u"select count(*) from pg_stat_activity where datname = current_database()"
                           " and wait_event_type = 'Lock'"_s)
               .value()
           == u"0"_s) { }
    if (committed)
        QVERIFY(database.commit().ok());
    else
        database.rollback();
    waiting.join();
    QVERIFY(settled.ok());
    QCOMPARE(settled->has_value(), committed);
    if (committed)
        QCOMPARE((*settled)->row.state, u"passed"_s);
    else
        QCOMPARE(codeOf(workspace->cases().decide(decision, workspace.reviewer())), u"request.settled"_s);
}

QTEST_GUILESS_MAIN(SettleTest)
#include "settletest.moc"
