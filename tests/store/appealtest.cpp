// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "tests/store/appealdesk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

const QString person = u"appeal.person"_s;
const QString unit = u"appeal.unit"_s;

} // namespace

/// Appeals: which accounts match, and which one is chosen (I-22 to I-25).
class AppealTest : public QObject
{
    Q_OBJECT

private slots:
    void personIsFoundByNumberAndName(); // I-22
    void unitIsFoundByNewNameFormerNameAndCode(); // I-23
    void onlyOpenCasesTellMatches();
    void numbersAndPhonesAreMasked(); // I-40
    void approvingNeedsAnAccountThatMatches(); // I-25
    void noAccountIsAnOutcomeOfItsOwn(); // I-25
    void refusedIsToldWhy(); // I-25
    void choiceEntersTheHistory();
    void ofTwoReviewersOneGivesBack();
};

void AppealTest::personIsFoundByNumberAndName()
{
    TestWorkspace workspace;
    // Bound, said, declared in a case; the same name; and others.
    const AccountId bound = addAccount(*workspace, u"bound"_s, u"person"_s);
    bind(*workspace, u"number"_s, residentNumber(1), bound);
    const AccountId said = addAccount(*workspace, u"said"_s, u"person"_s);
    say(*workspace, said, u"person"_s, u"id_number"_s, residentNumber(1));
    say(*workspace, said, u"person"_s, u"name"_s, u"王申诉"_s);
    QVERIFY(workspace.submitPerson(1) > 0); // person_1, of the same number
    Submission namesake = workspace.person(2);
    namesake.fields.insert(u"name"_s, u"王申诉"_s);
    QVERIFY(workspace.submit(namesake) > 0);
    QVERIFY(workspace.submitPerson(3) > 0);
    // The number of a unit's agent is none of a person's account.
    const AccountId agents = addAccount(*workspace, u"agents"_s, u"unit"_s);
    say(*workspace, agents, u"agent"_s, u"id_number"_s, residentNumber(1));
    const CaseId id = handIn(*workspace, person, personsAppeal(1));
    QVERIFY(id > 0);
    QCOMPARE(toldMatches(workspace, id),
             QStringList({u"bound: number"_s, u"said: number, name"_s, u"person_1: number"_s, u"person_2: name"_s}));
}

void AppealTest::unitIsFoundByNewNameFormerNameAndCode()
{
    TestWorkspace workspace;
    const AccountId byCode = addAccount(*workspace, u"by_code"_s, u"unit"_s);
    bind(*workspace, u"credit_code"_s, unitCode(1), byCode);
    const AccountId byName = addAccount(*workspace, u"by_name"_s, u"unit"_s);
    say(*workspace, byName, u"unit"_s, u"name"_s, u"新名样本公司"_s);
    const AccountId byFormer = addAccount(*workspace, u"by_former"_s, u"unit"_s);
    QVERIFY(workspace->database()
                .change(u"insert into former_name (account_id, name, until) values (?, ?, 0)"_s,
                        {byFormer, u"新名样本公司"_s})
                .ok());
    const AccountId byAgent = addAccount(*workspace, u"by_agent"_s, u"unit"_s);
    say(*workspace, byAgent, u"agent"_s, u"id_number"_s, residentNumber(901));
    // The legal representative of a unit does not hold its account (I-06).
    const AccountId represented = addAccount(*workspace, u"represented"_s, u"unit"_s);
    say(*workspace, represented, u"unit"_s, u"representative_id_number"_s, residentNumber(901));
    const CaseId id = handIn(*workspace, unit, unitsAppeal(1, u"新名样本公司"_s));
    QCOMPARE(toldMatches(workspace, id),
             QStringList(
                 {u"by_agent: number"_s, u"by_code: credit_code"_s, u"by_name: name"_s, u"by_former: former_name"_s}));
}

void AppealTest::onlyOpenCasesTellMatches()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"bound"_s, u"person"_s);
    bind(*workspace, u"number"_s, residentNumber(1), account);
    const CaseId id = handIn(*workspace, person, personsAppeal(1));
    QCOMPARE(toldMatches(workspace, id).size(), 1);
    QCOMPARE(codeOf(workspace->cases().decide({id, u"refuse"_s, 1, {u"expired"_s}, {}}, workspace.reviewer())),
             u"done"_s);
    QCOMPARE(toldMatches(workspace, id), QStringList());
    // A real name is of the account that handed it in: nothing is to be chosen.
    QCOMPARE(toldMatches(workspace, workspace.submitPerson(1)), QStringList());
}

void AppealTest::numbersAndPhonesAreMasked()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"bound"_s, u"person"_s, u"13812345678"_s);
    bind(*workspace, u"number"_s, residentNumber(1), account);
    say(*workspace, account, u"person"_s, u"name"_s, u"王申诉"_s);
    QVERIFY(workspace->database()
                .change(u"insert into real_name (account_id, part, state, changed_at)"
                        " values (?, 'person', 'passed_national', 0)"_s,
                        {account})
                .ok());
    const auto matches = workspace->matches().forCase(handIn(*workspace, person, personsAppeal(1)));
    QVERIFY(matches.ok());
    const AccountMatch match = matches->constFirst();
    QCOMPARE(match.name, u"王申诉"_s);
    QCOMPARE(match.maskedNumber, u"1101********%1"_s.arg(residentNumber(1).last(4)));
    QCOMPARE(match.maskedPhone, u"13*****678"_s);
    QCOMPARE(match.createdAt, workspace.now());
    QCOMPARE(match.state, u"active"_s);
    QVERIFY(match.verified);
}

void AppealTest::approvingNeedsAnAccountThatMatches()
{
    TestWorkspace workspace;
    const AccountId matching = addAccount(*workspace, u"matching"_s, u"person"_s);
    bind(*workspace, u"number"_s, residentNumber(1), matching);
    const AccountId other = addAccount(*workspace, u"other"_s, u"person"_s);
    bind(*workspace, u"number"_s, residentNumber(2), other);
    const AccountId ofUnit = addAccount(*workspace, u"of_unit"_s, u"unit"_s);
    say(*workspace, ofUnit, u"agent"_s, u"id_number"_s, residentNumber(1));
    const AccountId retired = addAccount(*workspace, u"retired"_s, u"person"_s);
    say(*workspace, retired, u"person"_s, u"id_number"_s, residentNumber(1));
    QVERIFY(workspace->database().change(u"update account set state = 'retired' where id = ?"_s, {retired}).ok());
    const CaseId id = handIn(*workspace, person, personsAppeal(1));
    QCOMPARE(codeOf(approve(workspace, id, 0)), u"action.account_needed"_s);
    QCOMPARE(codeOf(approve(workspace, id, other)), u"action.account_not_matching"_s);
    QCOMPARE(codeOf(approve(workspace, id, ofUnit)), u"action.account_not_matching"_s);
    QCOMPARE(codeOf(approve(workspace, id, 999'999)), u"action.account_not_matching"_s);
    QCOMPARE(codeOf(approve(workspace, id, retired)), u"action.account_retired"_s);
    // Only approving is about an account.
    const Decision refusal{.caseId = id,
                           .action = u"refuse"_s,
                           .expectedVersion = 1,
                           .reasons = {u"expired"_s},
                           .chosenAccount = matching};
    QCOMPARE(codeOf(workspace->cases().decide(refusal, workspace.reviewer())), u"action.account_not_matching"_s);
    QCOMPARE(workspace->cases().history(id)->size(), 1);
    QCOMPARE(workspace.count(u"select count(*) from outbox"_s), 0);
    QCOMPARE(codeOf(approve(workspace, id, matching)), u"done"_s);
}

void AppealTest::noAccountIsAnOutcomeOfItsOwn()
{
    TestWorkspace workspace;
    const CaseId id = handIn(*workspace, person, personsAppeal(1), u"13700000009"_s);
    const auto decided = workspace->cases().decide({id, u"no_account"_s, 1, {}, {}}, workspace.reviewer());
    QCOMPARE(codeOf(decided), u"done"_s);
    QCOMPARE(decided->row.state, u"no_account"_s);
    const QString message = queuedMessage(workspace);
    QVERIFY2(message.contains(u"未找到匹配账号"_s) && message.contains(u"重新注册"_s), qPrintable(message));
    QCOMPARE(text(workspace, u"select phone from outbox"_s), u"13700000009"_s);
    QCOMPARE(codeOf(takeBack(workspace, id)), u"done"_s);
    QCOMPARE(workspace.count(u"select count(*) from outbox where state = 'queued'"_s), 0);
}

void AppealTest::refusedIsToldWhy()
{
    TestWorkspace workspace;
    const CaseId id = handIn(*workspace, person, personsAppeal(1), u"13700000009"_s);
    QCOMPARE(
        codeOf(workspace->cases().decide({id, u"refuse"_s, 1, {u"unsigned"_s}, u"请重拍"_s}, workspace.reviewer())),
        u"done"_s);
    const QString message = queuedMessage(workspace);
    QVERIFY2(message.contains(u"证件复印件未签名"_s) && message.contains(u"请重拍。"_s), qPrintable(message));
}

void AppealTest::choiceEntersTheHistory()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"matching"_s, u"person"_s);
    bind(*workspace, u"number"_s, residentNumber(1), account);
    const AccountId other = addAccount(*workspace, u"another"_s, u"person"_s);
    const CaseId id = handIn(*workspace, person, personsAppeal(1));
    QCOMPARE(codeOf(approve(workspace, id, account)), u"done"_s);
    const auto history = workspace->cases().history(id);
    QCOMPARE(history->constLast().chosenLogin, u"ma***g"_s);
    QCOMPARE(history->constFirst().chosenLogin, u""_s);
    const auto acting = workspace->database().actAs({});
    QVERIFY(acting.ok());
    QVERIFY(verifyHistory(workspace->database(), workspace->kinds())->findings.isEmpty());
    QVERIFY(workspace->database()
                .change(on(u"drop trigger decision_stays"_s, u"alter table decision disable trigger decision_stays"_s))
                .ok());
    QVERIFY(workspace->database()
                .change(u"update decision set account_id = ? where account_id = ?"_s, {other, account})
                .ok());
    QVERIFY(!verifyHistory(workspace->database(), workspace->kinds())->findings.isEmpty());
}

void AppealTest::ofTwoReviewersOneGivesBack()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"matching"_s, u"person"_s, u"13812345678"_s);
    bind(*workspace, u"number"_s, residentNumber(1), account);
    const CaseId id = handIn(*workspace, person, personsAppeal(1));
    const auto another = workspace.another(workspace.colleague());
    const Decision decision{.caseId = id, .action = u"pass"_s, .expectedVersion = 1, .chosenAccount = account};
    QCOMPARE(codeOf(another->cases().decide(decision, workspace.colleague())), u"done"_s);
    const QString password = sentPassword(workspace);
    QCOMPARE(codeOf(workspace->cases().decide(decision, workspace.reviewer())), u"case.stale"_s);
    QCOMPARE(workspace.count(u"select count(*) from outbox"_s), 1);
    QCOMPARE(logInWith(workspace, u"matching"_s, u"person"_s, password), u"login.one_time"_s);
}

QTEST_GUILESS_MAIN(AppealTest)
#include "appealtest.moc"
