// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/granters.h"
#include "tests/store/memorykeychain.h"
#include "ui/entrance/loginpage.h"
#include "ui/pages/deskpage.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rail.h"
#include "ui/shell/standings.h"
#include "ui/shell/titleline.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString password = u"Personal#2026"_s;

} // namespace

/// G-21: who may work at several desks chooses one, and changes between them without logging in again.
class StandingsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void offersTheDesksThatOneHas();
    void changesTheDeskWithoutLoggingInAgain();
    void pagesAreThoseOfTheDesk();
    void remembersTheDeskOfTheAccount();
    void aDeskThatIsNoLongerTheirsIsNotGoneTo();
    void whatWouldBeLostIsAskedFirst();
    void aUnitHasNoChoice();
    void onlyACommissionerIsOfferedTheFilings();

private:
    void logIn(const QString &name, const QString &type = u"person"_s);
    bool waitForStandings();
    QStringList offered();
    bool choose(const QString &desk);
    Desk *desk() const { return m_window->desk(); }
    QString where() const { return desk()->session().actor().desk; }
    QString unitDesk(const Actor &unit) const { return u"unit:%1"_s.arg(unit.id); }

    std::unique_ptr<TestWorkspace> m_workspace;
    Actor m_one;
    Actor m_other;
    Actor m_person;
    std::unique_ptr<MainWindow> m_window;
};

void StandingsTest::init()
{
    QCoreApplication::setOrganizationName(u"HezhunTest"_s);
    QCoreApplication::setApplicationName(u"standings"_s);
    QSettings().clear();
    m_workspace = std::make_unique<TestWorkspace>();
    m_one = addVerifiedUnit(*m_workspace, 1);
    m_other = addVerifiedUnit(*m_workspace, 2);
    m_person = addVerifiedPerson(*m_workspace, 0);
    for (const Actor &unit : {m_one, m_other}) {
        enter(*m_workspace, unit.id, u"commissioners"_s);
        const auto given = (*m_workspace)->grants().grant(newGrant(*m_workspace, unit.id, 0, u"unit_admin"_s), unit);
        QVERIFY2(given.ok(), given.ok() ? "" : qPrintable(given.error().code));
    }
    addVerifiedPerson(*m_workspace, 1); // is granted nothing
    addVerifiedPerson(*m_workspace, 2);
    const auto given
        = (*m_workspace)->grants().grant(newGrant(*m_workspace, m_one.id, 2, u"person_commissioner"_s), m_one);
    QVERIFY2(given.ok(), given.ok() ? "" : qPrintable(given.error().code));
    for (const QString &login : {u"person_0"_s, u"person_1"_s, u"person_2"_s, u"unit_1"_s}) // ends their sessions
        QVERIFY((*m_workspace)->accounts().setPassword(login, password).ok());
    const WorkspaceAccess access = testEngine() == Engine::PostgreSql ? m_workspace->database().station() : m_workspace->access();
    m_window = std::make_unique<MainWindow>(Choices::remembered(), Scheme::Light, DemoOffer(), std::make_shared<MemoryKeychain>());
    m_window->show();
    m_window->openWorkspace(access);
}

void StandingsTest::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

void StandingsTest::logIn(const QString &name, const QString &type)
{
    auto *typed = m_window->loginPage()->findChild<QLineEdit *>(u"loginName"_s);
    auto *secret = m_window->loginPage()->findChild<QLineEdit *>(u"loginPassword"_s);
    auto *button = m_window->loginPage()->findChild<QPushButton *>(u"logIn"_s);
    QTRY_VERIFY(button->isEnabled());
    m_window->loginPage()->fillIn(type, name);
    typed->setText(name);
    secret->setText(password);
    button->click();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->desk(), 20'000);
    QVERIFY(waitForStandings());
}

bool StandingsTest::waitForStandings()
{
    return QTest::qWaitFor([this] { return desk() && !desk()->standings().isEmpty(); }, 20'000);
}

/// What the menu offers, by the names of the desks.
QStringList StandingsTest::offered()
{
    desk()->titleLine()->findChild<QToolButton *>(u"userMenu"_s)->click();
    QStringList desks;
    auto *menu = desk()->titleLine()->findChild<QMenu *>();
    for (const QAction *action : menu->actions()) {
        if (action->objectName().startsWith(u"standing:"_s))
            desks.append(action->objectName().mid(9));
    }
    menu->close();
    return desks;
}

bool StandingsTest::choose(const QString &name)
{
    desk()->titleLine()->findChild<QToolButton *>(u"userMenu"_s)->click();
    auto *menu = desk()->titleLine()->findChild<QMenu *>();
    for (QAction *action : menu->actions()) {
        if (action->objectName() != u"standing:"_s + name)
            continue;
        menu->close();
        action->trigger();
        return QTest::qWaitFor([&] { return desk() && where() == name; }, 20'000) && waitForStandings();
    }
    return false;
}

void StandingsTest::offersTheDesksThatOneHas()
{
    logIn(u"person_0"_s);
    QStringList desks = offered();
    desks.sort();
    QStringList expected{u"account:%1"_s.arg(m_person.id), unitDesk(m_one), unitDesk(m_other)};
    expected.sort();
    QCOMPARE(desks, expected);
}

void StandingsTest::changesTheDeskWithoutLoggingInAgain()
{
    logIn(u"person_0"_s);
    const QString from = where();
    const QString to = from == unitDesk(m_one) ? unitDesk(m_other) : unitDesk(m_one);
    QVERIFY(choose(to));
    QCOMPARE(desk()->session().actor().id, m_person.id);
    QCOMPARE(desk()->session().actor().roles, QStringList{u"unit"_s});
    QVERIFY(!m_window->loginPage()->isVisible());
    // The unit stands beside the name.
    const QString said = desk()->titleLine()->findChild<QToolButton *>(u"userMenu"_s)->text();
    QVERIFY2(said.contains(standingAt(desk()->standings(), to)->label), qPrintable(said));
    if (testEngine() == Engine::PostgreSql)
        QCOMPARE(m_workspace->count(u"select count(*) from session where account_id = ?"_s, {m_person.id}), 2); // one is of the test
}

void StandingsTest::pagesAreThoseOfTheDesk()
{
    logIn(u"person_0"_s);
    QVERIFY(choose(u"account:%1"_s.arg(m_person.id)) || where().startsWith(u"account:"_s));
    QVERIFY(!desk()->page(Desk::grantsPage));
    QVERIFY(choose(unitDesk(m_one)));
    QVERIFY2(desk()->page(Desk::grantsPage), "G-05: an admin grants as the unit does");
    QVERIFY(desk()->findChild<Rail *>()->names().contains(Desk::grantsPage));
}

void StandingsTest::remembersTheDeskOfTheAccount()
{
    logIn(u"person_0"_s);
    const QString to = where() == unitDesk(m_other) ? unitDesk(m_one) : unitDesk(m_other);
    QVERIFY(choose(to));
    m_window->logOut();
    QTRY_VERIFY(!desk());
    logIn(u"person_0"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk() ? where() : QString(), to, 20'000);
}

void StandingsTest::aDeskThatIsNoLongerTheirsIsNotGoneTo()
{
    logIn(u"person_0"_s);
    QVERIFY(choose(unitDesk(m_other)) || where() == unitDesk(m_other));
    rememberDesk(m_window->loginPage()->workspace(), m_person.id, unitDesk(m_other));
    m_window->logOut();
    QTRY_VERIFY(!desk());
    const auto grants = (*m_workspace)->grants().ofUnit(m_other.id, m_other);
    QVERIFY((*m_workspace)->grants().withdraw(grants->first().id, m_other).ok());
    logIn(u"person_0"_s);
    QVERIFY(where() != unitDesk(m_other));
    QVERIFY(!standingAt(desk()->standings(), unitDesk(m_other)));
}

void StandingsTest::whatWouldBeLostIsAskedFirst()
{
    logIn(u"person_0"_s);
    const QString from = where();
    const QString to = from == unitDesk(m_one) ? unitDesk(m_other) : unitDesk(m_one);
    // Something typed into one's own information.
    desk()->goTo(Desk::informationPage);
    QLineEdit *name = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((name = desk()->page(Desk::informationPage)->findChild<QLineEdit *>(u"name"_s)), 20'000);
    QTRY_VERIFY(!name->text().isEmpty());
    name->setFocus();
    name->insert(u"改"_s);
    name->clearFocus();
    QTRY_VERIFY(!desk()->page(Desk::informationPage)->atStake().isEmpty());
    bool asked = false;
    QTimer watch;
    connect(&watch, &QTimer::timeout, this, [&] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            asked = true;
            box->reject(); // stay
        }
    });
    watch.start(50);
    m_window->workAs(*standingAt(desk()->standings(), to));
    QVERIFY(asked);
    QCOMPARE(where(), from);
}

void StandingsTest::aUnitHasNoChoice()
{
    logIn(u"unit_1"_s, u"unit"_s);
    QCOMPARE(where(), unitDesk(m_one));
    QCOMPARE(offered(), QStringList());
    QVERIFY(desk()->page(Desk::grantsPage));
}

/// C-03: the page of a commissioner is on the rail of who is one, and of nobody else.
void StandingsTest::onlyACommissionerIsOfferedTheFilings()
{
    const auto isOffered = [this] { return desk()->findChild<Rail *>()->offered().contains(Desk::registrationPage); };

    logIn(u"person_1"_s);
    QVERIFY(desk()->page(Desk::registrationPage)); // it may come to be of use
    QSignalSpy read(desk(), &Desk::offersRead);
    desk()->page(Desk::informationPage)->activate(); // each time it is asked again
    QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), 20'000);
    QVERIFY(!isOffered());
    m_window->logOut();
    QTRY_VERIFY(!desk());
    logIn(u"person_2"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isOffered(), 20'000);
    QVERIFY(desk()->findChild<QWidget *>(u"rail:registration"_s)->isVisible());
}

QTEST_MAIN(StandingsTest)
#include "tst_standings.moc"
