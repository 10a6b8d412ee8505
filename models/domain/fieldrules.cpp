// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fieldrules.h"

#include "domain/fieldrule.h"
#include "domain/otheridentity.h"

namespace hezhun {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RuleEntry
{
    Checks (*check)(const FieldRule &rule);
    QStringList required = {};
    QStringList optional = {};
    bool asksEmptyValues = false;
};

const QMap<QString, RuleEntry> &rules()
{
    static const QMap<QString, RuleEntry> entries = {
        {u"birth_matches"_s, {checkBirthMatches, {u"number"_s, u"type"_s}}},
        {u"credit_code"_s, {checkCreditCode}},
        {u"credit_code_place"_s, {checkCreditCodePlace, {u"place"_s}}},
        {u"date"_s, {checkDate}},
        {u"date_after"_s, {checkDateAfter, {u"start"_s}}},
        {u"date_past"_s, {checkDatePast}},
        {u"division"_s, {checkDivision}},
        {u"email"_s, {checkEmailField}},
        {u"identity_number"_s, {checkIdentityNumber, {u"type"_s}}},
        {u"identity_type"_s, {checkIdentityType, {u"region"_s}}},
        {u"mobile"_s, {checkMobile, {}, {u"region"_s}}},
        {u"person_name"_s, {checkPersonName, {}, {u"region"_s}}},
        {u"sex_matches"_s, {checkSexMatches, {u"number"_s, u"type"_s}}},
        {u"telephone"_s, {checkTelephone}},
        {u"unit_name"_s, {checkUnitName}},
        {u"validity"_s, {checkValidity, {u"from"_s, u"type"_s}, {u"number"_s}, true}},
        {u"validity_start"_s, {checkValidityStart, {u"type"_s}, {}, true}},
    };
    return entries;
}

} // namespace

QString FieldRule::argument(const QString &parameter) const
{
    const QString given = m_call.with.value(parameter);
    if (given.startsWith(u'='))
        return given.sliced(1);
    return given.isEmpty() || !m_context.declared ? QString() : m_context.declared(given);
}

Checks FieldRule::passed(const QString &code, const QString &message)
{
    return {{CheckLevel::Passed, code, message}};
}

Checks FieldRule::remark(const QString &code, const QString &message)
{
    return {{CheckLevel::Remark, code, message}};
}

Checks FieldRule::failure(const QString &code, const QString &message)
{
    return {{CheckLevel::Failure, code, message}};
}

Checks FieldRule::fault(const Error &error)
{
    return {{CheckLevel::Fault, error.code, error.message}};
}

Checks checkField(const RuleCall &rule, const QString &value, const RuleContext &context)
{
    const auto entry = rules().find(rule.name);
    if (entry == rules().end() || (value.isEmpty() && !entry->asksEmptyValues))
        return {};
    return entry->check(FieldRule(rule, value, context));
}

QString normalisedField(const RuleCall &rule, const QString &value, const RuleContext &context)
{
    if (rule.name != u"identity_number"_s)
        return value;
    const auto type = identityTypeFromCode(FieldRule(rule, value, context).argument(u"type"_s));
    if (!type)
        return value;
    const Result<QString> number = parseIdentityNumber(*type, value, context.today);
    return number ? *number : value;
}

bool ruleIsKnown(const QString &name)
{
    return rules().contains(name);
}

QStringList ruleNames()
{
    return rules().keys();
}

QStringList ruleParameters(const QString &name)
{
    return rules().value(name).required;
}

QStringList optionalRuleParameters(const QString &name)
{
    return rules().value(name).optional;
}

} // namespace hezhun
