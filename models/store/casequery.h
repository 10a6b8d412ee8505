// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"

#include <QVariantList>

namespace hezhun {

struct Dialect;

/// The statement of a list, and what is bound to it in order.
struct ListStatement
{
    QString sql;
    QVariantList parameters;
    CaseSort sortedBy = CaseSort::Submitted;
};

/// Builds the statement of a page: pages begin behind a key, never at an offset, so that the last page costs what
/// the first does. Texts of the user's are bound, never pasted in.
ListStatement listStatement(const CaseQuery &query, const Dialect &dialect, const QDateTime &now);

/// Columns of listStatement(), in order, for caseRowFrom(): of the cases `c` and their leases `l`.
QString caseRowColumns(const Dialect &dialect);
constexpr int caseRowColumnCount = 14;

} // namespace hezhun
