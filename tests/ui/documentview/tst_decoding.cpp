// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/decoding.h"
#include "ui/documentview/drawndocuments.h"

#include <QTest>

using namespace hezhun;
using namespace hezhun::test;

namespace {

QByteArray jpeg(QSize size = QSize(1600, 1200))
{
    return encoded(quarters(size), "JPEG", 90);
}

QColor at(const QImage &image, double x, double y)
{
    return image.pixelColor(int(image.width() * x), int(image.height() * y));
}

bool isNear(const QColor &colour, const QColor &expected)
{
    return std::abs(colour.red() - expected.red()) < 40 && std::abs(colour.green() - expected.green()) < 40
        && std::abs(colour.blue() - expected.blue()) < 40;
}

} // namespace

class TestDecoding : public QObject
{
    Q_OBJECT

private slots:
    void decodesToWhatFits();
    void neverEnlarges();
    void decodesTheWholeWithoutBound();
    void turnsUprightByExif_data();
    void turnsUprightByExif();
    void keepsTransparency();
    void tellsFormatsByTheirBytes();
    void refusesWhatIsNoPicture_data();
    void refusesWhatIsNoPicture();
    void refusesEveryCutOfAJpeg();
    void toleratesBytesAfterTheEndOfAJpeg();
    void saysHowLargeAHugePictureClaimsToBe();
    void survivesAnyFlippedByte();
};

void TestDecoding::decodesToWhatFits()
{
    const Picture picture = decodePicture(jpeg(), QSize(382, 500));
    QVERIFY(!picture.broken());
    QCOMPARE(picture.fullSize, QSize(1600, 1200));
    QCOMPARE(picture.image.width(), 382);
    QVERIFY(std::abs(picture.image.height() - 286) <= 1);
    QVERIFY(!picture.whole());
    QCOMPARE(picture.image.format(), QImage::Format_RGB32);
    QVERIFY(isNear(at(picture.image, 0.25, 0.25), Qt::red));
    QVERIFY(isNear(at(picture.image, 0.25, 0.75), Qt::blue));
}

void TestDecoding::neverEnlarges()
{
    const Picture picture = decodePicture(jpeg(QSize(120, 90)), QSize(382, 500));
    QCOMPARE(picture.image.size(), QSize(120, 90));
    QVERIFY(picture.whole());
}

void TestDecoding::decodesTheWholeWithoutBound()
{
    const Picture picture = decodePicture(jpeg(), QSize());
    QCOMPARE(picture.image.size(), QSize(1600, 1200));
    QVERIFY(picture.whole());
}

void TestDecoding::turnsUprightByExif_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QColor>("upperLeft");
    // CIPA DC-008, 4.6.4, orientation: where row 0 and column 0 of what is stored lie.
    QTest::newRow("1") << 1 << QSize(400, 300) << QColor(Qt::red);
    QTest::newRow("3: by 180") << 3 << QSize(400, 300) << QColor(Qt::white);
    QTest::newRow("6: by 90 clockwise") << 6 << QSize(300, 400) << QColor(Qt::blue);
    QTest::newRow("8: by 90 anticlockwise") << 8 << QSize(300, 400) << QColor(Qt::green);
}

void TestDecoding::turnsUprightByExif()
{
    QFETCH(int, orientation);
    QFETCH(QSize, size);
    QFETCH(QColor, upperLeft);
    const QByteArray bytes = withOrientation(jpeg(QSize(400, 300)), orientation);
    const Picture whole = decodePicture(bytes, QSize());
    QCOMPARE(whole.fullSize, size);
    QVERIFY(whole.whole());
    QVERIFY(isNear(at(whole.image, 0.25, 0.25), upperLeft));
    const Picture small = decodePicture(bytes, QSize(100, 100));
    QCOMPARE(small.image.size(), size.scaled(100, 100, Qt::KeepAspectRatio));
    QVERIFY(isNear(at(small.image, 0.25, 0.25), upperLeft));
}

void TestDecoding::keepsTransparency()
{
    QImage seal(64, 64, QImage::Format_ARGB32);
    seal.fill(Qt::transparent);
    const Picture picture = decodePicture(encoded(seal, "PNG"), QSize());
    QCOMPARE(picture.image.format(), QImage::Format_ARGB32_Premultiplied);
    QCOMPARE(picture.image.pixelColor(1, 1).alpha(), 0);
}

void TestDecoding::tellsFormatsByTheirBytes()
{
    for (const char *format : {"PNG", "JPEG", "BMP"})
        QVERIFY(!decodePicture(encoded(quarters(QSize(64, 48)), format), QSize(32, 32)).broken());
}

void TestDecoding::refusesWhatIsNoPicture_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const QByteArray png = encoded(photograph(QSize(300, 200), QStringLiteral("x")), "PNG");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n1 0 obj") << QStringLiteral("PDF");
    QTest::newRow("PDF after junk") << QByteArray("\n\n%PDF-1.4") << QStringLiteral("PDF");
    QTest::newRow("text") << QByteArray("hello, this is not a picture") << QStringLiteral("not a picture");
    QTest::newRow("SVG") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>")
                         << QStringLiteral("not a picture");
    // Qt could decode this one: that it is not among our formats is what keeps it out.
    QTest::newRow("PPM") << encoded(quarters(QSize(8, 8)), "PPM") << QStringLiteral("not a picture");
    QTest::newRow("cut JPEG") << jpeg().left(9000) << QStringLiteral("cut off");
    QTest::newRow("JPEG of two bytes") << QByteArray("\xFF\xD8") << QStringLiteral(".");
    QTest::newRow("cut PNG") << png.left(png.size() / 2) << QStringLiteral("damaged");
    QTest::newRow("huge PNG") << pngPromising(QSize(60000, 60000)) << QStringLiteral("60000 × 60000");
    QTest::newRow("PNG without pixels") << pngPromising(QSize(3000, 3000)) << QStringLiteral("damaged");
}

void TestDecoding::refusesWhatIsNoPicture()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    for (const QSize bound : {QSize(300, 300), QSize()}) {
        const Picture picture = decodePicture(bytes, bound);
        QVERIFY(picture.broken());
        QVERIFY(picture.image.isNull());
        QVERIFY2(picture.fault.contains(says), qPrintable(picture.fault));
        QVERIFY(picture.fault.endsWith(u'.'));
    }
}

void TestDecoding::refusesEveryCutOfAJpeg()
{
    const QByteArray whole = encoded(photograph(QSize(200, 150), QStringLiteral("x")), "JPEG");
    QVERIFY(jpegIsComplete(whole));
    for (qsizetype length = 0; length < whole.size() - 1; length += 7) {
        QVERIFY(!jpegIsComplete(whole.left(length)));
        QVERIFY(decodePicture(whole.left(length), QSize()).broken());
    }
}

void TestDecoding::toleratesBytesAfterTheEndOfAJpeg()
{
    QVERIFY(!decodePicture(jpeg() + QByteArray(100, '\0'), QSize(100, 100)).broken());
}

void TestDecoding::saysHowLargeAHugePictureClaimsToBe()
{
    QByteArray bytes = jpeg();
    const qsizetype frame = bytes.indexOf(QByteArray::fromHex("FFC0"));
    QVERIFY(frame > 0);
    bytes.replace(frame + 5, 4, QByteArray::fromHex("FDE8FDE8")); // 65000 by 65000
    const Picture picture = decodePicture(bytes, QSize(200, 200));
    QVERIFY(picture.broken());
    QCOMPARE(picture.fullSize, QSize(65000, 65000));
    QVERIFY(picture.fault.contains(QStringLiteral("65000 × 65000")));
}

void TestDecoding::survivesAnyFlippedByte()
{
    for (const char *format : {"JPEG", "PNG"}) {
        const QByteArray whole = encoded(photograph(QSize(96, 64), QStringLiteral("x")), format);
        for (qsizetype place = 0; place < whole.size(); place += 13) {
            QByteArray bytes = whole;
            bytes[place] = char(bytes.at(place) ^ 0x55);
            const Picture picture = decodePicture(bytes, QSize(64, 64));
            QCOMPARE(picture.image.isNull(), picture.broken());
        }
    }
}

QTEST_MAIN(TestDecoding)
#include "tst_decoding.moc"
