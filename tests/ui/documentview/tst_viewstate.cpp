// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/viewstate.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hezhun;

namespace {

constexpr QSize page(400, 300);
constexpr QSize photo(4000, 3000);
constexpr QSize portrait(1000, 2000);

ViewState viewOf(QSize picture)
{
    ViewState view;
    view.setPage(page);
    view.setPicture(picture);
    return view;
}

bool near(QPointF a, QPointF b)
{
    return QLineF(a, b).length() < 1e-6;
}

} // namespace

class TestViewState : public QObject
{
    Q_OBJECT

private slots:
    void fitsTheWholePicture();
    void fitsTheWidthFromTheTop();
    void doesNotBlowUpASmallPicture();
    void oneToOneKeepsWhatIsAtThePoint();
    void zoomKeepsWhatIsAtThePoint_data();
    void zoomKeepsWhatIsAtThePoint();
    void zoomStaysWithinBounds();
    void rotationRefitsAndComesRoundAgain();
    void rotationMapsCorners_data();
    void rotationMapsCorners();
    void panningStopsAtTheEdges();
    void pictureSmallerThanThePageStaysInTheMiddle();
    void resizingKeepsTheFit();
    void resizingKeepsTheMiddleWhenFree();
    void anotherPictureStartsAfresh();
    void emptyStatesDoNoHarm();
    void neverShowsAGapWhateverIsDone();
};

void TestViewState::fitsTheWholePicture()
{
    const ViewState view = viewOf(photo);
    QCOMPARE(view.fitting(), ViewState::Fitting::Window);
    QCOMPARE(view.scale(), 0.1);
    QCOMPARE(view.target(), QRectF(0, 0, 400, 300));
    QCOMPARE(viewOf(portrait).target(), QRectF(125, 0, 150, 300));
    QVERIFY(!view.canPan());
}

void TestViewState::fitsTheWidthFromTheTop()
{
    ViewState view = viewOf(portrait);
    view.fitToWidth();
    QCOMPARE(view.fitting(), ViewState::Fitting::Width);
    QCOMPARE(view.target(), QRectF(0, 0, 400, 800));
    QVERIFY(view.canPan());
}

void TestViewState::doesNotBlowUpASmallPicture()
{
    ViewState view = viewOf(QSize(40, 30));
    QCOMPARE(view.scale(), ViewState::largestFitScale);
    QCOMPARE(view.target(), QRectF(160, 120, 80, 60));
    view.fitToWidth();
    QCOMPARE(view.scale(), ViewState::largestFitScale);
}

void TestViewState::oneToOneKeepsWhatIsAtThePoint()
{
    ViewState view = viewOf(photo);
    const QPointF pointer(100, 80);
    const QPointF seen = view.toPicture(pointer);
    view.oneToOne(pointer);
    QCOMPARE(view.scale(), 1.0);
    QVERIFY(near(view.toPicture(pointer), seen));
}

void TestViewState::zoomKeepsWhatIsAtThePoint_data()
{
    QTest::addColumn<int>("quarterTurns");
    for (int turns = 0; turns < 4; ++turns)
        QTest::addRow("rotated by %d", turns * 90) << turns;
}

void TestViewState::zoomKeepsWhatIsAtThePoint()
{
    QFETCH(int, quarterTurns);
    ViewState view = viewOf(photo);
    view.rotate(quarterTurns);
    view.zoomAt(QPointF(200, 150), 8.0);
    for (const QPointF pointer : {QPointF(200, 150), QPointF(150, 200), QPointF(260, 130)}) {
        const QPointF seen = view.toPicture(pointer);
        view.zoomAt(pointer, 1.2);
        QVERIFY(near(view.toPicture(pointer), seen));
        QVERIFY(near(view.toPage(seen), pointer));
    }
}

void TestViewState::zoomStaysWithinBounds()
{
    ViewState view = viewOf(photo);
    view.zoomAt(QPointF(10, 10), 0.001);
    QCOMPARE(view.scale(), view.fitScale());
    view.zoomAt(QPointF(10, 10), 1e9);
    QCOMPARE(view.scale(), ViewState::largestScale);
}

void TestViewState::rotationRefitsAndComesRoundAgain()
{
    ViewState view = viewOf(photo);
    const QRectF before = view.target();
    view.rotate(1);
    QCOMPARE(view.quarterTurns(), 1);
    QCOMPARE(view.target(), QRectF(87.5, 0, 225, 300));
    view.rotate(-2);
    QCOMPARE(view.quarterTurns(), 3);
    view.rotate(1);
    QCOMPARE(view.quarterTurns(), 0);
    QCOMPARE(view.target(), before);
}

void TestViewState::rotationMapsCorners_data()
{
    QTest::addColumn<int>("quarterTurns");
    QTest::addColumn<QPointF>("corner"); // of the target, where the picture's upper left comes to lie
    QTest::newRow("0") << 0 << QPointF(0, 0);
    QTest::newRow("90") << 1 << QPointF(1, 0);
    QTest::newRow("180") << 2 << QPointF(1, 1);
    QTest::newRow("270") << 3 << QPointF(0, 1);
}

void TestViewState::rotationMapsCorners()
{
    QFETCH(int, quarterTurns);
    QFETCH(QPointF, corner);
    ViewState view = viewOf(photo);
    view.rotate(quarterTurns);
    const QRectF target = view.target();
    const QPointF expected(target.x() + corner.x() * target.width(), target.y() + corner.y() * target.height());
    QVERIFY(near(view.toPage(QPointF(0, 0)), expected));
}

void TestViewState::panningStopsAtTheEdges()
{
    ViewState view = viewOf(photo);
    view.oneToOne(QPointF(200, 150));
    view.panBy(QPointF(1e6, 1e6));
    QCOMPARE(view.target().topLeft(), QPointF(0, 0));
    view.panBy(QPointF(-1e6, -1e6));
    QCOMPARE(view.target().bottomRight(), QPointF(400, 300));
}

void TestViewState::pictureSmallerThanThePageStaysInTheMiddle()
{
    ViewState view = viewOf(QSize(200, 100));
    view.oneToOne(QPointF(0, 0));
    view.panBy(QPointF(50, 50));
    QCOMPARE(view.target(), QRectF(100, 100, 200, 100));
}

void TestViewState::resizingKeepsTheFit()
{
    ViewState view = viewOf(photo);
    view.setPage(QSize(800, 600));
    QCOMPARE(view.target(), QRectF(0, 0, 800, 600));
    view.fitToWidth();
    view.setPage(QSize(600, 200));
    QCOMPARE(view.target(), QRectF(0, 0, 600, 450));
}

void TestViewState::resizingKeepsTheMiddleWhenFree()
{
    ViewState view = viewOf(photo);
    view.oneToOne(QPointF(150, 170));
    const QPointF middle = view.toPicture(QPointF(200, 150));
    view.setPage(QSize(500, 400));
    QVERIFY(near(view.toPicture(QPointF(250, 200)), middle));
    QCOMPARE(view.scale(), 1.0);
}

void TestViewState::anotherPictureStartsAfresh()
{
    ViewState view = viewOf(photo);
    view.rotate(1);
    view.oneToOne(QPointF(3, 3));
    view.setPicture(portrait);
    QCOMPARE(view.quarterTurns(), 0);
    QCOMPARE(view.fitting(), ViewState::Fitting::Window);
    QCOMPARE(view.target(), QRectF(125, 0, 150, 300));
}

void TestViewState::emptyStatesDoNoHarm()
{
    ViewState view;
    view.zoomAt(QPointF(1, 1), 2.0);
    view.rotate(1);
    view.fitToWidth();
    view.setPage(page);
    view.fitToWindow();
    QVERIFY(view.isEmpty());
    view.setPicture(photo);
    QVERIFY(!view.isEmpty());
    QCOMPARE(view.target(), QRectF(0, 0, 400, 300));
}

void TestViewState::neverShowsAGapWhateverIsDone()
{
    QRandomGenerator random(20261121);
    ViewState view = viewOf(photo);
    for (int step = 0; step < 5000; ++step) {
        const QPointF point(random.bounded(400), random.bounded(300));
        switch (random.bounded(6)) {
        case 0: view.zoomAt(point, 0.5 + random.generateDouble() * 1.5); break;
        case 1: view.panBy(point - QPointF(200, 150)); break;
        case 2: view.rotate(random.bounded(4) - 2); break;
        case 3: view.setPage(QSize(100 + random.bounded(800), 100 + random.bounded(800))); break;
        case 4: view.oneToOne(point); break;
        default: view.fitToWidth();
        }
        const QRectF target = view.target();
        const QRectF shown = target & QRectF(QPointF(), QSizeF(view.page()));
        QVERIFY(shown.width() > std::min<double>(view.page().width(), target.width()) - 1e-6);
        QVERIFY(shown.height() > std::min<double>(view.page().height(), target.height()) - 1e-6);
    }
}

QTEST_GUILESS_MAIN(TestViewState)
#include "tst_viewstate.moc"
