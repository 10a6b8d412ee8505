// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace hezhun {

/// Whether somebody can log in with an account, and by which password. Times that are not valid: never, or not.
struct LoginState
{
    QDateTime lockedAt = {}; ///< by an administrator
    QString lockReason = {};
    bool isRetired = false; ///< merged into another account
    bool hasPassword = false;
    QDateTime passwordUntil = {}; ///< I-04
    bool mustChange = false; ///< before the first login
    QDateTime oneTimeUntil = {}; ///< a one-time password was given, and not used so far

    bool operator==(const LoginState &) const = default;
};

} // namespace hezhun
