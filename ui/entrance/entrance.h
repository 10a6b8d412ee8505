// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/entranceconnection.h"
#include "ui/entrance/known.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QStackedLayout;
QT_END_NAMESPACE

namespace hezhun {

class ChangePasswordPage;
class EntrancePage;
class LoginPage;
class StationKeychain;

/// Everything that somebody sees of a workspace before being logged in: the login, and the ways to an account for those
/// who have none, or can't get into theirs. One connection serves all of it.
class Entrance : public QWidget
{
    Q_OBJECT

public:
    explicit Entrance(std::shared_ptr<StationKeychain> keychain, QWidget *parent = nullptr);
    ~Entrance() override;

    LoginPage *loginPage() const { return m_login; }
    /// Shows the login of a workspace; what was typed for another one is gone.
    void setWorkspace(const WorkspaceAccess &access);
    void showLogin();
    /// After how long without a key or a click everything typed here goes, so that the next visitor at a public machine
    /// does not find it: ten minutes unless told.
    void setIdleTime(std::chrono::milliseconds time) { m_idle.setInterval(time); }
    /// To a page; the kinds of the workspace must have been read, as LoginPage::wayChosen() promises.
    void go(EntranceWay way, const Known &known);
    EntranceWay current() const;
    /// nullptr: nobody was there yet.
    EntrancePage *page(EntranceWay way) const { return m_pages.value(way); }

signals:
    void loggedIn(const hezhun::Actor &actor, const hezhun::KindLibrary &kinds);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    EntrancePage *make(EntranceWay way);
    EntrancePage *reach(EntranceWay way);
    void letIn(const Actor &actor, const KindLibrary &kinds);
    void comeBack(const Known &known);
    void forgetEverything();
    void clearForTheNext();

    EntranceConnection m_connection;
    QStackedLayout *m_stack = nullptr;
    LoginPage *m_login = nullptr;
    QHash<EntranceWay, EntrancePage *> m_pages;
    QTimer m_idle; ///< runs while the entrance is in sight
};

} // namespace hezhun
