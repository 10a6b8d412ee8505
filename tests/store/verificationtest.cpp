// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/identities.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString person = u"person"_s;

/// Somebody who said everything about themselves, and waits for the national service.
Actor waiting(TestWorkspace &workspace, int number)
{
    const Actor who = addApplicant(workspace, u"who_%1"_s.arg(number), person, workspace.person(number).phone);
    const auto saved = workspace->information().save(who.id, person, personSays(workspace, number), who);
    if (!saved || saved->check != u"queued"_s)
        qFatal("nobody is asked");
    return who;
}

QString stateOf(TestWorkspace &workspace, const Actor &who)
{
    return workspace->information().read(who.id, person, who)->state;
}

/// Where checks are made: on a server by the service, which may do next to nothing else.
std::unique_ptr<Workspace> serviceOf(TestWorkspace &workspace)
{
    if (testEngine() == Engine::Sqlite)
        return workspace.another();
    auto opened = Workspace::open(workspace.database().station(u"hezhun_dispatcher"_s, {}));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().message));
    return std::move(opened).value();
}

ChecksMade answered(TestWorkspace &workspace, NationalCheckAnswer answer)
{
    ToldCheck told(answer);
    const auto service = serviceOf(workspace);
    const auto made = runChecks(*service, told);
    return made ? *made : ChecksMade{-1, -1, -1, -1};
}

/// What an account has to itself, as "key value".
QStringList bound(TestWorkspace &workspace, AccountId account)
{
    QStringList result;
    auto rows = workspace->database().select(
        u"select key, value from binding where account_id = ? order by key, value"_s, {account});
    while (rows && rows->next())
        result.append(rows->text(0) + u' ' + rows->text(1));
    return result;
}

CaseId papersOf(TestWorkspace &workspace, const Actor &who, int number)
{
    Submission papers = workspace.person(number);
    papers.loginName = who.loginName;
    return workspace.submit(papers);
}

} // namespace

/// The national check, from the question to what its answer does (I-31, I-36 to I-38).
class VerificationTest : public QObject
{
    Q_OBJECT

private slots:
    void asksForWhatTriggers(); // I-32
    void matchPasses(); // I-31
    void serviceAndReviewerBindTheSame(); // I-08
    void noMatchFails(); // I-31
    void whoCantBeToldIsAskedAgain(); // I-31
    void questionKeepsItsKeyUntilItIsAnswered();
    void claimedByOneIsNotGivenToAnother();
    void changedMeanwhileIsAskedAnew();
    void ofTwoWithOneNumberTheSecondFails_data();
    void ofTwoWithOneNumberTheSecondFails(); // I-07, I-08, I-38
    void matchMakesTheReviewNeedless(); // I-31
    void matchWaitsWhileAReviewerLooks();
    void noMatchLeavesTheReviewAlone();
    void reviewersWordStands_data();
    void reviewersWordStands();
    void makesNoMoreThanItIsTold();
};

void VerificationTest::asksForWhatTriggers()
{
    TestWorkspace workspace;
    const Actor who = waiting(workspace, 1);
    ToldCheck service(NationalCheckAnswer::CannotSay);
    QVERIFY(runChecks(*workspace, service).ok());
    QCOMPARE(service.asked.size(), 1);
    DeclaredFields expected = personSays(workspace, 1);
    expected.insert(u"phone"_s, workspace.person(1).phone);
    QCOMPARE(service.asked.constFirst().fields, expected);
    QCOMPARE(service.asked.constFirst().subject, Subject::Person);
    QCOMPARE(service.asked.constFirst().idempotencyKey.size(), 64);

    const Actor unit = addApplicant(workspace, u"unit"_s, u"unit"_s, u"13900000001"_s);
    QVERIFY(workspace->information().save(unit.id, u"unit"_s, unitSays(1), unit).ok());
    QVERIFY(workspace->information().save(unit.id, u"agent"_s, agentSays(workspace, 3), unit).ok());
    QVERIFY(runChecks(*workspace, service).ok());
    QCOMPARE(service.asked.size(), 3);
    QCOMPARE(service.asked.at(1).subject, Subject::Unit);
    QCOMPARE(service.asked.at(1).fields.value(u"credit_code"_s), unitSays(1).value(u"credit_code"_s));
    QVERIFY(!service.asked.at(1).fields.contains(u"address"_s));
    QVERIFY(!service.asked.at(1).fields.contains(u"phone"_s));
    QCOMPARE(service.asked.at(2).subject, Subject::Agent);
    QVERIFY(!service.asked.at(2).fields.contains(u"mobile"_s));
}

void VerificationTest::matchPasses()
{
    TestWorkspace workspace;
    const Actor who = waiting(workspace, 1);
    QCOMPARE(answered(workspace, NationalCheckAnswer::Match), (ChecksMade{1, 0, 0, 0}));
    const auto there = workspace->information().read(who.id, person, who);
    QCOMPARE(there->state, u"passed_national"_s);
    QCOMPARE(there->check, u"match"_s);
    QVERIFY(there->reasons.isEmpty());
    QCOMPARE(answered(workspace, NationalCheckAnswer::Match), ChecksMade{}); // once
    const auto events = workspace->information().changes(who.id, who);
    QCOMPARE(events->constFirst().event, u"real_name.changed"_s);
    QCOMPARE(events->constFirst().after, u"passed_national"_s);
    QCOMPARE(papersOf(workspace, who, 1), 0); // I-37
}

void VerificationTest::serviceAndReviewerBindTheSame()
{
    QStringList byService;
    QStringList byReviewer;
    for (const bool isAsked : {true, false}) {
        TestWorkspace workspace;
        const Actor who = waiting(workspace, 1);
        if (isAsked) {
            QCOMPARE(answered(workspace, NationalCheckAnswer::Match).passed, 1);
            byService = bound(workspace, who.id);
        } else {
            const CaseId id = papersOf(workspace, who, 1);
            QVERIFY(workspace->cases().decide({id, u"pass"_s, 1, {}, {}}, workspace.reviewer()).ok());
            byReviewer = bound(workspace, who.id);
        }
    }
    QCOMPARE(byService.size(), 2);
    QCOMPARE(byService, byReviewer);
    QVERIFY(byService.contains(u"phone 13800000001"_s));
}

void VerificationTest::noMatchFails()
{
    TestWorkspace workspace;
    const Actor who = waiting(workspace, 1);
    QCOMPARE(answered(workspace, NationalCheckAnswer::NoMatch), (ChecksMade{0, 1, 0, 0}));
    auto there = workspace->information().read(who.id, person, who);
    QCOMPARE(there->state, u"failed"_s);
    QCOMPARE(there->check, u"no_match"_s);
    QVERIFY(bound(workspace, who.id).isEmpty());
    QVERIFY(papersOf(workspace, who, 1) > 0); // the upload opens
    QCOMPARE(stateOf(workspace, who), u"in_review"_s);
    // Whoever mends what was wrong is asked about once more.
    DeclaredFields mended = personSays(workspace, 1);
    mended.insert(u"valid_until"_s, u"2035-05-01"_s);
    there = workspace->information().save(who.id, person, mended, who);
    QCOMPARE(there->check, u"queued"_s);
    QCOMPARE(there->state, u"incomplete"_s);
    QCOMPARE(answered(workspace, NationalCheckAnswer::Match).passed, 1);
    QCOMPARE(stateOf(workspace, who), u"passed_national"_s);
}

void VerificationTest::whoCantBeToldIsAskedAgain()
{
    TestWorkspace workspace;
    const Actor who = waiting(workspace, 1);
    std::chrono::minutes wait(1);
    for (int i = 0; i < 4; ++i, wait *= 2) {
        QCOMPARE(answered(workspace, NationalCheckAnswer::CannotSay), (ChecksMade{0, 0, 1, 0}));
        const auto there = workspace->information().read(who.id, person, who);
        QCOMPARE(there->state, u"incomplete"_s); // neither passed nor failed
        QCOMPARE(there->check, u"cannot_say"_s);
        workspace.pass(wait - std::chrono::seconds(1));
        QCOMPARE(answered(workspace, NationalCheckAnswer::Match), ChecksMade{}); // not yet
        workspace.pass(std::chrono::seconds(1));
    }
    // However often it could not be said, six hours later at the latest.
    QVERIFY(workspace->database().change(u"update national_check set tries = 60"_s).ok());
    QCOMPARE(answered(workspace, NationalCheckAnswer::CannotSay).later, 1);
    workspace.pass(std::chrono::hours(6));
    QCOMPARE(answered(workspace, NationalCheckAnswer::Match).passed, 1);
    QCOMPARE(stateOf(workspace, who), u"passed_national"_s);
}

void VerificationTest::questionKeepsItsKeyUntilItIsAnswered()
{
    TestWorkspace workspace;
    waiting(workspace, 1);
    waiting(workspace, 2);
    VerificationStore &store = workspace->verification();
    const auto first = store.claim(2, std::chrono::seconds(60));
    QCOMPARE(first->size(), 2);
    QVERIFY(first->at(0).question.idempotencyKey != first->at(1).question.idempotencyKey);
    // Whoever claimed them broke down.
    QVERIFY(store.claim(2, std::chrono::seconds(60))->isEmpty());
    workspace.pass(std::chrono::seconds(60));
    const auto second = store.claim(2, std::chrono::seconds(60));
    QCOMPARE(*second, *first);
    QCOMPARE(*store.settle(first->at(0).id, {NationalCheckAnswer::CannotSay, {}}), Settled::Later);
    QCOMPARE(*store.settle(first->at(1).id, {NationalCheckAnswer::CannotSay, {}}), Settled::Later);
    workspace.pass(std::chrono::seconds(60));
    const auto third = store.claim(2, std::chrono::seconds(60));
    QCOMPARE(third->at(0).id, first->at(0).id);
    QVERIFY(third->at(0).question.idempotencyKey != first->at(0).question.idempotencyKey);
}

void VerificationTest::claimedByOneIsNotGivenToAnother()
{
    TestWorkspace workspace;
    for (int i = 1; i <= 5; ++i)
        waiting(workspace, i);
    const auto another = serviceOf(workspace);
    QSet<qint64> given;
    for (VerificationStore *store : {&workspace->verification(), &another->verification()}) {
        const auto claimed = store->claim(2, std::chrono::minutes(1));
        for (const ClaimedCheck &check : *claimed) {
            QVERIFY(!given.contains(check.id));
            given.insert(check.id);
        }
    }
    QCOMPARE(given.size(), 4);
    QCOMPARE(another->verification().claim(9, std::chrono::minutes(1))->size(), 1);
    // Two answers to one question: the second does nothing.
    const qint64 id = *given.cbegin();
    QCOMPARE(*another->verification().settle(id, {NationalCheckAnswer::Match, {}}), Settled::Passed);
    QCOMPARE(*workspace->verification().settle(id, {NationalCheckAnswer::NoMatch, {}}), Settled::NoLonger);
    QCOMPARE(workspace.count(u"select count(*) from real_name where state = 'passed_national'"_s), 1);
    QCOMPARE(workspace.count(u"select count(*) from real_name where state = 'failed'"_s), 0);
}

void VerificationTest::changedMeanwhileIsAskedAnew()
{
    TestWorkspace workspace;
    const Actor who = waiting(workspace, 1);
    ToldCheck service(NationalCheckAnswer::Match);
    service.meanwhile = [&] {
        DeclaredFields changed = personSays(workspace, 1);
        changed.insert(u"name"_s, u"张别名"_s);
        QVERIFY(workspace->information().save(who.id, person, changed, who).ok());
    };
    const auto made = runChecks(*workspace, service, 1);
    QCOMPARE(codeOf(made), u"done"_s);
    QCOMPARE(*made, (ChecksMade{0, 0, 0, 1}));
    QCOMPARE(stateOf(workspace, who), u"incomplete"_s);
    QVERIFY(bound(workspace, who.id).isEmpty());
    QCOMPARE(runChecks(*workspace, service)->passed, 1);
    QCOMPARE(service.asked.size(), 2);
    QCOMPARE(service.asked.constLast().fields.value(u"name"_s), u"张别名"_s);
    QCOMPARE(stateOf(workspace, who), u"passed_national"_s);
}

void VerificationTest::ofTwoWithOneNumberTheSecondFails_data()
{
    QTest::addColumn<bool>("sameNumber");
    QTest::addColumn<QString>("reason");
    QTest::newRow("I-08 number") << true << u"identity.number_bound"_s;
    QTest::newRow("I-07 phone") << false << u"identity.phone_used"_s;
}

void VerificationTest::ofTwoWithOneNumberTheSecondFails()
{
    QFETCH(bool, sameNumber);
    QFETCH(QString, reason);
    TestWorkspace workspace;
    // Both save before either is verified.
    const Actor first = waiting(workspace, 1);
    const Actor second = addApplicant(workspace, u"second"_s, person, workspace.person(sameNumber ? 2 : 1).phone);
    QVERIFY(workspace->information().save(second.id, person, personSays(workspace, sameNumber ? 1 : 2), second).ok());
    QCOMPARE(answered(workspace, NationalCheckAnswer::Match), (ChecksMade{1, 1, 0, 0}));
    QCOMPARE(stateOf(workspace, first), u"passed_national"_s);
    const auto there = workspace->information().read(second.id, person, second);
    QCOMPARE(there->state, u"failed"_s);
    QCOMPARE(there->reasons, QStringList{reason});
    QVERIFY(bound(workspace, second.id).isEmpty()); // nothing of the rest either
    QCOMPARE(bound(workspace, first.id).size(), 2);
}

void VerificationTest::matchMakesTheReviewNeedless()
{
    TestWorkspace workspace;
    const Actor who = waiting(workspace, 1);
    QCOMPARE(answered(workspace, NationalCheckAnswer::CannotSay).later, 1);
    const CaseId id = papersOf(workspace, who, 1); // people may upload meanwhile
    QVERIFY(id > 0);
    QCOMPARE(stateOf(workspace, who), u"in_review"_s);
    workspace.pass(std::chrono::minutes(1));
    QCOMPARE(answered(workspace, NationalCheckAnswer::Match).passed, 1);
    const auto there = workspace->information().read(who.id, person, who);
    QCOMPARE(there->state, u"passed_national"_s);
    QCOMPARE(there->openCase, 0);
    const auto desk = workspace.another(workspace.reviewer());
    const auto history = desk->cases().history(id);
    QCOMPARE(history->constLast().action, u"withdraw"_s);
    QCOMPARE(history->constLast().actorLogin, u""_s);
    QCOMPARE(desk->cases().counts(workspace.reviewer())->open, 0);
    QCOMPARE(bound(workspace, who.id).size(), 2);
}

void VerificationTest::matchWaitsWhileAReviewerLooks()
{
    TestWorkspace workspace;
    const Actor who = waiting(workspace, 1);
    const CaseId id = papersOf(workspace, who, 1);
    QVERIFY(workspace->cases().take(id, workspace.reviewer()).ok());
    QCOMPARE(answered(workspace, NationalCheckAnswer::Match), (ChecksMade{0, 0, 1, 0}));
    QCOMPARE(stateOf(workspace, who), u"in_review"_s);
    QVERIFY(bound(workspace, who.id).isEmpty());
    QVERIFY(workspace->cases().release(id, workspace.reviewer()).ok());
    workspace.pass(std::chrono::minutes(5));
    QCOMPARE(answered(workspace, NationalCheckAnswer::Match).passed, 1);
    QCOMPARE(stateOf(workspace, who), u"passed_national"_s);
}

void VerificationTest::noMatchLeavesTheReviewAlone()
{
    TestWorkspace workspace;
    const Actor who = waiting(workspace, 1);
    const CaseId id = papersOf(workspace, who, 1);
    QCOMPARE(answered(workspace, NationalCheckAnswer::NoMatch).failed, 1);
    const auto there = workspace->information().read(who.id, person, who);
    QCOMPARE(there->state, u"in_review"_s);
    QCOMPARE(there->check, u"no_match"_s);
    QCOMPARE(there->openCase, id);
}

void VerificationTest::reviewersWordStands_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<NationalCheckAnswer>("answer");
    QTest::addColumn<QString>("state");
    QTest::newRow("passed, no match") << u"pass"_s << NationalCheckAnswer::NoMatch << u"passed_by_reviewer"_s;
    QTest::newRow("passed, match") << u"pass"_s << NationalCheckAnswer::Match << u"passed_by_reviewer"_s;
    QTest::newRow("refused, no match") << u"refuse"_s << NationalCheckAnswer::NoMatch << u"refused_by_reviewer"_s;
    QTest::newRow("refused, match") << u"refuse"_s << NationalCheckAnswer::Match << u"passed_national"_s;
}

void VerificationTest::reviewersWordStands()
{
    QFETCH(QString, action);
    QFETCH(NationalCheckAnswer, answer);
    QFETCH(QString, state);
    TestWorkspace workspace;
    const Actor who = waiting(workspace, 1);
    const CaseId id = papersOf(workspace, who, 1);
    const QStringList reasons = action == u"refuse"_s ? QStringList{u"expired"_s} : QStringList{};
    QVERIFY(workspace->cases().decide({id, action, 1, reasons, {}}, workspace.reviewer()).ok());
    answered(workspace, answer);
    const auto there = workspace->information().read(who.id, person, who);
    QCOMPARE(there->state, state);
    QCOMPARE(there->reasons, state == u"refused_by_reviewer"_s ? reasons : QStringList{}); // I-36: they stay
    QCOMPARE(bound(workspace, who.id).isEmpty(), state == u"refused_by_reviewer"_s);
}

void VerificationTest::makesNoMoreThanItIsTold()
{
    TestWorkspace workspace;
    for (int i = 1; i <= 3; ++i)
        waiting(workspace, i);
    ToldCheck service(NationalCheckAnswer::Match);
    QCOMPARE(runChecks(*workspace, service, 2)->all(), 2);
    QCOMPARE(service.asked.size(), 2);
    QCOMPARE(runChecks(*workspace, service, 2)->all(), 1);
}

QTEST_GUILESS_MAIN(VerificationTest)
#include "verificationtest.moc"
