// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/toursteps.h"

#include "tables/listroles.h"
#include "ui/casepage/historypanel.h"
#include "ui/casepage/reviewpage.h"
#include "ui/pages/caselistpage.h"
#include "ui/pages/rowtable.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourstage.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

HistoryPanel *history(const TourStage &stage)
{
    return stage.review()->findChild<HistoryPanel *>();
}

RowTable *today(const TourStage &stage)
{
    return stage.window().desk()->findChild<RowTable *>(u"todayTable"_s);
}

} // namespace

QList<TourStep> TourSteps::lookBack(TourStage &stage)
{
    return {
        {.picture = u"history"_s,
         .promise = tr("The history tells who did what with the case."),
         .act = [] { Hands::press(Qt::Key_H); },
         .isDone =
             [&stage] {
                 return history(stage)->isVisible() && history(stage)->lines().size() >= stage.record()->history.size();
             }},
        {.picture = {},
         .promise = tr("Esc closes the history."),
         .act = [] { Hands::press(Qt::Key_Escape); },
         .isDone = [&stage] { return !history(stage)->isVisible() && stage.isCaseShown(); }},
        {.picture = u"queue-again"_s,
         .promise = tr("Esc goes back to the queue, to the row of the case."),
         .act = [] { Hands::press(Qt::Key_Escape); },
         .isDone =
             [&stage] {
                 return stage.isAt(Desk::queuePage) && stage.hasRows(stage.queue())
                     && stage.queue()->table()->currentCase() == stage.notes.refused;
             }},
        {.picture = u"today"_s,
         .promise = tr("What was decided today is listed, the last decision first."),
         .act = [] { Hands::press(Qt::CTRL | Qt::Key_3); },
         .isDone =
             [&stage] {
                 const RowTable *table = today(stage);
                 return stage.isAt(Desk::todayPage) && table->isVisible() && table->model()->rowCount() >= 3
                     && table->model()->index(0, 0).data(CaseIdRole).toLongLong() == stage.notes.refused;
             }},
        {.picture = u"lookup"_s,
         .promise = tr("A reference finds its case, whatever its state."),
         .act =
             [&stage] {
                 Hands::press(Qt::CTRL | Qt::Key_2);
                 Hands::press(Qt::Key_Slash);
                 Hands::type(stage.notes.reference);
                 Hands::press(Qt::Key_Return);
             },
         .isDone =
             [&stage] {
                 return stage.isAt(Desk::lookupPage) && stage.hasRows(stage.lookup())
                     && stage.lookup()->model()->rowCount() == 1
                     && stage.lookup()->model()->caseAt(0)->id == stage.notes.passed;
             }},
        {.picture = u"help"_s,
         .promise = tr("The page of keys is shown."),
         .act = [] { Hands::press(Qt::Key_F1); },
         .isDone = [&stage] { return stage.isAt(Desk::helpPage); }},
        {.picture = {},
         .promise = tr("Every row of the history fits to the others."),
         .act = [&stage] { stage.audit(); },
         .isDone = [&stage] { return stage.auditReport() && stage.auditReport()->findings.isEmpty(); }},
    };
}

} // namespace hezhun
