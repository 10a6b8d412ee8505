// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchfolder.h"
#include "benchmarks.h"
#include "figures.h"
#include "sharedserver.h"

#include "store/workspace.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr double mostTime = 200; ///< ms, of any overview
constexpr double mostGrowth = 2.0; ///< of this month's, from the middle to the largest workspace

// A thousand cases a day, so many days back as there are cases for: what was decided a day later is behind, what came
// yesterday and today is open. One half lies on the platform, of all provinces, kinds and forty reviewers; the other in
// three thousand departments of twenty provinces, one person in each. Handling takes a minute to ten days. Text for
// both engines; %1: cases, %2: now in ms, %4: the month of a day `start`; "from n" are rows from 0 on.
const QString filled = uR"(
create table bench_case (desk text, kind text, place text, submitted_at bigint, decided_at bigint, actor_id bigint, lasted bigint);
insert into bench_case
    select case when i % 2 = 0 then 'platform' else 'department:' || (130000 + (i / 2 * 7919) % 20 * 10000 + (i / 2 * 104729) % 15 * 100 + (i / 2 * 31) % 10) end,
        case i % 3 when 0 then 'realname.person' when 1 then 'realname.unit' else 'appeal.person' end,
        cast(11 + i / 2 % 34 as text),
        %2 - cast(%1 - i as bigint) * 86400, case when %1 - i > 1500 then %2 - cast(%1 - i - 1000 as bigint) * 86400 end,
        case when i % 2 = 0 then 1 + i / 2 % 40 else 1000 + (i / 2 * 104729) % 3000 end, 60000 + cast((i * 7919) % 1000000 as bigint) * 864
    from n;
insert into open_count (desk, kind, place, submitted_day, due_day, how_many)
    select desk, kind, place, (submitted_at + 28800000) / 86400000, (submitted_at + 28800000) / 86400000 + 3, count(*)
    from bench_case where decided_at is null group by 1, 2, 3, 4, 5;
create table bench_work as
    select desk, 'day' as span, cast((decided_at + 28800000) / 86400000 as integer) as start, kind, place, actor_id,
        (select bucket from handling_bucket where up_to_ms >= lasted order by up_to_ms limit 1) as bucket
    from bench_case where decided_at is not null;
insert into bench_work select desk, 'month', %4, kind, place, actor_id, bucket from bench_work;
insert into handled_count (desk, span, start, kind, actor_id, bucket, how_many)
    select desk, span, start, kind, actor_id, bucket, count(*) from bench_work group by 1, 2, 3, 4, 5, 6;
insert into handled_place (desk, span, start, kind, place, bucket, how_many)
    select desk, span, start, kind, place, bucket, count(*) from bench_work where desk = 'platform' group by 1, 2, 3, 4, 5, 6;
drop table bench_work;
)"_s;

// What the triggers of a file make of the counters of persons is made at once on the server.
const QString filledOnServer = uR"(
insert into handled_month (start, desk, kind, actor_id, how_many)
    select start, desk, kind, actor_id, sum(how_many) from handled_count where span = 'month' group by 1, 2, 3, 4;
insert into handled_place (desk, span, start, kind, place, bucket, how_many)
    select s.seen_from, h.span, h.start, h.kind, s.place, h.bucket, sum(h.how_many)
    from handled_count h cross join desk_sights(h.desk) s group by 1, 2, 3, 4, 5, 6;
)"_s;

const QString monthInFile = u"cast(strftime('%s', start * 86400, 'unixepoch', 'start of month') as integer) / 86400"_s;
const QString monthOnServer = u"china_month(start::bigint * 86400000)"_s;

QString fillText(int cases, const QString &rows, const QString &month)
{
    QString text = filled;
    return text.replace(u"from n;"_s, rows)
        .replace(u"%4"_s, month)
        .replace(u"%1"_s, QString::number(cases))
        .replace(u"%2"_s, QString::number(QDateTime::currentMSecsSinceEpoch()));
}

struct Look
{
    QString name;
    QString desk;
    OverviewPeriod period;
};

const QList<Look> &looks()
{
    static const QList<Look> all{{u"platform, this month"_s, u"platform"_s, OverviewPeriod::ThisMonth},
                                 {u"platform, 12 months"_s, u"platform"_s, OverviewPeriod::TwelveMonths},
                                 {u"province, this month"_s, u"department:130000"_s, OverviewPeriod::ThisMonth},
                                 {u"centre, this month"_s, u"centre"_s, OverviewPeriod::ThisMonth},
                                 {u"centre, 12 months"_s, u"centre"_s, OverviewPeriod::TwelveMonths}};
    return all;
}

struct Measured
{
    int cases = 0;
    QMap<QString, Figures> looks;
    Figures scan; ///< how many are open and done of each kind and place, counted from narrow rows
};

Result<Measured> measureIn(Workspace &workspace, Actor actor, int cases, Extent extent)
{
    Measured measured{.cases = cases, .looks = {}, .scan = {}};
    const int rounds = extent == Extent::Full ? 30 : 5;
    for (const Look &look : looks()) {
        actor.desk = look.desk;
        Figures warmingUp;
        for (int round = -3; round < rounds; ++round) {
            const auto read = timed(round < 0 ? warmingUp : measured.looks[look.name],
                                    [&] { return workspace.overview().read({.period = look.period}, actor); });
            if (!read)
                return read.error();
            if (read->open == 0 || read->handled.count() == 0)
                return Error{u"bench.differs"_s, u"The overview is empty: "_s + look.name};
        }
    }
    return measured;
}

/// The role on every desk that is looked from.
const QString rolesText
    = u"insert into account_role (account_id, role, desk) values (%1, 'centre', 'centre'),"
      " (%1, 'department', 'department:130000');"
      " insert into real_name (account_id, part, state, changed_at) values (%1, 'person', 'passed_national', 0);"_s;
const QString scanText
    = u"select desk, kind, place, decided_at is null, count(*) from bench_case where desk = 'platform' group by 1, 2, 3, 4"_s;

Result<Done> scan(Measured &measured, Database &database, int rounds)
{
    for (int round = 0; round < rounds; ++round) {
        const auto counted = timed(measured.scan, [&]() -> Result<int> {
            auto rows = database.select(scanText);
            if (!rows)
                return rows.error();
            int count = 0;
            while (rows->next())
                ++count;
            return count;
        });
        if (!counted)
            return counted.error();
    }
    return Done{};
}

Result<Measured> inFile(int cases, Extent extent)
{
    say(u"an overview of %1 cases in a file"_s.arg(countText(cases)));
    const QString path = benchPath(u"overview.hezhun"_s);
    for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + end);
    auto workspace = Workspace::create(WorkspaceAccess(WorkspaceAddress::sqlite(path)));
    if (!workspace)
        return workspace.error();
    Database &database = (*workspace)->database();
    NewAccount account{.loginName = u"reviewer"_s, .displayName = u"审核"_s};
    account.role = u"platform_reviewer"_s;
    account.desk = u"platform"_s;
    if (const auto added = (*workspace)->accounts().add(account); !added)
        return added.error();
    const auto actor = (*workspace)->accounts().actor(account.loginName);
    if (!actor)
        return actor.error();
    const QString text = fillText(
        cases,
        u"from (with recursive n (i) as (select 0 union all select i + 1 from n where i < %1 - 1) select i from n) n;"_s,
        monthInFile);
    for (const QString &statement : (text + rolesText.arg(actor->id)).split(u';', Qt::SkipEmptyParts)) {
        if (statement.trimmed().isEmpty())
            continue;
        if (const auto changed = database.change(statement); !changed)
            return changed.error();
    }
    auto measured = measureIn(**workspace, *actor, cases, extent);
    if (!measured)
        return measured.error();
    if (const auto scanned = scan(measured.value(), database, 5); !scanned)
        return scanned.error();
    return measured;
}

Result<Measured> onServer(const SharedServer &server, int cases, Extent extent)
{
    const QString name = u"overview_%1"_s.arg(cases);
    if (const auto made = server.makeWorkspace(name, 10, 1); !made)
        return made.error();
    say(u"an overview of %1 cases on the server"_s.arg(countText(cases)));
    const QString text
        = fillText(cases, u"from generate_series(0::bigint, %1 - 1) n (i);"_s, monthOnServer) + filledOnServer;
    for (const QString &sql : {u"set search_path = hezhun, pg_temp; truncate open_count;"_s + text + rolesText.arg(1)
                                   + u"grant select on bench_case to public;"_s,
                               u"vacuum analyze"_s}) {
        if (const auto filledIn = server.administer(name, sql); !filledIn)
            return filledIn.error();
    }
    Result<Measured> measured = Error{};
    {
        const auto seat = SharedServer::open(server.station(name, 0));
        if (!seat)
            return seat.error();
        measured = measureIn(*seat->workspace, seat->actor, cases, extent);
    }
    const auto owner = Workspace::open(server.cluster().owner(name));
    if (measured && owner) {
        if (const auto scanned = scan(measured.value(), (*owner)->database(), 5); !scanned)
            return scanned.error();
    }
    return measured;
}

Report reportOf(const QString &title, const QList<Measured> &all)
{
    Report report;
    report.title = title;
    report.columns = {u"overview"_s};
    for (const Measured &one : all)
        report.columns.append(countText(one.cases));
    for (const Look &look : looks()) {
        QStringList row{look.name};
        for (const Measured &one : all)
            row.append(timeText(one.looks[look.name].median()));
        report.rows.append(row);
        report.bounds.append(atMost(look.name + u", 95th percentile"_s, all.constLast().looks[look.name].percentile(95),
                                    mostTime, u"ms"_s));
    }
    QStringList scanned{u"a scan of narrow rows, platform"_s};
    for (const Measured &one : all)
        scanned.append(timeText(one.scan.median()));
    report.rows.append(scanned);
    const QString month = looks().first().name;
    if (all.size() > 2)
        report.bounds.append(atMost(
            u"%1 with %2 cases to that with %3"_s.arg(month, countText(all.at(2).cases), countText(all.at(1).cases)),
            all.at(2).looks[month].median() / all.at(1).looks[month].median(), mostGrowth));
    report.remarks.append(
        u"A thousand cases a day: with 10,000 a month is not full yet. Scan to overview with %1 cases: %2."_s.arg(
            countText(all.constLast().cases),
            ratioText(all.constLast().scan.median() / all.constLast().looks[month].median())));
    return report;
}

} // namespace

Result<QList<Report>> measureOverview(Extent extent)
{
    const QList<int> sizes
        = extent == Extent::Full ? QList<int>{10'000, 100'000, 1'000'000} : QList<int>{5'000, 20'000};
    QList<Measured> files;
    for (const int cases : sizes) {
        const auto measured = inFile(cases, extent);
        if (!measured)
            return measured.error();
        files.append(*measured);
    }
    const auto server = SharedServer::start();
    if (!server)
        return server.error();
    QList<Measured> shared;
    for (const int cases : sizes) {
        const auto measured = onServer(**server, cases, extent);
        if (!measured)
            return measured.error();
        shared.append(*measured);
    }
    return QList<Report>{reportOf(u"Overview of a file (medians)"_s, files),
                         reportOf(u"Overview of a shared workspace, as whoever looks (medians)"_s, shared)};
}

} // namespace hezhun::bench
