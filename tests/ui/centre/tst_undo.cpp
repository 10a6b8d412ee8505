// SPDX-License-Identifier: GPL-3.0-or-later
#include "filingdesk.h"

#include "ui/casepage/decisionbar.h"
#include "ui/casepage/historypanel.h"
#include "ui/casepage/refusalpanel.h"
#include "ui/casepage/reviewpage.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// The centre undoes a mistaken decision from the history of a case (C-08).
class UndoTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();

    void offersEachDecisionButHandingIn();
    void offersNothingToOthers();
    void tellsBeforeWhatFollows();
    void needsAReason();
    void undoesAndShowsTheCaseAnew(); // C-08
    void undoesAnEarlierDecisionWithWhatFollowed(); // C-08
    void tellsOfLaterRounds();
    void whatWasUndoneIsNotOfferedAgain();
    void takesNoCaseThatLiesElsewhere(); // C-05
    void escapeLeavesItAsItIs();

private:
    bool open(const Actor &actor, CaseId id);
    QPushButton *undoOf(CaseId id, const QString &action)
    {
        const QString row
            = m_desk->text(u"select max(id) from decision where case_id = ? and action = ?"_s, {id, action});
        return m_page->findChild<HistoryPanel *>()->findChild<QPushButton *>(u"undo."_s + row);
    }
    bool openHistory()
    {
        QTest::mouseClick(m_page->findChild<QPushButton *>(u"historyButton"_s), Qt::LeftButton);
        auto *history = m_page->findChild<HistoryPanel *>();
        return QTest::qWaitFor([history] { return history->isVisible() && !history->lines().isEmpty(); },
                               FilingDesk::patience);
    }
    RefusalPanel *panel() const { return m_page->findChild<RefusalPanel *>(); }
    QString consequences() const { return m_page->findChild<QLabel *>(u"consequences"_s)->text(); }
    bool send()
    {
        QTest::mouseClick(panel()->findChild<QToolButton *>(u"reason.mistaken"_s), Qt::LeftButton);
        m_said.clear();
        QTest::mouseClick(panel()->findChild<QPushButton *>(u"refusalSend"_s), Qt::LeftButton);
        return QTest::qWaitFor([this] { return !m_said.isEmpty(); }, FilingDesk::patience);
    }

    std::unique_ptr<FilingDesk> m_desk;
    std::unique_ptr<DeskSession> m_session;
    std::unique_ptr<ReviewPage> m_page;
    QStringList m_said;
};

void UndoTest::init()
{
    QSettings().clear();
    m_said.clear();
    m_desk = std::make_unique<FilingDesk>();
}

void UndoTest::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_desk.reset();
}

bool UndoTest::open(const Actor &actor, CaseId id)
{
    m_page.reset();
    m_session = m_desk->sit(actor);
    m_page = std::make_unique<ReviewPage>(*m_session);
    m_page->setDoublePressTime(0);
    m_page->resize(1280, 720);
    connect(m_page.get(), &ReviewPage::messageRaised, this, [this](const Message &message) { m_said += message.text; });
    QSignalSpy shown(m_page.get(), &ReviewPage::caseShown);
    m_page->show();
    m_page->open(id, {});
    return QTest::qWaitForWindowActive(m_page.get())
        && QTest::qWaitFor([&] { return !shown.isEmpty(); }, FilingDesk::patience);
}

void UndoTest::offersEachDecisionButHandingIn()
{
    const CaseId id = m_desk->office().filed(1);
    QVERIFY(open(m_desk->office().centre, id));
    QVERIFY(openHistory());
    for (const QString &action : {u"verify"_s, u"review"_s, u"file"_s})
        QVERIFY2(undoOf(id, action), qPrintable(action));
    QVERIFY(!undoOf(id, u"submit"_s));
    // It is no button of the bar: which decision is to be undone has to be said.
    QVERIFY(!m_page->findChild<DecisionBar *>()->button(u"undo"_s));
}

void UndoTest::offersNothingToOthers()
{
    const CaseId id = m_desk->office().filed(1);
    for (const Actor &actor : {m_desk->office().county, m_desk->office().province}) {
        QVERIFY(open(actor, id));
        QVERIFY(openHistory());
        QVERIFY(!undoOf(id, u"file"_s));
    }
}

void UndoTest::tellsBeforeWhatFollows()
{
    const CaseId id = m_desk->office().filed(1);
    QVERIFY(open(m_desk->office().centre, id));
    QVERIFY(openHistory());
    QTest::mouseClick(undoOf(id, u"review"_s), Qt::LeftButton);
    QVERIFY(panel()->isVisible());
    const QString told = consequences();
    QVERIFY2(told.contains(m_desk->office().filings()), qPrintable(told)); // the number that is revoked
    QVERIFY2(told.contains(u'1'), qPrintable(told)); // a later decision: filing
    QCOMPARE(told.count(u'\n'), 3); // where it goes back to, what with it, the number, who is told
    QCOMPARE(m_desk->office().standing(id), u"filed -"_s); // nothing has happened yet
}

void UndoTest::needsAReason()
{
    const CaseId id = m_desk->office().filed(1);
    QVERIFY(open(m_desk->office().centre, id));
    QVERIFY(openHistory());
    QTest::mouseClick(undoOf(id, u"file"_s), Qt::LeftButton);
    QVERIFY(!panel()->findChild<QPushButton *>(u"refusalSend"_s)->isEnabled());
}

void UndoTest::undoesAndShowsTheCaseAnew()
{
    const CaseId id = m_desk->office().filed(1);
    const QString number = m_desk->office().filings();
    QVERIFY(open(m_desk->office().centre, id));
    QVERIFY(openHistory());
    QTest::mouseClick(undoOf(id, u"file"_s), Qt::LeftButton);
    QVERIFY(send());
    QCOMPARE(m_desk->office().standing(id), u"to_file department:110105"_s);
    QCOMPARE(m_desk->office().filings(), u"(%1)"_s.arg(number)); // C-11
    // It is read anew, with the undoing in its history.
    QVERIFY(QTest::qWaitFor([&] { return m_page->currentCase() == id; }, FilingDesk::patience));
    QVERIFY(openHistory());
    QVERIFY(
        QTest::qWaitFor([&] { return m_page->findChild<HistoryPanel *>()->lines().size() == 5; }, FilingDesk::patience));
}

void UndoTest::undoesAnEarlierDecisionWithWhatFollowed()
{
    const CaseId id = m_desk->office().filed(1);
    QVERIFY(open(m_desk->office().centre, id));
    QVERIFY(openHistory());
    QTest::mouseClick(undoOf(id, u"verify"_s), Qt::LeftButton);
    QVERIFY(send());
    QCOMPARE(m_desk->office().standing(id), u"at_unit unit:%1"_s.arg(m_desk->office().unit.id));
}

void UndoTest::tellsOfLaterRounds()
{
    const CaseId first = m_desk->office().submit(1);
    QCOMPARE(m_desk->office().act(first, u"return"_s, m_desk->office().unit), u"done"_s);
    const CaseId second = m_desk->office().submitAgain(first, 1);
    QVERIFY(second > 0);
    QVERIFY(open(m_desk->office().centre, second));
    QVERIFY(openHistory());
    QPushButton *undo = undoOf(first, u"return"_s);
    QVERIFY(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    const QString reference = m_desk->text(u"select reference from cases where id = ?"_s, {second});
    QVERIFY2(consequences().contains(reference), qPrintable(consequences()));
    QVERIFY(send());
    QCOMPARE(m_desk->office().standing(first), u"at_unit unit:%1"_s.arg(m_desk->office().unit.id));
    QCOMPARE(m_desk->office().standing(second), u"voided -"_s);
}

void UndoTest::whatWasUndoneIsNotOfferedAgain()
{
    const CaseId id = m_desk->office().filed(1);
    QCOMPARE(m_desk->office().act(id, u"undo"_s, m_desk->office().centre, 3), u"done"_s);
    QVERIFY(open(m_desk->office().centre, id));
    QVERIFY(openHistory());
    QVERIFY(!undoOf(id, u"file"_s) && !undoOf(id, u"undo"_s));
    QVERIFY(undoOf(id, u"review"_s));
}

void UndoTest::takesNoCaseThatLiesElsewhere()
{
    const CaseId id = m_desk->office().toFile(1);
    QVERIFY(open(m_desk->office().centre, id));
    QCOMPARE(m_desk->text(u"select count(*) from case_lease"_s), u"0"_s);
    QCOMPARE(m_desk->office().act(id, u"file"_s, m_desk->office().county), u"done"_s);
}

void UndoTest::escapeLeavesItAsItIs()
{
    const CaseId id = m_desk->office().filed(1);
    QVERIFY(open(m_desk->office().centre, id));
    QVERIFY(openHistory());
    QTest::mouseClick(undoOf(id, u"file"_s), Qt::LeftButton);
    QTest::keyClick(panel(), Qt::Key_Escape);
    QVERIFY(!panel()->isVisible());
    QCOMPARE(m_desk->office().standing(id), u"filed -"_s);
}

} // namespace hezhun

QTEST_MAIN(hezhun::UndoTest)
#include "tst_undo.moc"
