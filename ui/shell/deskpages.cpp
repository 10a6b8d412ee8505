// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/deskpages.h"

#include "domain/grantroles.h"
#include "store/desksession.h"
#include "ui/account/informationpage.h"
#include "ui/administration/administrationpage.h"
#include "ui/centre/departmentspage.h"
#include "ui/counter/counterpage.h"
#include "ui/entry/entrypage.h"
#include "ui/grants/grantspage.h"
#include "ui/pages/helppage.h"
#include "ui/pages/lookuppage.h"
#include "ui/pages/queuepage.h"
#include "ui/overview/overviewpage.h"
#include "ui/pages/todaypage.h"
#include "ui/registration/registrationpage.h"
#include "ui/register/filingspage.h"
#include "ui/register/registrationprinting.h"
#include "ui/shell/desk.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

bool isForAll(const DeskSession &)
{
    return true;
}

bool hasRole(const DeskSession &session, const QString &role)
{
    return session.actor().roles.contains(role);
}

/// Whether any of their roles decides cases of some kind.
bool reviews(const DeskSession &session)
{
    for (const KindDefinition *kind : session.kinds().cases()) {
        for (const ActionDefinition &action : kind->actions) {
            if (!action.role.isEmpty() && hasRole(session, action.role))
                return true;
        }
    }
    return false;
}

/// A person at a desk of their own, or who acts as a unit: any of them may be a commissioner.
bool mayRegister(const DeskSession &session)
{
    const Actor &actor = session.actor();
    const bool isOwn = actor.desk == u"account:%1"_s.arg(actor.id);
    return isOwn || (actor.desk.startsWith(u"unit:"_s) && actor.desk != u"unit:%1"_s.arg(actor.id));
}

/// Who may register now, or did before.
Result<bool> isCommissioner(Workspace &workspace, const Actor &actor)
{
    const auto grants = workspace.grants().ofPerson(actor);
    if (!grants)
        return grants.error();
    const bool isGranted = std::any_of(grants->cbegin(), grants->cend(), [](const Grant &grant) {
        return grant.system == commissionerSystem && grant.role != unitAdminRole && grant.state == "in_force"_L1;
    });
    if (isGranted)
        return true;
    const auto registrations = workspace.ownRegistrations().ownRegistrations(actor.id, actor);
    if (!registrations)
        return registrations.error();
    return !registrations->isEmpty();
}

bool isClerk(const DeskSession &session)
{
    return hasRole(session, u"counter_clerk"_s);
}

bool administers(const DeskSession &session)
{
    return hasRole(session, u"administrator"_s);
}

/// The unit's own account, and its admins (G-05).
bool actsAsUnit(const DeskSession &session)
{
    return hasRole(session, u"unit"_s);
}

bool looksIntoRegister(const DeskSession &session)
{
    return FilingsPage::isFor(session.actor());
}

bool isCentre(const DeskSession &session)
{
    return hasRole(session, u"centre"_s) && session.actor().desk == u"centre"_s;
}

template <typename Page> DeskPage *make(DeskSession &session, QWidget *parent)
{
    return new Page(session, parent);
}

DeskPage *makeInformation(DeskSession &session, QWidget *parent)
{
    return new InformationPage(session, 0, parent);
}

DeskPage *makeRegistration(DeskSession &session, QWidget *parent)
{
    auto *page = new RegistrationPage(session, parent);
    QObject::connect(page, &RegistrationPage::printRequested, page, [&session, page](qint64 registration) {
        printOwnRegistration(session, registration, page, [page](const Result<Done> &outcome) {
            if (outcome)
                emit page->messageRaised({.tone = MessageTone::Good,
                                          .text = QCoreApplication::translate("DeskPages", "Sent to the printer."),
                                          .seconds = 10});
            else
                emit page->messageRaised({.tone = MessageTone::Danger, .text = outcome.error().message});
        });
    });
    return page;
}

DeskPage *makeHelp(DeskSession &, QWidget *parent)
{
    return new HelpPage(parent);
}

} // namespace

QString PageOffer::words() const
{
    return QCoreApplication::translate("DeskPages", text);
}

const QList<PageOffer> &pageOffers()
{
    static const QList<PageOffer> offers{
        {Desk::queuePage, u"inbox"_s, QT_TRANSLATE_NOOP("DeskPages", "To do"), reviews, make<QueuePage>, true},
        {Desk::lookupPage, u"search"_s, QT_TRANSLATE_NOOP("DeskPages", "Look up"), reviews, make<LookupPage>},
        {Desk::todayPage, u"calendar-check"_s, QT_TRANSLATE_NOOP("DeskPages", "Today"), reviews, make<TodayPage>},
        {Desk::grantsPage, u"key"_s, QT_TRANSLATE_NOOP("DeskPages", "Grants"), actsAsUnit, make<GrantsPage>},
        {Desk::registerPage, u"clipboard-check"_s, QT_TRANSLATE_NOOP("DeskPages", "Register"), looksIntoRegister,
         make<FilingsPage>},
        {Desk::overviewPage, u"bar-chart"_s, QT_TRANSLATE_NOOP("DeskPages", "Overview"), reviews, make<OverviewPage>},
        {Desk::counterPage, u"id-card"_s, QT_TRANSLATE_NOOP("DeskPages", "Counter"), isClerk, make<CounterPage>, true},
        {Desk::administrationPage, u"settings"_s, QT_TRANSLATE_NOOP("DeskPages", "Accounts"), administers,
         make<AdministrationPage>, true},
        {Desk::registrationPage, u"clipboard-check"_s, QT_TRANSLATE_NOOP("DeskPages", "Filing"), mayRegister,
         makeRegistration, false, false, isCommissioner},
        {Desk::departmentsPage, u"building"_s, QT_TRANSLATE_NOOP("DeskPages", "Departments"), isCentre,
         make<DepartmentsPage>, true},
        {Desk::informationPage, u"user"_s, QT_TRANSLATE_NOOP("DeskPages", "Mine"), isForAll, makeInformation},
        {Desk::entryPage, u"shield-check"_s, QT_TRANSLATE_NOOP("DeskPages", "Entry"), isForAll, make<EntryPage>},
        {Desk::helpPage, u"help"_s, QT_TRANSLATE_NOOP("DeskPages", "Help"), isForAll, makeHelp, false, true},
    };
    return offers;
}

} // namespace hezhun
