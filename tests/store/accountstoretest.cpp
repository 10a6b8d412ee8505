// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/testworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

class AccountStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void logsInWithNameTypeAndPassword(); // I-01
    void namesTheOtherTypeOnlyWhenPasswordIsRight(); // I-01
    void answersTheSameForUnknownNameAndWrongPassword(); // I-05
    void locksAfterRepeatedFailures(); // I-05
    void unknownNameLocksAsAKnownOneDoes(); // I-05
    void triesForOneNameDoNotLockAnother();
    void namesAreUniqueWhateverTheCase(); // I-02
    void weakPasswordIsRefused(); // I-03
    void keepsNoPassword();
    void everybodyHasADeskOfTheirOwn();
    void staffIsListed();

private:
    static NewAccount reviewer()
    {
        NewAccount account;
        account.loginName = u"zhao_lei"_s;
        account.displayName = u"赵磊"_s;
        account.password = u"Good#Pass1"_s;
        account.role = u"platform_reviewer"_s;
        account.desk = u"platform"_s;
        return account;
    }

    static QString codeOf(const Result<Actor> &actor) { return actor.ok() ? u"done"_s : actor.error().code; }
};

void AccountStoreTest::logsInWithNameTypeAndPassword()
{
    TestWorkspace workspace;
    QVERIFY(workspace->accounts().add(reviewer()).ok());
    const auto actor = workspace->accounts().logIn(u" ZHAO_lei "_s, u"person"_s, u"Good#Pass1"_s);
    QCOMPARE(codeOf(actor), u"done"_s);
    QCOMPARE(actor->name, u"赵磊"_s);
    QCOMPARE(actor->desk, u"platform"_s);
    QCOMPARE(actor->roles, QStringList{u"platform_reviewer"_s});
}

void AccountStoreTest::namesTheOtherTypeOnlyWhenPasswordIsRight()
{
    TestWorkspace workspace;
    QVERIFY(workspace->accounts().add(reviewer()).ok());
    AccountStore &accounts = workspace->accounts();
    QCOMPARE(codeOf(accounts.logIn(u"zhao_lei"_s, u"unit"_s, u"Good#Pass1"_s)), u"login.other_type"_s);
    QCOMPARE(codeOf(accounts.logIn(u"zhao_lei"_s, u"unit"_s, u"Wrong#Pass1"_s)), u"login.refused"_s);
}

void AccountStoreTest::answersTheSameForUnknownNameAndWrongPassword()
{
    TestWorkspace workspace;
    QVERIFY(workspace->accounts().add(reviewer()).ok());
    const auto wrong = workspace->accounts().logIn(u"zhao_lei"_s, u"person"_s, u"Wrong#Pass1"_s);
    const auto unknown = workspace->accounts().logIn(u"nobody_here"_s, u"person"_s, u"Wrong#Pass1"_s);
    const auto withoutKey = workspace->accounts().logIn(u"limin"_s, u"person"_s, u"Wrong#Pass1"_s);
    QCOMPARE(wrong.error(), unknown.error());
    QCOMPARE(withoutKey.error(), unknown.error());
}

void AccountStoreTest::locksAfterRepeatedFailures()
{
    TestWorkspace workspace;
    QVERIFY(workspace->accounts().add(reviewer()).ok());
    AccountStore &accounts = workspace->accounts();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(codeOf(accounts.logIn(u"zhao_lei"_s, u"person"_s, u"Wrong#Pass1"_s)), u"login.refused"_s);
    const auto locked = accounts.logIn(u"zhao_lei"_s, u"person"_s, u"Good#Pass1"_s);
    QCOMPARE(codeOf(locked), u"login.locked"_s);
    QVERIFY2(locked.error().message.contains(u"15") || locked.error().message.contains(u"16"),
             qPrintable(locked.error().message));
    workspace.pass(15min + 1s);
    QCOMPARE(codeOf(accounts.logIn(u"zhao_lei"_s, u"person"_s, u"Good#Pass1"_s)), u"done"_s);
}

void AccountStoreTest::unknownNameLocksAsAKnownOneDoes()
{
    TestWorkspace workspace;
    QVERIFY(workspace->accounts().add(reviewer()).ok());
    AccountStore &accounts = workspace->accounts();
    for (const QString &name : {u"zhao_lei"_s, u"nobody_here"_s, u"limin"_s}) {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codeOf(accounts.logIn(name, u"person"_s, u"Wrong#Pass1"_s)), u"login.refused"_s);
    }
    const auto known = accounts.logIn(u" ZHAO_LEI"_s, u"person"_s, u"Good#Pass1"_s);
    QCOMPARE(codeOf(known), u"login.locked"_s);
    QCOMPARE(accounts.logIn(u"Nobody_here"_s, u"person"_s, u"Good#Pass1"_s).error(), known.error());
    QCOMPARE(accounts.logIn(u"limin"_s, u"person"_s, u"Good#Pass1"_s).error(), known.error());
    workspace.pass(15min + 1s);
    QCOMPARE(codeOf(accounts.logIn(u"nobody_here"_s, u"person"_s, u"Good#Pass1"_s)), u"login.refused"_s);
}

void AccountStoreTest::triesForOneNameDoNotLockAnother()
{
    TestWorkspace workspace;
    QVERIFY(workspace->accounts().add(reviewer()).ok());
    AccountStore &accounts = workspace->accounts();
    for (int i = 0; i < 6; ++i)
        QVERIFY(!accounts.logIn(u"nobody_%1"_s.arg(i % 2), u"person"_s, u"Wrong#Pass1"_s).ok());
    QCOMPARE(codeOf(accounts.logIn(u"zhao_lei"_s, u"person"_s, u"Good#Pass1"_s)), u"done"_s);
}

void AccountStoreTest::namesAreUniqueWhateverTheCase()
{
    TestWorkspace workspace;
    NewAccount unit = reviewer();
    unit.loginName = u"LiMin"_s;
    unit.type = u"unit"_s;
    QCOMPARE(workspace->accounts().add(unit).error().code, u"account.login_name_taken"_s);
}

void AccountStoreTest::weakPasswordIsRefused()
{
    TestWorkspace workspace;
    NewAccount account = reviewer();
    account.password = u"password"_s;
    const auto added = workspace->accounts().add(account);
    QVERIFY(!added.ok());
    QVERIFY2(added.error().code.startsWith(u"password."_s), qPrintable(added.error().code));
    QCOMPARE(workspace->accounts().find(account.loginName).error().code, u"account.unknown"_s);
}

void AccountStoreTest::keepsNoPassword()
{
    TestWorkspace workspace;
    NewAccount first = reviewer();
    NewAccount second = reviewer();
    second.loginName = u"qian_fang"_s;
    QVERIFY(workspace->accounts().add(first).ok());
    QVERIFY(workspace->accounts().add(second).ok());
    // The same password has another salt and another hash in each account, and at least 210,000 rounds.
    const QString table = on(u"account"_s, u"account_key"_s);
    QCOMPARE(workspace.count(u"select count(distinct key_hash) from %1 where key_hash is not null"_s.arg(table)), 2);
    QCOMPARE(workspace.count(
                 u"select count(distinct salt) from %1 where rounds >= 210000 and length(salt) = 16"_s.arg(table)),
             2);
}

void AccountStoreTest::everybodyHasADeskOfTheirOwn()
{
    TestWorkspace workspace;
    NewAccount account = reviewer();
    account.role.clear();
    const auto id = workspace->accounts().add(account);
    QVERIFY(id.ok());
    const auto actor = workspace->accounts().logIn(u"zhao_lei"_s, u"person"_s, u"Good#Pass1"_s);
    QCOMPARE(codeOf(actor), u"done"_s);
    QCOMPARE(actor->desk, u"account:%1"_s.arg(*id));
    QCOMPARE(actor->roles, QStringList());
    QCOMPARE(*workspace->accounts().actor(u"Zhao_lei"_s), *actor);
    // Nobody else learns of it.
    const auto staff = workspace->accounts().staff();
    QCOMPARE(staff->size(), 2);
    QCOMPARE(codeOf(workspace->accounts().actor(u"nobody_here"_s)), u"account.unknown"_s);
}

void AccountStoreTest::staffIsListed()
{
    TestWorkspace workspace;
    const auto staff = workspace->accounts().staff();
    QCOMPARE(staff->size(), 2);
    QCOMPARE(staff->constFirst(), workspace.reviewer());
}

QTEST_GUILESS_MAIN(AccountStoreTest)
#include "accountstoretest.moc"
