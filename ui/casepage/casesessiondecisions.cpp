// SPDX-License-Identifier: GPL-3.0-or-later
// How a case is decided, and the decision taken back.
#include "ui/casepage/casesession.h"

#include "tables/casehistorymodel.h"
#include "ui/casepage/casewords.h"
#include "ui/casepage/unsettleddecisions.h"

#include <QUuid>

#include <algorithm>

namespace hezhun {

namespace {

QString newRequest()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

void CaseSession::decide(const DecisionDraft &draft)
{
    const ActionDefinition *action = m_current ? m_current->kind->action(draft.action) : nullptr;
    if (!action || !closedBecause(*action).isEmpty())
        return;
    if ((action->needsReason && draft.reasons.isEmpty()) || (action->needsAccount && draft.chosenAccount == 0))
        return;
    const CaseRow &row = m_current->row();
    const SentDecision sent{*m_current,
                            draft,
                            {row.id, draft.action, row.version, draft.reasons, draft.words, newRequest(),
                             action->needsAccount ? draft.chosenAccount : 0},
                            false};
    m_drafts.insert(row.id, draft);
    m_ahead->passOver(row.id);
    m_lease->forget();
    send(sent);
    goOn();
}

void CaseSession::send(const SentDecision &sent)
{
    ++m_writing;
    m_session.store()
        .run([sent, actor = m_session.actor()](Workspace &workspace) -> Result<DecisionOutcome> {
            auto decided = workspace.cases().decide(sent.decision, actor);
            if (decided.ok())
                return DecisionOutcome(std::move(decided).value());
            // Neither is an answer of the database's to the decision.
            if (decided.error().code == QLatin1String("session.over") || isLossOfConnection(decided.error()))
                return decided.error();
            const CaseId id = sent.decision.caseId;
            const QString lastRow = CaseOpening::lastRow(workspace, id, *sent.from.kind);
            // The reviewer has gone on: nobody looks at this case any more. That this may fail too changes nothing.
            static_cast<void>(workspace.cases().release(id, actor));
            return DecisionOutcome(RefusedDecision{decided.error(), lastRow});
        })
        .then(this, [this, sent](const Result<DecisionOutcome> &outcome) {
            --m_writing;
            answered(sent, outcome);
        });
}

/// Under a request of its own: what was sent the first time can't take place any more.
void CaseSession::sendAgain(QList<SentDecision> decisions)
{
    if (!m_session.canDecide()) {
        const QString text = tr("Not sent. %1", "why").arg(connectionLostSince());
        emit messageRaised(
            {.tone = MessageTone::Warning, .text = text, .actionText = tr("Send again"), .action = [=, this] {
                 sendAgain(decisions);
             }});
        return;
    }
    for (SentDecision &sent : decisions) {
        sent.decision.request = newRequest();
        if (sent.takesBack)
            m_takingBack = true;
        send(sent);
    }
}

void CaseSession::answered(const SentDecision &sent, const Result<DecisionOutcome> &outcome)
{
    if (sent.takesBack)
        m_takingBack = false;
    if (!outcome.ok() && outcome.error().code == QLatin1String("workspace.lost"))
        return becameUnsettled(sent);
    if (!outcome.ok() && outcome.error().code == QLatin1String("workspace.away"))
        return notSent(sent);
    if (outcome.ok() && std::holds_alternative<Decided>(*outcome)) {
        const Decided &decided = std::get<Decided>(*outcome);
        return sent.takesBack ? tookBack(sent, decided) : committed(sent, decided);
    }
    const auto refusal = outcome.ok() ? std::get<RefusedDecision>(*outcome) : RefusedDecision{outcome.error(), {}};
    if (sent.takesBack)
        notTakenBack(refusal.error);
    else
        notCommitted(sent, refusal);
}

/// It took place: every page is told.
void CaseSession::accept(const SentDecision &sent, const Decided &decided)
{
    m_drafts.remove(decided.row.id);
    m_last = Last{sent, decided};
    m_session.announce(decided.row);
    emit this->decided(decided);
}

Message CaseSession::takeBackOffer(const QString &text, const Decided &decided)
{
    Message message{.tone = MessageTone::Good, .text = text};
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(decided.takeBackUntil);
    if (decided.takeBackUntil.isValid() && left > 0) {
        message.actionText = tr("Take back (Z)");
        message.action = [this] { takeBack(); };
        message.seconds = int(left);
    }
    return message;
}

void CaseSession::committed(const SentDecision &sent, const Decided &decided)
{
    accept(sent, decided);
    const QString text = tr("%1: %2", "what was done, to whom")
                             .arg(actionDone(*sent.from.kind, sent.draft.action), sent.from.row().subject);
    emit messageRaised(takeBackOffer(text, decided));
    goOnWhenAnswered();
}

/// What had to wait until nothing is on its way any more.
void CaseSession::goOnWhenAnswered()
{
    if (m_takeBackWhenCommitted && m_writing == 0) {
        m_takeBackWhenCommitted = false;
        takeBack();
    } else if (m_finishing) {
        finishWhenCommitted();
    }
}

void CaseSession::notCommitted(const SentDecision &sent, const RefusedDecision &refusal)
{
    m_takeBackWhenCommitted = false;
    const CaseId id = sent.from.id();
    const QString subject = sent.from.row().subject;
    const QString action = CaseWords::action(*sent.from.kind, sent.draft.action);
    QString text = tr("Not done: %1, %2. %3", "action, subject, why").arg(action, subject, refusal.error.message);
    if (refusal.error.code == QLatin1String("case.stale") && !refusal.lastRow.isEmpty())
        text = tr("Not done: %1, %2. Somebody was faster. %3", "action, subject, who did what")
                   .arg(action, subject, refusal.lastRow);
    emit messageRaised(
        {.tone = MessageTone::Danger, .text = text, .actionText = tr("Open it again"), .action = [this, id] {
             emit caseAsked(id);
         }});
    if (m_finishing)
        fetch(id);
    else
        m_notCommitted = id;
}

void CaseSession::takeBack()
{
    if (m_takingBack)
        return;
    if (m_writing > 0) {
        m_takeBackWhenCommitted = true;
        return;
    }
    const auto say = [this](const QString &text) {
        emit messageRaised({.tone = MessageTone::Information, .text = text, .seconds = 5});
    };
    if (!m_session.canDecide())
        return say(connectionLostSince());
    if (!m_unsettled->isEmpty())
        return say(tr("It is not known yet whether your last decision took place. It is just being asked."));
    const CaseRow row = m_last ? m_last->decided.row : CaseRow{};
    const QList<ActionDefinition> ways
        = m_last ? m_last->sent.from.kind->actionsFrom(row.state) : QList<ActionDefinition>();
    const auto way = std::find_if(ways.begin(), ways.end(),
                                  [](const ActionDefinition &action) { return action.withinSeconds > 0; });
    if (way == ways.end())
        return say(tr("There is no decision of yours to take back."));
    m_takingBack = true;
    send({m_last->sent.from, m_last->sent.draft, {row.id, way->name, row.version, {}, {}, newRequest()}, true});
}

void CaseSession::notTakenBack(const Error &error)
{
    emit messageRaised({.tone = MessageTone::Warning, .text = error.message});
    if (m_finishing)
        finishWhenCommitted();
}

void CaseSession::tookBack(const SentDecision &sent, const Decided &decided)
{
    const CaseId id = sent.from.id();
    m_last.reset();
    m_session.announce(decided.row);
    m_drafts.insert(id, sent.draft);
    m_ahead->allow(id);
    emit this->decided(decided);
    emit caseAsked(id);
    emit messageRaised({.tone = MessageTone::Good,
                        .text = tr("Taken back: %1. The case is open again.").arg(sent.from.row().subject),
                        .seconds = 10});
}

} // namespace hezhun
