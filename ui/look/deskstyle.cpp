// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/deskstyle.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Inks
{
    QColor frame;
    QColor ground;
    QColor mark;
};

Inks inksOf(QStyle::State state)
{
    const Colours &c = colours();
    const bool marked = state & (QStyle::State_On | QStyle::State_NoChange);
    if (!(state & QStyle::State_Enabled))
        return {c.disabledText, c.window, c.disabledText};
    if (marked)
        return {c.accent, c.accent, c.accentText};
    const bool pointed = state & QStyle::State_MouseOver;
    return {pointed ? c.accent : c.secondaryText, c.surface, c.accentText};
}

/// The largest square in the middle, so that its outline falls on whole pixels.
QRectF frameOf(const QRect &rect)
{
    const int side = std::min(rect.width(), rect.height());
    const QPoint corner(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
    return QRectF(corner.x() + 0.5, corner.y() + 0.5, side - 1, side - 1);
}

void drawTick(QPainter *painter, const QStyleOption &option, const QRectF &frame, const QColor &colour)
{
    const int side = int(frame.width());
    const QString mark = option.state & QStyle::State_NoChange ? u"minus"_s : u"check"_s;
    const double ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(frame.topLeft(), iconPixmap(mark, side, colour, ratio));
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const bool box = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const bool round = element == PE_IndicatorRadioButton;
    if (!box && !round) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    const QRectF frame = frameOf(option->rect);
    const Inks inks = inksOf(option->state);
    const bool marked = option->state & (State_On | State_NoChange);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(inks.frame);
    painter->setBrush(inks.ground);
    if (box) {
        painter->drawRoundedRect(frame, metrics::radius / 2.0, metrics::radius / 2.0);
        if (marked)
            drawTick(painter, *option, frame, inks.mark);
    } else {
        painter->drawEllipse(frame);
        if (marked) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(inks.mark);
            painter->drawEllipse(frame.center(), frame.width() / 5.0, frame.height() / 5.0);
        }
    }
    painter->restore();
}

void DeskStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control != CC_ComboBox || !widget || !widget->property("fault").toBool())
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colours().danger, 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
    painter->restore();
}

} // namespace hezhun
