// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchfolder.h"
#include "benchmarks.h"
#include "figures.h"
#include "plainpostgres.h"
#include "queuepages.h"
#include "sharedserver.h"

#include "store/casequery.h"
#include "store/dialect.h"

#include <QMap>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr double mostGrowth = 2.0; ///< of the first page, from the smallest to the largest workspace
constexpr double mostOverPlain = 1.5;

/// A page as a reviewer, under the row policies, and as the owner without them through libpq, in turn.
struct Comparison
{
    Figures store;
    Figures plain;
    qsizetype rows = 0;

    double ratio() const { return store.median() / plain.median(); }
};

struct Measured
{
    int cases = 0;
    Comparison first;
    QStringList names;
    QMap<QString, Comparison> others;
};

CaseRow plainRow(const PlainPostgres::Rows &rows, int at)
{
    const auto time = [&](int column) { return QDateTime::fromMSecsSinceEpoch(rows.integer(at, column), Qt::UTC); };
    CaseRow row;
    row.id = rows.integer(at, 0);
    row.reference = rows.text(at, 1);
    row.kind = rows.text(at, 2);
    row.kindVersion = int(rows.integer(at, 3));
    row.state = rows.text(at, 4);
    row.subject = rows.text(at, 5);
    row.maskedNumber = rows.text(at, 6);
    row.placeCode = rows.text(at, 7);
    row.submittedAt = time(8);
    row.dueAt = time(9);
    if (rows.integer(at, 10) != 0)
        row.closedAt = time(10);
    row.version = int(rows.integer(at, 11));
    row.openedById = rows.integer(at, 12);
    if (row.openedById != 0)
        row.openedBy = rows.text(at, 13);
    return row;
}

Result<QList<CaseRow>> plainPage(const PlainPostgres &plain, const QByteArray &name, const QVariantList &parameters)
{
    const auto answer = plain.run(name, parameters);
    if (!answer)
        return answer.error();
    QList<CaseRow> rows;
    rows.reserve(answer->count());
    for (int at = 0; at < answer->count(); ++at)
        rows.append(plainRow(*answer, at));
    return rows;
}

Result<Comparison> compare(Workspace &workspace, PlainPostgres &plain, const QByteArray &name, const CaseQuery &query,
                           int rounds)
{
    // A list that is not of one desk goes through the reviewer's desks; the owner has none, and sees all.
    const Dialect &dialect = query.desk.isEmpty() ? postgresOwnerDialect() : workspace.database().dialect();
    const ListStatement asked = listStatement(query, dialect, QDateTime::currentDateTimeUtc());
    if (const auto prepared = plain.prepare(name, asked.sql); !prepared)
        return prepared.error();
    Comparison comparison;
    Figures warmingUp;
    // Six runs and more: then the server has settled on a plan for each.
    for (int round = -qMax(6, rounds / 10); round < rounds; ++round) {
        const auto ours
            = timed(round < 0 ? warmingUp : comparison.store, [&] { return workspace.cases().page(query); });
        const auto theirs
            = timed(round < 0 ? warmingUp : comparison.plain, [&] { return plainPage(plain, name, asked.parameters); });
        if (!ours)
            return ours.error();
        if (!theirs)
            return theirs.error();
        if (ours->rows != *theirs)
            return Error{u"bench.differs"_s, u"The reviewer and the owner do not see the same rows."_s, asked.sql};
        comparison.rows = ours->rows.size();
    }
    return comparison;
}

Result<PlainPostgres> asOwner(const SharedServer &server, const QString &database)
{
    const Cluster &cluster = server.cluster();
    return PlainPostgres::open({{"host", cluster.setting(u"HOST"_s)},
                                {"port", cluster.setting(u"PORT"_s)},
                                {"user", cluster.setting(u"OWNER"_s)},
                                {"password", cluster.setting(u"OWNER_PASSWORD"_s)},
                                {"dbname", database},
                                {"sslmode", u"verify-full"_s},
                                {"sslrootcert", cluster.setting(u"ROOT_CERTIFICATE"_s)},
                                {"options", u"-c search_path=hezhun,pg_temp"_s}});
}

Result<Measured> measureIn(const SharedServer &server, const QString &database, int cases, Extent extent)
{
    const auto seat = SharedServer::open(server.station(database, 0));
    if (!seat)
        return seat.error();
    Workspace &workspace = *seat->workspace;
    const auto pages = otherPages(workspace, seat->actor);
    if (!pages)
        return pages.error();
    auto plain = asOwner(server, database);
    if (!plain)
        return plain.error();
    say(u"pages of %1 cases"_s.arg(countText(cases)));
    Measured measured;
    measured.cases = cases;
    auto first = compare(workspace, plain.value(), "first", firstPage(seat->actor), extent == Extent::Full ? 500 : 50);
    if (!first)
        return first.error();
    measured.first = *first;
    int number = 0;
    for (const AskedPage &page : *pages) {
        const QByteArray name = "page" + QByteArray::number(++number);
        auto compared = compare(workspace, plain.value(), name, page.query, extent == Extent::Full ? 50 : 10);
        if (!compared)
            return compared.error();
        measured.names.append(page.name);
        measured.others.insert(page.name, *compared);
    }
    return measured;
}

Report firstPageReport(const QList<Measured> &all, const QString &settings)
{
    Report report;
    report.title = u"First page of the shared queue, 200 rows, as a reviewer under row policies (medians)"_s;
    report.columns = {u"cases"_s, u"store"_s, u"99th"_s, u"libpq, owner"_s, u"store/libpq"_s};
    for (const Measured &one : all) {
        const Comparison &first = one.first;
        report.rows.append({countText(one.cases), timeText(first.store.median()), timeText(first.store.percentile(99)),
                            timeText(first.plain.median()), ratioText(first.ratio())});
        report.bounds.append(
            atMost(u"reviewer/owner with %1 cases"_s.arg(countText(one.cases)), first.ratio(), mostOverPlain));
    }
    const double growth = all.constLast().first.store.median() / all.constFirst().first.store.median();
    report.bounds.append(atMost(u"first page with %1 cases to that with %2"_s.arg(countText(all.constLast().cases),
                                                                                  countText(all.constFirst().cases)),
                                growth, mostGrowth));
    report.remarks.append(settings);
    return report;
}

Report otherPagesReport(const QList<Measured> &all)
{
    Report report;
    report.title = u"Other pages of the shared queue (medians)"_s;
    report.columns = {u"page"_s, u"rows"_s};
    for (const Measured &one : all)
        report.columns.append(countText(one.cases));
    report.columns.append(u"store/libpq"_s);
    for (const QString &name : all.constLast().names) {
        const Comparison &last = all.constLast().others[name];
        QStringList row{name, QString::number(last.rows)};
        for (const Measured &one : all)
            row.append(timeText(one.others[name].store.median()));
        report.rows.append(row + QStringList{ratioText(last.ratio())});
    }
    report.remarks.append(u"store/libpq with %1 cases. Plans are checked by the test store_casequery_postgresql."_s.arg(
        countText(all.constLast().cases)));
    return report;
}

} // namespace

Result<QList<Report>> measureSharedQueue(const SharedServer &server, Extent extent)
{
    const QList<int> sizes
        = extent == Extent::Full ? QList<int>{10'000, 100'000, 1'000'000, 5'000'000} : QList<int>{1'000, 10'000};
    QList<Measured> all;
    for (const int cases : sizes) {
        const QString database = u"queue_%1"_s.arg(cases);
        if (const auto made = server.makeWorkspace(database, cases, 1); !made)
            return made.error();
        const auto measured = measureIn(server, database, cases, extent);
        server.dropWorkspace(database);
        if (!measured)
            return measured.error();
        all.append(*measured);
    }
    return QList<Report>{firstPageReport(all, server.settingsLine()), otherPagesReport(all)};
}

} // namespace hezhun::bench
