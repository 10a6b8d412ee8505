// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/grantsheet.h"
#include "tables/listroles.h"

#include <QAbstractTableModel>

namespace hezhun {

/// The rows of a list before they are granted, each with its fault; and what became of each (G-08).
class GrantBatchModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { Line, Name, Number, Role, Until, Outcome, ColumnCount };
    enum class RowState { Checking, Good, Faulty, Granted, Refused, NotTried };

    explicit GrantBatchModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// Rows with faults of their own are faulty at once, the others are still to be checked.
    void setLines(const QList<GrantLine> &lines);
    /// Rows that the workspace is to be asked about, or that can be granted: their places in the list.
    QList<int> rowsIn(RowState state) const;
    QList<NewGrant> grantsOf(const QList<int> &rows) const;
    /// What the workspace has against the rows of `asked`; the others of them are good.
    void setFaults(const QList<int> &asked, const QList<GrantFault> &faults);
    /// What became of the rows of `tried`.
    void setOutcomes(const QList<int> &tried, const QList<GrantOutcome> &outcomes);
    /// Nothing more will become of those that are good still.
    void giveUpRest();
    int count(RowState state) const;

    /// For a file: the rows as they were typed, each with what became of it. Titles first.
    QList<SheetColumn> reportColumns() const;
    QList<SheetRow> report() const;
    void retranslate();

private:
    struct Row
    {
        GrantLine line;
        RowState state = RowState::Checking;
        QString words; ///< what is wrong with it
    };

    QString display(const Row &row, int column) const;
    QString outcomeOf(const Row &row) const;
    void changed();

    QList<Row> m_rows;
};

} // namespace hezhun
