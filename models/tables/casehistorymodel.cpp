// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/casehistorymodel.h"

#include "tables/casetimes.h"
#include "tables/displaylanguage.h"

#include <QLocale>

#include <algorithm>

namespace hezhun {

QString actionLabel(const KindDefinition &kind, const QString &action)
{
    const ActionDefinition *definition = kind.action(action);
    return definition ? definition->label.in(displayLanguage()) : action;
}

QString actionDone(const KindDefinition &kind, const QString &action)
{
    const ActionDefinition *definition = kind.action(action);
    const QString done = definition ? definition->done.in(displayLanguage()) : QString();
    return done.isEmpty() ? actionLabel(kind, action) : done;
}

QString reasonsText(const KindDefinition &kind, const QStringList &reasons, const QString &words)
{
    QStringList parts;
    for (const QString &code : reasons) {
        const ReasonDefinition *reason = kind.reason(code);
        parts.append(reason ? reason->label.in(displayLanguage()) : code);
    }
    if (!words.isEmpty())
        parts.append(words);
    //: Between the reasons of a refusal.
    return parts.join(CaseHistoryModel::tr("; "));
}

CaseHistoryModel::CaseHistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

int CaseHistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CaseHistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

void CaseHistoryModel::setHistory(const QList<HistoryRow> &rows, const KindDefinition &kind)
{
    beginResetModel();
    m_rows = rows;
    std::sort(m_rows.begin(), m_rows.end(), [](const HistoryRow &a, const HistoryRow &b) { return a.id > b.id; });
    m_kind = kind;
    endResetModel();
}

QVariant CaseHistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case Who: return tr("Who");
    case What: return tr("What");
    case Why: return tr("Why");
    default: return {};
    }
}

QVariant CaseHistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const HistoryRow &row = m_rows.at(index.row());
    if (role == ToneRole && index.column() == What) {
        const StateDefinition *state = m_kind.state(row.toState);
        return int(state ? state->tone : StateTone::Open);
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case When: return CaseTimes::exact(row.decidedAt);
    case Who: return row.actor.isEmpty() ? tr("Portal") : row.actor;
    case What: return actionDone(m_kind, row.action);
    case Why: return reasonsText(m_kind, row.reasons, row.words);
    default: return {};
    }
}

} // namespace hezhun
