// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/declaredcase.h"

#include "domain/masking.h"
#include "domain/otheridentity.h"
#include "domain/residentid.h"
#include "domain/textcheck.h"
#include "kinds/declaredrows.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DeclaredCase)
};

RuleContext contextOf(const DeclaredFields &fields, QDate today, const Divisions &divisions)
{
    return {today, &divisions, [&fields](const QString &field) { return fields.value(field); }};
}

Checks checkOne(const FieldDefinition &field, const QString &value, const RuleContext &context)
{
    Checks checks;
    // Blanks around a value are a fault of their own (I-41); the rules speak of what is between them.
    const QString inner = trimmedEntry(value);
    if (field.type == FieldType::Rows && !value.isEmpty())
        return checkRows(field, value);
    if (value.isEmpty()) {
        if (field.required.holds(context.declared))
            return {{CheckLevel::Fault, u"field.required"_s, Texts::tr("This is required and was left out.")}};
    } else {
        checks = checkText(value, field.maximumLength);
        const bool chosen = field.type != FieldType::Choice
            || std::any_of(field.choices.cbegin(), field.choices.cend(),
                           [&](const ChoiceDefinition &choice) { return choice.code == inner; });
        if (!chosen)
            checks.append(
                {CheckLevel::Fault, u"field.choice"_s, Texts::tr("This is not one of the values to choose from.")});
        if (!checks.isEmpty() && field.rules.isEmpty())
            return checks;
    }
    for (const RuleCall &rule : field.rules)
        checks.append(checkField(rule, inner, context));
    return checks;
}

} // namespace

QList<FieldChecks> checkDeclared(const KindDefinition &kind, const DeclaredFields &fields, QDate today,
                                 const Divisions &divisions)
{
    const RuleContext context = contextOf(fields, today, divisions);
    QList<FieldChecks> result;
    for (const FieldDefinition &field : kind.fields)
        result.append({field.name, checkOne(field, fields.value(field.name), context)});
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        if (!kind.field(it.key()))
            result.append(
                {it.key(),
                 {{CheckLevel::Fault, u"field.unknown"_s, Texts::tr("The kind of case has no field of this name.")}}});
    }
    return result;
}

DeclaredFields normalised(const KindDefinition &kind, const DeclaredFields &fields, QDate today,
                          const Divisions &divisions)
{
    const RuleContext context = contextOf(fields, today, divisions);
    DeclaredFields result;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        QString value = it.value();
        if (const FieldDefinition *field = kind.field(it.key())) {
            for (const RuleCall &rule : field->rules)
                value = normalisedField(rule, value, context);
            if (const auto rows = field->type == FieldType::Rows ? toRows(value) : std::nullopt)
                value = fromRows(*rows);
        }
        if (!value.isEmpty())
            result.insert(it.key(), value);
    }
    return result;
}

QString placeOf(const KindDefinition &kind, const DeclaredFields &fields, QDate today)
{
    const QString value = fields.value(kind.place.field);
    if (!kind.place.fromIdNumber)
        return value;
    if (identityTypeFromCode(fields.value(kind.place.typeField)) != IdentityType::ResidentId)
        return {};
    const Result<ResidentId> number = ResidentId::parse(value, today);
    return number ? number->divisionCode() : QString();
}

QString departmentOf(const KindDefinition &kind, const DeclaredFields &fields)
{
    if (!kind.department)
        return {};
    const QString division = fields.value(kind.department->division);
    const QString level = fields.value(kind.department->level);
    if (division.size() != 6)
        return {};
    if (level == "county"_L1)
        return division;
    if (level == "city"_L1)
        return division.first(4) + u"00"_s;
    return level == "province"_L1 ? division.first(2) + u"0000"_s : QString();
}

QString numberOf(const KindDefinition &kind, const DeclaredFields &fields)
{
    return fields.value(kind.numberField);
}

QString maskedSubject(const KindDefinition &kind, const DeclaredFields &fields)
{
    const QString subject = fields.value(kind.subjectField);
    return kind.subjectIsPerson() ? maskName(subject) : subject;
}

QString maskedNumber(const KindDefinition &kind, const DeclaredFields &fields)
{
    const QString number = numberOf(kind, fields);
    if (number.isEmpty())
        return u""_s;
    const FieldDefinition *field = kind.field(kind.numberField);
    return field && field->shape == FieldShape::CreditCode ? maskCreditCode(number) : maskIdNumber(number);
}

} // namespace hezhun
