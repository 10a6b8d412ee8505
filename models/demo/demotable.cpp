// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demotable.h"

#include <QHash>
#include <QMutex>
#include <QPainterPath>
#include <QtMath>

namespace hezhun {

namespace {

/// Pictures that are drawn once.
class DrawnOnce
{
public:
    template <typename Draw> QImage image(const QSize &size, int variant, Draw draw)
    {
        const QMutexLocker lock(&m_mutex);
        const auto key = std::pair(variant, quint64(size.width()) << 32 | quint64(size.height()));
        auto found = m_images.constFind(key);
        if (found == m_images.cend())
            found = m_images.insert(key, draw());
        return *found;
    }

private:
    QMutex m_mutex;
    QHash<std::pair<int, quint64>, QImage> m_images;
};

void drawWood(QPainter &painter, const QSizeF &size)
{
    DemoRandom random(41);
    for (int line = 0; line < 260; ++line) {
        const qreal y = size.height() * line / 250;
        const int shade = random.between(-16, 16);
        const QColor colour = shade < 0 ? QColor(60, 34, 14, -shade * 3) : QColor(232, 190, 140, shade * 3);
        painter.setPen(QPen(colour, size.height() / 250 * random.between(0.6, 2.4)));
        QPainterPath grain(QPointF(0, y));
        const qreal swing = size.height() * random.between(0.004, 0.016);
        const qreal phase = y / size.height() * 9;
        for (qreal turn = 0; turn <= 1.02; turn += 0.02)
            grain.lineTo(size.width() * turn, y + swing * qSin(turn * 6 + phase) + swing / 2 * qSin(turn * 15 - phase));
        painter.drawPath(grain);
    }
}

void drawWeave(QPainter &painter, const QSizeF &size, const QColor &dark, const QColor &light)
{
    DemoRandom random(43);
    const qreal step = size.width() / 220;
    for (qreal along = 0; along < size.width(); along += step) {
        painter.setPen(QPen(random.oneIn(2) ? dark : light, step * 0.5));
        painter.drawLine(QPointF(along, 0), QPointF(along, size.height()));
        if (along < size.height())
            painter.drawLine(QPointF(0, along), QPointF(size.width(), along));
    }
}

QImage drawnTable(const QSize &size, int table)
{
    QImage image(size, QImage::Format_RGB32);
    const QColor ground = table == 0 ? QColor(142, 98, 60) : table == 1 ? QColor(112, 114, 120) : QColor(64, 92, 82);
    image.fill(ground);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (table == 0)
        drawWood(painter, size);
    else
        drawWeave(painter, size, ground.darker(112), ground.lighter(110));
    return image;
}

QImage drawnLight(const QSize &size, int light, bool dark)
{
    QImage image(size / 8, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const qreal width = image.width();
    const qreal height = image.height();
    const QPointF lamp(width * (light % 2 == 0 ? 0.22 : 0.80), height * (light / 2 == 0 ? 0.10 : 0.85));
    const QColor warm = light % 2 == 0 ? QColor(255, 226, 178) : QColor(206, 224, 255);
    painter.fillRect(image.rect(), QColor(warm.red(), warm.green(), warm.blue(), 16));
    QRadialGradient falling(lamp, width * 1.15);
    falling.setColorAt(0, QColor(0, 0, 0, dark ? 120 : 0));
    falling.setColorAt(0.5, QColor(4, 4, 8, dark ? 172 : 18));
    falling.setColorAt(1, QColor(8, 8, 14, dark ? 205 : 62));
    painter.fillRect(image.rect(), falling);
    painter.end();
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// A tile of grey specks, lighter and darker than the picture. `strength`: their greatest opacity, of 255.
QImage drawnGrain(int side, int strength)
{
    DemoRandom random(47);
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < side; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < side; ++x) {
            const int speck = random.between(-strength, strength) + random.between(-strength, strength);
            line[x] = speck < 0 ? qRgba(0, 0, 0, -speck / 2) : qRgba(speck / 2, speck / 2, speck / 2, speck / 2);
        }
    }
    return image;
}

} // namespace

QImage tableOf(const QSize &size, int table)
{
    static DrawnOnce tables;
    return tables.image(size, table, [&] { return drawnTable(size, table); });
}

void drawLight(QPainter &painter, const QSize &size, int light, bool dark)
{
    static DrawnOnce lights;
    const int variant = light + (dark ? lightCount : 0);
    painter.drawImage(0, 0, lights.image(size, variant, [&] { return drawnLight(size, light, dark); }));
}

void drawGrain(QPainter &painter, const QSize &size, DemoRandom &random)
{
    static DrawnOnce grains;
    // Small pictures were made smaller by the telephone, which takes most of the grain away.
    const int strength = size.width() > 2400 ? 20 : 7;
    constexpr int side = 512;
    const QImage tile = grains.image(QSize(side, side), strength, [&] { return drawnGrain(side, strength); });
    painter.setBrushOrigin(random.below(side), random.below(side));
    painter.fillRect(QRect(QPoint(), size), QBrush(tile));
}

} // namespace hezhun
