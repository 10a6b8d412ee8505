// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/loginname.h"

#include <QList>

#include <functional>

namespace hezhun {

/// The systems whose accounts came to the platform (I-10).
enum class OlderSystem {
    ForeignersWork, ///< prefix WP_
    ForeignExpert, ///< prefix WGZJXM_
    TorchCentre, ///< no prefix: what collided became a person's account
};

/// "WP_", "WGZJXM_", or nothing.
QString olderSystemPrefix(OlderSystem system);

/// Whether a login name is somebody's on the platform, in whatever case.
using NameIsTaken = std::function<bool(const LoginName &)>;

/// The name that an account of an older system has on the platform: its own where that is free, else with the prefix.
/// Codes: login_name.* (it can't be a name here), login_name.taken (with the prefix too, or there is none).
Result<LoginName> loginNameFromOlderSystem(QStringView name, OlderSystem system, const NameIsTaken &isTaken);

/// Who has the old name on the platform.
enum class OldName { Free, OfAnotherUnit, OfTheSameUnit };

/// One way in for somebody with an account of an older system.
struct WayIn
{
    enum Account { OldAccount, PrefixedAccount, PlatformAccount };

    Account account = OldAccount; ///< by the old name, by prefix and old name, or by the unit's name on the platform
    QString type; ///< of the login: "unit" or "person"
    QString role = {}; ///< that the account has in its system; empty: as before

    bool operator==(const WayIn &) const = default;
};

/// How a unit logs in that had an account in the foreigners' work system: the five cases of I-10, the first way is the
/// one to offer first.
QList<WayIn> waysIn(bool hasPlatformAccount, OldName name);

/// How a unit logs in that had an account in the torch centre's system: collided ones are persons' and carry the role
/// of the unit admin (I-10).
WayIn torchCentreWayIn(bool collided);

} // namespace hezhun
