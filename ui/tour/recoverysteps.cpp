// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/toursteps.h"

#include "ui/casepage/matchpanel.h"
#include "ui/casepage/reviewpage.h"
#include "ui/entrance/appealpage.h"
#include "ui/entrance/changepasswordpage.h"
#include "ui/entrance/entrance.h"
#include "ui/entrance/loginpage.h"
#include "ui/forms/codefield.h"
#include "ui/forms/paperslot.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourstage.h"
#include "ui/tour/visitorhands.h"

#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// A one-time password, as the program makes them.
const QString oneTime = u"[A-HJ-NP-Z2-9]{12}"_s;

QList<PaperSlot *> slotsInSight(const TourStage &stage)
{
    QList<PaperSlot *> papers;
    for (PaperSlot *paper : stage.entrancePage()->findChildren<PaperSlot *>()) {
        if (paper->isVisible())
            papers.append(paper);
    }
    return papers;
}

bool everyPaper(const TourStage &stage, const std::function<bool(const PaperSlot *)> &holds)
{
    const QList<PaperSlot *> papers = slotsInSight(stage);
    return !papers.isEmpty() && std::all_of(papers.cbegin(), papers.cend(), holds);
}

QList<TourStep> appealing(TourStage &stage)
{
    const auto page = [&stage] { return stage.entrancePage(); };
    const auto next = [page] { VisitorHands::click(page(), u"pageMain"_s); };
    return {
        {.picture = u"appeal"_s,
         .promise = TourSteps::tr("Somebody whose password and phone are lost says who they are."),
         .act =
             [&stage, page] {
                 stage.window().logOut();
                 VisitorHands::click(stage.window().loginPage(), u"appeal"_s);
                 VisitorHands::fillIn(page(), stage.applicant().fields);
             },
         .isDone = [&stage] { return stage.isAtStep(AppealPage::Who); }},
        {.picture = {},
         .promise = TourSteps::tr("Two photographs from the clipboard are looked at."),
         .act =
             [&stage, next] {
                 next();
                 const QList<PaperSlot *> papers = slotsInSight(stage);
                 for (qsizetype i = 0; i < papers.size(); ++i)
                     VisitorHands::paste(stage.entrancePage(), papers.at(i)->slot().name,
                                         i == 0 ? stage.applicant().front : stage.applicant().back);
             },
         .isDone =
             [&stage] {
                 return stage.isAtStep(AppealPage::Papers)
                     && everyPaper(stage, [](const PaperSlot *paper) { return paper->hasOffer() || !paper->isEmpty(); });
             }},
        {.picture = u"appeal-papers"_s,
         .promise = TourSteps::tr("Both photographs are there."),
         .act = [page] { VisitorHands::takeConverted(page()); },
         .isDone =
             [&stage] {
                 return everyPaper(stage, [](const PaperSlot *paper) { return !paper->isEmpty() && !paper->hasOffer(); });
             }},
        {.picture = {},
         .promise = TourSteps::tr("A code is on its way to the phone."),
         .act =
             [&stage, page, next] {
                 next();
                 VisitorHands::write(page(), u"phone"_s, stage.applicant().newPhone);
                 VisitorHands::click(page(), u"sendCode"_s);
             },
         .isDone =
             [&stage] {
                 const auto *code = stage.isAtStep(AppealPage::Phone) ? stage.entrancePage()->findChild<CodeField *>() : nullptr;
                 return code && code->codeId() != 0;
             }},
        {.picture = {},
         .promise = TourSteps::tr("The code arrives."),
         .act = [&stage] { stage.readMessages(stage.applicant().newPhone); },
         .isDone = [&stage] { return !stage.received(u"\\d{6}"_s).isEmpty(); }},
        {.picture = u"appeal-handed-in"_s,
         .promise = TourSteps::tr("The appeal is handed in, with a reference in large."),
         .act =
             [&stage, page, next] {
                 VisitorHands::write(page(), u"code"_s, stage.received(u"\\d{6}"_s));
                 next();
             },
         .isDone =
             [&stage] {
                 if (!stage.isAtStep(AppealPage::AllDone))
                     return false;
                 const auto *reference = stage.entrancePage()->findChild<QLabel *>(u"appealReference"_s);
                 const auto *words = stage.entrancePage()->findChild<QLabel *>(u"appealNext"_s);
                 return !reference->text().isEmpty() && words->visibleRegion().boundingRect().height() == words->height();
             }},
        {.picture = {},
         .promise = TourSteps::tr("The way back leads to the login."),
         .act = next,
         .isDone = [&stage] { return stage.window().loginPage()->isVisible(); }},
    };
}

QList<TourStep> choosing(TourStage &stage)
{
    const auto panel = [&stage] { return stage.review()->findChild<MatchPanel *>(); };
    return {
        {.picture = u"appeal-choice"_s,
         .promise = TourSteps::tr("Approving asks which account is given back."),
         .act = [] { Hands::press(Qt::Key_A); },
         .isDone = [panel] { return panel()->isChoosing() && !panel()->rows().isEmpty(); }},
        {.picture = {},
         .promise = TourSteps::tr("The account is chosen, and the appeal approved."),
         .act =
             [&stage, panel] {
                 stage.notes.passed = stage.review()->currentCase();
                 panel()->choose(1);
                 Hands::press(Qt::Key_Return);
             },
         .isDone = [&stage] { return stage.lastDecided() && stage.lastDecided()->row.id == stage.notes.passed; }},
        {.picture = {},
         .promise = TourSteps::tr("A one-time password waits in the outbox."),
         .act = [&stage] { stage.readMessages(stage.applicant().newPhone); },
         .isDone = [&stage] { return !stage.received(oneTime).isEmpty(); }},
    };
}

} // namespace

QList<TourStep> TourSteps::recovery(TourStage &stage)
{
    QList<TourStep> steps = appealing(stage) + openingOwnCase(stage) + choosing(stage);
    steps += {
        {.picture = u"one-time-password"_s,
         .promise = tr("The one-time password opens the page for a password of one's own, and nothing else."),
         .act =
             [&stage] {
                 stage.window().logOut();
                 VisitorHands::write(stage.window().loginPage(), u"loginName"_s, stage.applicant().loginName);
                 VisitorHands::write(stage.window().loginPage(), u"loginPassword"_s, stage.received(oneTime));
                 Hands::press(Qt::Key_Return);
             },
         .isDone =
             [&stage] {
                 return !stage.window().desk() && qobject_cast<ChangePasswordPage *>(stage.entrancePage())
                     && !stage.entrancePage()->isBusy();
             }},
        {.picture = {},
         .promise = tr("The new password is set, and its owner is in."),
         .act =
             [&stage] {
                 VisitorHands::write(stage.entrancePage(), u"newPassword"_s, stage.applicant().newPassword);
                 VisitorHands::write(stage.entrancePage(), u"newPasswordAgain"_s, stage.applicant().newPassword);
                 VisitorHands::click(stage.entrancePage(), u"pageMain"_s);
             },
         .isDone = [&stage] { return stage.shownState() == u"passed_by_reviewer"_s; }},
    };
    return steps;
}

} // namespace hezhun
