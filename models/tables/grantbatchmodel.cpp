// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/grantbatchmodel.h"

#include "domain/grantroles.h"
#include "domain/masking.h"
#include "kinds/kinddefinition.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int shortestIdNumber = 15; ///< whatever is shorter is a login name or wrong, and is shown as it was typed

StateTone toneOf(GrantBatchModel::RowState state)
{
    switch (state) {
    case GrantBatchModel::RowState::Granted:
    case GrantBatchModel::RowState::Good: return StateTone::Good;
    case GrantBatchModel::RowState::Faulty:
    case GrantBatchModel::RowState::Refused: return StateTone::Bad;
    default: return StateTone::Open;
    }
}

} // namespace

GrantBatchModel::GrantBatchModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int GrantBatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int GrantBatchModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GrantBatchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == ToneRole && index.column() == Outcome)
        return int(toneOf(row.state));
    if (role == CaseIdRole)
        return qlonglong(index.row() + 1);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return display(row, index.column());
    return {};
}

QString GrantBatchModel::display(const Row &row, int column) const
{
    const GrantLine &line = row.line;
    switch (column) {
    case Line: return QString::number(line.number);
    case Name: return line.grant.personName;
    case Number: {
        const QString &typed = line.grant.numberOrLogin;
        return typed.size() < shortestIdNumber ? typed : maskIdNumber(typed);
    }
    case Role: return line.grant.role.isEmpty() ? line.role : grantRoleText(line.grant.system, line.grant.role);
    case Until: return line.until.isEmpty() ? tr("for ever") : line.until;
    case Outcome: return outcomeOf(row);
    default: return {};
    }
}

QString GrantBatchModel::outcomeOf(const Row &row) const
{
    switch (row.state) {
    case RowState::Checking: return tr("being checked …");
    case RowState::Good: return tr("can be granted");
    case RowState::Granted: return tr("granted");
    case RowState::NotTried: return tr("not done: it was stopped before");
    case RowState::Faulty:
    case RowState::Refused: return row.words;
    }
    return {};
}

QVariant GrantBatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line: return tr("Row");
    case Name: return tr("Name");
    case Number: return tr("ID number or login name");
    case Role: return tr("Role");
    case Until: return tr("Until", "a grant");
    case Outcome: return tr("Result");
    default: return {};
    }
}

void GrantBatchModel::setLines(const QList<GrantLine> &lines)
{
    beginResetModel();
    m_rows.clear();
    for (const GrantLine &line : lines)
        m_rows.append({line, line.fault ? RowState::Faulty : RowState::Checking,
                       line.fault ? line.fault->message : QString()});
    endResetModel();
}

QList<int> GrantBatchModel::rowsIn(RowState state) const
{
    QList<int> rows;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).state == state)
            rows.append(i);
    }
    return rows;
}

QList<NewGrant> GrantBatchModel::grantsOf(const QList<int> &rows) const
{
    QList<NewGrant> grants;
    for (const int row : rows)
        grants.append(m_rows.at(row).line.grant);
    return grants;
}

void GrantBatchModel::setFaults(const QList<int> &asked, const QList<GrantFault> &faults)
{
    for (const int row : asked)
        m_rows[row].state = RowState::Good;
    for (const GrantFault &fault : faults) {
        Row &row = m_rows[asked.at(fault.row)];
        row.state = RowState::Faulty;
        row.words += (row.words.isEmpty() ? QString() : u" "_s) + fault.error.message;
    }
    changed();
}

void GrantBatchModel::setOutcomes(const QList<int> &tried, const QList<GrantOutcome> &outcomes)
{
    for (const GrantOutcome &outcome : outcomes) {
        Row &row = m_rows[tried.at(outcome.row)];
        row.state = outcome.error ? RowState::Refused : RowState::Granted;
        row.words = outcome.error ? outcome.error->message : QString();
    }
    changed();
}

void GrantBatchModel::giveUpRest()
{
    for (Row &row : m_rows) {
        if (row.state == RowState::Good)
            row.state = RowState::NotTried;
    }
    changed();
}

int GrantBatchModel::count(RowState state) const
{
    return int(std::count_if(m_rows.cbegin(), m_rows.cend(), [state](const Row &row) { return row.state == state; }));
}

QList<SheetColumn> GrantBatchModel::reportColumns() const
{
    QList<SheetColumn> columns = grantSheetColumns();
    columns.append({tr("Result"), 60});
    return columns;
}

QList<SheetRow> GrantBatchModel::report() const
{
    QList<SheetRow> rows;
    for (const Row &row : m_rows)
        rows.append({row.line.grant.personName, row.line.grant.numberOrLogin, row.line.role, row.line.until, outcomeOf(row)});
    return rows;
}

void GrantBatchModel::retranslate()
{
    changed();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void GrantBatchModel::changed()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace hezhun
