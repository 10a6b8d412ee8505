// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/registermodel.h"

#include "domain/divisions.h"
#include "tables/casetimes.h"
#include "tables/displaylanguage.h"
#include "tables/kindchoices.h"

namespace hezhun {

namespace {

constexpr int pageRows = 200;

} // namespace

RegisterModel::RegisterModel(PageSource source, KindLibrary kinds, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
    , m_kinds(std::move(kinds))
{
}

int RegisterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RegisterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool RegisterModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_loading && !m_appending;
}

void RegisterModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    RegisterQuery query = m_query;
    query.after = m_next;
    m_appending = true;
    ask(query, true);
}

std::optional<RegisterSort> RegisterModel::sortOf(int column)
{
    switch (column) {
    case Subject: return RegisterSort::Name;
    case Unit: return RegisterSort::Unit;
    case Changed: return RegisterSort::Changed;
    default: return std::nullopt;
    }
}

int RegisterModel::columnOf(RegisterSort sort)
{
    switch (sort) {
    case RegisterSort::Name: return Subject;
    case RegisterSort::Unit: return Unit;
    case RegisterSort::Changed: break;
    }
    return Changed;
}

void RegisterModel::setQuery(const RegisterQuery &query)
{
    m_query = query;
    m_query.after.reset();
    m_query.limit = pageRows;
    m_loading = true;
    m_appending = false;
    ask(m_query, false);
}

void RegisterModel::ask(const RegisterQuery &query, bool more)
{
    const int serial = ++m_serial;
    m_source(query).then(this, [this, serial, more](const Result<RegisterRows> &answer) {
        if (serial != m_serial)
            return;
        m_loading = false;
        m_appending = false;
        if (answer.ok())
            take(answer.value(), more);
        else
            emit failed(answer.error());
    });
}

void RegisterModel::take(const RegisterRows &page, bool more)
{
    m_next = page.next;
    if (!more) {
        beginResetModel();
        m_rows = page.rows;
        endResetModel();
        emit loaded();
    } else if (!page.rows.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + page.rows.size()) - 1);
        m_rows.append(page.rows);
        endInsertRows();
    }
}

const RegisterRow *RegisterModel::rowAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

void RegisterModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case FilingNumber: return tr("Filing number");
    case Subject: return tr("Commissioner");
    case Number: return tr("Number");
    case Unit: return tr("Work unit");
    case Place: return tr("Place");
    case State: return tr("State");
    case Changed: return tr("Last step");
    case Kind: return tr("Kind");
    default: return {};
    }
}

const StateDefinition *RegisterModel::stateOf(const RegisterRow &row) const
{
    const KindDefinition *kind = m_kinds.find(row.kind, row.kindVersion);
    return kind ? kind->state(row.state) : nullptr;
}

QVariant RegisterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RegisterRow &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case Qt::ToolTipRole: return toolTip(row, column);
    case CaseIdRole: return row.caseId;
    case IconNameRole: {
        const KindDefinition *kind = m_kinds.find(row.kind, row.kindVersion);
        return kind && column == Subject ? QVariant(kind->icon) : QVariant();
    }
    case ToneRole: {
        // A number that is no longer in force is marked, by sign, word and colour.
        if (column == FilingNumber && row.filingNumber.isEmpty() && !row.revokedNumbers.isEmpty())
            return int(StateTone::Bad);
        const StateDefinition *state = stateOf(row);
        return state && column == State ? QVariant(int(state->tone)) : QVariant();
    }
    default: return {};
    }
}

QVariant RegisterModel::display(const RegisterRow &row, int column) const
{
    switch (column) {
    case FilingNumber:
        if (row.filingNumber.isEmpty() && !row.revokedNumbers.isEmpty())
            return tr("%1 revoked", "filing number").arg(row.revokedNumbers.constLast());
        // An old number is seen beside the new one (C-11), of the same series by what differs; the tool tip has it whole.
        if (!row.revokedNumbers.isEmpty()) {
            const QString &old = row.revokedNumbers.constLast();
            const qsizetype series = row.filingNumber.lastIndexOf(u'-') + 1;
            const bool sameSeries = series > 0 && old.startsWith(row.filingNumber.left(series));
            return tr("%1 · %2 revoked", "filing number in force, number before it")
                .arg(row.filingNumber, sameSeries ? old.sliced(series) : old);
        }
        return row.filingNumber;
    case Subject: return row.subject;
    case Number: return row.maskedNumber;
    case Unit: return row.unitName;
    case Place: return Divisions::builtIn().shortName(row.placeCode);
    case State: {
        const StateDefinition *state = stateOf(row);
        return state ? state->label.in(displayLanguage()) : row.state;
    }
    case Changed: return CaseTimes::exact(row.changedAt);
    case Kind: return kindTitle(m_kinds, row.kind, row.kindVersion);
    default: return {};
    }
}

QVariant RegisterModel::toolTip(const RegisterRow &row, int column) const
{
    switch (column) {
    case FilingNumber:
        return row.revokedNumbers.isEmpty() ? QVariant()
                                            : tr("Revoked: %1").arg(row.revokedNumbers.join(QStringLiteral(", ")));
    case Subject: return row.reference;
    case Place: return Divisions::builtIn().fullName(row.placeCode);
    case Changed:
        return row.filedAt.isValid()
            ? tr("Submitted %1, filed %2").arg(CaseTimes::exact(row.submittedAt), CaseTimes::exact(row.filedAt))
            : tr("Submitted %1").arg(CaseTimes::exact(row.submittedAt));
    default: return {};
    }
}

} // namespace hezhun
