// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/testworkspace.h"

namespace hezhun {

/// At a machine where nobody is logged in: on a server with a station's rights, on a file a second connection.
std::unique_ptr<Workspace> beforeLogin(TestWorkspace &workspace);

/// The code in the newest message to an address; empty when none is on its way.
QString codeSentTo(TestWorkspace &workspace, const QString &address);

/// What invented people and units say of themselves; the number tells them apart (0 to 999).
Registration newPerson(const TestWorkspace &workspace, int number);
Registration newUnit(const TestWorkspace &workspace, int number);

/// Asks for the code, and puts it in; time passes, so that the next may ask.
void askForCode(TestWorkspace &workspace, Workspace &at, Registration &registration);
/// All of it: 0 when it was refused.
AccountId enter(TestWorkspace &workspace, Workspace &at, Registration registration);

/// "done", or the code of the refusal.
template <typename T> QString codeOf(const Result<T> &result)
{
    return result.ok() ? QStringLiteral("done") : result.error().code;
}

} // namespace hezhun
