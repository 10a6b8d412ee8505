// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/caselease.h"

#include <chrono>

namespace hezhun {

namespace {

/// Well within the five minutes that a lease lasts (CaseStore::take).
constexpr std::chrono::minutes prolongEvery{2};

} // namespace

CaseLease::CaseLease(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_timer.setInterval(prolongEvery);
    connect(&m_timer, &QTimer::timeout, this, &CaseLease::prolong);
}

CaseLease::~CaseLease()
{
    giveBack();
    if (m_givenBack.isValid())
        m_givenBack.waitForFinished();
}

void CaseLease::hold(CaseId id)
{
    m_id = id;
    m_row = {};
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

void CaseLease::prolong()
{
    m_session.store()
        .run([id = m_id, actor = m_session.actor()](Workspace &workspace) { return workspace.cases().take(id, actor); })
        .then(this, [this, id = m_id](const Result<Done> &done) {
            if (!done.ok() && id == m_id)
                emit lost(done.error());
        });
}

} // namespace hezhun
