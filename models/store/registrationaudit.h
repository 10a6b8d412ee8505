// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/audit.h"

namespace hezhun {

/// What does not fit together of registrations, in a snapshot of the caller's: lines that differ from their cases,
/// filing numbers with gaps or that no decision gave (C-11), counts by state.
Result<QList<AuditFinding>> registrationFindings(Database &database);

} // namespace hezhun
