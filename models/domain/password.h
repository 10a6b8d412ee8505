// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QStringView>

namespace hezhun {

/// I-03: at least 8 characters, of at least 3 of the classes capital letter, small letter, digit, special.
/// Specials are ! @ # $ % ^ & * _ + - = ~; other punctuation, blanks and everything outside ASCII are
/// refused. At most 64 characters, so that deriving the key has a bound. Error codes: password.empty
/// .characters .too_short .too_long .classes
Result<Done> checkPassword(QStringView password);

enum class PasswordStrength { Weak, Medium, Strong };

/// The bar under the field. Weak: refused by checkPassword(), or hardly better than that (few different
/// characters, or mostly a run as in 12345678). Strong: all four classes, or 12 characters and more.
PasswordStrength passwordStrength(QStringView password);

} // namespace hezhun
