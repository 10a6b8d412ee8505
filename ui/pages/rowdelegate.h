// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"
#include "tables/casetimes.h"

#include <QStyledItemDelegate>

namespace hezhun {

/// Draws the cells of a RowTable from the roles of listroles.h: an icon before the text, the time left as a thin bar
/// with words, the tone of a state as sign and colour.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// Gives what is left of `area` for the text.
    QRect paintIcon(QPainter *painter, QRect area, const QString &name, const QColor &colour) const;
    QRect paintTimeBar(QPainter *painter, QRect area, Remaining::Level level, double fraction) const;
};

} // namespace hezhun
