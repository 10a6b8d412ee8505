// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrationdesk.h"

#include "tests/store/identities.h"
#include "ui/forms/formeditor.h"
#include "ui/forms/paperslot.h"
#include "ui/register/registrationprinting.h"
#include "ui/shell/desk.h"
#include "ui/shell/deskpages.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// A commissioner's page: filling in, handing in, what comes back, and correcting it.
class RegistrationPageTest : public QObject
{
    Q_OBJECT

private slots:
    void saysHowToBecomeOne();
    void asksForTheUnit();
    void showsWhatNobodyTypes();
    void keepsWhatIsTyped();
    void namesEverythingThatIsMissing();
    void handsInAndWithdraws();
    void correctsWhatCameBack();
    void changesTheUnit();
    void showsTheFilingNumber();
    void printsTheFiling();
    void saysWhatIsNotSaved();
    void throwsAwayOnlyWhenAskedTwice();
};

void RegistrationPageTest::saysHowToBecomeOne()
{
    RegistrationDesk desk;
    QVERIFY(desk.open());
    QVERIFY(!desk.thread());
    QVERIFY(desk.page()->view().threads.isEmpty());
    QVERIFY(!desk.page()->view().isGranted);
}

/// G-21: with several units one is chosen; one that does not serve says why, and can't be begun with (G-06).
void RegistrationPageTest::asksForTheUnit()
{
    RegistrationDesk desk;
    desk.office.grant(desk.unit, desk.person);
    desk.office.grant(desk.otherUnit, desk.person, u"person_commissioner"_s, 1);
    QVERIFY(desk.open());
    auto *choice = desk.page()->findChild<QComboBox *>(u"startUnit"_s);
    auto *start = desk.page()->findChild<QPushButton *>(u"start"_s);
    QCOMPARE(choice->count(), 2);
    choice->setCurrentIndex(choice->findData(desk.otherUnit.id));
    QVERIFY(!start->isEnabled());
    QVERIFY(!desk.page()->findChild<QLabel *>(u"startReason"_s)->text().isEmpty());
    QVERIFY(desk.begin(desk.unit));
    QCOMPARE(desk.thread()->thread().draft->unit, desk.unit.id);
}

/// C-12: identity data stand there, and can't be typed.
void RegistrationPageTest::showsWhatNobodyTypes()
{
    RegistrationDesk desk;
    desk.office.grant(desk.unit, desk.person);
    QVERIFY(desk.open() && desk.begin(desk.unit));
    const DeclaredFields shown = desk.thread()->form()->values();
    QCOMPARE(shown.value(u"name"_s), Applicants::personFields(1).value(u"name"_s));
    QCOMPARE(shown.value(u"unit_name"_s), unitSays(1).value(u"name"_s));
    QCOMPARE(shown.value(u"registered_place"_s), u"110105"_s);
    auto *name = desk.find<QLineEdit>(u"name"_s);
    QVERIFY(name->isReadOnly());
    QTest::keyClicks(name, u"x"_s);
    QCOMPARE(desk.thread()->form()->values(), shown);
}

/// The draft is saved as typed, and is there again in another window, though the first never closed: as after a crash.
void RegistrationPageTest::keepsWhatIsTyped()
{
    RegistrationDesk desk;
    desk.office.grant(desk.unit, desk.person);
    QVERIFY(desk.open() && desk.begin(desk.unit));
    desk.choose(u"level"_s, u"city"_s);
    desk.type(u"service_from"_s, u"2026-13-4"_s); // no date
    desk.type(u"expertise_detail"_s, u"半句话"_s);
    QVERIFY(!desk.thread()->isAllKept());
    QVERIFY(desk.waitUntilSaved());
    QVERIFY2(desk.text(u"savedLine"_s).contains(QRegularExpression(u"[0-9]{1,2}:[0-9]{2}"_s)),
             qPrintable(desk.text(u"savedLine"_s)));
    QVERIFY(desk.upload(u"photograph"_s, 40));

    QVERIFY(desk.open()); // another window
    QVERIFY(desk.thread());
    const DeclaredFields there = desk.thread()->form()->values();
    QCOMPARE(there.value(u"level"_s), u"city"_s);
    QCOMPARE(there.value(u"service_from"_s), u"2026-13-4"_s);
    QCOMPARE(there.value(u"expertise_detail"_s), u"半句话"_s);
    QTRY_VERIFY(!desk.thread()->papers()->slot(u"photograph"_s)->isEmpty());
}

/// Everything that is missing is named, marked, and gone to.
void RegistrationPageTest::namesEverythingThatIsMissing()
{
    RegistrationDesk desk;
    desk.office.grant(desk.unit, desk.person);
    QVERIFY(desk.open() && desk.begin(desk.unit));
    desk.find<QPushButton>(u"handIn"_s)->click();
    QVERIFY2(desk.said().contains(u"Level"_s) && desk.said().contains(u"Photograph"_s), qPrintable(desk.said()));
    QVERIFY(!desk.thread()->form()->faultOf(u"level"_s).isEmpty());
    const QWidget *level = desk.find<QWidget>(u"level"_s); // the first of them
    QVERIFY2(!level->visibleRegion().isEmpty(), "it is scrolled to");
    QVERIFY(!desk.thread()->papers()->slot(u"photograph"_s)->fault().isEmpty());
    QCOMPARE(desk.workspace.count(u"select count(*) from cases"_s), 0);
    // No department of that level: told at the field where it can be chosen otherwise (C-05).
    desk.fillIn();
    desk.choose(u"level"_s, u"province"_s);
    QVERIFY(desk.upload(u"photograph"_s, 40) && desk.upload(u"education_proof"_s, 80));
    desk.find<QPushButton>(u"handIn"_s)->click();
    QTRY_VERIFY(!desk.thread()->form()->faultOf(u"level"_s).isEmpty());
    QCOMPARE(desk.workspace.count(u"select count(*) from cases"_s), 0);
}

/// C-03: handed in, it lies with the unit, and can be withdrawn until the unit acts.
void RegistrationPageTest::handsInAndWithdraws()
{
    RegistrationDesk desk;
    desk.office.grant(desk.unit, desk.person);
    QVERIFY(desk.open() && desk.handInWhole());
    QVERIFY2(desk.said().contains(u"F-2026-"_s), qPrintable(desk.said()));
    QCOMPARE(desk.page()->view().threads.size(), 1);
    QTRY_VERIFY2(desk.text(u"registrationState"_s).contains(unitSays(1).value(u"name"_s)),
                 qPrintable(desk.text(u"registrationState"_s)));
    QVERIFY(desk.thread()->form()->isReadOnly());
    QCOMPARE(desk.thread()->form()->values().value(u"crops"_s), u"番茄、黄瓜"_s);
    QTRY_VERIFY(!desk.thread()->papers()->slot(u"photograph"_s)->isEmpty());
    QVERIFY(desk.page()->view().offers.isEmpty()); // there is one already
    QVERIFY(desk.find<QPushButton>(u"withdraw"_s)->isVisible());
    QVERIFY(desk.press(u"withdraw"_s,
                       [&] { return !desk.said().isEmpty() && desk.thread()->thread().registration->desk.isEmpty(); }));
    QVERIFY(!desk.find<QPushButton>(u"withdraw"_s)->isVisible());
    QVERIFY(desk.find<QPushButton>(u"correct"_s)->isVisible());
    QCOMPARE(desk.workspace.count(u"select count(*) from cases where state = 'withdrawn'"_s), 1);
}

/// C-03: why it came back, what was filled in is kept, and both rounds are there to see.
void RegistrationPageTest::correctsWhatCameBack()
{
    RegistrationDesk desk;
    desk.office.grant(desk.unit, desk.person);
    QVERIFY(desk.open() && desk.handInWhole());
    const QString unitDesk = u"unit:%1"_s.arg(desk.unit.id);
    QVERIFY(desk.decide(desk.unit, unitDesk, u"unit"_s, u"return"_s, {u"photograph"_s}, u"请换近照"_s));
    QTRY_VERIFY2(desk.text(u"reasons"_s).contains(u"photograph is not as required"_s)
                     && desk.text(u"reasons"_s).contains(u"请换近照"_s),
                 qPrintable(desk.text(u"reasons"_s)));
    QVERIFY(!desk.find<QPushButton>(u"withdraw"_s)->isVisible());
    QVERIFY(desk.press(u"correct"_s, [&] { return desk.thread()->thread().draft.has_value(); }));
    QVERIFY(desk.thread()->thread().draft);
    QCOMPARE(desk.page()->view().threads.size(), 1); // the same registration
    QCOMPARE(desk.thread()->form()->values().value(u"crops"_s), u"番茄、黄瓜"_s);
    QTRY_VERIFY2(desk.text(u"reasons"_s).contains(u"请换近照"_s), "why it came back stands beside what is corrected");
    QVERIFY(!desk.find<QComboBox>(u"unit"_s)->isVisible()); // C-07: fixed
    desk.type(u"crops"_s, u"草莓"_s);
    QVERIFY(desk.upload(u"photograph"_s, 200));
    QVERIFY(desk.handIn());
    QVERIFY2(desk.said().contains(u"-2"_s), qPrintable(desk.said()));
    QCOMPARE(desk.thread()->thread().registration->rounds.size(), 2);
    const auto lines = desk.find<QWidget>(u"rounds"_s)->findChildren<QLabel *>();
    QStringList history;
    for (const QLabel *line : lines)
        history.append(line->text());
    QVERIFY2(history.join(u'\n').contains(u"请换近照"_s), "the history of the first round is there");
    QCOMPARE(desk.workspace.count(u"select count(*) from registration"_s), 1);
}

/// C-07: another unit while it is being filled in; its data replace the old, what was typed stays.
void RegistrationPageTest::changesTheUnit()
{
    RegistrationDesk desk;
    desk.office.grant(desk.unit, desk.person);
    desk.office.grant(desk.otherUnit, desk.person);
    QVERIFY(desk.open() && desk.begin(desk.unit));
    desk.type(u"crops"_s, u"草莓"_s);
    QVERIFY(desk.waitUntilSaved());
    auto *choice = desk.find<QComboBox>(u"unit"_s);
    choice->setCurrentIndex(choice->findData(desk.otherUnit.id));
    emit choice->activated(choice->currentIndex());
    QTRY_COMPARE(desk.thread()->thread().draft->unit, desk.otherUnit.id);
    const DeclaredFields shown = desk.thread()->form()->values();
    QCOMPARE(shown.value(u"unit_name"_s), unitSays(2).value(u"name"_s));
    QCOMPARE(shown.value(u"registered_address"_s), unitSays(2).value(u"address"_s));
    QCOMPARE(shown.value(u"crops"_s), u"草莓"_s);
    QCOMPARE(desk.workspace.count(u"select unit_id from draft"_s), desk.otherUnit.id);
}

void RegistrationPageTest::showsTheFilingNumber()
{
    RegistrationDesk desk;
    const Actor county = desk.office.addOperator(9);
    desk.office.grant(desk.unit, desk.person);
    QVERIFY(desk.open() && desk.handInWhole());
    QVERIFY(desk.decide(desk.unit, u"unit:%1"_s.arg(desk.unit.id), u"unit"_s, u"verify"_s));
    QTRY_VERIFY2(desk.text(u"registrationState"_s).contains(u"朝阳区科技局"_s),
                 qPrintable(desk.text(u"registrationState"_s)));
    QVERIFY(!desk.find<QPushButton>(u"withdraw"_s)->isVisible()); // the unit acted
    QVERIFY(desk.decide(county, county.desk, u"department"_s, u"review"_s));
    QVERIFY(desk.decide(county, county.desk, u"department"_s, u"file"_s));
    QTRY_VERIFY2(desk.text(u"filingNumber"_s).contains(u"KTP-2026-110105-000001"_s),
                 qPrintable(desk.text(u"filingNumber"_s)));
    QVERIFY(!desk.find<QPushButton>(u"correct"_s)->isVisible());
}

/// C-10: the desk's page offers what is filed on paper, with everything but the names of those who decided.
void RegistrationPageTest::printsTheFiling()
{
    RegistrationDesk desk;
    const Actor county = desk.office.addOperator(9);
    desk.office.grant(desk.unit, desk.person);
    QVERIFY(desk.open() && desk.handInWhole());
    QVERIFY(desk.decide(desk.unit, u"unit:%1"_s.arg(desk.unit.id), u"unit"_s, u"verify"_s));
    QVERIFY(desk.decide(county, county.desk, u"department"_s, u"review"_s));
    QVERIFY(desk.decide(county, county.desk, u"department"_s, u"file"_s));
    QVERIFY(desk.find<QPushButton>(u"print"_s) && !desk.find<QPushButton>(u"print"_s)->isVisible()); // nobody hears it

    std::unique_ptr<DeskPage> page;
    for (const PageOffer &offer : pageOffers()) {
        if (offer.name == Desk::registrationPage)
            page.reset(offer.make(desk.session(), nullptr));
    }
    auto *registration = qobject_cast<RegistrationPage *>(page.get());
    QVERIFY(registration);
    page->show();
    page->activate();
    QTRY_VERIFY_WITH_TIMEOUT(registration->current(), 20'000);
    QVERIFY(registration->current()->findChild<QPushButton *>(u"print"_s)->isVisible());

    const CaseId id = registration->current()->thread().registration->id;
    auto reading = desk.session().reader().run(
        [id, me = desk.person](Workspace &workspace) { return readOwnPaper(workspace, id, me); });
    reading.waitForFinished();
    const auto paper = reading.result();
    QVERIFY2(paper.ok(), paper.ok() ? "" : qPrintable(paper.error().code));
    QVERIFY(!paper->photograph.isNull());
    QTextDocument document;
    paper->write(document);
    const QString text = document.toPlainText();
    for (const QString &part : {u"KTP-2026-110105-000001"_s, u"番茄、黄瓜"_s, u"朝阳区科技局"_s, u"F-2026-"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY2(!text.contains(county.name), "who decided is not told");
    auto other = desk.session().reader().run(
        [id, him = desk.unit](Workspace &workspace) { return readOwnPaper(workspace, id, him); });
    other.waitForFinished();
    QVERIFY(!other.result().ok()); // a registration of somebody else
}

/// The line at the foot tells the truth: what can't be saved is said to be not saved.
void RegistrationPageTest::saysWhatIsNotSaved()
{
    RegistrationDesk desk;
    desk.office.grant(desk.unit, desk.person);
    QVERIFY(desk.open() && desk.begin(desk.unit));
    desk.office.must(u"alter table draft_field rename to elsewhere"_s);
    desk.type(u"crops"_s, u"草莓"_s);
    QTRY_VERIFY2(desk.text(u"savedLine"_s).startsWith(u"Not saved"_s), qPrintable(desk.text(u"savedLine"_s)));
    QVERIFY(!desk.page()->atStake().isEmpty());
    desk.office.must(u"alter table elsewhere rename to draft_field"_s);
    desk.type(u"crops"_s, u"番茄"_s);
    QVERIFY(desk.waitUntilSaved());
    QCOMPARE(desk.workspace.count(u"select count(*) from draft_field where value = '番茄'"_s), 1);
    QVERIFY(desk.page()->atStake().isEmpty());
}

void RegistrationPageTest::throwsAwayOnlyWhenAskedTwice()
{
    RegistrationDesk desk;
    desk.office.grant(desk.unit, desk.person);
    QVERIFY(desk.open() && desk.begin(desk.unit));
    desk.find<QPushButton>(u"discard"_s)->click();
    QCOMPARE(desk.workspace.count(u"select count(*) from draft"_s), 1);
    QVERIFY(desk.press(u"discard"_s, [&] { return desk.thread() == nullptr; }));
    QCOMPARE(desk.workspace.count(u"select count(*) from draft"_s), 0);
    QVERIFY(!desk.thread());
    QCOMPARE(desk.page()->view().offers.size(), 1);
}

QTEST_MAIN(RegistrationPageTest)
#include "tst_registrationpage.moc"
