// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/audit.h"
#include "tests/store/nobodyscase.h"
#include "tests/store/testworkspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

const QString person = u"appeal.person"_s;
const QString unit = u"appeal.unit"_s;

QString codeOf(const Result<Decided> &result)
{
    return result.ok() ? u"done"_s : result.error().code;
}

/// "login name: how, how" of each match.
QStringList toldMatches(TestWorkspace &workspace, CaseId id)
{
    const auto matches = workspace->matches().forCase(id);
    if (!matches)
        return {matches.error().code + u' ' + matches.error().details};
    QStringList told;
    for (const AccountMatch &match : *matches)
        told.append(match.loginName + u": "_s + match.how.join(u", "_s));
    return told;
}

Result<Decided> approve(TestWorkspace &workspace, CaseId id, AccountId chosen, int version = 1)
{
    return workspace->cases().decide(
        {.caseId = id, .action = u"pass"_s, .expectedVersion = version, .chosenAccount = chosen}, workspace.reviewer());
}

Result<Decided> takeBack(TestWorkspace &workspace, CaseId id, int version = 2)
{
    return workspace->cases().decide({id, u"take_back"_s, version, {}, {}}, workspace.reviewer());
}

QString text(TestWorkspace &workspace, const QString &sql, const QVariantList &parameters = {})
{
    const auto value = workspace->database().single(sql, parameters);
    return value.ok() ? value->toString() : value.error().details;
}

QString queuedMessage(TestWorkspace &workspace)
{
    return text(workspace, u"select message from outbox where state = 'queued' order by id desc limit 1"_s);
}

/// The one-time password in the message that lies in the outbox.
QString sentPassword(TestWorkspace &workspace)
{
    static const QRegularExpression form(u"[A-Z2-9]{12}"_s);
    return form.match(queuedMessage(workspace)).captured();
}

QString logInWith(TestWorkspace &workspace, const QString &name, const QString &type, const QString &password)
{
    const auto actor = workspace->accounts().logIn(name, type, password);
    return actor.ok() ? u"in"_s : actor.error().code;
}

/// What effects may touch, as one text.
QString accountsAsTheyAre(TestWorkspace &workspace)
{
    QString all;
    const QStringList statements{
        u"select login_name || '|' || phone || '|' || display_name || '|' || state from account order by id"_s,
        u"select key || '|' || value || '|' || account_id from binding order by key, value"_s,
        u"select account_id || '|' || part || '|' || name || '|' || value from account_field order by 1"_s,
        u"select account_id || '|' || name from former_name order by 1"_s,
        u"select number || '|' || account_id from project order by number"_s,
        on(u"select id from account where one_time_hash is not null order by id"_s,
           u"select account_id from account_key where one_time_hash is not null order by account_id"_s)};
    for (const QString &statement : statements) {
        auto rows = workspace->database().select(statement);
        while (rows.ok() && rows->next())
            all += rows->text(0) + u'\n';
        all += u"--\n"_s;
    }
    return all;
}

} // namespace

/// Appeals: which accounts match, which one is chosen, and what that does (I-22 to I-25, I-09).
class AppealTest : public QObject
{
    Q_OBJECT

private slots:
    void personIsFoundByNumberAndName(); // I-22
    void unitIsFoundByNewNameFormerNameAndCode(); // I-23
    void onlyOpenCasesTellMatches();
    void numbersAndPhonesAreMasked(); // I-40
    void approvingNeedsAnAccountThatMatches(); // I-25
    void approvingGivesAOneTimePassword(); // I-25
    void phoneIsReservedWhereTheAccountHasNone(); // I-25
    void phoneOfAnotherStaysTheirs(); // I-07
    void renamedUnitFollowsTheAppeal(); // I-09
    void unitFoundByAFormerNameKeepsItsName(); // I-23
    void newNameOfAnotherUnitIsRefused(); // I-09, I-38
    void noAccountIsAnOutcomeOfItsOwn(); // I-25
    void refusedIsToldWhy(); // I-25
    void takingBackUndoesEverything();
    void takingBackKeepsTheOneTimePasswordFromBefore();
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
             QStringList({u"by_agent: number"_s, u"by_code: credit_code"_s, u"by_name: name"_s,
                          u"by_former: former_name"_s}));
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

void AppealTest::approvingGivesAOneTimePassword()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"matching"_s, u"person"_s, u"13812345678"_s);
    bind(*workspace, u"number"_s, residentNumber(1), account);
    const CaseId id = handIn(*workspace, person, personsAppeal(1), u"13700000009"_s);
    const auto decided = approve(workspace, id, account);
    QCOMPARE(codeOf(decided), u"done"_s);
    QCOMPARE(decided->row.state, u"passed"_s);
    // The phone that received the code is told, a minute later, and the text is a secret one.
    const QString message = queuedMessage(workspace);
    QVERIFY2(message.contains(u"matching"_s) && message.contains(u"王＊＊"_s), qPrintable(message));
    QVERIFY(!message.contains(u'{'));
    QCOMPARE(text(workspace, u"select phone from outbox"_s), u"13700000009"_s);
    QCOMPARE(workspace.count(u"select not_before - created_at from outbox"_s), 60'000);
    QCOMPARE(workspace.count(u"select count(*) from outbox where secret"_s), 1);
    const QString password = sentPassword(workspace);
    QCOMPARE(password.size(), 12);
    QCOMPARE(logInWith(workspace, u"matching"_s, u"person"_s, password), u"login.one_time"_s);
    QCOMPARE(logInWith(workspace, u"matching"_s, u"person"_s, u"ABCDEFGHJKMN"_s), u"login.refused"_s);
    // It had a phone of its own, which stays.
    QCOMPARE(text(workspace, u"select phone from account where id = ?"_s, {account}), u"13812345678"_s);
    QCOMPARE(workspace.count(u"select count(*) from access_log where event = 'account.given_back' and subject_id = ?"
                             " and account_id = ?"_s,
                             {account, workspace.reviewer().id}),
             1);
}

void AppealTest::phoneIsReservedWhereTheAccountHasNone()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"matching"_s, u"person"_s);
    bind(*workspace, u"number"_s, residentNumber(1), account);
    QCOMPARE(codeOf(approve(workspace, handIn(*workspace, person, personsAppeal(1), u"13700000009"_s), account)),
             u"done"_s);
    QCOMPARE(text(workspace, u"select phone from account where id = ?"_s, {account}), u"13700000009"_s);
    // It is verified: from now on the phone is its own (I-07).
    QCOMPARE(workspace.count(u"select account_id from binding where key = 'phone' and value = '13700000009'"_s), account);
    QCOMPARE(text(workspace, u"select after_value from access_log where event = 'phone.changed'"_s), u"13*****009"_s);
    const AccountId unverified = addAccount(*workspace, u"unverified"_s, u"person"_s);
    say(*workspace, unverified, u"person"_s, u"id_number"_s, residentNumber(2));
    QCOMPARE(codeOf(approve(workspace, handIn(*workspace, person, personsAppeal(2), u"13700000008"_s), unverified)),
             u"done"_s);
    QCOMPARE(text(workspace, u"select phone from account where id = ?"_s, {unverified}), u"13700000008"_s);
    QCOMPARE(workspace.count(u"select count(*) from binding where value = '13700000008'"_s), 0);
}

void AppealTest::phoneOfAnotherStaysTheirs()
{
    TestWorkspace workspace;
    bind(*workspace, u"phone"_s, u"13700000009"_s, addAccount(*workspace, u"other"_s, u"person"_s));
    const AccountId account = addAccount(*workspace, u"matching"_s, u"person"_s);
    bind(*workspace, u"number"_s, residentNumber(1), account);
    QCOMPARE(codeOf(approve(workspace, handIn(*workspace, person, personsAppeal(1), u"13700000009"_s), account)),
             u"done"_s);
    QCOMPARE(text(workspace, u"select phone from account where id = ?"_s, {account}), u""_s);
    QCOMPARE(text(workspace, u"select phone from outbox"_s), u"13700000009"_s); // told all the same
}

void AppealTest::renamedUnitFollowsTheAppeal()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"renamed"_s, u"unit"_s, u"13812345678"_s);
    say(*workspace, account, u"unit"_s, u"name"_s, u"旧名样本公司"_s);
    bind(*workspace, u"credit_code"_s, unitCode(1), account);
    bind(*workspace, u"unit_name"_s, u"旧名样本公司"_s, account);
    QCOMPARE(codeOf(approve(workspace, handIn(*workspace, unit, unitsAppeal(1, u"新名样本公司"_s)), account)), u"done"_s);
    QCOMPARE(text(workspace, u"select value from account_field where name = 'name'"_s), u"新名样本公司"_s);
    QCOMPARE(text(workspace, u"select display_name from account where id = ?"_s, {account}), u"新名样本公司"_s);
    QCOMPARE(text(workspace, u"select value from binding where key = 'unit_name'"_s), u"新名样本公司"_s);
    QCOMPARE(text(workspace, u"select name from former_name where account_id = ?"_s, {account}), u"旧名样本公司"_s);
    QCOMPARE(text(workspace, u"select before_value from access_log where event = 'information.changed'"_s),
             u"旧名样本公司"_s);
    // Found by the former name from now on; that is no renaming back.
    const CaseId again = handIn(*workspace, unit, unitsAppeal(1, u"旧名样本公司"_s));
    QCOMPARE(toldMatches(workspace, again), QStringList{u"renamed: credit_code, former_name"_s});
}

void AppealTest::unitFoundByAFormerNameKeepsItsName()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"renamed"_s, u"unit"_s, u"13812345678"_s);
    say(*workspace, account, u"unit"_s, u"name"_s, u"新名样本公司"_s);
    bind(*workspace, u"credit_code"_s, unitCode(1), account);
    QVERIFY(workspace->database()
                .change(u"insert into former_name (account_id, name, until) values (?, ?, 0)"_s,
                        {account, u"旧名样本公司"_s})
                .ok());
    const QString before = text(workspace, u"select value from account_field"_s);
    QCOMPARE(codeOf(approve(workspace, handIn(*workspace, unit, unitsAppeal(1, u"旧名样本公司"_s)), account)), u"done"_s);
    QCOMPARE(text(workspace, u"select value from account_field"_s), before);
    // Without the credit code nothing says that it is the same unit under a new name.
    const AccountId other = addAccount(*workspace, u"other"_s, u"unit"_s, u"13812345679"_s);
    say(*workspace, other, u"agent"_s, u"id_number"_s, residentNumber(902));
    say(*workspace, other, u"unit"_s, u"name"_s, u"另一样本公司"_s);
    QCOMPARE(codeOf(approve(workspace, handIn(*workspace, unit, unitsAppeal(2, u"第三样本公司"_s)), other)), u"done"_s);
    QCOMPARE(text(workspace, u"select value from account_field where account_id = ? and part = 'unit'"_s, {other}),
             u"另一样本公司"_s);
}

void AppealTest::newNameOfAnotherUnitIsRefused()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"renamed"_s, u"unit"_s);
    bind(*workspace, u"credit_code"_s, unitCode(1), account);
    bind(*workspace, u"unit_name"_s, u"旧名样本公司"_s, account);
    bind(*workspace, u"unit_name"_s, u"新名样本公司"_s, addAccount(*workspace, u"another"_s, u"unit"_s));
    const QString before = accountsAsTheyAre(workspace);
    const CaseId id = handIn(*workspace, unit, unitsAppeal(1, u"新名样本公司"_s));
    QCOMPARE(codeOf(approve(workspace, id, account)), u"action.bound"_s);
    QCOMPARE(accountsAsTheyAre(workspace), before);
    QCOMPARE(workspace->cases().history(id)->size(), 1);
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
    QCOMPARE(codeOf(workspace->cases().decide({id, u"refuse"_s, 1, {u"unsigned"_s}, u"请重拍"_s}, workspace.reviewer())),
             u"done"_s);
    const QString message = queuedMessage(workspace);
    QVERIFY2(message.contains(u"证件复印件未签名"_s) && message.contains(u"请重拍。"_s), qPrintable(message));
}

void AppealTest::takingBackUndoesEverything()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"renamed"_s, u"unit"_s);
    say(*workspace, account, u"unit"_s, u"name"_s, u"旧名样本公司"_s);
    bind(*workspace, u"credit_code"_s, unitCode(1), account);
    bind(*workspace, u"unit_name"_s, u"旧名样本公司"_s, account);
    const QString before = accountsAsTheyAre(workspace);
    const CaseId id = handIn(*workspace, unit, unitsAppeal(1, u"新名样本公司"_s));
    QCOMPARE(codeOf(approve(workspace, id, account)), u"done"_s);
    const QString password = sentPassword(workspace);
    QVERIFY(accountsAsTheyAre(workspace) != before);
    workspace.pass(30s);
    QCOMPARE(codeOf(takeBack(workspace, id)), u"done"_s);
    QCOMPARE(accountsAsTheyAre(workspace), before);
    QCOMPARE(workspace.count(u"select count(*) from effect_trace"_s), 0);
    QCOMPARE(logInWith(workspace, u"renamed"_s, u"unit"_s, password), u"login.refused"_s);
    // The message is cancelled, and what it would have said is gone.
    QCOMPARE(workspace.count(u"select count(*) from outbox where state = 'cancelled' and message = ''"_s), 1);
    QCOMPARE(workspace.count(u"select count(*) from outbox where state = 'queued'"_s), 0);
    // Once more, and too late.
    QCOMPARE(codeOf(approve(workspace, id, account, 3)), u"done"_s);
    workspace.pass(61s);
    QCOMPARE(codeOf(takeBack(workspace, id, 4)), u"action.too_late"_s);
    QCOMPARE(text(workspace, u"select value from binding where key = 'unit_name'"_s), u"新名样本公司"_s);
}

void AppealTest::takingBackKeepsTheOneTimePasswordFromBefore()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"matching"_s, u"person"_s, u"13812345678"_s);
    bind(*workspace, u"number"_s, residentNumber(1), account);
    const CaseId first = handIn(*workspace, person, personsAppeal(1));
    QCOMPARE(codeOf(approve(workspace, first, account)), u"done"_s);
    const QString password = sentPassword(workspace);
    workspace.pass(120s);
    const CaseId second = handIn(*workspace, person, personsAppeal(1));
    QCOMPARE(codeOf(approve(workspace, second, account)), u"done"_s);
    QCOMPARE(logInWith(workspace, u"matching"_s, u"person"_s, password), u"login.refused"_s);
    QCOMPARE(codeOf(takeBack(workspace, second)), u"done"_s);
    QCOMPARE(logInWith(workspace, u"matching"_s, u"person"_s, password), u"login.one_time"_s);
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
