// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/icons.h"

#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr std::array maskSizes{16, 20, 24, 32, 40, 48, 64, 96};

QColor colourOf(IconColour colour)
{
    const Colours &c = colours();
    switch (colour) {
    case IconColour::Text: return c.text;
    case IconColour::Secondary: return c.secondaryText;
    case IconColour::Accent: return c.accent;
    case IconColour::OnAccent: return c.accentText;
    case IconColour::Good: return c.good;
    case IconColour::Warning: return c.warning;
    case IconColour::Danger: return c.danger;
    case IconColour::OnCanvas: return c.canvasText;
    }
    return c.text;
}

/// The mask of exactly this many pixels, or the next larger one made smaller.
QImage maskOf(const QString &name, int pixels)
{
    const auto *found = std::lower_bound(maskSizes.begin(), maskSizes.end(), pixels);
    const int size = found == maskSizes.end() ? maskSizes.back() : *found;
    QImage mask(u":/icons/masks/%1/%2.png"_s.arg(size).arg(name));
    if (mask.isNull())
        return mask;
    mask.convertTo(QImage::Format_ARGB32_Premultiplied);
    if (size == pixels)
        return mask;
    return mask.scaled(pixels, pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QPixmap tinted(const QString &name, int pixels, const QColor &colour)
{
    const QString key = u"hezhun-icon/%1/%2/%3"_s.arg(name).arg(pixels).arg(colour.rgba());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage mask = maskOf(name, pixels);
    if (mask.isNull())
        return {};
    QPainter painter(&mask);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(mask.rect(), colour);
    painter.end();
    pixmap = QPixmap::fromImage(std::move(mask));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Tints the mask when it is painted, so that an icon made under one scheme is right under the other.
class MaskEngine final : public QIconEngine
{
public:
    MaskEngine(QString name, IconColour colour)
        : m_name(std::move(name))
        , m_colour(colour)
    {
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, [[maybe_unused]] qreal scale) override
    {
        const int side = std::min(size.width(), size.height());
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        return tinted(m_name, qRound(side * scale),
                      colourFor(mode)); // the size has become one in logical pixels
#else
        return tinted(m_name, side, colourFor(mode));
#endif
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const int side = std::min(rect.width(), rect.height());
        QPixmap pixmap = tinted(m_name, qRound(side * ratio), colourFor(mode));
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
    }

    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        QList<QSize> sizes;
        for (const int side : maskSizes)
            sizes.append(QSize(side, side));
        return sizes;
    }

    QString key() const override
    {
        return u"hezhun-mask"_s;
    }
    QIconEngine *clone() const override
    {
        return new MaskEngine(*this);
    }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        return mode == QIcon::Disabled ? colours().disabledText : colourOf(m_colour);
    }

    QString m_name;
    IconColour m_colour = IconColour::Text;
};

} // namespace

QIcon icon(const QString &name, IconColour colour)
{
    if (!QFile::exists(u":/icons/masks/16/%1.png"_s.arg(name)))
        return {};
    return QIcon(new MaskEngine(name, colour));
}

QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio)
{
    QPixmap pixmap = tinted(name, qRound(size * devicePixelRatio), colour);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

QStringList iconNames()
{
    QFile list(u":/icons/icons.txt"_s);
    if (!list.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    QStringList names;
    while (!list.atEnd()) {
        const QString line = QString::fromUtf8(list.readLine()).trimmed();
        if (!line.isEmpty() && !line.startsWith(u'#'))
            names.append(line.section(u' ', 0, 0));
    }
    return names;
}

QIcon applicationIcon()
{
    QIcon mark;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        mark.addFile(u":/icons/application/hezhun-%1.png"_s.arg(size));
    return mark;
}

} // namespace hezhun
