// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hezhun {

/// Whether a spreadsheet that opens a CSV file takes the text for a formula: it begins with = + - @, a tab or a return
/// (OWASP, "CSV injection"), in half or full width.
inline bool looksLikeFormula(QStringView text)
{
    static constexpr QStringView first = u"=+-@\t\r\uff1d\uff0b\uff0d\uff20";
    return !text.isEmpty() && first.contains(text.front());
}

/// The text with an apostrophe before it where it would be computed otherwise.
inline QString guarded(const QString &text)
{
    return looksLikeFormula(text) ? QLatin1Char('\'') + text : text;
}

/// The reverse of guarded().
inline QString unguarded(const QString &text)
{
    return text.startsWith(QLatin1Char('\'')) && looksLikeFormula(QStringView(text).mid(1)) ? text.mid(1) : text;
}

} // namespace hezhun
