// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measures what the program promises about speed and memory, says what it found, and ends with 1 when a promise was
// broken, with 2 when it could not be measured. Belongs into a Release build on a machine that has nothing else to do.
//
//   hezhun_bench [queue|desk|memory|import|register|start|postgresql|postgresql-register|overview|all] [--quick]
//       [--markdown]
//
// Memory is measured in the run of the desk. Each benchmark runs in a process of its own, so that none finds what
// another left in memory.

#include "benchmarks.h"
#include "machine.h"
#include "watchedapplication.h"

#include "ui/look/palette.h"

#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;
using namespace hezhun::bench;

namespace {

const QString quietOption = u"--without-machine"_s; ///< for processes that runAll() starts

struct Benchmark
{
    QString name;
    std::function<Result<QList<Report>>(Extent)> measure;
};

const QList<Benchmark> &benchmarks()
{
    static const QList<Benchmark> all{{u"queue"_s, measureQueue},       {u"desk"_s, measureDesk},
                                      {u"import"_s, measureImport},     {u"register"_s, measureRegister},
                                      {u"start"_s, measureStart},       {u"postgresql"_s, measureShared},
                                      {u"overview"_s, measureOverview}};
    return all;
}

/// Parts of others, for whoever works on one.
const QList<Benchmark> &parts()
{
    static const QList<Benchmark> all{{u"postgresql-register"_s, measureSharedRegisterAlone}};
    return all;
}

int usage()
{
    QTextStream(stderr)
        << "usage: hezhun_bench "
           "[queue|desk|memory|import|register|start|postgresql|postgresql-register|overview|all] [--quick] [--markdown]"
        << Qt::endl;
    return 2;
}

/// Runs a benchmark and prints what it found. 0: every promise was kept, 1: one was broken, 2: it could not be
/// measured.
int runHere(const Benchmark &benchmark, Extent extent, Layout layout)
{
    const auto reports = benchmark.measure(extent);
    if (!reports) {
        QTextStream(stderr) << benchmark.name << ": " << reports.error().message << ' ' << reports.error().details
                            << Qt::endl;
        return 2;
    }
    bool kept = true;
    for (const Report &report : *reports) {
        QTextStream(stdout) << textOf(report, layout) << Qt::endl;
        kept = kept && report.keptAll();
    }
    return kept ? 0 : 1;
}

int runAll(const QStringList &options)
{
    int worst = 0;
    for (const Benchmark &benchmark : benchmarks()) {
        const int ended = QProcess::execute(QCoreApplication::applicationFilePath(),
                                            QStringList{benchmark.name, quietOption} + options);
        worst = qMax(worst, ended < 0 ? 2 : ended); // negative: it crashed, or did not even start
    }
    return worst;
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    WatchedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"Hezhun"_s);
    QCoreApplication::setApplicationName(u"hezhun_bench"_s);
    // Nobody's settings are read or written.
    const QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    applyLook(application, Scheme::Light);

    QStringList arguments = application.arguments().mid(1);
    if (arguments.size() == 2 && arguments.constFirst() == startOption)
        return startOnce(arguments.constLast());
    if (arguments.size() == 2 && arguments.constFirst() == photographsOption)
        return makePhotographs(arguments.constLast().toInt());
    if (arguments.removeAll(quietOption) == 0)
        QTextStream(stdout) << machineLine() << "\n\n" << Qt::flush;
    if (arguments.isEmpty() || arguments.constFirst().startsWith(u"--"_s))
        arguments.prepend(u"all"_s);
    const QString asked = arguments.takeFirst();
    const QStringList options = arguments;
    const Extent extent = arguments.removeAll(u"--quick"_s) > 0 ? Extent::Quick : Extent::Full;
    const Layout layout = arguments.removeAll(u"--markdown"_s) > 0 ? Layout::Markdown : Layout::Plain;
    if (!arguments.isEmpty())
        return usage();
    if (asked == u"all"_s)
        return runAll(options);
    for (const Benchmark &benchmark : benchmarks() + parts()) {
        if (asked == benchmark.name || (asked == u"memory"_s && benchmark.name == u"desk"_s))
            return runHere(benchmark, extent, layout);
    }
    return usage();
}
