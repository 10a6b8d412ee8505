// SPDX-License-Identifier: GPL-3.0-or-later
// How the account is chosen that an appeal gives back: part of approving it.
#include "ui/casepage/reviewparts.h"

#include "tables/displaylanguage.h"
#include "ui/casepage/matchpanel.h"
#include "ui/casepage/pagekeys.h"
#include "ui/casepage/refusalpanel.h"

#include <algorithm>

namespace hezhun {

void ReviewPage::Parts::openChoice(const ActionDefinition &action)
{
    m_choosingFor = action.name;
    keys->setChoosingReasons(true);
    m_matches->begin(
        tr("%1: %2", "action, subject").arg(action.label.in(displayLanguage()), session.current()->row().subject));
}

void ReviewPage::Parts::closeChoice()
{
    m_matches->end();
    keys->setChoosingReasons(false);
    m_page.setFocus();
}

void ReviewPage::Parts::sendChoice(AccountId account)
{
    const ActionDefinition *action = session.current() ? session.current()->kind->action(m_choosingFor) : nullptr;
    if (!action)
        return;
    if (const QString obstacle = session.closedBecause(*action); !obstacle.isEmpty()) {
        emit m_page.messageRaised({.tone = MessageTone::Warning, .text = obstacle});
        return;
    }
    closeChoice();
    DecisionDraft draft;
    draft.action = m_choosingFor;
    draft.chosenAccount = account;
    session.decide(draft);
}

void ReviewPage::Parts::digitPressed(int number)
{
    if (m_matches->isChoosing())
        m_matches->choose(number);
    else
        m_reasons->toggleReason(number);
}

/// The end of a case that chooses an account, when there is none to choose.
const ActionDefinition *ReviewPage::Parts::noAccountAction() const
{
    const PreparedCase *current = session.current();
    if (!current || !current->choosesAccount())
        return nullptr;
    const auto ends = std::find_if(m_actions.begin(), m_actions.end(), [current](const ActionDefinition &action) {
        const StateDefinition *state = current->kind->state(action.to);
        return state && state->tone == StateTone::Bad && !action.needsReason;
    });
    return ends == m_actions.end() ? nullptr : &*ends;
}

} // namespace hezhun
