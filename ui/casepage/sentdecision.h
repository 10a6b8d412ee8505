// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/casepage/caseopening.h"
#include "ui/casepage/decisiondraft.h"
#include "ui/casepage/preparedcase.h"

#include <optional>
#include <variant>

namespace hezhun {

/// A decision on its way to the database, with what is needed when it does not arrive.
struct SentDecision
{
    PreparedCase from; ///< as it was on the screen
    DecisionDraft draft;
    Decision decision;
    bool takesBack = false;
};

/// What the database answered.
using DecisionOutcome = std::variant<Decided, RefusedDecision>;

/// What became of a decision whose answer was lost.
struct SettledDecision
{
    SentDecision sent;
    std::optional<Decided> decided; ///< nothing: it did not take place, and can't any more
};

} // namespace hezhun
