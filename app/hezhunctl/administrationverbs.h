// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/loginstate.h"

#include <QJsonObject>

namespace hezhun {

class Invocation;

/// What `account issue|lock|unlock|reset|story|search` do, for an administrator of the platform (--as, or HEZHUN_TOKEN)
/// or the owner. Each gives its exit code.
int issueAccount(Invocation &call);
int lockAccount(Invocation &call);
int unlockAccount(Invocation &call);
int resetAccount(Invocation &call);
int tellAccount(Invocation &call);
int searchAccounts(Invocation &call);

/// Whether and how somebody can log in: for machines, and for people, who read nothing where nothing is amiss.
QJsonObject loginObject(const LoginState &state);
QStringList loginRemarks(const LoginState &state);

} // namespace hezhun
