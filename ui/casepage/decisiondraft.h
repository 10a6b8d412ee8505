// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"

#include <QString>
#include <QStringList>

namespace hezhun {

/// What was chosen and typed for a case, and not yet committed.
struct DecisionDraft
{
    QString action;
    QStringList reasons; ///< codes
    QString words;
    AccountId chosenAccount = 0; ///< never kept: choosing is part of approving

    bool operator==(const DecisionDraft &) const = default;
};

} // namespace hezhun
