// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace hezhun {

/// How much a finding weighs. Only a Fault keeps a case from being taken in; a Failure is for the reviewer to see
/// first (✗), a Remark to look at (⚠), Passed is said quietly (✓).
enum class CheckLevel { Passed, Remark, Failure, Fault };

/// One finding of one automatic check on a declared value.
struct Check
{
    CheckLevel level = CheckLevel::Passed;
    QString code; ///< stable, for programs: "resident_id.check_digit"
    QString message; ///< in words: what was checked and against what; never holds the value itself

    bool operator==(const Check &) const = default;
};

using Checks = QList<Check>;

} // namespace hezhun
