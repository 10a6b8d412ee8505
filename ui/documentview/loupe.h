// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace hezhun {

class ViewState;

/// Scale under the loupe, device pixels for one picture pixel: 1:1, or twice the page's if that is more.
double loupeScale(const ViewState &view);

/// A round magnifier around a point of the page, all in device pixels. `image` is the picture at any resolution,
/// not rotated.
void paintLoupe(QPainter &painter, const ViewState &view, const QImage &image, QPointF pagePoint,
                double devicePixelRatio);

/// What paintLoupe() touches.
QRectF loupeArea(QPointF pagePoint, double devicePixelRatio);

} // namespace hezhun
