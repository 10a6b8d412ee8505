// SPDX-License-Identifier: GPL-3.0-or-later
// What the session does while the connection is away, and when it is back.
#include "ui/casepage/casesession.h"

#include "tables/casetimes.h"
#include "ui/casepage/unsettleddecisions.h"

namespace hezhun {

QStringList CaseSession::unsettled() const
{
    return m_unsettled->inWords();
}

QString CaseSession::connectionLostSince() const
{
    return tr("The connection was lost at %1. You can decide again as soon as it is back; what you typed stays.")
        .arg(CaseTimes::brief(m_session.connection().since, QDateTime::currentDateTimeUtc()));
}

void CaseSession::becameUnsettled(const SentDecision &sent)
{
    m_takeBackWhenCommitted = false;
    m_unsettled->add(sent);
    emit messageRaised({.tone = MessageTone::Warning,
                        .text = tr("The connection went away before the answer came. Whether this took place is not "
                                   "known yet: %1. It is asked as soon as the connection is back.")
                                    .arg(m_unsettled->inWords().join(tr("; ", "between decisions")))});
    if (m_finishing)
        finishWhenCommitted();
}

void CaseSession::notSent(const SentDecision &sent)
{
    m_takeBackWhenCommitted = false;
    emit messageRaised({.tone = MessageTone::Warning,
                        .text = tr("Not sent, because the connection went away: %1. What you typed is kept.")
                                    .arg(UnsettledDecisions::inWords(sent)),
                        .actionText = tr("Send again"),
                        .action = [this, sent] { sendAgain({sent}); }});
    if (!sent.takesBack)
        m_notCommitted = sent.from.id();
    if (m_finishing)
        finishWhenCommitted();
}

void CaseSession::settled(const QList<SettledDecision> &outcomes)
{
    QStringList done;
    QStringList notDone;
    QList<SentDecision> again;
    for (const SettledDecision &outcome : outcomes) {
        const SentDecision &sent = outcome.sent;
        (outcome.decided ? done : notDone).append(UnsettledDecisions::inWords(sent));
        if (!outcome.decided) {
            again.append(sent);
        } else if (sent.takesBack) {
            m_last.reset();
            m_drafts.insert(sent.from.id(), sent.draft);
            m_ahead->allow(sent.from.id());
            m_session.announce(outcome.decided->row);
            emit decided(*outcome.decided);
        } else {
            accept(sent, *outcome.decided);
        }
    }
    const QString between = tr("; ", "between decisions");
    if (again.isEmpty()) {
        const QString text = tr("The connection is back. This took place: %1.").arg(done.join(between));
        const bool takenBack = !m_last || m_last->decided.id != outcomes.last().decided->id;
        emit messageRaised(takenBack ? Message{.tone = MessageTone::Good, .text = text, .seconds = 10}
                                     : takeBackOffer(text, m_last->decided));
        return;
    }
    if (!again.last().takesBack)
        m_notCommitted = again.last().from.id();
    const QString text = done.isEmpty()
        ? tr("The connection is back. This did not take place: %1. What you typed is kept.").arg(notDone.join(between))
        : tr("The connection is back. This took place: %1. This did not: %2. What you typed is kept.")
              .arg(done.join(between), notDone.join(between));
    emit messageRaised({.tone = MessageTone::Warning,
                        .text = text,
                        .actionText = tr("Send again"),
                        .action = [this, again] { sendAgain(again); }});
}

/// Anything may have changed: first what is not known is asked for, then the case on the screen is looked at again.
void CaseSession::comeBack()
{
    m_unsettled->settle();
    m_ahead->renew();
    if (m_wanted)
        return fetch(m_wanted);
    if (m_current && m_stage == Stage::Shown)
        m_ahead->readOn(m_current->row());
    else if (m_awaitingNext)
        m_ahead->readOn({});
    if (m_current)
        confirm(m_current->id(), Since::Before);
}

void CaseSession::caseGone(CaseId id)
{
    m_ahead->passOver(id);
    if (!m_current || m_current->id() != id)
        return;
    m_lease->forget();
    m_watchOnly = tr("This case lies on another desk now. You can look at it, not decide it.");
    emit messageRaised({.tone = MessageTone::Warning, .text = m_watchOnly});
    emit availabilityChanged();
}

} // namespace hezhun
