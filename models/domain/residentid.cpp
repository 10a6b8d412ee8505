// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/residentid.h"

#include "domain/textcheck.h"

#include <algorithm>
#include <array>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool allDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), isDigit);
}

/// GB/T 2260-2007, and 81, 82, 83 of the residence permits of people from Hong Kong, Macao and Taiwan (State
/// Council office, 2018, no. 81). 9 at the front marks foreigners' permanent residence cards, which are no
/// resident IDs.
bool isProvince(QStringView twoDigits)
{
    static constexpr std::array<int, 35> provinces
        = {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
           44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    return std::binary_search(provinces.begin(), provinces.end(), twoDigits.toInt());
}

QDate birthDateIn(QStringView number)
{
    return QDate(number.mid(6, 4).toInt(), number.mid(10, 2).toInt(), number.mid(12, 2).toInt());
}

} // namespace

QChar ResidentId::checkCharacter(QStringView first17)
{
    if (first17.size() != 17 || !allDigits(first17))
        return {};
    int sum = 0;
    for (const QChar digit : first17)
        sum = (sum + digit.digitValue()) * 2 % 11;
    const int check = (12 - sum) % 11;
    return check == 10 ? QChar(u'X') : QChar(u'0' + check);
}

Result<ResidentId> ResidentId::parse(QStringView text, QDate today)
{
    if (const auto fault = entryFault("resident_id"_L1, text))
        return *fault;
    if (text.size() == 15 && allDigits(text)) {
        return Error{u"resident_id.fifteen_digits"_s,
                     tr("ID numbers of 15 digits are no longer valid. Enter the number of 18 characters.")};
    }
    if (text.size() != 18)
        return Error{u"resident_id.length"_s, tr("A resident ID number has 18 characters. Check it against the card.")};
    const QString number = text.toString().toUpper();
    if (!allDigits(text.first(17)) || !(isDigit(text.back()) || text.back() == u'X' || text.back() == u'x')) {
        return Error{u"resident_id.characters"_s,
                     tr("A resident ID number has 17 digits, then a digit or X. Check it against the card.")};
    }
    if (!isProvince(text.first(2))) {
        return Error{u"resident_id.province"_s,
                     tr("The first two digits of the ID number are not those of a province. Check it "
                        "against the card.")};
    }
    const QDate birth = birthDateIn(number);
    if (!birth.isValid()) {
        return Error{u"resident_id.birth_date"_s,
                     tr("The birth date in the ID number is no day of the calendar. Check digits 7 to 14.")};
    }
    if (birth.year() < 1900) {
        return Error{u"resident_id.birth_before_1900"_s,
                     tr("The birth date in the ID number lies before 1900. Check digits 7 to 14.")};
    }
    if (birth > today) {
        return Error{u"resident_id.birth_in_future"_s,
                     tr("The birth date in the ID number lies in the future. Check digits 7 to 14.")};
    }
    if (checkCharacter(QStringView(number).first(17)) != number.back()) {
        return Error{u"resident_id.check_digit"_s,
                     tr("The last character of the ID number does not agree with the others, so at least one is "
                        "mistyped. Check it against the card.")};
    }
    return ResidentId(number);
}

QDate ResidentId::birthDate() const
{
    return birthDateIn(m_number);
}

Sex ResidentId::sex() const
{
    return m_number.at(16).digitValue() % 2 == 1 ? Sex::Male : Sex::Female;
}

QString sexCode(Sex sex)
{
    return sex == Sex::Male ? u"male"_s : u"female"_s;
}

} // namespace hezhun
