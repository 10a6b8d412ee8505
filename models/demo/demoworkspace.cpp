// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoworkspace.h"

#include "demo/demoplan.h"
#include "store/database.h"
#include "store/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// How long the sample colleague keeps a case: longer than anybody tries the programs in one go.
constexpr std::chrono::hours lease{12};

/// Something that happens in the sample workspace.
struct Event
{
    QDateTime at;
    qsizetype planned = 0; ///< which case
    qsizetype decision = -1; ///< which of its decisions; -1: it is handed in
};

QList<Event> eventsOf(const QList<PlannedCase> &cases)
{
    QList<Event> events;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        events.append({cases.at(i).submission.submittedAt, i, -1});
        for (qsizetype d = 0; d < cases.at(i).decisions.size(); ++d)
            events.append({cases.at(i).decisions.at(d).at, i, d});
    }
    std::stable_sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.at < b.at; });
    return events;
}

/// Lets the plan happen in a workspace whose clock it sets.
class Player
{
public:
    Player(Workspace &workspace, std::shared_ptr<QDateTime> clock)
        : m_workspace(workspace)
        , m_intake(workspace.database(), workspace.kinds())
        , m_clock(std::move(clock))
    {
    }

    Result<Done> addReviewers(const QList<DemoReviewer> &reviewers)
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

    Result<Done> handIn(const PlannedCase &planned, const QList<QByteArray> &papers)
    {
        *m_clock = planned.submission.submittedAt;
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

    Result<Done> decide(const PlannedCase &planned, const PlannedDecision &step)
    {
        *m_clock = step.at;
        const CaseId id = m_ids.value(planned.submission.reference);
        const auto record = m_workspace.cases().read(id);
        if (!record)
            return record.error();
        const auto applicant = m_workspace.accounts().actor(planned.submission.loginName);
        if (!applicant)
            return applicant.error();
        const Actor actor = m_actors.value(step.decision.reviewer, *applicant);
        for (const CaseDocument &document : record->documents) {
            if (actor == *applicant)
                continue; // they know their own papers
            if (const auto shown = m_workspace.documents().recordShown(id, document.slot, actor); !shown)
                return shown.error();
        }
        const Decision decision{id, step.decision.action, record->row.version, step.decision.reasons,
                                step.decision.words};
        const auto decided = m_workspace.cases().decide(decision, actor);
        return decided ? Result<Done>(Done{}) : decided.error();
    }

    Result<Done> open(const PlannedCase &planned, const QDateTime &now)
    {
        *m_clock = now;
        return m_workspace.cases().take(m_ids.value(planned.submission.reference), m_actors.value(planned.openedBy),
                                        lease);
    }

private:
    Workspace &m_workspace;
    CaseIntake m_intake;
    std::shared_ptr<QDateTime> m_clock;
    QHash<QString, Actor> m_actors;
    QHash<QString, CaseId> m_ids; ///< by reference
};

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

Result<Done> make(const QString &path, quint32 seed, const DemoWorkspace::Progress &progress, const QDateTime &now)
{
    const auto tell = [&](qsizetype percent) {
        if (progress)
            progress(int(percent));
    };
    const DemoStories &stories = DemoStories::builtIn();
    const auto clock = std::make_shared<QDateTime>(now.addDays(-30));
    const auto workspace = Workspace::create(WorkspaceAddress::sqlite(path), [clock] { return *clock; });
    if (!workspace)
        return workspace.error();
    tell(5);
    const QList<PlannedCase> cases = plannedCases(stories, (*workspace)->kinds(), now, seed);
    const QList<QList<QByteArray>> papers = drawnPapers(cases);
    tell(60);

    Player player(**workspace, clock);
    if (const auto added = player.addReviewers(stories.reviewers); !added)
        return added.error();
    const QList<Event> events = eventsOf(cases);
    for (qsizetype i = 0; i < events.size(); ++i) {
        const PlannedCase &planned = cases.at(events.at(i).planned);
        const auto happened = events.at(i).decision < 0
            ? player.handIn(planned, papers.at(events.at(i).planned))
            : player.decide(planned, planned.decisions.at(events.at(i).decision));
        if (!happened)
            return happened.error();
        tell(60 + 38 * i / events.size());
    }
    for (const PlannedCase &planned : cases) {
        if (planned.openedBy.isEmpty())
            continue;
        if (const auto opened = player.open(planned, now); !opened)
            return opened.error();
    }
    tell(100);
    return Done{};
}

void removeWorkspace(const QString &path)
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + ending);
}

} // namespace

Result<WorkspaceAddress> DemoWorkspace::ensure(const QString &path, quint32 seed, const Progress &progress,
                                               const QDateTime &now)
{
    const WorkspaceAddress address = WorkspaceAddress::sqlite(path);
    if (QFileInfo(path).size() > 0) {
        const auto opened = Workspace::open(address);
        return opened ? Result(address) : opened.error();
    }
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance())) {
        return Error{u"demo.no_fonts"_s,
                     tr("Sample papers can't be drawn here. Make the sample workspace with the client: "
                        "hezhun --demo.")};
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    const QString unfinished = u"%1.%2.part"_s.arg(path).arg(QCoreApplication::applicationPid());
    removeWorkspace(unfinished);
    const auto made = make(unfinished, seed, progress, now);
    if (!made) {
        removeWorkspace(unfinished);
        return made.error();
    }
    QFile::remove(path);
    if (!QFile::rename(unfinished, path)) {
        removeWorkspace(unfinished);
        return Error{u"demo.place"_s, tr("The sample workspace can't be put at %1. Choose another place.").arg(path)};
    }
    return address;
}

QList<DemoLogin> DemoWorkspace::reviewers()
{
    QList<DemoLogin> logins;
    for (const DemoReviewer &reviewer : DemoStories::builtIn().reviewers)
        logins.append({reviewer.login, reviewer.password, reviewer.name});
    return logins;
}

} // namespace hezhun
