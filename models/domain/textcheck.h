// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/check.h"
#include "domain/result.h"

#include <QStringView>

#include <optional>

namespace hezhun {

/// What is looked for in every text that comes in, whatever its field: a blank before or after (text.blank);
/// control, direction or invisible characters, broken surrogates (text.invisible); more than `maximumLength`
/// characters, counted as code points (text.length). Each a Fault; no finding when all is well.
Checks checkText(QStringView value, int maximumLength);

/// The value with blanks of any kind before and after taken away: what a form does before it checks (I-41).
QString trimmedEntry(QStringView value);

/// Whether any character is a full-width form of an ASCII character (U+FF01 to U+FF5E), or an ideographic
/// space.
bool hasFullWidth(QStringView value);

/// What is wrong with a number or name that is written without blanks, in half-width characters, before its
/// own rule is asked: code `rule`.empty, .blank (anywhere) or .full_width (I-41); nothing when all is well.
std::optional<Error> entryFault(QLatin1StringView rule, QStringView text);

/// Full-width forms of ASCII characters made into these, ideographic spaces into spaces.
QString withoutFullWidth(QStringView value);

} // namespace hezhun
