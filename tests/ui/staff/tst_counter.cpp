// SPDX-License-Identifier: GPL-3.0-or-later
#include "staffdesk.h"

#include "ui/account/informationpage.h"
#include "ui/account/partpage.h"
#include "ui/counter/counterhome.h"
#include "ui/counter/counterpage.h"
#include "ui/entrance/entrancepage.h"
#include "ui/forms/formeditor.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// A clerk at the counter, who enters for somebody standing there what they could enter themselves.
class CounterTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void opensAVisitByLoginNameAndNumber();
    void refusesANumberOfSomebodyElse();
    void leavesTheClerkOnRecord();
    void endsTheVisit();
    void leadsToEveryOtherWayAndBack();

private:
    template <typename T> T *part(const QString &name) const { return m_page->findChild<T *>(name); }
    void click(const QString &name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    void ask(const QString &login, const QString &number);
    bool openVisit();

    std::unique_ptr<StaffDesk> m_desk;
    std::unique_ptr<CounterPage> m_page;
    AccountId m_person = 0;
};

void CounterTest::init()
{
    m_desk = std::make_unique<StaffDesk>(u"counter_clerk"_s);
    m_person = m_desk->addPerson(u"zhang_wei"_s, u"张伟"_s, u"11010519491231002X"_s, u"13800138000"_s);
    m_page = std::make_unique<CounterPage>(m_desk->session());
    m_page->resize(1200, 700);
    m_page->show();
    m_page->activate();
}

void CounterTest::cleanup()
{
    m_page.reset();
    m_desk.reset();
}

void CounterTest::ask(const QString &login, const QString &number)
{
    QTest::keyClicks(part<QLineEdit>(u"visitLogin"_s), login);
    QTest::keyClicks(part<QLineEdit>(u"visitNumber"_s), number);
    click(u"openVisit"_s);
}

bool CounterTest::openVisit()
{
    QSignalSpy shown(m_page.get(), &CounterPage::visitShown);
    ask(u"zhang_wei"_s, u"11010519491231002X"_s);
    if (!QTest::qWaitFor([&] { return !shown.isEmpty(); }, StaffDesk::patience))
        return false;
    QSignalSpy loaded(m_page->informationPage(), &InformationPage::loaded);
    return QTest::qWaitFor([&] { return m_page->informationPage()->part(u"person"_s) != nullptr; }, StaffDesk::patience);
}

void CounterTest::opensAVisitByLoginNameAndNumber()
{
    QVERIFY(openVisit());
    QCOMPARE(m_desk->count(u"select count(*) from counter_visit"_s), 1);
    QVERIFY(m_page->title().contains(u"张伟"));
}

void CounterTest::refusesANumberOfSomebodyElse()
{
    ask(u"zhang_wei"_s, u"110105199001011237"_s);
    QVERIFY(QTest::qWaitFor([&] { return part<QLineEdit>(u"visitNumber"_s)->property("fault").toBool(); },
                            StaffDesk::patience));
    QCOMPARE(m_page->informationPage(), nullptr);
    QCOMPARE(m_desk->count(u"select count(*) from counter_visit"_s), 0);
}

void CounterTest::leavesTheClerkOnRecord()
{
    QVERIFY(openVisit());
    PartPage *person = m_page->informationPage()->part(u"person"_s);
    const QString name = person->form()->kind().subjectField;
    person->form()->fill({{name, u"张卫"_s}});
    person->save();
    QVERIFY(QTest::qWaitFor(
        [&] {
            return m_desk->count(u"select count(*) from access_log where event = 'information.changed' and subject_id = ?"
                                 " and account_id = ?"_s,
                                 {m_person, m_desk->actor().id})
                > 0;
        },
        StaffDesk::patience));
    QCOMPARE(m_desk->text(u"select value from account_field where account_id = ? and part = 'person' and name = ?"_s,
                          {m_person, name}),
             u"张卫"_s);
}

void CounterTest::endsTheVisit()
{
    QVERIFY(openVisit());
    click(u"visitEnd"_s);
    QVERIFY(QTest::qWaitFor([&] { return m_page->home()->isVisible(); }, StaffDesk::patience));
    QVERIFY(QTest::qWaitFor([&] { return m_desk->count(u"select count(*) from counter_visit"_s) == 0; }, StaffDesk::patience));
}

void CounterTest::leadsToEveryOtherWayAndBack()
{
    for (const QString &way : {u"counterRegister"_s, u"counterFindName"_s, u"counterReset"_s, u"counterAppeal"_s, u"counterRequest"_s}) {
        click(way);
        QVERIFY2(m_page->wayPage() && m_page->wayPage()->isVisible(), qPrintable(way));
        QTest::keyClick(m_page->wayPage(), Qt::Key_Escape);
        QVERIFY2(QTest::qWaitFor([&] { return m_page->home()->isVisible(); }, StaffDesk::patience), qPrintable(way));
    }
}

} // namespace hezhun

QTEST_MAIN(hezhun::CounterTest)
#include "tst_counter.moc"
