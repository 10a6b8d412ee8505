// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchfolder.h"
#include "benchmarks.h"
#include "figures.h"
#include "reviewerathand.h"

#include <QCoreApplication>
#include <QPasswordDigestor>
#include <QProcess>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace hezhun::bench {

namespace {

constexpr double longestStart = 1000; ///< milliseconds
constexpr double mostGrowth = 1.25;   ///< "the same" with a hundred times as many cases, within what starts differ by
constexpr int derivationRounds = 210'000; ///< as logging in does (DESIGN.md, decision 4)
constexpr auto shownMark = "shown";

struct Starts
{
    Figures whole;      ///< from the start of the process to the queue on the screen
    Figures derivation; ///< of the key from the password, which is slow on purpose
    Figures rest;
};

Result<Done> start(const QString &path, Starts &starts)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {u"--start-once"_s, path});
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead())
            return ReviewerAtHand::stuck(u"starting it"_s);
    }
    const double whole = millisecondsOf(timer);
    const bool shown = process.readLine().trimmed() == shownMark;
    process.waitForFinished();
    const double derivation = process.readAllStandardOutput().trimmed().toDouble();
    if (!shown || derivation <= 0)
        return ReviewerAtHand::stuck(u"starting it"_s);
    starts.whole.add(whole);
    starts.derivation.add(derivation);
    starts.rest.add(whole - derivation);
    return Done{};
}

Report reportOf(const QList<int> &sizes, const QList<Starts> &starts)
{
    Report report;
    report.title = u"Start of the program to a usable queue (medians of %1)"_s.arg(starts.constFirst().whole.count());
    report.columns = {u"cases"_s, u"start to queue"_s, u"slowest"_s, u"key derivation"_s, u"without it"_s};
    for (qsizetype i = 0; i < sizes.size(); ++i) {
        const Starts &of = starts.at(i);
        report.rows.append({countText(sizes.at(i)), timeText(of.whole.median()), timeText(of.whole.largest()),
                            timeText(of.derivation.median()), timeText(of.rest.median())});
    }
    report.bounds.append(atMost(u"start with %1 cases, key derivation included"_s.arg(countText(sizes.constLast())),
                                starts.constLast().whole.median(), longestStart, u"ms"_s));
    report.bounds.append(atMost(u"start with %1 cases to that with %2"_s.arg(countText(sizes.constLast()),
                                                                            countText(sizes.constFirst())),
                                starts.constLast().whole.median() / starts.constFirst().whole.median(), mostGrowth));
    report.remarks.append(u"Each start is a process of its own: window, login typed and clicked, first page painted."_s);
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
    Figures derivation;
    (void)timed(derivation, [] {
        return QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha512, reviewer().password.toUtf8(),
                                                  QByteArray(16, 's'), derivationRounds, 64);
    });
    out << derivation.median() << Qt::endl;
    return 0;
}

} // namespace hezhun::bench
