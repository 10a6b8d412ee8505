// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/casesession.h"

#include "tables/casehistorymodel.h"
#include "ui/casepage/casewords.h"

#include <algorithm>

namespace hezhun {

namespace {

/// What the page shows of a case, without who has it open.
CaseRecord withoutLease(CaseRecord record)
{
    record.row.openedById = 0;
    record.row.openedBy.clear();
    return record;
}

} // namespace

void CaseSession::decide(const DecisionDraft &draft)
{
    const ActionDefinition *action = m_current ? m_current->kind->action(draft.action) : nullptr;
    if (!action || !closedBecause(*action).isEmpty())
        return;
    if (action->needsReason && draft.reasons.isEmpty())
        return;
    const Decision decision{m_current->id(), draft.action, m_current->row().version, draft.reasons, draft.words};
    const Sent sent{*m_current, draft};
    m_drafts.insert(decision.caseId, draft);
    m_ahead->passOver(decision.caseId);
    m_lease->forget();
    send(sent, decision);
    goOn();
}

void CaseSession::send(const Sent &sent, const Decision &decision)
{
    ++m_writing;
    m_session.store()
        .run([decision, actor = m_session.actor(), kind = sent.from.kind](Workspace &workspace) -> Result<Outcome> {
            auto decided = workspace.cases().decide(decision, actor);
            if (decided.ok())
                return Outcome(std::move(decided).value());
            const QString lastRow = CaseOpening::lastRow(workspace, decision.caseId, *kind);
            // The reviewer has gone on: nobody looks at this case any more. That this may fail too changes nothing.
            static_cast<void>(workspace.cases().release(decision.caseId, actor));
            return Outcome(RefusedDecision{decided.error(), lastRow});
        })
        .then(this, [this, sent](const Result<Outcome> &outcome) {
            --m_writing;
            if (!outcome.ok())
                notCommitted(sent, RefusedDecision{outcome.error(), {}});
            else if (const auto *refusal = std::get_if<RefusedDecision>(&*outcome))
                notCommitted(sent, *refusal);
            else
                committed(sent, std::get<Decided>(*outcome));
        });
}

void CaseSession::goOn()
{
    ++m_serial;
    m_watchOnly.clear();
    if (auto next = m_ahead->take()) {
        const CaseId id = next->id();
        m_lease->hold(id);
        show(std::move(*next));
        confirm(id, Since::JustNow);
        return;
    }
    const CaseRow from = m_current ? m_current->row() : CaseRow{};
    m_current.reset();
    m_awaitingNext = true;
    m_stage = Stage::Fetching;
    emit currentChanged();
    m_ahead->readOn(from);
}

/// Takes the lease of a case that was read ahead, and looks whether it is still what was read. When somebody else was
/// faster with it before it was looked at, it is passed over.
void CaseSession::confirm(CaseId id, Since since)
{
    m_session.store()
        .run([id, actor = m_session.actor()](Workspace &workspace) { return CaseOpening::take(workspace, id, actor); })
        .then(this, [this, id, since, serial = m_serial](const Result<OpenedCase> &opened) {
            if (serial != m_serial)
                return;
            const bool gone = opened.ok() && !opened->leased;
            if (gone && since == Since::JustNow) {
                m_lease->forget();
                m_ahead->passOver(id);
                goOn();
            } else if (opened.ok()) {
                refresh(*opened);
            } else {
                receive(opened, id);
            }
        });
}

void CaseSession::refresh(const OpenedCase &opened)
{
    m_watchOnly = opened.watchOnly;
    leaseAnswered(opened);
    if (withoutLease(opened.shown.record) == withoutLease(m_current->record)) {
        m_current->record.row = opened.shown.row();
        emit availabilityChanged();
    } else {
        const bool decidedMeanwhile = opened.shown.row().version != m_current->row().version;
        show(opened.shown);
        if (decidedMeanwhile)
            sayWhoChanged(opened.shown);
    }
    if (!m_watchOnly.isEmpty())
        emit messageRaised({.tone = MessageTone::Warning, .text = m_watchOnly});
}

void CaseSession::sayWhoChanged(const PreparedCase &changed)
{
    const QList<HistoryRow> &rows = changed.record.history;
    const auto last = std::max_element(rows.begin(), rows.end(),
                                       [](const HistoryRow &a, const HistoryRow &b) { return a.id < b.id; });
    if (last == rows.end())
        return;
    emit messageRaised(
        {.tone = MessageTone::Warning,
         .text
         = tr("This case was changed meanwhile. %1", "who did what").arg(CaseWords::whoDidWhat(*changed.kind, *last))});
    emit changedElsewhere();
}

void CaseSession::otherChanged(const CaseRow &row)
{
    if (m_current && row.id == m_current->id() && row.version > m_current->row().version)
        confirm(row.id, Since::Before);
}

void CaseSession::aheadFetched()
{
    emit aheadChanged();
    if (!m_awaitingNext)
        return;
    if (m_ahead->cases().isEmpty()) {
        if (!m_ahead->isReading())
            finishWhenCommitted();
        return;
    }
    goOn();
}

void CaseSession::finishWhenCommitted()
{
    m_awaitingNext = false;
    m_finishing = true;
    if (m_writing > 0)
        return;
    m_finishing = false;
    if (m_notCommitted) {
        fetch(std::exchange(m_notCommitted, 0));
        return;
    }
    m_stage = Stage::Nothing;
    emit finished();
}

void CaseSession::committed(const Sent &sent, const Decided &decided)
{
    m_drafts.remove(decided.row.id);
    m_last = Last{sent, decided};
    m_session.announce(decided.row);
    emit this->decided(decided);
    Message message{.tone = MessageTone::Good,
                    .text = tr("%1: %2", "what was done, to whom")
                                .arg(actionDone(*sent.from.kind, sent.draft.action), sent.from.row().subject)};
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(decided.takeBackUntil);
    if (decided.takeBackUntil.isValid() && left > 0) {
        message.actionText = tr("Take back (Z)");
        message.action = [this] { takeBack(); };
        message.seconds = int(left);
    }
    emit messageRaised(message);
    if (m_takeBackWhenCommitted && m_writing == 0) {
        m_takeBackWhenCommitted = false;
        takeBack();
    } else if (m_finishing) {
        finishWhenCommitted();
    }
}

void CaseSession::notCommitted(const Sent &sent, const RefusedDecision &refusal)
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
    const CaseRow row = m_last ? m_last->decided.row : CaseRow{};
    const QList<ActionDefinition> ways
        = m_last ? m_last->sent.from.kind->actionsFrom(row.state) : QList<ActionDefinition>();
    const auto way = std::find_if(ways.begin(), ways.end(),
                                  [](const ActionDefinition &action) { return action.withinSeconds > 0; });
    if (way == ways.end()) {
        emit messageRaised({.tone = MessageTone::Information,
                            .text = tr("There is no decision of yours to take back."),
                            .seconds = 5});
        return;
    }
    const Decision decision{row.id, way->name, row.version, {}, {}};
    ++m_writing;
    m_takingBack = true;
    m_session.store()
        .run([decision, actor = m_session.actor()](Workspace &workspace) {
            return workspace.cases().decide(decision, actor);
        })
        .then(this, [this](const Result<Decided> &answer) {
            --m_writing;
            m_takingBack = false;
            tookBack(answer);
        });
}

void CaseSession::tookBack(const Result<Decided> &answer)
{
    if (!answer.ok()) {
        emit messageRaised({.tone = MessageTone::Warning, .text = answer.error().message});
        if (m_finishing)
            finishWhenCommitted();
        return;
    }
    const Last last = *m_last;
    m_last.reset();
    m_session.announce(answer->row);
    m_drafts.insert(last.sent.from.id(), last.sent.draft);
    m_ahead->allow(last.sent.from.id());
    emit decided(*answer);
    emit caseAsked(last.sent.from.id());
    emit messageRaised({.tone = MessageTone::Good,
                        .text = tr("Taken back: %1. The case is open again.").arg(last.sent.from.row().subject),
                        .seconds = 10});
}

void CaseSession::next()
{
    if (!m_current)
        return;
    m_ahead->passOver(m_current->id());
    m_lease->giveBack();
    goOn();
}

void CaseSession::putBack()
{
    emit finished();
}

} // namespace hezhun
