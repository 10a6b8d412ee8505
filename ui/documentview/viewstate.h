// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QTransform>

namespace hezhun {

/// How one document lies in its page: scale, rotation, position. Knows no widget and no pixels of its own.
///
/// Lengths are device pixels. "Picture" coordinates are pixels of the whole document as stored upright,
/// before the rotation by the user; "page" coordinates start at the upper left of the page. Scale is page
/// pixels for one picture pixel: 1 is 1:1.
class ViewState
{
public:
    enum class Fitting {
        Window, ///< the whole document
        Width, ///< its whole width, from the top
        Free ///< where the user put it
    };

    static constexpr double largestScale = 8.0;
    static constexpr double largestFitScale = 2.0; ///< a small picture is not blown up further by fitting

    void setPicture(QSize fullSize); ///< fits it anew, rotation 0
    void setPage(QSize size); ///< keeps the fitting, or the point in the middle

    void fitToWindow();
    void fitToWidth();
    void oneToOne(QPointF pagePoint); ///< what is at the point stays there
    void zoomAt(QPointF pagePoint, double factor); ///< likewise
    void panBy(QPointF pageDelta);
    void rotate(int quarterTurns); ///< clockwise when positive; the point in the middle stays there

    Fitting fitting() const { return m_fitting; }
    int quarterTurns() const { return m_quarterTurns; } ///< 0 to 3, clockwise
    double scale() const { return m_scale; }
    double fitScale() const;
    double smallestScale() const; ///< of the fit or 1:1, whichever is smaller
    QSize picture() const { return m_picture; }
    QSize page() const { return m_page; }
    bool isEmpty() const { return m_picture.isEmpty() || m_page.isEmpty(); }
    bool canPan() const; ///< some of the picture lies outside of the page

    QRectF target() const; ///< where the rotated picture lies in the page; may reach beyond it
    QTransform pictureToPage() const;
    QPointF toPicture(QPointF pagePoint) const;
    QPointF toPage(QPointF picturePoint) const;

private:
    QSizeF rotatedSize() const;
    void setScaleAt(QPointF pagePoint, double scale);
    void clamp();

    QSize m_picture;
    QSize m_page;
    Fitting m_fitting = Fitting::Window;
    int m_quarterTurns = 0;
    double m_scale = 1.0;
    QPointF m_corner; ///< upper left of the rotated picture in the page
};

} // namespace hezhun
