// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspace.h"

#include <QMap>

namespace hezhun {

/// A number of a resident that is right in itself; three digits tell people apart.
QString residentNumber(int person);
/// A credit code that is right in itself.
QString unitCode(int unit);

/// What an appeal or a request declares, with everything that is required.
DeclaredFields personsAppeal(int person);
DeclaredFields unitsAppeal(int unit, const QString &name);

/// Hands in a case of nobody's account, told by this phone, with these papers by slot; 0 when that fails.
CaseId handIn(Workspace &workspace, const QString &kind, const DeclaredFields &fields,
              const QString &phone = QStringLiteral("13700000001"), const QMap<QString, QByteArray> &papers = {});

/// An account that never had a password here.
AccountId addAccount(Workspace &workspace, const QString &loginName, const QString &type, const QString &phone = {});
void bind(Workspace &workspace, const QString &key, const QString &value, AccountId account);
/// What the account says of itself.
void say(Workspace &workspace, AccountId account, const QString &part, const QString &field, const QString &value);
void addProject(Workspace &workspace, const QString &number, AccountId account, const QString &code);

} // namespace hezhun
