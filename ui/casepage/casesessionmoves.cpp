// SPDX-License-Identifier: GPL-3.0-or-later
// How the session goes from case to case.
#include "ui/casepage/casesession.h"

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
            } else if (!isLossOfConnection(opened.error())) { // after a loss it is looked at again
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
