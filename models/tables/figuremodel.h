// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/figuretable.h"

#include <QAbstractTableModel>

namespace hezhun {

/// A table of figures for a view.
class FigureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Roles { AlarmingRole = Qt::UserRole + 100 };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setTable(FigureTable table);
    const FigureTable &table() const { return m_table; }

private:
    FigureTable m_table;
};

} // namespace hezhun
