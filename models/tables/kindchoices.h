// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/records.h"

namespace hezhun {

/// A kind of case that a list can be narrowed to.
struct KindChoice
{
    QString kind;
    QString title; ///< in the display language
    QString icon;
    qint64 open = 0; ///< cases on the desk

    bool operator==(const KindChoice &) const = default;
};

/// One choice for each kind that ever comes to the desk, in the order of the library; for all kinds, when there is none.
QList<KindChoice> kindChoices(const KindLibrary &kinds, const DeskCounts &counts, const QString &desk = {});

/// The title of a kind in the display language; its name when it is not known.
QString kindTitle(const KindLibrary &kinds, const QString &kind, int version);

} // namespace hezhun
