// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"
#include "store/records.h"
#include "tables/listroles.h"

#include <QAbstractTableModel>

namespace hezhun {

/// The history of one case: who, when, what and why, the newest row first.
class CaseHistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { When, Who, What, Why, ColumnCount };

    explicit CaseHistoryModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setHistory(const QList<HistoryRow> &rows, const KindDefinition &kind);

private:
    QList<HistoryRow> m_rows;
    KindDefinition m_kind;
};

/// The label of an action of a kind in the display language; the code when the kind does not know it.
QString actionLabel(const KindDefinition &kind, const QString &action);

/// What is said of an action of a kind once it is done ("Passed"); its label when there is nothing to say.
QString actionDone(const KindDefinition &kind, const QString &action);

/// The labels of reasons and the words, as one text for one line or several.
QString reasonsText(const KindDefinition &kind, const QStringList &reasons, const QString &words);

} // namespace hezhun
