// SPDX-License-Identifier: GPL-3.0-or-later
#include "drawing/pagedrawer.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

/// A PDF of so many pages, each with its number in black.
QByteArray pdf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    for (int page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        painter.fillRect(QRect(0, 0, 2000 + 100 * page, 2000), Qt::black);
    }
    painter.end();
    return bytes;
}

/// A PDF put together by hand; object 1 is the catalogue.
QByteArray byHand(const QList<QByteArray> &objects, const QByteArray &trailer = {})
{
    QByteArray bytes = "%PDF-1.4\n";
    QList<qsizetype> places;
    for (qsizetype at = 0; at < objects.size(); ++at) {
        places.append(bytes.size());
        bytes += QByteArray::number(at + 1) + " 0 obj\n" + objects.at(at) + "\nendobj\n";
    }
    const qsizetype table = bytes.size();
    bytes += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype place : places)
        bytes += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    return bytes + "trailer\n<< /Size " + QByteArray::number(objects.size() + 1) + " /Root 1 0 R " + trailer
        + " >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
}

QByteArray stream(const QByteArray &dictionary, const QByteArray &content)
{
    return "<< " + dictionary + " /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content
        + "\nendstream";
}

const QByteArray catalogue = "<< /Type /Catalog /Pages 2 0 R >>";
const QByteArray onePage = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";

QByteArray pageOf(const QByteArray &box, const QByteArray &content)
{
    return byHand({catalogue, onePage, "<< /Type /Page /Parent 2 0 R /MediaBox [" + box + "] /Contents 4 0 R >>",
                   stream({}, content)});
}

/// Forms that draw forms, ten times each: a few lines that take for ever.
QByteArray laughingForms()
{
    QList<QByteArray> objects{catalogue, onePage,
                              "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                              " /Resources << /XObject << /F 5 0 R >> >> >>",
                              stream({}, "/F Do")};
    for (int level = 0; level < 12; ++level)
        objects.append(stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /F "
                                  + QByteArray::number(6 + level) + " 0 R >> >>",
                              QByteArray("/F Do ").repeated(10)));
    objects.append(stream("/Type /XObject /Subtype /Form /BBox [0 0 600 800]", "0 0 600 800 re f"));
    return byHand(objects);
}

/// A picture that says it is 60,000 pixels wide and high.
QByteArray hugePicture()
{
    return byHand({catalogue, onePage,
                   "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
                   " /Resources << /XObject << /I 5 0 R >> >> >>",
                   stream({}, "600 0 0 800 0 0 cm /I Do"),
                   stream("/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB"
                          " /BitsPerComponent 8 /Filter /RunLengthDecode",
                          QByteArray("\x81\x00", 2).repeated(50'000) + '\x80')});
}

QByteArray locked()
{
    return byHand({catalogue, onePage, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>",
                   "<< /Filter /Standard /V 1 /R 2 /P -4 /O <" + QByteArray("5a").repeated(32) + "> /U <"
                       + QByteArray("a5").repeated(32) + "> >>"},
                  "/Encrypt 4 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]");
}

PageDrawer drawer(std::chrono::milliseconds atMost = PageDrawer::longestTime)
{
    return PageDrawer(QStringLiteral(HEZHUNCTL), atMost);
}

} // namespace

/// Pages of PDFs, the hostile ones too, by the program that does it in service (DESIGN.md, decision 8).
class PageDrawerTest : public QObject
{
    Q_OBJECT

private slots:
    void drawsEachPage();
    void drawsNoMoreThanTwenty();
    void keepsTheProportions_data();
    void keepsTheProportions();
    void saysWhyNot_data();
    void saysWhyNot();
    void whatTakesForEverIsEnded();
    void believesNoChild_data();
    void believesNoChild();
    void noProgramToDraw();
};

void PageDrawerTest::drawsEachPage()
{
    const DrawnPages drawn = drawer().draw(pdf(3));
    QCOMPARE(drawn.trouble, QString());
    QVERIFY(drawn.isDrawn);
    QCOMPARE(drawn.pageCount, 3);
    QCOMPARE(drawn.pages.size(), 3);
    qsizetype black = 0;
    for (const DrawnPage &page : drawn.pages) {
        QCOMPARE(page.format, u"jpg"_s);
        const QImage image = QImage::fromData(page.bytes);
        QCOMPARE(image.size(), QSize(page.width, page.height));
        QCOMPARE(std::max(page.width, page.height), PageStore::longestSide);
        // Each page has more black than the one before: they are not one page three times.
        qsizetype dark = 0;
        for (int x = 0; x < image.width(); ++x)
            dark += image.pixelColor(x, image.height() / 8).lightness() < 128;
        QVERIFY(dark > black);
        QVERIFY(image.pixelColor(image.width() - 2, image.height() - 2).lightness() > 250);
        black = dark;
    }
}

void PageDrawerTest::drawsNoMoreThanTwenty()
{
    const DrawnPages drawn = drawer().draw(pdf(23));
    QCOMPARE(drawn.pageCount, 23);
    QCOMPARE(drawn.pages.size(), PageStore::mostPages);
    QCOMPARE(drawn.pages.constLast().page, 20);
    QCOMPARE(drawn.trouble, QString());
}

void PageDrawerTest::keepsTheProportions_data()
{
    QTest::addColumn<QByteArray>("box");
    QTest::addColumn<int>("longest");
    QTest::newRow("a stamp is not blown up") << "0 0 72 36"_ba << 300;
    QTest::newRow("a poster") << "0 0 14400 7200"_ba << 2000;
    QTest::newRow("a strip") << "0 0 14400 1"_ba << 2000;
}

void PageDrawerTest::keepsTheProportions()
{
    QFETCH(QByteArray, box);
    QFETCH(int, longest);
    const DrawnPages drawn = drawer().draw(pageOf(box, "0 0 10 10 re f"));
    QCOMPARE(drawn.pages.size(), 1);
    QVERIFY2(qAbs(std::max(drawn.pages.constFirst().width, drawn.pages.constFirst().height) - longest) <= 1,
             qPrintable(QString::number(drawn.pages.constFirst().width)));
}

void PageDrawerTest::saysWhyNot_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("troubles");
    QTest::newRow("nothing") << QByteArray() << QStringList{u"drawing.broken"_s};
    QTest::newRow("no PDF") << QByteArray(5000, 'x') << QStringList{u"drawing.broken"_s};
    QTest::newRow("only its mark") << "%PDF-1.7\n"_ba << QStringList{u"drawing.broken"_s};
    QTest::newRow("cut off") << pdf(3).first(400) << QStringList{u"drawing.broken"_s};
    QTest::newRow("no pages") << byHand({catalogue, "<< /Type /Pages /Kids [] /Count 0 >>"})
                              << QStringList{u"drawing.broken"_s};
    QTest::newRow("pages that contain themselves") << byHand({catalogue, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"})
                                                   << QStringList{u"drawing.broken"_s, u"drawing.failed"_s};
    QTest::newRow("asks for a password") << locked() << QStringList{u"drawing.locked"_s};
    QTest::newRow("a page without a size") << pageOf("0 0 0 0", "") << QStringList{u"drawing.failed"_s, QString()};
    QTest::newRow("a page without an end")
        << pageOf("0 0 1e308 1e308", "") << QStringList{u"drawing.failed"_s, QString()};
    QTest::newRow("a picture that is too large")
        << hugePicture() << QStringList{u"drawing.failed"_s, u"drawing.timeout"_s, QString()};
}

/// No crash, no hang, and a word about it.
void PageDrawerTest::saysWhyNot()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, troubles);
    const DrawnPages drawn = drawer(8s).draw(bytes);
    QVERIFY(drawn.isDrawn);
    QVERIFY2(troubles.contains(drawn.trouble), qPrintable(drawn.trouble));
    QVERIFY(drawn.pages.size() <= 1);
}

void PageDrawerTest::whatTakesForEverIsEnded()
{
    const DrawnPages drawn = drawer(1500ms).draw(laughingForms());
    QCOMPARE(drawn.trouble, u"drawing.timeout"_s);
    QVERIFY(drawn.pages.isEmpty());
}

void PageDrawerTest::believesNoChild_data()
{
    QTest::addColumn<QByteArray>("says");
    const QByteArray size = "4 4 ";
    QTest::newRow("rubbish") << "hello\n"_ba;
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page without a picture") << "pages 1\npage 1 4 4 3\nabcend\n"_ba;
    QTest::newRow("a page of no number") << "pages 1\npage x 4 4 3\nabcend\n"_ba;
    QTest::newRow("a page without an end") << "pages 1\npage 1 4 4 99999999999\nabc"_ba;
    QTest::newRow("an end without pages") << "pages 3\nend\n"_ba;
    QTest::newRow("a trouble of its own") << "trouble nothing.of.ours\n"_ba;
    QTest::newRow("a line without an end") << QByteArray(10'000, 'p');
}

void PageDrawerTest::believesNoChild()
{
    QFETCH(QByteArray, says);
    QTemporaryDir folder;
    QFile answer(folder.filePath(u"answer"_s));
    QVERIFY(answer.open(QIODevice::WriteOnly));
    answer.write(says);
    answer.close();
    QFile script(folder.filePath(u"child"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write("#!/bin/sh\ncat >/dev/null\nexec cat '" + answer.fileName().toLocal8Bit() + "'\n");
    script.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner | QFileDevice::WriteOwner);
    script.close();
    const DrawnPages drawn = PageDrawer(script.fileName()).draw(pdf(1));
    QCOMPARE(drawn.trouble, u"drawing.failed"_s);
    QVERIFY(drawn.pages.isEmpty());
}

void PageDrawerTest::noProgramToDraw()
{
    QCOMPARE(PageDrawer(u"/nowhere/hezhunctl"_s).draw(pdf(1)).trouble, u"drawing.failed"_s);
}

QTEST_MAIN(PageDrawerTest)
#include "pagedrawertest.moc"
