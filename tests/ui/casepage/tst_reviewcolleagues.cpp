// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewwindow.h"

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

class TestReviewColleagues : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareReviewTests(); }
    void tellsWhoWasFaster();
    void tellsWhenTheCaseOnTheScreenWasDecided();
    void passesOverANextCaseThatIsGone();
    void readingAheadTakesWhatItReads();
    void givesBackWhatWasReadAhead();
    void saysWhenAnAdministratorTookTheCaseAway();
    void keepsWordsOfARefusalThatWasNotCommitted();
    void caseOfAColleagueCanOnlyBeLookedAt();
    void closedCaseShowsItsStateAndHistory();
    void takesBackWithinAMinute();
    void takesBackARefusalWithItsWords();
    void refusesToTakeBackAfterAMinute();
};

void TestReviewColleagues::tellsWhoWasFaster()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    QVERIFY(window.waitForStore());
    window.desk.dropLeases();
    QVERIFY(window.desk.decideElsewhere(id, u"refuse"_s, {u"expired"_s}).ok());
    window.press(Qt::Key_A);
    QVERIFY(QTest::qWaitFor([&window] { return window.lastMessage().contains(u"Wang Fang"_s); }));
    QVERIFY(window.lastMessage().contains(u"Refused"_s));
    QVERIFY(window.decided.isEmpty());
    QCOMPARE(window.state(id), u"refused"_s);
    // There was no other case: the page shows this one again, as it is now.
    QVERIFY(window.waitFor(id));
    QVERIFY(window.bar()->line().contains(u"Wang Fang"_s));
}

void TestReviewColleagues::tellsWhenTheCaseOnTheScreenWasDecided()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    QVERIFY(window.waitForStore());
    window.desk.dropLeases();
    const auto decided = window.desk.decideElsewhere(id, u"pass"_s);
    QVERIFY(decided.ok());
    window.desk.session().announce(decided->row);
    QVERIFY(QTest::qWaitFor([&window] { return window.lastMessage().contains(u"Wang Fang"_s); }));
    QVERIFY(window.history()->isVisible());
    QVERIFY(window.history()->lines().first().contains(u"Wang Fang"_s));
    QVERIFY(!window.bar()->button(u"pass"_s));
}

void TestReviewColleagues::passesOverANextCaseThatIsGone()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    const CaseId third = window.desk.addPerson(u"Zhao Lei"_s, 3);
    QVERIFY(window.open(first));
    QVERIFY(window.waitForStore());
    window.desk.dropLeases();
    QVERIFY(window.desk.takeElsewhere(second).ok());
    window.press(Qt::Key_A);
    QVERIFY(window.waitFor(third));
    QCOMPARE(window.state(first), u"passed"_s);
}

void TestReviewColleagues::readingAheadTakesWhatItReads()
{
    ReviewWindow window;
    QList<CaseId> cases;
    for (int serial = 1; serial <= 6; ++serial)
        cases.append(window.desk.addPerson(u"Zhang Wei"_s, serial));
    QVERIFY(window.open(cases.at(1)));
    QVERIFY(window.waitForStore());
    // The next two are ours: a colleague gets others.
    QVERIFY(!window.desk.takeElsewhere(cases.at(2)).ok());
    QVERIFY(!window.desk.takeElsewhere(cases.at(3)).ok());
    QVERIFY(window.desk.takeElsewhere(cases.at(4)).ok());
    window.press(Qt::Key_N);
    QVERIFY(window.waitFor(cases.at(2)));
    QVERIFY(window.waitForStore());
    QVERIFY(window.desk.takeElsewhere(cases.at(1)).ok()); // passed over, and given back
    QVERIFY(!window.desk.takeElsewhere(cases.at(5)).ok()); // behind the colleague's
}

void TestReviewColleagues::givesBackWhatWasReadAhead()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    for (int serial = 2; serial <= 4; ++serial)
        window.desk.addPerson(u"Chen Jie"_s, serial);
    QVERIFY(window.open(first));
    QVERIFY(window.waitForStore());
    QCOMPARE(window.desk.countOf(u"case_lease"_s, u"true"_s), 3);
    window.page->leave();
    QVERIFY(window.waitForStore());
    QCOMPARE(window.desk.countOf(u"case_lease"_s, u"true"_s), 0);
    QVERIFY(window.open(first));
    window.page.reset(); // while it is reading ahead
    QCOMPARE(window.desk.countOf(u"case_lease"_s, u"true"_s), 0);
}

void TestReviewColleagues::saysWhenAnAdministratorTookTheCaseAway()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(first));
    QVERIFY(window.waitForStore());
    QVERIFY(window.desk.takeAwayElsewhere(first).ok());
    QVERIFY(!window.desk.takeElsewhere(second).ok());
    window.desk.session().reread({first});
    QVERIFY(QTest::qWaitFor([&window] { return window.lastMessage().contains(u"took this case away"_s); }));
    QVERIFY(!window.bar()->button(u"pass"_s));
    QVERIFY(window.bar()->line().contains(u"took this case away"_s));
    window.press(Qt::Key_A);
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(first), u"in_review"_s);
    QVERIFY(window.desk.takeElsewhere(first).ok());
}

void TestReviewColleagues::keepsWordsOfARefusalThatWasNotCommitted()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId other = window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(id));
    QVERIFY(window.waitForStore());
    window.desk.dropLeases();
    QVERIFY(window.desk.takeElsewhere(id).ok());
    window.press(Qt::Key_R);
    window.press(Qt::Key_4);
    window.reasons()->words()->setText(u"Not valid"_s);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([&window] { return !window.messages.isEmpty(); }));
    QVERIFY(window.waitFor(other));
    window.desk.dropLeases();
    window.shown.clear();
    window.messages.first().action(); // open it again
    QVERIFY(window.waitFor(id));
    window.press(Qt::Key_R);
    QCOMPARE(window.reasons()->words()->text(), u"Not valid"_s);
    QCOMPARE(window.reasons()->draft().reasons.size(), 1);
}

void TestReviewColleagues::caseOfAColleagueCanOnlyBeLookedAt()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.desk.takeElsewhere(id).ok());
    QVERIFY(window.open(id));
    QVERIFY(window.bar()->line().contains(u"Wang Fang"_s));
    QVERIFY(!window.bar()->button(u"pass"_s));
    window.press(Qt::Key_A);
    window.press(Qt::Key_R);
    QVERIFY(!window.reasons()->isVisible());
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(id), u"in_review"_s);
}

void TestReviewColleagues::closedCaseShowsItsStateAndHistory()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.desk.decideElsewhere(id, u"pass"_s).ok());
    QVERIFY(window.open(id));
    QVERIFY(!window.bar()->button(u"pass"_s));
    QVERIFY(window.bar()->line().contains(u"Wang Fang"_s));
    window.press(Qt::Key_H);
    QVERIFY(window.history()->isVisible());
    QCOMPARE(window.history()->lines().size(), 2);
    QVERIFY(window.history()->lines().first().contains(u"Passed"_s));
    window.press(Qt::Key_Escape);
    QVERIFY(!window.history()->isVisible());
}

void TestReviewColleagues::takesBackWithinAMinute()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(first));
    window.press(Qt::Key_A);
    QVERIFY(window.waitForDecisions(1));
    QVERIFY(window.waitFor(second));
    window.press(Qt::Key_Z);
    QVERIFY(window.waitForDecisions(2));
    QVERIFY(window.waitFor(first));
    QCOMPARE(window.state(first), u"in_review"_s);
    QCOMPARE(window.desk.record(first).history.size(), 3);
    window.press(Qt::Key_A); // and it can be decided again
    QVERIFY(window.waitForDecisions(3));
    QCOMPARE(window.state(first), u"passed"_s);
}

void TestReviewColleagues::takesBackARefusalWithItsWords()
{
    ReviewWindow window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(id));
    window.press(Qt::Key_R);
    window.press(Qt::Key_4);
    window.reasons()->words()->setText(u"Not valid"_s);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(window.waitForDecisions(1));
    window.press(Qt::Key_Z);
    QVERIFY(window.waitForDecisions(2));
    QVERIFY(window.waitFor(id));
    window.press(Qt::Key_R);
    QCOMPARE(window.reasons()->words()->text(), u"Not valid"_s);
}

void TestReviewColleagues::refusesToTakeBackAfterAMinute()
{
    ReviewWindow window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(first));
    window.press(Qt::Key_A);
    QVERIFY(window.waitForDecisions(1));
    QVERIFY(window.waitFor(second));
    window.desk.shiftDecisions(61);
    window.messages.clear();
    window.press(Qt::Key_Z);
    QVERIFY(QTest::qWaitFor([&window] { return window.lastMessage().contains(u"one minute"_s); }));
    QCOMPARE(window.state(first), u"passed"_s);
    QCOMPARE(window.page->currentCase(), second);
}

QTEST_MAIN(TestReviewColleagues)
#include "tst_reviewcolleagues.moc"
