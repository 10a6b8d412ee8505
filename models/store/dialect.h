// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspaceaddress.h"

#include <QString>

namespace hezhun {

/// Parts of statements that can't be the same text on both engines, side by side in dialect.cpp.
struct Dialect
{
    Engine engine = Engine::Sqlite;
    /// Condition on `cases c`: open, and on this desk. One parameter.
    QString onDesk;
    /// Joins whose left side has few rows, and is read first.
    QString fromFewTo;
    /// `c`, the cases that have a key. Two parameters: the key, the value.
    QString casesByKey;
    /// Of the rows `r` of a group: the roles, with blanks between.
    QString rolesTogether;
    /// Sets an account's password. Four parameters: salt, rounds, hash, account.
    QString setKey;
    /// Unlocks a login name. One parameter: the key under which its failures are counted.
    QString forgetTries;
    /// Takes a case away from whoever has it. One parameter: the case.
    QString takeAway;
};

const Dialect &sqliteDialect();
const Dialect &postgresDialect();

} // namespace hezhun
