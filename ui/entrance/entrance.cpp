// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/entrance.h"

#include "store/stationkeychain.h"
#include "ui/entrance/appealpage.h"
#include "ui/entrance/changepasswordpage.h"
#include "ui/entrance/findnamepage.h"
#include "ui/entrance/loginpage.h"
#include "ui/entrance/registeraccountpage.h"
#include "ui/entrance/resetpage.h"

#include <QApplication>
#include <QEvent>
#include <QStackedLayout>

namespace hezhun {

constexpr std::chrono::minutes idleTime(10);

Entrance::Entrance(std::shared_ptr<StationKeychain> keychain, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_login(new LoginPage(m_connection, std::move(keychain), this))
{
    m_stack->addWidget(m_login);
    connect(m_login, &LoginPage::loggedIn, this, &Entrance::letIn);
    connect(m_login, &LoginPage::wayChosen, this, &Entrance::go);
    connect(m_login, &LoginPage::passwordToReplace, this, [this](const PasswordToReplace &password) {
        auto *page = qobject_cast<ChangePasswordPage *>(reach(EntranceWay::ChangePassword));
        m_stack->setCurrentWidget(page);
        page->replace(password);
    });
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleTime);
    connect(&m_idle, &QTimer::timeout, this, &Entrance::clearForTheNext);
    qApp->installEventFilter(this);
}

/// The pages before the connection that they ask.
Entrance::~Entrance()
{
    qDeleteAll(m_pages);
    delete m_login;
}

void Entrance::setWorkspace(const WorkspaceAccess &access)
{
    m_stack->setCurrentWidget(m_login);
    qDeleteAll(std::exchange(m_pages, {})); // made of the kinds of the other workspace
    m_login->setWorkspace(access);
}

void Entrance::showLogin()
{
    m_stack->setCurrentWidget(m_login);
}

EntrancePage *Entrance::make(EntranceWay way)
{
    switch (way) {
    case EntranceWay::ChangePassword: {
        auto *page = new ChangePasswordPage(m_connection, this);
        connect(page, &ChangePasswordPage::changedOnly, m_login, &LoginPage::showNotice);
        return page;
    }
    case EntranceWay::Register: return new RegisterAccountPage(m_connection, this);
    case EntranceWay::FindName: return new FindNamePage(m_connection, this);
    case EntranceWay::ResetPassword: return new ResetPage(m_connection, this);
    case EntranceWay::Appeal: return new AppealPage(m_connection, this);
    case EntranceWay::Request: // at the counter only
    case EntranceWay::LogIn: break;
    }
    return nullptr;
}

EntrancePage *Entrance::reach(EntranceWay way)
{
    EntrancePage *&page = m_pages[way];
    if (page)
        return page;
    page = make(way);
    m_stack->addWidget(page);
    connect(page, &EntrancePage::wayRequested, this, &Entrance::go);
    connect(page, &EntrancePage::loggedIn, this, &Entrance::letIn);
    connect(page, &EntrancePage::stationRefused, this, [this](const Error &error) {
        showLogin();
        m_login->showOpeningTrouble(error);
    });
    return page;
}

void Entrance::go(EntranceWay way, const Known &known)
{
    if (way == EntranceWay::LogIn)
        return comeBack(known);
    EntrancePage *page = reach(way);
    m_stack->setCurrentWidget(page);
    page->arrive(known);
}

EntranceWay Entrance::current() const
{
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        if (m_stack->currentWidget() == it.value())
            return it.key();
    }
    return EntranceWay::LogIn;
}

void Entrance::comeBack(const Known &known)
{
    m_login->fillIn(known.accountType, known.loginName);
    m_login->showNotice({});
    showLogin();
}

/// What was typed on the way is nobody's any more.
void Entrance::letIn(const Actor &actor, const KindLibrary &kinds)
{
    forgetEverything();
    emit loggedIn(actor, kinds);
}

void Entrance::forgetEverything()
{
    for (EntrancePage *page : std::as_const(m_pages))
        page->forget();
}

/// Whoever was here has gone away.
void Entrance::clearForTheNext()
{
    const auto *page = m_pages.value(current());
    if (page && page->isBusy()) {
        m_idle.start();
        return;
    }
    const bool wasTyping = page != nullptr;
    forgetEverything();
    m_login->reset();
    if (wasTyping)
        m_login->showNotice(tr("Nobody was here for a while: what had been typed was cleared, so that nobody else "
                               "finds it. Begin again when you are ready."));
    showLogin();
}

bool Entrance::eventFilter(QObject *watched, QEvent *event)
{
    const bool isActivity = event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::Wheel || event->type() == QEvent::InputMethod;
    if (isActivity && m_idle.isActive())
        m_idle.start();
    return QWidget::eventFilter(watched, event);
}

void Entrance::showEvent(QShowEvent *event)
{
    m_idle.start();
    QWidget::showEvent(event);
}

void Entrance::hideEvent(QHideEvent *event)
{
    m_idle.stop();
    QWidget::hideEvent(event);
}

} // namespace hezhun
