// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/appealdesk.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

const QString person = u"appeal.person"_s;
const QString unit = u"appeal.unit"_s;

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

/// What approving an appeal does to the account that was chosen, and that taking back undoes it (I-25, I-09).
class GivingBackTest : public QObject
{
    Q_OBJECT

private slots:
    void approvingGivesAOneTimePassword(); // I-25
    void phoneIsReservedWhereTheAccountHasNone(); // I-25
    void phoneOfAnotherStaysTheirs(); // I-07
    void renamedUnitFollowsTheAppeal(); // I-09
    void unitFoundByAFormerNameKeepsItsName(); // I-23
    void newNameOfAnotherUnitIsRefused(); // I-09, I-38
    void takingBackUndoesEverything();
    void takingBackKeepsTheOneTimePasswordFromBefore();
};

void GivingBackTest::approvingGivesAOneTimePassword()
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

void GivingBackTest::phoneIsReservedWhereTheAccountHasNone()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"matching"_s, u"person"_s);
    bind(*workspace, u"number"_s, residentNumber(1), account);
    QCOMPARE(codeOf(approve(workspace, handIn(*workspace, person, personsAppeal(1), u"13700000009"_s), account)),
             u"done"_s);
    QCOMPARE(text(workspace, u"select phone from account where id = ?"_s, {account}), u"13700000009"_s);
    // It is verified: from now on the phone is its own (I-07).
    QCOMPARE(workspace.count(u"select account_id from binding where key = 'phone' and value = '13700000009'"_s),
             account);
    QCOMPARE(text(workspace, u"select after_value from access_log where event = 'phone.changed'"_s), u"13*****009"_s);
    const AccountId unverified = addAccount(*workspace, u"unverified"_s, u"person"_s);
    say(*workspace, unverified, u"person"_s, u"id_number"_s, residentNumber(2));
    QCOMPARE(codeOf(approve(workspace, handIn(*workspace, person, personsAppeal(2), u"13700000008"_s), unverified)),
             u"done"_s);
    QCOMPARE(text(workspace, u"select phone from account where id = ?"_s, {unverified}), u"13700000008"_s);
    QCOMPARE(workspace.count(u"select count(*) from binding where value = '13700000008'"_s), 0);
}

void GivingBackTest::phoneOfAnotherStaysTheirs()
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

void GivingBackTest::renamedUnitFollowsTheAppeal()
{
    TestWorkspace workspace;
    const AccountId account = addAccount(*workspace, u"renamed"_s, u"unit"_s, u"13812345678"_s);
    say(*workspace, account, u"unit"_s, u"name"_s, u"旧名样本公司"_s);
    bind(*workspace, u"credit_code"_s, unitCode(1), account);
    bind(*workspace, u"unit_name"_s, u"旧名样本公司"_s, account);
    QCOMPARE(codeOf(approve(workspace, handIn(*workspace, unit, unitsAppeal(1, u"新名样本公司"_s)), account)),
             u"done"_s);
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

void GivingBackTest::unitFoundByAFormerNameKeepsItsName()
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
    QCOMPARE(codeOf(approve(workspace, handIn(*workspace, unit, unitsAppeal(1, u"旧名样本公司"_s)), account)),
             u"done"_s);
    QCOMPARE(text(workspace, u"select value from account_field"_s), before);
    // Without the credit code nothing says that it is the same unit under a new name.
    const AccountId other = addAccount(*workspace, u"other"_s, u"unit"_s, u"13812345679"_s);
    say(*workspace, other, u"agent"_s, u"id_number"_s, residentNumber(902));
    say(*workspace, other, u"unit"_s, u"name"_s, u"另一样本公司"_s);
    QCOMPARE(codeOf(approve(workspace, handIn(*workspace, unit, unitsAppeal(2, u"第三样本公司"_s)), other)), u"done"_s);
    QCOMPARE(text(workspace, u"select value from account_field where account_id = ? and part = 'unit'"_s, {other}),
             u"另一样本公司"_s);
}

void GivingBackTest::newNameOfAnotherUnitIsRefused()
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

void GivingBackTest::takingBackUndoesEverything()
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

void GivingBackTest::takingBackKeepsTheOneTimePasswordFromBefore()
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

QTEST_GUILESS_MAIN(GivingBackTest)
#include "givingbacktest.moc"
