// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoplayer.h"

#include "demo/demoworkspace.h"
#include "store/workspace.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// How long the sample colleague keeps a case: longer than anybody tries the programs in one go.
constexpr std::chrono::hours lease{12};

/// The papers of all cases, case by case.
QList<QList<QByteArray>> drawnPapers(const QList<PlannedCase> &cases)
{
    QList<DemoPicture> pictures;
    for (const PlannedCase &planned : cases) {
        for (const PlannedPaper &paper : planned.papers)
            pictures.append(paper.picture);
    }
    const QList<QByteArray> files = drawn(pictures);
    QList<QList<QByteArray>> papers;
    qsizetype next = 0;
    for (const PlannedCase &planned : cases) {
        QList<QByteArray> own;
        for (const PlannedPaper &paper : planned.papers) {
            const QByteArray &file = files.at(next++);
            own.append(paper.damaged ? damaged(file) : file);
        }
        papers.append(own);
    }
    return papers;
}

} // namespace

DemoPlayer::DemoPlayer(Workspace &workspace, const QList<PlannedCase> &cases)
    : m_workspace(workspace)
    , m_intake(workspace.database(), workspace.kinds())
    , m_cases(cases)
{
}

Result<Done> DemoPlayer::addReviewers(const QList<DemoReviewer> &reviewers)
{
    for (const DemoReviewer &reviewer : reviewers) {
        NewAccount account;
        account.loginName = reviewer.login;
        account.displayName = reviewer.name;
        account.password = reviewer.password;
        account.role = reviewer.role;
        account.desk = reviewer.desk;
        if (const auto added = m_workspace.accounts().add(account); !added)
            return added.error();
        const auto actor = m_workspace.accounts().actor(reviewer.login);
        if (!actor)
            return actor.error();
        m_actors.insert(reviewer.login, *actor);
    }
    return Done{};
}

QList<Happening> DemoPlayer::happenings()
{
    const QList<QList<QByteArray>> papers = drawnPapers(m_cases);
    QList<Happening> all;
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const PlannedCase &planned = m_cases.at(i);
        all.append({planned.submission.submittedAt,
                    [this, &planned, own = papers.at(i)] { return handIn(planned, own); }});
        for (const PlannedDecision &step : planned.decisions)
            all.append({step.at, [this, &planned, &step] { return decide(planned, step); }});
    }
    return all;
}

Result<Done> DemoPlayer::handIn(const PlannedCase &planned, const QList<QByteArray> &papers)
{
    Submission submission = planned.submission;
    for (qsizetype i = 0; i < papers.size(); ++i)
        submission.documents.append({planned.papers.at(i).slot, papers.at(i)});
    const auto answer = m_intake.submit(submission);
    if (!answer)
        return answer.error();
    if (!answer->faults.isEmpty()) {
        const IntakeFault &fault = answer->faults.constFirst();
        return Error{u"demo.refused"_s, DemoWorkspace::tr("The sample cases are not in order."),
                     u"%1: %2: %3"_s.arg(submission.reference, fault.at, fault.code)};
    }
    m_ids.insert(submission.reference, answer->taken.id);
    return Done{};
}

Result<Actor> DemoPlayer::actorOf(const PlannedCase &planned, const DemoDecision &decision)
{
    const auto colleague = m_actors.constFind(decision.reviewer);
    return colleague != m_actors.cend() ? Result<Actor>(*colleague)
                                        : m_workspace.accounts().actor(planned.submission.loginName);
}

Result<AccountId> DemoPlayer::chosenFor(const DemoDecision &decision)
{
    return decision.chosen.isEmpty() ? Result<AccountId>(AccountId(0))
                                          : m_workspace.accounts().find(decision.chosen);
}

Result<Done> DemoPlayer::decide(const PlannedCase &planned, const PlannedDecision &step)
{
    const CaseId id = m_ids.value(planned.submission.reference);
    const auto record = m_workspace.cases().read(id);
    if (!record)
        return record.error();
    const Result<Actor> actor = actorOf(planned, step.decision);
    if (!actor)
        return actor.error();
    const Result<AccountId> chosen = chosenFor(step.decision);
    if (!chosen)
        return chosen.error();
    for (const CaseDocument &document : record->documents) {
        if (actor->id == record->accountId)
            break; // they know their own papers
        if (const auto shown = m_workspace.documents().recordShown(id, document.slot, *actor); !shown)
            return shown.error();
    }
    Decision decision{id, step.decision.action, record->row.version, step.decision.reasons, step.decision.words};
    decision.chosenAccount = *chosen;
    const auto decided = m_workspace.cases().decide(decision, *actor);
    return decided ? Result<Done>(Done{}) : decided.error();
}

Result<Done> DemoPlayer::openCases()
{
    for (const PlannedCase &planned : m_cases) {
        if (planned.openedBy.isEmpty())
            continue;
        const auto opened = m_workspace.cases().take(m_ids.value(planned.submission.reference),
                                                     m_actors.value(planned.openedBy), lease);
        if (!opened)
            return opened.error();
    }
    return Done{};
}

} // namespace hezhun
