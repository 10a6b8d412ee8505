// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/records.h"
#include "tables/listroles.h"

#include <QAbstractTableModel>

namespace hezhun {

/// What one person decided, the newest first.
class MyDecisionsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { When, What, Subject, Reference, Kind, Why, ColumnCount };

    explicit MyDecisionsModel(KindLibrary kinds, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Rows that were there stay where they are; new ones come on top.
    void setDecisions(QList<MyDecision> decisions);
    const QList<MyDecision> &decisions() const { return m_decisions; }
    void retranslate();

private:
    QVariant display(const MyDecision &decision, int column) const;
    StateTone toneOf(const MyDecision &decision) const;

    KindLibrary m_kinds;
    QList<MyDecision> m_decisions;
};

} // namespace hezhun
