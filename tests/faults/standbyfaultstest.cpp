// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/owncluster.h"
#include "tests/faults/ledger.h"
#include "tests/faults/patience.h"
#include "tests/faults/staff.h"

#include <QUuid>

#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

constexpr int people = 20;
const QString waiting = u"pg_stat_activity where wait_event = 'SyncRep' or wait_event_type = 'Lock'"_s;

/// A server and its copy, which has everything that is acknowledged, with an office on them.
struct Scene
{
    explicit Scene(int reviewers, int cases)
        : office(primary.server(), reviewers, cases)
    {
    }
    /// Nothing can be removed from a server that waits for its copy.
    ~Scene() { primary.kill(); }

    OwnCluster primary;
    std::unique_ptr<OwnCluster> standby = primary.makeStandby();
    Office office;
};

template <typename T> bool isDone(const std::future<T> &future)
{
    return future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

} // namespace

/// Two servers, of which one takes over (issue 3, "Faults, as tests").
class StandbyFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void primaryLost();
    void decisionsThatTheStandbyLacks();

private:
    static void compareBooks(const Office &office, const OwnCluster &cluster, const QList<Outcome> &outcomes)
    {
        const QStringList faults = faultsOfTheBooks(office, cluster.server(), outcomes);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 20).join(u'\n')));
        qInfo("%s", qPrintable(summary(outcomes)));
    }

    static QString count(const Office &office, const OwnCluster &cluster, const QString &from)
    {
        ClusterConnection connection = cluster.server().asSuperuser(office.databaseName());
        const ClusterAnswer answer = connection.run(u"select count(*) from "_s + from);
        return answer.ok() ? answer.value() : answer.message;
    }
};

void StandbyFaultsTest::primaryLost()
{
    Scene scene(people, 300);
    Office &office = scene.office;
    const QStringList hosts{scene.primary.host(), scene.standby->host()};
    Staff staff(office, hosts);
    staff.work();
    QVERIFY2(staff.awaitEverybody(3, patience), qPrintable(staff.whoIsMissing()));
    meanwhile([&scene] { scene.primary.kill(); });
    meanwhile([&scene] { scene.standby->promote(); });
    const auto back = staff.awaitEverybody(1, soon);
    QVERIFY2(back, qPrintable(staff.whoIsMissing()));
    qInfo("standby promoted: all work again after %lld ms", *back);
    QVERIFY2(staff.awaitEverybody(2, patience), qPrintable(staff.whoIsMissing()));

    // Somebody starts the old one again: whoever has to connect anew passes it over, although it takes writes.
    meanwhile([&scene] { scene.primary.resume(); });
    const QString before = count(office, scene.primary, u"hezhun.decision"_s);
    const QString stations = u"pg_stat_activity where usename = '%1'"_s.arg(office.database().stationLogin());
    ClusterConnection standby = scene.standby->server().asSuperuser();
    QVERIFY(standby.run(u"select pg_terminate_backend(pid) from "_s + stations).ok());
    const auto again = staff.awaitEverybody(1, soon);
    QVERIFY2(again, qPrintable(staff.whoIsMissing()));
    qInfo("with two primaries: all work again after %lld ms", *again);
    // So does a program that never saw the other.
    const auto newcomer = Workspace::open(office.station(0, hosts));
    QVERIFY(newcomer.ok());
    QVERIFY(staff.stop());
    QCOMPARE(staff.troubles(), QStringList());
    QCOMPARE(count(office, scene.primary, stations), u"0"_s);
    QCOMPARE(count(office, scene.primary, u"hezhun.decision"_s), before);
    compareBooks(office, *scene.standby, staff.outcomes());
}

/// The copy is gone, so that decisions wait although the primary has them; then somebody ends the waiting.
void StandbyFaultsTest::decisionsThatTheStandbyLacks()
{
    const QStringList ends{u"pg_cancel_backend"_s, u"pg_terminate_backend"_s};
    Scene scene(2, 3);
    Office &office = scene.office;
    std::array<std::unique_ptr<Workspace>, 4> workspaces;
    for (int i = 0; i < 4; ++i) {
        WorkspaceAccess access = office.station(i / 2);
        access.patience = std::chrono::minutes(2);
        workspaces[i] = Workspace::open(access).value();
    }
    scene.standby->kill();
    QList<Decision> decisions;
    for (int i = 0; i < 2; ++i) {
        decisions.append({i + 1, u"pass"_s, 1, {}, {}, QUuid::createUuid().toString(QUuid::WithoutBraces)});
        const auto own = Workspace::open(office.station(i));
        QVERIFY(own.ok());
        auto deciding = std::async(std::launch::async,
                                   [&] { return (*own)->cases().decide(decisions.at(i), office.reviewer(i)); });
        QTRY_COMPARE_WITH_TIMEOUT(count(office, scene.primary, waiting), u"1"_s, patience);
        QVERIFY(!isDone(deciding));
        ClusterConnection administrator = scene.primary.server().asSuperuser();
        QVERIFY(administrator.run(u"select %1(pid) from %2"_s.arg(ends.at(i), waiting)).ok());
        // It is made here, but would be gone with this server: that is no answer yet.
        const auto decided = deciding.get();
        QCOMPARE(decided.ok() ? u"done"_s : decided.error().code, u"workspace.lost"_s);
    }
    QCOMPARE(count(office, scene.primary, u"hezhun.decision where action = 'pass'"_s), u"2"_s);

    // Nor is it told as made, or made again, before the copy has it.
    std::vector<std::future<Result<std::optional<Decided>>>> settling;
    std::vector<std::future<Result<Decided>>> repeating;
    for (int i = 0; i < 2; ++i) {
        settling.push_back(std::async(std::launch::async,
                                      [&, i] { return workspaces[2 * i]->cases().settle(decisions.at(i).request); }));
        repeating.push_back(std::async(std::launch::async, [&, i] {
            return workspaces[2 * i + 1]->cases().decide(decisions.at(i), office.reviewer(i));
        }));
    }
    const auto isAnyDone = [&] {
        return std::any_of(settling.cbegin(), settling.cend(), [](const auto &one) { return isDone(one); })
            || std::any_of(repeating.cbegin(), repeating.cend(), [](const auto &one) { return isDone(one); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAnyDone() || count(office, scene.primary, waiting) == u"4"_s, patience);
    QVERIFY(!isAnyDone());
    scene.standby->resume();
    QList<Outcome> outcomes;
    for (int i = 0; i < 2; ++i) {
        const auto settled = settling[i].get();
        const auto repeated = repeating[i].get();
        QVERIFY(settled.ok() && settled->has_value());
        QVERIFY(repeated.ok());
        QCOMPARE(repeated->id, (*settled)->id);
        outcomes.append({Outcome::How::SettledAsMade, decisions.at(i), (*settled)->id});
    }
    scene.primary.kill();
    scene.standby->promote();
    compareBooks(office, *scene.standby, outcomes);
}

QTEST_GUILESS_MAIN(StandbyFaultsTest)
#include "standbyfaultstest.moc"
