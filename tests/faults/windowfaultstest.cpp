// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/owncluster.h"
#include "tests/faults/ledger.h"
#include "tests/faults/patience.h"
#include "ui/casepage/casesession.h"

#include <QSignalSpy>
#include <QTest>

#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;
using namespace std::chrono_literals;

/// What the window makes of a decision that is not answered.
class WindowFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void decisionThatIsHeldUpIsAskedForUntilItIsKnown();

private:
    void setStandbys(const QString &how) const;
    /// From now on every commit waits for a copy that there is not; that of the future too.
    std::future<bool> holdUpCommits() const;
    void show(CaseSession &page, DeskSession &session) const;

    std::optional<OwnCluster> m_cluster;
    std::optional<Office> m_office;
};

void WindowFaultsTest::initTestCase()
{
    m_cluster.emplace();
    m_office.emplace(m_cluster->server(), 1, 5);
    m_office->owner(m_cluster->server())->database().change(u"create table probe (n int)"_s).ok();
}

void WindowFaultsTest::cleanupTestCase()
{
    m_office.reset();
    m_cluster.reset();
}

void WindowFaultsTest::setStandbys(const QString &how) const
{
    ClusterConnection connection = m_cluster->server().asSuperuser();
    QVERIFY(connection.run(u"alter system "_s + how).ok());
    QVERIFY(connection.run(u"select pg_reload_conf()"_s).ok());
}

std::future<bool> WindowFaultsTest::holdUpCommits() const
{
    setStandbys(u"set synchronous_standby_names = 'nobody'"_s);
    const QString database = m_office->databaseName();
    ClusterConnection administrator = m_cluster->server().asSuperuser();
    // The server takes the setting up in its own time.
    for (;;) {
        auto probe = std::async(std::launch::async, [this, database] {
            return m_cluster->server().asSuperuser(database).run(u"insert into hezhun.probe values (1)"_s).ok();
        });
        const auto isDone = [&probe] { return probe.wait_for(0s) == std::future_status::ready; };
        const auto waits = [&administrator] {
            return administrator.run(u"select count(*) from pg_stat_activity where wait_event = 'SyncRep'"_s).value()
                != u"0"_s;
        };
        while (!isDone() && !waits()) { }
        if (!isDone())
            return probe;
    }
}

void WindowFaultsTest::show(CaseSession &page, DeskSession &session) const
{
    page.open(1, {.desk = u"platform"_s});
    const auto canPass = [&page] {
        if (page.stage() == CaseSession::Stage::Filling) {
            page.markFullyShown();
            for (const CaseDocument &document : page.current()->record.documents)
                page.markSheetShown(document.slot);
        }
        const ActionDefinition *pass = page.current() ? page.current()->kind->action(u"pass"_s) : nullptr;
        return pass && page.closedBecause(*pass).isEmpty();
    };
    QVERIFY(QTest::qWaitFor(canPass, patience));
    // Nothing is on its way any more, to either worker, and nothing comes of what was.
    for (StoreThread *worker : {&session.store(), &session.reader(), &session.store()})
        QVERIFY(worker->run([](Workspace &) -> Result<Done> { return Done{}; }).result().ok());
    QVERIFY(QTest::qWaitFor(canPass, patience));
}

void WindowFaultsTest::decisionThatIsHeldUpIsAskedForUntilItIsKnown()
{
    WorkspaceAccess access = m_office->station(0);
    access.patience = 1500ms;
    const auto owner = m_office->owner(m_cluster->server());
    DeskSession session(access, m_office->reviewer(0), owner->kinds());
    CaseSession page(session);
    QSignalSpy decided(&page, &CaseSession::decided);
    show(page, session);
    if (QTest::currentTestFailed())
        return;
    auto probe = holdUpCommits();
    const auto release = qScopeGuard([this] { setStandbys(u"reset synchronous_standby_names"_s); });
    QCOMPARE(page.closedBecause(*page.current()->kind->action(u"pass"_s)), QString());
    page.decide({u"pass"_s, {}, {}});
    // The worker gives up, sends it once more, and is held up by the first: nobody knows, and nobody says so.
    QTRY_VERIFY_WITH_TIMEOUT(!page.unsettled().isEmpty(), patience);
    QCOMPARE(decided.size(), 0);
    // It was asked for, and could not be told; now it can.
    const QString asking = u"select count(*) from pg_stat_activity where query like '%settle%' and state = 'idle'"_s;
    ClusterConnection administrator = m_cluster->server().asSuperuser();
    QTRY_VERIFY_WITH_TIMEOUT(administrator.run(asking).value() != u"0"_s, patience);
    setStandbys(u"reset synchronous_standby_names"_s);
    QVERIFY(probe.get());
    QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 1, patience);
    QCOMPARE(page.unsettled(), QStringList());
    const QStringList faults = faultsOfTheBooks(*m_office, m_cluster->server(),
                                                {{Outcome::How::SettledAsMade,
                                                  {1,
                                                   u"pass"_s,
                                                   1,
                                                   {},
                                                   {},
                                                   owner->database()
                                                       .single(u"select request from decision where case_id = 1"
                                                               " and action = 'pass'"_s)
                                                       ->toString()},
                                                  decided.constFirst().constFirst().value<Decided>().id}});
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

QTEST_MAIN(WindowFaultsTest)
#include "windowfaultstest.moc"
