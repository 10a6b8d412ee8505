// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheetreader.h"
#include "sheets/sheetwriter.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// Lists go out as CSV, and come in as CSV from wherever they were made (C-10, G-08).
class CsvTest : public QObject
{
    Q_OBJECT

    QByteArray written(const QList<SheetRow> &rows)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"list.csv"_s);
        bool given = false;
        const auto count = writeSheet(path, u"list"_s, {{u"名称"_s}, {u"数"_s}}, [&] {
            return Result<QList<SheetRow>>(std::exchange(given, true) ? QList<SheetRow>() : rows);
        });
        if (!count)
            return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void writesWhatSpreadsheetsKnow()
    {
        const QByteArray bytes
            = written({{u"a,b"_s, qint64(5)}, {u"say \"no\""_s, QDate(2026, 11, 20)}, {u"two\nlines"_s, {}}});
        QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
        QCOMPARE(QString::fromUtf8(bytes.mid(3)),
                 u"名称,数\r\n\"a,b\",5\r\n\"say \"\"no\"\"\",2026-11-20\r\n\"two\nlines\",\r\n"_s);
    }

    void writesMomentsInTheTimeOfChina()
    {
        const QDateTime moment(QDate(2026, 11, 20), QTime(17, 30), Qt::UTC);
        QVERIFY(written({{moment, {}}}).contains("\r\n2026-11-21 01:30:00,\r\n"));
    }

    void smugglesNoFormula_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"=1+1"_s, u"+cmd|' /C calc'!A0"_s, u"-2+3"_s, u"@SUM(1)"_s, u"\t=1"_s, u"\r=1"_s, u"＝1"_s})
            QTest::newRow(qPrintable(text.trimmed())) << text;
    }
    void smugglesNoFormula()
    {
        QFETCH(QString, text);
        const QByteArray bytes = written({{text, {}}});
        const auto rows = readCsv(bytes);
        QVERIFY(rows);
        QVERIFY2(QString::fromUtf8(bytes).contains(u"'"_s + text), bytes.constData());
        QCOMPARE(rows->at(1).at(0), text); // and reading it back takes the mark away
    }

    void readsEverySeparator_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("comma") << QByteArray("name,id\r\na;x,1\r\n");
        QTest::newRow("semicolon") << QByteArray("name;id\na;x;1\n").replace("a;x", "\"a;x\"");
        QTest::newRow("tab") << QByteArray("name\tid\ra;x\t1");
        QTest::newRow("mark") << QByteArray("\xef\xbb\xbfname,id\na;x,1");
        QTest::newRow("UTF-16") << QByteArray("\xff\xfen\0a\0m\0e\0\t\0i\0d\0\n\0a\0;\0x\0\t\0"
                                              "1\0",
                                              28);
    }
    void readsEverySeparator()
    {
        QFETCH(QByteArray, bytes);
        const auto rows = readCsv(bytes);
        QVERIFY2(rows, qPrintable(rows ? QString() : rows.error().details));
        QCOMPARE(*rows, (QList<QStringList>{{u"name"_s, u"id"_s}, {u"a;x"_s, u"1"_s}}));
    }

    void readsChineseOfBothEncodings()
    {
        const QList<QStringList> expected{{u"姓名"_s, u"张伟"_s}};
        QCOMPARE(*readCsv("\xe5\xa7\x93\xe5\x90\x8d,\xe5\xbc\xa0\xe4\xbc\x9f"), expected);
        QCOMPARE(*readCsv("\xd0\xd5\xc3\xfb,\xd5\xc5\xce\xb0"), expected);
    }

    void keepsTheNumbersOfRows() { QCOMPARE(*readCsv("a\n\nb\n\n\n"), (QList<QStringList>{{u"a"_s}, {}, {u"b"_s}})); }

    void readsQuotes()
    {
        QCOMPARE(*readCsv("\"a\"\"b\",\"c\nd\",e\"f\n"), (QList<QStringList>{{u"a\"b"_s, u"c\nd"_s, u"e\"f"_s}}));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << u"sheet.empty"_s;
        QTest::newRow("blank lines") << QByteArray("\n,,\n") << u"sheet.empty"_s;
        QTest::newRow("open quote") << QByteArray("a,\"b\nc") << u"sheet.broken"_s;
        QTest::newRow("after a quote") << QByteArray("\"a\"b,c") << u"sheet.broken"_s;
        QTest::newRow("bytes of nothing") << QByteArray("\x81\xff\xff\xff") << u"sheet.encoding"_s;
        QTest::newRow("null") << QByteArray("a\0b", 3) << u"sheet.encoding"_s;
        QTest::newRow("many columns") << QByteArray(300, ',') << u"sheet.too_large"_s;
        QTest::newRow("long cell") << QByteArray(40'000, 'a') << u"sheet.too_large"_s;
        QTest::newRow("long quoted cell") << '"' + QByteArray(40'000, 'a') + '"' << u"sheet.too_large"_s;
        QTest::newRow("many rows") << QByteArray(200'000, '\n') << u"sheet.too_large"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto rows = readCsv(bytes);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, code);
        QVERIFY(rows.error().message != code);
    }
};

QTEST_GUILESS_MAIN(CsvTest)
#include "csvtest.moc"
