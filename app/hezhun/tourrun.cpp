// SPDX-License-Identifier: GPL-3.0-or-later
#include "tourrun.h"

#include "demo/demoforms.h"
#include "demo/demopeople.h"
#include "demo/demopictures.h"
#include "demo/demoworkspace.h"
#include "domain/workingcalendar.h"
#include "ui/account/nationalasking.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/tour.h"
#include "ui/tour/tourstage.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr quint64 applicantsSeed = 20'261'122; ///< nobody of the demo
constexpr QSize photographSize(1600, 1010);

/// The service that the tour plays: it knows nobody.
class NobodyIsKnown : public NationalCheck
{
public:
    NationalCheckOutcome ask(const NationalCheckQuestion &) override { return {NationalCheckAnswer::NoMatch, {}}; }
};

QImage photograph(const QString &paper, const DemoValues &values, PhotographFlaw flaw)
{
    const DemoPicture picture{paper, values, {.size = photographSize, .seed = applicantsSeed, .flaw = flaw}};
    return QImage::fromData(drawn(picture));
}

TourApplicant inventedApplicant()
{
    const DemoForm &form = demoForms()[u"person"_s];
    DemoPeople people(applicantsSeed, WorkingCalendar::builtIn().dayOf(QDateTime::currentDateTimeUtc()));
    const DemoPerson person = people.person();
    DemoValues values = valuesOf(person);
    values.insert(u"signature"_s, person.fullName);
    const QString front = form.papers.first();
    TourApplicant applicant;
    applicant.loginName = person.loginName;
    applicant.name = person.fullName;
    applicant.number = person.number;
    applicant.phone = person.phone;
    applicant.newPhone = people.person().phone;
    applicant.password = u"Spring#2026"_s;
    applicant.newPassword = u"Autumn#2026"_s;
    applicant.fields = filledIn(form, values).fields;
    applicant.front = photograph(front, values, PhotographFlaw::None);
    applicant.blurredFront = photograph(front, values, PhotographFlaw::Blurred);
    applicant.back = photograph(form.papers.last(), values, PhotographFlaw::None);
    return applicant;
}

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
    setNationalCheckMaker([](Workspace &) { return std::make_unique<NobodyIsKnown>(); });
    TourStage stage(window, reviewer.login, reviewer.password, inventedApplicant());
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
