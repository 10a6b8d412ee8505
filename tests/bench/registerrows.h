// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plainpostgres.h"

#include "store/registerstore.h"
#include "store/workspace.h"

namespace hezhun::bench {

class SharedServer;

/// A filing and an ID number that are there in every register of the benchmarks: both of its first registration.
inline const QString knownFiling = QStringLiteral("KTP-2026-130101-000002");
inline const QString knownNumber = QStringLiteral("110105190000000002");

/// Registers with so many rows, half of them of the province 130000, written past the triggers. A person who works at
/// the desks 'department:130000' and 'centre' looks into them.
Result<std::unique_ptr<Workspace>> registerInFile(const QString &path, int rows);
Result<Done> registerOnServer(const SharedServer &server, const QString &database, int rows);
Result<Actor> registerActor(Workspace &workspace, const QString &desk);

/// The owner's connection, and what somebody would send who had only this one question.
Result<PlainPostgres> registerOwner(const SharedServer &server, const QString &database);
QString plainRegisterSql(const RegisterQuery &query);

} // namespace hezhun::bench
