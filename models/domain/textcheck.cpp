// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/textcheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

class TextCheck
{
    Q_DECLARE_TR_FUNCTIONS(TextCheck)
};

/// Characters that take part in a text without being seen, whatever their category in Unicode says, and the
/// one that toUcs4() puts in place of half a surrogate pair.
bool isFiller(char32_t character)
{
    return character == 0x115F || character == 0x1160 || character == 0x3164 || character == 0xFFA0
        || character == 0x2800 || character == 0xFFFD;
}

bool isInvisible(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return isFiller(character);
    }
}

bool isFullWidthForm(QChar character)
{
    return character >= u'\uFF01' && character <= u'\uFF5E';
}

} // namespace

Checks checkText(QStringView value, int maximumLength)
{
    Checks found;
    if (value.isEmpty())
        return found;
    if (value.front().isSpace() || value.back().isSpace()) {
        found.append({CheckLevel::Fault, u"text.blank"_s,
                      TextCheck::tr("There is a blank before or after the text. Remove it.")});
    }
    const QList<uint> characters = value.toUcs4();
    if (std::any_of(characters.begin(), characters.end(), isInvisible)) {
        found.append({CheckLevel::Fault, u"text.invisible"_s,
                      TextCheck::tr("The text holds characters that cannot be seen, or broken ones. Type it anew "
                                    "instead of pasting it.")});
    }
    if (characters.size() > maximumLength) {
        found.append({CheckLevel::Fault, u"text.length"_s,
                      TextCheck::tr("The text is too long: at most %n character(s) are allowed. Shorten it.", nullptr,
                                    maximumLength)});
    }
    return found;
}

QString trimmedEntry(QStringView value)
{
    return value.trimmed().toString();
}

std::optional<Error> entryFault(QLatin1StringView rule, QStringView text)
{
    if (text.isEmpty())
        return Error{rule + ".empty"_L1, TextCheck::tr("Nothing is entered. Enter the value.")};
    if (std::any_of(text.begin(), text.end(), isFullWidthForm)) {
        return Error{rule + ".full_width"_L1,
                     TextCheck::tr("The value holds full-width characters. Switch the input method to half-width "
                                   "and type it again.")};
    }
    if (std::any_of(text.begin(), text.end(), [](QChar character) { return character.isSpace(); })) {
        return Error{rule + ".blank"_L1,
                     TextCheck::tr("There is a blank before, after or within the value. Remove it.")};
    }
    return {};
}

bool hasFullWidth(QStringView value)
{
    return std::any_of(value.begin(), value.end(),
                       [](QChar character) { return isFullWidthForm(character) || character == u'\u3000'; });
}

QString withoutFullWidth(QStringView value)
{
    constexpr ushort offset = 0xFF01 - 0x0021;
    QString narrow = value.toString();
    for (QChar &character : narrow) {
        if (isFullWidthForm(character))
            character = QChar(ushort(character.unicode() - offset));
        else if (character == u'\u3000')
            character = u' ';
    }
    return narrow;
}

} // namespace hezhun
