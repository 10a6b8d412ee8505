// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/declaredcase.h"
#include "ui/casepage/decisiondraft.h"
#include "ui/shell/pagestack.h"

#include <QHash>

namespace hezhun {

/// What somebody was at when the session ended, for when the same person logs in again. In memory only.
struct LeftWork
{
    Place place;
    QHash<CaseId, DecisionDraft> drafts; ///< what was chosen and typed for cases, and not committed
    QStringList unsettled; ///< what was sent and not answered, in words
    QMap<QString, DeclaredFields> forms; ///< what was typed into the parts of one's information, and not saved

    bool operator==(const LeftWork &) const = default;
};

} // namespace hezhun
