// SPDX-License-Identifier: GPL-3.0-or-later
#include "personcase.h"
#include "reviewwindow.h"

#include "tests/store/nobodyscase.h"
#include "ui/casepage/matchpanel.h"
#include "ui/casepage/matchrow.h"
#include "ui/casepage/pagekeys.h"

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

/// The page with an appeal of person 1, and accounts of theirs.
struct AppealWindow : ReviewWindow
{
    Workspace &workspace() { return desk.workspace(); }

    CaseId appeal(int person = 1)
    {
        const Submission papers = personCase(500 + person, u"x"_s, person);
        return handIn(workspace(), u"appeal.person"_s, personsAppeal(person), u"13700000001"_s,
                      {{u"id_front"_s, papers.documents.at(0).bytes}, {u"id_back"_s, papers.documents.at(1).bytes}});
    }

    AccountId account(const QString &login, int person = 1)
    {
        const AccountId id = addAccount(workspace(), login, u"person"_s, u"13812345678"_s);
        say(workspace(), id, u"person"_s, u"id_number"_s, residentNumber(person));
        return id;
    }

    MatchPanel *panel() const { return page->findChild<MatchPanel *>(); }
    QPushButton *confirm() const { return page->findChild<QPushButton *>(u"matchConfirm"_s); }

    /// The login name of the account that the last decision chose, masked.
    QString chosenIn(CaseId id) { return desk.record(id).history.last().chosenLogin; }
};

} // namespace

/// The accounts beside an appeal, and choosing one of them (I-25).
class TestMatchPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareReviewTests(); }
    void saysHowAccountsMatch(); // I-22
    void realNamesHaveNoSuchPanel();
    void singleAccountIsShownAndConfirmed();
    void ofSeveralNoneIsChosenBeforehand();
    void arrowsPassOverAccountsOutOfUse();
    void escGoesBackWithoutDeciding();
    void clickBeginsTheChoice();
    void withoutAccountOnlyThatCanBeSaid(); // I-25
    void papersMustBeSeenBeforeChoosing();
    void noKeyActsWhileTyping();
    void enterAloneDecidesNothing();
    void historyTellsTheAccountMasked(); // I-40
};

void TestMatchPanel::saysHowAccountsMatch()
{
    AppealWindow window;
    const AccountId id = window.account(u"first_one"_s);
    say(window.workspace(), id, u"person"_s, u"name"_s, u"王申诉"_s);
    QVERIFY(window.open(window.appeal()));
    QVERIFY(window.panel()->isVisible());
    QCOMPARE(window.panel()->rows().size(), 1);
    const QString words = window.panel()->rows().constFirst()->inWords();
    for (const QString &part :
         {u"王申诉 (first_one)"_s, u"ID number is the same"_s, u"Name is the same"_s, u"not verified"_s,
          u"13*****678"_s, u"1101********"_s + residentNumber(1).last(4), u"since"_s})
        QVERIFY2(words.contains(part), qPrintable(words));
    QVERIFY(!words.contains(residentNumber(1)));
}

void TestMatchPanel::realNamesHaveNoSuchPanel()
{
    AppealWindow window;
    const CaseId person = window.desk.addPerson(u"Zhang Wei"_s, 1);
    QVERIFY(window.open(person));
    QVERIFY(!window.panel()->isVisible());
    window.press(Qt::Key_M);
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(person), u"in_review"_s);
}

void TestMatchPanel::singleAccountIsShownAndConfirmed()
{
    AppealWindow window;
    window.account(u"first_one"_s);
    const CaseId id = window.appeal();
    QVERIFY(window.open(id));
    window.press(Qt::Key_A);
    QVERIFY(window.panel()->isChoosing());
    QVERIFY(window.panel()->chosen() > 0);
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(id), u"in_review"_s); // it must be confirmed
    window.press(Qt::Key_Return);
    QVERIFY(window.waitForDecisions(1));
    QCOMPARE(window.state(id), u"passed"_s);
    QCOMPARE(window.chosenIn(id), u"fi***e"_s);
}

void TestMatchPanel::ofSeveralNoneIsChosenBeforehand()
{
    AppealWindow window;
    window.account(u"first_one"_s);
    window.account(u"second_one"_s);
    window.account(u"third_one"_s);
    const CaseId id = window.appeal();
    QVERIFY(window.open(id));
    window.press(Qt::Key_A);
    QCOMPARE(window.panel()->chosen(), 0);
    QVERIFY(!window.confirm()->isEnabled());
    window.press(Qt::Key_Return);
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(id), u"in_review"_s);
    window.press(Qt::Key_3);
    window.press(Qt::Key_9); // there is none
    window.press(Qt::Key_Up);
    QCOMPARE(window.panel()->rows().at(1)->match().id, window.panel()->chosen());
    QVERIFY(window.confirm()->isEnabled());
    window.press(Qt::Key_Return);
    QVERIFY(window.waitForDecisions(1));
    QCOMPARE(window.chosenIn(id), u"se***e"_s);
}

void TestMatchPanel::arrowsPassOverAccountsOutOfUse()
{
    AppealWindow window;
    window.account(u"first_one"_s);
    const AccountId retired = window.account(u"second_one"_s);
    window.account(u"third_one"_s);
    QVERIFY(
        window.workspace().database().change(u"update account set state = 'retired' where id = ?"_s, {retired}).ok());
    QVERIFY(window.open(window.appeal()));
    window.press(Qt::Key_A);
    window.press(Qt::Key_2);
    QCOMPARE(window.panel()->chosen(), 0);
    window.press(Qt::Key_Down);
    window.press(Qt::Key_Down);
    QCOMPARE(window.panel()->chosen(), window.panel()->rows().at(2)->match().id);
    window.press(Qt::Key_Down); // the last
    QCOMPARE(window.panel()->chosen(), window.panel()->rows().at(2)->match().id);
}

void TestMatchPanel::escGoesBackWithoutDeciding()
{
    AppealWindow window;
    window.account(u"first_one"_s);
    const CaseId id = window.appeal();
    QVERIFY(window.open(id));
    window.press(Qt::Key_A);
    window.press(Qt::Key_Escape);
    QVERIFY(!window.panel()->isChoosing());
    QCOMPARE(window.backs, 0);
    QCOMPARE(window.page->currentCase(), id);
    window.press(Qt::Key_R); // the keys of the page act again
    QVERIFY(window.reasons()->isVisible());
}

void TestMatchPanel::clickBeginsTheChoice()
{
    AppealWindow window;
    window.account(u"first_one"_s);
    window.account(u"second_one"_s);
    const CaseId id = window.appeal();
    QVERIFY(window.open(id));
    QTest::mouseClick(window.panel()->rows().at(1), Qt::LeftButton);
    QVERIFY(window.panel()->isChoosing());
    QCOMPARE(window.panel()->chosen(), window.panel()->rows().at(1)->match().id);
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(id), u"in_review"_s);
    QTest::mouseClick(window.confirm(), Qt::LeftButton);
    QVERIFY(window.waitForDecisions(1));
    QCOMPARE(window.chosenIn(id), u"se***e"_s);
}

void TestMatchPanel::withoutAccountOnlyThatCanBeSaid()
{
    AppealWindow window;
    const CaseId id = window.appeal();
    QVERIFY(window.open(id));
    QVERIFY(window.panel()->rows().isEmpty());
    QVERIFY(!window.bar()->button(u"pass"_s)->isEnabled());
    QVERIFY2(window.bar()->line().contains(u"No account matches"_s), qPrintable(window.bar()->line()));
    QVERIFY(window.bar()->button(u"no_account"_s)->text().contains(u'M'));
    window.press(Qt::Key_A);
    QVERIFY(!window.panel()->isChoosing());
    window.press(Qt::Key_M);
    QVERIFY(window.waitForDecisions(1));
    QCOMPARE(window.state(id), u"no_account"_s);
    QCOMPARE(window.desk.countOf(u"outbox"_s, u"message like '%重新注册%'"_s), 1);
}

void TestMatchPanel::papersMustBeSeenBeforeChoosing()
{
    AppealWindow window;
    window.account(u"first_one"_s);
    const CaseId other = window.desk.addPerson(u"Zhang Wei"_s, 1);
    const CaseId id = window.appeal();
    QVERIFY(window.open(other));
    if (window.documents()->isSideBySide())
        window.documents()->toggleSideBySide();
    QVERIFY(window.open(id));
    QVERIFY(!window.documents()->allRequiredWereShown());
    window.press(Qt::Key_A);
    QVERIFY(!window.panel()->isChoosing());
    QTest::mouseClick(window.panel()->rows().constFirst(), Qt::LeftButton);
    QVERIFY(!window.panel()->isChoosing());
}

void TestMatchPanel::noKeyActsWhileTyping()
{
    AppealWindow window;
    window.account(u"first_one"_s);
    const CaseId id = window.appeal();
    QVERIFY(window.open(id));
    window.press(Qt::Key_R);
    QLineEdit *words = window.reasons()->words();
    words->setFocus();
    QTest::keyClicks(words, u"am1"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(words->text(), u"am1"_s);
    QVERIFY(!window.panel()->isChoosing());
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(id), u"in_review"_s);
}

void TestMatchPanel::enterAloneDecidesNothing()
{
    AppealWindow window;
    window.account(u"first_one"_s);
    const CaseId id = window.appeal();
    QVERIFY(window.open(id));
    window.panel()->setFocus();
    window.press(Qt::Key_Return);
    window.press(Qt::Key_1);
    QVERIFY(!window.panel()->isChoosing());
    QVERIFY(window.waitForStore());
    QCOMPARE(window.state(id), u"in_review"_s);
}

void TestMatchPanel::historyTellsTheAccountMasked()
{
    AppealWindow window;
    window.account(u"first_one"_s);
    const CaseId id = window.appeal();
    QVERIFY(window.open(id));
    window.press(Qt::Key_A);
    window.press(Qt::Key_Return);
    QVERIFY(window.waitForDecisions(1));
    QVERIFY(window.open(id));
    window.press(Qt::Key_H);
    QVERIFY(window.history()->isVisible());
    QVERIFY2(window.history()->lines().constFirst().contains(u"fi***e"_s),
             qPrintable(window.history()->lines().join(u'|')));
    QVERIFY(!window.panel()->isVisible()); // nothing is to be chosen any more
}

QTEST_MAIN(TestMatchPanel)
#include "tst_matchpanel.moc"
