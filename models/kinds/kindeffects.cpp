// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kindeffects.h"

#include "domain/realnamestate.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

class Effects
{
    Q_DECLARE_TR_FUNCTIONS(Effects)

public:
    explicit Effects(const KindDefinition &kind)
        : m_kind(kind)
    {
    }

    QList<KindFault> run()
    {
        if (m_kind.accountType == u"none"_s)
            checkBindsNothing();
        for (qsizetype i = 0; i < m_kind.actions.size(); ++i)
            checkAction(u"actions[%1]"_s.arg(i), m_kind.actions.at(i));
        for (qsizetype i = 0; i < m_kind.notices.size(); ++i)
            checkNotice(u"notices[%1].text"_s.arg(i), m_kind.notices.at(i));
        return m_faults;
    }

private:
    void fault(const QString &place, const QString &message) { m_faults.append({place, message}); }

    void checkBindsNothing()
    {
        const QString message = tr("A case of nobody's account binds nothing.");
        if (m_kind.bindsPhone)
            fault(u"binds_phone"_s, message);
        for (qsizetype i = 0; i < m_kind.fields.size(); ++i) {
            if (m_kind.fields.at(i).binds)
                fault(u"fields[%1].binds"_s.arg(i), message);
        }
    }

    void checkAction(const QString &place, const ActionDefinition &action)
    {
        if (action.needsAccount && action.role.isEmpty())
            fault(place + u".needs_account"_s, tr("Only somebody who decides can choose an account."));
        if (!action.chosenType.isEmpty()
            && (!action.needsAccount || !QStringList{u"person"_s, u"unit"_s}.contains(action.chosenType)))
            fault(place + u".chosen_type"_s, tr("The type of the account that is chosen is \"person\" or \"unit\"."));
        if (!action.effect)
            return;
        const EffectDefinition &effect = *action.effect;
        const int told = (effect.part.isEmpty() && effect.realNameState.isEmpty() ? 0 : 1)
            + (effect.does.isEmpty() ? 0 : 1) + (effect.undoes.isEmpty() ? 0 : 1);
        if (told != 1)
            fault(place + u".effect"_s, tr("An effect names a part and a state, or what it does, or what it undoes."));
        else if (!effect.does.isEmpty())
            checkDeed(place, action);
        else if (!effect.undoes.isEmpty())
            checkUndoing(place + u".effect.undo"_s, effect.undoes);
        else
            checkRealName(place + u".effect"_s, effect);
    }

    void checkRealName(const QString &place, const EffectDefinition &effect)
    {
        if (m_kind.accountType == u"none"_s)
            fault(place, tr("A case of nobody's account changes nobody's real name."));
        if (!QStringList{u"person"_s, u"unit"_s, u"agent"_s}.contains(effect.part))
            fault(place + u".part"_s, tr("Parts of an account are \"person\", \"unit\" and \"agent\"."));
        if (!realNameStateFromCode(effect.realNameState))
            fault(place + u".state"_s, tr("There is no real-name state \"%1\" (I-30).").arg(effect.realNameState));
    }

    void checkDeed(const QString &place, const ActionDefinition &action)
    {
        const EffectDefinition &effect = *action.effect;
        const QStringList known{u"add_phone"_s, u"file"_s,        u"give_back"_s,
                                u"merge"_s,     u"move_office"_s, u"undo_case"_s};
        if (!known.contains(effect.does)) {
            fault(place + u".effect.does"_s,
                  tr("\"%1\" is not known here; known are: %2.").arg(effect.does, known.join(u", "_s)));
            return;
        }
        if (effect.does == u"file"_s)
            return; // kindregistration.h
        if (effect.does == u"move_office"_s || effect.does == u"undo_case"_s) {
            if (!m_kind.field(effect.field))
                fault(place + u".effect.field"_s, tr("There is no field \"%1\".").arg(effect.field));
            return;
        }
        const bool isMerging = effect.does == u"merge"_s;
        if (action.needsAccount == isMerging)
            fault(place + u".needs_account"_s,
                  isMerging ? tr("The accounts of a merge are those of its list.")
                            : tr("What is done to an account needs one that was chosen."));
        const FieldDefinition *rows = m_kind.field(effect.rows);
        if (isMerging ? !rows || rows->type != FieldType::Rows || rows->columns.size() != 3 : !effect.rows.isEmpty())
            fault(place + u".effect.rows"_s,
                  tr("A merge, and nothing else, works on a list of three columns: project, old and new account."));
        const StateDefinition *target = m_kind.state(action.to);
        if (target && target->tone != StateTone::Good)
            fault(place + u".effect.does"_s, tr("Only what ends well does anything."));
        const QList<ActionDefinition> next = m_kind.actionsFrom(action.to);
        if (std::none_of(next.cbegin(), next.cend(), [&](const ActionDefinition &after) {
                return after.effect && after.effect->undoes == effect.does;
            }))
            fault(place + u".effect.does"_s, tr("No action that follows undoes this."));
    }

    void checkUndoing(const QString &place, const QString &deed)
    {
        if (!doesAnywhere(deed, nullptr))
            fault(place, tr("No action does \"%1\".").arg(deed));
    }

    bool doesAnywhere(const QString &deed, const QString *notice) const
    {
        return std::any_of(m_kind.actions.cbegin(), m_kind.actions.cend(), [&](const ActionDefinition &action) {
            return action.effect && action.effect->does == deed && (!notice || action.notice == *notice);
        });
    }

    void checkNotice(const QString &place, const NoticeDefinition &notice)
    {
        QStringList known{u"subject"_s, u"reasons"_s, u"words"_s};
        bool isUsed = false;
        bool choosesAlways = true;
        bool givesBackAlways = true;
        bool filesAlways = true;
        for (const ActionDefinition &action : m_kind.actions) {
            if (action.notice != notice.name)
                continue;
            isUsed = true;
            choosesAlways = choosesAlways && action.needsAccount;
            givesBackAlways = givesBackAlways && action.effect && action.effect->does == u"give_back"_s;
            filesAlways = filesAlways && action.effect && action.effect->does == u"file"_s;
        }
        if (isUsed && choosesAlways)
            known.append(u"login_name"_s);
        if (isUsed && givesBackAlways)
            known.append(u"one_time_password"_s);
        if (isUsed && filesAlways)
            known.append(u"filing_number"_s);
        static const QRegularExpression marks(u"\\{([^}]*)\\}"_s);
        auto found = marks.globalMatch(notice.text);
        while (found.hasNext()) {
            const QString mark = found.next().captured(1);
            if (!known.contains(mark))
                fault(place, tr("{%1} can't stand in this notice; {%2} can.").arg(mark, known.join(u"}, {"_s)));
        }
    }

    const KindDefinition &m_kind;
    QList<KindFault> m_faults;
};

} // namespace

QList<KindFault> effectFaults(const KindDefinition &kind)
{
    return Effects(kind).run();
}

} // namespace hezhun
