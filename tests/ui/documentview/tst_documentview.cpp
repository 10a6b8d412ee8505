// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/pictureloader.h"
#include "ui/documentview/sheetpage.h"
#include "ui/documentview/viewerwindow.h"

#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace hezhun;
using namespace hezhun::test;
using namespace Qt::Literals::StringLiterals;

class TestDocumentView : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_window = std::make_unique<ViewerWindow>(); }
    void cleanup() { m_window.reset(); }

    void saysWhenASheetWasReallyPainted();
    void isNotFullyShownWhileAPictureIsComing();
    void readyPicturesAreShownInTheFirstFrame();
    void brokenAndMissingCountAsShown();
    void whatCantBeGotIsNotSeenAndComesLater();
    void hiddenSheetIsNotShownUntilTurnedTo();
    void sheetsSeenBeforeDoNotCountForTheNextCase();
    void turnsRoundAndRound();
    void zoomingInLoadsMoreDetail();
    void contrastIsOffAgainForTheNextCase();
    void boundForTheNextCaseIsTheOneItGets_data();
    void boundForTheNextCaseIsTheOneItGets();
    void remembersSampleAndSideBySide();
    void clearedViewShowsNothing();

private:
    std::unique_ptr<ViewerWindow> m_window;
};

void TestDocumentView::saysWhenASheetWasReallyPainted()
{
    const QSignalSpy shown(m_window->view, &DocumentView::sheetShown);
    const QSignalSpy required(m_window->view, &DocumentView::allRequiredShown);
    const QSignalSpy fully(m_window->view, &DocumentView::fullyShown);
    m_window->view->setSheets({sheet(u"front"_s), sheet(u"back"_s)});
    QVERIFY(!m_window->view->isFullyShown());
    QVERIFY(!m_window->view->allRequiredWereShown());
    QTRY_COMPARE(fully.count(), 1);
    QCOMPARE(shown.count(), 2);
    QCOMPARE(required.count(), 1);
    QCOMPARE(m_window->view->shownSheets(), QSet<int>({0, 1}));
    const QList<SheetPage *> pages = m_window->visiblePages();
    QCOMPARE(pages.size(), 2);
    QVERIFY(m_window->colourAt(pages[0], 0.25, 0.25).red() > 200);
    QVERIFY(m_window->colourAt(pages[1], 0.25, 0.75).blue() > 200);
}

void TestDocumentView::isNotFullyShownWhileAPictureIsComing()
{
    m_window->documents->hold();
    const QSignalSpy shown(m_window->view, &DocumentView::sheetShown);
    m_window->view->setSheets({sheet(u"front"_s)});
    m_window->view->grab();
    QCoreApplication::processEvents();
    const bool tooEarly = m_window->view->isFullyShown() || shown.count() > 0;
    m_window->documents->release();
    QVERIFY(!tooEarly);
    QTRY_VERIFY(m_window->view->isFullyShown());
}

void TestDocumentView::readyPicturesAreShownInTheFirstFrame()
{
    m_window->open({sheet(u"third"_s)}); // one page is as wide as two
    const QList<Sheet> next{sheet(u"front"_s), sheet(u"back"_s)};
    m_window->view->prefetch(next);
    const QSize bound = m_window->view->pageBound(2);
    QTRY_VERIFY(m_window->loader->ready(u"front"_s, bound) && m_window->loader->ready(u"back"_s, bound));
    m_window->view->setSheets(next);
    m_window->view->grab();
    QVERIFY(m_window->view->isFullyShown());
}

void TestDocumentView::brokenAndMissingCountAsShown()
{
    const QSignalSpy required(m_window->view, &DocumentView::allRequiredShown);
    m_window->open({sheet(u"cut"_s), Sheet{u"b"_s, u"Back"_s, {}, true, {}, {}}});
    QTRY_COMPARE(required.count(), 1);
    const QList<SheetPage *> pages = m_window->visiblePages();
    QVERIFY(pages[0]->accessibleDescription().contains(u"cut off"_s));
    QCOMPARE(pages[1]->accessibleDescription(), u"Required, but not uploaded."_s);
    m_window->view->zoomIn();
    m_window->view->rotateLeft();
    QCOMPARE(m_window->view->currentScale(), 0.0);
}

void TestDocumentView::whatCantBeGotIsNotSeenAndComesLater()
{
    const QSignalSpy required(m_window->view, &DocumentView::allRequiredShown);
    m_window->documents->setAway(true);
    m_window->view->setSheets({sheet(u"front"_s)});
    QTRY_VERIFY(m_window->visiblePages()[0]->accessibleDescription().contains(u"can't be reached"_s));
    m_window->view->grab();
    QVERIFY(!m_window->view->isFullyShown());
    QVERIFY(m_window->view->shownSheets().isEmpty());
    m_window->documents->setAway(false);
    m_window->view->readMissing();
    QTRY_COMPARE(required.count(), 1);
    QVERIFY(m_window->view->isFullyShown());
    const int asked = m_window->documents->asked(u"front"_s);
    m_window->view->readMissing(); // nothing is missing any more
    QCOMPARE(m_window->documents->asked(u"front"_s), asked);
}

void TestDocumentView::hiddenSheetIsNotShownUntilTurnedTo()
{
    const QSignalSpy required(m_window->view, &DocumentView::allRequiredShown);
    m_window->open({sheet(u"front"_s), sheet(u"back"_s, false), sheet(u"third"_s)});
    QCoreApplication::processEvents();
    QCOMPARE(m_window->view->shownSheets(), QSet<int>({0, 1}));
    QCOMPARE(required.count(), 0);
    m_window->view->setCurrentSheet(2);
    QVERIFY(!m_window->view->isFullyShown());
    QTRY_COMPARE(required.count(), 1);
    QVERIFY(m_window->view->allRequiredWereShown());
    QCOMPARE(m_window->visiblePages().size(), 2);
    QCOMPARE(m_window->visiblePages()[0]->sheet().sha256, u"back"_s);
}

void TestDocumentView::sheetsSeenBeforeDoNotCountForTheNextCase()
{
    m_window->open({sheet(u"front"_s)});
    const QSignalSpy shown(m_window->view, &DocumentView::sheetShown);
    m_window->view->setSheets({sheet(u"front"_s)});
    QVERIFY(m_window->view->shownSheets().isEmpty());
    QVERIFY(!m_window->view->isFullyShown());
    QTRY_COMPARE(shown.count(), 1);
}

void TestDocumentView::turnsRoundAndRound()
{
    m_window->open({sheet(u"front"_s), sheet(u"back"_s), sheet(u"third"_s)});
    QCOMPARE(m_window->view->currentSheet(), 0);
    const QSignalSpy changed(m_window->view, &DocumentView::currentSheetChanged);
    m_window->view->previousSheet();
    QCOMPARE(m_window->view->currentSheet(), 2);
    m_window->view->nextSheet();
    QCOMPARE(m_window->view->currentSheet(), 0);
    m_window->view->nextSheet();
    QCOMPARE(m_window->view->currentSheet(), 1);
    QCOMPARE(changed.count(), 3);
}

void TestDocumentView::zoomingInLoadsMoreDetail()
{
    m_window->open({sheet(u"front"_s)});
    QCOMPARE(m_window->documents->asked(u"front"_s), 1);
    m_window->view->oneToOne();
    QTRY_COMPARE(m_window->documents->asked(u"front"_s), 2);
    m_window->view->fitToWindow();
    m_window->view->oneToOne();
    m_window->view->grab();
    QCOMPARE(m_window->documents->asked(u"front"_s), 2);
}

void TestDocumentView::contrastIsOffAgainForTheNextCase()
{
    QImage dull(400, 300, QImage::Format_RGB32);
    dull.fill(QColor(100, 100, 100));
    QPainter(&dull).fillRect(0, 0, 200, 300, QColor(140, 140, 140));
    m_window->documents->add(u"dull"_s, encoded(dull, "PNG"));
    m_window->open({sheet(u"dull"_s)});
    QCOMPARE(m_window->colourAt(m_window->visiblePages()[0], 0.25, 0.5).red(), 140);
    m_window->view->toggleContrast();
    QVERIFY(m_window->colourAt(m_window->visiblePages()[0], 0.25, 0.5).red() > 250);
    QVERIFY(m_window->colourAt(m_window->visiblePages()[0], 0.75, 0.5).red() < 5);
    m_window->open({sheet(u"dull"_s)});
    QCOMPARE(m_window->colourAt(m_window->visiblePages()[0], 0.25, 0.5).red(), 140);
}

void TestDocumentView::boundForTheNextCaseIsTheOneItGets_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("sideBySide");
    for (const int count : {1, 2, 3}) {
        QTest::addRow("%d side by side", count) << count << true;
        QTest::addRow("%d single", count) << count << false;
    }
}

void TestDocumentView::boundForTheNextCaseIsTheOneItGets()
{
    QFETCH(int, count);
    QFETCH(bool, sideBySide);
    if (m_window->view->isSideBySide() != sideBySide)
        m_window->view->toggleSideBySide();
    const QSize bound = m_window->view->pageBound(count);
    m_window->open(QList<Sheet>{sheet(u"front"_s), sheet(u"back"_s), sheet(u"third"_s)}.first(count));
    QCOMPARE(m_window->visiblePages()[0]->view().page(), bound);
    QCOMPARE(m_window->view->pageBound(), bound);
    QVERIFY(m_window->loader->ready(u"front"_s, bound));
}

void TestDocumentView::remembersSampleAndSideBySide()
{
    m_window->view->toggleSample();
    m_window->view->toggleSideBySide();
    const DocumentView another(m_window->loader.get());
    QVERIFY(another.isSampleShown());
    QVERIFY(!another.isSideBySide());
}

void TestDocumentView::clearedViewShowsNothing()
{
    m_window->open({sheet(u"front"_s)});
    m_window->view->clear();
    QCOMPARE(m_window->view->currentSheet(), -1);
    QVERIFY(m_window->visiblePages().isEmpty());
    m_window->view->nextSheet();
    m_window->view->oneToOne();
    QCOMPARE(m_window->view->currentScale(), 0.0);
    QVERIFY(m_window->view->isFullyShown());
}

QTEST_MAIN(TestDocumentView)
#include "tst_documentview.moc"
