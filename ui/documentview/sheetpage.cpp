// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/sheetpage.h"

#include "ui/documentview/loupe.h"
#include "ui/documentview/pagepainting.h"
#include "ui/documentview/watermark.h"
#include "ui/look/palette.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int noticeableWait = 150; ///< ms
constexpr int resizeRest = 100; ///< ms

} // namespace

SheetPage::SheetPage(PictureLoader *loader, const Watermark *watermark, QWidget *parent)
    : QWidget(parent)
    , m_picture(loader)
    , m_watermark(watermark)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_loadingPatience.setSingleShot(true);
    m_loadingPatience.setInterval(noticeableWait);
    m_resizePatience.setSingleShot(true);
    m_resizePatience.setInterval(resizeRest);
    connect(&m_loadingPatience, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(&m_resizePatience, &QTimer::timeout, this, [this] { m_picture.setBound(m_view.page()); });
    connect(&m_picture, &PagePicture::changed, this, &SheetPage::pictureChanged);
}

void SheetPage::setSheet(const Sheet &sheet, const QString &place)
{
    ++m_generation;
    m_sheet = sheet;
    m_place = place;
    m_painted = false;
    m_seen = false;
    m_dragging = false;
    m_view.setPicture({});
    m_picture.clear();
    m_resizePatience.stop();
    if (isVisible())
        load();
    updateDescription();
    update();
}

void SheetPage::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    update();
}

void SheetPage::setLoupe(bool on)
{
    if (m_loupe == on)
        return;
    m_loupe = on;
    updateCursor();
    update();
}

void SheetPage::setContrast(bool on)
{
    m_picture.setContrast(on);
}

void SheetPage::fitToWindow()
{
    change([this] { m_view.fitToWindow(); });
}

void SheetPage::fitToWidth()
{
    change([this] { m_view.fitToWidth(); });
}

void SheetPage::oneToOne()
{
    change([this] { m_view.oneToOne(zoomPoint()); });
}

void SheetPage::zoom(double factor)
{
    change([this, factor] { m_view.zoomAt(zoomPoint(), factor); });
}

void SheetPage::rotate(int quarterTurns)
{
    change([this, quarterTurns] { m_view.rotate(quarterTurns); });
}

QSize SheetPage::boundFor(QSize page, double devicePixelRatio)
{
    return (QSizeF(pagepainting::bodyOf(page).size()) * devicePixelRatio).toSize().expandedTo(QSize(1, 1));
}

void SheetPage::change(const std::function<void()> &move)
{
    if (m_view.isEmpty())
        return;
    move();
    updateCursor();
    update();
    emit viewChanged();
}

void SheetPage::pictureChanged()
{
    const QSize shown = m_picture.state() == PagePicture::State::Good ? m_picture.fullSize() : QSize();
    if (shown != m_view.picture()) {
        m_view.setPicture(shown);
        updateCursor();
        emit viewChanged();
    }
    updateDescription();
    update();
}

bool SheetPage::isComplete() const
{
    return m_picture.state() != PagePicture::State::Loading && !m_picture.isMissing();
}

void SheetPage::countAsPainted()
{
    if (m_painted || !isComplete())
        return;
    m_painted = true;
    m_seen = true;
    // Not from within the paint event: who hears it may change what is being painted.
    QMetaObject::invokeMethod(
        this,
        [this, generation = m_generation] {
            if (generation == m_generation)
                emit painted();
        },
        Qt::QueuedConnection);
}

void SheetPage::paintEvent(QPaintEvent *)
{
    followSize(); // a screen of another scale sends no resize event
    QPainter painter(this);
    const QRect body = pagepainting::bodyOf(size());
    painter.fillRect(rect(), colours().canvas);
    if (m_picture.state() == PagePicture::State::Good)
        paintDocument(painter, body);
    else
        paintMessage(painter, body);
    const QRect head(0, 0, width(), pagepainting::headerHeight);
    pagepainting::header(painter, head, m_sheet, m_place, m_active);
    pagepainting::frame(painter, rect(), m_active || hasFocus());
    countAsPainted();
}

void SheetPage::paintDocument(QPainter &painter, const QRect &body)
{
    const double ratio = devicePixelRatioF();
    m_picture.wantScale(m_view.scale());
    painter.save();
    painter.setClipRect(body);
    painter.translate(body.topLeft());
    painter.scale(1.0 / ratio, 1.0 / ratio);
    pagepainting::picture(painter, m_view, m_picture.imageFor(m_view.scale()));
    if (m_loupe && m_pointerInside && !m_dragging) {
        m_picture.wantScale(loupeScale(m_view));
        paintLoupe(painter, m_view, m_picture.imageFor(loupeScale(m_view)), toPage(m_pointer), ratio);
    }
    m_watermark->paint(painter, m_view.target() & QRectF(QPointF(), QSizeF(m_view.page())), ratio);
    painter.restore();
}

void SheetPage::paintMessage(QPainter &painter, const QRect &body) const
{
    const Colours &c = colours();
    switch (m_picture.state()) {
    case PagePicture::State::Broken:
        pagepainting::message(painter, body, u"file-x"_s, c.danger, tr("This document can't be shown"),
                              m_picture.fault());
        break;
    case PagePicture::State::Loading:
        if (!m_loadingPatience.isActive())
            pagepainting::message(painter, body, {}, c.canvasText, tr("Loading…"), {});
        break;
    case PagePicture::State::None:
        if (m_sheet.required)
            pagepainting::message(painter, body, u"file-warning"_s, c.warning, tr("Not uploaded"),
                                  tr("This document is required."));
        else
            pagepainting::message(painter, body, u"file"_s, c.canvasText, tr("Not uploaded"),
                                  tr("This document is optional."));
        break;
    case PagePicture::State::Good: break;
    }
}

void SheetPage::resizeEvent(QResizeEvent *)
{
    followSize();
}

void SheetPage::followSize()
{
    const QSize bound = boundFor(size(), devicePixelRatioF());
    if (bound == m_view.page())
        return;
    m_view.setPage(bound);
    if (isVisible() && m_picture.state() != PagePicture::State::None)
        m_resizePatience.start();
    emit viewChanged();
}

void SheetPage::showEvent(QShowEvent *)
{
    m_painted = false;
    load();
}

void SheetPage::load()
{
    m_view.setPage(boundFor(size(), devicePixelRatioF()));
    if (m_sheet.sha256.isEmpty())
        return;
    if (m_picture.state() == PagePicture::State::None) {
        m_picture.show(m_sheet.sha256, m_view.page());
        if (m_picture.state() == PagePicture::State::Loading)
            m_loadingPatience.start();
    } else {
        m_picture.setBound(m_view.page());
    }
}

void SheetPage::hideEvent(QHideEvent *)
{
    m_painted = false;
    m_pointerInside = false;
    m_picture.dropDetail();
}

void SheetPage::updateDescription()
{
    QString state;
    if (m_sheet.sha256.isEmpty())
        state = m_sheet.required ? tr("Required, but not uploaded.") : tr("Not uploaded.");
    else if (m_picture.state() == PagePicture::State::Broken)
        state = m_picture.fault();
    setAccessibleName(m_sheet.label);
    setAccessibleDescription(state);
}

} // namespace hezhun
