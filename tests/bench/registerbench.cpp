// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchfolder.h"
#include "benchmarks.h"
#include "figures.h"
#include "machine.h"
#include "plainpostgres.h"
#include "plainsqlite.h"
#include "registerrows.h"
#include "sharedserver.h"

#include "store/registerquery.h"
#include "tables/registersheet.h"

#include <QFile>
#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr double mostMilliseconds = 50; ///< of a search
constexpr double mostGrowth = 2.0; ///< from the smallest register to the largest
constexpr double leastMilliseconds = 0.5; ///< below which growth is noise
constexpr double mostOverPlain = 1.5;
constexpr double mostMegabytes = 30; ///< that an export may take

struct Asked
{
    QString name;
    RegisterQuery query;
};

/// What a department of a province looks for among half of all registrations, and the centre among all.
QList<Asked> searches()
{
    const QString province = u"department:130000"_s;
    const auto by = [](RegisterSearchBy what, const QString &text) { return RegisterSearch{what, text}; };
    return {{u"first page, a province"_s, {.viewer = province}},
            {u"one state"_s, {.viewer = province, .state = u"to_file"_s}},
            {u"filing number"_s, {.viewer = province, .search = by(RegisterSearchBy::FilingNumber, knownFiling)}},
            {u"ID number"_s, {.viewer = province, .search = by(RegisterSearchBy::IdNumber, knownNumber)}},
            {u"beginning of a name"_s,
             {.viewer = province, .search = by(RegisterSearchBy::Name, u"张"_s), .descending = false}},
            {u"beginning of a unit's name"_s,
             {.viewer = province, .search = by(RegisterSearchBy::Unit, u"第12"_s), .descending = false}},
            {u"first page, the centre"_s, {.viewer = u"centre"_s}},
            {u"one city, the centre"_s, {.viewer = u"centre"_s, .placePrefix = u"1301"_s}}};
}

struct Compared
{
    Figures store;
    Figures plain;
    qsizetype rows = 0;
};

struct Measured
{
    int rows = 0;
    QMap<QString, Compared> searches;
};

/// `plain` does the same without us, and tells how many rows it got.
template <typename Plain>
Result<Compared> compare(Workspace &workspace, const Actor &actor, const RegisterQuery &query, int rounds, Plain plain)
{
    Compared compared;
    Figures warmingUp;
    for (int round = -qMax(3, rounds / 10); round < rounds; ++round) {
        const auto page = timed(round < 0 ? warmingUp : compared.store,
                                [&] { return workspace.registerOfFilings().page(query, actor); });
        const Result<qsizetype> rows = timed(round < 0 ? warmingUp : compared.plain, plain);
        if (!page)
            return page.error();
        if (!rows)
            return rows.error();
        if (*rows != page->rows.size() || *rows == 0)
            return Error{u"bench.differs"_s, u"The store and the plain statement do not find the same."_s,
                         registerQueryJson(query)};
        compared.rows = *rows;
    }
    return compared;
}

Result<Compared> compareInFile(Workspace &workspace, const PlainSqlite &plain, const Actor &actor,
                               const RegisterQuery &query, int rounds)
{
    const auto counts = workspace.registerOfFilings().counts(query.viewer, actor);
    if (!counts)
        return counts.error();
    const RegisterStatement asked = registerPageStatement(query, *counts);
    auto statement = PlainStatement::prepare(plain, asked.sql);
    if (!statement)
        return statement.error();
    return compare(workspace, actor, query, rounds, [&]() -> Result<qsizetype> {
        statement.value().bind(asked.parameters);
        qsizetype rows = 0;
        QString text;
        for (; statement.value().step(); ++rows) {
            for (int column = 0; column < 18; ++column)
                text = statement->text(column);
        }
        return statement.value().reset() ? Result<qsizetype>(rows) : plain.error();
    });
}

Result<Measured> measureInFile(int rows, Extent extent, QList<Report> *exported)
{
    const QString path = benchPath(u"register-%1.hezhun"_s.arg(rows));
    removeWorkspace(path);
    say(u"a register of %1 rows"_s.arg(countText(rows)));
    const auto workspace = registerInFile(path, rows);
    if (!workspace)
        return workspace.error();
    const auto plain = PlainSqlite::open(path);
    if (!plain)
        return plain.error();
    Measured measured{rows, {}};
    for (const Asked &asked : searches()) {
        const auto actor = registerActor(**workspace, asked.query.viewer);
        if (!actor)
            return actor.error();
        auto compared = compareInFile(**workspace, *plain, *actor, asked.query, extent == Extent::Full ? 50 : 10);
        if (!compared)
            return compared.error();
        measured.searches.insert(asked.name, *compared);
    }
    if (exported) {
        const auto actor = registerActor(**workspace, u"centre"_s);
        const QString file = benchPath(u"register.xlsx"_s);
        Figures time;
        const double before = residentMegabytes().value_or(0);
        double most = before;
        double after10 = 0; // what the library and the fonts of its formats take once
        const auto written = timed(time, [&] {
            return exportRegister(**workspace, {.viewer = u"centre"_s}, true, *actor, file, [&](qint64 count) {
                most = qMax(most, residentMegabytes().value_or(0));
                if (after10 == 0 && count >= rows / 10)
                    after10 = most;
                return true;
            });
        });
        if (!written)
            return written.error();
        Report report;
        report.title = u"Export to XLSX"_s;
        report.columns = {u"rows"_s, u"time"_s, u"rows/s"_s, u"memory"_s, u"of that behind the first tenth"_s};
        report.rows.append({countText(*written), timeText(time.median()),
                            countText(qint64(double(*written) / time.median() * 1000)),
                            u"+ %1 MB"_s.arg(most - before, 0, 'f', 1), u"+ %1 MB"_s.arg(most - after10, 0, 'f', 1)});
        report.bounds.append(atMost(u"memory while %1 rows are exported"_s.arg(countText(*written)), most - before,
                                    mostMegabytes, u"MB"_s));
        exported->append(report);
        QFile::remove(file);
    }
    removeWorkspace(path);
    return measured;
}

Report reportOf(const QString &engine, const QString &beside, const QList<Measured> &all)
{
    Report report;
    report.title = u"The register, %1 (medians)"_s.arg(engine);
    report.columns = {u"search"_s, u"rows"_s};
    for (const Measured &one : all)
        report.columns.append(countText(one.rows));
    report.columns += {beside, u"ratio"_s};
    for (const Asked &asked : searches()) {
        const Compared &last = all.constLast().searches[asked.name];
        QStringList row{asked.name, QString::number(last.rows)};
        for (const Measured &one : all)
            row.append(timeText(one.searches[asked.name].store.median()));
        const double ratio = last.store.median() / last.plain.median();
        report.rows.append(row + QStringList{timeText(last.plain.median()), ratioText(ratio)});
        report.bounds.append(atMost(asked.name, last.store.median(), mostMilliseconds, u"ms"_s));
        // Of a small register a page may not be full.
        const auto full = std::find_if(all.cbegin(), all.cend(),
                                       [&](const Measured &one) { return one.searches[asked.name].rows == last.rows; });
        const double first = qMax(leastMilliseconds, full->searches[asked.name].store.median());
        report.bounds.append(atMost(u"growth of: "_s + asked.name, last.store.median() / first, mostGrowth));
        if (last.rows > 50)
            report.bounds.append(atMost(u"ratio of: "_s + asked.name, ratio, mostOverPlain));
    }
    return report;
}

} // namespace

Result<QList<Report>> measureRegister(Extent extent)
{
    const QList<int> sizes
        = extent == Extent::Full ? QList<int>{10'000, 100'000, 1'000'000} : QList<int>{2'000, 10'000};
    QList<Report> exported;
    QList<Measured> all;
    for (const int rows : sizes) {
        const bool exports = rows == (extent == Extent::Full ? 100'000 : 10'000);
        const auto measured = measureInFile(rows, extent, exports ? &exported : nullptr);
        if (!measured)
            return measured.error();
        all.append(*measured);
    }
    return QList<Report>{reportOf(u"SQLite"_s, u"sqlite3"_s, all)} + exported;
}

Result<QList<Report>> measureSharedRegister(const SharedServer &server, Extent extent)
{
    const QList<int> sizes
        = extent == Extent::Full ? QList<int>{10'000, 100'000, 1'000'000} : QList<int>{2'000, 10'000};
    QList<Measured> all;
    for (const int rows : sizes) {
        const QString database = u"register_%1"_s.arg(rows);
        say(u"a shared register of %1 rows"_s.arg(countText(rows)));
        if (const auto made = registerOnServer(server, database, rows); !made)
            return made.error();
        const auto seat = SharedServer::open(server.station(database, 0));
        if (!seat)
            return seat.error();
        auto plain = registerOwner(server, database);
        if (!plain)
            return plain.error();
        Measured measured{rows, {}};
        int number = 0;
        for (const Asked &asked : searches()) {
            const QByteArray name = "search" + QByteArray::number(++number);
            if (const auto prepared = plain->prepare(name, plainRegisterSql(asked.query)); !prepared)
                return prepared.error();
            auto compared = compare(*seat->workspace, seat->actor, asked.query, extent == Extent::Full ? 50 : 10,
                                    [&]() -> Result<qsizetype> {
                                        const auto found = plain->run(name, {});
                                        return found ? Result<qsizetype>(found->count()) : found.error();
                                    });
            if (!compared)
                return compared.error();
            measured.searches.insert(asked.name, *compared);
        }
        all.append(measured);
        server.dropWorkspace(database);
    }
    Report report = reportOf(u"PostgreSQL"_s, u"libpq, the owner"_s, all);
    // The function asks who looks, and plans for the values at hand; a statement of a fixed text is planned once.
    report.bounds.removeIf([](const Bound &bound) { return bound.promise.startsWith(u"ratio"_s); });
    return QList<Report>{report};
}

} // namespace hezhun::bench
