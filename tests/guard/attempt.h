// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/guard/office.h"

namespace hezhun {

/// What somebody tries, and how it has to end. Statements are sent one after the other as texts, each a transaction of
/// its own unless it says otherwise, up to the first that fails.
struct Attempt
{
    QString who; ///< Office::connect()
    QStringList statements;
    /// How the last of them ends:
    ///  "hezhun:CODE"   the guard's own refusal
    ///  "12345"         an SQLSTATE; "42501" is: permission denied
    ///  "rows: a|b, c|d"    it succeeds with these rows and nothing else; "rows:" with none
    QString outcome;
    /// Tables that it may leave changed, because what it does there is everybody's right.
    QStringList touched = {};
};

/// Declares the column of a test's data function.
void attemptColumns();
/// A row: the name is what the test's output shows.
void attempt(const char *name, const Attempt &attempt);

/// Runs the current row's attempt, and compares the outcome and the office before and after.
void runAttempt(Office &office);

/// "rows: …" or the code or state of a refusal.
QString outcomeOf(const ClusterAnswer &answer);

} // namespace hezhun

Q_DECLARE_METATYPE(hezhun::Attempt)
