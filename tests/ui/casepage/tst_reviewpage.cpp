// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewwindow.h"

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class TestReviewPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareReviewTests(); }
    void nextGivesTheCaseBack();
    void putBackGivesTheCaseBackAndLeaves();
    void leavesWhenTheListIsWorkedOff();
    void boundNumberClosesPassAndNamesTheWayOut();
    void numberBoundMeanwhileIsRefusedByTheDatabase();
    void saysWhenACaseIsNotThere();
    void opensTheOtherCaseOfTheSameNumberAndComesBack();
    void recordsWhatWasLookedAt();
    void showsThePhoneOnlyWhenAsked();
    void documentsHaveTheLargerPart();
};

void TestReviewPage::nextGivesTheCaseBack()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    const CaseId third = window.desk.addPerson(u"Zhao Lei"_s, 3);
    QVERIFY(window.open(first));
    QVERIFY(window.waitForStore());
    QVERIFY(!window.desk.takeElsewhere(first).ok());
    window.press(Qt::Key_N);
    QVERIFY(window.waitFor(second));
    QVERIFY(window.waitForStore());
    QVERIFY(window.desk.takeElsewhere(first).ok());
    QVERIFY(!window.desk.takeElsewhere(second).ok());
    window.press(Qt::Key_N);
    QVERIFY(window.waitFor(third));
}

void TestReviewPage::putBackGivesTheCaseBackAndLeaves()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    window.press(Qt::Key_B);
    QCOMPARE(window.backs, 1);
    QCOMPARE(window.page->currentCase(), 0);
    QVERIFY(window.waitForStore());
    QVERIFY(window.desk.takeElsewhere(id).ok());
    QCOMPARE(window.state(id), u"in_review"_s);
}

void TestReviewPage::leavesWhenTheListIsWorkedOff()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    window.press(Qt::Key_A);
    QVERIFY(QTest::qWaitFor([&window] { return window.backs == 1; }));
    QCOMPARE(window.decided.size(), 1); // not before the commit
    QCOMPARE(window.state(id), u"passed"_s);
}

void TestReviewPage::boundNumberClosesPassAndNamesTheWayOut() // I-08, I-09, I-38
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.desk.decideElsewhere(first, u"pass"_s).ok());
    const CaseId second = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(second));
    window.press(Qt::Key_A);
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(second), u"in_review"_s);
    QVERIFY2(window.bar()->line().contains(u"appeal"_s), qPrintable(window.bar()->line()));
    QVERIFY(window.bar()->button(u"pass"_s)->toolTip().contains(u"appeal"_s));
    // The reason that fits it stands first.
    window.press(Qt::Key_R);
    window.press(Qt::Key_1);
    QCOMPARE(window.reasons()->draft().reasons, QStringList(u"registered_elsewhere"_s));
}

void TestReviewPage::numberBoundMeanwhileIsRefusedByTheDatabase() // I-08
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(second));
    QVERIFY(window.waitForStore());
    window.desk.dropLeases(); // the other case was read ahead
    QVERIFY(window.desk.decideElsewhere(first, u"pass"_s).ok());
    window.shown.clear();
    window.press(Qt::Key_A);
    QVERIFY(QTest::qWaitFor([&window] { return window.lastMessage().contains(u"appeal"_s); }));
    QCOMPARE(window.state(second), u"in_review"_s);
    QVERIFY(window.waitFor(second));
    QVERIFY(!window.bar()->button(u"pass"_s)->isEnabled());
}

void TestReviewPage::saysWhenACaseIsNotThere()
{
    ReviewWindow window;
    window.page->open(4711, window.desk.queue());
    QVERIFY(QTest::qWaitFor([&window] { return !window.messages.isEmpty(); }));
    QVERIFY(window.lastMessage().contains(u"no such case"_s));
    QCOMPARE(window.page->currentCase(), 0);
}

void TestReviewPage::opensTheOtherCaseOfTheSameNumberAndComesBack()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(first));
    FieldRow *summary = window.fields()->rows().first();
    QCOMPARE(summary->content().style, RowContent::Style::Alert);
    QCOMPARE(summary->content().notes.first().link, second);
    summary->setFocus();
    QTest::keyClick(summary, Qt::Key_Return);
    QVERIFY(window.waitFor(second));
    window.messages.last().action();
    QVERIFY(window.waitFor(first));
}

void TestReviewPage::recordsWhatWasLookedAt()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    QVERIFY(window.waitForStore());
    QCOMPARE(window.desk.countOf(u"access_log"_s, u"case_id = %1 and slot = 'id_front'"_s.arg(id)), 1);
    QCOMPARE(window.desk.countOf(u"access_log"_s, u"case_id = %1 and slot = 'id_back'"_s.arg(id)), 1);
}

void TestReviewPage::showsThePhoneOnlyWhenAsked()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    const QString phone = window.desk.record(id).phone;
    FieldRow *concealed = nullptr;
    for (FieldRow *row : window.fields()->rows()) {
        QVERIFY(!row->content().value.contains(phone));
        if (row->content().concealed)
            concealed = row;
    }
    QVERIFY(concealed);
    concealed->setFocus();
    QTest::keyClick(concealed, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([concealed, phone] { return concealed->content().value == phone; }));
    QCOMPARE(window.desk.countOf(u"access_log"_s, u"case_id = %1 and slot = 'account.phone'"_s.arg(id)), 1);
}

void TestReviewPage::documentsHaveTheLargerPart()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    for (const int width : {1024, 1280, 1920}) {
        window.page->resize(width, 720);
        QVERIFY(window.documents()->width() >= width * 6 / 10 - 1);
    }
}

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
