// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"

namespace hezhun {

/// What a list is narrowed to by its chips, and its order: what is remembered from day to day.
struct ListFilters
{
    QString kind; ///< empty: all
    QString placePrefix; ///< digits of a division code; empty: everywhere
    bool lateOnly = false;
    bool mineOnly = false;
    CaseSort sort = CaseSort::Submitted;
    bool descending = false;

    /// Whether anything is left out of the list.
    bool narrows() const { return !kind.isEmpty() || !placePrefix.isEmpty() || lateOnly || mineOnly; }
    ListFilters withoutNarrowing() const;
    CaseQuery query(const Actor &actor, bool onDesk) const;

    /// In the settings below `group`. Values that make no sense (any more) are passed over.
    void remember(const QString &group) const;
    static ListFilters remembered(const QString &group, const ListFilters &otherwise);

    bool operator==(const ListFilters &) const = default;
};

} // namespace hezhun
