// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"
#include "ui/look/palette.h"

#include <QApplication>
#include <QImage>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

bool hasPixelOf(const QImage &image, const QColor &colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() == 255 && pixel.rgb() == colour.rgb())
                return true;
        }
    }
    return false;
}

bool isEmpty(const QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) > 60)
                return false;
        }
    }
    return true;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void everyNamedIconIsThereInEverySize_data();
    void everyNamedIconIsThereInEverySize();
    void unknownNameGivesNullIcon();
    void followsTheScheme();
    void isGreyWhenDisabled();
    void isSharpAtEveryScale_data();
    void isSharpAtEveryScale();
    void markOfTheProgramIsThere();
};

void TestIcons::everyNamedIconIsThereInEverySize_data()
{
    QTest::addColumn<QString>("name");
    // What pages ask for by name, apart from the list that the icons are drawn from.
    const QStringList needed{u"inbox"_s,
                             u"search"_s,
                             u"clipboard-check"_s,
                             u"key"_s,
                             u"bar-chart"_s,
                             u"settings"_s,
                             u"help"_s,
                             u"user"_s,
                             u"building"_s,
                             u"id-card"_s,
                             u"check"_s,
                             u"x"_s,
                             u"triangle-alert"_s,
                             u"circle-x"_s,
                             u"circle-check"_s,
                             u"undo"_s,
                             u"rotate-ccw"_s,
                             u"rotate-cw"_s,
                             u"zoom-in"_s,
                             u"zoom-out"_s,
                             u"fit"_s,
                             u"width"_s,
                             u"one-to-one"_s,
                             u"loupe"_s,
                             u"contrast"_s,
                             u"fullscreen"_s,
                             u"columns"_s,
                             u"single"_s,
                             u"history"_s,
                             u"arrow-left"_s,
                             u"arrow-right"_s,
                             u"refresh"_s,
                             u"log-out"_s,
                             u"lock"_s,
                             u"eye"_s,
                             u"eye-off"_s,
                             u"clock"_s,
                             u"phone"_s,
                             u"file-warning"_s,
                             u"image"_s,
                             u"printer"_s,
                             u"globe"_s,
                             u"keyboard"_s,
                             u"filter"_s,
                             u"chevron-up"_s,
                             u"chevron-down"_s,
                             u"chevron-left"_s,
                             u"chevron-right"_s,
                             u"dot"_s,
                             u"plug"_s,
                             u"unplug"_s,
                             u"calendar-check"_s,
                             u"info"_s,
                             u"copy"_s};
    QSet<QString> names(needed.cbegin(), needed.cend());
    for (const QString &name : iconNames())
        names.insert(name);
    for (const QString &name : std::as_const(names))
        QTest::newRow(qPrintable(name)) << name;
}

void TestIcons::everyNamedIconIsThereInEverySize()
{
    QFETCH(QString, name);
    QVERIFY(!icon(name).isNull());
    for (const int size : {16, 20, 24, 32, 48}) {
        for (const double ratio : {1.0, 2.0}) {
            const QPixmap pixmap = iconPixmap(name, size, Qt::black, ratio);
            QCOMPARE(pixmap.size(), QSize(size, size) * ratio);
            QVERIFY(!isEmpty(pixmap.toImage()));
        }
    }
}

void TestIcons::unknownNameGivesNullIcon()
{
    QVERIFY(icon(u"no-such-icon"_s).isNull());
    QVERIFY(iconPixmap(u"no-such-icon"_s, 16, Qt::black, 1.0).isNull());
}

void TestIcons::followsTheScheme()
{
    applyLook(*qApp, Scheme::Light);
    const QIcon made = icon(u"inbox"_s, IconColour::Danger);
    QVERIFY(hasPixelOf(made.pixmap(48).toImage(), coloursOf(Scheme::Light).danger));
    applyLook(*qApp, Scheme::Dark);
    QVERIFY(hasPixelOf(made.pixmap(48).toImage(), coloursOf(Scheme::Dark).danger));
    applyLook(*qApp, Scheme::Light);
}

void TestIcons::isGreyWhenDisabled()
{
    applyLook(*qApp, Scheme::Light);
    const QImage image = icon(u"inbox"_s).pixmap(QSize(48, 48), QIcon::Disabled).toImage();
    QVERIFY(hasPixelOf(image, colours().disabledText));
    QVERIFY(!hasPixelOf(image, colours().text));
}

void TestIcons::isSharpAtEveryScale_data()
{
    QTest::addColumn<double>("ratio");
    for (const double ratio : {1.0, 1.25, 1.5, 2.0})
        QTest::addRow("%d %%", int(ratio * 100)) << ratio;
}

void TestIcons::isSharpAtEveryScale()
{
    QFETCH(double, ratio);
    const QPixmap pixmap = icon(u"building"_s).pixmap(QSize(16, 16), ratio);
    QCOMPARE(pixmap.size(), QSize(16, 16) * ratio);
    QCOMPARE(pixmap.devicePixelRatio(), ratio);
}

void TestIcons::markOfTheProgramIsThere()
{
    const QIcon mark = applicationIcon();
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        QCOMPARE(mark.actualSize(QSize(size, size)), QSize(size, size));
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
