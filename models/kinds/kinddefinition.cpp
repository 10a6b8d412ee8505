// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kinddefinition.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

template <typename Entry, typename Name>
const Entry *named(const QList<Entry> &entries, const QString &wanted, Name Entry::*name)
{
    const auto found
        = std::find_if(entries.cbegin(), entries.cend(), [&](const Entry &entry) { return entry.*name == wanted; });
    return found == entries.cend() ? nullptr : &*found;
}

} // namespace

QString LocalText::in(const QString &language) const
{
    const auto exact = byLanguage.constFind(language);
    return exact != byLanguage.cend() ? *exact : byLanguage.value(u"zh_CN"_s);
}

bool Condition::holds(const DeclaredValue &declared) const
{
    if (always || when.isEmpty())
        return always;
    for (auto it = when.cbegin(); it != when.cend(); ++it) {
        if (!it.value().contains(declared(it.key())))
            return false;
    }
    return true;
}

QString FieldDefinition::choiceLabel(const QString &code, const QString &language) const
{
    const ChoiceDefinition *choice = named(choices, code, &ChoiceDefinition::code);
    return choice ? choice->label.in(language) : code;
}

const FieldDefinition *KindDefinition::field(const QString &fieldName) const
{
    return named(fields, fieldName, &FieldDefinition::name);
}

const SlotDefinition *KindDefinition::slot(const QString &slotName) const
{
    return named(slotList, slotName, &SlotDefinition::name);
}

const StateDefinition *KindDefinition::state(const QString &stateName) const
{
    return named(states, stateName, &StateDefinition::name);
}

const ActionDefinition *KindDefinition::action(const QString &actionName) const
{
    return named(actions, actionName, &ActionDefinition::name);
}

const ReasonDefinition *KindDefinition::reason(const QString &code) const
{
    return named(reasons, code, &ReasonDefinition::code);
}

bool KindDefinition::asksNationalService(const DeclaredValue &declared) const
{
    return std::any_of(nationalChecks.cbegin(), nationalChecks.cend(),
                       [&](const Condition &condition) { return condition.holds(declared); });
}

bool KindDefinition::subjectIsPerson() const
{
    const FieldDefinition *subject = field(subjectField);
    if (subject && subject->from)
        return !subject->from->isUnits;
    if (accountType != u"none"_s)
        return accountType == u"person"_s;
    return !subject || subject->key != CaseKey::UnitName;
}

QList<ActionDefinition> KindDefinition::actionsFrom(const QString &stateName) const
{
    QList<ActionDefinition> result;
    std::copy_if(actions.cbegin(), actions.cend(), std::back_inserter(result),
                 [&](const ActionDefinition &action) { return action.from.contains(stateName); });
    return result;
}

} // namespace hezhun
