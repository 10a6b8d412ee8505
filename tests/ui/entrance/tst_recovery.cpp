// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/newcomers.h"
#include "tests/ui/entrance/entrancewindow.h"
#include "ui/forms/challengefield.h"
#include "ui/shell/desk.h"

#include <QComboBox>
#include <QRadioButton>

using namespace hezhun;

/// Finding one's login name again, and setting a new password by a code.
class EntranceRecoveryTest : public EntranceWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aPersonFindsTheirLoginName();
    void aUnitFindsItsLoginName();
    void whatDoesNotAgreeFindsNothing();
    void aPasswordIsSetAnewByThePhone();
    void aPasswordIsSetAnewByEmail();
    void aUnitSaysItsNameAndCode();
    void theChallengeComesFirst();
    void anUnknownNameIsAskedAsAKnownOneIs();
    void whatDoesNotAgreeGetsNoCode();
    void whoHasNoPhoneAnyMoreGoesToTheAppeal();
    void anAccountWithoutAnAddressGoesToTheAppeal();
    void whatIsMissingIsSaidAtItsField();
    void stepsBackKeepWhatWasTyped();

private:
    void openReset(const QString &accountType, const QString &loginName);
    void answerChallenge();
    void sayWhereTo(const QString &address);
    void setAnew(const QString &address, const QString &secret);

    Registration m_person;
    Registration m_unit;
};

void EntranceRecoveryTest::initTestCase()
{
    EntranceWindow::initTestCase();
    const auto at = beforeLogin(*m_workspace);
    m_person = newPerson(*m_workspace, 501);
    m_person.email = u"newcomer@example.org"_s;
    m_unit = newUnit(*m_workspace, 502);
    QVERIFY(enter(*m_workspace, *at, m_person) > 0);
    QVERIFY(enter(*m_workspace, *at, m_unit) > 0);
}

/// I-11
void EntranceRecoveryTest::aPersonFindsTheirLoginName()
{
    click(u"forgottenName"_s);
    QTRY_VERIFY(page());
    goOn();
    QVERIFY(!faultOf(u"findSubject"_s).isEmpty() && !faultOf(u"findNumber"_s).isEmpty());
    QCOMPARE(focus()->objectName(), u"findSubject"_s);
    type(u"findSubject"_s, m_person.fields.value(u"name"_s));
    type(u"findNumber"_s, u" "_s + m_person.fields.value(u"id_number"_s));
    press(Qt::Key_Return);
    awaitAnswer();
    QCOMPARE(page()->step(), 1);
    QTRY_VERIFY(part<QPushButton>(u"foundName"_s));
    QCOMPARE(part<QPushButton>(u"foundName"_s)->text(), m_person.loginName);
    click(u"foundName"_s);
    QVERIFY(isAtLogin());
    QCOMPARE(part(u"loginName"_s)->text(), m_person.loginName);
    QCOMPARE(focus()->objectName(), u"loginPassword"_s);
}

/// I-11
void EntranceRecoveryTest::aUnitFindsItsLoginName()
{
    click(u"loginAsUnit"_s);
    click(u"forgottenName"_s);
    QTRY_VERIFY(page());
    type(u"findSubject"_s, m_unit.fields.value(u"name"_s));
    type(u"findNumber"_s, m_unit.fields.value(u"credit_code"_s).toLower());
    goOn();
    goOn();
    QVERIFY(isAtLogin());
    QCOMPARE(part(u"loginName"_s)->text(), m_unit.loginName);
    QVERIFY(part<QToolButton>(u"loginAsUnit"_s)->isChecked());
}

/// I-11: both must match; the way on is the appeal, with what was typed.
void EntranceRecoveryTest::whatDoesNotAgreeFindsNothing()
{
    click(u"forgottenName"_s);
    QTRY_VERIFY(page());
    type(u"findSubject"_s, u"王芳"_s);
    type(u"findNumber"_s, m_person.fields.value(u"id_number"_s));
    goOn();
    QCOMPARE(page()->step(), 0);
    QVERIFY(!wayOut().isEmpty());
    click(u"wayOutButton"_s);
    QCOMPARE(m_window->entrance()->current(), EntranceWay::Appeal);
    QCOMPARE(part(u"name"_s)->text(), u"王芳"_s);
}

void EntranceRecoveryTest::answerChallenge()
{
    type(u"challenge"_s, page()->findChild<ChallengeField *>()->characters().toLower());
}

/// The first step, taken.
void EntranceRecoveryTest::openReset(const QString &accountType, const QString &loginName)
{
    click(u"loginAs"_s + accountType);
    type(u"loginName"_s, loginName);
    click(u"forgottenPassword"_s);
    QTRY_VERIFY(page());
    QCOMPARE(part(u"resetName"_s)->text(), loginName);
    answerChallenge();
    goOn();
}

void EntranceRecoveryTest::sayWhereTo(const QString &address)
{
    QCOMPARE(page()->step(), 1);
    type(u"resetAddress"_s, address);
    part<QComboBox>(u"resetReason"_s)->setCurrentIndex(0);
    goOn();
}

void EntranceRecoveryTest::setAnew(const QString &address, const QString &secret)
{
    QCOMPARE(page()->step(), 2);
    const QString code = codeSentTo(*m_workspace, address);
    QVERIFY(!code.isEmpty());
    type(u"code"_s, code);
    type(u"newPassword"_s, secret);
    type(u"newPasswordAgain"_s, secret);
    goOn();
    QCOMPARE(page()->step(), 3);
    goOn();
    QTRY_VERIFY(m_window->desk());
}

/// I-20
void EntranceRecoveryTest::aPasswordIsSetAnewByThePhone()
{
    openReset(u"Person"_s, m_person.loginName);
    const QString offered = part<QRadioButton>(u"resetByPhone"_s)->text();
    QVERIFY2(offered.contains(u"13*****501"_s), qPrintable(offered));
    QVERIFY(!offered.contains(m_person.phone));
    sayWhereTo(m_person.phone);
    setAnew(m_person.phone, u"Another#2026"_s);
    QCOMPARE(m_window->desk()->session().actor().loginName, m_person.loginName);
}

/// I-20
void EntranceRecoveryTest::aPasswordIsSetAnewByEmail()
{
    openReset(u"Person"_s, m_person.loginName);
    part<QRadioButton>(u"resetByEmail"_s)->click();
    type(u"resetAddress"_s, u"no address"_s);
    part<QComboBox>(u"resetReason"_s)->setCurrentIndex(0);
    goOn();
    QVERIFY(!faultOf(u"resetAddress"_s).isEmpty());
    sayWhereTo(m_person.email);
    setAnew(m_person.email, u"Another#2027"_s);
}

/// I-20
void EntranceRecoveryTest::aUnitSaysItsNameAndCode()
{
    openReset(u"Unit"_s, m_unit.loginName);
    sayWhereTo(m_unit.phone);
    QCOMPARE(page()->step(), 1);
    QVERIFY(!faultOf(u"resetUnitName"_s).isEmpty());
    type(u"resetUnitName"_s, m_unit.fields.value(u"name"_s));
    goOn();
    QVERIFY(!faultOf(u"resetCreditCode"_s).isEmpty());
    type(u"resetCreditCode"_s, m_unit.fields.value(u"credit_code"_s));
    goOn();
    setAnew(m_unit.phone, u"Another#2026"_s);
}

/// I-20: nothing is asked of the workspace before it is answered, and one answer serves once.
void EntranceRecoveryTest::theChallengeComesFirst()
{
    click(u"forgottenPassword"_s);
    QTRY_VERIFY(page());
    type(u"resetName"_s, m_person.loginName);
    goOn();
    QCOMPARE(page()->step(), 0);
    type(u"challenge"_s, u"wrong"_s);
    goOn();
    QCOMPARE(page()->step(), 0);
    const QString first = page()->findChild<ChallengeField *>()->characters();
    answerChallenge();
    goOn();
    QCOMPARE(page()->step(), 1);
    press(Qt::Key_Escape);
    QVERIFY(page()->findChild<ChallengeField *>()->characters() != first);
    QVERIFY(part(u"challenge"_s)->text().isEmpty());
}

/// I-05, I-20: what the page says tells nothing about who exists.
void EntranceRecoveryTest::anUnknownNameIsAskedAsAKnownOneIs()
{
    openReset(u"Person"_s, u"nobody_here"_s);
    QCOMPARE(page()->step(), 1);
    const QString offered = part<QRadioButton>(u"resetByPhone"_s)->text();
    QVERIFY2(offered.contains(u"*****"_s), qPrintable(offered));
    sayWhereTo(u"13712345678"_s);
    QCOMPARE(page()->step(), 2);
    QVERIFY(codeSentTo(*m_workspace, u"13712345678"_s).isEmpty());
    type(u"code"_s, u"123456"_s);
    type(u"newPassword"_s, u"Another#2026"_s);
    type(u"newPasswordAgain"_s, u"Another#2026"_s);
    goOn();
    QCOMPARE(page()->step(), 2);
    QCOMPARE(focus()->objectName(), u"code"_s);
}

void EntranceRecoveryTest::whatDoesNotAgreeGetsNoCode()
{
    openReset(u"Person"_s, m_person.loginName);
    sayWhereTo(u"13787654321"_s);
    QCOMPARE(page()->step(), 2);
    QVERIFY(codeSentTo(*m_workspace, u"13787654321"_s).isEmpty());
    press(Qt::Key_Escape);
    QCOMPARE(page()->step(), 1);
    QCOMPARE(part(u"resetAddress"_s)->text(), u"13787654321"_s);
}

/// I-21
void EntranceRecoveryTest::whoHasNoPhoneAnyMoreGoesToTheAppeal()
{
    openReset(u"Unit"_s, m_unit.loginName);
    type(u"resetUnitName"_s, m_unit.fields.value(u"name"_s));
    click(u"phoneLost"_s);
    QVERIFY(!wayOut().isEmpty());
    click(u"wayOutButton"_s);
    QCOMPARE(m_window->entrance()->current(), EntranceWay::Appeal);
    QVERIFY(part<QToolButton>(u"appealOfUnit"_s)->isChecked());
    QCOMPARE(part(u"name"_s)->text(), m_unit.fields.value(u"name"_s));
}

/// I-21
void EntranceRecoveryTest::anAccountWithoutAnAddressGoesToTheAppeal()
{
    addAccount(u"addressless"_s);
    openReset(u"Person"_s, u"addressless"_s);
    QCOMPARE(page()->step(), 0);
    QVERIFY(!wayOut().isEmpty());
    click(u"wayOutButton"_s);
    QCOMPARE(m_window->entrance()->current(), EntranceWay::Appeal);
}

void EntranceRecoveryTest::whatIsMissingIsSaidAtItsField()
{
    click(u"forgottenPassword"_s);
    QTRY_VERIFY(page());
    goOn();
    QVERIFY(!faultOf(u"resetName"_s).isEmpty());
    type(u"resetName"_s, m_person.loginName);
    answerChallenge();
    goOn();
    goOn();
    QVERIFY(!faultOf(u"resetAddress"_s).isEmpty());
    type(u"resetAddress"_s, m_person.phone);
    goOn();
    QVERIFY(!faultOf(u"resetReason"_s).isEmpty());
    part<QComboBox>(u"resetReason"_s)->setEditText(u"no longer remembered"_s);
    QVERIFY(faultOf(u"resetReason"_s).isEmpty());
    goOn();
    QCOMPARE(page()->step(), 2);
    goOn();
    QCOMPARE(focus()->objectName(), u"code"_s);
    type(u"code"_s, codeSentTo(*m_workspace, m_person.phone));
    type(u"newPassword"_s, u"weak"_s);
    goOn();
    QVERIFY(!faultOf(u"newPassword"_s).isEmpty());
    type(u"newPassword"_s, u"Another#2027"_s);
    type(u"newPasswordAgain"_s, u"Another#2027"_s);
    goOn();
    QCOMPARE(page()->step(), 2); // one of the last five
    QVERIFY(!faultOf(u"newPassword"_s).isEmpty());
}

void EntranceRecoveryTest::stepsBackKeepWhatWasTyped()
{
    openReset(u"Person"_s, m_person.loginName);
    type(u"resetAddress"_s, u"1380"_s);
    click(u"pageBack"_s);
    QCOMPARE(page()->step(), 0);
    QCOMPARE(part(u"resetName"_s)->text(), m_person.loginName);
    click(u"pageBack"_s);
    QVERIFY(isAtLogin());
}

QTEST_MAIN(EntranceRecoveryTest)
#include "tst_recovery.moc"
