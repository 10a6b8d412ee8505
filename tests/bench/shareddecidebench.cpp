// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchfolder.h"
#include "benchmarks.h"
#include "figures.h"
#include "sharedserver.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QThread>
#include <QUuid>

#include <barrier>
#include <mutex>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr double leastOfBare = 0.6;
const QString passAction = u"pass"_s;

/// One reviewer at one machine, who decides every `step`th case.
class DecidingClient
{
public:
    DecidingClient(const WorkspaceAccess &access, int first, int cases, int step)
        : m_access(access)
        , m_first(first)
        , m_cases(cases)
        , m_step(step)
    {
    }

    /// Connects, waits until everybody has, and decides.
    void work(std::barrier<> &ready)
    {
        const auto seat = SharedServer::open(m_access);
        ready.arrive_and_wait();
        if (!seat) {
            m_trouble = seat.error();
            return;
        }
        for (CaseId id = m_first; id <= m_cases && !m_trouble; id += m_step) {
            const Decision decision{.caseId = id,
                                    .action = passAction,
                                    .expectedVersion = 1,
                                    .request = QUuid::createUuid().toString(QUuid::WithoutBraces)};
            const auto decided
                = timed(m_figures, [&] { return seat->workspace->cases().decide(decision, seat->actor); });
            if (!decided)
                m_trouble = decided.error();
        }
    }

    const Figures &figures() const { return m_figures; }
    const std::optional<Error> &trouble() const { return m_trouble; }

private:
    WorkspaceAccess m_access;
    int m_first;
    int m_cases;
    int m_step;
    Figures m_figures;
    std::optional<Error> m_trouble;
};

/// What one way of deciding everything took.
struct Round
{
    double perSecond = 0;
    Figures latencies; ///< empty where only the mean is known
};

Result<Done> checkDecided(const SharedServer &server, const QString &database, int cases)
{
    const auto answer
        = server.administer(database,
                            u"select count(*) || ' ' || count(distinct case_id) || ' ' ||"
                            " (select count(*) from hezhun.cases where version = 2 and desk is null) || ' ' ||"
                            " (select sum(open_count) from hezhun.desk_count) from hezhun.decision"_s);
    if (!answer)
        return answer.error();
    const QString wanted = u"%1 %1 %1 0"_s.arg(cases);
    if (answer->value() != wanted)
        return Error{u"bench.decided"_s,
                     u"Not every case was decided once: %1 instead of %2."_s.arg(answer->value(), wanted)};
    return Done{};
}

Result<Round> decideByStores(const SharedServer &server, const QString &database, int cases, int clients)
{
    std::vector<DecidingClient> all;
    for (int i = 0; i < clients; ++i)
        all.emplace_back(server.station(database, i), i + 1, cases, clients);
    std::barrier<> ready(clients + 1);
    std::vector<std::thread> threads;
    for (DecidingClient &client : all)
        threads.emplace_back([&client, &ready] { client.work(ready); });
    ready.arrive_and_wait();
    QElapsedTimer timer;
    timer.start();
    for (std::thread &thread : threads)
        thread.join();
    const double seconds = millisecondsOf(timer) / 1000;
    Round round;
    round.perSecond = cases / seconds;
    for (const DecidingClient &client : all) {
        if (client.trouble())
            return *client.trouble();
        round.latencies.add(client.figures());
    }
    return round;
}

/// pgbench with the insertion alone: the same triggers, the same policies, the same number of clients.
Result<Round> decideByPgbench(const SharedServer &server, const QString &database, int cases, int clients)
{
    if (const auto numbered = server.administer(
            database,
            u"create sequence hezhun.next_case; grant usage on sequence hezhun.next_case to hezhun_station"_s);
        !numbered)
        return numbered.error();
    QFile script(benchPath(u"insertion.sql"_s));
    if (!script.open(QIODevice::WriteOnly))
        return Error{u"bench.folder"_s, u"The script of pgbench can't be written."_s};
    script.write("insert into decision (case_id, version, action, reasons, words, request) values"
                 " (nextval('next_case'), 1, 'pass', '[]', '', gen_random_uuid()::text) returning id;\n");
    script.close();
    const Cluster &cluster = server.cluster();
    const WorkspaceAccess access = server.station(database, 0);
    QProcess pgbench;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, access.stationPassword);
    environment.insert(u"PGOPTIONS"_s, u"-c search_path=hezhun,pg_temp -c hezhun.token="_s + access.token);
    pgbench.setProcessEnvironment(environment);
    pgbench.start(cluster.setting(u"BINDIR"_s) + u"/pgbench"_s,
                  {u"--no-vacuum"_s, u"--protocol=prepared"_s, u"--client=%1"_s.arg(clients),
                   u"--jobs=%1"_s.arg(QThread::idealThreadCount()), u"--transactions=%1"_s.arg(cases / clients),
                   u"--file="_s + script.fileName(),
                   u"host=%1 port=%2 dbname=%3 user=%4 sslmode=verify-full sslrootcert='%5'"_s.arg(
                       cluster.setting(u"HOST"_s), cluster.setting(u"PORT"_s), database, server.stationLogin(),
                       cluster.setting(u"ROOT_CERTIFICATE"_s))});
    if (!pgbench.waitForFinished(-1) || pgbench.exitCode() != 0)
        return Error{u"bench.pgbench"_s, QString::fromUtf8(pgbench.readAllStandardError()).simplified()};
    static const QRegularExpression rate(u"tps = ([0-9.]+)"_s);
    Round round;
    round.perSecond = rate.match(QString::fromUtf8(pgbench.readAllStandardOutput())).captured(1).toDouble();
    return round;
}

Report reportOf(int cases, int clients, const QList<Round> &ours, const QList<Round> &bare, const QString &settings)
{
    Figures ourRate;
    Figures bareRate;
    Figures latencies;
    for (const Round &round : ours) {
        ourRate.add(round.perSecond);
        latencies.add(round.latencies);
    }
    for (const Round &round : bare)
        bareRate.add(round.perSecond);
    Report report;
    report.title = u"%1 reviewers deciding %2 cases at once (medians of %3 rounds)"_s.arg(clients).arg(
        countText(cases), QString::number(ours.size()));
    report.columns = {u""_s, u"decisions/s"_s, u"median"_s, u"99th"_s, u"slowest"_s};
    report.rows = {{u"CaseStore::decide"_s, countText(qRound64(ourRate.median())), timeText(latencies.median()),
                    timeText(latencies.percentile(99)), timeText(latencies.largest())},
                   {u"pgbench, bare insertion"_s, countText(qRound64(bareRate.median())),
                    timeText(clients * 1000.0 / bareRate.median()), u""_s, u""_s}};
    report.bounds.append(atLeast(u"stores to bare insertions"_s, ourRate.median() / bareRate.median(), leastOfBare));
    report.bounds.append({u"every case was decided exactly once, in each round"_s, true});
    report.remarks.append(u"Both wait for the disk at each commit, notify, and run the same triggers. The median of "
                          "pgbench is the mean that it gives."_s);
    report.remarks.append(settings);
    return report;
}

} // namespace

Result<QList<Report>> measureSharedDecisions(const SharedServer &server, Extent extent)
{
    const bool full = extent == Extent::Full;
    const int cases = full ? 20'000 : 1'000;
    const int clients = full ? 50 : 10;
    const QString origin = u"undecided"_s;
    if (const auto made = server.makeWorkspace(origin, cases, clients); !made)
        return made.error();
    QList<Round> ours;
    QList<Round> bare;
    for (int round = 0; round < (full ? 3 : 1); ++round) {
        for (const bool byStores : {true, false}) {
            const QString database = u"decided"_s;
            server.dropWorkspace(database);
            if (const auto copied = server.copyWorkspace(database, origin); !copied)
                return copied.error();
            say(u"%1 clients decide %2 cases, %3"_s.arg(clients).arg(countText(cases),
                                                                     byStores ? u"by the stores"_s : u"by pgbench"_s));
            const auto done = byStores ? decideByStores(server, database, cases, clients)
                                       : decideByPgbench(server, database, cases, clients);
            if (!done)
                return done.error();
            if (const auto checked = checkDecided(server, database, cases); !checked)
                return checked.error();
            (byStores ? ours : bare).append(*done);
        }
    }
    return QList<Report>{reportOf(cases, clients, ours, bare, server.settingsLine())};
}

} // namespace hezhun::bench
