// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fieldrule.h"

#include "domain/creditcode.h"
#include "domain/divisions.h"
#include "domain/email.h"
#include "domain/isodate.h"
#include "domain/phone.h"

#include <algorithm>

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the first two digits of a division are when a code was given by an office of the whole country.
constexpr auto wholeCountry = "10"_L1;

bool isFromOutside(const QString &region)
{
    return !region.isEmpty() && region != u"mainland"_s && region != u"domestic"_s;
}

} // namespace

Checks checkMobile(const FieldRule &rule)
{
    if (isFromOutside(rule.argument(u"region"_s)))
        return {};
    const Result<MobileNumber> mobile = MobileNumber::parse(rule.value());
    if (!mobile)
        return FieldRule::fault(mobile.error());
    return FieldRule::passed(u"mobile.valid"_s, FieldRule::tr("The number has the form of a mobile number."));
}

Checks checkTelephone(const FieldRule &rule)
{
    const Result<Telephone> telephone = Telephone::parse(rule.value());
    if (!telephone)
        return FieldRule::fault(telephone.error());
    return FieldRule::passed(u"telephone.valid"_s,
                             FieldRule::tr("The number has the form of a telephone number with area code."));
}

Checks checkEmailField(const FieldRule &rule)
{
    const Result<Done> sound = checkEmail(rule.value());
    if (!sound)
        return FieldRule::fault(sound.error());
    return FieldRule::passed(u"email.valid"_s, FieldRule::tr("The address has the form of an e-mail address."));
}

Checks checkCreditCode(const FieldRule &rule)
{
    const Result<CreditCode> code = CreditCode::parse(rule.value());
    if (!code)
        return FieldRule::fault(code.error());
    Checks found
        = FieldRule::passed(u"credit_code.valid"_s,
                            FieldRule::tr("The check character agrees with GB 32100. Registering authority: %1.")
                                .arg(code->authorityName()));
    if (!code->organisationCheckAgrees()) {
        found += FieldRule::remark(u"credit_code.organisation_check"_s,
                                   FieldRule::tr("The organisation code within the credit code does not agree with GB "
                                                 "11714. Compare the credit code with the licence."));
    }
    return found;
}

Checks checkCreditCodePlace(const FieldRule &rule)
{
    const Result<CreditCode> code = CreditCode::parse(rule.value());
    const QString place = rule.argument(u"place"_s);
    if (!code || place.size() != 6)
        return {};
    const QString registered = code->divisionCode();
    if (registered.startsWith(wholeCountry))
        return {};
    if (registered.first(2) == place.first(2)) {
        return FieldRule::passed(u"credit_code.same_province"_s,
                                 FieldRule::tr("The credit code was given in the province of the declared place."));
    }
    const QString province = rule.divisions() ? rule.divisions()->fullName(registered.first(2) + u"0000"_s) : QString();
    if (province.isEmpty()) {
        return FieldRule::remark(u"credit_code.other_province"_s,
                                 FieldRule::tr("The credit code was not given in the province of the declared place."));
    }
    return FieldRule::remark(
        u"credit_code.other_province"_s,
        FieldRule::tr("The credit code was given in %1, not in the province of the declared place.").arg(province));
}

Checks checkDivision(const FieldRule &rule)
{
    const QString &code = rule.value();
    if (code.size() != 6 || !std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'0' && c <= u'9'; })) {
        return FieldRule::fault(
            {u"division.format"_s, FieldRule::tr("A division code has six digits (GB/T 2260). Correct it.")});
    }
    if (!rule.divisions())
        return {};
    if (rule.divisions()->find(code))
        return FieldRule::passed(u"division.known"_s, rule.divisions()->fullName(code));
    return FieldRule::remark(u"division.unknown"_s,
                             FieldRule::tr("The division code is not in today's table of divisions. It may be one that "
                                           "was abolished."));
}

Checks checkDate(const FieldRule &rule)
{
    const Result<QDate> date = parseIsoDate(rule.value());
    return date ? Checks() : FieldRule::fault(date.error());
}

Checks checkDateAfter(const FieldRule &rule)
{
    const Result<QDate> date = parseIsoDate(rule.value());
    const Result<QDate> start = parseIsoDate(rule.argument(u"start"_s));
    if (!date || !start || *date > *start)
        return {};
    return FieldRule::fault(
        {u"date.before_start"_s, FieldRule::tr("The end does not lie after the start. Correct it.")});
}

Checks checkDatePast(const FieldRule &rule)
{
    const Result<QDate> date = parseIsoDate(rule.value());
    if (!date || *date <= rule.today())
        return {};
    return FieldRule::fault({u"date.future"_s, FieldRule::tr("The date lies in the future. Correct it.")});
}

} // namespace hezhun
