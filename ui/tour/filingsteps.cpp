// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/toursteps.h"

#include "ui/forms/paperslot.h"
#include "ui/pages/deskpage.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourstage.h"
#include "ui/tour/visitorhands.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QString registration = u"registration"_s;

QList<PaperSlot *> papers(const TourStage &stage)
{
    QList<PaperSlot *> shown;
    for (const QString &name : stage.filing().slotNames)
        shown.append(stage.page(registration)->findChild<PaperSlot *>(u"slot_"_s + name));
    return shown;
}

/// The store says that the visitor is a commissioner, and only then the rail offers the page.
bool isOffered(const TourStage &stage)
{
    const Desk *desk = stage.window().desk();
    return desk && desk->findChild<Rail *>()->offered().contains(registration);
}

bool everyPaper(const TourStage &stage, const std::function<bool(const PaperSlot *)> &holds)
{
    const QList<PaperSlot *> all = papers(stage);
    return std::all_of(all.cbegin(), all.cend(), [&](const PaperSlot *paper) { return paper && holds(paper); });
}

} // namespace

QList<TourStep> TourSteps::filing(TourStage &stage)
{
    return {
        logInAs(stage, stage.filing().commissioner, tr("The commissioner logs in."),
                [&stage] { return isOffered(stage); }),
        goTo(stage, registration, {}, tr("A registration can be begun."),
             [&stage] { return stage.isEnabled(registration, u"start"_s); }),
        {.picture = u"registration-begun"_s,
         .promise = tr("The form is there, with what is taken from the account and the unit."),
         .act = [&stage] { VisitorHands::click(stage.page(registration), u"start"_s); },
         .isDone = [&stage] { return stage.isInSight(registration, u"handIn"_s); }},
        {.picture = {},
         .promise = tr("The form is filled in, and two pictures from the clipboard are looked at."),
         .act =
             [&stage] {
                 QWidget *page = stage.page(registration);
                 VisitorHands::fillIn(page, stage.filing().registration);
                 for (qsizetype i = 0; i < stage.filing().slotNames.size(); ++i)
                     VisitorHands::paste(page, stage.filing().slotNames.at(i), stage.filing().papers.at(i));
             },
         .isDone =
             [&stage] {
                 return everyPaper(stage, [](const PaperSlot *paper) { return paper->hasOffer() || !paper->isEmpty(); });
             }},
        {.picture = u"registration-filled-in"_s,
         .promise = tr("Both papers are in the draft."),
         .act = [&stage] { VisitorHands::takeConverted(stage.page(registration)); },
         .isDone =
             [&stage] {
                 const auto *page = qobject_cast<const DeskPage *>(stage.page(registration));
                 return everyPaper(stage, [](const PaperSlot *paper) { return !paper->isEmpty() && !paper->hasOffer(); })
                     && stage.isEnabled(registration, u"handIn"_s) && page->atStake().isEmpty();
             }},
        {.picture = u"registration-handed-in"_s,
         .promise = tr("The registration is handed in, and lies with the unit."),
         .act = [&stage] { VisitorHands::click(stage.page(registration), u"handIn"_s); },
         .isDone = [&stage] { return stage.isInSight(registration, u"withdraw"_s); }},
    };
}

QList<TourStep> TourSteps::correcting(TourStage &stage)
{
    return {
        logInAs(stage, stage.filing().commissioner, tr("The commissioner logs in again."),
                [&stage] { return isOffered(stage); }),
        goTo(stage, registration, u"registration-returned"_s, tr("The registration came back, and says why."),
             [&stage] { return stage.isEnabled(registration, u"correct"_s); }),
        {.picture = {},
         .promise = tr("What was declared is there to be corrected."),
         .act = [&stage] { VisitorHands::click(stage.page(registration), u"correct"_s); },
         .isDone =
             [&stage] {
                 return stage.isEnabled(registration, u"handIn"_s)
                     && everyPaper(stage, [](const PaperSlot *paper) { return !paper->isEmpty(); });
             }},
        {.picture = u"registration-corrected"_s,
         .promise = tr("The corrected registration is handed in as the next round."),
         .act =
             [&stage] {
                 VisitorHands::fillIn(stage.page(registration), stage.filing().corrected);
                 VisitorHands::click(stage.page(registration), u"handIn"_s);
             },
         .isDone = [&stage] { return stage.isInSight(registration, u"withdraw"_s); }},
    };
}

} // namespace hezhun
