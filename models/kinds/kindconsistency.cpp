// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kindconsistency.h"

#include "kinds/kindeffects.h"
#include "kinds/kindregistration.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

class Consistency
{
    Q_DECLARE_TR_FUNCTIONS(Consistency)

public:
    explicit Consistency(const KindDefinition &kind)
        : m_kind(kind)
    {
    }

    QList<KindFault> run()
    {
        checkHead();
        checkFields();
        if (m_kind.formOnly) {
            checkIsNoCase();
            return m_faults;
        }
        checkSlots();
        checkActions();
        checkStatesAreReached();
        checkReasonsAndNotices();
        return m_faults + effectFaults(m_kind) + registrationFaults(m_kind);
    }

private:
    void fault(const QString &place, const QString &message) { m_faults.append({place, message}); }

    void checkName(const QString &place, const QString &name)
    {
        static const QRegularExpression form(u"^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*\\z"_s);
        if (!form.match(name).hasMatch())
            fault(place, tr("\"%1\" can't be a name: use small letters, digits and underscores.").arg(name));
    }

    template <typename Entry, typename Name>
    void checkUnique(const QString &list, const QList<Entry> &entries, Name Entry::*name, const QString &key)
    {
        QSet<QString> seen;
        for (qsizetype i = 0; i < entries.size(); ++i) {
            const QString place = u"%1[%2].%3"_s.arg(list).arg(i).arg(key);
            checkName(place, entries.at(i).*name);
            if (seen.contains(entries.at(i).*name))
                fault(place, tr("\"%1\" is there twice.").arg(entries.at(i).*name));
            seen.insert(entries.at(i).*name);
        }
    }

    void checkFieldName(const QString &place, const QString &name)
    {
        if (!m_kind.field(name))
            fault(place, tr("There is no field \"%1\".").arg(name));
    }

    void checkCondition(const QString &place, const Condition &condition)
    {
        for (auto it = condition.when.cbegin(); it != condition.when.cend(); ++it) {
            const QString at = place + u'.' + it.key();
            checkFieldName(at, it.key());
            const FieldDefinition *field = m_kind.field(it.key());
            if (!field || field->type != FieldType::Choice)
                continue;
            for (const QString &code : it.value()) {
                if (field->choiceLabel(code, {}) == code)
                    fault(at, tr("\"%1\" is none of the field's choices.").arg(code));
            }
        }
    }

    void checkHead()
    {
        checkName(u"kind"_s, m_kind.name);
        if (!QStringList{u"person"_s, u"unit"_s, u"none"_s}.contains(m_kind.accountType))
            fault(u"account_type"_s, tr("Account types are \"person\", \"unit\" (I-01) and \"none\"."));
        static const QRegularExpression prefix(u"^[A-Z]{1,4}\\z"_s);
        if (!prefix.match(m_kind.referencePrefix).hasMatch())
            fault(u"reference_prefix"_s, tr("References begin with one to four capital letters."));
        if (m_kind.formOnly)
            return;
        checkFieldName(u"subject"_s, m_kind.subjectField);
        if (!m_kind.numberField.isEmpty())
            checkFieldName(u"number"_s, m_kind.numberField);
        if (!m_kind.place.field.isEmpty())
            checkFieldName(u"place.field"_s, m_kind.place.field);
        if (!m_kind.place.typeField.isEmpty())
            checkFieldName(u"place.type"_s, m_kind.place.typeField);
        for (qsizetype i = 0; i < m_kind.phoneRules.size(); ++i)
            checkRule(u"phone_rules[%1]"_s.arg(i), m_kind.phoneRules.at(i));
        for (qsizetype i = 0; i < m_kind.nationalChecks.size(); ++i)
            checkCondition(u"national_check[%1]"_s.arg(i), m_kind.nationalChecks.at(i));
        const ActionDefinition *submit = m_kind.action(m_kind.submitAction);
        if (!submit || !submit->from.contains(QString()) || submit->desk.isEmpty())
            fault(u"submit_action"_s, tr("This must name an action from the empty state to a desk."));
    }

    void checkIsNoCase()
    {
        const struct
        {
            QString key;
            bool isThere;
        } parts[] = {
            {u"submit_action"_s, !m_kind.submitAction.isEmpty()},
            {u"slots"_s, !m_kind.slotList.isEmpty()},
            {u"states"_s, !m_kind.states.isEmpty()},
            {u"actions"_s, !m_kind.actions.isEmpty()},
            {u"reasons"_s, !m_kind.reasons.isEmpty()},
            {u"notices"_s, !m_kind.notices.isEmpty()},
            {u"phone_code"_s, m_kind.phoneCode},
        };
        for (const auto &part : parts) {
            if (part.isThere)
                fault(part.key, tr("A form is never a case: it has none of this."));
        }
    }

    void checkFields()
    {
        checkUnique(u"fields"_s, m_kind.fields, &FieldDefinition::name, u"name"_s);
        for (qsizetype i = 0; i < m_kind.fields.size(); ++i) {
            const FieldDefinition &field = m_kind.fields.at(i);
            const QString place = u"fields[%1]"_s.arg(i);
            checkCondition(place + u".required"_s, field.required);
            checkUnique(place + u".choices"_s, field.choices, &ChoiceDefinition::code, u"code"_s);
            if (field.binds && !field.key)
                fault(place + u".binds"_s, tr("A field that binds needs a key."));
            checkColumns(place, field);
            for (qsizetype r = 0; r < field.rules.size(); ++r)
                checkRule(u"%1.rules[%2]"_s.arg(place).arg(r), field.rules.at(r));
        }
        checkSections();
    }

    void checkRule(const QString &place, const RuleCall &rule)
    {
        if (!ruleIsKnown(rule.name)) {
            fault(place + u".name"_s,
                  tr("There is no rule \"%1\"; known are: %2.").arg(rule.name, ruleNames().join(u", "_s)));
            return;
        }
        const QStringList required = ruleParameters(rule.name);
        for (const QString &parameter : required) {
            if (!rule.with.contains(parameter))
                fault(place + u".with"_s, tr("The rule needs the parameter \"%1\".").arg(parameter));
        }
        const QStringList known = required + optionalRuleParameters(rule.name);
        for (auto it = rule.with.cbegin(); it != rule.with.cend(); ++it) {
            const QString at = place + u".with."_s + it.key();
            if (!known.contains(it.key()))
                fault(at, tr("The rule does not know this parameter."));
            else if (!it.value().startsWith(u'='))
                checkFieldName(at, it.value());
        }
    }

    void checkColumns(const QString &place, const FieldDefinition &field)
    {
        checkUnique(place + u".columns"_s, field.columns, &ColumnDefinition::name, u"name"_s);
        const bool isList = field.type == FieldType::Rows;
        if (isList == field.columns.isEmpty())
            fault(place + u".columns"_s, tr("A list has columns; nothing else has."));
        if (isList && (field.key || !field.rules.isEmpty()))
            fault(place, tr("A list has neither a key nor rules."));
    }

    void checkSections()
    {
        QSet<QString> shown;
        for (qsizetype s = 0; s < m_kind.sections.size(); ++s) {
            const QStringList &names = m_kind.sections.at(s).fields;
            for (qsizetype i = 0; i < names.size(); ++i) {
                checkFieldName(u"sections[%1].fields[%2]"_s.arg(s).arg(i), names.at(i));
                shown.insert(names.at(i));
            }
        }
        for (qsizetype i = 0; i < m_kind.fields.size(); ++i) {
            if (!shown.contains(m_kind.fields.at(i).name))
                fault(u"fields[%1].name"_s.arg(i),
                      tr("No section shows the field \"%1\".").arg(m_kind.fields.at(i).name));
        }
    }

    void checkSlots()
    {
        checkUnique(u"slots"_s, m_kind.slotList, &SlotDefinition::name, u"name"_s);
        for (qsizetype i = 0; i < m_kind.slotList.size(); ++i) {
            const SlotDefinition &slot = m_kind.slotList.at(i);
            const QString place = u"slots[%1]"_s.arg(i);
            checkCondition(place + u".required"_s, slot.required);
            for (qsizetype f = 0; f < slot.formats.size(); ++f) {
                if (!QStringList{u"jpg"_s, u"png"_s, u"pdf"_s}.contains(slot.formats.at(f)))
                    fault(u"%1.formats[%2]"_s.arg(place).arg(f), tr("Formats are \"jpg\", \"png\" and \"pdf\"."));
            }
            if (slot.formats.isEmpty())
                fault(place + u".formats"_s, tr("At least one format is needed."));
        }
    }

    void checkActions()
    {
        checkUnique(u"actions"_s, m_kind.actions, &ActionDefinition::name, u"name"_s);
        checkUnique(u"states"_s, m_kind.states, &StateDefinition::name, u"name"_s);
        for (qsizetype i = 0; i < m_kind.actions.size(); ++i)
            checkAction(u"actions[%1]"_s.arg(i), m_kind.actions.at(i));
    }

    void checkAction(const QString &place, const ActionDefinition &action)
    {
        for (qsizetype i = 0; i < action.from.size(); ++i) {
            if (!action.from.at(i).isEmpty() && !m_kind.state(action.from.at(i)))
                fault(u"%1.from[%2]"_s.arg(place).arg(i), tr("There is no state \"%1\".").arg(action.from.at(i)));
        }
        const StateDefinition *target = m_kind.state(action.to);
        const bool restores = action.restores != Restores::Nothing;
        if (restores && !(action.to.isEmpty() && action.desk.isEmpty()))
            fault(place + u".restores"_s, tr("What is restored says itself which state and which desk it leads to."));
        else if (!restores && !target)
            fault(place + u".to"_s, tr("There is no state \"%1\".").arg(action.to));
        else if (target && (target->tone == StateTone::Open) == action.desk.isEmpty())
            fault(place + u".desk"_s, tr("An open case lies on a desk, one that is over lies on none."));
        const bool isMakers = action.restores == Restores::Last && action.withinSeconds > 0;
        if (action.role.isEmpty() && !action.from.contains(QString()) && !isMakers)
            fault(place + u".role"_s, tr("Only the submitting action, and taking back, may do without a role."));
        if (action.needsReason && m_kind.reasons.isEmpty())
            fault(place + u".needs_reason"_s, tr("There are no reasons to choose from."));
        if (!action.notice.isEmpty() && !hasNotice(action.notice))
            fault(place + u".notice"_s, tr("There is no notice \"%1\".").arg(action.notice));
    }

    bool hasNotice(const QString &name) const
    {
        for (const NoticeDefinition &notice : m_kind.notices) {
            if (notice.name == name)
                return true;
        }
        return false;
    }

    void checkStatesAreReached()
    {
        QSet<QString> reached{QString()};
        for (qsizetype before = 0; before != reached.size();) {
            before = reached.size();
            for (const ActionDefinition &action : m_kind.actions) {
                if (reached.intersects(QSet<QString>(action.from.cbegin(), action.from.cend())))
                    reached.insert(action.to);
            }
        }
        for (qsizetype i = 0; i < m_kind.states.size(); ++i) {
            const StateDefinition &state = m_kind.states.at(i);
            const QString place = u"states[%1].name"_s.arg(i);
            if (!reached.contains(state.name))
                fault(place, tr("No action leads to the state \"%1\".").arg(state.name));
            if (state.tone == StateTone::Open && m_kind.actionsFrom(state.name).isEmpty())
                fault(place, tr("No action leads out of the open state \"%1\".").arg(state.name));
        }
    }

    void checkReasonsAndNotices()
    {
        checkUnique(u"reasons"_s, m_kind.reasons, &ReasonDefinition::code, u"code"_s);
        if (m_kind.reasons.size() > 9)
            fault(u"reasons"_s, tr("At most nine reasons: each has one of the keys 1 to 9."));
        checkUnique(u"notices"_s, m_kind.notices, &NoticeDefinition::name, u"name"_s);
    }

    const KindDefinition &m_kind;
    QList<KindFault> m_faults;
};

} // namespace

QList<KindFault> inconsistencies(const KindDefinition &kind)
{
    return Consistency(kind).run();
}

} // namespace hezhun
