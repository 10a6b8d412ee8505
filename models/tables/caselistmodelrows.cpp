// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of a CaseListModel change.
#include "tables/caselistmodel.h"
#include "tables/caselistrows.h"

#include <QHash>

namespace hezhun {

void CaseListModel::replaceRows(const QList<CaseRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

void CaseListModel::append(const QList<CaseRow> &rows)
{
    QList<CaseRow> fresh;
    for (const CaseRow &row : rows) {
        if (rowOf(row.id) < 0)
            fresh.append(row);
    }
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    m_rows.append(fresh);
    endInsertRows();
}

void CaseListModel::mergeRows(const QList<CaseRow> &rows)
{
    const RowChange change = RowChange::between(m_rows, rows);
    for (const RowChange::Span &span : change.removed) {
        beginRemoveRows({}, span.first, span.first + span.count - 1);
        m_rows.remove(span.first, span.count);
        endRemoveRows();
    }
    if (change.reordered)
        reorderRows(change.kept);
    const QList<CaseRow> before = std::exchange(m_rows, change.kept);
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row) != before.at(row))
            emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    for (const RowChange::Span &span : change.inserted) {
        beginInsertRows({}, span.first, span.first + span.count - 1);
        for (int row = span.first; row < span.first + span.count; ++row)
            m_rows.insert(row, rows.at(row));
        endInsertRows();
    }
}

void CaseListModel::reorderRows(const QList<CaseRow> &rows)
{
    QHash<CaseId, int> places;
    for (int row = 0; row < rows.size(); ++row)
        places.insert(rows.at(row).id, row);

    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &old : from)
        to.append(index(places.value(m_rows.at(old.row()).id), old.column()));
    m_rows = rows;
    changePersistentIndexList(from, to);
    emit layoutChanged({}, VerticalSortHint);
}

void CaseListModel::dropRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

bool CaseListModel::leftTheList(const CaseRow &row) const
{
    if (m_scope == Scope::Desk && row.closedAt.isValid())
        return true;
    return m_query.openedBy > 0 && row.openedById != m_query.openedBy;
}

/// As far as that can be told here: whether it lies on the desk, and fits a search, only the database knows.
bool CaseListModel::mayBeAmongRows(const CaseRow &row) const
{
    if (!m_query.kind.isEmpty() && row.kind != m_query.kind)
        return false;
    if (!row.placeCode.startsWith(m_query.placePrefix) || (m_query.lateOnly && row.dueAt >= now()))
        return false;
    if (!m_next || m_rows.isEmpty())
        return true;
    const CaseSort sort = hezhun::sortOf(m_query);
    return m_query.descending ? comesBefore(m_rows.last(), row, sort) : comesBefore(row, m_rows.last(), sort);
}

/// At once, but not again and again while a whole desk is at work.
void CaseListModel::refreshSoon()
{
    if (m_pause.isActive()) {
        m_refreshDue = true;
        return;
    }
    m_pause.start();
    refresh();
}

void CaseListModel::doubtLeases()
{
    QList<CaseId> doubted;
    for (const CaseRow &row : std::as_const(m_rows)) {
        if (row.openedById != 0)
            doubted.append(row.id);
    }
    if (!doubted.isEmpty())
        emit leasesDoubted(doubted);
}

void CaseListModel::dropCase(CaseId id)
{
    if (const int at = rowOf(id); at >= 0)
        dropRow(at);
}

void CaseListModel::applyChange(const CaseRow &row)
{
    const int at = rowOf(row.id);
    if (leftTheList(row)) {
        if (at >= 0)
            dropRow(at);
        return;
    }
    if (at < 0) {
        if (mayBeAmongRows(row))
            refreshSoon();
        return;
    }
    const bool moved = m_rows.at(at).state != row.state;
    m_rows[at] = row;
    emit dataChanged(index(at, 0), index(at, columnCount() - 1));
    // An open case in another state may lie on another desk; only the database knows.
    if (moved && m_scope == Scope::Desk)
        refreshSoon();
}

} // namespace hezhun
