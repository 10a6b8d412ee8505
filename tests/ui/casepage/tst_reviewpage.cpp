// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewdesk.h"

#include "ui/casepage/decisionbar.h"
#include "ui/casepage/fieldspanel.h"
#include "ui/casepage/historypanel.h"
#include "ui/casepage/refusalpanel.h"
#include "ui/casepage/reviewpage.h"
#include "ui/documentview/documentview.h"
#include "ui/look/palette.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

/// The page in a window, with a person of its own at each case, and what it said.
struct Window
{
    ReviewDesk desk;
    std::unique_ptr<ReviewPage> page;
    QList<Message> messages;
    QList<Decided> decided;
    QList<CaseId> shown;
    int backs = 0;

    Window()
    {
        QSettings().clear(); // what an earlier test made the view remember
        page = std::make_unique<ReviewPage>(desk.session());
        page->setDoublePressTime(0);
        page->resize(1280, 720);
        QObject::connect(page.get(), &ReviewPage::messageRaised, page.get(), [this](const Message &m) { messages += m; });
        QObject::connect(page.get(), &ReviewPage::decided, page.get(), [this](const Decided &d) { decided += d; });
        QObject::connect(page.get(), &ReviewPage::caseShown, page.get(), [this](CaseId id) { shown += id; });
        QObject::connect(page.get(), &ReviewPage::backRequested, page.get(), [this] { ++backs; });
        page->show();
    }

    bool waitFor(CaseId id)
    {
        return QTest::qWaitFor([this, id] { return !shown.isEmpty() && shown.last() == id && page->currentCase() == id; });
    }

    bool open(CaseId id)
    {
        shown.clear();
        page->open(id, desk.queue());
        return QTest::qWaitForWindowActive(page.get()) && waitFor(id);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : page.get(), key, modifiers);
    }

    bool waitForDecisions(int count)
    {
        return QTest::qWaitFor([this, count] { return decided.size() == count; });
    }

    /// Until everything that was asked of both workers so far has been answered.
    bool waitForStore()
    {
        for (StoreThread *worker : {&desk.session().reader(), &desk.session().store()}) {
            bool answered = false;
            worker->run([](Workspace &) -> Result<Done> { return Done{}; })
                .then(page.get(), [&answered](const Result<Done> &) { answered = true; });
            if (!QTest::qWaitFor([&answered] { return answered; }))
                return false;
        }
        return true;
    }

    QString lastMessage() const { return messages.isEmpty() ? QString() : messages.last().text; }
    DecisionBar *bar() const { return page->findChild<DecisionBar *>(); }
    RefusalPanel *reasons() const { return page->findChild<RefusalPanel *>(); }
    HistoryPanel *history() const { return page->findChild<HistoryPanel *>(); }
    FieldsPanel *fields() const { return page->findChild<FieldsPanel *>(); }
    DocumentView *documents() const { return page->findChild<DocumentView *>(); }
    QString state(CaseId id) { return desk.record(id).row.state; }
};

} // namespace

class TestReviewPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
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
    void tellsWhoWasFaster();
    void tellsWhenTheCaseOnTheScreenWasDecided();
    void passesOverANextCaseThatIsGone();
    void keepsWordsOfARefusalThatWasNotCommitted();
    void caseOfAColleagueCanOnlyBeLookedAt();
    void closedCaseShowsItsStateAndHistory();
    void takesBackWithinAMinute();
    void takesBackARefusalWithItsWords();
    void refusesToTakeBackAfterAMinute();
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

void TestReviewPage::initTestCase()
{
    QCoreApplication::setOrganizationName(u"hezhun-test"_s);
    QLocale::setDefault(QLocale(u"en_US"_s));
    applyLook(*qApp, Scheme::Light);
}

void TestReviewPage::passesWithOneKey()
{
    Window window;
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

void TestReviewPage::showsTheNextCaseBeforeTheCommit()
{
    Window window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(first));
    QVERIFY(window.waitForStore());
    window.press(Qt::Key_A);
    QCOMPARE(window.page->currentCase(), second); // without an event having been handled since
    QVERIFY(window.messages.isEmpty());           // nothing is said to be done before it is
    QVERIFY(window.waitForDecisions(1));
}

void TestReviewPage::refusesWithTwoReasonsAndWords()
{
    Window window;
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

void TestReviewPage::sendsNoRefusalWithoutReason()
{
    Window window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    window.press(Qt::Key_R);
    window.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(window.waitForStore());
    QVERIFY(window.reasons()->isVisible());
    QCOMPARE(window.state(id), u"in_review"_s);
}

void TestReviewPage::keyBeforeTheCaseIsShownDecidesNothing()
{
    Window window;
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

void TestReviewPage::secondPressWithinAMomentDecidesNothing()
{
    Window window;
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

void TestReviewPage::heldKeyDecidesOnce()
{
    Window window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    QVERIFY(window.open(first));
    window.press(Qt::Key_A);
    QVERIFY(window.waitFor(second));
    qt_sendShortcutOverrideEvent(QApplication::focusWidget(), 0, Qt::Key_A, Qt::NoModifier, u"a"_s, true);
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(second), u"in_review"_s);
}

void TestReviewPage::noKeyActsWhileTyping()
{
    Window window;
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

void TestReviewPage::escKeepsWhatWasTypedAndChosen()
{
    Window window;
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

void TestReviewPage::passIsClosedUntilEveryRequiredDocumentWasShown()
{
    Window window;
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

void TestReviewPage::tellsWhoWasFaster()
{
    Window window;
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

void TestReviewPage::tellsWhenTheCaseOnTheScreenWasDecided()
{
    Window window;
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

void TestReviewPage::passesOverANextCaseThatIsGone()
{
    Window window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Chen Jie"_s, 2);
    const CaseId third = window.desk.addPerson(u"Zhao Lei"_s, 3);
    QVERIFY(window.open(first));
    QVERIFY(window.waitForStore());
    QVERIFY(window.desk.takeElsewhere(second).ok());
    window.press(Qt::Key_A);
    QVERIFY(window.waitFor(third));
    QCOMPARE(window.state(first), u"passed"_s);
}

void TestReviewPage::keepsWordsOfARefusalThatWasNotCommitted()
{
    Window window;
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

void TestReviewPage::caseOfAColleagueCanOnlyBeLookedAt()
{
    Window window;
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

void TestReviewPage::closedCaseShowsItsStateAndHistory()
{
    Window window;
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

void TestReviewPage::takesBackWithinAMinute()
{
    Window window;
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

void TestReviewPage::takesBackARefusalWithItsWords()
{
    Window window;
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

void TestReviewPage::refusesToTakeBackAfterAMinute()
{
    Window window;
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

void TestReviewPage::nextGivesTheCaseBack()
{
    Window window;
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
    Window window;
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
    Window window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    window.press(Qt::Key_A);
    QVERIFY(QTest::qWaitFor([&window] { return window.backs == 1; }));
    QCOMPARE(window.decided.size(), 1); // not before the commit
    QCOMPARE(window.state(id), u"passed"_s);
}

void TestReviewPage::boundNumberClosesPassAndNamesTheWayOut() // I-08, I-09, I-38
{
    Window window;
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
    Window window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(second));
    QVERIFY(window.waitForStore());
    QVERIFY(window.desk.decideElsewhere(first, u"pass"_s).ok());
    window.press(Qt::Key_A);
    QVERIFY(QTest::qWaitFor([&window] { return window.lastMessage().contains(u"appeal"_s); }));
    QCOMPARE(window.state(second), u"in_review"_s);
    window.shown.clear();
    QVERIFY(window.waitFor(second));
    QVERIFY(!window.bar()->button(u"pass"_s)->isEnabled());
}

void TestReviewPage::saysWhenACaseIsNotThere()
{
    Window window;
    window.page->open(4711, window.desk.queue());
    QVERIFY(QTest::qWaitFor([&window] { return !window.messages.isEmpty(); }));
    QVERIFY(window.lastMessage().contains(u"no such case"_s));
    QCOMPARE(window.page->currentCase(), 0);
}

void TestReviewPage::opensTheOtherCaseOfTheSameNumberAndComesBack()
{
    Window window;
    const CaseId first = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId second = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(first));
    FieldRow *summary = window.fields()->rows().first();
    QCOMPARE(summary->content().style, RowContent::Style::Alert);
    QCOMPARE(summary->content().notes.first().link, second);
    summary->setFocus();
    QTest::keyClick(summary, Qt::Key_Return);
    QVERIFY(window.waitFor(second));
    QVERIFY(window.waitForStore());
    QVERIFY(window.desk.takeElsewhere(first).ok());
    window.desk.dropLeases();
    window.messages.last().action();
    QVERIFY(window.waitFor(first));
}

void TestReviewPage::recordsWhatWasLookedAt()
{
    Window window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    QVERIFY(window.waitForStore());
    QCOMPARE(window.desk.countOf(u"access_log"_s, u"case_id = %1 and slot = 'id_front'"_s.arg(id)), 1);
    QCOMPARE(window.desk.countOf(u"access_log"_s, u"case_id = %1 and slot = 'id_back'"_s.arg(id)), 1);
}

void TestReviewPage::showsThePhoneOnlyWhenAsked()
{
    Window window;
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
    Window window;
    const CaseId id = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(id));
    for (const int width : {1024, 1280, 1920}) {
        window.page->resize(width, 720);
        QVERIFY(window.documents()->width() >= width * 6 / 10 - 1);
    }
}

QTEST_MAIN(TestReviewPage)
#include "tst_reviewpage.moc"
