// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hezhun {

/// I-40: the first 4 and last 4 characters around exactly 8 stars, 1307********031X. Numbers of fewer than 15
/// characters, where that would hide next to nothing, keep 2 and 2, fewer than 9 keep 1 and 1, fewer than 4
/// none; the number of stars is always 8, so the length does not show.
QString maskIdNumber(QStringView number);

/// I-20: the first 2 and last 3 digits around exactly 5 stars, 13*****656. Fewer than 9 characters keep the
/// last 2.
QString maskPhone(QStringView phone);

/// The first character and a ＊ for each further one, at most three: 陈＊, 张＊＊.
QString maskName(QStringView name);

/// Credit codes are public (they stand on every licence and in public registers), so they are shown as they
/// are.
QString maskCreditCode(QStringView code);

/// The first two characters and the last around exactly 3 stars, zh***3; fewer than 5 characters keep the first.
QString maskLoginName(QStringView name);

/// The first character of the local part, three stars, and the domain: l***@example.cn. All stars when there
/// is no @ with something before it.
QString maskEmail(QStringView email);

/// In groups as printed on the card: 110105 19491231 002X. Numbers that have not 18 characters: as they are.
QString groupIdNumber(QStringView number);

/// In groups by meaning (authority and category, division, organisation, check): 91 350100 M000100Y4 3. Codes
/// that have not 18 characters: as they are.
QString groupCreditCode(QStringView code);

} // namespace hezhun
