// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace hezhun {

/// What was chosen and typed for a case, and not yet committed.
struct DecisionDraft
{
    QString action;
    QStringList reasons; ///< codes
    QString words;

    bool operator==(const DecisionDraft &) const = default;
};

} // namespace hezhun
