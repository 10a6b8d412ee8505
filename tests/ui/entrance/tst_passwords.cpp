// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/entrance/entrancewindow.h"

#include "store/database.h"
#include "store/onetimepassword.h"
#include "ui/shell/desk.h"

using namespace hezhun;

/// The login, and the passwords that have to be replaced before anything else.
class EntrancePasswordsTest : public EntranceWindow
{
    Q_OBJECT

private slots:
    void theLoginLeadsEverywhereAndBack_data();
    void theLoginLeadsEverywhereAndBack();
    void theTypeIsHintedAtOnlyWithTheRightPassword();
    void aLockedNameSaysHowLong();
    void anAccountLockedByAnAdministratorSaysWhatToDo();
    void aPasswordThatRanOutIsReplacedAndServesNoMore();
    void theFirstLoginAsksForAPasswordOfOnesOwn();
    void aOneTimePasswordServesForThatOnly();
    void whatIsWrongWithTheNewPasswordIsSaidAtIt();
    void theOldPasswordIsForgottenOnTheWayBack();
    void theWayBackWorksFromTheKeyboard_data();
    void theWayBackWorksFromTheKeyboard();

private:
    void logIn(const QString &name, const QString &secret, const QString &type = u"Person"_s);
    void setPassword(const QString &secret);
    void letRunOut(const QString &loginName);
    Result<QString> giveBack(AccountId account);
    QString trouble() const { return textOf(u"loginTrouble"_s); }
};

void EntrancePasswordsTest::logIn(const QString &name, const QString &secret, const QString &accountType)
{
    click(u"loginAs"_s + accountType);
    type(u"loginName"_s, name);
    type(u"loginPassword"_s, secret);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->desk() || page() || part<QPushButton>(u"logIn"_s)->isEnabled(), 30000);
}

void EntrancePasswordsTest::setPassword(const QString &secret)
{
    type(u"newPassword"_s, secret);
    type(u"newPasswordAgain"_s, secret);
    goOn();
}

/// I-04: the password is as old as can be.
void EntrancePasswordsTest::letRunOut(const QString &loginName)
{
    change(on(u"update account set key_set_at = 1 where login_name = ?"_s,
              u"update account_key set key_set_at = 1"
              " where account_id = (select id from account where login_name = ?)"_s),
           {loginName});
}

/// As an appeal does that was approved.
Result<QString> EntrancePasswordsTest::giveBack(AccountId account)
{
    Database &database = (*m_workspace)->database();
    Result<Transaction> transaction = Transaction::begin(database);
    Result<QString> given = giveOneTimePassword(database, account);
    if (!given.ok() || !transaction->commit().ok())
        qFatal("no one-time password was given");
    return given;
}

void EntrancePasswordsTest::theLoginLeadsEverywhereAndBack_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("pageName");
    QTest::newRow("forgotten name") << u"forgottenName"_s << u"findNamePage"_s;
    QTest::newRow("forgotten password") << u"forgottenPassword"_s << u"resetPage"_s;
    QTest::newRow("register") << u"register"_s << u"registerPage"_s;
    QTest::newRow("appeal") << u"appeal"_s << u"appealPage"_s;
}

/// What was typed at the login is there again, and the page is for the type that was chosen.
void EntrancePasswordsTest::theLoginLeadsEverywhereAndBack()
{
    QFETCH(QString, button);
    QFETCH(QString, pageName);
    click(u"loginAsUnit"_s);
    type(u"loginName"_s, u"somebody"_s);
    click(button);
    QTRY_VERIFY(page());
    QCOMPARE(page()->objectName(), pageName);
    bool isForUnits = false;
    for (const QString &choice : {u"findAsUnit"_s, u"resetOfUnit"_s, u"registerAsUnit"_s, u"appealOfUnit"_s})
        isForUnits |= part<QToolButton>(choice) && part<QToolButton>(choice)->isChecked();
    QVERIFY(isForUnits);
    QVERIFY(focus() && page()->isAncestorOf(focus()));
    press(Qt::Key_Escape);
    QVERIFY(isAtLogin());
    QCOMPARE(part(u"loginName"_s)->text(), u"somebody"_s);
    QVERIFY(part<QToolButton>(u"loginAsUnit"_s)->isChecked());
}

/// I-01
void EntrancePasswordsTest::theTypeIsHintedAtOnlyWithTheRightPassword()
{
    addAccount(u"oneunit"_s, u"unit"_s);
    logIn(u"oneunit"_s, u"Wrong#2026"_s);
    const QString refused = trouble();
    QVERIFY(!refused.isEmpty() && !refused.contains(u"unit"_s));
    logIn(u"oneunit"_s, password);
    QVERIFY2(trouble().contains(u"unit"_s), qPrintable(trouble()));
    QVERIFY(!m_window->desk());
    logIn(u"oneunit"_s, password, u"Unit"_s);
    QVERIFY(m_window->desk());
}

/// I-05
void EntrancePasswordsTest::aLockedNameSaysHowLong()
{
    for (int i = 0; i < 5; ++i)
        logIn(u"nobody_at_all"_s, u"Wrong#2026"_s);
    logIn(u"nobody_at_all"_s, password);
    static const QRegularExpression howLong(u"1[456] minutes"_s);
    QVERIFY2(howLong.match(trouble()).hasMatch(), qPrintable(trouble()));
    QVERIFY(part<QPushButton>(u"forgottenPassword"_s)->isEnabled());
}

/// I-05: the reason is said to whoever has the right password.
void EntrancePasswordsTest::anAccountLockedByAnAdministratorSaysWhatToDo()
{
    addAccount(u"lockedone"_s);
    QVERIFY((*m_workspace)->accounts().lock(u"lockedone"_s, u"left the office"_s).ok());
    logIn(u"lockedone"_s, u"Wrong#2026"_s);
    const QString wrong = trouble();
    logIn(u"lockedone"_s, password);
    QVERIFY(!m_window->desk());
    QVERIFY(!trouble().isEmpty());
    QVERIFY2(trouble() != wrong && trouble().contains(u"dministrator"_s), qPrintable(trouble()));
}

/// I-04
void EntrancePasswordsTest::aPasswordThatRanOutIsReplacedAndServesNoMore()
{
    addAccount(u"expired"_s);
    letRunOut(u"expired"_s);
    logIn(u"expired"_s, password);
    QCOMPARE(m_window->entrance()->current(), EntranceWay::ChangePassword);
    QVERIFY(!m_window->desk());
    QVERIFY2(textOf(u"pageText"_s).contains(u"run out"_s), qPrintable(textOf(u"pageText"_s)));
    QVERIFY(textOf(u"changePasswordName"_s).contains(u"expired"_s));
    QCOMPARE(focus()->objectName(), u"newPassword"_s);
    setPassword(u"Another#2026"_s);
    QTRY_VERIFY(m_window->desk());
    QCOMPARE(m_window->desk()->session().actor().loginName, u"expired"_s);
    m_window->logOut();
    logIn(u"expired"_s, password);
    QVERIFY(isAtLogin() && !trouble().isEmpty());
    logIn(u"expired"_s, u"Another#2026"_s);
    QVERIFY(m_window->desk());
}

/// I-25
void EntrancePasswordsTest::theFirstLoginAsksForAPasswordOfOnesOwn()
{
    addAccount(u"firsttime"_s);
    QVERIFY((*m_workspace)->accounts().setPassword(u"firsttime"_s, u"Given#2026"_s, true).ok());
    logIn(u"firsttime"_s, u"Given#2026"_s);
    QCOMPARE(m_window->entrance()->current(), EntranceWay::ChangePassword);
    QVERIFY2(textOf(u"pageText"_s).contains(u"first login"_s), qPrintable(textOf(u"pageText"_s)));
    setPassword(u"Another#2026"_s);
    QTRY_VERIFY(m_window->desk());
}

/// I-25: and an old password that the account still has is no longer needed.
void EntrancePasswordsTest::aOneTimePasswordServesForThatOnly()
{
    Result<QString> given = giveBack(addAccount(u"givenback"_s));
    QVERIFY2(given.ok(), given.ok() ? "" : qPrintable(given.error().message));
    logIn(u"givenback"_s, *given);
    QCOMPARE(m_window->entrance()->current(), EntranceWay::ChangePassword);
    QVERIFY2(textOf(u"pageText"_s).contains(u"one-time"_s), qPrintable(textOf(u"pageText"_s)));
    for (const QLineEdit *field : page()->findChildren<QLineEdit *>())
        QVERIFY(!field->text().contains(*given));
    setPassword(u"Another#2026"_s);
    QTRY_VERIFY(m_window->desk());
    m_window->logOut();
    logIn(u"givenback"_s, *given);
    QVERIFY(isAtLogin() && !trouble().isEmpty());
}

/// I-03, and that none of the last five passwords comes back.
void EntrancePasswordsTest::whatIsWrongWithTheNewPasswordIsSaidAtIt()
{
    addAccount(u"careful"_s);
    letRunOut(u"careful"_s);
    logIn(u"careful"_s, password);
    setPassword(u"short"_s);
    QVERIFY(!faultOf(u"newPassword"_s).isEmpty());
    QCOMPARE(focus()->objectName(), u"newPassword"_s);
    type(u"newPassword"_s, u"Another#2026"_s);
    type(u"newPasswordAgain"_s, u"Another#2027"_s);
    press(Qt::Key_Return);
    QVERIFY(!faultOf(u"newPasswordAgain"_s).isEmpty());
    QCOMPARE(focus()->objectName(), u"newPasswordAgain"_s);
    setPassword(password);
    QCOMPARE(m_window->entrance()->current(), EntranceWay::ChangePassword);
    QVERIFY(!faultOf(u"newPassword"_s).isEmpty());
    setPassword(u"Another#2026"_s);
    QTRY_VERIFY(m_window->desk());
}

void EntrancePasswordsTest::theOldPasswordIsForgottenOnTheWayBack()
{
    addAccount(u"hesitant"_s);
    letRunOut(u"hesitant"_s);
    logIn(u"hesitant"_s, password);
    type(u"newPassword"_s, u"Another#2026"_s);
    press(Qt::Key_Escape);
    QVERIFY(isAtLogin());
    QCOMPARE(part(u"loginName"_s)->text(), u"hesitant"_s);
    QVERIFY(part(u"loginPassword"_s)->text().isEmpty());
    for (const QLineEdit *field : m_window->entrance()->findChildren<QLineEdit *>())
        QVERIFY2(field->text().isEmpty() || field->text() == u"hesitant"_s, qPrintable(field->objectName()));
}

void EntrancePasswordsTest::theWayBackWorksFromTheKeyboard_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::newRow("Esc") << Qt::Key_Escape << Qt::KeyboardModifiers();
    QTest::newRow("Alt+Left") << Qt::Key_Left << Qt::KeyboardModifiers(Qt::AltModifier);
}

void EntrancePasswordsTest::theWayBackWorksFromTheKeyboard()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    click(u"forgottenName"_s);
    QTRY_VERIFY(page());
    type(u"findSubject"_s, u"张伟"_s);
    press(key, modifiers);
    QVERIFY(isAtLogin());
    click(u"forgottenName"_s);
    QCOMPARE(part(u"findSubject"_s)->text(), u"张伟"_s);
}

QTEST_MAIN(EntrancePasswordsTest)
#include "tst_passwords.moc"
