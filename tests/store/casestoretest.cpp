// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/testworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

class CaseStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void passMovesTheCaseAndTellsThePhone(); // I-36
    void refusalNamesReasonsAndKeepsWords(); // I-36
    void refusesStaleDecision();
    void ofTwoReviewersOneWins();
    void refusesUnknownAction();
    void refusesActionFromTheWrongState();
    void refusesWithoutARole();
    void refusalNeedsAReasonOfTheKind();
    void wordsMayNotHoldAnIdNumber();
    void wordsAreShort();
    void takesBackWithinAMinute();
    void takingBackIsRefused_data();
    void takingBackIsRefused();
    void takenCaseIsNotDecidedByAnother();
    void decidingGivesTheCaseBack();
    void leaseEndsByItself();
    void boundNumberCannotPassTwice(); // I-08, I-38
    void boundPhoneCannotPassTwice(); // I-07, I-38
    void sameNumberElsewhereIsTold(); // I-38
    void earlierRefusalsAreTold();
    void eachRowHoldsTheHashOfTheOneBefore();
    void countersFollow();
    void todaysDecisionsAreListed();
};

namespace {

Decision pass(CaseId id, int version)
{
    return {id, u"pass"_s, version, {}, {}};
}

Decision refuse(CaseId id, int version, const QStringList &reasons = {u"expired"_s}, const QString &words = {})
{
    return {id, u"refuse"_s, version, reasons, words};
}

QString codeOf(const Result<Decided> &result)
{
    return result.ok() ? u"done"_s : result.error().code;
}

} // namespace

void CaseStoreTest::passMovesTheCaseAndTellsThePhone()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QVERIFY(id > 0);
    const auto decided = workspace->cases().decide(pass(id, 1), workspace.reviewer());
    QCOMPARE(codeOf(decided), u"done"_s);
    QCOMPARE(decided->row.state, u"passed"_s);
    QCOMPARE(decided->row.version, 2);
    QVERIFY(decided->row.closedAt.isValid());
    QCOMPARE(decided->takeBackUntil, workspace.now().addSecs(60));
    QCOMPARE(workspace.count(u"select count(*) from cases where desk is null and id = ?"_s, {id}), 1);
    const auto names = workspace->accounts().realNames(workspace->cases().read(id)->accountId);
    QCOMPARE(names->constFirst().state, u"passed_by_reviewer"_s); // I-30
    const auto notice = workspace->database().single(u"select message from outbox where state = 'queued'"_s);
    QVERIFY(notice->toString().contains(u"张＊"_s));
    QVERIFY(!notice->toString().contains(u"1990"_s));
    QCOMPARE(workspace.count(u"select not_before - created_at from outbox"_s), 60'000);
}

void CaseStoreTest::refusalNamesReasonsAndKeepsWords()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    const auto decided = workspace->cases().decide(refuse(id, 1, {u"expired"_s, u"unsigned"_s}, u"请补签后重拍"_s),
                                                   workspace.reviewer());
    QCOMPARE(codeOf(decided), u"done"_s);
    const auto history = workspace->cases().history(id);
    QCOMPARE(history->constLast().reasons, QStringList({u"expired"_s, u"unsigned"_s}));
    QCOMPARE(history->constLast().words, u"请补签后重拍"_s);
    QCOMPARE(history->constLast().actor, u"李敏"_s);
    const auto names = workspace->accounts().realNames(workspace->cases().read(id)->accountId);
    QCOMPARE(names->constFirst().state, u"refused_by_reviewer"_s);
    QCOMPARE(names->constFirst().reasons, QStringList({u"expired"_s, u"unsigned"_s}));
    const QString notice = workspace->database().single(u"select message from outbox"_s)->toString();
    QVERIFY2(notice.contains(u"证件已过有效期；证件复印件未签名"_s), qPrintable(notice));
    QVERIFY(notice.contains(u"请补签后重拍。"_s));
}

void CaseStoreTest::refusesStaleDecision()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QCOMPARE(codeOf(workspace->cases().decide(pass(id, 0), workspace.reviewer())), u"case.stale"_s);
    QCOMPARE(codeOf(workspace->cases().decide(pass(id, 2), workspace.reviewer())), u"case.stale"_s);
    QCOMPARE(workspace->cases().history(id)->size(), 1);
    QCOMPARE(workspace.count(u"select count(*) from outbox"_s), 0);
}

void CaseStoreTest::ofTwoReviewersOneWins()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    const auto second = workspace.another();
    QCOMPARE(codeOf(workspace->cases().decide(refuse(id, 1), workspace.reviewer())), u"done"_s);
    QCOMPARE(codeOf(second->cases().decide(pass(id, 1), workspace.colleague())), u"case.stale"_s);
    const auto history = second->cases().history(id);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->constLast().actorLogin, u"limin"_s);
}

void CaseStoreTest::refusesUnknownAction()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QCOMPARE(codeOf(workspace->cases().decide({id, u"bless"_s, 1, {}, {}}, workspace.reviewer())), u"action.unknown"_s);
    QCOMPARE(codeOf(workspace->cases().decide(pass(id + 7, 1), workspace.reviewer())), u"case.unknown"_s);
}

void CaseStoreTest::refusesActionFromTheWrongState()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QCOMPARE(codeOf(workspace->cases().decide(pass(id, 1), workspace.reviewer())), u"done"_s);
    QCOMPARE(codeOf(workspace->cases().decide(pass(id, 2), workspace.reviewer())), u"action.wrong_state"_s);
    QCOMPARE(codeOf(workspace->cases().decide(refuse(id, 2), workspace.reviewer())), u"action.wrong_state"_s);
    QCOMPARE(codeOf(workspace->cases().decide({id, u"submit"_s, 2, {}, {}}, workspace.reviewer())),
             u"action.wrong_state"_s);
}

void CaseStoreTest::refusesWithoutARole()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    Actor applicant;
    applicant.id = workspace->cases().read(id)->accountId;
    applicant.loginName = u"person_1"_s;
    applicant.roles = {u"platform_reviewer"_s}; // what the program claims does not count
    QCOMPARE(codeOf(workspace->cases().decide(pass(id, 1), applicant)), u"action.forbidden"_s);
}

void CaseStoreTest::refusalNeedsAReasonOfTheKind()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QCOMPARE(codeOf(workspace->cases().decide(refuse(id, 1, {}), workspace.reviewer())), u"action.reason_needed"_s);
    QCOMPARE(codeOf(workspace->cases().decide(refuse(id, 1, {u"mood"_s}), workspace.reviewer())),
             u"action.reason_unknown"_s);
}

void CaseStoreTest::wordsMayNotHoldAnIdNumber()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    for (const QString &words : {u"号码 110105194912310021 有误"_s, u"110105 19491231 0021"_s}) {
        QCOMPARE(codeOf(workspace->cases().decide(refuse(id, 1, {u"expired"_s}, words), workspace.reviewer())),
                 u"action.id_number_in_words"_s);
    }
    QCOMPARE(codeOf(workspace->cases().decide(refuse(id, 1, {u"expired"_s}, u"请于 2026-12-31 前重拍"_s),
                                              workspace.reviewer())),
             u"done"_s);
}

void CaseStoreTest::wordsAreShort()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QCOMPARE(
        codeOf(workspace->cases().decide(refuse(id, 1, {u"expired"_s}, u"𠮷"_s.repeated(1001)), workspace.reviewer())),
        u"action.words_too_long"_s);
    QCOMPARE(
        codeOf(workspace->cases().decide(refuse(id, 1, {u"expired"_s}, u"𠮷"_s.repeated(1000)), workspace.reviewer())),
        u"done"_s);
}

void CaseStoreTest::takesBackWithinAMinute()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QVERIFY(workspace->cases().decide(pass(id, 1), workspace.reviewer()).ok());
    workspace.pass(60s);
    const auto taken = workspace->cases().decide({id, u"take_back"_s, 2, {}, {}}, workspace.reviewer());
    QCOMPARE(codeOf(taken), u"done"_s);
    QCOMPARE(taken->row.state, u"in_review"_s);
    QVERIFY(!taken->row.closedAt.isValid());
    QCOMPARE(workspace->cases().history(id)->constLast().action, u"take_back"_s);
    QCOMPARE(workspace.count(u"select count(*) from outbox where state = 'queued'"_s), 0);
    QCOMPARE(workspace.count(u"select count(*) from binding"_s), 0);
    const auto names = workspace->accounts().realNames(workspace->cases().read(id)->accountId);
    QCOMPARE(names->constFirst().state, u"in_review"_s);
    QCOMPARE(codeOf(workspace->cases().decide(refuse(id, 3), workspace.reviewer())), u"done"_s);
}

void CaseStoreTest::takingBackIsRefused_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<bool>("byColleague");
    QTest::newRow("after a minute") << 61 << false;
    QTest::newRow("by somebody else") << 5 << true;
}

void CaseStoreTest::takingBackIsRefused()
{
    QFETCH(int, seconds);
    QFETCH(bool, byColleague);
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QVERIFY(workspace->cases().decide(pass(id, 1), workspace.reviewer()).ok());
    workspace.pass(std::chrono::seconds(seconds));
    const Actor &actor = byColleague ? workspace.colleague() : workspace.reviewer();
    QCOMPARE(codeOf(workspace->cases().decide({id, u"take_back"_s, 2, {}, {}}, actor)), u"action.too_late"_s);
    QCOMPARE(workspace->cases().read(id)->row.state, u"passed"_s);
}

void CaseStoreTest::takenCaseIsNotDecidedByAnother()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QVERIFY(workspace->cases().take(id, workspace.reviewer()).ok());
    const auto refused = workspace->cases().take(id, workspace.colleague());
    QCOMPARE(refused.error().code, u"case.taken"_s);
    QCOMPARE(codeOf(workspace->cases().decide(pass(id, 1), workspace.colleague())), u"case.taken"_s);
    QCOMPARE(workspace->cases().page({.desk = u"platform"_s})->rows.constFirst().openedBy, u"李敏"_s);
    QVERIFY(workspace->cases().release(id, workspace.colleague()).ok());
    QCOMPARE(workspace->cases().take(id, workspace.colleague()).error().code, u"case.taken"_s);
    QVERIFY(workspace->cases().release(id, workspace.reviewer()).ok());
    QCOMPARE(codeOf(workspace->cases().decide(pass(id, 1), workspace.colleague())), u"done"_s);
    QCOMPARE(workspace.count(u"select count(*) from case_lease"_s), 0);
}

void CaseStoreTest::decidingGivesTheCaseBack()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QVERIFY(workspace->cases().take(id, workspace.reviewer()).ok());
    QCOMPARE(codeOf(workspace->cases().decide(refuse(id, 1), workspace.reviewer())), u"done"_s);
    QCOMPARE(workspace.count(u"select count(*) from case_lease"_s), 0);
}

void CaseStoreTest::leaseEndsByItself()
{
    TestWorkspace workspace;
    const CaseId first = workspace.submitPerson(1);
    const CaseId second = workspace.submitPerson(2);
    QVERIFY(workspace->cases().take(first, workspace.reviewer(), 300s).ok());
    auto upcoming = workspace->cases().upcoming(workspace.colleague(), {}, 5);
    QCOMPARE(upcoming->size(), 1);
    QCOMPARE(upcoming->constFirst().id, second);
    workspace.pass(301s);
    upcoming = workspace->cases().upcoming(workspace.colleague(), {}, 5);
    QCOMPARE(upcoming->size(), 2);
    QVERIFY(workspace->cases().take(first, workspace.colleague()).ok());
}

void CaseStoreTest::boundNumberCannotPassTwice()
{
    TestWorkspace workspace;
    const CaseId first = workspace.submitPerson(1);
    Submission again = workspace.person(2);
    again.fields.insert(u"id_number"_s, workspace.person(1).fields.value(u"id_number"_s));
    const CaseId second = workspace.submit(again);
    QVERIFY(workspace->cases().decide(pass(first, 1), workspace.reviewer()).ok());
    QCOMPARE(codeOf(workspace->cases().decide(pass(second, 1), workspace.reviewer())), u"action.bound"_s);
    QCOMPARE(codeOf(workspace->cases().decide(refuse(second, 1, {u"registered_elsewhere"_s}), workspace.reviewer())),
             u"done"_s);
}

void CaseStoreTest::boundPhoneCannotPassTwice()
{
    TestWorkspace workspace;
    const CaseId first = workspace.submitPerson(1);
    Submission again = workspace.person(2);
    again.phone = workspace.person(1).phone;
    const CaseId second = workspace.submit(again);
    QVERIFY(workspace->cases().decide(pass(first, 1), workspace.reviewer()).ok());
    QCOMPARE(codeOf(workspace->cases().decide(pass(second, 1), workspace.reviewer())), u"action.bound"_s);
}

void CaseStoreTest::sameNumberElsewhereIsTold()
{
    TestWorkspace workspace;
    const CaseId first = workspace.submitPerson(1);
    Submission again = workspace.person(2);
    again.fields.insert(u"id_number"_s, workspace.person(1).fields.value(u"id_number"_s));
    const CaseId second = workspace.submit(again);
    auto elsewhere = workspace->cases().read(second)->elsewhere;
    QCOMPARE(elsewhere.size(), 1);
    QCOMPARE(elsewhere.constFirst().key, CaseKey::Number);
    QCOMPARE(elsewhere.constFirst().field, u"id_number"_s);
    QCOMPARE(elsewhere.constFirst().caseId, first);
    QVERIFY(!elsewhere.constFirst().bound);
    QVERIFY(workspace->cases().decide(pass(first, 1), workspace.reviewer()).ok());
    elsewhere = workspace->cases().read(second)->elsewhere;
    QVERIFY(elsewhere.constFirst().bound);
    QVERIFY(!elsewhere.constFirst().sameAccount);
}

void CaseStoreTest::earlierRefusalsAreTold()
{
    TestWorkspace workspace;
    const CaseId first = workspace.submitPerson(1);
    QVERIFY(workspace->cases().decide(refuse(first, 1, {u"unsigned"_s}, u"请签名"_s), workspace.reviewer()).ok());
    Submission again = workspace.person(1);
    again.reference = u"P-2026-000900"_s;
    const CaseId second = workspace.submit(again);
    QVERIFY(second > 0);
    const auto refusals = workspace->cases().read(second)->refusals;
    QCOMPARE(refusals.size(), 1);
    QCOMPARE(refusals.constFirst().caseId, first);
    QCOMPARE(refusals.constFirst().reasons, QStringList{u"unsigned"_s});
    QVERIFY(workspace->cases().read(second)->elsewhere.constFirst().sameAccount);
}

void CaseStoreTest::eachRowHoldsTheHashOfTheOneBefore()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QVERIFY(workspace->cases().decide(refuse(id, 1), workspace.reviewer()).ok());
    QVERIFY(workspace->cases().decide({id, u"take_back"_s, 2, {}, {}}, workspace.reviewer()).ok());
    QCOMPARE(workspace.count(u"select count(*) from decision d join decision p on p.case_id = d.case_id"
                             " and p.version = d.version - 1 and p.hash = d.previous_hash"_s),
             2);
    QCOMPARE(workspace.count(u"select count(*) from cases c join decision d on d.case_id = c.id"
                             " and d.version = c.version - 1 and d.hash = c.head_hash"_s),
             1);
}

void CaseStoreTest::countersFollow()
{
    TestWorkspace workspace;
    const CaseId first = workspace.submitPerson(1);
    QVERIFY(workspace.submitPerson(2) > 0);
    QCOMPARE(workspace->cases().counts(workspace.reviewer())->open, 2);
    QCOMPARE(workspace->cases().counts(workspace.reviewer())->late, 0);
    QVERIFY(workspace->cases().decide(pass(first, 1), workspace.reviewer()).ok());
    auto counts = workspace->cases().counts(workspace.reviewer());
    QCOMPARE(counts->open, 1);
    QCOMPARE(counts->openByKind.value(u"realname.person"_s), 1);
    QCOMPARE(counts->decidedToday, 1);
    QCOMPARE(workspace->cases().counts(workspace.colleague())->decidedToday, 0);
    workspace.pass(5 * 24h);
    counts = workspace->cases().counts(workspace.reviewer());
    QCOMPARE(counts->late, 1);
    QCOMPARE(counts->decidedToday, 0);
}

void CaseStoreTest::todaysDecisionsAreListed()
{
    TestWorkspace workspace;
    const CaseId first = workspace.submitPerson(1);
    const CaseId second = workspace.submitPerson(2);
    QVERIFY(workspace->cases().decide(pass(first, 1), workspace.reviewer()).ok());
    workspace.pass(10s);
    QVERIFY(workspace->cases().decide(refuse(second, 1), workspace.reviewer()).ok());
    const auto mine = workspace->cases().decidedSince(workspace.reviewer(), workspace.now().addSecs(-3600));
    QCOMPARE(mine->size(), 2);
    QCOMPARE(mine->constFirst().row.id, second);
    QCOMPARE(mine->constFirst().decision.reasons, QStringList{u"expired"_s});
    QCOMPARE(workspace->cases().decidedSince(workspace.colleague(), workspace.now().addSecs(-3600))->size(), 0);
}

QTEST_GUILESS_MAIN(CaseStoreTest)
#include "casestoretest.moc"
