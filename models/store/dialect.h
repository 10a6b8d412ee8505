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
    /// `d`, each desk that whoever asks may see, where it is best to ask desk by desk; empty: for all at once.
    QString eachDesk;
    /// Joins whose left side has few rows, and is read first.
    QString fromFewTo;
    /// `c`, the cases that have a key. Two parameters: the key, the value.
    QString casesByKey;
    /// Of the rows `r` of a group: the roles, with blanks between.
    QString rolesTogether;
    /// Takes a case away from whoever has it. One parameter: the case.
    QString takeAway;
    /// The name of who has the lease `l`.
    QString holder;
    /// The next are whole statements, or what stands behind "from" in one, with the case as the one parameter.
    /// The case `c` itself; the number of the case that has a reference.
    QString fromCase;
    QString caseOfReference;
    /// Of a registration: unit, its name, department, number, newest round, desk.
    QString registrationOfCase;
    /// Number, case, times of filing and of revoking of each filing.
    QString filingsOfCase;
    /// Who handed it in: id, login name, type, phone.
    QString accountOfCase;
    /// The phone that is told instead of an account's, and the name of the clerk who entered it.
    QString entryOfCase;
    /// Name and value of each field.
    QString fieldsOfCase;
    /// Slot, digest, format, size in bytes, width and height of each paper.
    QString papersOfCase;
    /// Decisions `d`.
    QString fromHistoryOfCase;
    /// The login name of the account that a decision `d` of these chose.
    QString chosenLogin;
    /// Number and reference of the case of a decision `d` of these: an earlier round's, perhaps.
    QString roundOfDecision;
    /// Of cases of the same account that ended with reasons given: case, reference, kind, version, time, reasons,
    /// words.
    QString refusalsBesides;
    /// Key, field, case, reference, subject, kind, version, state, same account, bound.
    QString sameElsewhere;
    /// Part, state, reasons and words of an account's real name. One parameter: the account.
    QString realNames;
    /// Makes others who take cases in wait for the end of this transaction; empty where it is so anyway.
    QString lockIntake;
};

const Dialect &sqliteDialect();
/// For stations, who see what lies on their desks.
const Dialect &postgresDialect();
/// For the owner of the schema, who sees all.
const Dialect &postgresOwnerDialect();

} // namespace hezhun
