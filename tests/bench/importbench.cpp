// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchfolder.h"
#include "benchmarks.h"
#include "figures.h"
#include "plainsqlite.h"

#include "store/importer.h"
#include "store/workspace.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr double leastOfPlain = 0.5;

/// A line of the package with the bytes of its papers.
struct PackagedCase
{
    QByteArray line;
    QString reference;
    QList<QByteArray> papers;
};

QList<PackagedCase> packagedCases(const QString &folder)
{
    QList<PackagedCase> cases;
    QFile file(folder + u"/cases.jsonl"_s);
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    while (!file.atEnd()) {
        PackagedCase one;
        one.line = file.readLine().trimmed();
        const QJsonObject object = QJsonDocument::fromJson(one.line).object();
        one.reference = object.value(u"reference"_s).toString();
        const QJsonArray documents = object.value(u"documents"_s).toArray();
        for (const QJsonValue &document : documents) {
            QFile paper(folder + u'/' + document.toObject().value(u"file"_s).toString());
            if (paper.open(QIODevice::ReadOnly))
                one.papers.append(paper.readAll());
        }
        cases.append(one);
    }
    return cases;
}

qint64 bytesOf(const QList<PackagedCase> &cases)
{
    qint64 bytes = 0;
    for (const PackagedCase &one : cases) {
        for (const QByteArray &paper : one.papers)
            bytes += paper.size();
    }
    return bytes;
}

/// The least that keeps the same bytes: a row a case with its line, a row a paper.
Result<Done> insertPlainly(PlainSqlite &plain, const QList<PackagedCase> &cases)
{
    auto preparedCase = PlainStatement::prepare(plain, u"insert into cases (reference, line) values (?, ?)"_s);
    auto preparedPaper = PlainStatement::prepare(plain, u"insert into paper (case_id, bytes) values (?, ?)"_s);
    if (!preparedCase || !preparedPaper)
        return plain.error();
    PlainStatement &insertCase = preparedCase.value();
    PlainStatement &insertPaper = preparedPaper.value();
    for (qsizetype first = 0; first < cases.size(); first += Importer::linesPerTransaction) {
        if (const auto begun = plain.run(u"begin immediate"_s); !begun)
            return begun.error();
        const qsizetype last = qMin<qsizetype>(cases.size(), first + Importer::linesPerTransaction);
        for (qsizetype i = first; i < last; ++i) {
            const PackagedCase &one = cases.at(i);
            insertCase.bind(1, one.reference.toUtf8());
            insertCase.bind(2, one.line);
            insertCase.step();
            bool inserted = insertCase.reset();
            for (const QByteArray &paper : one.papers) {
                insertPaper.bind(1, qint64(i + 1));
                insertPaper.bindBytes(2, paper);
                insertPaper.step();
                inserted = insertPaper.reset() && inserted;
            }
            if (!inserted)
                return plain.error();
        }
        if (const auto committed = plain.run(u"commit"_s); !committed)
            return committed.error();
    }
    return Done{};
}

Result<Done> insertRound(const QList<PackagedCase> &cases, Figures &figures)
{
    const QString path = benchPath(u"plain.sqlite"_s);
    removeWorkspace(path);
    {
        auto plain = PlainSqlite::open(path);
        if (!plain)
            return plain.error();
        for (const QString &statement :
             {u"pragma page_size = 8192"_s, u"pragma journal_mode = wal"_s,
              u"create table cases (id integer primary key, reference text not null unique, line text not null)"_s,
              u"create table paper (id integer primary key, case_id integer not null references cases (id),"
              " bytes blob not null)"_s}) {
            if (const auto run = plain.value().run(statement); !run)
                return run.error();
        }
        if (const auto done = timed(figures, [&] { return insertPlainly(plain.value(), cases); }); !done)
            return done.error();
    }
    removeWorkspace(path);
    return Done{};
}

Result<Done> importRound(const QString &folder, qsizetype cases, Figures &figures)
{
    const QString path = benchPath(u"imported.hezhun"_s);
    removeWorkspace(path);
    {
        const auto workspace = Workspace::create(WorkspaceAddress::sqlite(path));
        if (!workspace)
            return workspace.error();
        const auto imported = timed(figures, [&] { return Importer(**workspace).importPackage(folder); });
        if (!imported)
            return imported.error();
        if (imported->taken != cases)
            return Error{u"bench.refused"_s, u"The package was not taken in completely."_s};
    }
    removeWorkspace(path);
    return Done{};
}

Report reportOf(const QList<PackagedCase> &cases, const Figures &ours, const Figures &plain)
{
    const auto count = double(cases.size());
    const double megabytes = double(bytesOf(cases)) / 1e6;
    const auto row = [&](const QString &name, const Figures &figures) {
        const double seconds = figures.median() / 1000;
        return QStringList{name, QString::number(count / seconds, 'f', 0), QString::number(megabytes / seconds, 'f', 0),
                           timeText(figures.median()), timeText(figures.largest())};
    };
    Report report;
    report.title = u"Import of %1 cases, each with two documents of %2 KB (medians of %3)"_s.arg(
        countText(cases.size()), QString::number(megabytes * 1000 / count / 2, 'f', 0), QString::number(ours.count()));
    report.columns = {u""_s, u"cases/s"_s, u"MB/s"_s, u"all"_s, u"slowest"_s};
    report.rows = {row(u"importer"_s, ours), row(u"sqlite3 insertions"_s, plain)};
    report.bounds.append(
        atLeast(u"importer's share of the speed of plain insertions"_s, plain.median() / ours.median(), leastOfPlain));
    report.remarks.append(
        u"The importer reads the files, inspects them, and keeps account, fields, search keys, papers "
        "by digest and history; the plain insertions have the bytes in memory, and keep a row a case "
        "and a row a paper. %1 cases a transaction, page size 8192, write-ahead log, synchronous full."_s.arg(
            Importer::linesPerTransaction));
    return report;
}

} // namespace

Result<QList<Report>> measureImport(Extent extent)
{
    const bool full = extent == Extent::Full;
    const auto folder = portalPackage(full ? 600 : 64);
    if (!folder)
        return folder.error();
    const QList<PackagedCase> cases = packagedCases(*folder);
    say(u"import of %1 cases"_s.arg(countText(cases.size())));
    Figures warmingUp;
    Figures ours;
    Figures plain;
    for (int round = -1; round < (full ? 7 : 2); ++round) {
        if (const auto done = importRound(*folder, cases.size(), round < 0 ? warmingUp : ours); !done)
            return done.error();
        if (const auto done = insertRound(cases, round < 0 ? warmingUp : plain); !done)
            return done.error();
    }
    return QList<Report>{reportOf(cases, ours, plain)};
}

} // namespace hezhun::bench
