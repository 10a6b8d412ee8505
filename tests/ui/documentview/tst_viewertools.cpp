// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/pagepainting.h"
#include "ui/documentview/sheetpage.h"
#include "ui/documentview/viewerwindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace hezhun;
using namespace hezhun::test;
using namespace Qt::Literals::StringLiterals;

class TestViewerTools : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_window = std::make_unique<ViewerWindow>(); }
    void cleanup() { m_window.reset(); }

    void keysWorkInTheWholePage();
    void keysAreTextInATextField();
    void wheelKeepsThePointUnderThePointer();
    void dragPansAndDoubleClickToggles();
    void rotatesOnlyTheCurrentPage();
    void clickMakesAPageCurrent();
    void fullScreenShowsTheSamePagesAndEscReturns();
    void everythingHasAName();
    void arrowKeysPanWhatDoesNotFit();
    void loupeEnlargesWhatIsUnderThePointer();

private:
    std::unique_ptr<ViewerWindow> m_window;
};

void TestViewerTools::keysWorkInTheWholePage()
{
    m_window->open({sheet(u"front"_s), sheet(u"back"_s)});
    const double fit = m_window->view->currentScale();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_O);
    QCOMPARE(m_window->view->currentScale(), 1.0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Minus);
    QVERIFY(m_window->view->currentScale() < 1.0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Plus);
    QCOMPARE(m_window->view->currentScale(), 1.0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_0);
    QCOMPARE(m_window->view->currentScale(), fit);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_BracketRight);
    QCOMPARE(m_window->visiblePages()[0]->view().quarterTurns(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_W);
    QCOMPARE(m_window->visiblePages()[0]->view().fitting(), ViewState::Fitting::Width);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_BracketLeft);
    QCOMPARE(m_window->visiblePages()[0]->view().quarterTurns(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D);
    QVERIFY(!m_window->view->isSideBySide());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S);
    QVERIFY(m_window->view->isSampleShown());
}

void TestViewerTools::keysAreTextInATextField()
{
    m_window->open({sheet(u"front"_s)});
    const double fit = m_window->view->currentScale();
    m_window->field->setFocus();
    QTest::keyClicks(m_window->field, u"o0wdslcf[]+-="_s);
    QCOMPARE(m_window->field->text(), u"o0wdslcf[]+-="_s);
    QCOMPARE(m_window->view->currentScale(), fit);
    QVERIFY(m_window->view->isSideBySide());
    QVERIFY(!m_window->view->isFullScreenShown());
}

void TestViewerTools::wheelKeepsThePointUnderThePointer()
{
    m_window->open({sheet(u"front"_s)});
    SheetPage *page = m_window->visiblePages()[0];
    const QRect body = pagepainting::bodyOf(page->size());
    const QPointF pointer = body.topLeft() + QPointF(body.width() * 0.6, body.height() * 0.4);
    const QPointF onPage = (pointer - body.topLeft()) * page->devicePixelRatioF();
    const auto notch = [&](int eighths) {
        QWheelEvent event(pointer, page->mapToGlobal(pointer), {}, QPoint(0, eighths), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(page, &event);
    };
    for (int i = 0; i < 6; ++i)
        notch(120); // beyond the fit in both directions, where nothing has to be centred any more
    const QPointF seen = page->view().toPicture(onPage);
    const double before = page->view().scale();
    notch(120);
    QVERIFY(page->view().scale() > before);
    QVERIFY(QLineF(page->view().toPicture(onPage), seen).length() < 0.01);
    notch(-120);
    QVERIFY(std::abs(page->view().scale() - before) < 1e-9);
}

void TestViewerTools::dragPansAndDoubleClickToggles()
{
    m_window->open({sheet(u"front"_s)});
    SheetPage *page = m_window->visiblePages()[0];
    const QPoint middle = page->rect().center();
    QTest::mouseDClick(page, Qt::LeftButton, {}, middle);
    QCOMPARE(m_window->view->currentScale(), 1.0);
    const QPointF corner = page->view().target().topLeft();
    QTest::mousePress(page, Qt::LeftButton, {}, middle);
    QTest::mouseMove(page, middle + QPoint(30, 20));
    QTest::mouseRelease(page, Qt::LeftButton, {}, middle + QPoint(30, 20));
    QCOMPARE(page->view().target().topLeft(), corner + QPointF(30, 20) * page->devicePixelRatioF());
    QTest::mouseDClick(page, Qt::LeftButton, {}, middle);
    QCOMPARE(page->view().fitting(), ViewState::Fitting::Window);
}

void TestViewerTools::rotatesOnlyTheCurrentPage()
{
    m_window->open({sheet(u"front"_s), sheet(u"back"_s)});
    m_window->view->rotateRight();
    const QList<SheetPage *> pages = m_window->visiblePages();
    QCOMPARE(pages[0]->view().quarterTurns(), 1);
    QCOMPARE(pages[1]->view().quarterTurns(), 0);
    QVERIFY(m_window->colourAt(pages[0], 0.25, 0.25).blue() > 200);
    QVERIFY(m_window->colourAt(pages[0], 0.75, 0.25).red() > 200);
}

void TestViewerTools::clickMakesAPageCurrent()
{
    m_window->open({sheet(u"front"_s), sheet(u"back"_s)});
    QTest::mouseClick(m_window->visiblePages()[1], Qt::LeftButton);
    QCOMPARE(m_window->view->currentSheet(), 1);
    QVERIFY(m_window->visiblePages()[1]->hasFocus());
}

void TestViewerTools::fullScreenShowsTheSamePagesAndEscReturns()
{
    m_window->open({sheet(u"front"_s), sheet(u"back"_s), sheet(u"third"_s)});
    const QSignalSpy shown(m_window->view, &DocumentView::sheetShown);
    const QSignalSpy changed(m_window->view, &DocumentView::fullScreenChanged);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F);
    QVERIFY(m_window->view->isFullScreenShown());
    QTRY_VERIFY(QApplication::activeWindow() != m_window->owner.get() && m_window->view->isFullyShown());
    QCOMPARE(m_window->visiblePages().size(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_window->view->currentSheet(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_O);
    QCOMPARE(m_window->view->currentScale(), 1.0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_window->view->isFullScreenShown());
    QTRY_VERIFY(m_window->view->isFullyShown());
    QCOMPARE(changed.count(), 2);
    QCOMPARE(shown.count(), 0);
    QVERIFY(m_window->visiblePages()[0]->window() == m_window->owner.get());
}

void TestViewerTools::everythingHasAName()
{
    m_window->open({sheet(u"front"_s), sheet(u"back"_s), sheet(u"third"_s)});
    for (const QWidget *widget : m_window->view->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus
            && widget->metaObject() != &QWidget::staticMetaObject && !widget->inherits("hezhun::SheetCanvas"))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    for (const QAction *action : m_window->view->viewActions()) {
        QVERIFY(!action->icon().isNull());
        QVERIFY(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)));
        QCOMPARE(action->shortcutContext(), Qt::WidgetWithChildrenShortcut);
    }
}

void TestViewerTools::arrowKeysPanWhatDoesNotFit()
{
    m_window->open({sheet(u"front"_s)});
    SheetPage *page = m_window->visiblePages()[0];
    m_window->view->oneToOne();
    const QPointF corner = page->view().target().topLeft();
    QTest::keyClick(page, Qt::Key_Right);
    QVERIFY(page->view().target().x() < corner.x());
    QTest::keyClick(page, Qt::Key_Up);
    QVERIFY(page->view().target().y() > corner.y());
}

void TestViewerTools::loupeEnlargesWhatIsUnderThePointer()
{
    QImage dot(1600, 1200, QImage::Format_RGB32);
    dot.fill(Qt::white);
    QPainter(&dot).fillRect(780, 580, 40, 40, Qt::black);
    m_window->documents->add(u"dot"_s, encoded(dot, "PNG"));
    m_window->open({sheet(u"dot"_s)});
    SheetPage *page = m_window->visiblePages()[0];
    const QPoint middle = pagepainting::bodyOf(page->size()).center();
    const auto blackPixels = [page] {
        const QImage shown = page->grab().toImage().convertToFormat(QImage::Format_RGB32);
        int count = 0;
        for (int y = pagepainting::headerHeight; y < shown.height(); ++y) {
            for (int x = 0; x < shown.width(); ++x)
                count += qGray(shown.pixel(x, y)) < 40;
        }
        return count;
    };
    const int before = blackPixels();
    m_window->view->toggleLoupe();
    QTest::mouseMove(page, middle);
    QVERIFY(blackPixels() > 3 * before); // twice as high and wide at least
    QTest::mouseMove(page, QPoint(middle.x(), 3));
    QCOMPARE(blackPixels(), before);
}

QTEST_MAIN(TestViewerTools)
#include "tst_viewertools.moc"
