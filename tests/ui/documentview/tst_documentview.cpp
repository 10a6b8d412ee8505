// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/documentview.h"
#include "ui/documentview/drawndocuments.h"
#include "ui/documentview/pagepainting.h"
#include "ui/documentview/pictureloader.h"
#include "ui/documentview/sheetpage.h"
#include "ui/look/palette.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace hezhun;
using namespace hezhun::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Sheet sheet(const QString &document, bool required = true)
{
    return Sheet{ u"slot_"_s + document, u"Label of "_s + document, document, required, {}, {} };
}

} // namespace

class TestDocumentView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void saysWhenASheetWasReallyPainted();
    void isNotFullyShownWhileAPictureIsComing();
    void readyPicturesAreShownInTheFirstFrame();
    void brokenAndMissingCountAsShown();
    void hiddenSheetIsNotShownUntilTurnedTo();
    void sheetsSeenBeforeDoNotCountForTheNextCase();
    void turnsRoundAndRound();
    void keysWorkInTheWholePage();
    void keysAreTextInATextField();
    void wheelKeepsThePointUnderThePointer();
    void dragPansAndDoubleClickToggles();
    void rotatesOnlyTheCurrentPage();
    void clickMakesAPageCurrent();
    void zoomingInLoadsMoreDetail();
    void contrastIsOffAgainForTheNextCase();
    void fullScreenShowsTheSamePagesAndEscReturns();
    void boundForTheNextCaseIsTheOneItGets_data();
    void boundForTheNextCaseIsTheOneItGets();
    void remembersSampleAndSideBySide();
    void everythingHasAName();
    void clearedViewShowsNothing();

private:
    void open(const QList<Sheet> &sheets);
    QList<SheetPage *> visiblePages() const;
    QColor colourAt(const SheetPage *page, double x,
                    double y) const; ///< of the document, in shares of its size

    std::shared_ptr<DrawnDocuments> m_documents;
    std::unique_ptr<PictureLoader> m_loader;
    std::unique_ptr<QWidget> m_owner;
    QLineEdit *m_field = nullptr;
    DocumentView *m_view = nullptr;
};

void TestDocumentView::initTestCase()
{
    QCoreApplication::setOrganizationName(u"hezhun-tests"_s);
    applyLook(*qApp, Scheme::Light);
}

void TestDocumentView::init()
{
    QSettings().clear();
    m_documents = std::make_shared<DrawnDocuments>();
    m_documents->add(u"front"_s, encoded(quarters(QSize(1600, 1200)), "JPEG"));
    m_documents->add(u"back"_s, encoded(quarters(QSize(1200, 1600)), "PNG"));
    m_documents->add(u"third"_s, encoded(quarters(QSize(500, 500)), "PNG"));
    m_documents->add(u"cut"_s, encoded(quarters(QSize(1600, 1200)), "JPEG").left(2000));
    m_loader = std::make_unique<PictureLoader>(m_documents);
    m_owner = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_owner.get());
    m_field = new QLineEdit(m_owner.get());
    m_view = new DocumentView(m_loader.get(), m_owner.get());
    column->addWidget(m_field);
    column->addWidget(m_view, 1);
    m_owner->addActions(m_view->viewActions());
    m_owner->resize(800, 640);
    m_owner->show();
    m_owner->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_owner.get()));
}

void TestDocumentView::cleanup()
{
    m_owner.reset();
    m_loader.reset();
}

void TestDocumentView::open(const QList<Sheet> &sheets)
{
    m_view->setSheets(sheets);
    m_view->setFocus();
    QTRY_VERIFY(m_view->isFullyShown());
}

QList<SheetPage *> TestDocumentView::visiblePages() const
{
    QList<SheetPage *> pages;
    const QWidget *root = m_view->isFullScreenShown() ? QApplication::activeWindow() : m_view;
    for (SheetPage *page : root->findChildren<SheetPage *>()) {
        if (page->isVisible())
            pages.append(page);
    }
    std::sort(pages.begin(), pages.end(), [](const QWidget *a, const QWidget *b) { return a->x() < b->x(); });
    return pages;
}

QColor TestDocumentView::colourAt(const SheetPage *page, double x, double y) const
{
    const QRectF target = page->view().target();
    const QPointF corner = pagepainting::bodyOf(page->size()).topLeft();
    const QPointF point = corner + QPointF(target.x() + x * target.width(), target.y() + y * target.height());
    return const_cast<SheetPage *>(page)->grab().toImage().pixelColor(point.toPoint());
}

void TestDocumentView::saysWhenASheetWasReallyPainted()
{
    const QSignalSpy shown(m_view, &DocumentView::sheetShown);
    const QSignalSpy required(m_view, &DocumentView::allRequiredShown);
    const QSignalSpy fully(m_view, &DocumentView::fullyShown);
    m_view->setSheets({ sheet(u"front"_s), sheet(u"back"_s) });
    QVERIFY(!m_view->isFullyShown());
    QVERIFY(!m_view->allRequiredWereShown());
    QTRY_COMPARE(fully.count(), 1);
    QCOMPARE(shown.count(), 2);
    QCOMPARE(required.count(), 1);
    QCOMPARE(m_view->shownSheets(), QSet<int>({ 0, 1 }));
    const QList<SheetPage *> pages = visiblePages();
    QCOMPARE(pages.size(), 2);
    QVERIFY(colourAt(pages[0], 0.25, 0.25).red() > 200);
    QVERIFY(colourAt(pages[1], 0.25, 0.75).blue() > 200);
}

void TestDocumentView::isNotFullyShownWhileAPictureIsComing()
{
    m_documents->hold();
    const QSignalSpy shown(m_view, &DocumentView::sheetShown);
    m_view->setSheets({ sheet(u"front"_s) });
    m_view->grab();
    QCoreApplication::processEvents();
    const bool tooEarly = m_view->isFullyShown() || shown.count() > 0;
    m_documents->release();
    QVERIFY(!tooEarly);
    QTRY_VERIFY(m_view->isFullyShown());
}

void TestDocumentView::readyPicturesAreShownInTheFirstFrame()
{
    const QList<Sheet> next{ sheet(u"front"_s), sheet(u"back"_s) };
    m_view->prefetch(next);
    const QSize bound = m_view->pageBound(2);
    QTRY_VERIFY(m_loader->ready(u"front"_s, bound) && m_loader->ready(u"back"_s, bound));
    m_view->setSheets(next);
    m_view->grab();
    QVERIFY(m_view->isFullyShown());
}

void TestDocumentView::brokenAndMissingCountAsShown()
{
    const QSignalSpy required(m_view, &DocumentView::allRequiredShown);
    open({ sheet(u"cut"_s), Sheet{ u"b"_s, u"Back"_s, {}, true, {}, {} } });
    QTRY_COMPARE(required.count(), 1);
    const QList<SheetPage *> pages = visiblePages();
    QVERIFY(pages[0]->accessibleDescription().contains(u"cut off"_s));
    QCOMPARE(pages[1]->accessibleDescription(), u"Required, but not uploaded."_s);
    m_view->zoomIn();
    m_view->rotateLeft();
    QCOMPARE(m_view->currentScale(), 0.0);
}

void TestDocumentView::hiddenSheetIsNotShownUntilTurnedTo()
{
    const QSignalSpy required(m_view, &DocumentView::allRequiredShown);
    open({ sheet(u"front"_s), sheet(u"back"_s, false), sheet(u"third"_s) });
    QCoreApplication::processEvents();
    QCOMPARE(m_view->shownSheets(), QSet<int>({ 0, 1 }));
    QCOMPARE(required.count(), 0);
    m_view->setCurrentSheet(2);
    QVERIFY(!m_view->isFullyShown());
    QTRY_COMPARE(required.count(), 1);
    QVERIFY(m_view->allRequiredWereShown());
    QCOMPARE(visiblePages().size(), 2);
    QCOMPARE(visiblePages()[0]->sheet().sha256, u"back"_s);
}

void TestDocumentView::sheetsSeenBeforeDoNotCountForTheNextCase()
{
    open({ sheet(u"front"_s) });
    const QSignalSpy shown(m_view, &DocumentView::sheetShown);
    m_view->setSheets({ sheet(u"front"_s) });
    QVERIFY(m_view->shownSheets().isEmpty());
    QVERIFY(!m_view->isFullyShown());
    QTRY_COMPARE(shown.count(), 1);
}

void TestDocumentView::turnsRoundAndRound()
{
    open({ sheet(u"front"_s), sheet(u"back"_s), sheet(u"third"_s) });
    QCOMPARE(m_view->currentSheet(), 0);
    const QSignalSpy changed(m_view, &DocumentView::currentSheetChanged);
    m_view->previousSheet();
    QCOMPARE(m_view->currentSheet(), 2);
    m_view->nextSheet();
    QCOMPARE(m_view->currentSheet(), 0);
    m_view->nextSheet();
    QCOMPARE(m_view->currentSheet(), 1);
    QCOMPARE(changed.count(), 3);
}

void TestDocumentView::keysWorkInTheWholePage()
{
    open({ sheet(u"front"_s), sheet(u"back"_s) });
    const double fit = m_view->currentScale();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_O);
    QCOMPARE(m_view->currentScale(), 1.0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Minus);
    QVERIFY(m_view->currentScale() < 1.0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Plus);
    QCOMPARE(m_view->currentScale(), 1.0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_0);
    QCOMPARE(m_view->currentScale(), fit);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_BracketRight);
    QCOMPARE(visiblePages()[0]->view().quarterTurns(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_W);
    QCOMPARE(visiblePages()[0]->view().fitting(), ViewState::Fitting::Width);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_BracketLeft);
    QCOMPARE(visiblePages()[0]->view().quarterTurns(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_D);
    QVERIFY(!m_view->isSideBySide());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S);
    QVERIFY(m_view->isSampleShown());
}

void TestDocumentView::keysAreTextInATextField()
{
    open({ sheet(u"front"_s) });
    const double fit = m_view->currentScale();
    m_field->setFocus();
    QTest::keyClicks(m_field, u"o0wdslcf[]+-="_s);
    QCOMPARE(m_field->text(), u"o0wdslcf[]+-="_s);
    QCOMPARE(m_view->currentScale(), fit);
    QVERIFY(m_view->isSideBySide());
    QVERIFY(!m_view->isFullScreenShown());
}

void TestDocumentView::wheelKeepsThePointUnderThePointer()
{
    open({ sheet(u"front"_s) });
    SheetPage *page = visiblePages()[0];
    const QRect body = pagepainting::bodyOf(page->size());
    const QPointF pointer = body.topLeft() + QPointF(body.width() * 0.6, body.height() * 0.4);
    const QPointF onPage = (pointer - body.topLeft()) * page->devicePixelRatioF();
    const auto notch = [&](int eighths) {
        QWheelEvent event(pointer, page->mapToGlobal(pointer), {}, QPoint(0, eighths), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
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

void TestDocumentView::dragPansAndDoubleClickToggles()
{
    open({ sheet(u"front"_s) });
    SheetPage *page = visiblePages()[0];
    const QPoint middle = page->rect().center();
    QTest::mouseDClick(page, Qt::LeftButton, {}, middle);
    QCOMPARE(m_view->currentScale(), 1.0);
    const QPointF corner = page->view().target().topLeft();
    QTest::mousePress(page, Qt::LeftButton, {}, middle);
    QTest::mouseMove(page, middle + QPoint(30, 20));
    QTest::mouseRelease(page, Qt::LeftButton, {}, middle + QPoint(30, 20));
    QCOMPARE(page->view().target().topLeft(), corner + QPointF(30, 20) * page->devicePixelRatioF());
    QTest::mouseDClick(page, Qt::LeftButton, {}, middle);
    QCOMPARE(page->view().fitting(), ViewState::Fitting::Window);
}

void TestDocumentView::rotatesOnlyTheCurrentPage()
{
    open({ sheet(u"front"_s), sheet(u"back"_s) });
    m_view->rotateRight();
    const QList<SheetPage *> pages = visiblePages();
    QCOMPARE(pages[0]->view().quarterTurns(), 1);
    QCOMPARE(pages[1]->view().quarterTurns(), 0);
    QVERIFY(colourAt(pages[0], 0.25, 0.25).blue() > 200);
    QVERIFY(colourAt(pages[0], 0.75, 0.25).red() > 200);
}

void TestDocumentView::clickMakesAPageCurrent()
{
    open({ sheet(u"front"_s), sheet(u"back"_s) });
    QTest::mouseClick(visiblePages()[1], Qt::LeftButton);
    QCOMPARE(m_view->currentSheet(), 1);
    QVERIFY(visiblePages()[1]->hasFocus());
}

void TestDocumentView::zoomingInLoadsMoreDetail()
{
    open({ sheet(u"front"_s) });
    QCOMPARE(m_documents->asked(u"front"_s), 1);
    m_view->oneToOne();
    QTRY_COMPARE(m_documents->asked(u"front"_s), 2);
    m_view->fitToWindow();
    m_view->oneToOne();
    m_view->grab();
    QCOMPARE(m_documents->asked(u"front"_s), 2);
}

void TestDocumentView::contrastIsOffAgainForTheNextCase()
{
    QImage dull(400, 300, QImage::Format_RGB32);
    dull.fill(QColor(100, 100, 100));
    QPainter(&dull).fillRect(0, 0, 200, 300, QColor(140, 140, 140));
    m_documents->add(u"dull"_s, encoded(dull, "PNG"));
    open({ sheet(u"dull"_s) });
    QCOMPARE(colourAt(visiblePages()[0], 0.25, 0.5).red(), 140);
    m_view->toggleContrast();
    QVERIFY(colourAt(visiblePages()[0], 0.25, 0.5).red() > 250);
    QVERIFY(colourAt(visiblePages()[0], 0.75, 0.5).red() < 5);
    open({ sheet(u"dull"_s) });
    QCOMPARE(colourAt(visiblePages()[0], 0.25, 0.5).red(), 140);
}

void TestDocumentView::fullScreenShowsTheSamePagesAndEscReturns()
{
    open({ sheet(u"front"_s), sheet(u"back"_s), sheet(u"third"_s) });
    const QSignalSpy shown(m_view, &DocumentView::sheetShown);
    const QSignalSpy changed(m_view, &DocumentView::fullScreenChanged);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F);
    QVERIFY(m_view->isFullScreenShown());
    QTRY_VERIFY(QApplication::activeWindow() != m_owner.get() && m_view->isFullyShown());
    QCOMPARE(visiblePages().size(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(m_view->currentSheet(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_O);
    QCOMPARE(m_view->currentScale(), 1.0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_view->isFullScreenShown());
    QTRY_VERIFY(m_view->isFullyShown());
    QCOMPARE(changed.count(), 2);
    QCOMPARE(shown.count(), 0);
    QVERIFY(visiblePages()[0]->window() == m_owner.get());
}

void TestDocumentView::boundForTheNextCaseIsTheOneItGets_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("sideBySide");
    for (const int count : { 1, 2, 3 }) {
        QTest::addRow("%d side by side", count) << count << true;
        QTest::addRow("%d single", count) << count << false;
    }
}

void TestDocumentView::boundForTheNextCaseIsTheOneItGets()
{
    QFETCH(int, count);
    QFETCH(bool, sideBySide);
    if (m_view->isSideBySide() != sideBySide)
        m_view->toggleSideBySide();
    const QSize bound = m_view->pageBound(count);
    open(QList<Sheet>{ sheet(u"front"_s), sheet(u"back"_s), sheet(u"third"_s) }.first(count));
    QCOMPARE(visiblePages()[0]->view().page(), bound);
    QCOMPARE(m_view->pageBound(), bound);
    QVERIFY(m_loader->ready(u"front"_s, bound));
}

void TestDocumentView::remembersSampleAndSideBySide()
{
    m_view->toggleSample();
    m_view->toggleSideBySide();
    const DocumentView another(m_loader.get());
    QVERIFY(another.isSampleShown());
    QVERIFY(!another.isSideBySide());
}

void TestDocumentView::everythingHasAName()
{
    open({ sheet(u"front"_s), sheet(u"back"_s), sheet(u"third"_s) });
    for (const QWidget *widget : m_view->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus
            && widget->metaObject() != &QWidget::staticMetaObject && !widget->inherits("hezhun::SheetCanvas"))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
    for (const QAction *action : m_view->viewActions()) {
        QVERIFY(!action->icon().isNull());
        QVERIFY(action->toolTip().contains(action->shortcut().toString(QKeySequence::NativeText)));
        QCOMPARE(action->shortcutContext(), Qt::WidgetWithChildrenShortcut);
    }
}

void TestDocumentView::clearedViewShowsNothing()
{
    open({ sheet(u"front"_s) });
    m_view->clear();
    QCOMPARE(m_view->currentSheet(), -1);
    QVERIFY(visiblePages().isEmpty());
    m_view->nextSheet();
    m_view->oneToOne();
    QCOMPARE(m_view->currentScale(), 0.0);
    QVERIFY(m_view->isFullyShown());
}

QTEST_MAIN(TestDocumentView)
#include "tst_documentview.moc"
