// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace hezhun {

/// What a case can be found by, beside its reference and its subject's name. Each is compared as a whole.
enum class CaseKey { Number, CreditCode, Phone, UnitName, LoginName };

/// number, credit_code, phone, unit_name, login_name: as kind definitions and the database name them.
QString caseKeyCode(CaseKey key);
std::optional<CaseKey> caseKeyFromCode(QStringView code);

/// What somebody typed into the one search field, understood.
struct SearchTerm
{
    enum Kind { NamePrefix, Key, Reference };

    Kind kind = NamePrefix;
    CaseKey key = CaseKey::Number; ///< only when kind is Key
    QString value; ///< normalised: blanks, full-width forms and small letters of numbers mended

    bool operator==(const SearchTerm &) const = default;
};

/// Reads a search leniently: people paste from letters and chats. 11 digits of a mobile number are a phone,
/// 18 characters a resident ID or credit code (where both are possible the check characters decide; a wrong
/// number is looked for and not found), X-2026-000001 a reference, digits with or without letters (6 to 20
/// characters) a passport or permit, anything else the beginning of a name. Empty: an empty NamePrefix.
SearchTerm classifySearch(QStringView typed);

} // namespace hezhun
