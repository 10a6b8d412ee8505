// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fieldrule.h"

#include "domain/textcheck.h"

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr char32_t middleDot = 0x00B7; ///< in the names of national minorities, as the population register writes it

bool isHan(char32_t character)
{
    return QChar::script(character) == QChar::Script_Han;
}

bool isLatin(char32_t character)
{
    return QChar::script(character) == QChar::Script_Latin;
}

bool isOtherDot(char32_t character)
{
    return character == 0x2022 || character == 0x2027 || character == 0x2219 || character == 0x22C5
        || character == 0x30FB || character == 0xFF65;
}

bool isNameSign(char32_t character)
{
    return QChar::isSpace(character) || character == U'-' || character == U'\'' || character == U'.'
        || character == U',' || character == 0x2019;
}

template <typename Predicate> bool any(const QList<uint> &characters, Predicate predicate)
{
    return std::any_of(characters.begin(), characters.end(), predicate);
}

bool hasBlankBetweenHan(const QList<uint> &characters)
{
    return any(characters, isHan) && any(characters, [](uint c) { return QChar::isSpace(c); });
}

Checks blankRemark(const QString &code)
{
    return FieldRule::remark(code,
                             FieldRule::tr("There is a blank within the Chinese name. Compare it with the "
                                           "document."));
}

} // namespace

Checks checkPersonName(const FieldRule &rule)
{
    const QList<uint> characters = rule.value().toUcs4();
    const bool han = any(characters, isHan);
    const bool latin = any(characters, isLatin);
    const auto isStrange = [latin](uint c) {
        return !QChar::isLetter(c) && !QChar::isMark(c) && !QChar::isDigit(c) && c != middleDot && !isOtherDot(c)
            && !QChar::isSpace(c) && !(latin && isNameSign(c));
    };
    Checks found;
    if (any(characters, [](uint c) { return QChar::isDigit(c); })) {
        found += FieldRule::remark(u"person_name.digits"_s,
                                   FieldRule::tr("There are digits in the name. Compare it with the document."));
    }
    if (han && latin) {
        found += FieldRule::remark(u"person_name.mixed"_s,
                                   FieldRule::tr("The name mixes Chinese characters and Latin letters. Compare it with "
                                                 "the document."));
    }
    if (!han && rule.argument(u"region"_s) == u"mainland"_s) {
        found += FieldRule::remark(u"person_name.no_chinese"_s,
                                   FieldRule::tr("The name has no Chinese characters, though the region is the "
                                                 "mainland. Compare it with the document."));
    }
    if (any(characters, isStrange) || hasFullWidth(rule.value())) {
        found
            += FieldRule::remark(u"person_name.characters"_s,
                                 FieldRule::tr("The name holds characters that names do not have. Compare it with the "
                                               "document."));
    }
    if (any(characters, isOtherDot)) {
        found += FieldRule::remark(u"person_name.dot"_s,
                                   FieldRule::tr("The dot in the name is not the usual ·. Compare it with the "
                                                 "document."));
    }
    if (hasBlankBetweenHan(characters))
        found += blankRemark(u"person_name.blank"_s);
    if (characters.size() == 1) {
        found += FieldRule::remark(u"person_name.short"_s,
                                   FieldRule::tr("The name has one character only. Compare it with the document."));
    }
    return found;
}

Checks checkUnitName(const FieldRule &rule)
{
    constexpr qsizetype shortest = 4;
    const QList<uint> characters = rule.value().toUcs4();
    Checks found;
    if (any(characters, isHan) && any(characters, [](uint c) { return c == U'(' || c == U')'; })) {
        found += FieldRule::remark(u"unit_name.brackets"_s,
                                   FieldRule::tr("The brackets in the name are half-width; licences have full-width "
                                                 "ones. Names are compared to the letter."));
    }
    if (hasBlankBetweenHan(characters))
        found += blankRemark(u"unit_name.blank"_s);
    if (characters.size() < shortest) {
        found
            += FieldRule::remark(u"unit_name.short"_s,
                                 FieldRule::tr("The name is very short. Compare it with the licence: the full name is "
                                               "needed."));
    }
    return found;
}

} // namespace hezhun
