// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoworkspace.h"

#include "demo/demofiler.h"
#include "demo/demoplayer.h"
#include "demo/demosettling.h"
#include "domain/workingcalendar.h"
#include "store/workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int daysBack = 160; ///< before the first thing that happens

/// What is not there yet can't be lost to a power cut: nothing waits for the disk until the last commit.
Result<Done> writeWithoutWaiting(Workspace &workspace, bool withoutWaiting)
{
    return workspace.database().change(withoutWaiting ? u"pragma synchronous = off"_s : u"pragma synchronous = full"_s);
}

Result<Done> play(QList<Happening> happenings, QDateTime &clock, const std::function<void(int percent)> &tell)
{
    std::stable_sort(happenings.begin(), happenings.end(),
                     [](const Happening &a, const Happening &b) { return a.at < b.at; });
    for (qsizetype i = 0; i < happenings.size(); ++i) {
        clock = happenings.at(i).at;
        if (const auto happened = happenings.at(i).takePlace(); !happened)
            return happened;
        tell(int(100 * i / happenings.size()));
    }
    return Done{};
}

Result<Done> make(const QString &path, quint32 seed, const DemoWorkspace::Progress &progress, const QDateTime &now)
{
    const auto tell = [&](int percent) {
        if (progress)
            progress(percent);
    };
    const DemoStories &stories = DemoStories::builtIn();
    const auto clock = std::make_shared<QDateTime>(now.addDays(-daysBack));
    const auto workspace = Workspace::create(WorkspaceAddress::sqlite(path), [clock] { return *clock; });
    if (!workspace)
        return workspace.error();
    if (const auto quick = writeWithoutWaiting(**workspace, true); !quick)
        return quick;
    tell(5);
    DemoPeople people(seed, WorkingCalendar::builtIn().dayOf(now));
    const DemoPopulation population = plannedPopulation(DemoProvince::builtIn(), people, now, seed);
    const QList<PlannedRegistration> registrations
        = plannedRegistrations(DemoRegistrations::builtIn(), population, people, now, seed);
    DemoValues known = valuesOf(population);
    known.insert(valuesOf(registrations));
    const QList<PlannedCase> cases = plannedCases(stories, (*workspace)->kinds(), now, seed, people, known);

    DemoPlayer player(**workspace, cases);
    DemoSettling settling(**workspace, population);
    DemoFiler filer(**workspace, population, registrations);
    *clock = now.addDays(-30); // a password that nobody has to change soon
    for (const QList<DemoReviewer> &colleagues : {stories.reviewers, population.staff}) {
        if (const auto added = player.addReviewers(colleagues); !added)
            return added;
    }
    const QList<Happening> happenings = player.happenings() + settling.happenings() + filer.happenings();
    tell(50);
    const auto played = play(happenings, *clock, [&tell](int percent) { tell(50 + percent * 49 / 100); });
    if (!played)
        return played;
    *clock = now;
    if (const auto opened = player.openCases(); !opened)
        return opened;
    if (const auto waiting = writeWithoutWaiting(**workspace, false); !waiting)
        return waiting;
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
