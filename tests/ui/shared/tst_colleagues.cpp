// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedoffice.h"

#include "ui/pages/rowtable.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Two people at their desks, each on a connection of their own.
class TestColleagues : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { prepareSharedTests(); }
    void init();
    void cleanup();
    void aNewCaseShowsOnBothDesks();
    void anOpenedCaseIsTakenAndGivenBack();
    void aDecidedCaseLeavesTheOtherDesk();
    void aCaseThatAColleagueHasCanOnlyBeLookedAt();
    void nextIsNeverWhatAColleagueHas();
    void anAdministratorTakesACaseAway();
    void anEndedSessionIsSaid();
    void workingPutsOffTheEndOfTheSession();

private:
    std::unique_ptr<SharedOffice> m_office;
    std::unique_ptr<SharedDesk> m_mine;
    std::unique_ptr<SharedDesk> m_theirs;
    QList<CaseId> m_cases;
};

void TestColleagues::init()
{
    m_office = std::make_unique<SharedOffice>();
    m_cases.clear();
    for (int serial = 1; serial <= 8; ++serial)
        m_cases.append(m_office->addPerson(u"Zhang Wei"_s, serial));
    m_mine = std::make_unique<SharedDesk>(*m_office, m_office->logIn(u"li_min"_s, u"Li Min"_s));
    m_theirs = std::make_unique<SharedDesk>(
        *m_office, m_office->logIn(u"zhao_jun"_s, u"Zhao Jun"_s, {u"platform_reviewer"_s, u"administrator"_s}));
    for (SharedDesk *desk : {m_mine.get(), m_theirs.get()})
        QTRY_COMPARE(desk->queue()->model()->rowCount(), 8);
}

void TestColleagues::cleanup()
{
    m_mine.reset();
    m_theirs.reset();
    m_office.reset();
}

void TestColleagues::aNewCaseShowsOnBothDesks()
{
    const CaseId id = m_office->addPerson(u"Chen Jie"_s, 9);
    QTRY_VERIFY(m_mine->queue()->model()->rowOf(id) >= 0);
    QTRY_VERIFY(m_theirs->queue()->model()->rowOf(id) >= 0);
    QTRY_COMPARE((*m_mine)->session().counts().open, 9);
    QTRY_VERIFY(m_mine->queue()->title().contains(u'9'));
}

void TestColleagues::anOpenedCaseIsTakenAndGivenBack()
{
    QVERIFY(m_theirs->open(m_cases.at(0)));
    QTRY_COMPARE(m_mine->openedBy(m_cases.at(0)), u"Zhao Jun"_s);
    QTRY_COMPARE(m_mine->openedBy(m_cases.at(2)), u"Zhao Jun"_s); // read ahead
    QVERIFY((*m_theirs)->goBack());
    for (const CaseId id : {m_cases.at(0), m_cases.at(1), m_cases.at(2)})
        QTRY_VERIFY(m_mine->queue()->model()->rowOf(id) >= 0 && m_mine->openedBy(id).isEmpty());
}

void TestColleagues::aDecidedCaseLeavesTheOtherDesk()
{
    QVERIFY(m_theirs->open(m_cases.at(0)));
    m_theirs->press(Qt::Key_A);
    QTRY_COMPARE(m_theirs->decided(), 1);
    QTRY_COMPARE(m_mine->queue()->model()->rowOf(m_cases.at(0)), -1);
    QTRY_COMPARE((*m_mine)->session().counts().open, 7);
    QVERIFY(m_theirs->waitFor(m_cases.at(1)));
    m_theirs->press(Qt::Key_Z); // and comes back
    QTRY_VERIFY(m_mine->queue()->model()->rowOf(m_cases.at(0)) == 0);
}

void TestColleagues::aCaseThatAColleagueHasCanOnlyBeLookedAt()
{
    QVERIFY(m_theirs->open(m_cases.at(0)));
    QVERIFY(m_mine->open(m_cases.at(0)));
    QVERIFY(m_mine->line().contains(u"Zhao Jun"_s));
    m_mine->press(Qt::Key_A);
    QVERIFY(m_mine->waitForStore());
    QCOMPARE(m_office->decisions(m_cases.at(0), u"pass"_s), 0);
}

void TestColleagues::nextIsNeverWhatAColleagueHas()
{
    QVERIFY(m_theirs->open(m_cases.at(1)));
    QVERIFY(m_theirs->waitForStore());
    QVERIFY(m_mine->open(m_cases.at(0)));
    QSet<CaseId> theirs{m_cases.at(1), m_cases.at(2), m_cases.at(3)};
    for (int i = 0; i < 3; ++i) {
        const CaseId before = m_mine->page()->currentCase();
        m_mine->press(Qt::Key_A);
        QTRY_VERIFY(m_mine->page()->currentCase() != before && m_mine->page()->currentCase() != 0);
        QVERIFY(!theirs.contains(m_mine->page()->currentCase()));
        QVERIFY(m_mine->waitFor(m_mine->page()->currentCase()));
    }
    QTRY_COMPARE(m_mine->decided(), 3);
    QCOMPARE(m_theirs->page()->currentCase(), m_cases.at(1));
}

void TestColleagues::anAdministratorTakesACaseAway()
{
    QVERIFY(m_mine->open(m_cases.at(0)));
    QTRY_COMPARE(m_theirs->openedBy(m_cases.at(0)), u"Li Min"_s);
    RowTable *table = m_theirs->queue()->table();
    bool offered = false;
    QTimer::singleShot(0, this, [&offered] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        auto *takeAway = menu ? menu->findChild<QAction *>(u"takeAway"_s) : nullptr;
        if (takeAway) {
            offered = takeAway->text().contains(u"Li Min"_s);
            takeAway->trigger();
        }
        if (menu)
            menu->close();
    });
    const int row = m_theirs->queue()->model()->rowOf(m_cases.at(0));
    emit table->customContextMenuRequested(table->visualRect(table->model()->index(row, 0)).center());
    QVERIFY(offered);
    QVERIFY(m_theirs->waitForMessage(u"Taken away from Li Min"_s));
    QVERIFY(m_mine->waitForMessage(u"took this case away"_s));
    QVERIFY(m_mine->line().contains(u"took this case away"_s));
    QTRY_VERIFY(m_theirs->openedBy(m_cases.at(0)).isEmpty());
    m_mine->press(Qt::Key_A);
    QVERIFY(m_mine->waitForStore());
    QCOMPARE(m_office->decisions(m_cases.at(0), u"pass"_s), 0);
    QVERIFY(m_theirs->open(m_cases.at(0)));
    m_theirs->press(Qt::Key_A);
    QTRY_COMPARE(m_office->decisions(m_cases.at(0), u"pass"_s), 1);
}

void TestColleagues::anEndedSessionIsSaid()
{
    QSignalSpy over(&**m_mine, &Desk::sessionOver);
    m_office->endSessions();
    (*m_mine)->session().refreshCounts();
    QTRY_COMPARE(over.size(), 1);
}

void TestColleagues::workingPutsOffTheEndOfTheSession()
{
    QVERIFY(m_mine->open(m_cases.at(0)));
    QVERIFY(m_mine->waitForStore());
    m_office->database().administer(u"update session set seen_at = seen_at - 600000"_s);
    const QString idle = u"select count(*) from session where seen_at < clock_ms() - 300000"_s;
    QCOMPARE(m_office->database().administer(idle).value(), u"2"_s);
    m_mine->press(Qt::Key_0); // a shortcut, of which nothing else is seen; here by both desks of this one program
    QTRY_COMPARE(m_office->database().administer(idle).value(), u"0"_s);
}

QTEST_MAIN(TestColleagues)
#include "tst_colleagues.moc"
