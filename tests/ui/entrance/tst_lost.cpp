// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/proxy.h"
#include "tests/store/newcomers.h"
#include "tests/ui/entrance/entrancewindow.h"
#include "ui/forms/paperslot.h"
#include "ui/shell/desk.h"

#include <QComboBox>

using namespace hezhun;

/// The pages before the login on a network that the test does to what it likes: nothing that was typed is lost, and
/// nothing is said to be done that is not, nor the other way round.
class EntranceLostTest : public EntranceWindow
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void aWorkspaceThatIsGoneTakesNothingAlong();
    void whatIsNotAnsweredCanBeGivenUp();
    void aRegistrationWhoseAnswerWasLostIsNotMadeTwice();
    void whatWasGivenUpMayHaveBeenDone();
    void aNewPasswordWhoseAnswerWasLostServes();
    void anAppealWhoseAnswerWasLostIsOneAppeal();
    void aWrongStationPasswordLeadsBackToTheLogin();

private:
    void tellPerson(const Registration &somebody);
    QString trouble() const { return textOf(u"pageTrouble"_s); }

    std::unique_ptr<Proxy> m_proxy;
};

void EntranceLostTest::initTestCase()
{
    EntranceWindow::initTestCase();
    m_proxy = std::make_unique<Proxy>(m_access.address);
    m_access = m_proxy->through(m_access);
}

void EntranceLostTest::cleanup()
{
    m_proxy->open();
    EntranceWindow::cleanup();
}

/// Up to the code, which is typed.
void EntranceLostTest::tellPerson(const Registration &somebody)
{
    click(u"register"_s);
    QTRY_VERIFY(page());
    type(u"name"_s, somebody.fields.value(u"name"_s));
    choose(u"region"_s, somebody.fields.value(u"region"_s));
    choose(u"id_type"_s, somebody.fields.value(u"id_type"_s));
    type(u"id_number"_s, somebody.fields.value(u"id_number"_s));
    goOn();
    type(u"newLoginName"_s, somebody.loginName);
    type(u"newPassword"_s, somebody.password);
    type(u"newPasswordAgain"_s, somebody.password);
    goOn();
    type(u"phone"_s, somebody.phone);
    haveCodeSent(somebody.phone);
}

void EntranceLostTest::aWorkspaceThatIsGoneTakesNothingAlong()
{
    const Registration somebody = newPerson(*m_workspace, 801);
    tellPerson(somebody);
    const QString code = part(u"code"_s)->text();
    m_proxy->close();
    goOn();
    QVERIFY(!trouble().isEmpty());
    QCOMPARE(page()->step(), 2);
    QCOMPARE(part(u"phone"_s)->text(), somebody.phone);
    QCOMPARE(part(u"code"_s)->text(), code);
    m_proxy->open();
    const auto isThrough = [this] {
        if (page()->step() == 2 && !page()->isBusy())
            click(u"pageMain"_s);
        return page()->step() == 3;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThrough(), 60000);
    QCOMPARE(m_workspace->count(u"select count(*) from account where login_name = ?"_s, {somebody.loginName}), 1);
}

void EntranceLostTest::whatIsNotAnsweredCanBeGivenUp()
{
    click(u"forgottenName"_s);
    QTRY_VERIFY(page());
    type(u"findSubject"_s, u"张伟"_s);
    type(u"findNumber"_s, u"11010519491231002X"_s);
    m_proxy->stall();
    click(u"pageMain"_s);
    QVERIFY(page()->isBusy());
    QVERIFY(!part<QPushButton>(u"pageMain"_s)->isEnabled());
    QTRY_VERIFY(part<QPushButton>(u"cancelAsking"_s));
    press(Qt::Key_Escape);
    QVERIFY(!page()->isBusy());
    QCOMPARE(m_window->entrance()->current(), EntranceWay::FindName);
    QCOMPARE(part(u"findSubject"_s)->text(), u"张伟"_s);
    m_proxy->open();
    m_proxy->cut();
    goOn();
    QVERIFY(!wayOut().isEmpty() || !trouble().isEmpty());
}

/// The account is there, although the first answer never came: the worker asks again, and is told so.
void EntranceLostTest::aRegistrationWhoseAnswerWasLostIsNotMadeTwice()
{
    const Registration somebody = newPerson(*m_workspace, 802);
    tellPerson(somebody);
    const auto looking = std::shared_ptr<Workspace>(m_workspace->another());
    m_proxy->cutAnswerWhen(
        [looking, name = somebody.loginName] {
            return looking->database().single(u"select count(*) from account where login_name = ?"_s, {name})->toInt()
                == 1;
        },
        Proxy::Then::Open);
    goOn();
    QVERIFY(m_proxy->hasCut());
    QCOMPARE(page()->step(), 3);
    QCOMPARE(m_workspace->count(u"select count(*) from account where login_name = ?"_s, {somebody.loginName}), 1);
    goOn();
    QTRY_VERIFY(m_window->desk());
}

/// What was given up may have been done all the same, and that is said.
void EntranceLostTest::whatWasGivenUpMayHaveBeenDone()
{
    const Registration somebody = newPerson(*m_workspace, 803);
    tellPerson(somebody);
    m_proxy->stall();
    click(u"pageMain"_s);
    QTRY_VERIFY(part<QPushButton>(u"cancelAsking"_s));
    click(u"cancelAsking"_s);
    QVERIFY(!page()->isBusy());
    QVERIFY2(trouble().contains(u"may have been done"_s), qPrintable(trouble()));
    QCOMPARE(part(u"phone"_s)->text(), somebody.phone);
    m_proxy->open();
    m_proxy->cut();
}

void EntranceLostTest::aNewPasswordWhoseAnswerWasLostServes()
{
    const AccountId id = addAccount(u"losthalfway"_s);
    change(u"update account_key set key_set_at = 1 where account_id = ?"_s, {id});
    type(u"loginName"_s, u"losthalfway"_s);
    type(u"loginPassword"_s, password);
    press(Qt::Key_Return);
    QTRY_VERIFY(page());
    type(u"newPassword"_s, u"Another#2026"_s);
    type(u"newPasswordAgain"_s, u"Another#2026"_s);
    const auto looking = std::shared_ptr<Workspace>(m_workspace->another());
    m_proxy->cutAnswerWhen(
        [looking, id] {
            return looking->database()
                       .single(u"select key_set_at from account_key where account_id = ?"_s, {id})
                       ->toLongLong()
                > 1;
        },
        Proxy::Then::Open);
    goOn();
    QVERIFY(m_proxy->hasCut());
    if (m_window->desk())
        return; // the repetition found it done
    QVERIFY2(trouble().contains(u"may have been done"_s), qPrintable(trouble()));
    press(Qt::Key_Escape);
    type(u"loginPassword"_s, u"Another#2026"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->desk());
}

/// I-22: the reference is that of the case that was made.
void EntranceLostTest::anAppealWhoseAnswerWasLostIsOneAppeal()
{
    const Registration somebody = newPerson(*m_workspace, 804);
    click(u"appeal"_s);
    QTRY_VERIFY(page());
    type(u"name"_s, somebody.fields.value(u"name"_s));
    choose(u"region"_s, somebody.fields.value(u"region"_s));
    choose(u"id_type"_s, somebody.fields.value(u"id_type"_s));
    type(u"id_number"_s, somebody.fields.value(u"id_number"_s));
    goOn();
    int number = 8040;
    for (PaperSlot *paper : page()->findChildren<PaperSlot *>()) {
        if (!paper->isVisible())
            continue;
        paper->offer(picture(++number));
        QTRY_VERIFY(!paper->isEmpty());
    }
    goOn();
    type(u"phone"_s, somebody.phone);
    haveCodeSent(somebody.phone);
    const auto looking = std::shared_ptr<Workspace>(m_workspace->another());
    const auto cases = [](Workspace &workspace, const QString &phone) {
        return workspace.database().single(u"select count(*) from cases where notice_phone = ?"_s, {phone})->toInt();
    };
    m_proxy->cutAnswerWhen([looking, cases, phone = somebody.phone] { return cases(*looking, phone) == 1; },
                           Proxy::Then::Open);
    goOn();
    QVERIFY(m_proxy->hasCut());
    QVERIFY2(page()->step() == 3, qPrintable(trouble()));
    QCOMPARE(m_workspace->count(u"select count(*) from cases where notice_phone = ? and reference = ?"_s,
                                {somebody.phone, textOf(u"appealReference"_s)}),
             1);
    QCOMPARE(cases(**m_workspace, somebody.phone), 1);
}

void EntranceLostTest::aWrongStationPasswordLeadsBackToTheLogin()
{
    WorkspaceAccess wrong = m_access;
    wrong.stationPassword = u"of yesterday"_s;
    m_window->openWorkspace(wrong);
    QTRY_VERIFY(part<QWidget>(u"stationPane"_s));
    click(u"register"_s);
    QVERIFY(isAtLogin());
    QVERIFY(!faultOf(u"stationPassword"_s).isEmpty());
    type(u"stationPassword"_s, m_access.stationPassword);
    click(u"register"_s);
    QTRY_VERIFY(page());
    QCOMPARE(m_keychain->kept.values(), QStringList(m_access.stationPassword));
}

QTEST_MAIN(EntranceLostTest)
#include "tst_lost.moc"
