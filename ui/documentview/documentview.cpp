// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/documentview.h"

#include "ui/documentview/fullscreenframe.h"
#include "ui/documentview/pictureloader.h"
#include "ui/documentview/samplepanel.h"
#include "ui/documentview/sheetcanvas.h"
#include "ui/documentview/sheetpage.h"
#include "ui/documentview/viewactions.h"
#include "ui/documentview/viewtoolbar.h"

#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr double zoomStep = 1.25;

QString sideBySideKey()
{
    return u"documentview/sideBySide"_s;
}

QString sampleKey()
{
    return u"documentview/sample"_s;
}

} // namespace

struct DocumentView::Parts
{
    PictureLoader *loader = nullptr;
    ViewActions *actions = nullptr;
    QWidget *desk = nullptr; ///< what moves to the full screen: canvas, sample and tools
    SheetCanvas *canvas = nullptr;
    SamplePanel *sample = nullptr;
    ViewToolBar *tools = nullptr;
    FullScreenFrame *fullScreen = nullptr;

    void turnToSample() const
    {
        const int current = canvas->current();
        const Sheet sheet = current < 0 ? Sheet{} : canvas->sheets()[current];
        sample->setSample(sheet.label, sheet.samplePicture);
    }

    double scale() const
    {
        const SheetPage *page = canvas->currentPage();
        return !page || page->view().isEmpty() ? 0.0 : page->view().scale();
    }

    template <typename Move> void onCurrentPage(Move move) const
    {
        if (SheetPage *page = canvas->currentPage())
            move(page);
    }
};

DocumentView::DocumentView(PictureLoader *loader, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::make_unique<Parts>())
{
    Parts &p = *m_parts;
    p.loader = loader;
    p.actions = new ViewActions(this);
    p.desk = new QWidget(this);
    p.canvas = new SheetCanvas(loader, p.desk);
    p.sample = new SamplePanel(p.desk);
    p.tools = new ViewToolBar(*p.actions, p.desk);
    p.fullScreen = new FullScreenFrame(this);

    auto *column = new QVBoxLayout(p.desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(p.canvas, 1);
    column->addWidget(p.sample);
    column->addWidget(p.tools);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(p.desk);
    setAccessibleName(tr("Documents"));
    setFocusProxy(p.canvas);
    p.desk->addActions(p.actions->all());
    p.desk->setContextMenuPolicy(Qt::ActionsContextMenu);
    p.fullScreen->addActions(p.actions->all());

    connectActions();
    connectCanvas();

    const QSettings settings;
    p.actions->sideBySide->setChecked(settings.value(sideBySideKey(), true).toBool());
    p.canvas->setSideBySide(p.actions->sideBySide->isChecked());
    p.actions->sample->setChecked(settings.value(sampleKey(), false).toBool());
    p.sample->setVisible(p.actions->sample->isChecked());
}

DocumentView::~DocumentView() = default;

void DocumentView::connectActions()
{
    const ViewActions &actions = *m_parts->actions;
    connect(actions.fit, &QAction::triggered, this, &DocumentView::fitToWindow);
    connect(actions.fitWidth, &QAction::triggered, this, &DocumentView::fitToWidth);
    connect(actions.oneToOne, &QAction::triggered, this, &DocumentView::oneToOne);
    connect(actions.zoomIn, &QAction::triggered, this, &DocumentView::zoomIn);
    connect(actions.zoomOut, &QAction::triggered, this, &DocumentView::zoomOut);
    connect(actions.rotateLeft, &QAction::triggered, this, &DocumentView::rotateLeft);
    connect(actions.rotateRight, &QAction::triggered, this, &DocumentView::rotateRight);
    connect(actions.loupe, &QAction::toggled, m_parts->canvas, &SheetCanvas::setLoupe);
    connect(actions.contrast, &QAction::toggled, m_parts->canvas, &SheetCanvas::setContrast);
    connect(actions.fullScreen, &QAction::toggled, this, &DocumentView::showFullScreenFrame);
    connect(actions.sideBySide, &QAction::toggled, this, [this](bool on) {
        m_parts->canvas->setSideBySide(on);
        QSettings().setValue(sideBySideKey(), on);
    });
    connect(actions.sample, &QAction::toggled, this, [this](bool on) {
        m_parts->sample->setVisible(on);
        QSettings().setValue(sampleKey(), on);
    });
    connect(m_parts->fullScreen, &FullScreenFrame::leaveAsked, this,
            [this] { m_parts->actions->fullScreen->setChecked(false); });
    connect(m_parts->fullScreen, &FullScreenFrame::nextAsked, this, &DocumentView::nextSheet);
    connect(m_parts->fullScreen, &FullScreenFrame::previousAsked, this, &DocumentView::previousSheet);
}

void DocumentView::connectCanvas()
{
    const SheetCanvas *canvas = m_parts->canvas;
    connect(canvas, &SheetCanvas::sheetShown, this, &DocumentView::sheetShown);
    connect(canvas, &SheetCanvas::allRequiredShown, this, &DocumentView::allRequiredShown);
    connect(canvas, &SheetCanvas::fullyShown, this, &DocumentView::fullyShown);
    connect(canvas, &SheetCanvas::viewChanged, this, [this] { m_parts->tools->setScale(m_parts->scale()); });
    connect(canvas, &SheetCanvas::currentChanged, this, [this](int index) {
        m_parts->turnToSample();
        emit currentSheetChanged(index);
    });
}

void DocumentView::setSheets(const QList<Sheet> &sheets)
{
    m_parts->actions->contrast->setChecked(false); // what one dull scan needed, the next case must not be judged by
    m_parts->canvas->setSheets(sheets);
    QList<Sheet> hidden = sheets;
    hidden.remove(0, std::min<qsizetype>(hidden.size(), isSideBySide() ? 2 : 1));
    prefetchAt(hidden, pageBound());
}

QList<Sheet> DocumentView::sheets() const
{
    return m_parts->canvas->sheets();
}

void DocumentView::clear()
{
    setSheets({});
}

void DocumentView::prefetch(const QList<Sheet> &sheets)
{
    prefetchAt(sheets, pageBound(int(sheets.size())));
}

void DocumentView::prefetchAt(const QList<Sheet> &sheets, QSize bound)
{
    QStringList documents;
    for (const Sheet &sheet : sheets) {
        if (!sheet.sha256.isEmpty())
            documents.append(sheet.sha256);
    }
    m_parts->loader->prefetch(documents, bound);
}

void DocumentView::setWatermark(const QString &line)
{
    m_parts->canvas->setWatermark(line);
}

int DocumentView::currentSheet() const
{
    return m_parts->canvas->current();
}

void DocumentView::setCurrentSheet(int index)
{
    m_parts->canvas->setCurrent(index);
}

void DocumentView::readMissing()
{
    m_parts->canvas->readMissing();
}

bool DocumentView::isFullyShown() const
{
    return m_parts->canvas->isFullyShown();
}

QSet<int> DocumentView::shownSheets() const
{
    return m_parts->canvas->shownSheets();
}

bool DocumentView::allRequiredWereShown() const
{
    return m_parts->canvas->allRequiredWereShown();
}

QSize DocumentView::pageBound(int sheetCount) const
{
    return m_parts->canvas->pageBound(sheetCount);
}

QList<QAction *> DocumentView::viewActions() const
{
    return m_parts->actions->all();
}

bool DocumentView::isSideBySide() const
{
    return m_parts->actions->sideBySide->isChecked();
}

bool DocumentView::isFullScreenShown() const
{
    return m_parts->actions->fullScreen->isChecked();
}

bool DocumentView::isSampleShown() const
{
    return m_parts->actions->sample->isChecked();
}

double DocumentView::currentScale() const
{
    return m_parts->scale();
}

void DocumentView::nextSheet()
{
    m_parts->canvas->turn(1);
}

void DocumentView::previousSheet()
{
    m_parts->canvas->turn(-1);
}

void DocumentView::fitToWindow()
{
    m_parts->onCurrentPage([](SheetPage *page) { page->fitToWindow(); });
}

void DocumentView::fitToWidth()
{
    m_parts->onCurrentPage([](SheetPage *page) { page->fitToWidth(); });
}

void DocumentView::oneToOne()
{
    m_parts->onCurrentPage([](SheetPage *page) { page->oneToOne(); });
}

void DocumentView::zoomIn()
{
    m_parts->onCurrentPage([](SheetPage *page) { page->zoom(zoomStep); });
}

void DocumentView::zoomOut()
{
    m_parts->onCurrentPage([](SheetPage *page) { page->zoom(1.0 / zoomStep); });
}

void DocumentView::rotateLeft()
{
    m_parts->onCurrentPage([](SheetPage *page) { page->rotate(-1); });
}

void DocumentView::rotateRight()
{
    m_parts->onCurrentPage([](SheetPage *page) { page->rotate(1); });
}

void DocumentView::toggleLoupe()
{
    m_parts->actions->loupe->toggle();
}

void DocumentView::toggleContrast()
{
    m_parts->actions->contrast->toggle();
}

void DocumentView::toggleFullScreen()
{
    m_parts->actions->fullScreen->toggle();
}

void DocumentView::toggleSideBySide()
{
    m_parts->actions->sideBySide->toggle();
}

void DocumentView::toggleSample()
{
    m_parts->actions->sample->toggle();
}

void DocumentView::showFullScreenFrame(bool shown)
{
    Parts &p = *m_parts;
    if (shown) {
        p.fullScreen->borrow(p.desk);
        p.fullScreen->showFullScreen();
        p.fullScreen->activateWindow();
    } else {
        layout()->addWidget(p.desk);
        p.desk->show();
        p.fullScreen->hide();
        window()->activateWindow();
    }
    p.onCurrentPage([](SheetPage *page) { page->setFocus(); });
    emit fullScreenChanged(shown);
}

} // namespace hezhun
