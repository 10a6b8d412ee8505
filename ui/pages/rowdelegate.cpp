// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rowdelegate.h"

#include "tables/listroles.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"
#include "ui/pages/rowtable.h"

#include <QHeaderView>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int barWidth = 48;
constexpr int barHeight = 4;
constexpr int markWidth = 3; ///< of the mark at the left of the chosen row

QColor colourOf(Remaining::Level level)
{
    switch (level) {
    case Remaining::Level::Good: return colours().good;
    case Remaining::Level::Amber: return colours().warning;
    case Remaining::Level::Late: return colours().danger;
    }
    return colours().text;
}

QColor colourOf(StateTone tone)
{
    switch (tone) {
    case StateTone::Good: return colours().good;
    case StateTone::Bad: return colours().danger;
    case StateTone::Open: return colours().secondaryText;
    }
    return colours().text;
}

QString signOf(StateTone tone)
{
    switch (tone) {
    case StateTone::Good: return u"circle-check"_s;
    case StateTone::Bad: return u"circle-x"_s;
    case StateTone::Open: return u"clock"_s;
    }
    return {};
}

} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = option.fontMetrics.horizontalAdvance(index.data().toString());
    const bool iconBefore = index.data(IconNameRole).isValid() || index.data(ToneRole).isValid();
    const int before = index.data(LevelRole).isValid() ? barWidth + metrics::gap : 0;
    return {text + before + (iconBefore ? metrics::iconSmall + metrics::gap : 0) + 2 * metrics::gap,
            metrics::rowHeight};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);

    QRect area = option.rect.adjusted(metrics::gap, 0, -metrics::gap, 0);
    QColor text = colours().text;
    const QVariant iconName = index.data(IconNameRole);
    const QVariant level = index.data(LevelRole);
    const QVariant tone = index.data(ToneRole);
    if (iconName.isValid())
        area = paintIcon(painter, area, iconName.toString(), colours().secondaryText);
    if (tone.isValid()) {
        text = colourOf(StateTone(tone.toInt()));
        area = paintIcon(painter, area, signOf(StateTone(tone.toInt())), text);
    }
    if (level.isValid()) {
        const auto remaining = Remaining::Level(level.toInt());
        text = colourOf(remaining);
        area = paintTimeBar(painter, area, remaining, index.data(FractionRole).toDouble());
    }
    painter->setFont(option.font);
    painter->setPen(text);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

void RowDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *table = qobject_cast<const RowTable *>(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, colours().selection);
    else if (table && table->hoveredRow() == index.row())
        painter->fillRect(option.rect, colours().hover);
    if (selected && table && table->hasFocus() && table->horizontalHeader()->visualIndex(index.column()) == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(markWidth, option.rect.height())), colours().accent);
}

QRect RowDelegate::paintIcon(QPainter *painter, QRect area, const QString &name, const QColor &colour) const
{
    const QPixmap picture = iconPixmap(name, metrics::iconSmall, colour, painter->device()->devicePixelRatio());
    painter->drawPixmap(area.left(), area.center().y() - metrics::iconSmall / 2 + 1, picture);
    return area.adjusted(metrics::iconSmall + metrics::gap, 0, 0, 0);
}

QRect RowDelegate::paintTimeBar(QPainter *painter, QRect area, Remaining::Level level, double fraction) const
{
    QRectF whole(area.left(), area.center().y() - barHeight / 2 + 1, barWidth, barHeight);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(level == Remaining::Level::Late ? colours().danger : colours().border);
    painter->drawRoundedRect(whole, barHeight / 2.0, barHeight / 2.0);
    if (fraction > 0) {
        QRectF left = whole;
        left.setWidth(std::max(double(barHeight), barWidth * fraction));
        painter->setBrush(colourOf(level));
        painter->drawRoundedRect(left, barHeight / 2.0, barHeight / 2.0);
    }
    const QRect rest = area.adjusted(barWidth + metrics::gap, 0, 0, 0);
    if (level == Remaining::Level::Late)
        return paintIcon(painter, rest, u"triangle-alert"_s, colours().danger);
    return level == Remaining::Level::Amber ? paintIcon(painter, rest, u"clock"_s, colours().warning) : rest;
}

} // namespace hezhun
