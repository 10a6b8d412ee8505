// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/verificationmatrix.h"

#include <QStringList>

namespace hezhun {

/// I-32: whether a change of this field asks for a new real-name check. Field names are those of the kinds'
/// definitions; false for a name that I-32 does not know.
bool triggersNewCheck(Subject subject, QStringView fieldName);

/// All fields whose change does, in the order of I-32.
QStringList triggeringFields(Subject subject);

} // namespace hezhun
