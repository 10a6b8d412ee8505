// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measures what the program promises about speed and memory, says what it found, and ends with 1 when a promise was
// broken, with 2 when it could not be measured. Belongs into a Release build on a machine that has nothing else to do.
//
//   hezhun_bench [queue|desk|memory|import|start|all] [--quick] [--markdown]
//
// Memory is measured in the run of the desk.

#include "benchmarks.h"
#include "machine.h"
#include "watchedapplication.h"

#include "ui/look/palette.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;
using namespace hezhun::bench;

namespace {

struct Benchmark
{
    QString name;
    std::function<Result<QList<Report>>(Extent)> measure;
};

const QList<Benchmark> &benchmarks()
{
    static const QList<Benchmark> all{{u"queue"_s, measureQueue},
                                      {u"desk"_s, measureDesk},
                                      {u"import"_s, measureImport},
                                      {u"start"_s, measureStart}};
    return all;
}

int usage()
{
    QTextStream(stderr) << "usage: hezhun_bench [queue|desk|memory|import|start|all] [--quick] [--markdown]" << Qt::endl;
    return 2;
}

/// Runs a benchmark and prints what it found; false when a promise was broken, or it could not be measured.
bool runOne(const Benchmark &benchmark, Extent extent, Layout layout, bool &measured)
{
    QTextStream out(stdout);
    const auto reports = benchmark.measure(extent);
    if (!reports) {
        QTextStream(stderr) << benchmark.name << ": " << reports.error().message << ' ' << reports.error().details
                            << Qt::endl;
        measured = false;
        return false;
    }
    bool kept = true;
    for (const Report &report : *reports) {
        out << textOf(report, layout) << Qt::endl;
        kept = kept && report.keptAll();
    }
    return kept;
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
    if (arguments.size() == 2 && arguments.constFirst() == u"--start-once"_s)
        return startOnce(arguments.constLast());
    const Extent extent = arguments.removeAll(u"--quick"_s) > 0 ? Extent::Quick : Extent::Full;
    const Layout layout = arguments.removeAll(u"--markdown"_s) > 0 ? Layout::Markdown : Layout::Plain;
    QString asked = arguments.isEmpty() ? u"all"_s : arguments.takeFirst();
    if (asked == u"memory"_s)
        asked = u"desk"_s;

    QTextStream(stdout) << machineLine() << "\n\n" << Qt::flush;
    bool kept = true;
    bool measured = true;
    bool known = false;
    for (const Benchmark &benchmark : benchmarks()) {
        if (asked != u"all"_s && asked != benchmark.name)
            continue;
        known = true;
        kept = runOne(benchmark, extent, layout, measured) && kept;
    }
    if (!known || !arguments.isEmpty())
        return usage();
    return !measured ? 2 : kept ? 0 : 1;
}
