// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is done with a registration: handing it in, changing its unit, correcting, withdrawing, throwing it away.
#include "kinds/kindlibrary.h"
#include "tables/displaylanguage.h"
#include "ui/forms/formeditor.h"
#include "ui/forms/paperslot.h"
#include "ui/registration/draftkeeper.h"
#include "ui/registration/draftpapers.h"
#include "ui/registration/threadpage.h"

#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int roomAround = 120; ///< px above and below what is gone to: its label and its reason are seen, too

QString ThreadPage::fixedFault(const FieldDefinition &field) const
{
    return field.from->isUnits
        ? tr("The unit's data lack this, or it is wrong there. Ask the unit to mend it in its own information.")
        : tr("Your account lacks this, or it is wrong there. Mend it under \"Mine\".");
}

bool ThreadPage::everythingIsThere()
{
    const DeclaredFields values = m_form->values();
    QString first = m_form->firstFault();
    QStringList what;
    const QString language = displayLanguage();
    for (const FieldDefinition &field : m_thread.kind->fields) {
        if (m_form->faultOf(field.name).isEmpty())
            continue;
        if (field.from)
            m_form->setFault(field.name, fixedFault(field));
        what.append(field.label.in(language));
    }
    m_papers->follow(values);
    what += m_papers->markMissing();
    if (what.isEmpty())
        return true;
    emit messageRaised(
        {MessageTone::Warning,
         tr("%n thing(s) are missing or wrong: %1.", nullptr, int(what.size())).arg(what.join(tr(", ")))});
    goToFirst(first);
    return false;
}

/// To the field, or to the first paper that is marked where there is none; it is scrolled to.
void ThreadPage::goToFirst(const QString &field)
{
    QWidget *there = m_papers->firstFault();
    if (!field.isEmpty()) {
        m_form->goToField(field);
        there = m_form->findChild<QWidget *>(field);
    } else if (there) {
        there->setFocus(Qt::OtherFocusReason);
    }
    if (there)
        m_scroll->ensureWidgetVisible(there, 0, roomAround);
}

void ThreadPage::handIn()
{
    if (m_busy || !m_keeper || m_papers->isOnItsWay() || !everythingIsThere())
        return;
    setBusy(true);
    // What is handed in is what stands here, and is kept first: if it is refused, nothing of it is lost.
    m_session.store()
        .run([key = m_thread.draft->key, fields = typed(), by = m_session.actor()](Workspace &workspace) {
            if (const auto kept = workspace.drafts().saveFields(key, fields, &by); !kept)
                return Result<HandedIn>(kept.error());
            return workspace.drafts().submit({.draft = key, .fields = fields, .phone = {}, .codeId = 0, .code = {}},
                                             &by);
        })
        .then(this, [this](const Result<HandedIn> &outcome) { takeOutcome(outcome); });
}

void ThreadPage::takeOutcome(const Result<HandedIn> &outcome)
{
    setBusy(false);
    if (!outcome) {
        emit messageRaised({MessageTone::Danger, outcome.error().message});
        emit changed();
        return;
    }
    if (!outcome->faults.isEmpty())
        return showFaults(outcome->faults);
    m_keeper->stop();
    emit handedIn(outcome->id);
    emit messageRaised({MessageTone::Good,
                        tr("Handed in as %1. %2 verifies it next.").arg(outcome->reference, m_thread.draft->unitName),
                        {},
                        {},
                        30});
    emit changed();
}

void ThreadPage::showFaults(const QList<IntakeFault> &faults)
{
    QString first;
    QStringList others;
    for (const IntakeFault &fault : faults) {
        const QString name = fault.at.section(u'.', -1);
        const FieldDefinition *field = m_thread.kind->field(name);
        if (fault.at.startsWith(u"documents"_s) && m_papers->slot(name)) {
            m_papers->setFault(name, fault.message);
        } else if (fault.at.startsWith(u"fields"_s) && field) {
            m_form->setFault(name, field->from ? fixedFault(*field) : fault.message);
            first = first.isEmpty() ? name : first;
        } else {
            others.append(fault.message);
        }
    }
    const QString what = others.isEmpty() ? tr("It was not handed in: look at what is marked red.")
                                          : tr("It was not handed in: %1").arg(others.join(u' '));
    emit messageRaised({MessageTone::Danger, what});
    goToFirst(first);
}

void ThreadPage::changeUnit(AccountId unit)
{
    setBusy(true);
    m_keeper->flush();
    m_session.store()
        .run([key = m_thread.draft->key, unit, by = m_session.actor()](Workspace &workspace) {
            return workspace.drafts().changeUnit(key, unit, &by);
        })
        .then(this, [this](const Result<Draft> &changedDraft) {
            setBusy(false);
            RegistrationThread now = m_thread;
            if (changedDraft)
                now.draft = *changedDraft;
            else
                emit messageRaised({MessageTone::Danger, changedDraft.error().message});
            show(now); // the choice goes back where it was refused
            if (changedDraft)
                emit messageRaised(
                    {MessageTone::Information,
                     tr("Now for %1; its data replace those of the unit before.").arg(changedDraft->unitName),
                     {},
                     {},
                     10});
        });
}

void ThreadPage::correct()
{
    setBusy(true);
    m_session.store()
        .run([kind = m_thread.kind->name, account = m_session.actor().id, round = m_thread.registration->round().id,
              by = m_session.actor()](Workspace &workspace) {
            return workspace.drafts().open(kind, account, &by, {.unit = 0, .follows = round});
        })
        .then(this, [this](const Result<Draft> &draft) {
            setBusy(false);
            if (!draft)
                emit messageRaised({MessageTone::Danger, draft.error().message});
            emit changed();
        });
}

void ThreadPage::withdraw()
{
    setBusy(true);
    m_session.store()
        .run([round = m_thread.registration->round().id, by = m_session.actor()](Workspace &workspace) {
            return workspace.ownRegistrations().withdraw(round, by);
        })
        .then(this, [this](const Result<Done> &withdrawn) {
            setBusy(false);
            if (withdrawn)
                emit messageRaised({MessageTone::Good, tr("Withdrawn. You can correct it and hand it in again.")});
            else
                emit messageRaised({MessageTone::Danger, withdrawn.error().message});
            emit changed();
        });
}

/// Asked for twice: what was typed and uploaded is lost.
void ThreadPage::discard()
{
    if (!std::exchange(m_discarding, true))
        return retranslate();
    setBusy(true);
    m_keeper->stop();
    m_session.store()
        .run([key = m_thread.draft->key, by = m_session.actor()](Workspace &workspace) {
            return workspace.drafts().discard(key, &by);
        })
        .then(this, [this](const Result<Done> &gone) {
            setBusy(false);
            m_discarding = false;
            if (!gone)
                emit messageRaised({MessageTone::Danger, gone.error().message});
            emit changed();
        });
}

} // namespace hezhun
