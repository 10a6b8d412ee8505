// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/viewerwindow.h"

#include "ui/documentview/pagepainting.h"
#include "ui/documentview/pictureloader.h"
#include "ui/documentview/sheetpage.h"
#include "ui/look/palette.h"

#include <QApplication>
#include <QLineEdit>
#include <QSettings>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::test {

Sheet sheet(const QString &document, bool required)
{
    return Sheet{u"slot_"_s + document, u"Label of "_s + document, document, required, {}, {}};
}

ViewerWindow::ViewerWindow()
    : documents(std::make_shared<DrawnDocuments>())
{
    QCoreApplication::setOrganizationName(u"hezhun-tests"_s);
    QSettings().clear();
    applyLook(*qApp, Scheme::Light);
    documents->add(u"front"_s, encoded(quarters(QSize(1600, 1200)), "JPEG"));
    documents->add(u"back"_s, encoded(quarters(QSize(1200, 1600)), "PNG"));
    documents->add(u"third"_s, encoded(quarters(QSize(500, 500)), "PNG"));
    documents->add(u"cut"_s, encoded(quarters(QSize(1600, 1200)), "JPEG").left(2000));
    loader = std::make_unique<PictureLoader>(documents);
    owner = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(owner.get());
    field = new QLineEdit(owner.get());
    view = new DocumentView(loader.get(), owner.get());
    column->addWidget(field);
    column->addWidget(view, 1);
    owner->addActions(view->viewActions());
    owner->resize(800, 640);
    owner->show();
    owner->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(owner.get()));
}

ViewerWindow::~ViewerWindow() = default;

void ViewerWindow::open(const QList<Sheet> &sheets)
{
    view->setSheets(sheets);
    view->setFocus();
    QTRY_VERIFY(view->isFullyShown());
}

QList<SheetPage *> ViewerWindow::visiblePages() const
{
    QList<SheetPage *> pages;
    const QWidget *root = view->isFullScreenShown() ? QApplication::activeWindow() : view;
    for (SheetPage *page : root->findChildren<SheetPage *>()) {
        if (page->isVisible())
            pages.append(page);
    }
    std::sort(pages.begin(), pages.end(), [](const QWidget *a, const QWidget *b) { return a->x() < b->x(); });
    return pages;
}

QColor ViewerWindow::colourAt(SheetPage *page, double x, double y) const
{
    const QRectF target = page->view().target();
    const QPointF corner = pagepainting::bodyOf(page->size()).topLeft();
    const QPointF point = corner + QPointF(target.x() + x * target.width(), target.y() + y * target.height());
    return page->grab().toImage().pixelColor(point.toPoint());
}

} // namespace hezhun::test
