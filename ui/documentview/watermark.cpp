// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/watermark.h"

#include "ui/look/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace hezhun {

namespace {

constexpr double slant = -24.0; ///< degrees
constexpr double lineGap = 96.0; ///< logical pixels between two repeats, across the line
constexpr double wordGap = 64.0; ///< along the line
constexpr QColor dark(0, 0, 0, 44);
constexpr QColor light(255, 255, 255, 56);

} // namespace

void Watermark::setLine(const QString &line)
{
    if (line == m_line)
        return;
    m_line = line;
    m_tile = {};
}

void Watermark::paint(QPainter &painter, const QRectF &area, double devicePixelRatio) const
{
    if (m_line.isEmpty() || area.isEmpty())
        return;
    if (m_tile.isNull() || !qFuzzyCompare(m_tileRatio, devicePixelRatio)) {
        m_tile = tile(devicePixelRatio);
        m_tileRatio = devicePixelRatio;
    }
    painter.drawTiledPixmap(area.toAlignedRect(), m_tile);
}

QPixmap Watermark::tile(double devicePixelRatio) const
{
    const QFont font = secondaryFont();
    const QFontMetricsF metrics(font);
    const double length = metrics.horizontalAdvance(m_line) + wordGap;
    const double angle = std::abs(slant) * M_PI / 180.0;
    // A rectangle after which the slanted line and the half step beside it repeat without a seam.
    const QSizeF size(length / std::cos(angle), 2.0 * lineGap / std::cos(angle));
    QPixmap pixmap((size * devicePixelRatio).toSize());
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.scale(pixmap.width() / size.width(), pixmap.height() / size.height());
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setFont(font);
    for (int row = -2; row <= 3; ++row) {
        for (int column = -2; column <= 2; ++column) {
            painter.save();
            const double shift = row % 2 == 0 ? 0.0 : 0.5;
            painter.translate((column + shift) * size.width(), row * size.height() / 2.0);
            painter.rotate(slant);
            painter.setPen(light);
            painter.drawText(QPointF(1.0, 1.0), m_line);
            painter.setPen(dark);
            painter.drawText(QPointF(0.0, 0.0), m_line);
            painter.restore();
        }
    }
    return pixmap;
}

} // namespace hezhun
