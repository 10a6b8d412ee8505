// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/caselistmodel.h"

#include "domain/divisions.h"
#include "store/desksession.h"
#include "tables/displaylanguage.h"
#include "tables/kindchoices.h"

#include <algorithm>

namespace hezhun {

namespace {

constexpr int pageRows = 200;
constexpr int mostRows = 1000; ///< that one question may ask for
constexpr std::chrono::milliseconds refreshPause{250};

CaseListModel::PageSource pagesOf(DeskSession &session)
{
    return [&session](const CaseQuery &query) {
        return session.store().run([query](Workspace &workspace) { return workspace.cases().page(query); });
    };
}

} // namespace

CaseListModel::CaseListModel(PageSource source, KindLibrary kinds, Scope scope, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(std::move(source))
    , m_kinds(std::move(kinds))
    , m_scope(scope)
{
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, &CaseListModel::showTimesAnew);
    connect(&m_minute, &QTimer::timeout, this, &CaseListModel::doubtLeases);
    m_minute.start();
    m_pause.setSingleShot(true);
    m_pause.setInterval(refreshPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_refreshDue, false))
            refreshSoon();
    });
}

CaseListModel::CaseListModel(DeskSession &session, Scope scope, QObject *parent)
    : CaseListModel(pagesOf(session), session.kinds(), scope, parent)
{
    connect(&session, &DeskSession::caseChanged, this, &CaseListModel::applyChange);
    connect(&session, &DeskSession::caseGone, this, &CaseListModel::dropCase);
    connect(&session, &DeskSession::resumed, this, &CaseListModel::refresh);
    connect(this, &CaseListModel::leasesDoubted, &session, &DeskSession::reread);
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CaseListModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_scope == Scope::Everything ? ColumnCount : State;
}

bool CaseListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next && !m_loading && !m_appending;
}

void CaseListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    CaseQuery query = m_query;
    query.after = m_next;
    query.limit = pageRows;
    m_appending = true;
    ask(query, Purpose::Append);
}

std::optional<CaseSort> CaseListModel::sortOf(int column)
{
    switch (column) {
    case Kind: return CaseSort::Kind;
    case Subject: return CaseSort::Subject;
    case Place: return CaseSort::Place;
    case Waiting: return CaseSort::Submitted;
    case TimeLeft: return CaseSort::Due;
    default: return std::nullopt;
    }
}

int CaseListModel::columnOf(CaseSort sort)
{
    for (int column = 0; column < ColumnCount; ++column) {
        if (sortOf(column) == sort)
            return column;
    }
    return Waiting;
}

void CaseListModel::sort(int column, Qt::SortOrder order)
{
    const std::optional<CaseSort> sort = sortOf(column);
    const bool descending = order == Qt::DescendingOrder;
    if (!sort || (m_query.sort == *sort && m_query.descending == descending))
        return;
    CaseQuery query = m_query;
    query.sort = *sort;
    query.descending = descending;
    setQuery(query);
}

void CaseListModel::setQuery(const CaseQuery &query)
{
    m_query = query;
    m_query.after.reset();
    m_query.limit = pageRows;
    m_loading = true;
    ask(m_query, Purpose::Replace);
}

void CaseListModel::refresh()
{
    CaseQuery query = m_query;
    query.limit = std::clamp(int(m_rows.size()), pageRows, mostRows);
    // A first page that is still on its way is a fresh one.
    if (m_loading)
        return setQuery(m_query);
    m_loading = true;
    ask(query, Purpose::Refresh);
}

void CaseListModel::ask(CaseQuery query, Purpose purpose)
{
    const int serial = ++m_serial;
    if (purpose != Purpose::Append)
        m_appending = false;
    m_source(query).then(this, [this, serial, purpose](const Result<CasePage> &answer) {
        if (serial != m_serial)
            return;
        m_loading = false;
        m_appending = false;
        if (answer.ok())
            take(answer.value(), purpose);
        else
            emit failed(answer.error());
    });
}

void CaseListModel::take(const CasePage &page, Purpose purpose)
{
    m_next = page.next;
    switch (purpose) {
    case Purpose::Replace: replaceRows(page.rows); break;
    case Purpose::Refresh: mergeRows(page.rows); break;
    case Purpose::Append: return append(page.rows);
    }
    emit loaded();
}

const CaseRow *CaseListModel::caseAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int CaseListModel::rowOf(CaseId id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [id](const CaseRow &row) { return row.id == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

void CaseListModel::setClock(Clock clock)
{
    m_clock = std::move(clock);
    showTimesAnew();
}

void CaseListModel::showTimesAnew()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Waiting), index(int(m_rows.size()) - 1, TimeLeft));
}

void CaseListModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columnCount() - 1));
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind: return tr("Kind");
    case Subject: return tr("Name");
    case Number: return tr("Number");
    case Place: return tr("Place");
    case Waiting: return tr("Submitted");
    case TimeLeft: return tr("Time left");
    case OpenedBy: return tr("Opened by");
    case State: return tr("State");
    default: return {};
    }
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CaseRow &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return display(row, column);
    case Qt::ToolTipRole: return toolTip(row, column);
    case CaseIdRole: return row.id;
    case IconNameRole: {
        const KindDefinition *kind = m_kinds.find(row.kind, row.kindVersion);
        return kind && column == Kind ? QVariant(kind->icon) : QVariant();
    }
    case LevelRole:
        return column == TimeLeft && !row.closedAt.isValid() ? QVariant(int(remainingOf(row).level)) : QVariant();
    case FractionRole:
        return column == TimeLeft && !row.closedAt.isValid() ? QVariant(remainingOf(row).fraction) : QVariant();
    case ToneRole: {
        const StateDefinition *state = stateOf(row);
        return state && column == State ? QVariant(int(state->tone)) : QVariant();
    }
    default: return {};
    }
}

Remaining CaseListModel::remainingOf(const CaseRow &row) const
{
    return row.closedAt.isValid() ? Remaining() : CaseTimes::remaining(row.submittedAt, row.dueAt, now());
}

const StateDefinition *CaseListModel::stateOf(const CaseRow &row) const
{
    const KindDefinition *kind = m_kinds.find(row.kind, row.kindVersion);
    return kind ? kind->state(row.state) : nullptr;
}

QVariant CaseListModel::display(const CaseRow &row, int column) const
{
    switch (column) {
    case Kind: return kindTitle(m_kinds, row.kind, row.kindVersion);
    case Subject: return row.subject;
    case Number: return row.maskedNumber;
    case Place: return Divisions::builtIn().shortName(row.placeCode);
    case Waiting: return CaseTimes::ago(row.submittedAt, now());
    case TimeLeft: return remainingOf(row).text;
    case OpenedBy: return row.openedBy;
    case State: {
        const StateDefinition *state = stateOf(row);
        return state ? state->label.in(displayLanguage()) : row.state;
    }
    default: return {};
    }
}

QVariant CaseListModel::toolTip(const CaseRow &row, int column) const
{
    switch (column) {
    case Subject: return row.reference;
    case Place: return Divisions::builtIn().fullName(row.placeCode);
    case Waiting: return tr("Submitted %1").arg(CaseTimes::exact(row.submittedAt));
    case TimeLeft:
        return row.closedAt.isValid() ? tr("Closed %1").arg(CaseTimes::exact(row.closedAt))
                                      : tr("Due %1").arg(CaseTimes::exact(row.dueAt));
    default: return {};
    }
}

} // namespace hezhun
