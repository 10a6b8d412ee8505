// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/grantstore.h"
#include "tables/listroles.h"

#include <QAbstractTableModel>
#include <QMap>

namespace hezhun {

/// What a list of grants is narrowed to.
struct GrantFilter
{
    QString state; ///< empty: all
    QString role;
    QString text; ///< a part of the name, the login name or the number as they are shown

    bool narrows() const { return !state.isEmpty() || !role.isEmpty() || !text.isEmpty(); }
    bool operator==(const GrantFilter &) const = default;
};

/// Grants: of a unit, to whom; or of a person, by whom (G-09). All of them are there; filters and order are kept here.
class GrantListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Who is the person and Detail the masked number, or Who the unit and Detail its legal representative.
    enum Columns { Who, Detail, Role, Since, Until, State, ColumnCount };
    enum class Side { OfUnit, OfPerson };

    explicit GrantListModel(Side side, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// In the order of the store, which is kept until sort().
    void setGrants(const QList<Grant> &grants);
    const QList<Grant> &grants() const { return m_grants; } ///< also those that are filtered out
    void setFilter(const GrantFilter &filter);
    const GrantFilter &filter() const { return m_filter; }
    int countOf(const QString &state) const; ///< of all, whatever the filter
    const Grant *grantAt(int row) const;
    const Grant *grant(qint64 id) const; ///< also of those that are filtered out; nullptr: there is none
    /// One that is about to be withdrawn is said to be so; 0: none is.
    void setLeaving(qint64 id);
    void retranslate();
    void setClock(Clock clock);

private:
    void arrange();
    bool isShown(const Grant &grant) const;
    QString display(const Grant &grant, int column) const;
    QVariant orderOf(const Grant &grant) const;

    Side m_side;
    Clock m_clock = &QDateTime::currentDateTimeUtc;
    QList<Grant> m_grants;
    QList<qsizetype> m_rows; ///< indexes of those that are shown
    GrantFilter m_filter;
    qint64 m_leaving = 0;
    int m_sortColumn = -1; ///< as the store gave them
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

/// What a state of a grant is called ("in_force", "run_out", "ended", "stopped").
QString grantStateText(const QString &state);
/// What it means and what to do, where that is not plain; empty: it is.
QString grantStateWords(const QString &state);

} // namespace hezhun
