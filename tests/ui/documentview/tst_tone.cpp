// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/tone.h"

#include <QTest>

using namespace hezhun;

namespace {

/// A ramp of greys from `darkest` to `lightest`.
QImage ramp(int darkest, int lightest)
{
    QImage image(256, 64, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const int value = darkest + (lightest - darkest) * x / 255;
            image.setPixel(x, y, qRgb(value, value, value));
        }
    }
    return image;
}

} // namespace

class TestTone : public QObject
{
    Q_OBJECT

private slots:
    void stretchesADullScan();
    void brightensADarkOne();
    void keepsTheOrderOfBrightness();
    void leavesAFlatPictureAlone();
    void leavesTransparencyAlone();
    void leavesTheOriginalAlone();
};

void TestTone::stretchesADullScan()
{
    const QImage dull = ramp(100, 150);
    const QImage clear = toned(dull, toneFor(dull));
    QVERIFY(qGray(clear.pixel(0, 0)) < 5);
    QVERIFY(qGray(clear.pixel(255, 0)) > 250);
}

void TestTone::brightensADarkOne()
{
    const QImage dark = ramp(5, 60);
    const QImage clear = toned(dark, toneFor(dark));
    QVERIFY(qGray(clear.pixel(128, 0)) > 90);
}

void TestTone::keepsTheOrderOfBrightness()
{
    for (const QImage &image : {ramp(0, 255), ramp(90, 110), ramp(200, 255)}) {
        const Tone tone = toneFor(image);
        QVERIFY(std::is_sorted(tone.cbegin(), tone.cend()));
    }
}

void TestTone::leavesAFlatPictureAlone()
{
    QImage flat(50, 50, QImage::Format_RGB32);
    flat.fill(QColor(120, 121, 122));
    QCOMPARE(toned(flat, toneFor(flat)), flat);
}

void TestTone::leavesTransparencyAlone()
{
    QImage image = ramp(100, 150).convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const Tone tone = toneFor(image);
    image.setPixel(3, 3, qRgba(40, 40, 40, 100));
    QCOMPARE(toned(image, tone).pixel(3, 3), image.pixel(3, 3));
}

void TestTone::leavesTheOriginalAlone()
{
    const QImage dull = ramp(100, 150);
    const QImage copy = dull.copy();
    toned(dull, toneFor(dull));
    QCOMPARE(dull, copy);
}

QTEST_GUILESS_MAIN(TestTone)
#include "tst_tone.moc"
