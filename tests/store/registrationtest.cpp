// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/meetingpoint.h"
#include "tests/store/newcomers.h"

#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

class RegistrationTest : public QObject
{
    Q_OBJECT

private slots:
    void asksForWhoSomebodyIs();
    void aPersonGetsAnAccount(); // I-01, I-02, I-30
    void aUnitGetsAnAccountHeldByItsAgent(); // I-06
    void aLoginNameIsTakenWhateverItsCase(); // I-02
    void aWeakPasswordIsRefused(); // I-03
    void thePhoneMustHaveReceivedTheCode();
    void onlyWhoHoldsThePhoneLearnsOfAConflict(); // I-09
    void aKnownNumberPointsToThePersonsAppeal(); // I-09, I-41
    void aVerifiedNumberPointsToThePersonsAppeal(); // I-08, I-09
    void aKnownUnitPointsToTheUnitsAppeal(); // I-09
    void aFormerNamePointsToTheUnitsAppeal(); // I-09, I-23
    void aFreeNameWithAKnownCodeWasRenamed(); // I-09
    void aPhoneOfAVerifiedAccountIsRefused(); // I-07
    void whatARetiredAccountSaysIsFree();
    void refusesWhatCantBeSo_data();
    void refusesWhatCantBeSo(); // I-32, I-41
    void aClerkIsOnRecord();
    void limitsHowOftenAPhoneRegisters();
    void whatWasDoneIsNotDoneAgain();
    void ofTwoWithOneNumberOneWins(); // I-09
    void ofTwoWithOneNameOneWins(); // I-02
    void ofTwoAddedWithOneNameOneIsAdded(); // I-02

private:
    /// The code for it was asked for at the workspace's own connection.
    static QString outcome(TestWorkspace &workspace, Registration registration)
    {
        askForCode(workspace, *workspace, registration);
        return codeOf(workspace->registration().enter(registration));
    }
    static QStringList together(TestWorkspace &workspace, const QList<Registration> &registrations);
};

void RegistrationTest::asksForWhoSomebodyIs()
{
    TestWorkspace workspace;
    const auto asked
        = [&](const QString &part) { return registrationFields(*workspace->kinds().newest(u"realname."_s + part)); };
    QCOMPARE(asked(u"person"_s), QStringList({u"name"_s, u"region"_s, u"id_type"_s, u"id_number"_s}));
    QCOMPARE(asked(u"agent"_s), QStringList({u"name"_s, u"region"_s, u"id_type"_s, u"id_number"_s}));
    QCOMPARE(asked(u"unit"_s), QStringList({u"name"_s, u"region_type"_s, u"legal_type"_s, u"credit_code"_s}));
}

void RegistrationTest::aPersonGetsAnAccount()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    Registration registration = newPerson(workspace, 1);
    registration.email = u"wang@example.cn"_s;
    const AccountId id = enter(workspace, *at, registration);
    QVERIFY(id > 0);
    const auto actor = at->accounts().logIn(u"Newcomer_1"_s, u"person"_s, u"Good#Pass1"_s);
    QCOMPARE(codeOf(actor), u"done"_s);
    QCOMPARE(actor->id, id);
    auto rows
        = workspace->database().select(u"select phone, email, type, display_name from account where id = ?"_s, {id});
    QVERIFY(rows.ok() && rows->next());
    QCOMPARE(rows->text(0), registration.phone);
    QCOMPARE(rows->text(1), u"wang@example.cn"_s);
    QCOMPARE(rows->text(2), u"person"_s);
    QCOMPARE(rows->text(3), registration.fields.value(u"name"_s));
    for (auto it = registration.fields.cbegin(); it != registration.fields.cend(); ++it)
        QCOMPARE(workspace.count(u"select count(*) from account_field where account_id = ? and part = 'person'"
                                 " and name = ? and value = ?"_s,
                                 {id, it.key(), it.value()}),
                 1);
    // Much remains to be said (I-30).
    const auto states = workspace->accounts().realNames(id);
    QCOMPARE(states->size(), 1);
    QCOMPARE(states->constFirst().part, u"person"_s);
    QCOMPARE(states->constFirst().state, u"incomplete"_s);
    QCOMPARE(workspace.count(u"select count(*) from access_log where event = 'account.registered' and subject_id = ?"
                             " and account_id = ? and after_value = '13*****001'"_s,
                             {id, id}),
             1);
}

void RegistrationTest::aUnitGetsAnAccountHeldByItsAgent()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    const Registration registration = newUnit(workspace, 2);
    const AccountId id = enter(workspace, *at, registration);
    QVERIFY(id > 0);
    QCOMPARE(codeOf(at->accounts().logIn(u"new_unit_2"_s, u"unit"_s, u"Good#Pass1"_s)), u"done"_s);
    const auto states = workspace->accounts().realNames(id);
    QCOMPARE(states->size(), 2);
    QCOMPARE(states->at(0).part, u"agent"_s);
    QCOMPARE(states->at(1).part, u"unit"_s);
    QCOMPARE(workspace.count(u"select count(*) from account_field where account_id = ? and part = 'unit'"_s, {id}), 4);
    QCOMPARE(workspace.count(u"select count(*) from account_field where account_id = ? and part = 'agent'"_s, {id}), 4);
    // Its agent may have an account of their own: whoever works for a unit is a person too.
    Registration agent = newPerson(workspace, 2);
    agent.phone = u"13911111111"_s;
    QVERIFY(enter(workspace, *at, agent) > 0);
}

void RegistrationTest::aLoginNameIsTakenWhateverItsCase()
{
    TestWorkspace workspace;
    Registration unit = newUnit(workspace, 1);
    unit.loginName = u"LiMin"_s;
    QCOMPARE(outcome(workspace, unit), u"account.login_name_taken"_s);
    unit.loginName = u"li min"_s;
    QVERIFY(codeOf(workspace->registration().enter(unit)).startsWith(u"login_name."_s));
    QCOMPARE(workspace.count(u"select count(*) from account"_s), 2);
    QCOMPARE(workspace.count(u"select count(*) from account_field"_s), 0);
}

void RegistrationTest::aWeakPasswordIsRefused()
{
    TestWorkspace workspace;
    Registration person = newPerson(workspace, 1);
    person.password = u"password"_s;
    QVERIFY(outcome(workspace, person).startsWith(u"password."_s));
}

void RegistrationTest::thePhoneMustHaveReceivedTheCode()
{
    TestWorkspace workspace;
    Registration person = newPerson(workspace, 1);
    QCOMPARE(codeOf(workspace->registration().enter(person)), on(u"code.over"_s, u"code.wrong"_s));
    askForCode(workspace, *workspace, person);
    const QString right = std::exchange(person.code, person.code == u"123456"_s ? u"654321"_s : u"123456"_s);
    QCOMPARE(codeOf(workspace->registration().enter(person)), u"code.wrong"_s);
    Registration elsewhere = person;
    elsewhere.code = right;
    elsewhere.phone = u"13900000002"_s;
    QCOMPARE(codeOf(workspace->registration().enter(elsewhere)), u"code.wrong"_s);
    QCOMPARE(workspace.count(u"select count(*) from account"_s), 2);
    // A refusal did not use it: there are tries left.
    person.code = right;
    QCOMPARE(codeOf(workspace->registration().enter(person)), u"done"_s);
    Registration again = newPerson(workspace, 2);
    again.phone = person.phone;
    again.codeId = person.codeId;
    again.code = right;
    QCOMPARE(codeOf(workspace->registration().enter(again)), u"code.over"_s);
}

void RegistrationTest::onlyWhoHoldsThePhoneLearnsOfAConflict()
{
    TestWorkspace workspace;
    QVERIFY(enter(workspace, *workspace, newPerson(workspace, 1)) > 0);
    Registration second = newPerson(workspace, 1);
    second.loginName = u"limin"_s;
    second.phone = u"13911111111"_s;
    askForCode(workspace, *workspace, second);
    second.code = second.code == u"123456"_s ? u"654321"_s : u"123456"_s;
    QCOMPARE(codeOf(workspace->registration().enter(second)), u"code.wrong"_s);
}

void RegistrationTest::aKnownNumberPointsToThePersonsAppeal()
{
    TestWorkspace workspace;
    Registration first = newPerson(workspace, 1);
    first.fields[u"id_number"_s] = u"11010519491231002X"_s;
    QVERIFY(enter(workspace, *workspace, first) > 0);
    Registration second = newPerson(workspace, 2);
    second.fields[u"id_number"_s] = u"11010519491231002x"_s; // I-41: the same
    askForCode(workspace, *workspace, second);
    const auto refused = workspace->registration().enter(second);
    QCOMPARE(codeOf(refused), u"registration.number_taken"_s);
    QVERIFY2(refused.error().message.contains(u"a person's appeal"_s), qPrintable(refused.error().message));
    QCOMPARE(workspace.count(u"select count(*) from account where login_name = 'newcomer_2'"_s), 0);
}

void RegistrationTest::aVerifiedNumberPointsToThePersonsAppeal()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    QVERIFY(workspace->cases().decide({id, u"pass"_s, 1}, workspace.reviewer()).ok());
    QCOMPARE(outcome(workspace, newPerson(workspace, 1)), u"registration.number_taken"_s);
    QCOMPARE(outcome(workspace, newPerson(workspace, 2)), u"done"_s);
}

void RegistrationTest::aKnownUnitPointsToTheUnitsAppeal()
{
    TestWorkspace workspace;
    QVERIFY(enter(workspace, *workspace, newUnit(workspace, 1)) > 0);
    Registration second = newUnit(workspace, 2);
    second.fields[u"name"_s] = newUnit(workspace, 1).fields.value(u"name"_s);
    askForCode(workspace, *workspace, second);
    const auto refused = workspace->registration().enter(second);
    QCOMPARE(codeOf(refused), u"registration.unit_name_taken"_s);
    QVERIFY2(refused.error().message.contains(u"a unit's appeal"_s), qPrintable(refused.error().message));
}

void RegistrationTest::aFormerNamePointsToTheUnitsAppeal()
{
    TestWorkspace workspace;
    const AccountId id = enter(workspace, *workspace, newUnit(workspace, 1));
    QVERIFY(workspace->database()
                .change(u"insert into former_name (account_id, name, until) values (?, '旧名样本有限公司', 1)"_s, {id})
                .ok());
    Registration second = newUnit(workspace, 2);
    second.fields[u"name"_s] = u"旧名样本有限公司"_s;
    QCOMPARE(outcome(workspace, second), u"registration.unit_name_taken"_s);
}

void RegistrationTest::aFreeNameWithAKnownCodeWasRenamed()
{
    TestWorkspace workspace;
    QVERIFY(enter(workspace, *workspace, newUnit(workspace, 1)) > 0);
    Registration second = newUnit(workspace, 2);
    second.fields[u"credit_code"_s] = newUnit(workspace, 1).fields.value(u"credit_code"_s);
    askForCode(workspace, *workspace, second);
    const auto refused = workspace->registration().enter(second);
    QCOMPARE(codeOf(refused), u"registration.credit_code_taken"_s);
    QVERIFY2(refused.error().message.contains(u"renamed unit"_s), qPrintable(refused.error().message));
}

void RegistrationTest::aPhoneOfAVerifiedAccountIsRefused()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    Registration person = newPerson(workspace, 2);
    person.phone = workspace.person(1).phone;
    // As long as it is not verified, a phone may serve two (I-07 speaks of verified accounts).
    QCOMPARE(outcome(workspace, person), u"done"_s);
    QVERIFY(workspace->cases().decide({id, u"pass"_s, 1}, workspace.reviewer()).ok());
    Registration third = newPerson(workspace, 3);
    third.phone = person.phone;
    QCOMPARE(outcome(workspace, third), u"registration.phone_used"_s);
}

void RegistrationTest::whatARetiredAccountSaysIsFree()
{
    TestWorkspace workspace;
    const AccountId id = enter(workspace, *workspace, newPerson(workspace, 1));
    QVERIFY(workspace->database().change(u"update account set state = 'retired' where id = ?"_s, {id}).ok());
    Registration again = newPerson(workspace, 1);
    again.loginName = u"newcomer_again"_s;
    QCOMPARE(outcome(workspace, again), u"done"_s);
}

void RegistrationTest::refusesWhatCantBeSo_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("check digit") << u"id_number"_s << u"110105194912310021"_s << u"resident_id.check_digit"_s;
    QTest::newRow("no number") << u"id_number"_s << u""_s << u"field.required"_s;
    QTest::newRow("no name") << u"name"_s << u""_s << u"field.required"_s;
    QTest::newRow("not to choose from") << u"region"_s << u"moon"_s << u"field.choice"_s;
    QTest::newRow("not asked for") << u"valid_from"_s << u"2016-05-01"_s << u"registration.fields"_s;
    QTest::newRow("unknown") << u"shoe_size"_s << u"43"_s << u"registration.fields"_s;
}

void RegistrationTest::refusesWhatCantBeSo()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const QString, code);
    TestWorkspace workspace;
    Registration person = newPerson(workspace, 1);
    person.fields[field] = value;
    const auto refused = workspace->registration().enter(person);
    QCOMPARE(codeOf(refused), code);
    QCOMPARE(refused.error().details, u"person."_s + field);
}

void RegistrationTest::aClerkIsOnRecord()
{
    TestWorkspace workspace;
    Registration person = newPerson(workspace, 1);
    askForCode(workspace, *workspace, person);
    const Actor clerk = workspace.reviewer();
    QCOMPARE(codeOf(workspace->registration().enter(person, &clerk)), u"counter.forbidden"_s);
    QVERIFY(workspace->database()
                .change(u"insert into account_role (account_id, role, desk) values (?, 'counter_clerk', 'platform')"_s,
                        {clerk.id})
                .ok());
    const auto id = workspace->registration().enter(person, &clerk);
    QCOMPARE(codeOf(id), u"done"_s);
    QCOMPARE(workspace.count(u"select account_id from access_log where event = 'account.registered'"
                             " and subject_id = ?"_s,
                             {*id}),
             clerk.id);
}

void RegistrationTest::limitsHowOftenAPhoneRegisters()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    Registration person = newPerson(workspace, 1);
    person.loginName = u"limin"_s;
    QString outcome = u"account.login_name_taken"_s;
    for (int i = 0; i < 10; ++i) {
        if (i % 4 == 0)
            askForCode(workspace, *at, person);
        QCOMPARE(codeOf(at->registration().enter(person)), outcome);
    }
    person.loginName = u"newcomer_1"_s;
    QCOMPARE(codeOf(at->registration().enter(person)), u"inquiry.subject"_s);
}

/// When the answer gets lost, it is asked for again on a new connection.
void RegistrationTest::whatWasDoneIsNotDoneAgain()
{
    TestWorkspace workspace;
    const auto at = beforeLogin(workspace);
    Registration person = newPerson(workspace, 1);
    askForCode(workspace, *at, person);
    at->database().setRepeating(testEngine() == Engine::PostgreSql); // a file gets lost by nothing
    const auto first = at->registration().enter(person); // it had not come to the server
    QCOMPARE(codeOf(first), u"done"_s);
    const auto again = at->registration().enter(person);
    QCOMPARE(codeOf(again), on(u"code.over"_s, u"done"_s));
    QCOMPARE(again.ok() ? *again : *first, *first);
    QCOMPARE(workspace.count(u"select count(*) from account where phone = ?"_s, {person.phone}), 1);
    at->database().setRepeating(false);
    QCOMPARE(codeOf(at->registration().enter(person)), u"code.over"_s);
}

/// Each on a connection of its own; they wait for each other before they begin.
QStringList RegistrationTest::together(TestWorkspace &workspace, const QList<Registration> &registrations)
{
    const auto people = static_cast<int>(registrations.size());
    QStringList outcomes(people);
    MeetingPoint everybodyIsThere(people);
    std::vector<std::jthread> threads;
    for (int i = 0; i < people; ++i) {
        threads.emplace_back([&, i, outcome = &outcomes[i]] {
            const auto own = workspace.another();
            everybodyIsThere.meet();
            *outcome = codeOf(own->registration().enter(registrations.at(i)));
        });
    }
    threads.clear();
    outcomes.sort();
    return outcomes;
}

void RegistrationTest::ofTwoWithOneNumberOneWins()
{
    TestWorkspace workspace;
    QList<Registration> all;
    for (int i = 1; i <= 4; ++i) {
        Registration person = newPerson(workspace, i);
        person.fields = newPerson(workspace, 1).fields;
        askForCode(workspace, *workspace, person);
        all.append(person);
    }
    const QString taken = u"registration.number_taken"_s;
    QCOMPARE(together(workspace, all), QStringList({u"done"_s, taken, taken, taken}));
}

void RegistrationTest::ofTwoWithOneNameOneWins()
{
    TestWorkspace workspace;
    QList<Registration> all;
    for (int i = 1; i <= 4; ++i) {
        Registration person = newPerson(workspace, i);
        person.loginName = u"wanted"_s;
        askForCode(workspace, *workspace, person);
        all.append(person);
    }
    const QString taken = u"account.login_name_taken"_s;
    QCOMPARE(together(workspace, all), QStringList({taken, taken, taken, u"done"_s}));
}

void RegistrationTest::ofTwoAddedWithOneNameOneIsAdded()
{
    TestWorkspace workspace;
    std::array<QString, 4> outcomes;
    MeetingPoint everybodyIsThere(4);
    std::vector<std::jthread> threads;
    for (QString &outcome : outcomes) {
        threads.emplace_back([&] {
            const auto own = workspace.another();
            everybodyIsThere.meet();
            outcome = codeOf(own->accounts().add({.loginName = u"wanted"_s}));
        });
    }
    threads.clear();
    std::sort(outcomes.begin(), outcomes.end());
    const QString taken = u"account.login_name_taken"_s;
    QCOMPARE(QStringList(outcomes.begin(), outcomes.end()), QStringList({taken, taken, taken, u"done"_s}));
}

QTEST_GUILESS_MAIN(RegistrationTest)
#include "registrationtest.moc"
