// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/toursteps.h"

#include "ui/account/partpage.h"
#include "ui/entrance/changepasswordpage.h"
#include "ui/entrance/loginpage.h"
#include "ui/forms/codefield.h"
#include "ui/pages/caselistpage.h"
#include "ui/pages/rowtable.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourstage.h"
#include "ui/tour/visitorhands.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QString passedByService = u"passed_national"_s;

/// Everything that is required of a real name, typed and saved.
TourStep sayingWhoTheyAre(TourStage &stage, const DeclaredFields &fields, const QString &picture, const QString &promise)
{
    return {.picture = picture,
            .promise = promise,
            .act =
                [&stage, fields] {
                    VisitorHands::fillIn(stage.ownPart(), fields);
                    VisitorHands::click(stage.ownPart(), u"save"_s);
                },
            .isDone = [&stage] { return stage.shownState() == passedByService; }};
}

QList<TourStep> operatorsPhone(TourStage &stage)
{
    const auto section = [&stage] {
        return stage.ownPart() ? stage.ownPart()->findChild<QWidget *>(u"phoneSection"_s) : nullptr;
    };
    return {
        {.picture = {},
         .promise = TourSteps::tr("A code is on its way to the operator's phone."),
         .act =
             [&stage, section] {
                 VisitorHands::write(section(), u"newContact"_s, stage.filing().operatorPhone);
                 VisitorHands::click(section(), u"sendCode"_s);
             },
         .isDone = [section] { return section() && section()->findChild<CodeField *>()->codeId() != 0; }},
        {.picture = {},
         .promise = TourSteps::tr("The operator's code arrives."),
         .act = [&stage] { stage.readMessages(stage.filing().operatorPhone); },
         .isDone = [&stage] { return !stage.received(u"\\d{6}"_s).isEmpty(); }},
        {.picture = {},
         .promise = TourSteps::tr("The account has the operator's phone."),
         .act =
             [&stage, section] {
                 VisitorHands::write(section(), u"code"_s, stage.received(u"\\d{6}"_s));
                 VisitorHands::click(section(), u"saveContact"_s);
             },
         .isDone
         = [&stage] { return stage.ownPart() && stage.ownPart()->information().phone == stage.filing().operatorPhone; }},
    };
}

TourStep granting(TourStage &stage, const TourLogin &to, const QString &role, int howMany, const QString &promise)
{
    return {.picture = u"grant-"_s + QString::number(howMany),
            .promise = promise,
            .act =
                [&stage, to, role] {
                    QWidget *page = stage.page(u"grants"_s);
                    VisitorHands::click(page, u"grantNew"_s);
                    VisitorHands::fillIn(
                        page, {{u"grantName"_s, to.name}, {u"grantNumber"_s, to.number}, {u"grantRole"_s, role}});
                    VisitorHands::click(page, u"grantSend"_s);
                },
            .isDone = [&stage, howMany] { return stage.rowsOf(u"grants"_s, u"grantsTable"_s) == howMany; }};
}

} // namespace

TourStep TourSteps::goTo(TourStage &stage, const QString &page, const QString &picture, const QString &promise,
                         const std::function<bool()> &isThere)
{
    return {.picture = picture,
            .promise = promise,
            .act = [&stage, page] { VisitorHands::click(stage.window().desk(), u"rail:"_s + page); },
            .isDone = [&stage, page, isThere] { return stage.isAt(page) && isThere(); }};
}

QList<TourStep> TourSteps::office(TourStage &stage)
{
    const TourFiling &cast = stage.filing();
    const auto isNobodyYet = [&stage] { return stage.shownState() == u"incomplete"_s; };
    QList<TourStep> steps{
        logInAs(stage, cast.centre, tr("The centre logs in."), [&stage] { return stage.isAt(Desk::queuePage); }),
        goTo(stage, u"departments"_s, u"departments"_s, tr("The departments that have an account are listed."),
             [&stage] { return stage.rowsOf(u"departments"_s, u"departmentsTable"_s) > 0; }),
        {.picture = u"department-issued"_s,
         .promise = tr("The centre issues an account to a county's department, with a one-time password for its letter."),
         .act =
             [&stage] {
                 QWidget *page = stage.page(u"departments"_s);
                 VisitorHands::click(page, u"newDepartment"_s);
                 VisitorHands::fillIn(page, {{u"departmentDivision"_s, stage.filing().departmentCode},
                                             {u"departmentName"_s, stage.filing().departmentName}});
                 VisitorHands::click(page, u"issueDepartment"_s);
             },
         .isDone =
             [&stage] {
                 static const QRegularExpression oneTime(u"^[A-HJ-NP-Z2-9]{12}$"_s);
                 stage.notes.oneTimePassword
                     = stage.textsOf(u"departments"_s, u"lettersTable"_s).filter(oneTime).value(0);
                 return !stage.notes.oneTimePassword.isEmpty();
             }},
        {.picture = {},
         .promise = tr("The one-time password of the letter opens the page for a password of one's own."),
         .act =
             [&stage] {
                 VisitorHands::click(stage.page(u"departments"_s), u"lettersDone"_s);
                 stage.window().logOut();
                 VisitorHands::click(stage.window().loginPage(), u"loginAsPerson"_s);
                 VisitorHands::write(stage.window().loginPage(), u"loginName"_s,
                                     stage.filing().departmentOperator.loginName);
                 VisitorHands::write(stage.window().loginPage(), u"loginPassword"_s, stage.notes.oneTimePassword);
                 Hands::press(Qt::Key_Return);
             },
         .isDone =
             [&stage] {
                 return !stage.window().desk() && qobject_cast<ChangePasswordPage *>(stage.entrancePage())
                     && !stage.entrancePage()->isBusy();
             }},
        {.picture = u"operator-first-login"_s,
         .promise = tr("The operator's own password is set, and who they are remains to be said."),
         .act =
             [&stage] {
                 const QString password = stage.filing().departmentOperator.password;
                 VisitorHands::write(stage.entrancePage(), u"newPassword"_s, password);
                 VisitorHands::write(stage.entrancePage(), u"newPasswordAgain"_s, password);
                 VisitorHands::click(stage.entrancePage(), u"pageMain"_s);
             },
         .isDone = isNobodyYet},
    };
    steps += operatorsPhone(stage);
    steps += {
        sayingWhoTheyAre(stage, cast.operatorFields, u"operator-verified"_s, tr("The operator is verified.")),
        logInAs(stage, cast.departmentOperator, tr("The operator has the department's desk."),
                [&stage] { return stage.isAt(Desk::queuePage) && stage.desk() == u"department:"_s + stage.filing().departmentCode; }),
        logInAs(stage, cast.unit, tr("A unit that is not verified logs in."), isNobodyYet, true),
        sayingWhoTheyAre(stage, cast.unitFields, u"unit-verified"_s, tr("The unit is verified.")),
        logInAs(stage, cast.unit, tr("The unit logs in to its desk."), [&stage] { return stage.isAt(Desk::queuePage); },
                true),
        goTo(stage, u"entry"_s, u"entry-before"_s, tr("The way into the system is checked step by step."),
             [&stage] { return stage.isInSight(u"entry"_s, u"enterSystem"_s); }),
        {.picture = u"entry"_s,
         .promise = tr("The unit has gone into the system of commissioners."),
         .act = [&stage] { VisitorHands::click(stage.page(u"entry"_s), u"enterSystem"_s); },
         .isDone = [&stage] { return !stage.isAt(u"entry"_s) || stage.isEnabled(u"entry"_s, u"enterSystem"_s); }},
        goTo(stage, u"grants"_s, {}, tr("The unit has granted nothing so far."),
             [&stage] { return stage.isInSight(u"grants"_s, u"grantNew"_s); }),
        granting(stage, cast.admin, u"unit_admin"_s, 1, tr("The unit grants somebody its administration.")),
        granting(stage, cast.commissioner, u"person_commissioner"_s, 2, tr("The unit grants a commissioner's role.")),
    };
    return steps;
}

} // namespace hezhun
