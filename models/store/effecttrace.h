// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

#include <QVariant>

namespace hezhun {

class Database;

/// What an effect replaced: taking back within the minute puts it there again.
struct EffectTrace
{
    /// phone, display_name, field, rebound, bound, freed, former_name, retired, project, one_time, office
    QString what;
    AccountId account = 0;
    /// Of a project; code of a department; a binding's key; part and name of a field with a slash between.
    QString name = {};
    QVariant before = {};
    QVariant after = {};
};

Result<Done> leaveTrace(Database &database, CaseId of, const EffectTrace &trace);

/// Puts everything back that the effects of a case replaced, the last first, where nobody has changed it since.
Result<Done> undoEffects(Database &database, CaseId of, AccountId by);

} // namespace hezhun
