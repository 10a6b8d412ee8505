// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/caselease.h"

#include <chrono>

namespace hezhun {

namespace {

/// Well within the five minutes that a lease lasts (CaseStore::take).
constexpr std::chrono::minutes prolongEvery{2};
/// After so long without prolonging, a lease that is gone has run out; before, somebody took it away.
constexpr std::chrono::seconds certainlyOurs{290};

/// Prolongs those leases that are still the actor's, or ran out and are nobody's; their cases.
Result<QList<CaseId>> prolonged(Workspace &workspace, const QList<CaseId> &cases, const Actor &actor, bool ranOut)
{
    const auto rows = workspace.cases().rows(cases);
    if (!rows.ok())
        return rows.error();
    QList<CaseId> ours;
    for (const CaseRow &row : *rows) {
        const bool may = row.openedById == actor.id || (ranOut && row.openedById == 0);
        if (row.closedAt.isValid() || !may)
            continue;
        const auto taken = workspace.cases().take(row.id, actor);
        if (taken.ok())
            ours.append(row.id);
        else if (taken.error().code != QLatin1String("case.taken"))
            return taken.error();
    }
    return ours;
}

} // namespace

CaseLease::CaseLease(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_timer.setInterval(prolongEvery);
    connect(&m_timer, &QTimer::timeout, this, &CaseLease::prolong);
    connect(&session, &DeskSession::caseChanged, this, &CaseLease::checkOn);
}

CaseLease::~CaseLease()
{
    giveBack();
    giveBack(m_ahead);
    if (m_givenBack.isValid())
        m_givenBack.waitForFinished();
}

void CaseLease::hold(CaseId id)
{
    m_id = id;
    m_row = {};
    m_ahead.removeOne(id);
    m_prolongedAt = QDateTime::currentDateTimeUtc();
    m_timer.start();
}

void CaseLease::confirm(const CaseRow &row)
{
    if (row.id != m_id || row == m_row)
        return;
    m_row = row;
    m_session.announce(row);
}

void CaseLease::forget()
{
    m_id = 0;
    m_row = {};
    if (m_ahead.isEmpty())
        m_timer.stop();
}

void CaseLease::giveBack()
{
    if (!m_id)
        return;
    m_givenBack = m_session.store().run(
        [id = m_id, actor = m_session.actor()](Workspace &workspace) { return workspace.cases().release(id, actor); });
    CaseRow free = m_row;
    forget();
    if (!free.id)
        return;
    free.openedById = 0;
    free.openedBy.clear();
    QFuture<Result<Done>>(m_givenBack).then(&m_session, [&session = m_session, free](const Result<Done> &done) {
        if (done.ok())
            session.announce(free);
    });
}

void CaseLease::giveBack(QList<CaseId> cases)
{
    cases.removeOne(m_id);
    if (cases.isEmpty())
        return;
    m_givenBack = m_session.store().run([cases, actor = m_session.actor()](Workspace &workspace) -> Result<Done> {
        Result<Done> all = Done{};
        for (const CaseId id : cases) {
            if (auto released = workspace.cases().release(id, actor); !released)
                all = std::move(released);
        }
        return all;
    });
}

void CaseLease::prolong()
{
    QList<CaseId> cases = m_ahead;
    if (m_id)
        cases.append(m_id);
    if (cases.isEmpty())
        return m_timer.stop();
    const bool ranOut = m_prolongedAt + certainlyOurs < QDateTime::currentDateTimeUtc();
    m_session.store()
        .run([cases, ranOut, actor = m_session.actor()](Workspace &workspace) {
            return prolonged(workspace, cases, actor, ranOut);
        })
        .then(this, [this, cases](const Result<QList<CaseId>> &ours) { receive(ours, cases); });
}

void CaseLease::receive(const Result<QList<CaseId>> &stillOurs, const QList<CaseId> &asked)
{
    if (!stillOurs.ok()) {
        if (!isLossOfConnection(stillOurs.error()))
            emit lost(stillOurs.error());
        return;
    }
    m_prolongedAt = QDateTime::currentDateTimeUtc();
    for (const CaseId id : asked) {
        if (stillOurs->contains(id))
            continue;
        if (id == m_id)
            sayTakenAway();
        else if (m_ahead.removeOne(id))
            emit aheadLost(id);
    }
}

/// What is told of a case may be older than our taking it: the store, where both come one after the other, knows.
void CaseLease::checkOn(const CaseRow &row)
{
    const bool ours = row.openedById == m_session.actor().id;
    if (ours || row.closedAt.isValid() || (row.id == m_id ? !isConfirmed() : !m_ahead.contains(row.id)))
        return;
    m_session.store()
        .run([id = row.id](Workspace &workspace) { return workspace.cases().rows({id}); })
        .then(this, [this, id = row.id](const Result<QList<CaseRow>> &rows) {
            if (!rows.ok() || rows->isEmpty() || rows->first().openedById == m_session.actor().id)
                return;
            if (id == m_id && isConfirmed() && rows->first().version == m_row.version)
                sayTakenAway();
            else if (m_ahead.removeOne(id))
                emit aheadLost(id);
        });
}

void CaseLease::sayTakenAway()
{
    forget();
    emit lost({QStringLiteral("lease.taken_away"),
               tr("An administrator took this case away from you. You can look at it, not decide it.")});
}

} // namespace hezhun
