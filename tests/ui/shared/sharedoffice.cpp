// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharedoffice.h"

#include "../casepage/personcase.h"
#include "ui/casepage/decisionbar.h"
#include "ui/look/palette.h"
#include "ui/parts/messagebar.h"
#include "ui/shell/statusline.h"

#include <QApplication>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Milliseconds. The pause between two tries to connect grows up to five seconds; a machine that builds besides is
/// slow.
constexpr int patience = 30'000;

template <typename T> T need(Result<T> result)
{
    if (!result.ok())
        qFatal("%s: %s", qPrintable(result.error().code), qPrintable(result.error().message + result.error().details));
    return std::move(result).value();
}

} // namespace

SharedOffice::SharedOffice()
    : m_workspace(need(Workspace::open(m_database.owner())))
{
}

CaseId SharedOffice::addPerson(const QString &subject, int serial)
{
    CaseIntake intake(m_workspace->database(), m_workspace->kinds());
    return need(intake.submit(personCase(++m_number, subject, serial))).taken.id;
}

Actor SharedOffice::logIn(const QString &loginName, const QString &name, const QStringList &roles)
{
    NewAccount account;
    account.loginName = loginName;
    account.displayName = name;
    account.role = roles.constFirst();
    account.desk = u"platform"_s;
    const AccountId id = need(m_workspace->accounts().add(account));
    for (const QString &role : roles.mid(1))
        m_database.administer(
            u"insert into account_role (account_id, role, desk) values (%1, '%2', 'platform')"_s.arg(id).arg(role));
    Actor actor = need(m_workspace->accounts().actor(loginName));
    actor.token = need(m_workspace->database().single(u"select open_session(?)"_s, {id})).toString();
    m_database.administer(
        u"update session set station = '%1' where account_id = %2"_s.arg(m_database.stationLogin()).arg(id));
    return actor;
}

void SharedOffice::endSessions()
{
    m_database.administer(u"delete from session"_s);
}

WorkspaceAccess SharedOffice::station(const Actor &actor)
{
    return m_database.station(u"hezhun_station"_s, actor.token);
}

int SharedOffice::decisions(CaseId id, const QString &action)
{
    return m_database
        .administer(u"select count(*) from decision where case_id = %1 and action = '%2'"_s.arg(id).arg(action))
        .value()
        .toInt();
}

std::function<bool()> SharedOffice::someDecisionIs(const QString &action) const
{
    const auto connection = std::make_shared<ClusterConnection>(m_database.cluster().asSuperuser(m_database.name()));
    return [connection, action] {
        return connection->run(u"select count(*) from hezhun.decision where action = '%1'"_s.arg(action)).value()
            != u"0"_s;
    };
}

SharedDesk::SharedDesk(SharedOffice &office, const Actor &actor)
    : m_proxy(office.database().owner().address)
    , m_desk(std::make_unique<Desk>(m_proxy.through(office.station(actor)), actor, office.workspace().kinds()))
{
    m_desk->resize(1280, 800);
    m_desk->reviewPage()->setDoublePressTime(0);
    QObject::connect(m_desk->reviewPage(), &ReviewPage::caseShown, m_desk.get(), [this](CaseId id) { m_shown += id; });
    QObject::connect(m_desk->reviewPage(), &ReviewPage::decided, m_desk.get(), [this] { ++m_decided; });
    m_desk->show();
    // From when it hears what others do; before, a test would not know what was heard and what was read.
    QSignalSpy resumed(&m_desk->session(), &DeskSession::resumed);
    if (!resumed.wait())
        qFatal("the desk does not hear its workspace");
}

QueuePage *SharedDesk::queue()
{
    return qobject_cast<QueuePage *>(m_desk->page(Desk::queuePage));
}

QString SharedDesk::openedBy(CaseId id)
{
    const CaseRow *row = queue()->model()->caseAt(queue()->model()->rowOf(id));
    return row ? row->openedBy + u""_s : QString();
}

QString SharedDesk::message()
{
    return m_desk->findChild<MessageBar *>()->text();
}

QString SharedDesk::status()
{
    return m_desk->findChild<QLabel *>(u"statusConnection"_s)->text();
}

QString SharedDesk::line()
{
    return m_desk->findChild<DecisionBar *>()->line();
}

bool SharedDesk::waitFor(CaseId id)
{
    return QTest::qWaitFor(
        [this, id] { return !m_shown.isEmpty() && m_shown.last() == id && page()->currentCase() == id; }, patience);
}

bool SharedDesk::open(CaseId id)
{
    m_shown.clear();
    QApplication::setActiveWindow(m_desk.get());
    m_desk->openCase(id, queue()->model()->query());
    return waitFor(id);
}

bool SharedDesk::waitForMessage(const QString &part)
{
    return QTest::qWaitFor([this, part] { return message().contains(part); }, patience);
}

bool SharedDesk::waitUntilAway()
{
    return QTest::qWaitFor([this] { return !m_desk->session().canDecide(); }, patience);
}

bool SharedDesk::waitUntilBack()
{
    return QTest::qWaitFor([this] { return !m_desk->session().connection().isAway(); }, patience);
}

bool SharedDesk::waitForStore()
{
    int answers = 0;
    for (StoreThread *worker : {&m_desk->session().reader(), &m_desk->session().store()}) {
        worker->run([](Workspace &) -> Result<Done> { return Done{}; })
            .then(m_desk.get(), [&answers](const Result<Done> &) { ++answers; });
    }
    return QTest::qWaitFor([&answers] { return answers == 2; }, patience);
}

void SharedDesk::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QApplication::setActiveWindow(m_desk.get());
    QWidget *focus = m_desk->focusWidget();
    QTest::keyClick(focus ? focus : m_desk.get(), key, modifiers);
}

void SharedDesk::doAsMessageOffers()
{
    QTest::mouseClick(m_desk->findChild<QToolButton *>(u"messageAction"_s), Qt::LeftButton);
}

void prepareSharedTests()
{
    QCoreApplication::setOrganizationName(u"hezhun-test"_s);
    QSettings().clear();
    QLocale::setDefault(QLocale(u"en_US"_s));
    applyLook(*qApp, Scheme::Light);
}

} // namespace hezhun
