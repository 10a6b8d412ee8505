// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/toursteps.h"

#include "ui/pages/caselistpage.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/quicklook.h"
#include "ui/pages/rowtable.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourstage.h"

#include <QHeaderView>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// A kind whose documents fit side by side.
QString kindOfTwoDocuments(const TourStage &stage)
{
    for (const KindDefinition *kind : stage.window().desk()->session().kinds().all()) {
        if (kind->slotList.size() == 2)
            return kind->name;
    }
    return {};
}

void clickChip(const TourStage &stage, const QString &name)
{
    if (auto *chip = stage.queue()->filterBar()->findChild<QAbstractButton *>(name))
        Hands::click(chip);
}

void clickHeader(const TourStage &stage, int column)
{
    QHeaderView *header = stage.queue()->table()->horizontalHeader();
    const int x = header->sectionViewportPosition(column) + header->sectionSize(column) / 3;
    Hands::click(header->viewport(), {x, header->height() / 2});
}

const CaseQuery &asked(const TourStage &stage)
{
    return stage.queue()->model()->query();
}

QList<TourStep> searching(TourStage &stage, const QString &found, const QString &ended)
{
    return {
        {.picture = u"queue-search"_s,
         .promise = found,
         .act =
             [&stage] {
                 stage.notes.beginning = stage.queue()->model()->caseAt(0)->subject.left(1);
                 Hands::press(Qt::Key_Slash);
                 Hands::type(stage.notes.beginning);
                 Hands::press(Qt::Key_Return);
             },
         .isDone =
             [&stage] {
                 return asked(stage).search && stage.hasRows(stage.queue())
                     && stage.everyRow(stage.queue(), [&stage](const CaseRow &row) {
                            return row.subject.startsWith(stage.notes.beginning);
                        });
             }},
        {.picture = {},
         .promise = ended,
         .act =
             [] {
                 Hands::press(Qt::Key_Slash);
                 Hands::press(Qt::Key_Escape);
             },
         .isDone = [&stage] { return !asked(stage).search && stage.hasRows(stage.queue()); }},
    };
}

} // namespace

QList<TourStep> TourSteps::queue(TourStage &stage)
{
    QList<TourStep> steps
        = searching(stage, tr("The search finds names by how they begin."), tr("Esc ends the search."));
    steps += {
        {.picture = u"queue-late"_s,
         .promise = tr("Only late cases are listed."),
         .act = [&stage] { clickChip(stage, u"chipLate"_s); },
         .isDone =
             [&stage] {
                 const QDateTime now = QDateTime::currentDateTimeUtc();
                 return asked(stage).lateOnly && stage.hasRows(stage.queue())
                     && stage.everyRow(stage.queue(), [&now](const CaseRow &row) { return row.dueAt < now; });
             }},
        {.picture = {},
         .promise = tr("The filters are cleared."),
         .act = [&stage] { clickChip(stage, u"clearFilters"_s); },
         .isDone = [&stage] { return !asked(stage).lateOnly && stage.hasRows(stage.queue()); }},
        {.picture = u"queue-filtered"_s,
         .promise = tr("Only cases of one kind are listed."),
         .act = [&stage] { clickChip(stage, u"chipKind:"_s + kindOfTwoDocuments(stage)); },
         .isDone =
             [&stage] {
                 return !asked(stage).kind.isEmpty() && stage.hasRows(stage.queue())
                     && stage.everyRow(stage.queue(),
                                       [&stage](const CaseRow &row) { return row.kind == asked(stage).kind; });
             }},
        {.picture = u"queue-sorted"_s,
         .promise = tr("The case with the least time left comes first."),
         .act = [&stage] { clickHeader(stage, CaseListModel::TimeLeft); },
         .isDone =
             [&stage] {
                 QDateTime last;
                 return asked(stage).sort == CaseSort::Due && stage.hasRows(stage.queue())
                     && stage.everyRow(stage.queue(), [&last](const CaseRow &row) {
                            const QDateTime before = std::exchange(last, row.dueAt);
                            return !before.isValid() || before <= row.dueAt;
                        });
             }},
        {.picture = {},
         .promise = tr("The oldest case comes first again."),
         .act = [&stage] { clickHeader(stage, CaseListModel::Waiting); },
         .isDone = [&stage] { return asked(stage).sort == CaseSort::Submitted && stage.hasRows(stage.queue()); }},
        {.picture = u"quick-look"_s,
         .promise = tr("Space shows the first document of a case."),
         .act =
             [&stage] {
                 stage.queue()->setFocus();
                 Hands::press(Qt::Key_Home);
                 Hands::press(Qt::Key_Space);
             },
         .isDone
         = [&stage] { return stage.queue()->quickLook()->isVisible() && stage.queue()->quickLook()->hasPicture(); }},
        {.picture = {},
         .promise = tr("Space closes the quick look."),
         .act = [] { Hands::press(Qt::Key_Space); },
         .isDone = [&stage] { return !stage.queue()->quickLook()->isVisible(); }},
    };
    return steps;
}

} // namespace hezhun
