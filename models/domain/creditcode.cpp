// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/creditcode.h"

#include "domain/textcheck.h"

#include <algorithm>
#include <array>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

/// GB 32100-2015, 4.6, table 2: without I, O, S, V, Z, which are mistaken for digits and for each other.
constexpr auto alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"_L1;

struct Authority
{
    char16_t code;
    QLatin1StringView categories;
};

/// GB 32100-2015, 4.2 and 4.3, table 1, in the wording of amendment 1 (2016).
constexpr std::array<Authority, 12> authorities = {{
    {u'1', "1239"_L1},
    {u'2', "19"_L1},
    {u'3', "123459"_L1},
    {u'4', "19"_L1},
    {u'5', "1239"_L1},
    {u'6', "129"_L1},
    {u'7', "129"_L1},
    {u'8', "19"_L1},
    {u'9', "123"_L1},
    {u'A', "19"_L1},
    {u'N', "1239"_L1},
    {u'Y', "1"_L1},
}};

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

std::optional<Error> characterFault(QStringView text)
{
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c >= u'a' && c <= u'z'; })) {
        return Error{u"credit_code.lower_case"_s,
                     CreditCode::tr("A credit code is written in capital letters. Type it again in capitals.")};
    }
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return !alphabet.contains(c); })) {
        return Error{u"credit_code.characters"_s,
                     CreditCode::tr("A credit code has only digits and capital letters without I, O, S, V and Z. Check "
                                    "it against the licence.")};
    }
    return {};
}

} // namespace

QChar CreditCode::checkCharacter(QStringView first17)
{
    if (first17.size() != 17)
        return {};
    qsizetype sum = 0;
    qsizetype weight = 1;
    for (const QChar character : first17) {
        const qsizetype value = alphabet.indexOf(character);
        if (value < 0)
            return {};
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return alphabet.at((31 - sum % 31) % 31);
}

QChar CreditCode::organisationCheckCharacter(QStringView first8)
{
    static constexpr std::array<int, 8> weights = {3, 7, 9, 10, 5, 8, 4, 2};
    if (first8.size() != 8)
        return {};
    int sum = 0;
    for (std::size_t place = 0; place < weights.size(); ++place) {
        const QChar character = first8.at(qsizetype(place));
        const bool capital = character >= u'A' && character <= u'Z';
        if (!isDigit(character) && !capital)
            return {};
        sum += weights[place] * (capital ? character.unicode() - u'A' + 10 : character.digitValue());
    }
    const int check = 11 - sum % 11;
    return check == 10 ? QChar(u'X') : QChar(u'0' + check % 11);
}

Result<CreditCode> CreditCode::parse(QStringView text)
{
    if (const auto fault = entryFault("credit_code"_L1, text))
        return *fault;
    if (text.size() != 18) {
        return Error{u"credit_code.length"_s, tr("A credit code has 18 characters. Check it against the licence.")};
    }
    if (const auto fault = characterFault(text))
        return *fault;
    const auto authority = std::find_if(authorities.begin(), authorities.end(),
                                        [text](const Authority &entry) { return entry.code == text.front(); });
    if (authority == authorities.end()) {
        return Error{u"credit_code.authority"_s,
                     tr("The first character of the credit code names no registering authority. Check it against the "
                        "licence.")};
    }
    if (!authority->categories.contains(text.at(1))) {
        return Error{u"credit_code.category"_s,
                     tr("The second character of the credit code names no category of its registering authority. "
                        "Check it against the licence.")};
    }
    const QStringView division = text.mid(2, 6);
    if (!std::all_of(division.begin(), division.end(), isDigit)) {
        return Error{u"credit_code.division"_s,
                     tr("Characters 3 to 8 of the credit code are the digits of a division. Check them against the "
                        "licence.")};
    }
    if (checkCharacter(text.first(17)) != text.back()) {
        return Error{u"credit_code.check_digit"_s,
                     tr("The last character of the credit code does not agree with the others, so at least one is "
                        "mistyped. Check it against the licence.")};
    }
    return CreditCode(text.toString());
}

bool CreditCode::organisationCheckAgrees() const
{
    return organisationCheckCharacter(QStringView(m_code).mid(8, 8)) == m_code.at(16);
}

QString CreditCode::authorityName() const
{
    switch (registeringAuthority().unicode()) {
    case u'1': return tr("Institutional staffing office");
    case u'2': return tr("Foreign affairs");
    case u'3': return tr("Judicial administration");
    case u'4': return tr("Culture");
    case u'5': return tr("Civil affairs");
    case u'6': return tr("Tourism");
    case u'7': return tr("Religious affairs");
    case u'8': return tr("Trade unions");
    case u'9': return tr("Market regulation");
    case u'A': return tr("Military staffing office");
    case u'N': return tr("Agriculture");
    default: return tr("Other authority");
    }
}

} // namespace hezhun
