// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "store/migrations.h"
#include "store/stationkeychain.h"
#include "ui/about/aboutpage.h"
#include "ui/entrance/connectionpage.h"
#include "ui/entrance/entrance.h"
#include "ui/entrance/loginpage.h"
#include "ui/entrance/startpage.h"
#include "ui/look/icons.h"
#include "ui/pages/deskpage.h"
#include "ui/shell/desk.h"
#include "ui/shell/standings.h"
#include "ui/shell/titleline.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QShortcut>
#include <QStackedLayout>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr QSize firstSize(1280, 800);
constexpr QSize smallestSize(960, 600);

MainWindow::MainWindow(const Choices &choices, Scheme system, DemoOffer demo, std::shared_ptr<StationKeychain> keychain,
                       QWidget *parent)
    : QWidget(parent)
    , m_choices(choices)
    , m_system(system)
    , m_demo(std::move(demo))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowIcon(applicationIcon());
    m_language.use(m_choices.language);
    m_start = new StartPage(this);
    if (!keychain)
        keychain = StationKeychain::system();
    m_about = new AboutPage(this);
    m_connection = new ConnectionPage(keychain, tryConnection, this);
    m_entrance = new Entrance(keychain, this);
    m_login = m_entrance->loginPage();
    m_login->setLanguage(m_choices.language);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_about);
    m_stack->addWidget(m_connection);
    m_stack->addWidget(m_entrance);
    setMinimumSize(smallestSize);
    if (!restoreGeometry(m_choices.geometry))
        resize(firstSize);

    connectPages();
    auto *quit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), this);
    connect(quit, &QShortcut::activated, this, &QWidget::close);
    retranslate();
}

void MainWindow::connectPages()
{
    connect(m_start, &StartPage::demoRequested, this, &MainWindow::openDemo);
    connect(m_start, &StartPage::workspaceChosen, this, [this](const QString &text) {
        const Result<WorkspaceAddress> address = WorkspaceAddress::parse(text);
        if (!address.ok())
            return m_start->showTrouble(address.error().message);
        openWorkspace(address.value());
    });
    connect(m_entrance, &Entrance::loggedIn, this, &MainWindow::letIn);
    connect(m_login, &LoginPage::languageChosen, this, &MainWindow::useLanguage);
    connect(m_login, &LoginPage::otherWorkspaceRequested, this, [this] { showStart(); });
    connect(m_start, &StartPage::connectionRequested, this, &MainWindow::showConnection);
    connect(m_login, &LoginPage::connectionRequested, this, &MainWindow::showConnection);
    connect(m_connection, &ConnectionPage::chosen, this, [this](const WorkspaceAccess &access) {
        m_choices.workspace = access.address.toString();
        m_choices.remember();
        openWorkspace(access);
    });
    connect(m_connection, &ConnectionPage::passwordNotKept, m_login, &LoginPage::showNotice);
    const auto back = [this] { m_stack->setCurrentWidget(m_cameFrom ? m_cameFrom.data() : m_start); };
    connect(m_connection, &ConnectionPage::backRequested, this, back);
    connect(m_about, &AboutPage::backRequested, this, back);
    connect(m_start, &StartPage::aboutRequested, this, [this] { showOver(m_about); });
    connect(m_login, &LoginPage::aboutRequested, this, [this] { showOver(m_about); });
}

MainWindow::~MainWindow()
{
    dropDesk();
}

void MainWindow::openLastWorkspace()
{
    if (m_choices.workspace.isEmpty())
        return showStart();
    const Result<WorkspaceAddress> address = WorkspaceAddress::parse(m_choices.workspace);
    if (address.ok())
        openWorkspace(address.value());
    else
        showStart(address.error().message);
}

void MainWindow::openFile(const QString &path)
{
    const QString file = QFileInfo(path).absoluteFilePath(); // it is remembered, and may be asked for from elsewhere
    showStart();
    QtConcurrent::run(&checkSqliteHeader, file)
        .then(this, [this, file, opening = ++m_opening](const Result<Done> &checked) {
            if (opening != m_opening)
                return;
            if (checked.ok())
                openWorkspace(WorkspaceAddress::sqlite(file));
            else
                showStart(checked.error().message);
        });
}

void MainWindow::openWorkspace(const WorkspaceAccess &access)
{
    ++m_opening;
    dropDesk();
    m_entrance->setWorkspace(access);
    m_login->setWorkspaceFixed(m_choices.preset.isFixed);
    m_login->showNotice(m_choices.preset.trouble());
    if (access.address == m_demo.address)
        m_login->setDemoLogin(m_demo.loginName, m_demo.password);
    showLogin();
}

void MainWindow::openDemo()
{
    m_start->setBusy(true);
    showStart();
    QtConcurrent::run(m_demo.make).then(this, [this](const Result<Done> &made) {
        m_start->setBusy(false);
        if (made.ok())
            openWorkspace(m_demo.address);
        else
            showStart(made.error().message);
    });
}

void MainWindow::showStart(const QString &trouble)
{
    m_start->showTrouble(trouble.isEmpty() ? m_choices.preset.trouble() : trouble);
    m_stack->setCurrentWidget(m_start);
}

void MainWindow::showLogin()
{
    m_entrance->showLogin();
    m_stack->setCurrentWidget(m_entrance);
}

void MainWindow::showConnection()
{
    showOver(m_connection);
    const WorkspaceAddress &known = m_login->workspace();
    const auto preset = WorkspaceAddress::parse(m_choices.preset.workspace);
    m_connection->start(known.engine == Engine::PostgreSql || !preset.ok() ? known : preset.value());
}

void MainWindow::showOver(QWidget *page)
{
    m_cameFrom = m_stack->currentWidget();
    m_stack->setCurrentWidget(page);
}

void MainWindow::letIn(const Actor &actor, const KindLibrary &kinds)
{
    m_choices.workspace = m_login->workspace().toString();
    m_choices.remember();
    m_chosenDesk = rememberedDesk(m_login->workspace(), actor.id);
    if (m_chosenDesk == actor.desk)
        m_chosenDesk.clear();
    showDesk(actor, kinds);
    if (m_chosenDesk.isEmpty())
        goOn();
    emit loggedIn();
}

void MainWindow::showDesk(const Actor &actor, const KindLibrary &kinds)
{
    dropDesk();
    WorkspaceAccess access = m_login->access();
    access.token = actor.token;
    m_desk = new Desk(access, actor, kinds, this);
    m_desk->titleLine()->setChosen(m_choices.language, m_choices.scheme);
    connect(m_desk->titleLine(), &TitleLine::languageChosen, this, &MainWindow::useLanguage);
    connect(m_desk->titleLine(), &TitleLine::schemeChosen, this, &MainWindow::useScheme);
    connect(m_desk->titleLine(), &TitleLine::aboutRequested, this, [this] { showOver(m_about); });
    // Not from within the menu of the desk that goes away.
    connect(m_desk->titleLine(), &TitleLine::logOutRequested, this, &MainWindow::logOut, Qt::QueuedConnection);
    connect(m_desk, &Desk::sessionOver, this, &MainWindow::endSession, Qt::QueuedConnection);
    connect(m_desk, &Desk::appealRequested, this, &MainWindow::appeal, Qt::QueuedConnection);
    connect(m_desk->titleLine(), &TitleLine::standingChosen, this, &MainWindow::workAs, Qt::QueuedConnection);
    connect(m_desk, &Desk::standingsRead, this, &MainWindow::goToChosenDesk, Qt::QueuedConnection);
    m_stack->addWidget(m_desk);
    m_stack->setCurrentWidget(m_desk);
    m_desk->page(m_desk->homePage())->setFocus();
}

void MainWindow::workAs(const Standing &standing)
{
    if (!m_desk || standing.actor.desk == m_desk->session().actor().desk || !m_desk->mayLeave())
        return;
    rememberDesk(m_login->workspace(), standing.actor.id, standing.actor.desk);
    m_chosenDesk.clear();
    showDeskOf(standing);
}

void MainWindow::showDeskOf(const Standing &standing)
{
    Actor actor = standing.actor;
    actor.token = m_desk->session().actor().token;
    const KindLibrary kinds = m_desk->session().kinds();
    showDesk(actor, kinds);
}

/// Where the account worked last, if it still may.
void MainWindow::goToChosenDesk()
{
    // What a desk that is gone had to say may come late.
    if (!m_desk || m_chosenDesk.isEmpty() || m_desk->standings().isEmpty())
        return;
    const QString chosen = std::exchange(m_chosenDesk, {});
    if (const Standing *standing = standingAt(m_desk->standings(), chosen))
        showDeskOf(Standing(*standing));
    goOn();
}

void MainWindow::logOut()
{
    if (m_desk && !m_desk->mayLeave())
        return;
    m_login->reset();
    const std::optional<Actor> actor = m_desk ? std::optional(m_desk->session().actor()) : std::nullopt;
    dropDesk(); // first: it gives its case back
    if (actor)
        m_login->logOut(*actor);
    showLogin();
}

/// The way out of a conflict (I-38): an appeal is handed in by nobody's account, so that of this one is left first.
void MainWindow::appeal()
{
    logOut();
    if (!m_desk)
        m_login->choose(EntranceWay::Appeal);
}

/// Not asked for: it idled out, or an administrator ended it.
void MainWindow::endSession()
{
    if (!m_desk)
        return;
    m_interrupted = Interrupted{m_login->workspace(), m_desk->session().actor().id, m_desk->leftWork()};
    m_login->reset();
    dropDesk();
    showLogin();
    m_login->showNotice(tr("Your session has ended. Log in again; what you had typed is kept for you."));
}

/// What somebody left is nobody else's.
void MainWindow::goOn()
{
    const std::optional<Interrupted> left = std::exchange(m_interrupted, {});
    if (left && left->account == m_desk->session().actor().id && left->workspace == m_login->workspace())
        m_desk->resume(left->work);
}

void MainWindow::dropDesk()
{
    delete std::exchange(m_desk, nullptr);
}

void MainWindow::useLanguage(const QString &language)
{
    m_choices.language = language;
    m_choices.remember();
    m_language.use(language);
    m_login->setLanguage(language);
    if (m_desk)
        m_desk->titleLine()->setChosen(m_choices.language, m_choices.scheme);
}

void MainWindow::useScheme(std::optional<Scheme> scheme)
{
    m_choices.scheme = scheme;
    m_choices.remember();
    applyLook(*qApp, scheme.value_or(m_system));
    if (m_desk)
        m_desk->titleLine()->setChosen(m_choices.language, m_choices.scheme);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_choices.geometry = saveGeometry();
    m_choices.remember();
    dropDesk();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Hezhun review desk"));
}

} // namespace hezhun
