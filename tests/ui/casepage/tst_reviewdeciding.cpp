// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewwindow.h"

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class TestReviewDeciding : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareReviewTests(); }
    void passesWithOneKey();
    void showsTheNextCaseBeforeTheCommit();
    void refusesWithTwoReasonsAndWords();
    void sendsNoRefusalWithoutReason();
    void keyBeforeTheCaseIsShownDecidesNothing();
    void secondPressWithinAMomentDecidesNothing();
    void heldKeyDecidesOnce();
    void noKeyActsWhileTyping();
    void escKeepsWhatWasTypedAndChosen();
    void passIsClosedUntilEveryRequiredDocumentWasShown();
};

void TestReviewDeciding::passesWithOneKey()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(first));
    window.press(Qt::Key_A);
    QVERIFY(window.waitForDecisions(1));
    QVERIFY(window.waitFor(second));
    QCOMPARE(window.state(first), u"passed"_s);
    QVERIFY(window.lastMessage().contains(u"Zhang Wei"_s));
    QVERIFY(window.messages.last().action != nullptr);
    QVERIFY(window.messages.last().seconds > 50 && window.messages.last().seconds <= 60);
}

void TestReviewDeciding::showsTheNextCaseBeforeTheCommit()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(first));
    QVERIFY(window.waitForStore());
    window.press(Qt::Key_A);
    QCOMPARE(window.page->currentCase(), second); // without an event having been handled since
    QVERIFY(window.messages.isEmpty()); // nothing is said to be done before it is
    QVERIFY(window.waitForDecisions(1));
}

void TestReviewDeciding::refusesWithTwoReasonsAndWords()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    window.press(Qt::Key_R);
    QVERIFY(window.reasons()->isVisible());
    QVERIFY(window.reasons()->draft().reasons.isEmpty()); // never chosen beforehand
    window.press(Qt::Key_1);
    window.press(Qt::Key_5);
    window.press(Qt::Key_2);
    window.press(Qt::Key_2); // and away again
    window.reasons()->words()->setFocus();
    QTest::keyClicks(window.reasons()->words(), u"Please sign"_s);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(window.waitForDecisions(1));
    const HistoryRow last = window.desk.record(id).history.last();
    QCOMPARE(last.action, u"refuse"_s);
    QCOMPARE(last.reasons, QStringList({u"photo_unclear"_s, u"unsigned"_s}));
    QCOMPARE(last.words, u"Please sign"_s);
}

void TestReviewDeciding::sendsNoRefusalWithoutReason()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    window.press(Qt::Key_R);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(window.waitForStore());
    QVERIFY(window.reasons()->isVisible());
    QCOMPARE(window.state(id), u"in_review"_s);
}

void TestReviewDeciding::keyBeforeTheCaseIsShownDecidesNothing()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(first));
    QVERIFY(window.waitForStore());
    window.press(Qt::Key_A);
    QCOMPARE(window.page->currentCase(), second);
    window.press(Qt::Key_A); // not painted yet
    window.press(Qt::Key_R);
    QVERIFY(!window.reasons()->isVisible());
    QVERIFY(window.waitForDecisions(1));
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(second), u"in_review"_s);
}

void TestReviewDeciding::secondPressWithinAMomentDecidesNothing()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    window.page->setDoublePressTime(3'600'000);
    QVERIFY(window.open(first));
    window.press(Qt::Key_A);
    QVERIFY(window.waitFor(second));
    window.press(Qt::Key_A);
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(first), u"passed"_s);
    QCOMPARE(window.state(second), u"in_review"_s);
}

void TestReviewDeciding::heldKeyDecidesOnce()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(first));
    window.press(Qt::Key_A);
    QVERIFY(window.waitFor(second));
    qt_sendShortcutOverrideEvent(QApplication::focusWidget(), 0, Qt::Key_A, Qt::NoModifier, u"a"_s, true);
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(second), u"in_review"_s);
}

void TestReviewDeciding::noKeyActsWhileTyping()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(id));
    window.press(Qt::Key_R);
    QLineEdit *words = window.reasons()->words();
    words->setFocus();
    QTest::keyClicks(words, u"abnz hwo12[]fcl"_s);
    QCOMPARE(words->text(), u"abnz hwo12[]fcl"_s);
    QVERIFY(window.reasons()->draft().reasons.isEmpty());
    QVERIFY(!window.history()->isVisible());
    QVERIFY(!window.documents()->isFullScreenShown());
    QCOMPARE(window.page->currentCase(), id);
    QTest::keyClick(words, Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != words);
    QCOMPARE(window.documents()->currentSheet(), 0);
    QVERIFY(window.decided.isEmpty());
}

void TestReviewDeciding::escKeepsWhatWasTypedAndChosen()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    window.press(Qt::Key_R);
    window.press(Qt::Key_3);
    window.reasons()->words()->setFocus();
    QTest::keyClicks(window.reasons()->words(), u"half a sent"_s);
    window.press(Qt::Key_Escape);
    QVERIFY(!window.reasons()->isVisible());
    QCOMPARE(window.backs, 0);
    window.press(Qt::Key_R);
    QVERIFY(window.reasons()->isVisible());
    QCOMPARE(window.reasons()->draft().reasons.size(), 1);
    QCOMPARE(window.reasons()->words()->text(), u"half a sent"_s);
}

void TestReviewDeciding::passIsClosedUntilEveryRequiredDocumentWasShown()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(first));
    if (window.documents()->isSideBySide())
        window.documents()->toggleSideBySide();
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(second));
    QVERIFY(!window.documents()->allRequiredWereShown());
    window.press(Qt::Key_A);
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(second), u"in_review"_s);
    const QString missing = window.documents()->sheets().at(1).label;
    QVERIFY2(window.bar()->line().contains(missing), qPrintable(window.bar()->line()));
    QVERIFY(!window.bar()->button(u"pass"_s)->isEnabled());
    QVERIFY(window.bar()->button(u"refuse"_s)->isEnabled());
    window.press(Qt::Key_Tab);
    QVERIFY(QTest::qWaitFor([&window] { return window.documents()->allRequiredWereShown(); }));
    QVERIFY(QTest::qWaitFor([&window] { return window.bar()->button(u"pass"_s)->isEnabled(); }));
    window.press(Qt::Key_A);
    QVERIFY(window.waitForDecisions(1));
}

QTEST_MAIN(TestReviewDeciding)
#include "tst_reviewdeciding.moc"
