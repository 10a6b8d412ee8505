// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/owncluster.h"
#include "tests/faults/cable.h"
#include "tests/faults/ledger.h"
#include "tests/faults/patience.h"
#include "tests/faults/staff.h"

#include <QRandomGenerator>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;
using namespace std::chrono_literals;

using Fault = Cable::Fault;
Q_DECLARE_METATYPE(hezhun::Cable::Fault)

/// The network between a client and its server breaks: at each word that they exchange, aloud or in silence.
class CableFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();

    void brokenAtAnyMomentOfADecision_data();
    void brokenAtAnyMomentOfADecision();
    void brokenInSilence_data();
    void brokenInSilence();
    void cutOffWhileTheServerDecides_data();
    void cutOffWhileTheServerDecides();
    void repeatedWhileTheServerDecides();
    void repeatedAndLateArrival();
    void staffOnABadLine();

private:
    std::unique_ptr<Workspace> open(std::chrono::milliseconds limit = 30s)
    {
        WorkspaceAccess access = m_office->station(0, {m_cable->host()});
        access.patience = limit;
        auto opened = Workspace::open(access);
        if (!opened.ok())
            qFatal("%s: %s", qPrintable(opened.error().code), qPrintable(opened.error().details));
        return std::move(opened).value();
    }

    /// A decision about a case that the reviewer has just taken, or takes back.
    Decision prepare(Workspace &workspace)
    {
        const Actor &actor = m_office->reviewer(0);
        const auto page = workspace.cases().page({.desk = actor.desk, .limit = 1});
        if (!page.ok() || page->rows.isEmpty() || !workspace.cases().take(page->rows.constFirst().id, actor).ok())
            qFatal("there is no case to decide");
        const CaseRow &row = page->rows.constFirst();
        return {row.id, u"pass"_s, row.version, {}, {}, QUuid::createUuid().toString(QUuid::WithoutBraces)};
    }

    void note(Outcome::How how, const Decision &decision, qint64 id, const QString &refusal = {})
    {
        m_outcomes.append({how, decision, id, refusal});
    }

    void noteSettled(const Decision &decision, const std::optional<Decided> &settled)
    {
        note(settled ? Outcome::How::SettledAsMade : Outcome::How::SettledAsNotMade, decision,
             settled ? settled->id : 0);
    }

    void compareBooks()
    {
        const QStringList faults = faultsOfTheBooks(*m_office, m_cluster->server(), m_outcomes);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 20).join(u'\n')));
        qInfo("%s", qPrintable(summary(m_outcomes)));
    }

    void setStandbys(const QString &how) const
    {
        ClusterConnection connection = m_cluster->server().asSuperuser();
        QVERIFY(connection.run(u"alter system "_s + how).ok());
        QVERIFY(connection.run(u"select pg_reload_conf()"_s).ok());
    }

    QString waitingAtLocks()
    {
        return m_office->database()
            .administer(u"select count(*) from pg_stat_activity where wait_event_type = 'Lock'"_s)
            .value();
    }

    std::optional<OwnCluster> m_cluster;
    std::optional<Cable> m_cable;
    std::optional<Office> m_office;
    QList<Outcome> m_outcomes; ///< of all tests: the books are of all of them too
};

void CableFaultsTest::initTestCase()
{
    m_cluster.emplace();
    m_cable.emplace(m_cluster->server().setting(u"PORT"_s).toUShort());
    m_office.emplace(m_cluster->server(), 21, 300);
}

void CableFaultsTest::cleanup()
{
    m_cable->breakAt(Fault::None);
    setStandbys(u"reset synchronous_standby_names"_s);
}

void CableFaultsTest::cleanupTestCase()
{
    m_office.reset();
    m_cable.reset();
    m_cluster.reset();
}

void CableFaultsTest::brokenAtAnyMomentOfADecision_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("before the question") << Fault::BeforeTheQuestion;
    QTest::newRow("in the question") << Fault::InTheQuestion;
    QTest::newRow("before the answer") << Fault::BeforeTheAnswer;
    QTest::newRow("in the answer") << Fault::InTheAnswer;
}

void CableFaultsTest::brokenAtAnyMomentOfADecision()
{
    QFETCH(Fault, fault);
    for (int question = 1;; ++question) {
        const auto workspace = open();
        const Decision decision = prepare(*workspace);
        m_cable->breakAt(fault, question);
        const auto decided = workspace->cases().decide(decision, m_office->reviewer(0));
        if (decided.ok()) {
            note(Outcome::How::Acknowledged, decision, decided->id);
        } else {
            QCOMPARE(decided.error().code, u"workspace.lost"_s);
            QVERIFY(workspace->database().isLost());
            const auto settled = open()->cases().settle(decision.request);
            QVERIFY(settled.ok());
            noteSettled(decision, *settled);
        }
        if (!m_cable->isBroken()) {
            QVERIFY(question > 2);
            break;
        }
    }
    compareBooks();
}

void CableFaultsTest::brokenInSilence_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("before the question") << Fault::SilentBeforeTheQuestion;
    QTest::newRow("before the answer") << Fault::SilentBeforeTheAnswer;
}

void CableFaultsTest::brokenInSilence()
{
    QFETCH(Fault, fault);
    for (int question = 1; question <= 2; ++question) { // the statement is prepared, and carried out
        const auto workspace = open(1s);
        const Decision decision = prepare(*workspace);
        m_cable->breakAt(fault, question);
        // Nobody says that nothing comes any more: this ends because it took too long.
        const auto decided = workspace->cases().decide(decision, m_office->reviewer(0));
        QVERIFY(m_cable->isBroken());
        QVERIFY(!decided.ok());
        QCOMPARE(decided.error().code, u"workspace.lost"_s);
        const auto settled = open()->cases().settle(decision.request);
        QVERIFY(settled.ok());
        noteSettled(decision, *settled);
        m_cable->dropSilent();
    }
    compareBooks();
}

void CableFaultsTest::cutOffWhileTheServerDecides_data()
{
    QTest::addColumn<QString>("end");
    QTest::newRow("and makes it") << u"commit"_s;
    QTest::newRow("and is ended") << u"terminate"_s;
    QTest::newRow("for longer than one waits") << u"busy"_s;
}

/// The server is held up in the middle of a decision whose client has gone.
void CableFaultsTest::cutOffWhileTheServerDecides()
{
    QFETCH(QString, end);
    const auto workspace = open(120s);
    const Decision decision = prepare(*workspace);
    ClusterConnection other = m_cluster->server().asSuperuser(m_office->database().name());
    QVERIFY(other.run(u"begin; select from hezhun.cases where id = %1 for update"_s.arg(decision.caseId)).ok());
    m_cable->breakAt(Fault::ClientOnly, 2); // the first question prepares the statement
    const auto decided = workspace->cases().decide(decision, m_office->reviewer(0));
    QVERIFY(!decided.ok());
    QCOMPARE(decided.error().code, u"workspace.lost"_s);
    QTRY_COMPARE_WITH_TIMEOUT(waitingAtLocks(), u"1"_s, patience);

    if (end == u"busy"_s) {
        // It can't be told yet, and nothing is told.
        const auto untold = open(1500ms)->cases().settle(decision.request);
        QCOMPARE(untold.ok() ? u"told"_s : untold.error().code, u"workspace.busy"_s);
    }
    const auto again = open(120s);
    auto settling = QtConcurrent::run([&] { return again->cases().settle(decision.request); });
    QTRY_COMPARE_WITH_TIMEOUT(waitingAtLocks(), u"2"_s, patience);
    QVERIFY(!settling.isFinished());
    if (end == u"terminate"_s) {
        m_office->database().administer(u"select pg_terminate_backend(pid) from pg_stat_activity"
                                        " where wait_event_type = 'Lock' and query like 'insert into decision%'"_s);
    } else {
        QVERIFY(other.run(u"commit"_s).ok());
    }
    const auto settled = settling.result();
    QVERIFY2(settled.ok(), settled.ok() ? "" : qPrintable(settled.error().code));
    QCOMPARE(settled->has_value(), end != u"terminate"_s);
    noteSettled(decision, *settled);
    compareBooks();
}

/// As above, but the worker sends the decision again by itself: that this is held up says nothing of the first.
void CableFaultsTest::repeatedWhileTheServerDecides()
{
    const Decision decision = prepare(*open());
    // Whatever is decided waits for a copy that there is not, for longer than anybody asks for it.
    setStandbys(u"set synchronous_standby_names = 'nobody'"_s);
    m_cluster->restartImmediately();
    WorkspaceAccess access = m_office->station(0, {m_cable->host()});
    access.patience = 1500ms;
    StoreThread store(access);
    QVERIFY(store.run([](Workspace &) -> Result<Done> { return Done{}; }).result().ok());
    m_cable->breakAt(Fault::ClientOnly, 2);
    const auto decided
        = store.run([&](Workspace &workspace) { return workspace.cases().decide(decision, m_office->reviewer(0)); })
              .result();
    QVERIFY(m_cable->isBroken());
    QCOMPARE(decided.ok() ? u"done"_s : decided.error().code, u"workspace.lost"_s);
    setStandbys(u"reset synchronous_standby_names"_s);
    const auto settled = open()->cases().settle(decision.request);
    QVERIFY(settled.ok() && settled->has_value());
    noteSettled(decision, *settled);
    compareBooks();
}

/// What a worker sends for the second time is refused, and only then the first arrives.
void CableFaultsTest::repeatedAndLateArrival()
{
    const auto colleague = Workspace::open(m_office->station(1));
    QVERIFY(colleague.ok());
    const Decision decision = prepare(*open());
    QVERIFY(open()->cases().release(decision.caseId, m_office->reviewer(0)).ok());
    QVERIFY((*colleague)->cases().take(decision.caseId, m_office->reviewer(1)).ok());
    StoreThread store(m_office->station(0, {m_cable->host()}));
    const auto decide = [&](Workspace &workspace) { return workspace.cases().decide(decision, m_office->reviewer(0)); };
    QVERIFY(store.run([](Workspace &) -> Result<Done> { return Done{}; }).result().ok());
    m_cable->breakAt(Fault::Late, 2);
    const auto decided = store.run(decide).result();
    QVERIFY(m_cable->isBroken());
    QCOMPARE(decided.ok() ? u"done"_s : decided.error().code, u"case.taken"_s);
    note(Outcome::How::Refused, decision, 0, u"case.taken"_s);
    // Now nothing would stand in its way.
    QVERIFY((*colleague)->cases().release(decision.caseId, m_office->reviewer(1)).ok());
    m_cable->deliver();
    compareBooks();
}

void CableFaultsTest::staffOnABadLine()
{
    constexpr std::array faults{Fault::BeforeTheQuestion, Fault::InTheQuestion,           Fault::BeforeTheAnswer,
                                Fault::InTheAnswer,       Fault::SilentBeforeTheQuestion, Fault::SilentBeforeTheAnswer};
    Staff staff(*m_office, {m_cable->host()}, WorkingClient::Habit::TakesBack, 1, 2s);
    staff.work();
    QVERIFY2(staff.awaitEverybody(1, patience), qPrintable(staff.whoIsMissing()));
    QRandomGenerator random(20261122);
    for (int i = 0; i < 60; ++i) {
        m_cable->breakAt(faults.at(random.bounded(static_cast<quint32>(faults.size()))), random.bounded(1, 40));
        QTRY_VERIFY_WITH_TIMEOUT(m_cable->isBroken(), patience);
    }
    const auto back = staff.awaitEverybody(1, soon);
    QVERIFY2(back, qPrintable(staff.whoIsMissing()));
    qInfo("all work again after %lld ms", *back);
    QVERIFY(staff.stop());
    QCOMPARE(staff.troubles(), QStringList());
    m_outcomes += staff.outcomes();
    compareBooks();
}

QTEST_GUILESS_MAIN(CableFaultsTest)
#include "cablefaultstest.moc"
