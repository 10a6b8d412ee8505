// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/caselistrows.h"

#include <QHash>
#include <QSet>

#include <tuple>

namespace hezhun {

namespace {

void addRow(QList<RowChange::Span> &spans, int row)
{
    if (!spans.isEmpty() && spans.last().first + spans.last().count == row)
        ++spans.last().count;
    else
        spans.append({row, 1});
}

} // namespace

bool comesBefore(const CaseRow &a, const CaseRow &b, CaseSort sort)
{
    switch (sort) {
    case CaseSort::Submitted: break;
    case CaseSort::Due: return std::tie(a.dueAt, a.id) < std::tie(b.dueAt, b.id);
    case CaseSort::Subject: return std::tie(a.subject, a.id) < std::tie(b.subject, b.id);
    case CaseSort::Kind: return std::tie(a.kind, a.submittedAt, a.id) < std::tie(b.kind, b.submittedAt, b.id);
    case CaseSort::Place: return std::tie(a.placeCode, a.id) < std::tie(b.placeCode, b.id);
    }
    return std::tie(a.submittedAt, a.id) < std::tie(b.submittedAt, b.id);
}

RowChange RowChange::between(const QList<CaseRow> &before, const QList<CaseRow> &after)
{
    RowChange change;
    QSet<CaseId> coming;
    for (const CaseRow &row : after)
        coming.insert(row.id);

    QList<CaseId> staying;
    QList<Span> removedUpwards;
    for (int row = 0; row < before.size(); ++row) {
        if (coming.contains(before.at(row).id))
            staying.append(before.at(row).id);
        else
            addRow(removedUpwards, row);
    }
    change.removed = QList<Span>(removedUpwards.crbegin(), removedUpwards.crend());

    const QSet<CaseId> old(staying.cbegin(), staying.cend());
    for (int row = 0; row < after.size(); ++row) {
        if (!old.contains(after.at(row).id)) {
            addRow(change.inserted, row);
            continue;
        }
        change.reordered |= staying.at(change.kept.size()) != after.at(row).id;
        change.kept.append(after.at(row));
    }
    return change;
}

} // namespace hezhun
