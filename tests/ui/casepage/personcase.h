// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/intake.h"

namespace hezhun {

/// A person's case with two small photographs, submitted within the last hour in the order of `number`. Persons of the
/// same serial have the same ID number and phone; without a login name each has an account of its own.
Submission personCase(int number, const QString &subject, int serial, const QString &loginName = {});

} // namespace hezhun
