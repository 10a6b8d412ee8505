// SPDX-License-Identifier: GPL-3.0-or-later
#include "tourrun.h"

#include "tourcast.h"

#include "demo/demoworkspace.h"
#include "ui/account/nationalasking.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/tour.h"
#include "ui/tour/tourstage.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The service that the tour plays: it knows a few, and nobody else.
class FewAreKnown : public NationalCheck
{
public:
    explicit FewAreKnown(QStringList numbers)
        : m_numbers(std::move(numbers))
    {
    }

    NationalCheckOutcome ask(const NationalCheckQuestion &question) override
    {
        const QStringList values = question.fields.values();
        const bool isKnown = std::any_of(values.cbegin(), values.cend(),
                                         [this](const QString &value) { return m_numbers.contains(value); });
        return {isKnown ? NationalCheckAnswer::Match : NationalCheckAnswer::NoMatch, {}};
    }

private:
    QStringList m_numbers;
};

} // namespace

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
    const TourFiling filing = inventedFiling();
    setNationalCheckMaker([known = filing.knownNumbers](Workspace &) { return std::make_unique<FewAreKnown>(known); });
    TourStage stage(window, reviewer.login, reviewer.password, inventedApplicant(), filing);
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
