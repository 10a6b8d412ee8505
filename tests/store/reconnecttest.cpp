// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storethread.h"
#include "tests/cluster/proxy.h"
#include "tests/store/testworkspace.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Milliseconds. The pause between two tries to connect grows up to five seconds.
constexpr int patience = 30'000;

/// A reviewer's worker behind a network that fails.
class ReconnectTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void repeatsATaskOnceUnseen();
    void saysAwayAtOnceAndComesBack();
    void keepsTheTokenWhenItComesBack();
    void decidesOnceWhereverItIsCut_data() { cuts(); }
    void decidesOnceWhereverItIsCut();
    void settlesWhateverWasCut_data() { cuts(); }
    void settlesWhateverWasCut();
    void afterSettlingAsNotDoneItCantTakePlace();
    void closesWhileItGoesAway();
    void closesWhileAway();
    void closesWhileTheServerIsSilent();
    void whereNobodyEverAnsweredTheReasonIsTheAnswer();
    void tellsThatTheSessionIsOver();
    void tellsThatTheSessionEndedWhileItWasAway();

private:
    static void cuts();
    WorkspaceAccess station()
    {
        return m_proxy->through(m_workspace->database().station(u"hezhun_station"_s, m_actor.token));
    }
    Decision passing(CaseId id) const { return {id, u"pass"_s, 1, {}, {}, QUuid::createUuid().toString()}; }
    QFuture<Result<Decided>> decide(const Decision &decision)
    {
        return m_thread->run(
            [decision, actor = m_actor](Workspace &workspace) { return workspace.cases().decide(decision, actor); });
    }
    QList<QFuture<Result<QList<CaseRow>>>> askOften()
    {
        QList<QFuture<Result<QList<CaseRow>>>> answers;
        for (int i = 0; i < 20; ++i)
            answers.append(m_thread->run([](Workspace &workspace) { return workspace.cases().rows({1}); }));
        return answers;
    }
    Result<QList<CaseRow>> rows(const QList<CaseId> &cases)
    {
        return m_thread->run([cases](Workspace &workspace) { return workspace.cases().rows(cases); }).result();
    }
    qint64 passed(CaseId id)
    {
        return m_workspace->count(u"select count(*) from decision where case_id = ? and action = 'pass'"_s, {id});
    }
    void endSession() { m_workspace->database().administer(u"delete from session"_s); }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Proxy> m_proxy;
    std::unique_ptr<StoreThread> m_thread;
    Actor m_actor;
    CaseId m_case = 0;
};

void ReconnectTest::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    m_case = m_workspace->submitPerson(1);
    m_actor = m_workspace->atStation(m_workspace->reviewer());
    m_proxy = std::make_unique<Proxy>(m_workspace->access().address);
    m_thread = std::make_unique<StoreThread>(station());
    QVERIFY(rows({m_case}).ok());
}

void ReconnectTest::cleanup()
{
    m_thread.reset();
    m_proxy.reset();
    m_workspace.reset();
}

void ReconnectTest::repeatsATaskOnceUnseen()
{
    QSignalSpy states(m_thread.get(), &StoreThread::stateChanged);
    m_proxy->cut();
    QCOMPARE(rows({m_case})->size(), 1);
    QVERIFY(states.isEmpty());
}

void ReconnectTest::saysAwayAtOnceAndComesBack()
{
    QSignalSpy states(m_thread.get(), &StoreThread::stateChanged);
    m_proxy->close();
    QCOMPARE(rows({m_case}).error().code, u"workspace.lost"_s);
    QCOMPARE(states.size(), 1); // before the answer
    QVERIFY(states.first().first().value<ConnectionState>().isAway());
    QVERIFY(m_thread->isAway());
    QCOMPARE(rows({m_case}).error().code, u"workspace.away"_s);
    m_proxy->open();
    QTRY_VERIFY_WITH_TIMEOUT(!m_thread->isAway(), patience);
    QVERIFY(!states.last().first().value<ConnectionState>().isAway());
    QVERIFY(rows({m_case}).ok());
}

void ReconnectTest::keepsTheTokenWhenItComesBack()
{
    m_proxy->close();
    QVERIFY(!rows({m_case}).ok());
    m_proxy->open();
    QTRY_VERIFY_WITH_TIMEOUT(!m_thread->isAway(), patience);
    QCOMPARE(rows({m_case})->size(), 1); // seen only by somebody who is logged in
    QVERIFY(decide(passing(m_case)).result().ok());
}

void ReconnectTest::cuts()
{
    QTest::addColumn<int>("piece");
    QTest::addColumn<Proxy::Where>("where");
    const QList<std::pair<const char *, Proxy::Where>> places{{"request", Proxy::Where::Request},
                                                              {"half request", Proxy::Where::HalfRequest},
                                                              {"answer", Proxy::Where::Answer},
                                                              {"half answer", Proxy::Where::HalfAnswer}};
    // The statement is made ready, run, and what became of the case is read: that takes four.
    for (int piece = 1; piece <= 4; ++piece) {
        for (const auto &[name, where] : places)
            QTest::addRow("%s %d", name, piece) << piece << where;
    }
}

void ReconnectTest::decidesOnceWhereverItIsCut()
{
    QFETCH(int, piece);
    QFETCH(Proxy::Where, where);
    m_proxy->cutAt(piece, where, Proxy::Then::Open);
    const Result<Decided> decided = decide(passing(m_case)).result();
    QVERIFY(m_proxy->hasCut());
    QVERIFY2(decided.ok(), decided.ok() ? "" : qPrintable(decided.error().code));
    QCOMPARE(decided->row.state, u"passed"_s);
    QCOMPARE(passed(m_case), 1);
}

void ReconnectTest::settlesWhateverWasCut()
{
    QFETCH(int, piece);
    QFETCH(Proxy::Where, where);
    const Decision decision = passing(m_case);
    m_proxy->cutAt(piece, where, Proxy::Then::Close);
    QCOMPARE(decide(decision).result().error().code, u"workspace.lost"_s);
    m_proxy->open();
    QTRY_VERIFY_WITH_TIMEOUT(!m_thread->isAway(), patience);
    const auto settled
        = m_thread
              ->run([request = decision.request](Workspace &workspace) { return workspace.cases().settle(request); })
              .result();
    QVERIFY(settled.ok());
    QCOMPARE(passed(m_case), settled->has_value() ? 1 : 0);
    const bool committed
        = piece > 2 || (piece == 2 && (where == Proxy::Where::Answer || where == Proxy::Where::HalfAnswer));
    QCOMPARE(settled->has_value(), committed);
    if (committed)
        QCOMPARE((*settled)->row.state, u"passed"_s);
}

void ReconnectTest::afterSettlingAsNotDoneItCantTakePlace()
{
    const Decision decision = passing(m_case);
    const auto settled
        = m_thread->run([decision](Workspace &workspace) { return workspace.cases().settle(decision.request); });
    QVERIFY(settled.result().ok() && !settled.result()->has_value());
    QCOMPARE(decide(decision).result().error().code, u"request.settled"_s);
    QCOMPARE(passed(m_case), 0);
}

void ReconnectTest::closesWhileItGoesAway()
{
    m_proxy->close();
    const auto answers = askOften();
    m_thread.reset();
    for (const auto &answer : answers) {
        QVERIFY(answer.isFinished());
        QVERIFY(isLossOfConnection(answer.result().error()));
    }
}

/// Whatever else the program computes meanwhile: no answer waits for it, and none is owed when the worker is gone.
void ReconnectTest::closesWhileAway()
{
    QThreadPool &pool = *QThreadPool::globalInstance();
    QSemaphore busy;
    for (int i = 0; i < pool.maxThreadCount(); ++i)
        pool.start([&busy] { busy.acquire(); });
    m_proxy->close();
    const bool refused = !rows({m_case}).ok();
    const bool away = m_thread->isAway();
    const auto answers = askOften();
    m_thread.reset();
    QStringList codes;
    for (const auto &answer : answers)
        codes.append(answer.isFinished() ? answer.result().error().code : u"not answered"_s);
    busy.release(pool.maxThreadCount());
    pool.waitForDone();
    QVERIFY(refused && away);
    QCOMPARE(codes, QStringList(20, u"workspace.away"_s));
}

void ReconnectTest::closesWhileTheServerIsSilent()
{
    m_proxy->stall();
    const auto sent = decide(passing(m_case));
    const auto next = decide(passing(m_case));
    m_thread.reset();
    QCOMPARE(sent.result().error().code, u"workspace.lost"_s);
    QCOMPARE(next.result().error().code, u"workspace.away"_s);
}

void ReconnectTest::whereNobodyEverAnsweredTheReasonIsTheAnswer()
{
    m_proxy->close();
    WorkspaceAccess access = station();
    access.token.clear(); // as somebody who is not logged in yet
    StoreThread thread(access);
    const auto ask = [&thread] { return thread.run([](Workspace &workspace) { return workspace.cases().rows({1}); }); };
    QCOMPARE(ask().result().error().code, u"connection.refused"_s);
    QVERIFY(!thread.isAway());
    m_proxy->open();
    QCOMPARE(ask().result().error().code, u"session.needed"_s); // it is asked anew each time
}

void ReconnectTest::tellsThatTheSessionIsOver()
{
    QSignalSpy over(m_thread.get(), &StoreThread::sessionOver);
    endSession();
    QCOMPARE(rows({m_case}).error().code, u"session.over"_s);
    QCOMPARE(over.size(), 1);
}

void ReconnectTest::tellsThatTheSessionEndedWhileItWasAway()
{
    QSignalSpy over(m_thread.get(), &StoreThread::sessionOver);
    m_proxy->close();
    QVERIFY(!rows({m_case}).ok());
    endSession();
    m_proxy->open();
    QTRY_VERIFY_WITH_TIMEOUT(!m_thread->isAway(), patience);
    QCOMPARE(rows({m_case}).error().code, u"session.over"_s);
    QCOMPARE(over.size(), 1);
}

QTEST_GUILESS_MAIN(ReconnectTest)
#include "reconnecttest.moc"
