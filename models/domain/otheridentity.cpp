// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/otheridentity.h"

#include "domain/residentid.h"
#include "domain/textcheck.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

class IdentityPaper
{
    Q_DECLARE_TR_FUNCTIONS(IdentityPaper)
};

struct TypeCode
{
    IdentityType type;
    QLatin1StringView code;
};

constexpr std::array<TypeCode, 7> typeCodes = {{
    {IdentityType::ResidentId, "resident_id"_L1},
    {IdentityType::PermanentResidenceCard, "permanent_residence"_L1},
    {IdentityType::HongKongMacaoPass, "hk_macao_pass"_L1},
    {IdentityType::TaiwanPass, "taiwan_pass"_L1},
    {IdentityType::MainlandPassHongKongMacao, "mainland_pass_hk_macao"_L1},
    {IdentityType::MainlandPassTaiwan, "mainland_pass_taiwan"_L1},
    {IdentityType::ForeignPassport, "foreign_passport"_L1},
}};

/// The forms of the numbers, old and new, as the exit-entry administration issued them; loose where it
/// published none. Capital letters only.
const QRegularExpression &formOf(IdentityType type)
{
    static const QRegularExpression permanentResidence(uR"(\A(?:[A-Z]{3}[0-9]{12}|9[0-9]{16}[0-9X])\z)"_s);
    static const QRegularExpression hongKongMacaoPass(uR"(\A[CW][A-Z0-9][0-9]{7}\z)"_s);
    static const QRegularExpression taiwanPass(uR"(\A[LT][A-Z0-9][0-9]{7}\z)"_s);
    static const QRegularExpression mainlandPassHongKongMacao(uR"(\A[HM][0-9]{8}(?:[0-9]{2})?\z)"_s);
    static const QRegularExpression mainlandPassTaiwan(uR"(\A[0-9]{8}(?:[0-9]{2}(?:[A-Z]|\([A-Z0-9]\))?)?\z)"_s);
    static const QRegularExpression passport(uR"(\A[A-Z0-9]{5,20}\z)"_s);
    switch (type) {
    case IdentityType::PermanentResidenceCard: return permanentResidence;
    case IdentityType::HongKongMacaoPass: return hongKongMacaoPass;
    case IdentityType::TaiwanPass: return taiwanPass;
    case IdentityType::MainlandPassHongKongMacao: return mainlandPassHongKongMacao;
    case IdentityType::MainlandPassTaiwan: return mainlandPassTaiwan;
    case IdentityType::ResidentId:
    case IdentityType::ForeignPassport: break;
    }
    return passport;
}

QString formFault(IdentityType type)
{
    switch (type) {
    case IdentityType::PermanentResidenceCard:
        return IdentityPaper::tr("A permanent residence card has 18 characters that begin with 9, an older one 3 "
                                 "letters and 12 digits. Check the number against the card.");
    case IdentityType::HongKongMacaoPass:
        return IdentityPaper::tr("This permit's number begins with C or W and has 9 characters. Check it against the "
                                 "permit.");
    case IdentityType::TaiwanPass:
        return IdentityPaper::tr("This permit's number begins with L or T and has 9 characters. Check it against the "
                                 "permit.");
    case IdentityType::MainlandPassHongKongMacao:
        return IdentityPaper::tr("This permit's number is H or M with 8 or 10 digits. Check it against the permit.");
    case IdentityType::MainlandPassTaiwan:
        return IdentityPaper::tr("This permit's number has 8 digits, an older one 10. Check it against the permit.");
    case IdentityType::ResidentId:
    case IdentityType::ForeignPassport: break;
    }
    return IdentityPaper::tr("A passport number has 5 to 20 letters and digits. Check it against the passport.");
}

/// The card of 2023: 9, place, nationality, birth date, order, and the check character of a resident ID
/// (National Immigration Administration, rules for the permanent residence card, edition 2023).
std::optional<Error> residenceCardFault(QStringView number, QDate today)
{
    const QDate birth(number.mid(6, 4).toInt(), number.mid(10, 2).toInt(), number.mid(12, 2).toInt());
    if (!birth.isValid() || birth.year() < 1900 || birth > today) {
        return Error{
            u"identity.birth_date"_s,
            IdentityPaper::tr("The card's number holds a birth date that does not exist. Check digits 7 to 14.")};
    }
    if (ResidentId::checkCharacter(number.first(17)) != number.back()) {
        return Error{u"identity.check_digit"_s,
                     IdentityPaper::tr("The last character of the card's number does not agree with the others, so at "
                                       "least one is mistyped. Check it against the card.")};
    }
    return {};
}

bool isNumberCharacter(QChar character)
{
    return character.unicode() < 0x80 && (character.isLetterOrNumber() || character == u'(' || character == u')');
}

} // namespace

QString identityTypeCode(IdentityType type)
{
    const auto found = std::find_if(typeCodes.begin(), typeCodes.end(),
                                    [type](const TypeCode &entry) { return entry.type == type; });
    return found == typeCodes.end() ? QString() : QString(found->code);
}

std::optional<IdentityType> identityTypeFromCode(QStringView code)
{
    const auto found = std::find_if(typeCodes.begin(), typeCodes.end(),
                                    [code](const TypeCode &entry) { return entry.code == code; });
    if (found == typeCodes.end())
        return {};
    return found->type;
}

QString identityTypeText(IdentityType type)
{
    switch (type) {
    case IdentityType::ResidentId: return IdentityPaper::tr("Resident ID card");
    case IdentityType::PermanentResidenceCard: return IdentityPaper::tr("Foreigner's permanent residence card");
    case IdentityType::HongKongMacaoPass:
        return IdentityPaper::tr("Permit for travelling to and from Hong Kong and Macao");
    case IdentityType::TaiwanPass: return IdentityPaper::tr("Permit for travelling to and from Taiwan");
    case IdentityType::MainlandPassHongKongMacao:
        return IdentityPaper::tr("Mainland travel permit for Hong Kong and Macao residents");
    case IdentityType::MainlandPassTaiwan: return IdentityPaper::tr("Mainland travel permit for Taiwan residents");
    case IdentityType::ForeignPassport: break;
    }
    return IdentityPaper::tr("Foreign passport");
}

Result<QString> parseIdentityNumber(IdentityType type, QStringView text, QDate today)
{
    if (type == IdentityType::ResidentId) {
        const Result<ResidentId> id = ResidentId::parse(text, today);
        if (!id)
            return id.error();
        return id->number();
    }
    if (const auto fault = entryFault("identity"_L1, text))
        return *fault;
    if (!std::all_of(text.begin(), text.end(), isNumberCharacter)) {
        return Error{u"identity.characters"_s,
                     IdentityPaper::tr("The number may hold only letters and digits. Check it against the document.")};
    }
    const QString number = text.toString().toUpper();
    if (!formOf(type).match(number).hasMatch())
        return Error{u"identity.format"_s, formFault(type)};
    if (type == IdentityType::PermanentResidenceCard && number.size() == 18) {
        if (const auto fault = residenceCardFault(number, today))
            return *fault;
    }
    return number;
}

} // namespace hezhun
