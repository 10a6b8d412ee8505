// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheetreader.h"
#include "sheets/sheetwriter.h"
#include "tests/sheets/manyrows.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

SheetSource once(const QList<SheetRow> &rows)
{
    return [rows, given = false]() mutable {
        return Result<QList<SheetRow>>(std::exchange(given, true) ? QList<SheetRow>() : rows);
    };
}

} // namespace

/// What is exported in either format is what is read from it, and an export is whole or not there (C-10).
class RoundTripTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void bothFormats()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("csv") << m_folder.filePath(u"list.csv"_s);
        QTest::newRow("xlsx") << m_folder.filePath(u"列表.xlsx"_s);
    }
    QStringList left() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }

private slots:
    void cleanup()
    {
        for (const QString &name : left())
            QFile::remove(m_folder.filePath(name));
    }

    void readsWhatWasWritten_data()
    {
        bothFormats();
        const QString deep = u"登记册所在的文件夹/"_s.repeated(40);
        QVERIFY(QDir(m_folder.path()).mkpath(deep));
        QTest::newRow("csv, longer than Windows likes") << m_folder.filePath(deep + u"列表.csv"_s);
        QTest::newRow("xlsx, longer than Windows likes") << m_folder.filePath(deep + u"列表.xlsx"_s);
    }
    void readsWhatWasWritten()
    {
        QFETCH(QString, path);
        const QList<SheetRow> rows{{u"张伟"_s, u"11010519491231002X"_s, qint64(12), QDate(2026, 11, 20)},
                                   {u"=1+1"_s, u"00123"_s, qint64(-3), QDate(1900, 3, 1)},
                                   {u"a\"b\nc <&> _x0041_ 𠮷"_s, u"110105194912310021"_s, qint64(0), QDate()}};
        const auto count = writeSheet(path, u"特派员 [2026]: *?/\\ 很长很长很长很长很长很长很长很长的名字"_s,
                                      {{u"姓名"_s}, {u"证件号码"_s}, {u"件数"_s}, {u"日期"_s}}, once(rows));
        QVERIFY2(count, qPrintable(count ? QString() : count.error().details));
        QCOMPARE(*count, 3);
        const auto read = readSheet(path);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().details));
        QCOMPARE(read->size(), 4);
        QCOMPARE(read->at(0), (QStringList{u"姓名"_s, u"证件号码"_s, u"件数"_s, u"日期"_s}));
        QCOMPARE(read->at(1), (QStringList{u"张伟"_s, u"11010519491231002X"_s, u"12"_s, u"2026-11-20"_s}));
        QCOMPARE(read->at(2), (QStringList{u"=1+1"_s, u"00123"_s, u"-3"_s, u"1900-03-01"_s}));
        QCOMPARE(read->at(3), (QStringList{u"a\"b\nc <&> _x0041_ 𠮷"_s, u"110105194912310021"_s, u"0"_s}));
    }

    void cutsWhatNoCellHolds()
    {
        const QString path = m_folder.filePath(u"long.xlsx"_s);
        QVERIFY(writeSheet(path, u"l"_s, {{u"a"_s}}, once({{QString(40'000, u'字')}})));
        const auto read = readSheet(path);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().details));
        QVERIFY(read->at(1).at(0).endsWith(QChar(0x2026)));
    }

    void leavesNothingWhenStopped_data() { bothFormats(); }
    void leavesNothingWhenStopped()
    {
        QFETCH(QString, path);
        qint64 told = 0;
        const auto count = writeSheet(path, u"l"_s, eightColumns, manyRows(100'000), [&told](qint64 rows) {
            told = rows;
            return rows < 5'000;
        });
        QVERIFY(!count);
        QCOMPARE(count.error().code, u"sheet.cancelled"_s);
        QCOMPARE(told, 5'000);
        QCOMPARE(left(), QStringList());
    }

    void keepsTheFileThatWasThere_data() { bothFormats(); }
    void keepsTheFileThatWasThere()
    {
        QFETCH(QString, path);
        QVERIFY(writeSheet(path, u"l"_s, {{u"a"_s}}, once({{u"earlier"_s}})));
        const auto broken = writeSheet(path, u"l"_s, {{u"a"_s}}, [given = false]() mutable -> Result<QList<SheetRow>> {
            if (std::exchange(given, true))
                return Error{u"connection.lost"_s, {}};
            return QList<SheetRow>{{u"later"_s}};
        });
        QCOMPARE(broken.error().code, u"connection.lost"_s);
        QCOMPARE(readSheet(path)->at(1).at(0), u"earlier"_s);
        QVERIFY(writeSheet(path, u"l"_s, {{u"a"_s}}, once({{u"later"_s}})));
        QCOMPARE(readSheet(path)->at(1).at(0), u"later"_s);
        QCOMPARE(left().size(), 1);
    }

    void saysWhenThereIsNoFolder_data() { bothFormats(); }
    void saysWhenThereIsNoFolder()
    {
        QFETCH(QString, path);
        const QString nowhere = m_folder.filePath(u"gone/"_s + path.mid(path.lastIndexOf(u'/') + 1));
        QCOMPARE(writeSheet(nowhere, u"l"_s, {{u"a"_s}}, once({})).error().code, u"sheet.not_written"_s);
    }

    void knowsItsFormats()
    {
        QCOMPARE(sheetFormatOf(u"a.CSV"_s), SheetFormat::Csv);
        QCOMPARE(sheetFormatOf(u"a.b.xlsx"_s), SheetFormat::Xlsx);
        QVERIFY(!sheetFormatOf(u"a.xls"_s));
        QCOMPARE(SheetWriter::begin(m_folder.filePath(u"a.txt"_s), u"l"_s, {}).error().code, u"sheet.format"_s);
    }
};

QTEST_GUILESS_MAIN(RoundTripTest)
#include "roundtriptest.moc"
