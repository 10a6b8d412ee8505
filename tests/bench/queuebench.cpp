// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchfolder.h"
#include "benchmarks.h"
#include "figures.h"
#include "plainsqlite.h"
#include "queuepages.h"

#include "store/casequery.h"
#include "store/workspace.h"

#include <QMap>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr double mostGrowth = 2.0; ///< of the first page, from the smallest to the largest workspace
constexpr double mostOverPlain = 1.5;

/// A page through our store and through SQLite's own interface, in turn.
struct Comparison
{
    Figures store;
    Figures plain;
    QString plan;
    qsizetype rows = 0;

    double ratio() const { return store.median() / plain.median(); }
};

/// The same values that the store gives, as somebody would write it who had only this page to read.
CaseRow plainRow(const PlainStatement &statement)
{
    const auto time = [&](int column) { return QDateTime::fromMSecsSinceEpoch(statement.integer(column), Qt::UTC); };
    CaseRow row;
    row.id = statement.integer(0);
    row.reference = statement.text(1);
    row.kind = statement.text(2);
    row.kindVersion = int(statement.integer(3));
    row.state = statement.text(4);
    row.subject = statement.text(5);
    row.maskedNumber = statement.text(6);
    row.placeCode = statement.text(7);
    row.submittedAt = time(8);
    row.dueAt = time(9);
    if (const qint64 closed = statement.integer(10); closed != 0)
        row.closedAt = QDateTime::fromMSecsSinceEpoch(closed, Qt::UTC);
    row.version = int(statement.integer(11));
    row.openedById = statement.integer(12);
    if (row.openedById != 0)
        row.openedBy = statement.text(13);
    return row;
}

Result<QList<CaseRow>> plainPage(const PlainSqlite &plain, PlainStatement &statement, const QVariantList &parameters)
{
    statement.bind(parameters);
    QList<CaseRow> rows;
    while (statement.step())
        rows.append(plainRow(statement));
    if (!statement.reset())
        return plain.error();
    return rows;
}

/// What the database does, in one word: "search" finds the rows, "walk" goes along an index until the page is full,
/// "sort" collects what was found and orders it, "scan" reads a whole table.
Result<QString> planOf(const PlainSqlite &plain, const ListStatement &asked)
{
    auto statement = PlainStatement::prepare(plain, u"explain query plan "_s + asked.sql);
    if (!statement)
        return statement.error();
    QStringList steps;
    while (statement.value().step())
        steps.append(statement->text(3));
    const auto any = [&](auto condition) { return std::any_of(steps.cbegin(), steps.cend(), condition); };
    if (any([](const QString &step) { return step.startsWith(u"SCAN"_s) && !step.contains(u"INDEX"_s); }))
        return u"scan"_s;
    if (any([](const QString &step) { return step.contains(u"TEMP B-TREE"_s); }))
        return u"sort"_s;
    return any([](const QString &step) { return step.startsWith(u"SCAN"_s); }) ? u"walk"_s : u"search"_s;
}

Result<Comparison> compare(Workspace &workspace, const PlainSqlite &plain, const CaseQuery &query, int rounds)
{
    const ListStatement asked = listStatement(query, workspace.database().dialect(), QDateTime::currentDateTimeUtc());
    auto statement = PlainStatement::prepare(plain, asked.sql);
    if (!statement)
        return statement.error();
    Comparison comparison;
    auto plan = planOf(plain, asked);
    if (!plan)
        return plan.error();
    comparison.plan = *plan;
    Figures warmingUp;
    for (int round = -rounds / 10; round < rounds; ++round) {
        const auto ours
            = timed(round < 0 ? warmingUp : comparison.store, [&] { return workspace.cases().page(query); });
        const auto theirs = timed(round < 0 ? warmingUp : comparison.plain,
                                  [&] { return plainPage(plain, statement.value(), asked.parameters); });
        if (!ours)
            return ours.error();
        if (!theirs)
            return theirs.error();
        if (ours->rows != *theirs)
            return Error{u"bench.differs"_s, u"The store and SQLite do not give the same rows."_s, asked.sql};
        comparison.rows = ours->rows.size();
    }
    return comparison;
}

/// The comparisons of one workspace, by the name of the page.
struct Measured
{
    int cases = 0;
    Comparison first;
    QStringList names;
    QMap<QString, Comparison> others;
};

Result<Measured> measure(int cases, Extent extent)
{
    const auto path = queueWorkspace(cases);
    if (!path)
        return path.error();
    const auto workspace = Workspace::open(WorkspaceAddress::sqlite(*path));
    if (!workspace)
        return workspace.error();
    const auto actor = (*workspace)->accounts().actor(reviewer().loginName);
    if (!actor)
        return actor.error();
    const auto pages = otherPages(**workspace, *actor);
    if (!pages)
        return pages.error();
    const auto plain = PlainSqlite::open(*path);
    if (!plain)
        return plain.error();

    say(u"pages of %1 cases"_s.arg(countText(cases)));
    Measured measured;
    measured.cases = cases;
    auto first = compare(**workspace, *plain, firstPage(*actor), extent == Extent::Full ? 500 : 50);
    if (!first)
        return first.error();
    measured.first = *first;
    for (const AskedPage &page : *pages) {
        auto compared = compare(**workspace, *plain, page.query, extent == Extent::Full ? 50 : 10);
        if (!compared)
            return compared.error();
        measured.names.append(page.name);
        measured.others.insert(page.name, *compared);
    }
    return measured;
}

Report firstPageReport(const QList<Measured> &all)
{
    Report report;
    report.title = u"First page of the queue, 200 rows (medians)"_s;
    report.columns = {u"cases"_s, u"store"_s, u"99th"_s, u"sqlite3"_s, u"store/sqlite3"_s, u"plan"_s};
    for (const Measured &one : all) {
        const Comparison &first = one.first;
        report.rows.append({countText(one.cases), timeText(first.store.median()), timeText(first.store.percentile(99)),
                            timeText(first.plain.median()), ratioText(first.ratio()), first.plan});
        report.bounds.append(
            atMost(u"store/sqlite3 with %1 cases"_s.arg(countText(one.cases)), first.ratio(), mostOverPlain));
    }
    const double growth = all.constLast().first.store.median() / all.constFirst().first.store.median();
    report.bounds.append(atMost(u"first page with %1 cases to that with %2"_s.arg(countText(all.constLast().cases),
                                                                                  countText(all.constFirst().cases)),
                                growth, mostGrowth));
    return report;
}

Report otherPagesReport(const QList<Measured> &all)
{
    Report report;
    report.title = u"Other pages (medians)"_s;
    report.columns = {u"page"_s, u"rows"_s};
    for (const Measured &one : all)
        report.columns.append(countText(one.cases));
    report.columns += {u"store/sqlite3"_s, u"plan"_s};
    QStringList scanning;
    for (const QString &name : all.constLast().names) {
        const Comparison &last = all.constLast().others[name];
        QStringList row{name, QString::number(last.rows)};
        for (const Measured &one : all) {
            row.append(timeText(one.others[name].store.median()));
            if (one.others[name].plan == u"scan"_s)
                scanning.append(name);
        }
        report.rows.append(row + QStringList{ratioText(last.ratio()), last.plan});
    }
    report.bounds.append({scanning.isEmpty() ? u"no page reads a whole table"_s
                                             : u"these read a whole table: "_s + scanning.join(u", "_s),
                          scanning.isEmpty()});
    report.remarks.append(
        u"store/sqlite3 with %1 cases. Plans: search finds the rows by an index; walk goes along one "
        "until the page is full; sort orders what was found."_s.arg(countText(all.constLast().cases)));
    return report;
}

} // namespace

Result<QList<Report>> measureQueue(Extent extent)
{
    const QList<int> sizes
        = extent == Extent::Full ? QList<int>{10'000, 100'000, 1'000'000} : QList<int>{1'000, 10'000};
    QList<Measured> all;
    for (const int cases : sizes) {
        const auto measured = measure(cases, extent);
        if (!measured)
            return measured.error();
        all.append(*measured);
    }
    return QList<Report>{firstPageReport(all), otherPagesReport(all)};
}

} // namespace hezhun::bench
