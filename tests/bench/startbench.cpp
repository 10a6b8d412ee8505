// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchfolder.h"
#include "benchmarks.h"
#include "figures.h"
#include "reviewerathand.h"

#include "store/workspace.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr double longestStart = 1000; ///< milliseconds
constexpr double mostGrowth = 1.25; ///< "the same" with a hundred times as many cases, within what starts differ by
constexpr auto shownMark = "shown";

struct Starts
{
    Figures whole; ///< from the start of the process to the queue on the screen
    Figures login; ///< the store's part of logging in: deriving a key from the password is slow on purpose
    Figures rest;
};

Result<Done> start(const QString &path, Starts &starts)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {startOption, path});
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead())
            return ReviewerAtHand::stuck(u"starting it"_s);
    }
    const double whole = millisecondsOf(timer);
    const bool shown = process.readLine().trimmed() == shownMark;
    process.waitForFinished();
    const double login = process.readAllStandardOutput().trimmed().toDouble();
    if (!shown || login <= 0)
        return ReviewerAtHand::stuck(u"starting it"_s);
    starts.whole.add(whole);
    starts.login.add(login);
    starts.rest.add(whole - login);
    return Done{};
}

Report reportOf(const QList<int> &sizes, const QList<Starts> &starts)
{
    Report report;
    report.title = u"Start of the program to a usable queue (medians of %1)"_s.arg(starts.constFirst().whole.count());
    report.columns = {u"cases"_s, u"start to queue"_s, u"slowest"_s, u"login"_s, u"without it"_s};
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const Starts &of = starts.at(i);
        report.rows.append({countText(sizes.at(i)), timeText(of.whole.median()), timeText(of.whole.largest()),
                            timeText(of.login.median()), timeText(of.rest.median())});
    }
    report.bounds.append(atMost(u"start with %1 cases, login included"_s.arg(countText(sizes.constLast())),
                                starts.constLast().whole.median(), longestStart, u"ms"_s));
    report.bounds.append(atMost(
        u"start with %1 cases to that with %2"_s.arg(countText(sizes.constLast()), countText(sizes.constFirst())),
        starts.constLast().whole.median() / starts.constFirst().whole.median(), mostGrowth));
    report.remarks.append(
        u"Each start is a process of its own: window, login typed and clicked, first page painted. Login: its check in the store, nearly all of it the 210,000 rounds of deriving a key."_s);
    return report;
}

} // namespace

Result<QList<Report>> measureStart(Extent extent)
{
    const bool full = extent == Extent::Full;
    const QList<int> sizes = full ? QList<int>{10'000, 1'000'000} : QList<int>{1'000, 10'000};
    QStringList paths;
    for (const int cases : sizes) {
        const auto path = queueWorkspace(cases);
        if (!path)
            return path.error();
        paths.append(*path);
    }
    say(u"starts of the program"_s);
    QList<Starts> warmingUp(sizes.size());
    QList<Starts> starts(sizes.size());
    const int rounds = full ? 11 : 3;
    for (int round = -1; round < rounds; ++round) {
        for (qsizetype i = 0; i < sizes.size(); ++i) {
            if (const auto started = start(paths.at(i), (round < 0 ? warmingUp : starts)[i]); !started)
                return started.error();
        }
    }
    return QList<Report>{reportOf(sizes, starts)};
}

int startOnce(const QString &path)
{
    ReviewerAtHand hand;
    auto there = hand.logIn(path);
    if (there)
        there = hand.waitForQueue();
    QTextStream out(stdout);
    if (!there) {
        out << there.error().message << Qt::endl;
        return 1;
    }
    out << shownMark << Qt::endl;
    const auto workspace = Workspace::open(WorkspaceAddress::sqlite(path));
    if (!workspace)
        return 1;
    Figures login;
    const auto again = timed(
        login, [&] { return (*workspace)->accounts().logIn(reviewer().loginName, u"person"_s, reviewer().password); });
    out << login.median() << Qt::endl;
    return again ? 0 : 1;
}

} // namespace hezhun::bench
