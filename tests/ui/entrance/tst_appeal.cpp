// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/newcomers.h"
#include "tests/ui/entrance/entrancewindow.h"
#include "ui/entrance/appealreceipt.h"
#include "ui/forms/paperslot.h"
#include "ui/shell/desk.h"

#include <QClipboard>
#include <QComboBox>
#include <QTextDocument>

using namespace hezhun;

/// Getting an account back by its papers, before anyone is logged in.
class EntranceAppealTest : public EntranceWindow
{
    Q_OBJECT

private slots:
    void aPersonAppeals();
    void aUnitIsLookedUpFirst();
    void withoutACodeNothingIsLookedUp();
    void aUnitAppeals();
    void whatIsMissingIsSaidWhereItIs();
    void aPaperThatIsNoneIsNotTaken();
    void aWrongCodeKeepsEverything();
    void thePapersStayUntilSomebodyLogsIn();
    void theReferenceCanBeCopiedAndPrinted();

private:
    void open(const QString &accountType);
    void tellPerson(const DeclaredFields &fields);
    void choosePapers();
    void handInBy(const QString &phone);
    qint64 cases(const QString &kind) const;
    DeclaredFields somebody() { return newPerson(*m_workspace, ++m_number).fields; }
    QString phone() const { return newPerson(*m_workspace, m_number).phone; }

    int m_number = 700;
};

void EntranceAppealTest::open(const QString &accountType)
{
    click(u"loginAs"_s + accountType);
    click(u"appeal"_s);
    QTRY_VERIFY(page());
}

void EntranceAppealTest::tellPerson(const DeclaredFields &fields)
{
    type(u"name"_s, fields.value(u"name"_s));
    choose(u"region"_s, fields.value(u"region"_s));
    choose(u"id_type"_s, fields.value(u"id_type"_s));
    type(u"id_number"_s, fields.value(u"id_number"_s));
    goOn();
    QCOMPARE(page()->step(), 1);
}

void EntranceAppealTest::choosePapers()
{
    int number = m_number * 10;
    for (PaperSlot *paper : page()->findChildren<PaperSlot *>()) {
        if (!paper->isVisible())
            continue;
        paper->offer(picture(++number));
        QTRY_VERIFY(!paper->isEmpty());
    }
    goOn();
    QCOMPARE(page()->step(), 2);
}

void EntranceAppealTest::handInBy(const QString &phone)
{
    type(u"phone"_s, phone);
    haveCodeSent(phone);
    goOn();
}

qint64 EntranceAppealTest::cases(const QString &kind) const
{
    return m_workspace->count(u"select count(*) from cases where kind = ?"_s, {kind});
}

/// I-22, I-24, I-25
void EntranceAppealTest::aPersonAppeals()
{
    const DeclaredFields fields = somebody();
    open(u"Person"_s);
    tellPerson(fields);
    choosePapers();
    handInBy(phone());
    QVERIFY2(page()->step() == 3, qPrintable(textOf(u"pageTrouble"_s)));
    const QString reference = textOf(u"appealReference"_s);
    QVERIFY2(reference.startsWith(u"A-"_s), qPrintable(reference));
    QCOMPARE(m_workspace->count(u"select count(*) from cases where reference = ? and kind = 'appeal.person'"
                                " and account_id is null and notice_phone = ?"_s,
                                {reference, phone()}),
             1);
    QVERIFY2(textOf(u"appealNext"_s).contains(u"139*****"_s) || textOf(u"appealNext"_s).contains(u"13*****"_s),
             qPrintable(textOf(u"appealNext"_s)));
    QVERIFY(!textOf(u"appealNext"_s).contains(phone()));
    QVERIFY(!part<QPushButton>(u"pageBack"_s));
    press(Qt::Key_Escape);
    QVERIFY(isAtLogin());
    click(u"appeal"_s);
    QVERIFY(part(u"name"_s)->text().isEmpty()); // for the next one
}

/// I-23, I-11: there may be a shorter way.
void EntranceAppealTest::aUnitIsLookedUpFirst()
{
    const Registration unit = newUnit(*m_workspace, ++m_number);
    const auto at = beforeLogin(*m_workspace);
    QVERIFY(enter(*m_workspace, *at, unit) > 0);
    open(u"Unit"_s);
    QVERIFY(part(u"name"_s) && part(u"credit_code"_s) && !part(u"agent_name"_s));
    goOn();
    QVERIFY(!faultOf(u"name"_s).isEmpty());
    type(u"name"_s, unit.fields.value(u"name"_s));
    type(u"credit_code"_s, newUnit(*m_workspace, 999).fields.value(u"credit_code"_s));
    press(Qt::Key_Return);
    awaitAnswer();
    QVERIFY(part(u"agent_name"_s));
    QVERIFY2(wayOut().contains(u"No account"_s) && !wayOut().contains(unit.loginName), qPrintable(wayOut()));
    press(Qt::Key_Escape);
    QVERIFY(!part(u"agent_name"_s));
    QCOMPARE(part(u"name"_s)->text(), unit.fields.value(u"name"_s));
    type(u"credit_code"_s, unit.fields.value(u"credit_code"_s));
    goOn();
    QVERIFY2(wayOut().contains(unit.loginName), qPrintable(wayOut()));
    click(u"wayOutButton"_s);
    QCOMPARE(m_window->entrance()->current(), EntranceWay::ResetPassword);
    QCOMPARE(part(u"resetName"_s)->text(), unit.loginName);
    QVERIFY(part<QToolButton>(u"resetOfUnit"_s)->isChecked());
}

/// I-09, I-23: whoever is renamed may have no code at hand, and goes on.
void EntranceAppealTest::withoutACodeNothingIsLookedUp()
{
    open(u"Unit"_s);
    type(u"name"_s, u"样本科技第七百有限公司"_s);
    goOn();
    QVERIFY(part(u"agent_name"_s));
    QVERIFY(wayOut().isEmpty());
    goOn();
    QVERIFY(!faultOf(u"agent_name"_s).isEmpty());
}

/// I-23
void EntranceAppealTest::aUnitAppeals()
{
    const Registration unit = newUnit(*m_workspace, ++m_number);
    open(u"Unit"_s);
    type(u"name"_s, unit.fields.value(u"name"_s));
    goOn();
    choose(u"legal_type"_s, u"enterprise"_s);
    type(u"credit_code"_s, unit.fields.value(u"credit_code"_s));
    choose(u"renamed"_s, u"no"_s);
    type(u"agent_name"_s, unit.agent.value(u"name"_s));
    choose(u"region"_s, unit.agent.value(u"region"_s));
    choose(u"id_type"_s, unit.agent.value(u"id_type"_s));
    type(u"id_number"_s, unit.agent.value(u"id_number"_s));
    goOn();
    choosePapers();
    handInBy(phone());
    QVERIFY2(page()->step() == 3, qPrintable(textOf(u"pageTrouble"_s)));
    QCOMPARE(m_workspace->count(u"select count(*) from cases where reference = ? and kind = 'appeal.unit'"_s,
                                {textOf(u"appealReference"_s)}),
             1);
}

void EntranceAppealTest::whatIsMissingIsSaidWhereItIs()
{
    open(u"Person"_s);
    goOn();
    QCOMPARE(page()->step(), 0);
    QVERIFY(!faultOf(u"name"_s).isEmpty() && !faultOf(u"id_number"_s).isEmpty());
    QCOMPARE(focus()->objectName(), u"name"_s);
    tellPerson(somebody());
    goOn();
    QCOMPARE(page()->step(), 1);
    int missing = 0;
    for (const PaperSlot *paper : page()->findChildren<PaperSlot *>())
        missing += paper->isVisible() && !paper->fault().isEmpty();
    QCOMPARE(missing, 2);
    choosePapers();
    goOn();
    QVERIFY(!faultOf(u"phone"_s).isEmpty());
    QCOMPARE(page()->step(), 2);
}

/// I-24
void EntranceAppealTest::aPaperThatIsNoneIsNotTaken()
{
    open(u"Person"_s);
    tellPerson(somebody());
    auto *paper = page()->findChild<PaperSlot *>();
    paper->offer("no picture at all");
    QTRY_VERIFY(!paper->fault().isEmpty());
    QVERIFY(paper->isEmpty());
    goOn();
    QCOMPARE(page()->step(), 1);
}

void EntranceAppealTest::aWrongCodeKeepsEverything()
{
    const qint64 before = cases(u"appeal.person"_s);
    const DeclaredFields fields = somebody();
    open(u"Person"_s);
    tellPerson(fields);
    choosePapers();
    type(u"phone"_s, phone());
    haveCodeSent(phone());
    const QString right = part(u"code"_s)->text();
    type(u"code"_s, right == u"123456"_s ? u"654321"_s : u"123456"_s);
    goOn();
    QCOMPARE(page()->step(), 2);
    QCOMPARE(focus()->objectName(), u"code"_s);
    QCOMPARE(cases(u"appeal.person"_s), before);
    type(u"code"_s, right);
    goOn();
    QCOMPARE(page()->step(), 3);
    QCOMPARE(cases(u"appeal.person"_s), before + 1);
    QCOMPARE(m_workspace->count(u"select count(*) from draft where kind = 'appeal.person'"
                                " and id in (select draft_id from draft_paper)"_s),
             0); // nothing is left over of the first attempt
}

void EntranceAppealTest::thePapersStayUntilSomebodyLogsIn()
{
    const DeclaredFields fields = somebody();
    open(u"Person"_s);
    tellPerson(fields);
    choosePapers();
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    QVERIFY(isAtLogin());
    click(u"appeal"_s);
    goOn();
    QCOMPARE(page()->step(), 1);
    for (const PaperSlot *paper : page()->findChildren<PaperSlot *>())
        QVERIFY(!paper->isVisible() || !paper->isEmpty());
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    addAccount(u"anybodyelse"_s);
    type(u"loginName"_s, u"anybodyelse"_s);
    type(u"loginPassword"_s, password);
    press(Qt::Key_Return);
    QTRY_VERIFY(m_window->desk());
    for (const PaperSlot *paper : m_window->entrance()->page(EntranceWay::Appeal)->findChildren<PaperSlot *>())
        QVERIFY(paper->isEmpty());
}

void EntranceAppealTest::theReferenceCanBeCopiedAndPrinted()
{
    AppealReceipt receipt;
    receipt.show(u"A-2026-00000123"_s, u"13800138000"_s, *(*m_workspace)->kinds().newest(u"appeal.person"_s));
    receipt.findChild<QPushButton *>(u"copyReference"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"A-2026-00000123"_s);
    QTextDocument document;
    receipt.write(document);
    QVERIFY(document.toPlainText().contains(u"A-2026-00000123"_s));
    QVERIFY(document.toPlainText().contains(u"working days"_s));
    QVERIFY(!document.toPlainText().contains(u"13800138000"_s));
}

QTEST_MAIN(EntranceAppealTest)
#include "tst_appeal.moc"
