// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/toursteps.h"

#include "ui/account/paperssection.h"
#include "ui/account/partpage.h"
#include "ui/casepage/refusalpanel.h"
#include "ui/casepage/reviewpage.h"
#include "ui/entrance/entrance.h"
#include "ui/entrance/loginpage.h"
#include "ui/entrance/registeraccountpage.h"
#include "ui/forms/codefield.h"
#include "ui/forms/formeditor.h"
#include "ui/forms/paperslot.h"
#include "ui/pages/caselistpage.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourstage.h"
#include "ui/tour/visitorhands.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

bool isCodeSent(const TourStage &stage)
{
    const CodeField *field = stage.entrancePage()->findChild<CodeField *>();
    return field && field->codeId() != 0;
}

/// The slots of what the applicant uploads, in the order of the definition: the side with the portrait first.
QList<PaperSlot *> slotsOf(const TourStage &stage)
{
    QList<PaperSlot *> papers;
    for (const SlotDefinition &slot : stage.ownPart()->form()->kind().slotList)
        papers.append(stage.ownPart()->papers()->slot(slot.name));
    return papers;
}

void putIn(const TourStage &stage, const QImage &front)
{
    const QList<SlotDefinition> &slotList = stage.ownPart()->form()->kind().slotList;
    VisitorHands::paste(stage.ownPart(), slotList.at(0).name, front);
    VisitorHands::paste(stage.ownPart(), slotList.at(1).name, stage.applicant().back);
}

bool areConverted(const TourStage &stage)
{
    for (const PaperSlot *paper : slotsOf(stage)) {
        if (!paper->hasOffer())
            return false;
    }
    return true;
}

bool areTaken(const TourStage &stage)
{
    for (const PaperSlot *paper : slotsOf(stage)) {
        if (paper->isEmpty() || paper->hasOffer())
            return false;
    }
    return stage.ownPart()->findChild<QPushButton *>(u"handIn"_s)->isEnabled();
}

QList<TourStep> uploading(TourStage &stage, const QString &name, const QImage &front, const QString &offered,
                          const QString &handedIn)
{
    return {
        {.picture = u"upload-"_s + name,
         .promise = offered,
         .act = [&stage, front] { putIn(stage, front); },
         .isDone = [&stage] { return stage.ownPart() && areConverted(stage); }},
        {.picture = {},
         .promise = TourSteps::tr("The converted pictures are taken."),
         .act = [&stage] { VisitorHands::takeConverted(stage.ownPart()); },
         .isDone = [&stage] { return stage.ownPart() && areTaken(stage); }},
        {.picture = u"in-review-"_s + name,
         .promise = handedIn,
         .act = [&stage] { VisitorHands::click(stage.ownPart(), u"handIn"_s); },
         .isDone = [&stage] { return stage.shownState() == u"in_review"_s; }},
    };
}

} // namespace

TourStep TourSteps::logInAs(TourStage &stage, const TourLogin &login, const QString &promise,
                            const std::function<bool()> &isThere, bool asUnit)
{
    return {.picture = {},
            .promise = promise,
            .act =
                [&stage, login, asUnit] {
                    if (stage.window().desk())
                        stage.window().logOut();
                    const LoginPage *page = stage.window().loginPage();
                    VisitorHands::click(page, asUnit ? u"loginAsUnit"_s : u"loginAsPerson"_s);
                    VisitorHands::write(page, u"loginName"_s, login.loginName);
                    VisitorHands::write(page, u"loginPassword"_s, login.password);
                    Hands::press(Qt::Key_Return);
                },
            .isDone = isThere};
}

/// The reviewer logs in, finds the applicant's open case, and opens it.
QList<TourStep> TourSteps::openingOwnCase(TourStage &stage)
{
    return {
        logInAs(stage, stage.reviewer(), tr("The reviewer logs in."),
                [&stage] { return stage.isAt(Desk::queuePage) && stage.hasRows(stage.queue()); }),
        {.picture = {},
         .promise = tr("The ID number finds the applicant's case in the queue."),
         .act =
             [&stage] {
                 VisitorHands::click(stage.queue(), u"clearFilters"_s);
                 Hands::press(Qt::Key_Slash);
                 Hands::type(stage.applicant().number);
                 Hands::press(Qt::Key_Return);
             },
         .isDone =
             [&stage] {
                 return stage.hasRows(stage.queue()) && stage.queue()->model()->rowCount() == 1
                     && stage.queue()->model()->caseAt(0)->subject == stage.applicant().name;
             }},
        {.picture = u"applicants-case"_s,
         .promise = tr("The applicant's case is fully shown."),
         .act =
             [&stage] {
                 stage.awaitCase();
                 Hands::press(Qt::Key_Return);
             },
         .isDone
         = [&stage] { return stage.isCaseShown() && stage.mainDecision() && stage.mainDecision()->isEnabled(); }},
    };
}

QList<TourStep> TourSteps::registering(TourStage &stage)
{
    const auto page = [&stage] { return stage.entrancePage(); };
    const auto next = [page] { VisitorHands::click(page(), u"pageMain"_s); };
    return {
        {.picture = u"register"_s,
         .promise = tr("Somebody without an account says who they are."),
         .act =
             [&stage, page] {
                 VisitorHands::click(stage.window().loginPage(), u"register"_s);
                 VisitorHands::fillIn(page(), stage.applicant().fields);
             },
         .isDone = [&stage] { return stage.isAtStep(RegisterAccountPage::Who); }},
        {.picture = u"register-password"_s,
         .promise = tr("A login name and a strong password are chosen."),
         .act =
             [&stage, page, next] {
                 next();
                 VisitorHands::write(page(), u"newLoginName"_s, stage.applicant().loginName);
                 VisitorHands::write(page(), u"newPassword"_s, stage.applicant().password);
                 VisitorHands::write(page(), u"newPasswordAgain"_s, stage.applicant().password);
             },
         .isDone = [&stage] { return stage.isAtStep(RegisterAccountPage::Login); }},
        {.picture = {},
         .promise = tr("A code is on its way to the phone."),
         .act =
             [&stage, page, next] {
                 next();
                 VisitorHands::write(page(), u"phone"_s, stage.applicant().phone);
                 VisitorHands::click(page(), u"sendCode"_s);
             },
         .isDone = [&stage] { return stage.isAtStep(RegisterAccountPage::Phone) && isCodeSent(stage); }},
        {.picture = {},
         .promise = tr("The code arrives."),
         .act = [&stage] { stage.readMessages(stage.applicant().phone); },
         .isDone = [&stage] { return !stage.received(u"\\d{6}"_s).isEmpty(); }},
        {.picture = u"registered"_s,
         .promise = tr("The account is there."),
         .act =
             [&stage, page, next] {
                 VisitorHands::write(page(), u"code"_s, stage.received(u"\\d{6}"_s));
                 next();
             },
         .isDone = [&stage] { return stage.isAtStep(RegisterAccountPage::AllDone); }},
        {.picture = u"my-information"_s,
         .promise = tr("The new account logs in, and is shown its own information."),
         .act = next,
         .isDone = [&stage] { return stage.shownState() == u"incomplete"_s; }},
    };
}

QList<TourStep> TourSteps::verification(TourStage &stage)
{
    QList<TourStep> steps{
        {.picture = u"national-check-failed"_s,
         .promise
         = tr("Complete data are checked by the national service, which does not know them; the upload opens."),
         .act =
             [&stage] {
                 VisitorHands::fillIn(stage.ownPart(), stage.applicant().fields);
                 VisitorHands::click(stage.ownPart(), u"save"_s);
             },
         .isDone = [&stage] { return stage.shownState() == u"failed"_s && slotsOf(stage).constFirst()->isVisible(); }},
    };
    steps += uploading(stage, u"blurred"_s, stage.applicant().blurredFront,
                       tr("Two pictures from the clipboard are offered as JPG."), tr("The papers are handed in."));
    steps += openingOwnCase(stage);
    steps += {
        {.picture = u"applicants-refusal"_s,
         .promise = tr("The reviewer refuses, and says why."),
         .act =
             [&stage] {
                 stage.notes.refused = stage.review()->currentCase();
                 Hands::press(Qt::Key_R);
                 Hands::press(Qt::Key_1);
                 Hands::press(Qt::CTRL | Qt::Key_Return);
             },
         .isDone = [&stage] { return stage.lastDecided() && stage.lastDecided()->row.id == stage.notes.refused; }},
        logInAs(stage, stage.applicantsLogin(), tr("The applicant is told why."),
                [&stage] { return stage.shownState() == u"refused_by_reviewer"_s; }),
    };
    steps.last().picture = u"refused-details"_s;
    steps += uploading(stage, u"corrected"_s, stage.applicant().front,
                       tr("A better picture takes the place of the first."), tr("The corrected papers are handed in."));
    steps += openingOwnCase(stage);
    steps += {
        {.picture = {},
         .promise = tr("The reviewer passes."),
         .act =
             [&stage] {
                 stage.notes.passed = stage.review()->currentCase();
                 Hands::press(Qt::Key_A);
             },
         .isDone = [&stage] { return stage.lastDecided() && stage.lastDecided()->row.id == stage.notes.passed; }},
        {.picture = {},
         .promise = tr("A message to the applicant's phone waits in the outbox."),
         .act = [&stage] { stage.readMessages(stage.applicant().phone); },
         .isDone
         = [&stage] { return !stage.messages().isEmpty() && stage.received(u"\\d{6}"_s) != stage.messages().first(); }},
        logInAs(stage, stage.applicantsLogin(), tr("The applicant is verified."),
                [&stage] { return stage.shownState() == u"passed_by_reviewer"_s; }),
    };
    steps.last().picture = u"verified"_s;
    return steps;
}

} // namespace hezhun
