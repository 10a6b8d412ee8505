// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPointF>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace hezhun {

class ViewState;

/// Scale under the loupe, device pixels for one picture pixel: four times the page's up to 1:1, beyond that
/// twice.
double loupeScale(const ViewState &view);

/// A round magnifier around a point of the page, all in device pixels. `image` is the picture at any
/// resolution, not rotated.
void paintLoupe(QPainter &painter, const ViewState &view, const QImage &image, QPointF pagePoint,
                double devicePixelRatio);

} // namespace hezhun
