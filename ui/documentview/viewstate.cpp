// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/viewstate.h"

#include <algorithm>

namespace hezhun {

namespace {

/// Where an edge of length `inner` may begin in a page of length `outer`: in the middle if it fits, else so
/// that no gap opens at either end.
double clampedStart(double start, double inner, double outer)
{
    if (inner <= outer)
        return (outer - inner) / 2.0;
    return std::clamp(start, outer - inner, 0.0);
}

} // namespace

void ViewState::setPicture(QSize fullSize)
{
    m_picture = fullSize;
    m_quarterTurns = 0;
    fitToWindow();
}

void ViewState::setPage(QSize size)
{
    if (size == m_page)
        return;
    const QPointF middle = toPicture(QPointF(m_page.width(), m_page.height()) / 2.0);
    const bool wasEmpty = isEmpty();
    m_page = size;
    if (m_fitting == Fitting::Window || wasEmpty) {
        fitToWindow();
    } else if (m_fitting == Fitting::Width) {
        fitToWidth();
    } else {
        m_corner += QPointF(m_page.width(), m_page.height()) / 2.0 - toPage(middle);
        clamp();
    }
}

void ViewState::fitToWindow()
{
    m_fitting = Fitting::Window;
    m_scale = fitScale();
    clamp();
}

void ViewState::fitToWidth()
{
    m_fitting = Fitting::Width;
    if (!isEmpty()) {
        const int pictureWidth = m_quarterTurns % 2 ? m_picture.height() : m_picture.width();
        m_scale = std::min(double(m_page.width()) / pictureWidth, largestFitScale);
    }
    m_corner = {};
    clamp();
}

void ViewState::oneToOne(QPointF pagePoint)
{
    m_fitting = Fitting::Free;
    setScaleAt(pagePoint, 1.0);
}

void ViewState::zoomAt(QPointF pagePoint, double factor)
{
    m_fitting = Fitting::Free;
    setScaleAt(pagePoint, std::clamp(m_scale * factor, smallestScale(), largestScale));
}

void ViewState::panBy(QPointF pageDelta)
{
    m_fitting = Fitting::Free;
    m_corner += pageDelta;
    clamp();
}

void ViewState::rotate(int quarterTurns)
{
    const QPointF pageMiddle = QPointF(m_page.width(), m_page.height()) / 2.0;
    const QPointF middle = toPicture(pageMiddle);
    m_quarterTurns = ((m_quarterTurns + quarterTurns) % 4 + 4) % 4;
    if (m_fitting == Fitting::Window) {
        fitToWindow();
    } else if (m_fitting == Fitting::Width) {
        fitToWidth();
    } else {
        m_corner += pageMiddle - toPage(middle);
        clamp();
    }
}

double ViewState::fitScale() const
{
    if (isEmpty())
        return 1.0;
    const QSize size = m_quarterTurns % 2 ? m_picture.transposed() : m_picture;
    return std::min({double(m_page.width()) / size.width(), double(m_page.height()) / size.height(), largestFitScale});
}

double ViewState::smallestScale() const
{
    return std::min(fitScale(), 1.0);
}

bool ViewState::canPan() const
{
    const QSizeF size = rotatedSize();
    return size.width() > m_page.width() + 0.5 || size.height() > m_page.height() + 0.5;
}

QRectF ViewState::target() const
{
    return QRectF(m_corner, rotatedSize());
}

QTransform ViewState::pictureToPage() const
{
    const QSizeF size = rotatedSize();
    QTransform transform;
    transform.translate(m_corner.x() + size.width() / 2.0, m_corner.y() + size.height() / 2.0);
    transform.rotate(90.0 * m_quarterTurns);
    transform.scale(m_scale, m_scale);
    transform.translate(-m_picture.width() / 2.0, -m_picture.height() / 2.0);
    return transform;
}

QPointF ViewState::toPicture(QPointF pagePoint) const
{
    return pictureToPage().inverted().map(pagePoint);
}

QPointF ViewState::toPage(QPointF picturePoint) const
{
    return pictureToPage().map(picturePoint);
}

QSizeF ViewState::rotatedSize() const
{
    const QSizeF size(m_quarterTurns % 2 ? m_picture.transposed() : m_picture);
    return size * m_scale;
}

void ViewState::setScaleAt(QPointF pagePoint, double scale)
{
    const QPointF kept = toPicture(pagePoint);
    m_scale = scale;
    m_corner += pagePoint - toPage(kept);
    clamp();
}

void ViewState::clamp()
{
    const QSizeF size = rotatedSize();
    m_corner.setX(clampedStart(m_corner.x(), size.width(), m_page.width()));
    m_corner.setY(clampedStart(m_corner.y(), size.height(), m_page.height()));
}

} // namespace hezhun
