// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/caselistrows.h"

#include <QHash>
#include <QSet>

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
