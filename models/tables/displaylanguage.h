// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hezhun {

/// The language in which texts of kinds are shown, "zh_CN" or "en": that of the default QLocale, which the program
/// sets when the user chooses a language.
QString displayLanguage();

} // namespace hezhun
