// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/mydecisionsmodel.h"

#include "tables/casehistorymodel.h"
#include "tables/casetimes.h"
#include "tables/kindchoices.h"

#include <algorithm>

namespace hezhun {

MyDecisionsModel::MyDecisionsModel(KindLibrary kinds, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kinds(std::move(kinds))
{
}

int MyDecisionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_decisions.size());
}

int MyDecisionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void MyDecisionsModel::setDecisions(QList<MyDecision> decisions)
{
    std::sort(decisions.begin(), decisions.end(),
              [](const MyDecision &a, const MyDecision &b) { return a.decision.id > b.decision.id; });
    const auto fresh = decisions.size() - m_decisions.size();
    const bool onlyGrew = fresh >= 0
        && std::equal(m_decisions.cbegin(), m_decisions.cend(), decisions.cbegin() + fresh,
                      [](const MyDecision &a, const MyDecision &b) { return a.decision.id == b.decision.id; });
    if (!onlyGrew) {
        beginResetModel();
        m_decisions = std::move(decisions);
        endResetModel();
        return;
    }
    if (fresh > 0)
        beginInsertRows({}, 0, int(fresh) - 1);
    m_decisions = std::move(decisions);
    if (fresh > 0)
        endInsertRows();
    retranslate();
}

void MyDecisionsModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_decisions.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_decisions.size()) - 1, ColumnCount - 1));
}

QVariant MyDecisionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case What: return tr("Decision");
    case Subject: return tr("Name");
    case Reference: return tr("Reference");
    case Kind: return tr("Kind");
    case Why: return tr("Reasons");
    default: return {};
    }
}

QVariant MyDecisionsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const MyDecision &decision = m_decisions.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole: return display(decision, column);
    case Qt::ToolTipRole:
        return column == When ? QVariant(CaseTimes::exact(decision.decision.decidedAt))
            : column == Why   ? display(decision, column)
                              : QVariant();
    case CaseIdRole: return decision.row.id;
    case ToneRole: return column == What ? QVariant(int(toneOf(decision))) : QVariant();
    case IconNameRole: {
        const KindDefinition *kind = m_kinds.find(decision.row.kind, decision.row.kindVersion);
        return kind && column == Kind ? QVariant(kind->icon) : QVariant();
    }
    default: return {};
    }
}

StateTone MyDecisionsModel::toneOf(const MyDecision &decision) const
{
    const KindDefinition *kind = m_kinds.find(decision.row.kind, decision.row.kindVersion);
    const StateDefinition *state = kind ? kind->state(decision.decision.toState) : nullptr;
    return state ? state->tone : StateTone::Open;
}

QVariant MyDecisionsModel::display(const MyDecision &decision, int column) const
{
    const KindDefinition *kind = m_kinds.find(decision.row.kind, decision.row.kindVersion);
    switch (column) {
    case When: return CaseTimes::brief(decision.decision.decidedAt, QDateTime::currentDateTimeUtc());
    case What: return kind ? actionDone(*kind, decision.decision.action) : decision.decision.action;
    case Subject: return decision.row.subject;
    case Reference: return decision.row.reference;
    case Kind: return kindTitle(m_kinds, decision.row.kind, decision.row.kindVersion);
    case Why:
        return kind ? reasonsText(*kind, decision.decision.reasons, decision.decision.words) : decision.decision.words;
    default: return {};
    }
}

} // namespace hezhun
