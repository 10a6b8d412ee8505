// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/picturecache.h"

#include <QTest>

using namespace hezhun;

namespace {

constexpr qsizetype capacity = 100'000;

PictureKey key(int number)
{
    return PictureKey{QString::number(number), QSize(10, 10)};
}

Picture picture(int side)
{
    return Picture{QImage(side, side, QImage::Format_RGB32), QSize(side, side)};
}

} // namespace

class TestPictureCache : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatWasPut();
    void dropsWhatWasUsedLongestAgo();
    void staysWithinItsBytes();
    void refusesAPictureThatWouldPushOutTheRest();
    void replacesWithoutCountingTwice();
    void boundsBrokenPicturesToo();
    void tellsBoundsApart();
};

void TestPictureCache::givesBackWhatWasPut()
{
    PictureCache cache(capacity);
    cache.insert(key(1), picture(20));
    QCOMPARE(cache.find(key(1))->fullSize, QSize(20, 20));
    QVERIFY(!cache.find(key(2)));
    cache.clear();
    QVERIFY(!cache.find(key(1)));
    QCOMPARE(cache.bytes(), 0);
}

void TestPictureCache::dropsWhatWasUsedLongestAgo()
{
    PictureCache cache(capacity); // room for four pictures of 20,000 bytes and a little
    for (int number = 1; number <= 4; ++number)
        cache.insert(key(number), picture(70));
    QVERIFY(cache.find(key(1)));
    cache.insert(key(5), picture(70));
    cache.insert(key(6), picture(70));
    QVERIFY(cache.find(key(1)));
    QVERIFY(!cache.find(key(2)));
}

void TestPictureCache::staysWithinItsBytes()
{
    PictureCache cache(capacity);
    for (int number = 0; number < 1000; ++number) {
        cache.insert(key(number), picture(1 + number % 75));
        QVERIFY(cache.bytes() <= capacity);
    }
    QVERIFY(cache.bytes() > capacity / 2);
}

void TestPictureCache::refusesAPictureThatWouldPushOutTheRest()
{
    PictureCache cache(capacity);
    cache.insert(key(1), picture(20));
    cache.insert(key(2), picture(100));
    QVERIFY(cache.find(key(1)));
    QVERIFY(!cache.find(key(2)));
}

void TestPictureCache::replacesWithoutCountingTwice()
{
    PictureCache cache(capacity);
    cache.insert(key(1), picture(20));
    const qsizetype once = cache.bytes();
    cache.insert(key(1), picture(20));
    QCOMPARE(cache.bytes(), once);
}

void TestPictureCache::boundsBrokenPicturesToo()
{
    PictureCache cache(capacity);
    for (int number = 0; number < 10'000; ++number)
        cache.insert(key(number), Picture{.fault = QStringLiteral("gone")});
    QVERIFY(cache.bytes() > 0);
    QVERIFY(!cache.find(key(0)));
    QVERIFY(cache.find(key(9999))->broken());
}

void TestPictureCache::tellsBoundsApart()
{
    PictureCache cache(capacity);
    cache.insert(PictureKey{QStringLiteral("a"), QSize(10, 20)}, picture(10));
    QVERIFY(!cache.find(PictureKey{QStringLiteral("a"), QSize(20, 10)}));
    QVERIFY(!cache.find(PictureKey{QStringLiteral("a"), QSize()}));
}

QTEST_GUILESS_MAIN(TestPictureCache)
#include "tst_picturecache.moc"
