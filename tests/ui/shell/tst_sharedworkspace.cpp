// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/owncluster.h"
#include "tests/store/memorykeychain.h"
#include "tests/store/testworkspace.h"
#include "ui/casepage/reviewpage.h"
#include "ui/entrance/connectionpage.h"
#include "ui/entrance/loginpage.h"
#include "ui/entrance/startpage.h"
#include "ui/pages/queuepage.h"
#include "ui/pages/rowtable.h"
#include "ui/parts/formrow.h"
#include "ui/shell/desk.h"
#include "ui/shell/mainwindow.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QtTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString personalPassword = u"Personal#2026"_s;

/// Takes connections, and says nothing.
class SilentServer
{
public:
    SilentServer()
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(m_address);
        auto *address = reinterpret_cast<sockaddr *>(&m_address);
        if (::bind(m_socket, address, size) != 0 || ::listen(m_socket, 8) != 0
            || ::getsockname(m_socket, address, &size) != 0)
            qFatal("no socket to listen on");
    }
    ~SilentServer() { ::close(m_socket); }
    SilentServer(const SilentServer &) = delete;
    SilentServer &operator=(const SilentServer &) = delete;

    int port() const { return ntohs(m_address.sin_port); }

private:
    int m_socket;
    sockaddr_in m_address = {};
};

} // namespace

/// Somebody's way from the first start of the program to the desk, on a real server.
class SharedWorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_window.reset(); }

    void fromTheStartPageToTheDesk();
    void theNextDayOnlyTheOwnPasswordIsAsked();
    void withoutAKeychainTheStationIsAskedEachTime();
    void aKeptPasswordThatIsNoLongerRightIsAskedAnew();
    void whatIsWrongIsSaidAtItsField_data();
    void whatIsWrongIsSaidAtItsField();
    void aServerThatIsGoneLeadsBackToTheConnection();
    void aServerThatDoesNotAnswerCanBeGivenUp();
    void loggingOutEndsTheSession();
    void aSessionThatEndedLeadsBackWithWhatWasTyped();
    void whatSomebodyLeftIsNobodyElses();

private:
    void start();
    template <typename T = QLineEdit> T *on(QWidget *page, const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    LoginPage *login() const { return m_window->loginPage(); }
    ConnectionPage *connection() const { return m_window->connectionPage(); }
    FormRow *rowOf(QWidget *page, const QString &name) const
    {
        for (FormRow *row : page->findChildren<FormRow *>()) {
            if (row->field()->objectName() == name)
                return row;
        }
        return nullptr;
    }
    void fillIn(const WorkspaceAccess &access);
    void logIn(const QString &password = personalPassword);
    void typeWordsForTheFirstCase();
    void endSessions();
    qint64 sessions() const { return m_workspace->count(u"select count(*) from session"_s); }

    std::unique_ptr<TestWorkspace> m_workspace;
    WorkspaceAccess m_station;
    std::shared_ptr<MemoryKeychain> m_keychain;
    std::unique_ptr<MainWindow> m_window;
};

void SharedWorkspaceTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"HezhunTest"_s);
    QCoreApplication::setApplicationName(u"sharedworkspace"_s);
    m_workspace = std::make_unique<TestWorkspace>();
    m_station = m_workspace->database().station();
    NewAccount reviewer;
    reviewer.loginName = u"zhaomin"_s;
    reviewer.displayName = u"赵敏"_s;
    reviewer.password = personalPassword;
    reviewer.role = u"platform_reviewer"_s;
    reviewer.desk = u"platform"_s;
    const auto added = (*m_workspace)->accounts().add(reviewer);
    QVERIFY2(added.ok(), added.ok() ? "" : qPrintable(added.error().message));
    QVERIFY(m_workspace->submitPerson(1) != 0);
    QVERIFY(m_workspace->submitPerson(2) != 0);
}

void SharedWorkspaceTest::init()
{
    QSettings().clear();
    m_keychain = std::make_shared<MemoryKeychain>();
    start();
}

/// The program is started (again), with what it remembers.
void SharedWorkspaceTest::start()
{
    m_window.reset();
    m_window = std::make_unique<MainWindow>(Choices::remembered(), Scheme::Light, DemoOffer(), m_keychain);
    m_window->show();
    m_window->openLastWorkspace();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void SharedWorkspaceTest::fillIn(const WorkspaceAccess &access)
{
    const ServerParts parts = access.address.serverParts();
    on(connection(), u"hosts"_s)->setText(parts.hosts.join(u", "_s));
    on(connection(), u"database"_s)->setText(parts.database);
    on(connection(), u"stationLogin"_s)->setText(parts.user);
    on(connection(), u"stationPassword"_s)->setText(access.stationPassword);
    on(connection(), u"rootCertificate"_s)->setText(parts.rootCertificate);
}

void SharedWorkspaceTest::logIn(const QString &password)
{
    QTRY_VERIFY(on<QPushButton>(login(), u"logIn"_s)->isEnabled());
    on(login(), u"loginName"_s)->setText(u"zhaomin"_s);
    on(login(), u"loginPassword"_s)->setText(password);
    on<QPushButton>(login(), u"logIn"_s)->click();
}

void SharedWorkspaceTest::fromTheStartPageToTheDesk()
{
    QVERIFY(m_window->startPage()->isVisible());
    on<QPushButton>(m_window->startPage(), u"connectToWorkspace"_s)->click();
    QVERIFY(connection()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(m_window->startPage()->isVisible());
    on<QPushButton>(m_window->startPage(), u"connectToWorkspace"_s)->click();
    fillIn(m_station);
    on<QPushButton>(connection(), u"tryConnection"_s)->click();
    auto *goOn = on<QPushButton>(connection(), u"continueToLogin"_s);
    QTRY_VERIFY(goOn->isEnabled());
    const QString verdict = on<QLabel>(connection(), u"verdict"_s)->text();
    QVERIFY2(verdict.contains(u"TLS 1.3"_s), qPrintable(verdict));
    QVERIFY2(verdict.contains(u"PostgreSQL 1"_s), qPrintable(verdict));
    goOn->click();
    QVERIFY(login()->isVisible());
    QVERIFY(!on<QWidget>(login(), u"stationPane"_s)->isVisible());
    logIn();
    QTRY_VERIFY(m_window->desk());
    QCOMPARE(m_window->desk()->session().actor().name, u"赵敏"_s);
    QVERIFY(!m_window->desk()->session().actor().token.isEmpty());
    QCOMPARE(m_keychain->kept.values(), QStringList(m_station.stationPassword));
    for (const QString &key : QSettings().allKeys()) {
        const QString value = QSettings().value(key).toString();
        QVERIFY2(!value.contains(m_station.stationPassword) && !value.contains(personalPassword), qPrintable(key));
    }
}

void SharedWorkspaceTest::theNextDayOnlyTheOwnPasswordIsAsked()
{
    fromTheStartPageToTheDesk();
    start();
    QVERIFY(login()->isVisible());
    logIn();
    QTRY_VERIFY(m_window->desk());
    QVERIFY(!on<QWidget>(login(), u"stationPane"_s)->isVisibleTo(login()));
}

void SharedWorkspaceTest::withoutAKeychainTheStationIsAskedEachTime()
{
    m_keychain->isMissing = true;
    m_window->openWorkspace(m_station.address);
    auto *pane = on<QWidget>(login(), u"stationPane"_s);
    QTRY_VERIFY(pane->isVisible());
    QTRY_VERIFY(on<QLabel>(pane, u"keychainNote"_s)->isVisible());
    QVERIFY(!on<QCheckBox>(pane, u"keepPassword"_s)->isEnabled());
    logIn();
    QVERIFY(!rowOf(pane, u"stationPassword"_s)->fault().isEmpty());
    on(pane, u"stationPassword"_s)->setText(u"wrong"_s);
    logIn();
    QTRY_VERIFY(rowOf(pane, u"stationPassword"_s)->fault().contains(u"not right"_s));
    QVERIFY(!m_window->desk());
    on(pane, u"stationPassword"_s)->setText(m_station.stationPassword);
    logIn();
    QTRY_VERIFY(m_window->desk());
    QVERIFY(on(pane, u"stationPassword"_s)->text().isEmpty());
    QVERIFY(m_keychain->kept.isEmpty());
}

void SharedWorkspaceTest::aKeptPasswordThatIsNoLongerRightIsAskedAnew()
{
    m_keychain->kept.insert(StationKeychain::keyOf(m_station.address), u"of yesterday"_s);
    m_window->openWorkspace(m_station.address);
    auto *pane = on<QWidget>(login(), u"stationPane"_s);
    QTRY_VERIFY(pane->isVisible());
    QVERIFY(!rowOf(pane, u"stationPassword"_s)->fault().isEmpty());
    on(pane, u"stationPassword"_s)->setText(m_station.stationPassword);
    logIn(u"Wrong#2026"_s);
    QTRY_VERIFY(on<QLabel>(login(), u"loginTrouble"_s)->isVisible());
    logIn();
    QTRY_VERIFY(m_window->desk());
    QCOMPARE(m_keychain->kept.value(StationKeychain::keyOf(m_station.address)), m_station.stationPassword);
}

void SharedWorkspaceTest::whatIsWrongIsSaidAtItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("wrong password") << u"stationPassword"_s << u"wrong"_s;
    QTest::newRow("wrong login") << u"stationPassword"_s << QString();
    QTest::newRow("no such database") << u"database"_s << u"nowhere"_s;
    QTest::newRow("no workspace in it") << u"database"_s << u"postgres"_s;
    QTest::newRow("no such server") << u"hosts"_s << u"nowhere.invalid"_s;
    QTest::newRow("nobody listens") << u"hosts"_s << u"127.0.0.1:1"_s;
    QTest::newRow("another authority") << u"rootCertificate"_s << u"another"_s;
}

void SharedWorkspaceTest::whatIsWrongIsSaidAtItsField()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    std::optional<OwnCluster> elsewhere;
    on<QPushButton>(m_window->startPage(), u"connectToWorkspace"_s)->click();
    fillIn(m_station);
    if (text.isEmpty())
        on(connection(), u"stationLogin"_s)->setText(u"nobody"_s);
    else if (field == u"rootCertificate"_s)
        on(connection(), field)
            ->setText(elsewhere.emplace(OwnCluster::Template::None).server().setting(u"ROOT_CERTIFICATE"_s));
    else
        on(connection(), field)->setText(text);
    on<QPushButton>(connection(), u"tryConnection"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!connection()->isTrying(), 20000);
    QVERIFY2(!rowOf(connection(), field)->fault().isEmpty(),
             qPrintable(on<QLabel>(connection(), u"verdict"_s)->text()));
    QVERIFY(!on<QPushButton>(connection(), u"continueToLogin"_s)->isEnabled());
}

void SharedWorkspaceTest::aServerThatIsGoneLeadsBackToTheConnection()
{
    ServerParts parts = m_station.address.serverParts();
    parts.hosts = {u"127.0.0.1:1"_s};
    m_window->openWorkspace(WorkspaceAddress::postgreSql(parts).value());
    QTRY_VERIFY(on<QLabel>(login(), u"loginTrouble"_s)->isVisible());
    auto *check = on<QPushButton>(login(), u"checkConnection"_s);
    QVERIFY(check->isVisible());
    check->click();
    QVERIFY(connection()->isVisible());
    QCOMPARE(on(connection(), u"hosts"_s)->text(), u"127.0.0.1:1"_s);
    QCOMPARE(on(connection(), u"database"_s)->text(), m_workspace->database().name());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(login()->isVisible());
}

void SharedWorkspaceTest::aServerThatDoesNotAnswerCanBeGivenUp()
{
    const SilentServer server;
    ServerParts parts = m_station.address.serverParts();
    parts.hosts = {u"127.0.0.1:%1"_s.arg(server.port())};
    m_window->openWorkspace({WorkspaceAddress::postgreSql(parts).value(), m_station.stationPassword});
    logIn();
    QVERIFY(!on<QPushButton>(login(), u"logIn"_s)->isEnabled());
    QTRY_VERIFY(on<QPushButton>(login(), u"cancelLogin"_s)->isVisible());
    QTest::keyClick(login(), Qt::Key_Escape);
    QVERIFY(on<QPushButton>(login(), u"logIn"_s)->isEnabled());
    QVERIFY(!on<QPushButton>(login(), u"cancelLogin"_s)->isVisible());
}

void SharedWorkspaceTest::loggingOutEndsTheSession()
{
    m_window->openWorkspace(m_station);
    const qint64 before = sessions();
    logIn();
    QTRY_VERIFY(m_window->desk());
    QCOMPARE(sessions(), before + 1);
    m_window->logOut();
    QVERIFY(!m_window->desk());
    QVERIFY(login()->isVisible());
    QTRY_COMPARE(sessions(), before);
}

/// Opens the first case, and types why it is not passed.
void SharedWorkspaceTest::typeWordsForTheFirstCase()
{
    m_window->openWorkspace(m_station);
    logIn();
    QTRY_VERIFY(m_window->desk());
    auto *queue = qobject_cast<QueuePage *>(m_window->desk()->page(Desk::queuePage));
    QTRY_VERIFY(queue->model()->rowCount() > 0 && !queue->model()->isLoading());
    ReviewPage *review = m_window->desk()->reviewPage();
    QSignalSpy shown(review, &ReviewPage::caseShown);
    QTest::keyClick(queue->table(), Qt::Key_Return);
    QTRY_VERIFY(!shown.isEmpty());
    QTest::keyClick(review, Qt::Key_R);
    auto *words = review->findChild<QLineEdit *>(u"refusalWords"_s);
    QTRY_VERIFY(words && words->isVisible());
    QTest::keyClicks(words, u"the picture is blurred"_s);
}

/// As an administrator does, or the clock.
void SharedWorkspaceTest::endSessions()
{
    QVERIFY((*m_workspace)->database().change(u"delete from session"_s).ok());
    m_window->desk()->session().refreshCounts();
    QTRY_VERIFY(!m_window->desk());
    QVERIFY(login()->isVisible());
    QVERIFY(on<QLabel>(login(), u"loginNotice"_s)->isVisible());
    QVERIFY(on(login(), u"loginPassword"_s)->text().isEmpty());
}

void SharedWorkspaceTest::aSessionThatEndedLeadsBackWithWhatWasTyped()
{
    typeWordsForTheFirstCase();
    const CaseId open = m_window->desk()->reviewPage()->currentCase();
    endSessions();
    logIn();
    QTRY_VERIFY(m_window->desk());
    ReviewPage *review = m_window->desk()->reviewPage();
    QTRY_COMPARE(review->currentCase(), open);
    // It may have been shown already: refusing is possible from then on.
    const auto isRefusing = [review] {
        const auto *words = review->findChild<QLineEdit *>(u"refusalWords"_s);
        if (!words || !words->isVisible())
            QTest::keyClick(review, Qt::Key_R);
        return words && words->isVisible();
    };
    QTRY_VERIFY(isRefusing());
    QCOMPARE(review->findChild<QLineEdit *>(u"refusalWords"_s)->text(), u"the picture is blurred"_s);
}

void SharedWorkspaceTest::whatSomebodyLeftIsNobodyElses()
{
    NewAccount other;
    other.loginName = u"sunli"_s;
    other.displayName = u"孙丽"_s;
    other.password = personalPassword;
    other.role = u"platform_reviewer"_s;
    other.desk = u"platform"_s;
    QVERIFY((*m_workspace)->accounts().add(other).ok());
    typeWordsForTheFirstCase();
    endSessions();
    on(login(), u"loginName"_s)->setText(other.loginName);
    on(login(), u"loginPassword"_s)->setText(personalPassword);
    on<QPushButton>(login(), u"logIn"_s)->click();
    QTRY_VERIFY(m_window->desk());
    QCOMPARE(m_window->desk()->currentPage(), Desk::queuePage);
    QVERIFY(m_window->desk()->reviewPage()->drafts().isEmpty());
}

QTEST_MAIN(SharedWorkspaceTest)
#include "tst_sharedworkspace.moc"
