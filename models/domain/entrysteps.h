// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entrychain.h"

namespace hezhun {

/// Under this key of EntryUnit::missing: of name and credit code, what the unit has yet to fill in.
inline const QString unitIdentity = QStringLiteral("unit.identity");

/// What differs from matter to matter (G-21).

/// "unit" or "person": the login that the matter asks for instead; empty: it fits.
QString otherLoginNeeded(const EntryMatter &matter, const EntryFacts &facts);
/// Whether the account goes in as the operator of a department, who needs no grant (C-02).
bool actsForOffice(const EntryMatter &matter, const EntryFacts &facts);
/// Whether a person needs a unit's grant for it.
bool needsRole(const EntryMatter &matter, const EntryFacts &facts);
/// Whether a grant is one for this matter, whatever its state.
bool servesFor(const EntryMatter &matter, const EntryGrant &grant);
/// The matter's own conditions. `unit`: the one that is represented; nullptr: none, or it is not known yet which.
QList<EntryStep> matterSteps(const EntryMatter &matter, const EntryFacts &facts, const EntryUnit *unit);

} // namespace hezhun
