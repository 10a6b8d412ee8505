// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/onetimepassword.h"
#include "domain/password.h"
#include "tests/store/testworkspace.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

/// I-25: passwords that the program makes, for setting one's own.
class OneTimePasswordTest : public QObject
{
    Q_OBJECT

private slots:
    void isToldByItsShape_data();
    void isToldByItsShape();
    void isNoPasswordOfOnesOwn(); // I-03
    void isMadeByChance();
    void isKeptAsAHash();
    void leavesALineInTheStory(); // I-39
    void goesToAnAccountOnly();
    void isTakenBackByTheCaseThatGaveIt();

private:
    static QString give(TestWorkspace &workspace, AccountId account, CaseId from = 0)
    {
        const auto given = giveOneTimePassword(workspace->database(), account, from);
        return given.ok() ? *given : given.error().code;
    }
};

void OneTimePasswordTest::isToldByItsShape_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("password");
    QTest::newRow("as printed") << u"ABCDEFGH2345"_s << u"ABCDEFGH2345"_s;
    QTest::newRow("small letters") << u" abcdefgh2345\n"_s << u"ABCDEFGH2345"_s;
    QTest::newRow("mixed") << u"Abcdefgh2345"_s << QString();
    QTest::newRow("too short") << u"ABCDEFGH234"_s << QString();
    QTest::newRow("too long") << u"ABCDEFGH23456"_s << QString();
    QTest::newRow("a letter that is none of them") << u"ABCDEFGHI345"_s << QString();
    QTest::newRow("a digit that is none of them") << u"ABCDEFGH0345"_s << QString();
    QTest::newRow("special") << u"ABCDEFGH234@"_s << QString();
    QTest::newRow("full width") << u"ＡBCDEFGH2345"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void OneTimePasswordTest::isToldByItsShape()
{
    QFETCH(const QString, typed);
    QTEST(oneTimePassword(typed), "password");
}

void OneTimePasswordTest::isNoPasswordOfOnesOwn()
{
    TestWorkspace workspace;
    const QString password = give(workspace, workspace.reviewer().id);
    QCOMPARE(oneTimePassword(password), password);
    QVERIFY(!checkPassword(password).ok());
    QVERIFY(!checkPassword(password.toLower()).ok());
}

void OneTimePasswordTest::isMadeByChance()
{
    TestWorkspace workspace;
    QSet<QString> all;
    QSet<QChar> letters;
    for (int i = 0; i < 40; ++i) {
        const QString password = give(workspace, workspace.reviewer().id);
        all.insert(password);
        for (const QChar letter : password)
            letters.insert(letter);
    }
    QCOMPARE(all.size(), 40);
    // Of 480 letters drawn all 31 are there, but for one case in 200,000.
    QCOMPARE(letters.size(), 31);
}

void OneTimePasswordTest::isKeptAsAHash()
{
    TestWorkspace workspace;
    const AccountId account = workspace.reviewer().id;
    const QString password = give(workspace, account);
    const QString table = on(u"account where id = ?"_s, u"account_key where account_id = ?"_s);
    QCOMPARE(workspace.count(u"select length(one_time_hash) from %1"_s.arg(table), {account}), 32);
    // PBKDF2 with one round, of which SHA-256 is kept: either engine can compare what the other one made.
    QCOMPARE(workspace.count(u"select one_time_until from %1"_s.arg(table), {account}),
             workspace.now().addSecs(72 * 3600).toMSecsSinceEpoch());
    const auto hash = workspace->database().single(u"select one_time_hash from %1"_s.arg(table), {account});
    QVERIFY(!hash->toByteArray().contains(password.toUtf8()));
}

void OneTimePasswordTest::leavesALineInTheStory()
{
    TestWorkspace workspace;
    give(workspace, workspace.reviewer().id);
    QCOMPARE(workspace.count(u"select count(*) from access_log where event = 'password.one_time' and subject_id = ?"
                             " and account_id is null and at = ?"_s,
                             {workspace.reviewer().id, workspace.now().toMSecsSinceEpoch()}),
             1);
}

void OneTimePasswordTest::goesToAnAccountOnly()
{
    TestWorkspace workspace;
    QCOMPARE(give(workspace, 999), u"account.unknown"_s);
}

void OneTimePasswordTest::isTakenBackByTheCaseThatGaveIt()
{
    TestWorkspace workspace;
    const AccountId account = workspace.reviewer().id;
    const CaseId first = workspace.submitPerson(1);
    const CaseId second = workspace.submitPerson(2);
    Database &database = workspace->database();
    give(workspace, account, first);
    QCOMPARE(*voidOneTimePassword(database, account, second), false);
    QCOMPARE(*voidOneTimePassword(database, workspace.colleague().id, first), false);
    QCOMPARE(*voidOneTimePassword(database, account, first), true);
    QCOMPARE(*voidOneTimePassword(database, account, first), false);
    const QString table = on(u"account"_s, u"account_key"_s);
    QCOMPARE(workspace.count(u"select count(*) from %1 where one_time_hash is not null or one_time_until is not null"
                             " or one_time_case is not null"_s.arg(table)),
             0);
    QCOMPARE(workspace.count(u"select count(*) from access_log where event = 'password.one_time_void'"_s), 1);
}

QTEST_GUILESS_MAIN(OneTimePasswordTest)
#include "onetimepasswordtest.moc"
