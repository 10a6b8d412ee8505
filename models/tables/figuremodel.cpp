// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/figuremodel.h"

namespace hezhun {

bool BarChart::isEmpty() const
{
    return std::ranges::all_of(series, [](const BarSeries &one) {
        return std::ranges::all_of(one.values, [](double value) { return value <= 0; });
    });
}

int FigureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FigureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant FigureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Figure &figure = m_table.rows.at(index.row()).at(index.column());
    switch (role) {
    case Qt::DisplayRole: return figure.text;
    case Qt::ToolTipRole: return index.column() == 0 ? QVariant(figure.text) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter | (m_table.columns.at(index.column()).isNumber ? Qt::AlignRight : Qt::AlignLeft)));
    case AlarmingRole: return figure.isAlarming;
    default: return {};
    }
}

QVariant FigureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_table.columns.size())
        return {};
    const FigureColumn &column = m_table.columns.at(section);
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft)));
    return {};
}

void FigureModel::setTable(FigureTable table)
{
    if (table == m_table)
        return;
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

} // namespace hezhun
