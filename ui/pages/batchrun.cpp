// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batchrun.h"

#include <QUuid>

#include <algorithm>

namespace hezhun {

BatchRun::BatchRun(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void BatchRun::start(const BatchAction &action, const QList<CaseRow> &rows)
{
    if (m_running || rows.isEmpty())
        return;
    m_action = action;
    m_rows = rows;
    m_outcomes.clear();
    m_stopped = false;
    m_running = true;
    emit progressed(0, int(total()));
    next();
}

int BatchRun::doneCount() const
{
    return int(std::count_if(m_outcomes.cbegin(), m_outcomes.cend(),
                             [](const BatchOutcome &outcome) { return outcome.done.has_value(); }));
}

void BatchRun::next()
{
    if (m_stopped || m_outcomes.size() == m_rows.size())
        return finish();
    const CaseRow row = m_rows.at(m_outcomes.size());
    Decision decision{row.id, m_action.name, row.version, {}, {}};
    // A decision that is sent twice, because its answer was lost, counts once.
    decision.request = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_session.store()
        .run([decision, actor = m_session.actor()](Workspace &workspace) {
            return decideInBatch(workspace, decision, actor);
        })
        .then(this, [this, row](const Result<BatchDone> &answer) { take(row, answer); });
}

void BatchRun::take(const CaseRow &row, const Result<BatchDone> &answer)
{
    m_session.noteActivity();
    if (answer) {
        m_outcomes.append({row, *answer, {}});
        m_session.announce(answer->decided.row);
    } else {
        m_outcomes.append({row, {}, answer.error()});
        // Nothing more would be answered.
        m_stopped
            = m_stopped || isLossOfConnection(answer.error()) || answer.error().code == QLatin1String("session.over");
    }
    emit progressed(int(m_outcomes.size()), int(total()));
    next();
}

void BatchRun::finish()
{
    for (qsizetype i = m_outcomes.size(); i < m_rows.size(); ++i)
        m_outcomes.append({m_rows.at(i), {}, {}});
    m_running = false;
    emit finished();
}

} // namespace hezhun
