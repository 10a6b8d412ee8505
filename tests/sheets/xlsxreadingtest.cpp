// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheetreader.h"
#include "zipmaker.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray roots
    = R"(<Relationships xmlns="r"><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
const QByteArray book
    = R"(<workbook xmlns:r="rel"><workbookPr%1/><sheets><sheet name="one" r:id="s1"/><sheet name="two" r:id="s2"/></sheets></workbook>)";
const QByteArray relations = R"(<Relationships><Relationship Id="s2" Type="x/worksheet" Target="worksheets/other.xml"/>
<Relationship Id="s1" Type="x/worksheet" Target="/xl/worksheets/Sheet1.xml"/>
<Relationship Id="t" Type="x/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="x/styles" Target="styles.xml"/></Relationships>)";
const QByteArray texts
    = R"(<sst><si><t>姓名</t></si><si><r><t>张</t></r><r><t xml:space="preserve">伟 </t></r><rPh><t>zhang</t></rPh></si></sst>)";
const QByteArray styles
    = R"(<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
<numFmt numFmtId="171" formatCode="0.00&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="22"/></cellXfs></styleSheet>)";

QByteArray sheetOf(const QByteArray &rows)
{
    return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
}

QList<ZipPart> partsOf(const QByteArray &rows, const QByteArray &bookOptions = {})
{
    return {{"_rels/.rels", roots},
            {"xl/workbook.xml", QByteArray(book).replace("%1", bookOptions)},
            {"xl/_rels/workbook.xml.rels", relations},
            {"xl/sharedStrings.xml", texts},
            {"xl/styles.xml", styles},
            {"xl/worksheets/sheet1.xml", sheetOf(rows)}};
}

Result<QList<QStringList>> read(QByteArray bytes, const SheetLimits &limits = {})
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readXlsx(buffer, limits);
}

} // namespace

/// Lists that offices bring are made by many programs (G-08); a file from outside may be anything.
class XlsxReadingTest : public QObject
{
    Q_OBJECT

    void reads(const QByteArray &rows, const QList<QStringList> &expected, const QByteArray &options = {})
    {
        const auto found = read(zipOf(partsOf(rows, options)));
        QVERIFY2(found, qPrintable(found ? QString() : found.error().code + u' ' + found.error().details));
        QCOMPARE(*found, expected);
    }

private slots:
    void readsTexts()
    {
        reads(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
                 <row r="3"><c r="B3" t="inlineStr"><is><t>a_x000A_b</t></is></c><c t="str"><f>X()</f><v>=q</v></c></row>)",
              {{u"姓名"_s, u""_s, u"张伟 "_s}, {}, {u""_s, u"a\nb"_s, u"=q"_s}});
    }

    void readsNumbersAsTheyLook()
    {
        reads(
            R"(<row><c><v>12</v></c><c><v>0.5</v></c><c><v>13800138000</v></c><c t="b"><v>1</v></c><c s="3"><v>7</v></c></row>)",
            {{u"12"_s, u"0.5"_s, u"13800138000"_s, u"TRUE"_s, u"7"_s}});
    }

    void doesNotPretendThatLostDigitsAreThere()
    {
        reads(R"(<row><c><v>1.1010519491231002E+17</v></c></row>)", {{u"1.1010519491231E+17"_s}});
    }

    void readsDays()
    {
        reads(
            R"(<row><c s="1"><v>46346</v></c><c s="2"><v>1</v></c><c s="2"><v>61</v></c><c s="4"><v>46346.4375</v></c></row>)",
            {{u"2026-11-20"_s, u"1900-01-01"_s, u"1900-03-01"_s, u"2026-11-20 10:30"_s}});
        reads(R"(<row><c s="1"><v>44884</v></c></row>)", {{u"2026-11-20"_s}}, R"( date1904="1")");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const auto rows = [](const QByteArray &row) { return zipOf(partsOf(row)); };
        QTest::newRow("nothing") << QByteArray() << u"sheet.broken"_s;
        QTest::newRow("no row") << rows("") << u"sheet.empty"_s;
        QTest::newRow("row twice") << rows(R"(<row r="2"/><row r="2"/>)") << u"sheet.broken"_s;
        QTest::newRow("far row") << rows(R"(<row r="1048576"><c><v>1</v></c></row>)") << u"sheet.too_large"_s;
        QTest::newRow("far column") << rows(R"(<row><c r="XFD1"><v>1</v></c></row>)") << u"sheet.too_large"_s;
        QTest::newRow("no column") << rows(R"(<row><c r="1"><v>1</v></c></row>)") << u"sheet.broken"_s;
        QTest::newRow("cell outside of rows") << rows("<c><v>1</v></c>") << u"sheet.broken"_s;
        QTest::newRow("no such text") << rows(R"(<row><c t="s"><v>2</v></c></row>)") << u"sheet.broken"_s;
        QTest::newRow("no number") << rows("<row><c><v>nan</v></c></row>") << u"sheet.broken"_s;
        QTest::newRow("no XML") << rows("<row>") << u"sheet.broken"_s;
        QTest::newRow("entities") << zipOf([] {
            QList<ZipPart> parts = partsOf({});
            parts.last().content
                = "<!DOCTYPE a [<!ENTITY b \"c\">]>" + sheetOf("<row><c t=\"str\"><v>&b;</v></c></row>");
            return parts;
        }()) << u"sheet.broken"_s;
        QTest::newRow("cut short") << rows("<row><c><v>1</v></c></row>").chopped(30) << u"sheet.broken"_s;
        const auto changed = [](auto change) {
            QList<ZipPart> parts = partsOf("<row><c><v>1</v></c></row>");
            change(parts);
            return zipOf(parts);
        };
        QTest::newRow("encrypted") << changed([](auto &parts) { parts.last().flags = 1; }) << u"sheet.protected"_s;
        QTest::newRow("checksum") << changed([](auto &parts) { parts.last().wrongChecksum = true; })
                                  << u"sheet.broken"_s;
        QTest::newRow("longer than it says")
            << changed([](auto &parts) { parts.last().claimedSize = 40; }) << u"sheet.broken"_s;
        QTest::newRow("shorter than it says")
            << changed([](auto &parts) { parts.last().claimedSize = 4'000; }) << u"sheet.broken"_s;
        QTest::newRow("part twice") << changed([](auto &parts) { parts.append(parts.last()); }) << u"sheet.broken"_s;
        QTest::newRow("a bomb") << changed([](auto &parts) {
            parts.last().content = sheetOf(QByteArray(64 << 20, ' '));
        }) << u"sheet.too_large"_s;
        QTest::newRow("a bomb that says it is small") << changed([](auto &parts) {
            parts.last().content = sheetOf(QByteArray(64 << 20, ' '));
            parts.last().claimedSize = 1'000;
        }) << u"sheet.broken"_s;
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto rows = read(bytes);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, code);
    }

    void keepsToItsLimits()
    {
        const QByteArray bytes
            = zipOf(partsOf(R"(<row r="1"><c t="s"><v>1</v></c></row><row r="3"><c><v>1</v></c></row>)"));
        QVERIFY(read(bytes));
        QCOMPARE(read(bytes, {.bytes = 100}).error().code, u"sheet.too_large"_s);
        QCOMPARE(read(bytes, {.unpackedBytes = 100}).error().code, u"sheet.too_large"_s);
        QCOMPARE(read(bytes, {.entries = 3}).error().code, u"sheet.too_large"_s);
        QCOMPARE(read(bytes, {.rows = 2}).error().code, u"sheet.too_large"_s);
        QCOMPARE(read(bytes, {.cellLength = 2}).error().code, u"sheet.too_large"_s);
        QCOMPARE(read(bytes, {.characters = 4}).error().code, u"sheet.too_large"_s);
    }

    void saysWhatToDoAboutOldAndLockedFiles()
    {
        const QTemporaryDir folder;
        for (const QString &name : {u"a.xls"_s, u"b.xlsx"_s}) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more");
            file.close();
            QCOMPARE(readSheet(file.fileName()).error().code, u"sheet.protected"_s);
        }
        QCOMPARE(readSheet(folder.filePath(u"c.xlsx"_s)).error().code, u"sheet.not_read"_s);
        QCOMPARE(readSheet(folder.filePath(u"c.pdf"_s)).error().code, u"sheet.format"_s);
    }
};

QTEST_GUILESS_MAIN(XlsxReadingTest)
#include "xlsxreadingtest.moc"
