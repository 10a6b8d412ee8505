// SPDX-License-Identifier: GPL-3.0-or-later
#include "staffdesk.h"

#include "tests/store/newcomers.h"
#include "tests/store/nobodyscase.h"
#include "ui/account/informationpage.h"
#include "ui/account/partpage.h"
#include "ui/counter/counterhome.h"
#include "ui/counter/counterpage.h"
#include "ui/entrance/entrancepage.h"
#include "ui/forms/formeditor.h"
#include "ui/forms/paperslot.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

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
    void offersEveryRequestByLetter();
    void takesARequestByLetterIn_data();
    void takesARequestByLetterIn();

private:
    template <typename T> T *part(const QString &name) const { return m_page->findChild<T *>(name); }
    void click(const QString &name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    void ask(const QString &login, const QString &number);
    bool openVisit();
    void goOn();
    bool put(PaperSlot *paper, int number);
    bool tellPhone(const QString &phone);

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

void CounterTest::goOn()
{
    click(u"pageMain"_s);
    if (const QString folder = qEnvironmentVariable("HEZHUN_PICTURES"); !folder.isEmpty())
        m_page->grab().save(u"%1/%2-%3.png"_s.arg(folder, QString::fromLatin1(QTest::currentDataTag()))
                                .arg(m_page->wayPage()->step()));
}

/// none of the kinds of requests is left out, and each shows its own form.
void CounterTest::offersEveryRequestByLetter()
{
    click(u"counterRequest"_s);
    int offered = 0;
    for (const KindDefinition *kind : m_desk->session().kinds().all()) {
        if (!kind->name.startsWith(u"request."_s))
            continue;
        auto *button = m_page->wayPage()->findChild<QToolButton *>(kind->name);
        QVERIFY2(button, qPrintable(kind->name));
        button->click();
        int shown = 0;
        for (const FormEditor *form : m_page->wayPage()->findChildren<FormEditor *>()) {
            shown += form->isVisible();
            QCOMPARE(form->isVisible(), form->kind().name == kind->name);
        }
        QCOMPARE(shown, 1);
        ++offered;
    }
    QCOMPARE(offered, 4);
}

bool CounterTest::put(PaperSlot *paper, int number)
{
    paper->offer(picture(number));
    return QTest::qWaitFor([paper] { return !paper->isEmpty(); }, StaffDesk::patience);
}

bool CounterTest::tellPhone(const QString &phone)
{
    auto *field = part<QLineEdit>(u"phone"_s);
    field->setFocus();
    QTest::keyClicks(field, phone);
    click(u"sendCode"_s);
    QString code;
    const bool sent = QTest::qWaitFor([&] { return !(code = codeSentTo(m_desk->office(), phone)).isEmpty(); },
                                      StaffDesk::patience);
    auto *line = part<QLabel>(u"codeLine"_s);
    if (!sent || !QTest::qWaitFor([line] { return line->text().contains(u':'); }, StaffDesk::patience))
        return false;
    QTest::keyClicks(part<QLineEdit>(u"code"_s), code);
    return true;
}

void CounterTest::takesARequestByLetterIn_data()
{
    QTest::addColumn<DeclaredFields>("fields");
    QTest::newRow("request.operator") << DeclaredFields{{u"division"_s, u"110105"_s},
                                                        {u"old_name"_s, u"王旧任"_s},
                                                        {u"old_id_type"_s, u"resident_id"_s},
                                                        {u"old_id_number"_s, residentNumber(11)},
                                                        {u"old_phone"_s, u"13811000001"_s},
                                                        {u"name"_s, u"李新任"_s},
                                                        {u"id_type"_s, u"resident_id"_s},
                                                        {u"id_number"_s, residentNumber(12)}};
    QTest::newRow("request.undo") << DeclaredFields{{u"unit_name"_s, u"朝阳区科技局"_s},
                                                    {u"handler_name"_s, u"王经办"_s},
                                                    {u"case_number"_s, u"F-2026-00000012"_s},
                                                    {u"why"_s, u"误操作"_s}};
}

/// what a department or a unit sent by letter is entered at the counter, and lies with the centre then.
void CounterTest::takesARequestByLetterIn()
{
    QFETCH(const DeclaredFields, fields);
    const QString kind = QString::fromLatin1(QTest::currentDataTag());
    click(u"counterRequest"_s);
    m_page->wayPage()->findChild<QToolButton *>(kind)->click();
    goOn();
    QCOMPARE(m_page->wayPage()->step(), 0); // nothing is told yet
    for (FormEditor *form : m_page->wayPage()->findChildren<FormEditor *>()) {
        if (form->isVisible())
            form->fill(fields);
    }
    goOn();
    QCOMPARE(m_page->wayPage()->step(), 1);
    int number = 300;
    for (PaperSlot *paper : m_page->wayPage()->findChildren<PaperSlot *>())
        QVERIFY(!paper->isVisible() || put(paper, ++number));
    goOn();
    QCOMPARE(m_page->wayPage()->step(), 2);
    QVERIFY(tellPhone(u"13700000009"_s));
    goOn();
    QVERIFY2(QTest::qWaitFor([&] { return m_page->wayPage()->step() == 3; }, StaffDesk::patience),
             qPrintable(part<QLabel>(u"pageTrouble"_s)->text()));
    QCOMPARE(m_desk->count(u"select count(*) from cases where kind = ? and desk = 'centre' and reference = ?"_s,
                           {kind, part<QLabel>(u"appealReference"_s)->text()}),
             1);
}

} // namespace hezhun

QTEST_MAIN(hezhun::CounterTest)
#include "tst_counter.moc"
