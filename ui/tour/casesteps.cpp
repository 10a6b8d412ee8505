// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/toursteps.h"

#include "ui/casepage/refusalpanel.h"
#include "ui/casepage/reviewpage.h"
#include "ui/documentview/documentview.h"
#include "ui/pages/caselistpage.h"
#include "ui/shell/desk.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourstage.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Tab goes through the reasons before it comes to the words.
void tabTo(const QWidget *wanted)
{
    constexpr int mostStops = 20;
    for (int i = 0; i < mostStops && QApplication::focusWidget() != wanted; ++i)
        Hands::press(Qt::Key_Tab);
}

bool isDecided(const TourStage &stage, CaseId id)
{
    return stage.lastDecided() && stage.lastDecided()->row.id == id;
}

/// Whether the workspace says of the case what the page was told: the state, the version, and the last row of a
/// history that is as long as the version.
bool isWritten(const TourStage &stage)
{
    if (!stage.record() || !stage.lastDecided())
        return false;
    const CaseRecord &record = *stage.record();
    const CaseRow &told = stage.lastDecided()->row;
    if (record.row.id != told.id || record.row.state != told.state || record.row.version != told.version)
        return false;
    return record.history.size() == record.row.version
        && std::any_of(record.history.cbegin(), record.history.cend(), [&](const HistoryRow &row) {
               return row.id == stage.lastDecided()->id && row.toState == told.state
                   && row.actorLogin == stage.loginName();
           });
}

const HistoryRow &lastRow(const CaseRecord &record)
{
    return *std::max_element(record.history.cbegin(), record.history.cend(),
                             [](const HistoryRow &a, const HistoryRow &b) { return a.id < b.id; });
}

const QString words = u"请在自然光下重新拍摄，露出证件的四个角。"_s;

} // namespace

QList<TourStep> TourSteps::caseOpened(TourStage &stage)
{
    return {
        {.picture = u"case"_s,
         .promise = tr("A case is fully shown, with both documents, and can be passed."),
         .act =
             [&stage] {
                 stage.awaitCaseThatCanPass();
                 Hands::press(Qt::Key_Return);
             },
         .isDone =
             [&stage] {
                 return stage.isCaseShown() && stage.documents()->isSideBySide()
                     && stage.documents()->shownSheets().size() == 2 && stage.mainDecision()->isEnabled();
             }},
        {.picture = u"case-one-large"_s,
         .promise = tr("One document takes the room of both."),
         .act = [] { Hands::press(Qt::Key_D); },
         .isDone = [&stage] { return !stage.documents()->isSideBySide() && stage.isCaseShown(); }},
        {.picture = u"case-loupe"_s,
         .promise = tr("The loupe is over the document."),
         .act =
             [&stage] {
                 Hands::press(Qt::Key_L);
                 QWidget *paper = stage.documents();
                 const QPoint middle = paper->rect().center();
                 QWidget *under = paper->childAt(middle);
                 Hands::pointAt(under ? under : paper, under ? under->mapFrom(paper, middle) : middle);
             },
         .isDone = [&stage] { return stage.tool(Qt::Key_L)->isChecked() && stage.isCaseShown(); }},
        {.picture = u"case-sample"_s,
         .promise = tr("The sample lies beside the document."),
         .act =
             [] {
                 Hands::press(Qt::Key_L);
                 Hands::press(Qt::Key_S);
             },
         .isDone = [&stage] { return stage.documents()->isSampleShown() && stage.isCaseShown(); }},
        {.picture = {},
         .promise = tr("Both documents are side by side again."),
         .act =
             [] {
                 Hands::press(Qt::Key_S);
                 Hands::press(Qt::Key_D);
             },
         .isDone =
             [&stage] {
                 return stage.documents()->isSideBySide() && !stage.documents()->isSampleShown()
                     && !stage.tool(Qt::Key_L)->isChecked() && stage.isCaseShown();
             }},
    };
}

QList<TourStep> TourSteps::decisions(TourStage &stage)
{
    return {
        {.picture = u"next-case"_s,
         .promise = tr("The case is passed, and the next one is shown."),
         .act =
             [&stage] {
                 stage.notes.passed = stage.review()->currentCase();
                 stage.awaitCase();
                 Hands::press(Qt::Key_A);
             },
         .isDone =
             [&stage] {
                 return isDecided(stage, stage.notes.passed) && stage.isCaseShown()
                     && stage.review()->currentCase() != stage.notes.passed;
             }},
        {.picture = {},
         .promise = tr("The workspace has the case as passed."),
         .act = [&stage] { stage.readCase(stage.notes.passed); },
         .isDone =
             [&stage] {
                 if (!isWritten(stage) || !stage.record()->row.closedAt.isValid())
                     return false;
                 stage.notes.reference = stage.record()->row.reference;
                 return lastRow(*stage.record()).reasons.isEmpty();
             }},
        {.picture = u"refusal"_s,
         .promise = tr("Two reasons are chosen, and words are typed."),
         .act =
             [&stage] {
                 stage.notes.refused = stage.review()->currentCase();
                 Hands::press(Qt::Key_R);
                 Hands::press(Qt::Key_1);
                 Hands::press(Qt::Key_2);
                 tabTo(stage.reasons()->words());
                 Hands::type(words);
             },
         .isDone =
             [&stage] {
                 return stage.reasons()->isVisible() && stage.reasons()->draft().reasons.size() == 2
                     && stage.reasons()->draft().words == words;
             }},
        {.picture = u"refused"_s,
         .promise = tr("The case is refused, and the next one is shown."),
         .act =
             [&stage] {
                 stage.awaitCase();
                 Hands::press(Qt::CTRL | Qt::Key_Return);
             },
         .isDone =
             [&stage] {
                 return isDecided(stage, stage.notes.refused) && stage.isCaseShown() && !stage.reasons()->isVisible()
                     && stage.review()->currentCase() != stage.notes.refused;
             }},
        {.picture = {},
         .promise = tr("The workspace has the refusal with its reasons and words."),
         .act = [&stage] { stage.readCase(stage.notes.refused); },
         .isDone =
             [&stage] {
                 return isWritten(stage) && lastRow(*stage.record()).reasons.size() == 2
                     && lastRow(*stage.record()).words == words;
             }},
        {.picture = u"taken-back"_s,
         .promise = tr("The refusal is taken back, and its case is shown again."),
         .act =
             [&stage] {
                 stage.awaitCase();
                 Hands::press(Qt::Key_Z);
             },
         .isDone =
             [&stage] {
                 return isDecided(stage, stage.notes.refused) && !stage.lastDecided()->row.closedAt.isValid()
                     && stage.isCaseShown() && stage.review()->currentCase() == stage.notes.refused;
             }},
        {.picture = {},
         .promise = tr("The workspace has the case open again, with its history."),
         .act = [&stage] { stage.readCase(stage.notes.refused); },
         .isDone = [&stage] { return isWritten(stage) && stage.record()->history.size() >= 3; }},
    };
}

} // namespace hezhun
