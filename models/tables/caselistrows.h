// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"

#include <QList>

namespace hezhun {

/// Whether a list in this order has `a` before `b`.
bool comesBefore(const CaseRow &a, const CaseRow &b, CaseSort sort);

/// How the rows of a list come from what was shown before: what must be taken out, put in and put in order, so that
/// a view keeps its selection and its place.
struct RowChange
{
    struct Span
    {
        int first = 0;
        int count = 0;

        bool operator==(const Span &) const = default;
    };

    QList<Span> removed; ///< in rows of the old list, the last first
    QList<CaseRow> kept; ///< what is left then, in the order of the new list, with new values
    bool reordered = false; ///< `kept` has another order than the old list
    QList<Span> inserted; ///< in rows of the new list, the first first

    static RowChange between(const QList<CaseRow> &before, const QList<CaseRow> &after);
};

} // namespace hezhun
