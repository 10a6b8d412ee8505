// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/documentinspection.h"
#include "store/exifmarks.h"
#include "store/pictureconversion.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The upper left quarter red, the upper right green, the lower left blue, the lower right white.
QImage quarters(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    const int w = size.width() / 2;
    const int h = size.height() / 2;
    painter.fillRect(0, 0, w, h, Qt::red);
    painter.fillRect(w, 0, w, h, Qt::green);
    painter.fillRect(0, h, w, h, Qt::blue);
    painter.fillRect(w, h, w, h, Qt::white);
    return image;
}

/// What no JPEG makes small.
QImage noise(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < image.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.width());
    return image;
}

QByteArray encoded(const QImage &image, const char *format, int quality = 90)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return buffer.data();
}

void append(QByteArray &bytes, quint32 value, int size)
{
    for (int i = size - 1; i >= 0; --i)
        bytes.append(char(value >> 8 * i));
}

struct Exif
{
    int orientation = 1;
    int placeEntries = -1; ///< entries of the GPS directory; -1: there is none
};

/// A TIFF block, big-endian: one directory with the orientation and perhaps a GPS directory behind it.
QByteArray tiff(const Exif &exif)
{
    const int entries = exif.placeEntries < 0 ? 1 : 2;
    QByteArray block("MM\0\x2a", 4);
    append(block, 8, 4);
    append(block, quint32(entries), 2);
    append(block, 0x0112, 2);
    append(block, 3, 2);
    append(block, 1, 4);
    append(block, quint32(exif.orientation), 2);
    append(block, 0, 2);
    if (exif.placeEntries >= 0) {
        append(block, 0x8825, 2);
        append(block, 4, 2);
        append(block, 1, 4);
        append(block, quint32(8 + 2 + 12 * entries + 4), 4);
    }
    append(block, 0, 4);
    if (exif.placeEntries >= 0) {
        append(block, quint32(exif.placeEntries), 2);
        for (int i = 0; i < exif.placeEntries; ++i)
            block.append(QByteArray("\0\x01\0\x02\0\0\0\x02N\0\0\0", 12));
        append(block, 0, 4);
    }
    return block;
}

QByteArray withSegment(const QByteArray &jpeg, const QByteArray &content)
{
    QByteArray segment("\xff\xe1", 2);
    append(segment, quint32(content.size() + 2), 2);
    return jpeg.first(2) + segment + content + jpeg.sliced(2);
}

QByteArray withExif(const QByteArray &jpeg, const Exif &exif)
{
    return withSegment(jpeg, QByteArray("Exif\0\0", 6) + tiff(exif));
}

SlotDefinition slotOf(const QStringList &formats = {u"jpg"_s}, qint64 maximumBytes = 1 << 20)
{
    SlotDefinition slot;
    slot.name = u"paper"_s;
    slot.formats = formats;
    slot.maximumBytes = maximumBytes;
    return slot;
}

QColor at(const QImage &image, double x, double y)
{
    return image.pixelColor(int(image.width() * x), int(image.height() * y));
}

bool isRoughly(const QColor &colour, const QColor &wanted)
{
    return qAbs(colour.red() - wanted.red()) < 60 && qAbs(colour.green() - wanted.green()) < 60
        && qAbs(colour.blue() - wanted.blue()) < 60;
}

QByteArray pngPromising(QSize size)
{
    QByteArray png = encoded(quarters({8, 8}), "png");
    qToBigEndian(quint32(size.width()), png.data() + 16);
    qToBigEndian(quint32(size.height()), png.data() + 20);
    // The header's checksum, so that only the promise is wrong.
    quint32 crc = 0xffffffff;
    for (int i = 12; i < 29; ++i) {
        crc ^= quint8(png.at(i));
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0u);
    }
    qToBigEndian(~crc, png.data() + 29);
    return png;
}

} // namespace

class PictureConversionTest : public QObject
{
    Q_OBJECT

private slots:
    void takesAFittingPictureAsItIs()
    {
        const auto seen = examinePicture(encoded(quarters({640, 400}), "jpg"), slotOf());
        QVERIFY(seen);
        QCOMPARE(seen->format, u"jpg"_s);
        QCOMPARE(seen->size, QSize(640, 400));
        QVERIFY(seen->reasons.isEmpty());
        QVERIFY(!seen->mustBeConverted());
    }

    /// I-34: jpg only; I-24 takes png as well.
    void saysThatAnotherFormatMustBeConverted()
    {
        const QByteArray png = encoded(quarters({640, 400}), "png");
        const auto seen = examinePicture(png, slotOf());
        QVERIFY(seen);
        QCOMPARE(seen->reasons, QList{ConversionReason::WrongFormat});
        QVERIFY(seen->mustBeConverted());
        QVERIFY(examinePicture(png, slotOf({u"jpg"_s, u"png"_s}))->reasons.isEmpty());
    }

    /// I-34: 1 MB at most.
    void makesALargePictureFit_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("photograph") << encoded(noise({2400, 1600}), "jpg", 95);
        QTest::newRow("wide") << encoded(noise({5000, 300}), "jpg", 95);
        QTest::newRow("png") << encoded(noise({1400, 1400}), "png");
    }
    void makesALargePictureFit()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(bytes.size() > 1 << 20);
        QVERIFY(examinePicture(bytes, slotOf())->reasons.contains(ConversionReason::TooLarge));
        const auto made = convertPicture(bytes, slotOf());
        QVERIFY(made);
        QVERIFY(made->bytes.size() <= 1 << 20);
        QCOMPARE(QImage::fromData(made->bytes, "jpg").size(), made->size);
        QVERIFY(examinePicture(made->bytes, slotOf())->reasons.isEmpty());
    }

    void appliesTheOrientationAndLeavesAllMetadataBehind_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QColor>("upperLeft");
        QTest::addColumn<QColor>("upperRight");
        QTest::addColumn<bool>("sideways");
        // Exif 2.32, 4.6.4: which side of what is stored is the top.
        QTest::newRow("2 mirrored") << 2 << QColor(Qt::green) << QColor(Qt::red) << false;
        QTest::newRow("3 upside down") << 3 << QColor(Qt::white) << QColor(Qt::blue) << false;
        QTest::newRow("4 mirrored upside down") << 4 << QColor(Qt::blue) << QColor(Qt::white) << false;
        QTest::newRow("5 transposed") << 5 << QColor(Qt::red) << QColor(Qt::blue) << true;
        QTest::newRow("6 turned right") << 6 << QColor(Qt::blue) << QColor(Qt::red) << true;
        QTest::newRow("7 transversed") << 7 << QColor(Qt::white) << QColor(Qt::green) << true;
        QTest::newRow("8 turned left") << 8 << QColor(Qt::green) << QColor(Qt::white) << true;
    }
    void appliesTheOrientationAndLeavesAllMetadataBehind()
    {
        QFETCH(int, orientation);
        QFETCH(QColor, upperLeft);
        QFETCH(QColor, upperRight);
        QFETCH(bool, sideways);
        const QByteArray photograph
            = withExif(encoded(quarters({900, 600}), "jpg"), {.orientation = orientation, .placeEntries = 4});
        const auto seen = examinePicture(photograph, slotOf());
        QVERIFY(seen);
        QCOMPARE(seen->reasons, (QList{ConversionReason::Turned, ConversionReason::TellsPlace}));
        QVERIFY(!seen->mustBeConverted()); // the applicant may leave it so

        const auto made = convertPicture(photograph, slotOf());
        QVERIFY(made);
        QCOMPARE(made->size, sideways ? QSize(600, 900) : QSize(900, 600));
        QVERIFY(!made->bytes.contains("Exif"));
        QCOMPARE(readExifMarks(made->bytes), ExifMarks());
        const QImage image = QImage::fromData(made->bytes, "jpg");
        QVERIFY(isRoughly(at(image, 0.25, 0.25), upperLeft));
        QVERIFY(isRoughly(at(image, 0.75, 0.25), upperRight));
    }

    void keepsNoTextAndNoProfileOfThePicture()
    {
        QImage image = quarters({300, 200});
        image.setText(u"Description"_s, u"Lane 7, door 3"_s);
        image.setColorSpace(QColorSpace(QColorSpace::AdobeRgb));
        const QByteArray png = encoded(image, "png");
        QVERIFY(png.contains("Lane 7"));
        const auto made = convertPicture(png, slotOf());
        QVERIFY(made);
        QVERIFY(!made->bytes.contains("Lane 7"));
        QVERIFY(!made->bytes.contains("ICC_PROFILE"));
    }

    void setsTransparencyOnWhite()
    {
        QImage clear(200, 200, QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        const auto made = convertPicture(encoded(clear, "png"), slotOf());
        QVERIFY(made);
        QVERIFY(isRoughly(at(QImage::fromData(made->bytes, "jpg"), 0.5, 0.5), Qt::white));
    }

    void tellsAPlaceInXmp()
    {
        const QByteArray packet = QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + "<x exif:GPSLatitude=\"39,54N\"/>";
        QVERIFY(readExifMarks(withSegment(encoded(quarters({64, 64}), "jpg"), packet)).hasPlace);
    }

    void knowsAnEmptyPlace()
    {
        const QByteArray jpeg = encoded(quarters({64, 64}), "jpg");
        QVERIFY(!readExifMarks(withExif(jpeg, {.placeEntries = 0})).hasPlace);
        QVERIFY(readExifMarks(withExif(jpeg, {.placeEntries = 2})).hasPlace);
    }

    /// Offsets out of the block, directories that claim too much, segments cut short: all of it is nothing.
    void readsNothingOutsideTheSegment()
    {
        const QByteArray whole = withExif(encoded(quarters({64, 64}), "jpg"), {.orientation = 6, .placeEntries = 4});
        for (qsizetype length = 0; length < 160; ++length)
            readExifMarks(whole.first(length));
        for (int i = 2; i < 130; ++i) {
            for (const char value : {'\0', '\x7f', '\xff'}) {
                QByteArray broken = whole;
                broken[i] = value;
                const ExifMarks marks = readExifMarks(broken);
                QVERIFY(marks.orientation >= 1 && marks.orientation <= 8);
            }
        }
        QByteArray far = QByteArray("Exif\0\0MM\0\x2a\xff\xff\xff\xf0", 14);
        QCOMPARE(readExifMarks(withSegment(encoded(quarters({8, 8}), "jpg"), far)).orientation, 1);
    }

    void refusesWhatIsNoPicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        const QByteArray jpeg = encoded(quarters({640, 400}), "jpg");
        QTest::newRow("empty") << QByteArray() << u"picture.empty"_s;
        QTest::newRow("text") << QByteArray("This is a letter.") << u"picture.unknown"_s;
        QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>")
                             << u"picture.unknown"_s;
        QTest::newRow("pdf") << QByteArray("%PDF-1.7 ...") << u"picture.pdf"_s;
        QTest::newRow("cut off") << jpeg.first(jpeg.size() / 2) << u"picture.damaged"_s;
        QTest::newRow("header only") << jpeg.first(12) << u"picture.damaged"_s;
        QTest::newRow("huge") << pngPromising({60000, 60000}) << u"picture.too_many_pixels"_s;
    }
    void refusesWhatIsNoPicture()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto seen = examinePicture(bytes, slotOf());
        QVERIFY(!seen);
        QCOMPARE(seen.error().code, code);
        QVERIFY(!seen.error().message.isEmpty());
        QVERIFY(!convertPicture(bytes, slotOf()));
    }

    void refusesAPictureWhosePixelsAreMissing()
    {
        const auto made = convertPicture(pngPromising({3000, 3000}), slotOf());
        QVERIFY(!made);
        QCOMPARE(made.error().code, u"picture.damaged"_s);
    }

    void saysWhenNoLegibleSizeFits()
    {
        const auto made = convertPicture(encoded(noise({1600, 1600}), "png"), slotOf({u"jpg"_s}, 20 * 1024));
        QVERIFY(!made);
        QCOMPARE(made.error().code, u"picture.cannot_shrink"_s);
    }

    void leavesAPdfToASlotThatTakesOne()
    {
        const SlotDefinition slot = slotOf({u"pdf"_s}, 100);
        QVERIFY(examinePicture("%PDF-1.7 ...", slot)->reasons.isEmpty());
        QCOMPARE(examinePicture("%PDF-" + QByteArray(200, ' '), slot).error().code, u"picture.pdf_too_large"_s);
    }
};

QTEST_GUILESS_MAIN(PictureConversionTest)
#include "pictureconversiontest.moc"
