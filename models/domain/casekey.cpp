// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casekey.h"

#include "domain/creditcode.h"
#include "domain/phone.h"
#include "domain/residentid.h"
#include "domain/textcheck.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KeyCode
{
    CaseKey key;
    QLatin1StringView code;
};

constexpr std::array<KeyCode, 5> keyCodes = {{
    {CaseKey::Number, "number"_L1},
    {CaseKey::CreditCode, "credit_code"_L1},
    {CaseKey::Phone, "phone"_L1},
    {CaseKey::UnitName, "unit_name"_L1},
    {CaseKey::LoginName, "login_name"_L1},
}};

/// The mobile number in what was typed, with a country code or hyphens or without.
std::optional<QString> mobileIn(const QString &compact)
{
    QString digits = compact;
    digits.remove(u'-');
    if (digits.startsWith(u"+86"_s))
        digits.remove(0, 3);
    else if (digits.startsWith(u"86"_s) && digits.size() == 13)
        digits.remove(0, 2);
    const Result<MobileNumber> mobile = MobileNumber::parse(digits);
    if (!mobile)
        return {};
    return mobile->number();
}

/// What 18 capital letters and digits are: the number of a card or a credit code. Where the form allows both,
/// the check characters decide; where these agree with neither, cards are more often searched for, but for a
/// 9 in front.
std::optional<CaseKey> keyOfEighteen(const QString &typed)
{
    static const QRegularExpression card(uR"(\A[0-9]{17}[0-9X]\z)"_s);
    static const QRegularExpression code(uR"(\A[0-9A-HJ-NP-RTUW-Y]{2}[0-9]{6}[0-9A-HJ-NP-RTUW-Y]{10}\z)"_s);
    const bool mayBeCard = card.match(typed).hasMatch();
    const bool mayBeCode = code.match(typed).hasMatch();
    if (mayBeCard && ResidentId::checkCharacter(QStringView(typed).first(17)) == typed.back())
        return CaseKey::Number;
    if (mayBeCode && (!mayBeCard || CreditCode::parse(typed) || typed.front() == u'9'))
        return CaseKey::CreditCode;
    if (mayBeCard)
        return CaseKey::Number;
    return {};
}

bool isReference(const QString &typed)
{
    static const QRegularExpression form(uR"(\A[A-Z]+(?:-[A-Z]+)*-[0-9]{4}-[0-9]+\z)"_s);
    return form.match(typed).hasMatch();
}

/// Passports and permits: digits, perhaps with some letters among them.
bool isOtherNumber(const QString &typed)
{
    static const QRegularExpression form(uR"(\A[A-Z0-9]{6,20}\z)"_s);
    const auto digits = std::count_if(typed.begin(), typed.end(), [](QChar c) { return c.isDigit(); });
    return form.match(typed).hasMatch() && digits * 2 >= typed.size();
}

} // namespace

QString caseKeyCode(CaseKey key)
{
    const auto found
        = std::find_if(keyCodes.begin(), keyCodes.end(), [key](const KeyCode &entry) { return entry.key == key; });
    return found == keyCodes.end() ? QString() : QString(found->code);
}

std::optional<CaseKey> caseKeyFromCode(QStringView code)
{
    const auto found
        = std::find_if(keyCodes.begin(), keyCodes.end(), [code](const KeyCode &entry) { return entry.code == code; });
    if (found == keyCodes.end())
        return {};
    return found->key;
}

SearchTerm classifySearch(QStringView typed)
{
    const QString text = withoutFullWidth(typed).simplified();
    QString compact = text.toUpper();
    compact.remove(u' ');
    if (const std::optional<QString> mobile = mobileIn(compact))
        return {SearchTerm::Key, CaseKey::Phone, *mobile};
    if (isReference(compact))
        return {SearchTerm::Reference, {}, compact};
    if (const std::optional<CaseKey> key = compact.size() == 18 ? keyOfEighteen(compact) : std::nullopt)
        return {SearchTerm::Key, *key, compact};
    if (isOtherNumber(compact))
        return {SearchTerm::Key, CaseKey::Number, compact};
    return {SearchTerm::NamePrefix, {}, text};
}

} // namespace hezhun
