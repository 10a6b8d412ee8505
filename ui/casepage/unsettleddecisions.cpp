// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/unsettleddecisions.h"

#include "ui/casepage/casewords.h"

namespace hezhun {

namespace {

Result<QList<SettledDecision>> askFor(Workspace &workspace, const QList<SentDecision> &decisions, const Actor &actor)
{
    QList<SettledDecision> outcomes;
    for (const SentDecision &sent : decisions) {
        const auto decided = workspace.cases().settle(sent.decision.request);
        if (!decided.ok())
            return decided.error();
        // The reviewer went on long ago. That giving it back may fail changes nothing: then the lease runs out.
        if (!*decided)
            static_cast<void>(workspace.cases().release(sent.decision.caseId, actor));
        outcomes.append({sent, *decided});
    }
    return outcomes;
}

} // namespace

UnsettledDecisions::UnsettledDecisions(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_again.setSingleShot(true);
    m_again.setInterval(std::chrono::seconds(1));
    connect(&m_again, &QTimer::timeout, this, &UnsettledDecisions::settle);
}

void UnsettledDecisions::add(const SentDecision &sent)
{
    m_sent.append(sent);
    // The connection may be back already: of several workers this one perhaps was the last to hear of it.
    if (m_session.canDecide())
        settle();
}

QStringList UnsettledDecisions::inWords() const
{
    QStringList words;
    for (const SentDecision &sent : m_sent)
        words.append(inWords(sent));
    return words;
}

QString UnsettledDecisions::inWords(const SentDecision &sent)
{
    return tr("%1: %2", "action, subject")
        .arg(CaseWords::action(*sent.from.kind, sent.decision.action), sent.from.row().subject);
}

void UnsettledDecisions::settle()
{
    if (m_sent.isEmpty() || m_asking)
        return;
    m_asking = true;
    m_session.store()
        .run([decisions = m_sent, actor = m_session.actor()](Workspace &workspace) {
            return askFor(workspace, decisions, actor);
        })
        .then(this, [this](const Result<QList<SettledDecision>> &outcomes) {
            m_asking = false;
            receive(outcomes);
        });
}

void UnsettledDecisions::receive(const Result<QList<SettledDecision>> &outcomes)
{
    if (!outcomes.ok()) {
        // Still under way, and nobody tells when it ends. Otherwise it is asked for again when the connection is back,
        // or left open when nobody is logged in any more.
        if (outcomes.error().code == QLatin1String("workspace.busy"))
            m_again.start();
        return;
    }
    m_sent.remove(0, outcomes->size());
    emit settled(*outcomes);
    settle(); // those that were added meanwhile
}

} // namespace hezhun
