// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/drawndocuments.h"
#include "ui/documentview/pictureloader.h"

#include <QTest>

using namespace hezhun;
using namespace hezhun::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize bound(300, 300);

std::shared_ptr<DrawnDocuments> threeDocuments()
{
    auto documents = std::make_shared<DrawnDocuments>();
    documents->add(u"a"_s, encoded(quarters(QSize(1200, 900)), "JPEG"));
    documents->add(u"b"_s, encoded(quarters(QSize(900, 1200)), "PNG"));
    documents->add(u"broken"_s, encoded(quarters(QSize(900, 1200)), "JPEG").left(500));
    return documents;
}

} // namespace

class TestPictureLoader : public QObject
{
    Q_OBJECT

private slots:
    void loadsToTheBound();
    void hasItReadyAfterwards();
    void decodesOnceWhatIsAskedForTwice();
    void prefetchedIsReady();
    void faultOfTheSourceIsThePicturesFault();
    void brokenPictureIsRememberedAsBroken();
    void wholePictureIsNotKept();
    void cacheStaysBounded();
    void forgetsWhatIsAtHandAndWhatIsComing();
    void goesAwayWhilePicturesAreComing();
};

void TestPictureLoader::loadsToTheBound()
{
    PictureLoader loader(threeDocuments());
    const Picture picture = loader.load(u"a"_s, bound).result();
    QCOMPARE(picture.image.size(), QSize(300, 225));
    QCOMPARE(picture.fullSize, QSize(1200, 900));
}

void TestPictureLoader::hasItReadyAfterwards()
{
    PictureLoader loader(threeDocuments());
    QVERIFY(!loader.ready(u"a"_s, bound));
    loader.load(u"a"_s, bound).waitForFinished();
    QVERIFY(loader.ready(u"a"_s, bound));
    QVERIFY(!loader.ready(u"a"_s, QSize(301, 300)));
    QVERIFY(loader.load(u"a"_s, bound).isFinished());
}

void TestPictureLoader::decodesOnceWhatIsAskedForTwice()
{
    const auto documents = threeDocuments();
    PictureLoader loader(documents);
    documents->hold();
    loader.prefetch({u"a"_s, u"b"_s}, bound);
    QFuture<Picture> first = loader.load(u"a"_s, bound);
    QFuture<Picture> second = loader.load(u"a"_s, bound);
    documents->release();
    QCOMPARE(first.result().image, second.result().image);
    QCOMPARE(documents->asked(u"a"_s), 1);
}

void TestPictureLoader::prefetchedIsReady()
{
    PictureLoader loader(threeDocuments());
    loader.prefetch({u"a"_s, u"b"_s}, bound);
    QTRY_VERIFY(loader.ready(u"a"_s, bound) && loader.ready(u"b"_s, bound));
    QCOMPARE(loader.ready(u"b"_s, bound)->image.size(), QSize(225, 300));
}

void TestPictureLoader::faultOfTheSourceIsThePicturesFault()
{
    PictureLoader loader(threeDocuments());
    const Picture picture = loader.load(u"nowhere"_s, bound).result();
    QVERIFY(picture.broken());
    QCOMPARE(picture.fault, u"The document is not in the workspace any more."_s);
}

void TestPictureLoader::brokenPictureIsRememberedAsBroken()
{
    const auto documents = threeDocuments();
    PictureLoader loader(documents);
    QVERIFY(loader.load(u"broken"_s, bound).result().broken());
    QVERIFY(loader.ready(u"broken"_s, bound)->broken());
    QCOMPARE(documents->asked(u"broken"_s), 1);
}

void TestPictureLoader::wholePictureIsNotKept()
{
    PictureLoader loader(threeDocuments(), 4 * 1024 * 1024);
    const Picture picture = loader.load(u"a"_s, QSize()).result();
    QVERIFY(picture.whole());
    QCOMPARE(loader.cachedBytes(), 0);
}

void TestPictureLoader::cacheStaysBounded()
{
    constexpr qsizetype capacity = 2 * 1024 * 1024;
    auto documents = std::make_shared<DrawnDocuments>();
    const QByteArray bytes = encoded(quarters(QSize(800, 600)), "JPEG");
    for (int number = 0; number < 100; ++number)
        documents->add(QString::number(number), bytes);
    PictureLoader loader(documents, capacity);
    for (int number = 0; number < 100; ++number) {
        loader.load(QString::number(number), bound).waitForFinished();
        QVERIFY(loader.cachedBytes() <= capacity);
    }
    QVERIFY(loader.ready(u"99"_s, bound));
    QVERIFY(!loader.ready(u"0"_s, bound));
}

void TestPictureLoader::forgetsWhatIsAtHandAndWhatIsComing()
{
    const auto documents = threeDocuments();
    PictureLoader loader(documents);
    loader.load(u"a"_s, bound).waitForFinished();
    documents->hold();
    QFuture<Picture> coming = loader.load(u"b"_s, bound);
    loader.forget();
    documents->release();
    coming.waitForFinished();
    QCOMPARE(loader.cachedBytes(), 0);
    QVERIFY(!loader.ready(u"a"_s, bound));
    QVERIFY(!loader.ready(u"b"_s, bound));
}

void TestPictureLoader::goesAwayWhilePicturesAreComing()
{
    const auto documents = threeDocuments();
    QFuture<Picture> coming;
    {
        PictureLoader loader(documents);
        for (int side = 50; side < 90; ++side)
            coming = loader.load(u"a"_s, QSize(side, side));
    }
    QVERIFY(coming.isFinished());
}

QTEST_MAIN(TestPictureLoader)
#include "tst_pictureloader.moc"
