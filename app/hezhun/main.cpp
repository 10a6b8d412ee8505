// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaint.h"
#include "nationalservice.h"
#include "options.h"
#include "tourrun.h"

#include "demo/demoworkspace.h"
#include "ui/account/nationalasking.h"
#include "ui/look/palette.h"
#include "ui/shell/choices.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

constexpr int usageExitCode = 2;

DemoOffer demoOffer()
{
    const QString path = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/demo.hezhun"_s;
    const DemoLogin reviewer = DemoWorkspace::reviewers().first();
    return {WorkspaceAddress::sqlite(path),
            [path]() -> Result<Done> {
                QDir().mkpath(QFileInfo(path).absolutePath());
                const Result<WorkspaceAddress> made = DemoWorkspace::ensure(path);
                if (!made.ok())
                    return made.error();
                return Done{};
            },
            reviewer.login, reviewer.password};
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"Hezhun"_s);
    QCoreApplication::setApplicationName(u"hezhun"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HEZHUN_VERSION));
    // The name of the desktop file, by which a desktop finds the windows' icon.
    QGuiApplication::setDesktopFileName(u"cn.hezhun.Hezhun"_s);

    const Result<Options> options = Options::parse(application.arguments());
    if (!options.ok()) {
        complain(options.error().message);
        return usageExitCode;
    }
    if (!options->tour.isEmpty())
        return takeTour(application, options.value());
    setNationalCheckMaker(nationalServiceOf);
    const Preset preset = Preset::read(Preset::place());
    preset.vouch();
    Choices choices = Choices::remembered(preset);
    if (!options->language.isEmpty())
        choices.language = options->language;
    if (options->scheme)
        choices.scheme = options->scheme;
    const Scheme system = systemScheme();
    applyLook(application, choices.scheme.value_or(system));

    MainWindow window(choices, system, demoOffer());
    if (options->size)
        window.resize(*options->size);
    window.show();
    if (options->demo) {
        window.openDemo();
    } else if (!options->file.isEmpty()) {
        window.openFile(options->file);
    } else if (options->workspace.isEmpty()) {
        window.openLastWorkspace();
    } else {
        const Result<WorkspaceAddress> address = WorkspaceAddress::parse(options->workspace);
        if (!address.ok()) {
            complain(address.error().message);
            return usageExitCode;
        }
        window.openWorkspace(address.value());
    }
    return application.exec();
}
