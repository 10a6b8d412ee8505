// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/grantlistmodel.h"

#include "domain/grantroles.h"
#include "kinds/kinddefinition.h"
#include "tables/casetimes.h"
#include "tables/granttimes.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

StateTone toneOf(const QString &state)
{
    if (state == "in_force"_L1)
        return StateTone::Good;
    return state == "ended"_L1 ? StateTone::Open : StateTone::Bad;
}

} // namespace

QString grantStateText(const QString &state)
{
    if (state == "in_force"_L1)
        return GrantListModel::tr("In force");
    if (state == "run_out"_L1)
        return GrantListModel::tr("Run out");
    if (state == "ended"_L1)
        return GrantListModel::tr("Ended");
    if (state == "stopped"_L1)
        return GrantListModel::tr("Stopped");
    return state;
}

QString grantStateWords(const QString &state)
{
    if (state == "run_out"_L1)
        return GrantListModel::tr("Its time is over; it serves again when it is renewed.");
    if (state == "ended"_L1)
        return GrantListModel::tr("It was withdrawn, or given anew.");
    if (state == "stopped"_L1)
        return GrantListModel::tr("The unit is not verified, or is locked: what is done in its name stops with it.");
    return {};
}

GrantListModel::GrantListModel(Side side, QObject *parent)
    : QAbstractTableModel(parent)
    , m_side(side)
{
}

int GrantListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int GrantListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GrantListModel::data(const QModelIndex &index, int role) const
{
    const Grant *grant = checkIndex(index, CheckIndexOption::IndexIsValid) ? grantAt(index.row()) : nullptr;
    if (!grant)
        return {};
    switch (role) {
    case Qt::DisplayRole: return display(*grant, index.column());
    case CaseIdRole: return grant->id;
    case ToneRole:
        if (index.column() == State)
            return int(grant->id == m_leaving ? StateTone::Open : toneOf(grant->state));
        return {};
    case Qt::ToolTipRole:
        if (index.column() == State)
            return grantStateWords(grant->state);
        if (index.column() == Since)
            return CaseTimes::exact(grant->grantedAt);
        if (index.column() == Role)
            return grantRoleText(grant->system, grant->role);
        return display(*grant, index.column());
    default: return {};
    }
}

QString GrantListModel::display(const Grant &grant, int column) const
{
    switch (column) {
    case Who:
        if (m_side == Side::OfPerson)
            return grant.unitName;
        //: A person and the masked login name.
        return grant.personLogin.isEmpty() ? grant.personName : tr("%1 (%2)").arg(grant.personName, grant.personLogin);
    case Detail: return m_side == Side::OfUnit ? grant.maskedNumber : grant.representative;
    case Role:
        // A unit's list is of one system; a person may have roles in several.
        return m_side == Side::OfUnit ? grantRoleShortText(grant.system, grant.role)
                                      : grantRoleText(grant.system, grant.role);
    case Since: return GrantTimes::day(grant.grantedAt);
    case Until: return GrantTimes::text(grant.until, m_clock());
    case State: return grant.id == m_leaving ? tr("being withdrawn") : grantStateText(grant.state);
    default: return {};
    }
}

QVariant GrantListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who: return m_side == Side::OfUnit ? tr("Person") : tr("Unit");
    case Detail: return m_side == Side::OfUnit ? tr("ID number") : tr("Legal representative");
    case Role: return tr("Role");
    case Since: return tr("Since");
    case Until: return tr("Until", "a grant");
    case State: return tr("State");
    default: return {};
    }
}

void GrantListModel::setGrants(const QList<Grant> &grants)
{
    beginResetModel();
    m_grants = grants;
    arrange();
    endResetModel();
}

void GrantListModel::setFilter(const GrantFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    arrange();
    endResetModel();
}

void GrantListModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    arrange();
    endResetModel();
}

int GrantListModel::countOf(const QString &state) const
{
    return int(std::count_if(m_grants.cbegin(), m_grants.cend(),
                             [&state](const Grant &grant) { return grant.state == state; }));
}

const Grant *GrantListModel::grantAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_grants.at(m_rows.at(row)) : nullptr;
}

const Grant *GrantListModel::grant(qint64 id) const
{
    const auto found = std::find_if(m_grants.cbegin(), m_grants.cend(), [id](const Grant &one) { return one.id == id; });
    return found == m_grants.cend() ? nullptr : &*found;
}

void GrantListModel::setLeaving(qint64 id)
{
    if (std::exchange(m_leaving, id) != id)
        retranslate();
}

void GrantListModel::retranslate()
{
    if (m_rows.isEmpty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void GrantListModel::setClock(Clock clock)
{
    m_clock = std::move(clock);
    retranslate();
}

bool GrantListModel::isShown(const Grant &grant) const
{
    if (!m_filter.state.isEmpty() && grant.state != m_filter.state)
        return false;
    if (!m_filter.role.isEmpty() && grant.role != m_filter.role)
        return false;
    const auto has = [this](const QString &text) { return text.contains(m_filter.text, Qt::CaseInsensitive); };
    return m_filter.text.isEmpty() || has(display(grant, Who)) || has(display(grant, Detail));
}

QVariant GrantListModel::orderOf(const Grant &grant) const
{
    switch (m_sortColumn) {
    case Since: return grant.grantedAt;
    case Until: return grant.until.isValid() ? grant.until : QDateTime::fromSecsSinceEpoch(LLONG_MAX / 1'000'000);
    default: return display(grant, m_sortColumn);
    }
}

void GrantListModel::arrange()
{
    m_rows.clear();
    for (qsizetype i = 0; i < m_grants.size(); ++i) {
        if (isShown(m_grants.at(i)))
            m_rows.append(i);
    }
    if (m_sortColumn < 0)
        return;
    const auto before = [this](qsizetype one, qsizetype other) {
        const QVariant left = orderOf(m_grants.at(one));
        const QVariant right = orderOf(m_grants.at(other));
        const QPartialOrdering order = left.typeId() == QMetaType::QString
            ? (QString::localeAwareCompare(left.toString(), right.toString()) < 0 ? QPartialOrdering::Less
                                                                                  : QPartialOrdering::Greater)
            : QVariant::compare(left, right);
        return order == QPartialOrdering::Less;
    };
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](qsizetype one, qsizetype other) {
        return m_order == Qt::AscendingOrder ? before(one, other) : before(other, one);
    });
}

} // namespace hezhun
