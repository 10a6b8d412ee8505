// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/toursteps.h"

#include "ui/casepage/refusalpanel.h"
#include "ui/casepage/reviewpage.h"
#include "ui/pages/caselistpage.h"
#include "ui/shell/desk.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourstage.h"
#include "ui/tour/visitorhands.h"

#include <QPushButton>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

bool isDecided(const TourStage &stage, CaseId id)
{
    return stage.lastDecided() && stage.lastDecided()->row.id == id;
}

bool isTheOnlyCaseListed(const TourStage &stage)
{
    return stage.isAt(Desk::queuePage) && stage.hasRows(stage.queue()) && stage.queue()->model()->rowCount() == 1;
}

void openTheOnlyCase(TourStage &stage)
{
    stage.awaitCase();
    Hands::press(Qt::Key_Return);
}

/// The filing numbers that were given, the oldest first.
QString numberOf(const TourStage &stage, qsizetype which)
{
    return stage.record() ? stage.record()->filings.value(which).number : QString();
}

/// Somebody logs in, and opens the one case that lies on their desk.
QList<TourStep> openingTheOnlyCase(TourStage &stage, const TourLogin &login, const QString &who, const QString &picture)
{
    return {
        TourSteps::logInAs(stage, login, who, [&stage] { return isTheOnlyCaseListed(stage); }),
        {.picture = picture,
         .promise = TourSteps::tr("The registration is fully shown, its form beside its papers."),
         .act = [&stage] { openTheOnlyCase(stage); },
         .isDone
         = [&stage] { return stage.isCaseShown() && stage.mainDecision() && stage.mainDecision()->isEnabled(); }},
    };
}

/// Takes the main way on.
TourStep passing(TourStage &stage, const QString &picture, const QString &promise)
{
    return {.picture = picture,
            .promise = promise,
            .act =
                [&stage] {
                    stage.notes.passed = stage.review()->currentCase();
                    stage.forgetDecided();
                    Hands::press(Qt::Key_A);
                },
            .isDone = [&stage] { return isDecided(stage, stage.notes.passed); }};
}

/// The case is shown again, and can be filed now.
bool canFile(const TourStage &stage)
{
    return stage.isCaseShown() && stage.mainDecision() && stage.mainDecision()->isEnabled()
        && stage.mainDecision()->objectName() == "action.file"_L1;
}

QList<TourStep> returning(TourStage &stage)
{
    return {
        {.picture = u"registration-reason"_s,
         .promise = TourSteps::tr("The unit says what is wrong with it."),
         .act =
             [&stage] {
                 VisitorHands::click(stage.review(), u"action.return"_s);
                 Hands::press(Qt::Key_1);
             },
         .isDone = [&stage] { return stage.reasons()->isVisible() && stage.reasons()->draft().reasons.size() == 1; }},
        {.picture = {},
         .promise = TourSteps::tr("The unit has returned it."),
         .act =
             [&stage] {
                 stage.notes.refused = stage.review()->currentCase();
                 stage.forgetDecided();
                 Hands::press(Qt::CTRL | Qt::Key_Return);
             },
         .isDone = [&stage] { return isDecided(stage, stage.notes.refused); }},
    };
}

} // namespace

QList<TourStep> TourSteps::unitReturns(TourStage &stage)
{
    return openingTheOnlyCase(stage, stage.filing().admin, tr("The unit's admin finds the registration."),
                              u"registration-at-unit"_s)
        + returning(stage);
}

QList<TourStep> TourSteps::unitVerifies(TourStage &stage)
{
    return openingTheOnlyCase(stage, stage.filing().admin, tr("The unit's admin finds the corrected registration."), {})
        << passing(stage, u"registration-verified"_s, tr("The unit has verified it."));
}

QList<TourStep> TourSteps::departmentFiles(TourStage &stage)
{
    QList<TourStep> steps
        = openingTheOnlyCase(stage, stage.filing().departmentOperator,
                             tr("The county's operator finds the registration."), u"registration-at-county"_s);
    steps += {
        passing(stage, {}, tr("The department has reviewed it.")),
        {.picture = {},
         .promise = tr("The reviewed registration lies on the department's desk."),
         .act = {},
         .isDone = [&stage] { return isTheOnlyCaseListed(stage); }},
        {.picture = u"registration-to-file"_s,
         .promise = tr("The reviewed registration is shown, and can be filed."),
         .act = [&stage] { openTheOnlyCase(stage); },
         .isDone = [&stage] { return canFile(stage); }},
        passing(stage, {}, tr("The department has filed it.")),
        {.picture = {},
         .promise = tr("The filing has a number."),
         .act = [&stage] { stage.readCase(stage.notes.passed); },
         .isDone = [&stage] { return stage.record() && stage.record()->filings.size() == 1; }},
        goTo(stage, u"register"_s, u"registration-filed"_s, tr("The county's register shows the number."),
             [&stage] { return stage.textsOf(u"register"_s, u"registerTable"_s).contains(numberOf(stage, 0)); }),
    };
    return steps;
}

QList<TourStep> TourSteps::filedAnew(TourStage &stage)
{
    QList<TourStep> steps
        = openingTheOnlyCase(stage, stage.filing().departmentOperator,
                             tr("The county's operator finds the registration again."), {});
    steps += {
        passing(stage, {}, tr("The department has filed it anew.")),
        {.picture = {},
         .promise = tr("The new number is in force, the old one is revoked."),
         .act = [&stage] { stage.readCase(stage.notes.passed); },
         .isDone =
             [&stage] {
                 return stage.record() && stage.record()->filings.size() == 2
                     && stage.record()->filings.constFirst().revokedAt.isValid()
                     && !stage.record()->filings.constLast().revokedAt.isValid();
             }},
        goTo(stage, u"register"_s, u"register-filed-anew"_s,
             tr("The county's register shows the new number, and the old one as revoked."),
             [&stage] {
                 const QStringList shown = stage.textsOf(u"register"_s, u"registerTable"_s).filter(numberOf(stage, 1));
                 return shown.size() == 1 && shown.constFirst().contains(numberOf(stage, 0).section(u'-', -1));
             }),
        logInAs(stage, stage.filing().centre, tr("The centre logs in once more."),
                [&stage] { return stage.isAt(Desk::queuePage); }),
        goTo(stage, u"overview"_s, u"overview"_s, tr("The overview tells what lies where."),
             [&stage] {
                 const auto *page = stage.page(u"overview"_s)->findChild<QScrollArea *>();
                 return page && page->widget() && page->widget()->isVisible();
             }),
    };
    return steps;
}

} // namespace hezhun
