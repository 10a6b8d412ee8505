// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/loupe.h"

#include "ui/documentview/viewstate.h"
#include "ui/look/palette.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hezhun {

namespace {

constexpr double radius = 130.0; ///< logical pixels
constexpr double frame = 3.0;
constexpr double enlargement = 4.0; ///< times the page's scale, up to 1:1
constexpr double leastEnlargement = 2.0; ///< beyond 1:1

} // namespace

double loupeScale(const ViewState &view)
{
    return std::max(std::min(1.0, enlargement * view.scale()), leastEnlargement * view.scale());
}

void paintLoupe(QPainter &painter, const ViewState &view, const QImage &image, QPointF pagePoint,
                double devicePixelRatio)
{
    if (image.isNull() || view.isEmpty())
        return;
    const double reach = radius * devicePixelRatio;
    QPainterPath circle;
    circle.addEllipse(pagePoint, reach, reach);

    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillPath(circle, colours().canvas);
    painter.setClipPath(circle, Qt::IntersectClip);
    const QPointF seen = view.toPicture(pagePoint);
    const double scale = loupeScale(view);
    painter.translate(pagePoint);
    painter.rotate(90.0 * view.quarterTurns());
    painter.scale(scale, scale);
    painter.translate(-seen);
    painter.drawImage(QRectF(QPointF(), QSizeF(view.picture())), image);
    painter.restore();

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 90), (frame + 2.0) * devicePixelRatio));
    painter.drawEllipse(pagePoint, reach, reach);
    painter.setPen(QPen(colours().surface, frame * devicePixelRatio));
    painter.drawEllipse(pagePoint, reach, reach);
    painter.restore();
}

} // namespace hezhun
