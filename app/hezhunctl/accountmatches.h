// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/matches.h"

#include <QJsonArray>

QT_BEGIN_NAMESPACE
class QTextStream;
QT_END_NAMESPACE

namespace hezhun {

class Workspace;

/// What show tells of the accounts that match a case: one line each, and as JSON.
void print(QTextStream &out, const QList<AccountMatch> &matches);
QJsonArray jsonOf(const QList<AccountMatch> &matches);

/// The account of this login name, of those that match. Code action.account_not_matching.
Result<AccountId> matchOf(Workspace &workspace, CaseId id, const QString &loginName);

} // namespace hezhun
