// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/identity.h"

#include "domain/masking.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The name under which the account's phone stands among the triggering values.
const QString phoneName = u"phone"_s;

bool hasRule(const FieldDefinition &field, const QString &rule)
{
    return std::any_of(field.rules.cbegin(), field.rules.cend(),
                       [&](const RuleCall &call) { return call.name == rule; });
}

} // namespace

std::optional<Error> faultIn(const Checks &checks, const QString &field)
{
    for (const Check &check : checks) {
        if (check.level == CheckLevel::Fault && check.code != u"field.required"_s)
            return Error{check.code, check.message, field};
    }
    return {};
}

std::optional<Error> phoneFault(const KindDefinition &kind, const DeclaredFields &fields, const QString &phone,
                                QDate today)
{
    if (phone.isEmpty())
        return {};
    const RuleContext context{today, nullptr, [&](const QString &field) { return fields.value(field); }};
    for (const RuleCall &rule : kind.phoneRules) {
        if (auto fault = faultIn(checkField(rule, phone, context), u"phone"_s))
            return fault;
    }
    return {};
}

QList<BoundValue> boundValues(const KindDefinition &kind, const DeclaredFields &fields, const QString &phone)
{
    QList<BoundValue> result;
    for (const CaseKey key : {CaseKey::Number, CaseKey::UnitName, CaseKey::CreditCode, CaseKey::Phone}) {
        for (const FieldDefinition &field : kind.fields) {
            const QString value = fields.value(field.name);
            if (field.binds && field.key == key && !value.isEmpty())
                result.append({caseKeyCode(key), value});
        }
        if (key == CaseKey::Phone && kind.bindsPhone && !phone.isEmpty())
            result.append({caseKeyCode(key), phone});
    }
    return result;
}

QString newlyBound(const KindDefinition &kind, const DeclaredFields &before, const DeclaredFields &after)
{
    const QList<BoundValue> known = boundValues(kind, before, {});
    QStringList result;
    for (const BoundValue &bound : boundValues(kind, after, {})) {
        if (!known.contains(bound))
            result.append(bound.key + u' ' + bound.value);
    }
    return result.join(u'\n');
}

bool isComplete(const KindDefinition &kind, const DeclaredFields &fields, const QString &phone)
{
    const DeclaredValue declared = [&](const QString &field) { return fields.value(field); };
    if (kind.phoneTriggersCheck && phone.isEmpty())
        return false;
    return std::none_of(kind.fields.cbegin(), kind.fields.cend(), [&](const FieldDefinition &field) {
        return field.required.holds(declared) && fields.value(field.name).isEmpty();
    });
}

DeclaredFields triggeringValues(const KindDefinition &kind, const DeclaredFields &fields, const QString &phone)
{
    DeclaredFields result;
    for (const FieldDefinition &field : kind.fields) {
        const QString value = fields.value(field.name);
        if (field.triggersCheck && !value.isEmpty())
            result.insert(field.name, value);
    }
    if (kind.phoneTriggersCheck && !phone.isEmpty())
        result.insert(phoneName, phone);
    return result;
}

QString toJsonFields(const DeclaredFields &fields)
{
    QJsonObject object;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

DeclaredFields fromJsonFields(const QString &json)
{
    DeclaredFields fields;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        fields.insert(it.key(), it.value().toString());
    return fields;
}

std::chrono::milliseconds checkWait(int saidBefore)
{
    constexpr std::chrono::minutes longest{360};
    return saidBefore > 8 ? longest : std::min(longest, std::chrono::minutes(1 << std::max(saidBefore, 0)));
}

QString maskedValue(const FieldDefinition &field, const QString &value)
{
    if (field.shape == FieldShape::IdNumber)
        return maskIdNumber(value);
    if (field.key == CaseKey::Phone || hasRule(field, u"mobile"_s) || hasRule(field, u"telephone"_s))
        return maskPhone(value);
    if (hasRule(field, u"email"_s))
        return maskEmail(value);
    return hasRule(field, u"person_name"_s) ? maskName(value) : value;
}

} // namespace hezhun
