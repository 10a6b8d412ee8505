// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/store/nobodyscase.h"
#include "tests/store/testworkspace.h"

namespace hezhun {

/// "done", or the code of the refusal.
QString codeOf(const Result<Decided> &result);
/// Approves the case in its version, for the account; takes that back.
Result<Decided> approve(TestWorkspace &workspace, CaseId id, AccountId chosen, int version = 1);
Result<Decided> takeBack(TestWorkspace &workspace, CaseId id, int version = 2);
/// The first column of the first row.
QString text(TestWorkspace &workspace, const QString &sql, const QVariantList &parameters = {});
QString queuedMessage(TestWorkspace &workspace);
/// The one-time password in the message that lies in the outbox.
QString sentPassword(TestWorkspace &workspace);
/// "in", or the code of the refusal.
QString logInWith(TestWorkspace &workspace, const QString &name, const QString &type, const QString &password);
/// "login name: how, how" of each account that matches.
QStringList toldMatches(TestWorkspace &workspace, CaseId id);

} // namespace hezhun
