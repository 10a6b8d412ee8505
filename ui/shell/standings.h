// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/accountstore.h"
#include "store/workspaceaddress.h"

#include <QList>

#include <optional>

namespace hezhun {

/// What somebody works as at a desk, for the menu of the account: "Unit 榕光科技 – administrator" (G-21).
QString standingText(const Standing &standing);
/// Those that are worth a choice: a unit's account has nothing to do at the desk of its own beside the unit's.
QList<Standing> choicesOf(QList<Standing> standings);
/// Who sits here, for the title line: with the unit or the department that they work for, where that has another name.
QString sitterText(const Actor &actor, const QList<Standing> &standings);
const Standing *standingAt(const QList<Standing> &standings, const QString &desk);

/// The desk that an account chose last in a workspace; empty: none.
QString rememberedDesk(const WorkspaceAddress &workspace, AccountId account);
void rememberDesk(const WorkspaceAddress &workspace, AccountId account, const QString &desk);

} // namespace hezhun
