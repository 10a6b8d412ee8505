// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/toursteps.h"

#include "ui/entrance/loginpage.h"
#include "ui/pages/caselistpage.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourstage.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr std::chrono::seconds makingTheDemo(300);

QLineEdit *field(const TourStage &stage, const QString &name)
{
    return stage.window().loginPage()->findChild<QLineEdit *>(name);
}

void typeInto(QLineEdit *field, const QString &text)
{
    Hands::click(field);
    Hands::press(Qt::CTRL | Qt::Key_A);
    Hands::type(text);
}

} // namespace

QList<TourStep> TourSteps::all(TourStage &stage)
{
    return login(stage) + queue(stage) + caseOpened(stage) + decisions(stage) + lookBack(stage) + otherLanguage(stage)
        + otherScheme(stage) + registering(stage) + verification(stage) + recovery(stage) + office(stage)
        + filing(stage) + unitReturns(stage) + correcting(stage) + unitVerifies(stage)
        + departmentFiles(stage) + undoing(stage) + filedAnew(stage);
}

QList<TourStep> TourSteps::login(TourStage &stage)
{
    const auto page = [&stage] { return stage.window().loginPage(); };
    return {
        {.picture = {},
         .promise = tr("The demo is made, and its login is shown."),
         .act = [&stage] { stage.window().openDemo(); },
         .isDone = [page, &stage] { return page()->isVisible() && stage.window().isActiveWindow(); },
         .patience = makingTheDemo},
        {.picture = u"login"_s,
         .promise = tr("Name and password stand in their fields."),
         .act =
             [&stage] {
                 typeInto(field(stage, u"loginName"_s), stage.loginName());
                 Hands::press(Qt::Key_Return);
                 Hands::type(stage.password() + u"?"_s);
             },
         .isDone =
             [&stage] {
                 return field(stage, u"loginName"_s)->text() == stage.loginName()
                     && field(stage, u"loginPassword"_s)->text() == stage.password() + u"?"_s;
             }},
        {.picture = u"login-refused"_s,
         .promise = tr("A wrong password is refused, and forgotten."),
         .act = [] { Hands::press(Qt::Key_Return); },
         .isDone =
             [&stage, page] {
                 return page()->findChild<QLabel *>(u"loginTrouble"_s)->isVisible() && !stage.window().desk()
                     && field(stage, u"loginPassword"_s)->text().isEmpty();
             }},
        {.picture = u"queue"_s,
         .promise = tr("The right password leads to the queue, the oldest case first."),
         .act =
             [&stage] {
                 typeInto(field(stage, u"loginPassword"_s), stage.password());
                 Hands::press(Qt::Key_Return);
             },
         .isDone =
             [&stage] {
                 if (!stage.isAt(Desk::queuePage) || !stage.hasRows(stage.queue()))
                     return false;
                 QDateTime last;
                 return stage.everyRow(stage.queue(), [&last](const CaseRow &row) {
                     const QDateTime before = std::exchange(last, row.submittedAt);
                     return !before.isValid() || before <= row.submittedAt;
                 });
             }},
    };
}

} // namespace hezhun
