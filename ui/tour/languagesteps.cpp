// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/toursteps.h"

#include "ui/casepage/refusalpanel.h"
#include "ui/entrance/loginpage.h"
#include "ui/pages/caselistpage.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/titleline.h"
#include "ui/tour/hands.h"
#include "ui/tour/tourstage.h"

#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// A text that the kind gives in each language.
QString kindTitle(const TourStage &stage)
{
    return stage.queue()->model()->index(0, CaseListModel::Kind).data().toString();
}

Scheme otherThan(Scheme scheme)
{
    return scheme == Scheme::Dark ? Scheme::Light : Scheme::Dark;
}

/// Opens the case that is chosen in the queue, and waits until it is read.
TourStep opening(TourStage &stage, const QString &picture, const QString &promise)
{
    return {.picture = picture,
            .promise = promise,
            .act =
                [&stage] {
                    stage.awaitCase();
                    Hands::press(Qt::Key_Return);
                },
            .isDone = [&stage] { return stage.isCaseShown(); }};
}

/// Chooses the colours in the menu that is open.
TourStep colouring(TourStage &stage, Scheme scheme)
{
    return {.picture = {},
            .promise = TourSteps::tr("The menu changes the colours."),
            .act =
                [&stage, scheme] {
                    Hands::choose(stage.openMenu(),
                                  scheme == Scheme::Dark ? TitleLine::tr("Dark") : TitleLine::tr("Light"));
                },
            .isDone = [&stage, scheme] { return stage.window().choices().scheme == scheme; }};
}

} // namespace

TourStep TourSteps::openMenu(TourStage &stage)
{
    return {.picture = {},
            .promise = tr("The menu of the person at the keys opens."),
            .act
            = [&stage] { Hands::click(stage.window().desk()->titleLine()->findChild<QToolButton *>(u"userMenu"_s)); },
            .isDone = [&stage] { return stage.openMenu() != nullptr; }};
}

QList<TourStep> TourSteps::otherLanguage(TourStage &stage)
{
    const bool toEnglish = stage.window().choices().language != u"en"_s;
    const QString code = toEnglish ? u"en"_s : u"zh_CN"_s;
    const QString ownName = toEnglish ? u"English"_s : u"简体中文"_s;
    return {
        openMenu(stage),
        {.picture = u"help-"_s + code,
         .promise = tr("The menu changes the language."),
         .act =
             [&stage, ownName] {
                 stage.notes.kindTitle = kindTitle(stage);
                 Hands::choose(stage.openMenu(), ownName);
             },
         .isDone = [&stage, code] { return stage.isAt(Desk::helpPage) && stage.window().choices().language == code; }},
        {.picture = u"queue-"_s + code,
         .promise = tr("The queue is in the other language."),
         .act = [] { Hands::press(Qt::CTRL | Qt::Key_1); },
         .isDone =
             [&stage] {
                 return stage.isAt(Desk::queuePage) && stage.hasRows(stage.queue())
                     && kindTitle(stage) != stage.notes.kindTitle;
             }},
        opening(stage, u"case-"_s + code, tr("The case is in the other language.")),
        {.picture = u"refusal-"_s + code,
         .promise = tr("The reasons are in the other language."),
         .act =
             [] {
                 Hands::press(Qt::Key_R);
                 Hands::press(Qt::Key_1);
             },
         .isDone = [&stage] { return stage.reasons()->isVisible() && stage.reasons()->draft().reasons.size() == 1; }},
        {.picture = {},
         .promise = tr("Esc closes the reasons, and Esc goes back to the queue."),
         .act =
             [] {
                 Hands::press(Qt::Key_Escape);
                 Hands::press(Qt::Key_Escape);
             },
         .isDone = [&stage] { return stage.isAt(Desk::queuePage) && stage.hasRows(stage.queue()); }},
    };
}

QList<TourStep> TourSteps::otherScheme(TourStage &stage)
{
    const Scheme other = otherThan(stage.window().choices().scheme.value_or(Scheme::Light));
    const QString name = other == Scheme::Dark ? u"dark"_s : u"light"_s;
    const QString language = stage.window().choices().language;
    const QString ownName = language == u"en"_s ? u"English"_s : u"简体中文"_s;
    TourStep coloured = colouring(stage, other);
    coloured.picture = u"queue-"_s + name;
    coloured.isDone = [&stage, done = coloured.isDone] { return done() && stage.isAt(Desk::queuePage); };
    return {
        openMenu(stage),
        coloured,
        opening(stage, u"case-"_s + name, tr("The case is in the other colours.")),
        openMenu(stage),
        colouring(stage, otherThan(other)),
        openMenu(stage),
        {.picture = {},
         .promise = tr("The menu changes back to the language that the tour began in."),
         .act = [&stage, ownName] { Hands::choose(stage.openMenu(), ownName); },
         .isDone = [&stage, language] { return stage.window().choices().language == language; }},
        openMenu(stage),
        {.picture = u"logged-out"_s,
         .promise = tr("Logging out leads to the login, without a password in it."),
         .act = [&stage] { Hands::choose(stage.openMenu(), TitleLine::tr("Log out")); },
         .isDone =
             [&stage] {
                 return !stage.window().desk() && stage.window().loginPage()->isVisible()
                     && stage.window().loginPage()->findChild<QLineEdit *>(u"loginPassword"_s)->text().isEmpty();
             }},
    };
}

} // namespace hezhun
