// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/declaredcase.h"

#include <QString>

namespace hezhun {

/// The pages that somebody can be on before being logged in.
enum class EntranceWay { LogIn, ChangePassword, Register, FindName, ResetPassword, Appeal, Request };

/// What somebody said on one page that serves on the next one. Empty: not said.
struct Known
{
    QString accountType = {}; ///< "person" or "unit" (I-01)
    QString loginName = {};
    QString subject = {}; ///< the name of the person or the unit
    QString number = {}; ///< the ID number or the credit code
    DeclaredFields fields = {}; ///< everything that was declared, by the names of the definition it was declared under
    QString phone = {};
};

} // namespace hezhun
