// SPDX-License-Identifier: GPL-3.0-or-later
#include "staffdesk.h"

#include "ui/administration/accountactions.h"
#include "ui/administration/accountlist.h"
#include "ui/administration/administrationpage.h"
#include "ui/administration/issuepanel.h"
#include "ui/administration/storyview.h"
#include "ui/administration/undeliveredlist.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// The page of an administrator: accounts and their stories, and what is done with them (I-05, I-40, I-25's one-time
/// passwords, messages that were given up).
class AdministrationTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void findsAnAccountAndTellsItsStory();
    void findsByNumberAndMasksIt();
    void saysThatNothingWasFound();
    void locksForAReasonAndUnlocks();
    void locksNotWithoutAReason();
    void givesAOneTimePassword();
    void issuesAnAccount();
    void refusesALoginNameThatIsTaken();
    void offersUndeliveredMessagesAgain();

private:
    template <typename T> T *part(const QString &name) const { return m_page->findChild<T *>(name); }
    bool find(const QString &text);
    void click(const QString &name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    /// As an input method would.
    void type(const QString &name, const QString &text) { part<QLineEdit>(name)->insert(text); }
    QString shown() const;
    bool isLocked() { return m_desk->workspace().accounts().loginState(m_person)->lockedAt.isValid(); }

    AccountId m_person = 0;
    std::unique_ptr<StaffDesk> m_desk;
    std::unique_ptr<AdministrationPage> m_page;
    QString m_said;
};

void AdministrationTest::init()
{
    m_desk = std::make_unique<StaffDesk>(u"administrator"_s);
    m_person = m_desk->addPerson(u"zhang_wei"_s, u"张伟"_s, u"11010519491231002X"_s, u"13800138000"_s);
    m_page = std::make_unique<AdministrationPage>(m_desk->session());
    m_said.clear();
    connect(m_page.get(), &DeskPage::messageRaised, this, [this](const Message &message) { m_said = message.text; });
    m_page->resize(1200, 700);
    m_page->show();
}

void AdministrationTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

bool AdministrationTest::find(const QString &text)
{
    QSignalSpy shown(m_page.get(), &AdministrationPage::storyShown);
    m_page->search(text);
    return QTest::qWaitFor([&] { return !shown.isEmpty(); }, StaffDesk::patience);
}

/// Every text of the story.
QString AdministrationTest::shown() const
{
    QStringList texts;
    for (const QLabel *label : m_page->storyView()->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

void AdministrationTest::findsAnAccountAndTellsItsStory()
{
    const qint64 looks = m_desk->count(u"select count(*) from access_log"_s);
    QVERIFY(find(u"zhang"_s));
    QCOMPARE(m_page->list()->count(), 1);
    QVERIFY(shown().contains(u"张伟"));
    QVERIFY(shown().contains(u"13*****000"));
    QVERIFY(!shown().contains(u"13800138000"));
    // Every look is written down.
    QVERIFY(m_desk->count(u"select count(*) from access_log"_s) > looks);
}

/// I-40
void AdministrationTest::findsByNumberAndMasksIt()
{
    QVERIFY(find(u"11010519491231002X"_s));
    QCOMPARE(m_page->list()->currentLogin(), u"zhang_wei"_s);
    QVERIFY(!shown().contains(u"19491231"));
}

void AdministrationTest::saysThatNothingWasFound()
{
    QSignalSpy found(m_page.get(), &AdministrationPage::found);
    m_page->search(u"nobody_at_all"_s);
    QVERIFY(QTest::qWaitFor([&] { return !found.isEmpty(); }, StaffDesk::patience));
    QCOMPARE(m_page->list()->count(), 0);
}

/// I-05
void AdministrationTest::locksForAReasonAndUnlocks()
{
    QVERIFY(find(u"zhang_wei"_s));
    click(u"lockAccount"_s);
    type(u"lockReason"_s, u"本人来电挂失"_s);
    QSignalSpy again(m_page.get(), &AdministrationPage::storyShown);
    click(u"confirmAction"_s);
    QVERIFY(QTest::qWaitFor([&] { return !again.isEmpty(); }, StaffDesk::patience));
    QVERIFY(isLocked());
    QVERIFY(shown().contains(u"本人来电挂失"));
    QVERIFY(part<QPushButton>(u"lockAccount"_s)->isHidden());

    again.clear();
    click(u"unlockAccount"_s);
    QVERIFY(QTest::qWaitFor([&] { return !again.isEmpty(); }, StaffDesk::patience));
    QVERIFY(!isLocked());
}

void AdministrationTest::locksNotWithoutAReason()
{
    QVERIFY(find(u"zhang_wei"_s));
    click(u"lockAccount"_s);
    QVERIFY(!part<QPushButton>(u"confirmAction"_s)->isEnabled());
    QTest::keyClick(part<QLineEdit>(u"lockReason"_s), Qt::Key_Escape);
    QVERIFY(part<QPushButton>(u"confirmAction"_s)->isHidden() || !part<QPushButton>(u"confirmAction"_s)->isVisible());
    QVERIFY(!isLocked());
}

void AdministrationTest::givesAOneTimePassword()
{
    QVERIFY(find(u"zhang_wei"_s));
    click(u"giveOneTime"_s);
    click(u"confirmAction"_s);
    auto *password = m_page->storyView()->findChild<QLabel *>(u"oneTimePassword"_s);
    QVERIFY(QTest::qWaitFor([&] { return password->isVisible(); }, StaffDesk::patience));
    QCOMPARE(password->text().size(), 12);
    const Result<Actor> in = m_desk->workspace().accounts().logIn(u"zhang_wei"_s, u"person"_s, password->text());
    QCOMPARE(in.ok() ? QString() : in.error().code, u"login.one_time"_s);
    QVERIFY(!m_desk->workspace().accounts().logIn(u"zhang_wei"_s, u"person"_s, QString::fromLatin1(StaffDesk::password)).ok());
}

void AdministrationTest::issuesAnAccount()
{
    click(u"newAccount"_s);
    type(u"issueLogin"_s, u"zhao_qian"_s);
    type(u"issueName"_s, u"赵倩"_s);
    type(u"issuePhone"_s, u"13900139000"_s);
    click(u"issueAccount"_s);
    auto *password = m_page->issuePanel()->findChild<QLabel *>(u"oneTimePassword"_s);
    QVERIFY(QTest::qWaitFor([&] { return password->isVisible(); }, StaffDesk::patience));
    const Result<Actor> in = m_desk->workspace().accounts().logIn(u"zhao_qian"_s, u"person"_s, password->text());
    QCOMPARE(in.ok() ? QString() : in.error().code, u"login.one_time"_s);
    // Esc does not put away what nobody could read again.
    QTest::keyClick(m_page->issuePanel(), Qt::Key_Escape);
    QVERIFY(password->isVisible());
}

/// I-02
void AdministrationTest::refusesALoginNameThatIsTaken()
{
    click(u"newAccount"_s);
    type(u"issueLogin"_s, u"Zhang_Wei"_s);
    type(u"issueName"_s, u"章薇"_s);
    const qint64 before = m_desk->count(u"select count(*) from account"_s);
    click(u"issueAccount"_s);
    QVERIFY(QTest::qWaitFor([&] { return part<QPushButton>(u"issueAccount"_s)->isEnabled(); }, StaffDesk::patience));
    QCOMPARE(m_desk->count(u"select count(*) from account"_s), before);
    QVERIFY(part<QLineEdit>(u"issueLogin"_s)->property("fault").toBool());
}

void AdministrationTest::offersUndeliveredMessagesAgain()
{
    QVERIFY(m_desk->workspace()
                .database()
                .change(u"insert into outbox (phone, message, state, trouble, not_before, created_at)"
                        " values ('13800138000', '通知', 'given_up', 'gateway.silent', 0, 0)"_s)
                .ok());
    QSignalSpy counted(m_page->undelivered(), &UndeliveredList::counted);
    click(u"undelivered"_s);
    QVERIFY(QTest::qWaitFor([&] { return !counted.isEmpty(); }, StaffDesk::patience));
    QTableWidget *table = m_page->undelivered()->table();
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 1)->text(), u"13*****000"_s);
    table->selectRow(0);
    counted.clear();
    click(u"sendAgain"_s);
    QVERIFY(QTest::qWaitFor([&] { return !counted.isEmpty(); }, StaffDesk::patience));
    QCOMPARE(m_desk->count(u"select count(*) from outbox where state = 'queued'"_s), 1);
    QCOMPARE(table->rowCount(), 0);
}

} // namespace hezhun

QTEST_MAIN(hezhun::AdministrationTest)
#include "tst_administration.moc"
