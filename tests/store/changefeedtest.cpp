// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changefeed.h"
#include "store/desksession.h"
#include "tests/cluster/proxy.h"
#include "tests/store/testworkspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Milliseconds. The pause between two tries to connect grows up to five seconds.
constexpr int patience = 30'000;

/// What one desk hears of what another does.
class ChangeFeedTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void hearsWhatHappensToCases();
    void comesBackAndListensAgain();
    void hearsNothingWithoutALogin();
    void endedSessionIsTold();
    void sessionTellsOfACaseThatCame();
    void sessionTellsWhoTookACaseAndGaveItBack();
    void sessionTellsOfADecision();
    void sessionTellsOfACaseThatCanNoLongerBeSeen();
    void manyChangesAreReadTogether();
    void sessionComesBackAsAWhole();
    void sessionIsOverOnce();

private:
    WorkspaceAccess access()
    {
        return m_proxy->through(m_workspace->database().station(u"hezhun_station"_s, m_actor.token));
    }
    std::unique_ptr<DeskSession> openDesk()
    {
        auto desk = std::make_unique<DeskSession>(access(), m_actor, (*m_workspace)->kinds());
        QSignalSpy resumed(desk.get(), &DeskSession::resumed);
        return resumed.wait() ? std::move(desk) : nullptr;
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Proxy> m_proxy;
    Actor m_actor;
};

void ChangeFeedTest::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_actor = m_workspace->atStation(m_workspace->reviewer());
    m_proxy = std::make_unique<Proxy>(m_workspace->access().address);
}

void ChangeFeedTest::cleanup()
{
    m_proxy.reset();
    m_workspace.reset();
}

void ChangeFeedTest::hearsWhatHappensToCases()
{
    ChangeFeed feed(access());
    QSignalSpy states(&feed, &ChangeFeed::stateChanged);
    QSignalSpy touched(&feed, &ChangeFeed::caseTouched);
    QVERIFY(states.wait());
    const CaseId id = m_workspace->submitPerson(1);
    QTRY_COMPARE(touched.size(), 1);
    QCOMPARE(touched.last().first().toLongLong(), id);
    QVERIFY((*m_workspace)->cases().take(id, m_workspace->colleague()).ok());
    QTRY_COMPARE(touched.size(), 2);
    QVERIFY((*m_workspace)->cases().decide({id, u"pass"_s, 1, {}, {}}, m_workspace->colleague()).ok());
    QTRY_COMPARE(touched.size(), 3);
}

void ChangeFeedTest::comesBackAndListensAgain()
{
    ChangeFeed feed(access());
    QSignalSpy states(&feed, &ChangeFeed::stateChanged);
    QSignalSpy touched(&feed, &ChangeFeed::caseTouched);
    QVERIFY(states.wait());
    m_proxy->close();
    QTRY_VERIFY(states.last().first().value<ConnectionState>().isAway());
    QVERIFY(m_workspace->submitPerson(1) > 0); // nobody hears this
    m_proxy->open();
    QTRY_VERIFY_WITH_TIMEOUT(!states.last().first().value<ConnectionState>().isAway(), patience);
    QVERIFY(touched.isEmpty());
    const CaseId id = m_workspace->submitPerson(2);
    QTRY_COMPARE(touched.size(), 1);
    QCOMPARE(touched.first().first().toLongLong(), id);
}

void ChangeFeedTest::hearsNothingWithoutALogin()
{
    WorkspaceAccess nobody = access();
    nobody.token.clear();
    ChangeFeed feed(nobody);
    QSignalSpy states(&feed, &ChangeFeed::stateChanged);
    QVERIFY(states.wait());
    QCOMPARE(states.last().first().value<ConnectionState>().trouble->code, u"session.needed"_s);
}

void ChangeFeedTest::endedSessionIsTold()
{
    m_workspace->database().administer(u"delete from session"_s);
    ChangeFeed feed(access());
    QSignalSpy over(&feed, &ChangeFeed::sessionOver);
    QVERIFY(over.wait());
}

void ChangeFeedTest::sessionTellsOfACaseThatCame()
{
    const auto desk = openDesk();
    QVERIFY(desk);
    QSignalSpy changed(desk.get(), &DeskSession::caseChanged);
    const CaseId id = m_workspace->submitPerson(1);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<CaseRow>().id, id);
    QTRY_COMPARE(desk->counts().open, 1);
}

void ChangeFeedTest::sessionTellsWhoTookACaseAndGaveItBack()
{
    const CaseId id = m_workspace->submitPerson(1);
    const auto desk = openDesk();
    QVERIFY(desk);
    QSignalSpy changed(desk.get(), &DeskSession::caseChanged);
    QVERIFY((*m_workspace)->cases().take(id, m_workspace->colleague()).ok());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(changed.last().first().value<CaseRow>().openedBy, u"王强"_s);
    QVERIFY((*m_workspace)->cases().release(id, m_workspace->colleague()).ok());
    QTRY_COMPARE(changed.size(), 2);
    QCOMPARE(changed.last().first().value<CaseRow>().openedById, 0);
}

void ChangeFeedTest::sessionTellsOfADecision()
{
    const CaseId id = m_workspace->submitPerson(1);
    const auto desk = openDesk();
    QVERIFY(desk);
    QTRY_COMPARE(desk->counts().open, 1);
    QSignalSpy changed(desk.get(), &DeskSession::caseChanged);
    QVERIFY((*m_workspace)->cases().decide({id, u"pass"_s, 1, {}, {}}, m_workspace->colleague()).ok());
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(changed.last().first().value<CaseRow>().closedAt.isValid());
    QTRY_COMPARE(desk->counts().open, 0);
}

void ChangeFeedTest::sessionTellsOfACaseThatCanNoLongerBeSeen()
{
    const CaseId id = m_workspace->submitPerson(1);
    const auto desk = openDesk();
    QVERIFY(desk);
    QSignalSpy gone(desk.get(), &DeskSession::caseGone);
    desk->reread({id, 4711});
    QTRY_COMPARE(gone.size(), 1);
    QCOMPARE(gone.first().first().toLongLong(), 4711);
}

void ChangeFeedTest::manyChangesAreReadTogether()
{
    const auto desk = openDesk();
    QVERIFY(desk);
    QSignalSpy changed(desk.get(), &DeskSession::caseChanged);
    for (int person = 1; person <= 30; ++person)
        QVERIFY(m_workspace->submitPerson(person) > 0);
    // The counters may come before the rows, and after.
    const auto told = [&changed] {
        QSet<CaseId> cases;
        for (const auto &call : changed)
            cases.insert(call.first().value<CaseRow>().id);
        return cases.size();
    };
    QTRY_COMPARE(told(), 30);
    QTRY_COMPARE(desk->counts().open, 30);
}

void ChangeFeedTest::sessionComesBackAsAWhole()
{
    const auto desk = openDesk();
    QVERIFY(desk);
    QSignalSpy states(desk.get(), &DeskSession::connectionChanged);
    QSignalSpy resumed(desk.get(), &DeskSession::resumed);
    // Nothing is on its way: what is lost is lost in silence.
    QVERIFY(desk->store().run([](Workspace &workspace) { return workspace.cases().rows({1}); }).result().ok());
    m_proxy->close();
    // Nothing was asked, and still it is noticed: also by the connection that decides.
    QTRY_VERIFY(desk->connection().isAway() && !desk->canDecide());
    QVERIFY(desk->connection().since.isValid());
    QVERIFY(resumed.isEmpty());
    QVERIFY(m_workspace->submitPerson(1) > 0);
    m_proxy->open();
    QTRY_COMPARE_WITH_TIMEOUT(resumed.size(), 1, patience);
    QVERIFY(!desk->connection().isAway() && desk->canDecide());
    QTRY_COMPARE(desk->counts().open, 1); // what happened meanwhile
}

void ChangeFeedTest::sessionIsOverOnce()
{
    const auto desk = openDesk();
    QVERIFY(desk);
    QSignalSpy over(desk.get(), &DeskSession::sessionOver);
    m_workspace->database().administer(u"delete from session"_s);
    desk->refreshCounts();
    desk->refreshCounts();
    const auto last = desk->store().run([](Workspace &workspace) { return workspace.cases().rows({1}); });
    QTRY_VERIFY(last.isFinished());
    QTRY_COMPARE(over.size(), 1);
}

QTEST_GUILESS_MAIN(ChangeFeedTest)
#include "changefeedtest.moc"
