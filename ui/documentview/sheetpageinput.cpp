// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/pagepainting.h"
#include "ui/documentview/sheetpage.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace hezhun {

namespace {

constexpr double wheelStep = 1.2; ///< factor for one notch, which is 120 eighths of a degree
constexpr double arrowStep = 0.1; ///< share of the page for one press of an arrow key

} // namespace

void SheetPage::wheelEvent(QWheelEvent *event)
{
    const int eighths = event->angleDelta().y();
    if (eighths == 0 || m_view.isEmpty())
        return;
    m_pointer = event->position();
    const double factor = std::pow(wheelStep, eighths / 120.0);
    change([this, factor] { m_view.zoomAt(toPage(m_pointer), factor); });
    event->accept();
}

void SheetPage::mousePressEvent(QMouseEvent *event)
{
    emit pressed();
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = event->position();
    m_dragging = m_view.canPan();
    updateCursor();
}

void SheetPage::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    m_pointerInside = pagepainting::bodyOf(size()).contains(event->position().toPoint());
    if (m_dragging) {
        const QPointF delta = (m_pointer - m_dragFrom) * devicePixelRatioF();
        m_dragFrom = m_pointer;
        change([this, delta] { m_view.panBy(delta); });
    } else if (m_loupe) {
        update();
    }
}

void SheetPage::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    updateCursor();
}

void SheetPage::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pointer = event->position();
    if (m_view.fitting() == ViewState::Fitting::Window)
        change([this] { m_view.oneToOne(toPage(m_pointer)); });
    else
        fitToWindow();
}

void SheetPage::leaveEvent(QEvent *)
{
    m_pointerInside = false;
    if (m_loupe)
        update();
}

void SheetPage::keyPressEvent(QKeyEvent *event)
{
    const QSizeF step = QSizeF(m_view.page()) * arrowStep;
    QPointF delta;
    switch (event->key()) {
    case Qt::Key_Left: delta.setX(step.width()); break;
    case Qt::Key_Right: delta.setX(-step.width()); break;
    case Qt::Key_Up: delta.setY(step.height()); break;
    case Qt::Key_Down: delta.setY(-step.height()); break;
    default: break;
    }
    if (delta.isNull() || !m_view.canPan())
        QWidget::keyPressEvent(event);
    else
        change([this, delta] { m_view.panBy(delta); });
}

void SheetPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    emit pressed();
}

void SheetPage::updateCursor()
{
    if (m_dragging)
        setCursor(Qt::ClosedHandCursor);
    else if (m_loupe)
        setCursor(Qt::CrossCursor);
    else if (m_view.canPan())
        setCursor(Qt::OpenHandCursor);
    else
        unsetCursor();
}

QPointF SheetPage::toPage(QPointF widgetPoint) const
{
    return (widgetPoint - pagepainting::bodyOf(size()).topLeft()) * devicePixelRatioF();
}

QPointF SheetPage::zoomPoint() const
{
    if (m_pointerInside)
        return toPage(m_pointer);
    return QPointF(m_view.page().width(), m_view.page().height()) / 2.0;
}

} // namespace hezhun
