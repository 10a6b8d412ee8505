// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/toursteps.h"

#include "ui/casepage/historypanel.h"
#include "ui/casepage/refusalpanel.h"
#include "ui/casepage/reviewpage.h"
#include "ui/pages/rowtable.h"
#include "ui/shell/desk.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourstage.h"
#include "ui/tour/visitorhands.h"

#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// What the history offers to undo the newest decision with.
QPushButton *newestUndo(const TourStage &stage)
{
    for (QPushButton *button : stage.review()->findChild<HistoryPanel *>()->findChildren<QPushButton *>()) {
        if (button->objectName().startsWith(u"undo."_s) && button->isVisible())
            return button;
    }
    return nullptr;
}

} // namespace

/// The centre finds the filing in the register, and undoes what was decided last.
QList<TourStep> TourSteps::undoing(TourStage &stage)
{
    return {
        logInAs(stage, stage.filing().centre, tr("The centre logs in."),
                           [&stage] { return stage.isAt(Desk::queuePage); }),
        goTo(stage, u"register"_s, u"register-of-the-centre"_s, tr("The centre sees every registration."),
                        [&stage] { return stage.rowsOf(u"register"_s, u"registerTable"_s) > 1; }),
        {.picture = {},
         .promise = tr("The register finds the registration."),
         .act =
             [&stage] {
                 VisitorHands::write(stage.page(u"register"_s), u"registerSearch"_s, stage.filing().commissioner.name);
                 Hands::press(Qt::Key_Return);
             },
         .isDone = [&stage] { return stage.rowsOf(u"register"_s, u"registerTable"_s) == 1; }},
        {.picture = {},
         .promise = tr("The registration is open, with its history."),
         .act =
             [&stage] {
                 stage.awaitCase();
                 stage.page(u"register"_s)->findChild<RowTable *>()->setFocus(Qt::TabFocusReason);
                 Hands::press(Qt::Key_Home);
                 Hands::press(Qt::Key_Return);
             },
         .isDone = [&stage] { return stage.isCaseShown(); }},
        {.picture = u"undo"_s,
         .promise = tr("The history offers to undo what was decided."),
         .act = [] { Hands::press(Qt::Key_H); },
         .isDone = [&stage] { return newestUndo(stage) != nullptr; }},
        {.picture = u"undo-reasons"_s,
         .promise = tr("Undoing asks why, and says what follows."),
         .act =
             [&stage] {
                 Hands::click(newestUndo(stage));
                 Hands::press(Qt::Key_9); // decided by mistake
             },
         .isDone = [&stage] { return stage.reasons()->isVisible() && stage.reasons()->draft().reasons.size() == 1; }},
        {.picture = {},
         .promise = tr("The filing is undone."),
         .act =
             [&stage] {
                 stage.notes.passed = stage.review()->currentCase();
                 stage.awaitCase();
                 Hands::press(Qt::CTRL | Qt::Key_Return);
             },
         .isDone = [&stage] { return !stage.reasons()->isVisible() && stage.isCaseShown(); }},
        {.picture = {},
         .promise = tr("The workspace has the filing as undone."),
         .act = [&stage] { stage.readCase(stage.notes.passed); },
         .isDone =
             [&stage] {
                 return stage.record() && stage.record()->filings.size() == 1
                     && stage.record()->filings.constFirst().revokedAt.isValid();
             }},
        goTo(stage, u"register"_s, u"register-number-revoked"_s, tr("The register marks the number as revoked."),
             [&stage] {
                 const QString number = stage.record()->filings.constFirst().number;
                 const QStringList shown = stage.textsOf(u"register"_s, u"registerTable"_s).filter(number);
                 return shown.size() == 1 && shown.constFirst() != number;
             }),
    };
}

} // namespace hezhun
