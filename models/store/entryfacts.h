// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entrychain.h"
#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;
class KindLibrary;

/// What the chain of entry goes by, of one account (domain/entrychain.h): read from a file. The twin of entry_facts()
/// (postgresql/functions/entry.sql). Names of fields stand where labels belong.
Result<EntryFacts> entryFactsInFile(Database &database, const KindLibrary &kinds, AccountId account);
/// As a server tells them.
EntryFacts entryFactsFrom(const QByteArray &json);

/// Labels in the place of the names of fields, in the language of the program; and which of the unit's name and credit
/// code are missing.
void labelMissing(EntryFacts &facts, const KindLibrary &kinds);

} // namespace hezhun
