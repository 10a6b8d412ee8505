// SPDX-License-Identifier: GPL-3.0-or-later
#include "tourrun.h"

#include "demo/demoworkspace.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/tour.h"
#include "ui/tour/tourstage.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

int takeTour(QApplication &application, const Options &options)
{
    const QTemporaryDir home;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.filePath(u"settings"_s));

    const QString path = home.filePath(u"demo.hezhun"_s);
    const DemoLogin reviewer = DemoWorkspace::reviewers().first();
    const DemoOffer demo{WorkspaceAddress::sqlite(path),
                         [path]() -> Result<Done> {
                             const Result<WorkspaceAddress> made = DemoWorkspace::ensure(path);
                             if (!made.ok())
                                 return made.error();
                             return Done{};
                         },
                         reviewer.login, reviewer.password};
    Choices choices;
    if (!options.language.isEmpty())
        choices.language = options.language;
    choices.scheme = options.scheme.value_or(Scheme::Light);
    applyLook(application, *choices.scheme);

    MainWindow window(choices, *choices.scheme, demo);
    window.resize(options.size.value_or(window.size()));
    window.show();
    window.activateWindow();
    TourStage stage(window, reviewer.login, reviewer.password);
    Tour tour(window, TourSteps::all(stage), QDir(options.tour));
    QObject::connect(&tour, &Tour::finished, &application, [](const QString &trouble) {
        if (!trouble.isEmpty())
            QTextStream(stderr) << trouble << Qt::endl;
        QCoreApplication::exit(trouble.isEmpty() ? 0 : 1);
    });
    tour.start();
    const int exitCode = application.exec();
    window.close();
    return exitCode;
}

} // namespace hezhun
