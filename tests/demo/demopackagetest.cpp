// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopackage.h"
#include "demo/demofill.h"
#include "store/importer.h"
#include "store/workspace.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

class DemoPackageTest : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_now{QDate(2026, 11, 20), QTime(9, 0), Qt::UTC};

    std::unique_ptr<Workspace> workspace(const QTemporaryDir &folder) const
    {
        auto made
            = Workspace::create(WorkspaceAddress::sqlite(folder.filePath(u"w.hezhun"_s)), [this] { return m_now; });
        return made ? std::move(made).value() : nullptr;
    }

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void writesLinesThatTheImporterTakes()
    {
        const QTemporaryDir folder;
        PackageOptions options;
        options.forms
            = {u"person"_s, u"unit"_s, u"agent"_s, u"person_abroad"_s, u"person_hongkong"_s, u"unit_explained"_s};
        options.now = m_now;
        QVERIFY(writePackage(folder.filePath(u"p"_s), 4, 12, options).ok());
        const auto desk = workspace(folder);
        QVERIFY(desk);
        const auto summary = Importer(*desk).importPackage(folder.filePath(u"p"_s));
        QVERIFY(summary.ok());
        for (const RefusedLine &line : summary->refused) {
            for (const IntakeFault &fault : line.faults)
                qWarning() << line.line << fault.at << fault.code;
        }
        QCOMPARE(summary->taken, 12);
    }

    void refusesEachFaultAndNothingElse()
    {
        const QTemporaryDir folder;
        PackageOptions options;
        options.faults = packageFaults();
        options.now = m_now;
        QVERIFY(writePackage(folder.filePath(u"p"_s), 5, 3, options).ok());
        const auto desk = workspace(folder);
        QVERIFY(desk);
        const auto summary = Importer(*desk).importPackage(folder.filePath(u"p"_s));
        QVERIFY(summary.ok());
        QCOMPARE(summary->taken, 3);
        QCOMPARE(summary->refused.size(), packageFaults().size());
        for (int i = 0; i < summary->refused.size(); ++i) {
            QCOMPARE(summary->refused.at(i).line, 4 + i);
            QStringList codes;
            for (const IntakeFault &fault : summary->refused.at(i).faults)
                codes.append(fault.at + u' ' + fault.code);
            QVERIFY2(codes.size() == 1, qPrintable(QString::number(i) + u": "_s + codes.join(u", "_s)));
        }
    }

    void writesTheSamePackageForTheSameSeed()
    {
        const QTemporaryDir folder;
        PackageOptions options;
        options.now = m_now;
        for (const QString &name : {u"a"_s, u"b"_s})
            QVERIFY(writePackage(folder.filePath(name), 6, 2, options).ok());
        const QByteArray lines = contents(folder.filePath(u"a/cases.jsonl"_s));
        QCOMPARE(lines.count('\n'), 2);
        QCOMPARE(lines, contents(folder.filePath(u"b/cases.jsonl"_s)));
        const QStringList files = QDir(folder.filePath(u"a/documents"_s)).entryList(QDir::Files);
        QCOMPARE(files.size(), 4);
        for (const QString &file : files)
            QCOMPARE(contents(folder.filePath(u"a/documents/"_s + file)),
                     contents(folder.filePath(u"b/documents/"_s + file)));
    }

    void writesPapersOfTheSizeAskedFor()
    {
        const QTemporaryDir folder;
        PackageOptions options;
        options.papers = PackagePapers::Alike;
        QVERIFY(writePackage(folder.path(), 7, 5, options).ok());
        QSet<QByteArray> different;
        const QDir documents(folder.filePath(u"documents"_s));
        for (const QFileInfo &file : documents.entryInfoList(QDir::Files)) {
            QVERIFY2(file.size() >= 280'000 && file.size() <= 320'100, qPrintable(QString::number(file.size())));
            different.insert(contents(file.filePath()));
        }
        QCOMPARE(different.size(), 10);
    }

    void tellsWhenTheFolderCannotBeWritten()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(writePackage(folder.filePath(u"file/p"_s), 1, 1).error().code, u"demo.folder"_s);
    }

    void fillsAWorkspaceWithManyCases()
    {
        const QTemporaryDir folder;
        const auto desk = workspace(folder);
        QVERIFY(desk);
        for (const quint32 seed : {1U, 2U}) {
            const auto filled = fillCases(*desk, 300, seed, m_now);
            QVERIFY2(filled.ok(), filled ? "" : qPrintable(filled.error().message + filled.error().details));
        }
        CaseQuery query;
        query.desk = u"platform"_s;
        query.limit = 1000;
        const auto page = desk->cases().page(query);
        QVERIFY(page.ok());
        QCOMPARE(page->rows.size(), 600);
        for (const CaseRow &row : page->rows)
            QVERIFY(row.submittedAt < m_now && row.submittedAt >= m_now.addDays(-31));
    }
};

QTEST_MAIN(DemoPackageTest)
#include "demopackagetest.moc"
