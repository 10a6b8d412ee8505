// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fieldrule.h"

#include "domain/divisions.h"
#include "domain/isodate.h"
#include "domain/residentid.h"
#include "domain/verificationmatrix.h"

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The code under which the table has the place of a number: residence permits of people from Taiwan begin
/// with 830000, where GB/T 2260 has 710000.
QString placeCode(const ResidentId &id)
{
    return id.divisionCode() == u"830000"_s ? u"710000"_s : id.divisionCode();
}

Checks placeFindings(const ResidentId &id, const Divisions &divisions)
{
    const QString code = placeCode(id);
    const QString name = divisions.fullName(code);
    if (divisions.find(code))
        return FieldRule::passed(u"resident_id.place"_s, FieldRule::tr("The number was first given in %1.").arg(name));
    if (name.isEmpty()) {
        return FieldRule::remark(u"resident_id.place_unknown"_s,
                                 FieldRule::tr("The place code of the number is not in today's table of divisions."));
    }
    return FieldRule::remark(u"resident_id.place_unknown"_s,
                             FieldRule::tr("The place code of the number is not in today's table of divisions, only %1 "
                                           "above it. People keep their numbers when divisions change.")
                                 .arg(name));
}

Checks residentIdFindings(const FieldRule &rule)
{
    const Result<ResidentId> id = ResidentId::parse(rule.value(), rule.today());
    if (!id)
        return FieldRule::fault(id.error());
    Checks found
        = FieldRule::passed(u"resident_id.valid"_s, FieldRule::tr("The check character agrees with GB 11643."));
    if (rule.divisions())
        found += placeFindings(*id, *rule.divisions());
    return found;
}

/// The resident ID that the parameters "number" and "type" speak of, when it is one and has no fault.
std::optional<ResidentId> declaredResidentId(const FieldRule &rule)
{
    if (identityTypeFromCode(rule.argument(u"type"_s)) != IdentityType::ResidentId)
        return {};
    const Result<ResidentId> id = ResidentId::parse(rule.argument(u"number"_s), rule.today());
    if (!id)
        return {};
    return *id;
}

} // namespace

Checks checkIdentityNumber(const FieldRule &rule)
{
    const std::optional<IdentityType> type = identityTypeFromCode(rule.argument(u"type"_s));
    if (!type)
        return {};
    if (*type == IdentityType::ResidentId)
        return residentIdFindings(rule);
    const Result<QString> number = parseIdentityNumber(*type, rule.value(), rule.today());
    if (!number)
        return FieldRule::fault(number.error());
    if (*type == IdentityType::PermanentResidenceCard && number->size() == 18) {
        return FieldRule::passed(u"identity.valid"_s,
                                 FieldRule::tr("The check character of the permanent residence card agrees."));
    }
    return FieldRule::passed(u"identity.form"_s,
                             FieldRule::tr("The number has the form of this document; it is not checked further."));
}

Checks checkIdentityType(const FieldRule &rule)
{
    const std::optional<IdentityType> type = identityTypeFromCode(rule.value());
    if (!type)
        return {};
    const QList<IdentityType> possible = identityTypesOf(rule.argument(u"region"_s));
    if (!possible.isEmpty() && !possible.contains(*type)) {
        return FieldRule::fault({u"identity_type.region"_s,
                                 FieldRule::tr("People of the declared region have no such document. Correct the "
                                               "region or the type.")});
    }
    return {};
}

Checks checkBirthMatches(const FieldRule &rule)
{
    const Result<QDate> declared = parseIsoDate(rule.value());
    const std::optional<ResidentId> id = declaredResidentId(rule);
    if (!declared || !id)
        return {};
    if (id->birthDate() == *declared) {
        return FieldRule::passed(u"birth.matches"_s, FieldRule::tr("The birth date agrees with the ID number."));
    }
    return FieldRule::failure(u"birth.differs"_s,
                              FieldRule::tr("The birth date is not the one in the ID number. Compare both with the "
                                            "card."));
}

Checks checkSexMatches(const FieldRule &rule)
{
    const std::optional<ResidentId> id = declaredResidentId(rule);
    const bool isSex = rule.value() == sexCode(Sex::Male) || rule.value() == sexCode(Sex::Female);
    if (!id || !isSex)
        return {};
    if (sexCode(id->sex()) == rule.value())
        return FieldRule::passed(u"sex.matches"_s, FieldRule::tr("The sex agrees with the ID number."));
    return FieldRule::failure(u"sex.differs"_s,
                              FieldRule::tr("The sex is not the one in the ID number. Compare both with the card."));
}

} // namespace hezhun
