// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documentview/pagepainting.h"

#include "ui/documentview/sheet.h"
#include "ui/documentview/viewstate.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::pagepainting {

namespace {

constexpr int widestMessage = 360;

/// Draws as much of the text as fits from the left and says where it ended.
int drawFrom(QPainter &painter, const QRect &rect, const QFont &font, const QColor &colour, const QString &text)
{
    if (text.isEmpty() || rect.width() <= 0)
        return rect.left();
    const QFontMetrics fontMetrics(font);
    const QString shown = fontMetrics.elidedText(text, Qt::ElideRight, rect.width());
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return rect.left() + fontMetrics.horizontalAdvance(shown);
}

int drawWrapped(QPainter &painter, const QRect &rect, const QFont &font, const QColor &colour, const QString &text)
{
    constexpr int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, flags, text);
    return QFontMetrics(font).boundingRect(rect, flags, text).height();
}

bool hasSize(const QImage &image, QSizeF size)
{
    return std::abs(image.width() - size.width()) < 1.0 && std::abs(image.height() - size.height()) < 1.0;
}

} // namespace

QRect bodyOf(QSize page)
{
    return QRect(QPoint(), page).adjusted(frameWidth, headerHeight, -frameWidth, -frameWidth);
}

void header(QPainter &painter, const QRect &rect, const Sheet &sheet, const QString &place, bool active)
{
    const Colours &c = colours();
    painter.fillRect(rect, active ? c.accentSurface : c.surface);
    QRect left = rect.adjusted(metrics::gap, 0, -metrics::gap, 0);

    const QFont small = secondaryFont();
    const int placeWidth = place.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(place) + metrics::gap;
    painter.setFont(small);
    painter.setPen(c.secondaryText);
    painter.drawText(left, Qt::AlignRight | Qt::AlignVCenter, place);
    left.setRight(left.right() - placeWidth);

    QFont labelFont = textFont();
    labelFont.setWeight(active ? QFont::DemiBold : QFont::Normal);
    left.setLeft(drawFrom(painter, left, labelFont, c.text, sheet.label));
    if (sheet.required)
        left.setLeft(drawFrom(painter, left.adjusted(metrics::halfGrid, 0, 0, 0), labelFont, c.danger, u"*"_s));
    drawFrom(painter, left.adjusted(metrics::gap, 0, 0, 0), small, c.secondaryText, sheet.note);
}

void frame(QPainter &painter, const QRect &rect, bool active)
{
    const int width = active ? frameWidth : 1;
    painter.setPen(
        QPen(active ? colours().accent : colours().border, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    const double half = width / 2.0;
    painter.drawRect(QRectF(rect).adjusted(half, half, -half, -half));
}

void message(QPainter &painter, const QRect &rect, const QString &iconName, const QColor &colour, const QString &what,
             const QString &why)
{
    const int width = std::min(widestMessage, rect.width() - 2 * metrics::margin);
    if (width <= 0)
        return;
    const QRect column(rect.center().x() - width / 2, rect.top(), width, rect.height());
    constexpr int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const int whatHeight = QFontMetrics(textFont()).boundingRect(column, flags, what).height();
    const int whyHeight
        = why.isEmpty() ? 0 : QFontMetrics(secondaryFont()).boundingRect(column, flags, why).height() + metrics::gap;
    const int iconHeight = iconName.isEmpty() ? 0 : metrics::iconHuge + metrics::gap;
    const int total = iconHeight + whatHeight + whyHeight;

    int y = rect.top() + std::max(metrics::gap, (rect.height() - total) / 2);
    if (!iconName.isEmpty()) {
        const double ratio = painter.device()->devicePixelRatioF();
        const QPixmap pixmap = iconPixmap(iconName, metrics::iconHuge, colour, ratio);
        painter.drawPixmap(column.center().x() - metrics::iconHuge / 2, y, pixmap);
        y += iconHeight;
    }
    y += drawWrapped(painter, QRect(column.x(), y, width, whatHeight), textFont(), colour, what);
    if (!why.isEmpty())
        drawWrapped(painter, QRect(column.x(), y + metrics::gap, width, whyHeight), secondaryFont(),
                    colours().canvasText, why);
}

void picture(QPainter &painter, const ViewState &view, const QImage &image)
{
    const QRectF target = view.target();
    const QSizeF upright = view.quarterTurns() % 2 ? target.size().transposed() : target.size();
    painter.save();
    if (hasSize(image, upright)) {
        const QSize size = view.quarterTurns() % 2 ? image.size().transposed() : image.size();
        const QPointF corner(std::round(target.x()), std::round(target.y()));
        painter.translate(corner + QPointF(size.width(), size.height()) / 2.0);
        painter.rotate(90.0 * view.quarterTurns());
        painter.drawImage(QPointF(-image.width() / 2.0, -image.height() / 2.0), image);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform,
                              view.scale() < 4.0); // beyond that, show the pixels
        painter.setTransform(view.pictureToPage(), true);
        painter.drawImage(QRectF(QPointF(), QSizeF(view.picture())), image);
    }
    painter.restore();
}

} // namespace hezhun::pagepainting
