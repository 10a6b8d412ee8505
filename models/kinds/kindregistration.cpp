// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kindregistration.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

class Registrations
{
    Q_DECLARE_TR_FUNCTIONS(Registrations)

public:
    explicit Registrations(const KindDefinition &kind)
        : m_kind(kind)
    {
    }

    QList<KindFault> run()
    {
        if (m_kind.isRegistration())
            checkHead();
        else
            checkIsNone();
        if (m_kind.department)
            checkDepartment(*m_kind.department);
        for (qsizetype i = 0; i < m_kind.fields.size(); ++i)
            checkSource(u"fields[%1].from"_s.arg(i), m_kind.fields.at(i));
        for (qsizetype i = 0; i < m_kind.actions.size(); ++i)
            checkAction(u"actions[%1]"_s.arg(i), m_kind.actions.at(i));
        for (qsizetype i = 0; i < m_kind.notices.size(); ++i)
            checkTold(u"notices[%1].told"_s.arg(i), m_kind.notices.at(i).told);
        return m_faults;
    }

private:
    void fault(const QString &place, const QString &message) { m_faults.append({place, message}); }

    void checkHead()
    {
        const QStringList systems{u"commissioners"_s, u"foreign_experts"_s, u"human_genetic_resources"_s};
        if (!systems.contains(m_kind.system))
            fault(u"system"_s,
                  tr("\"%1\" is not known here; known are: %2.").arg(m_kind.system, systems.join(u", "_s)));
        if (!QStringList{QString(), u"account"_s, u"unit"_s}.contains(m_kind.sole))
            fault(u"sole"_s, tr("One registration is active of each \"account\" or \"unit\"."));
        static const QRegularExpression prefix(u"^[A-Z]{1,6}$"_s);
        const bool files = std::any_of(m_kind.actions.cbegin(), m_kind.actions.cend(), doesFile);
        if (files != prefix.match(m_kind.filingPrefix).hasMatch())
            fault(u"filing_prefix"_s,
                  tr("What is filed has a prefix of one to six capital letters, nothing else has."));
        if (files && !m_kind.department)
            fault(u"department"_s, tr("What is filed has a department."));
    }

    void checkIsNone()
    {
        const struct
        {
            QString key;
            bool isThere;
        } parts[] = {
            {u"grant_role"_s, !m_kind.grantRole.isEmpty()},
            {u"department"_s, m_kind.department.has_value()},
            {u"filing_prefix"_s, !m_kind.filingPrefix.isEmpty()},
            {u"sole"_s, !m_kind.sole.isEmpty()},
        };
        for (const auto &part : parts) {
            if (part.isThere)
                fault(part.key, tr("Only a kind that belongs to a system has this."));
        }
    }

    void checkDepartment(const DepartmentDefinition &department)
    {
        const FieldDefinition *division = m_kind.field(department.division);
        if (!division || division->type != FieldType::Division)
            fault(u"department.division"_s, tr("This must name a field of the type \"division\"."));
        const FieldDefinition *level = m_kind.field(department.level);
        const bool isLevel = level && level->type == FieldType::Choice
            && std::all_of(level->choices.cbegin(), level->choices.cend(), [](const ChoiceDefinition &choice) {
                                 return QStringList{u"county"_s, u"city"_s, u"province"_s}.contains(choice.code);
                             });
        if (!isLevel)
            fault(u"department.level"_s, tr("This must name a field to choose \"county\", \"city\" or \"province\"."));
    }

    void checkSource(const QString &place, const FieldDefinition &field)
    {
        if (!field.from)
            return;
        const QStringList own{u"phone"_s, u"email"_s, u"display_name"_s, u"login_name"_s};
        const QStringList parts = field.from->isUnits ? QStringList{u"unit"_s, u"agent"_s} : QStringList{u"person"_s};
        if (field.from->part.isEmpty() && !own.contains(field.from->field))
            fault(place, tr("Of an account itself %1 can be taken.").arg(own.join(u", "_s)));
        else if (!field.from->part.isEmpty() && !parts.contains(field.from->part))
            fault(place, tr("\"%1\" is not known here; known are: %2.").arg(field.from->part, parts.join(u", "_s)));
        if (field.from->isUnits && !m_kind.isRegistration())
            fault(place, tr("Only a kind that belongs to a system is handed in for a unit."));
    }

    void checkAction(const QString &place, const ActionDefinition &action)
    {
        static const QRegularExpression marks(u"\\{([^}]*)\\}"_s);
        auto found = marks.globalMatch(action.desk);
        while (found.hasNext()) {
            const QString mark = found.next().captured(1);
            const bool isKnown = mark == "account"_L1 || (mark == "unit"_L1 && m_kind.isRegistration())
                || (mark == "department"_L1 && m_kind.department);
            if (!isKnown)
                fault(place + u".desk"_s, tr("{%1} stands for nothing here.").arg(mark));
        }
        if (!action.at.isEmpty() && action.role.isEmpty())
            fault(place + u".at"_s, tr("A desk where no role is held means nothing."));
        if (action.restores == Restores::Nothing)
            checkFiling(place, action);
        else
            checkRestoring(place, action);
    }

    void checkFiling(const QString &place, const ActionDefinition &action)
    {
        const StateDefinition *target = m_kind.state(action.to);
        if (!doesFile(action) || !target)
            return;
        if (target->tone != StateTone::Good)
            fault(place + u".effect.does"_s, tr("Only what ends well does anything."));
        const QList<ActionDefinition> next = m_kind.actionsFrom(action.to);
        if (std::none_of(next.cbegin(), next.cend(),
                         [](const ActionDefinition &after) { return after.restores != Restores::Nothing; }))
            fault(place + u".effect.does"_s, tr("No action that follows undoes this."));
    }

    void checkRestoring(const QString &place, const ActionDefinition &action)
    {
        if (!m_kind.isRegistration())
            fault(place + u".restores"_s, tr("Only a kind that belongs to a system has this."));
        if (action.effect)
            fault(place + u".effect"_s, tr("What is restored undoes the effects by itself."));
        if (action.restores == Restores::Last && action.withinSeconds == 0)
            fault(place + u".within_seconds"_s, tr("The last decision is taken back within some time only."));
        if (action.restores == Restores::Chosen && action.at.isEmpty())
            fault(place + u".at"_s, tr("A decision that was chosen is undone from a desk of its own."));
    }

    void checkTold(const QString &place, const QStringList &told)
    {
        const QStringList known = m_kind.isRegistration() ? QStringList{u"applicant"_s, u"unit"_s, u"department"_s}
                                                          : QStringList{u"applicant"_s};
        for (const QString &whom : told) {
            if (!known.contains(whom))
                fault(place, tr("\"%1\" is not known here; known are: %2.").arg(whom, known.join(u", "_s)));
        }
        if (told.isEmpty())
            fault(place, tr("A notice tells somebody."));
    }

    static bool doesFile(const ActionDefinition &action) { return action.effect && action.effect->does == u"file"_s; }

    const KindDefinition &m_kind;
    QList<KindFault> m_faults;
};

} // namespace

QList<KindFault> registrationFaults(const KindDefinition &kind)
{
    return Registrations(kind).run();
}

} // namespace hezhun
