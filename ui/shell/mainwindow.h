// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/records.h"
#include "store/workspaceaccess.h"
#include "ui/shell/choices.h"
#include "ui/shell/languageswitch.h"
#include "ui/shell/leftwork.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QStackedLayout;
QT_END_NAMESPACE

namespace hezhun {

class AboutPage;
class ConnectionPage;
class Desk;
class Entrance;
class LoginPage;
class StartPage;
class StationKeychain;
struct Standing;

/// The demo that the program can make: where it is, how it is made (on a worker), and who can log in.
struct DemoOffer
{
    WorkspaceAddress address;
    std::function<Result<Done>()> make;
    QString loginName;
    QString password;
};

/// The one window: first the way to a workspace, then the login, then the desk.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    /// `system` is what the system asks for, known only before the look was applied. Without a keychain, that of the
    /// system is used.
    MainWindow(const Choices &choices, Scheme system, DemoOffer demo,
               std::shared_ptr<StationKeychain> keychain = nullptr, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the login of a workspace; one that can't be opened says so there.
    void openWorkspace(const WorkspaceAccess &access);
    /// The workspace in a file, as a double click hands it over. What is none is said where one is chosen.
    void openFile(const QString &path);
    /// The workspace of last time, or the one that is preset; without one, the page that says how to get one.
    void openLastWorkspace();
    /// Makes the demo if need be, then shows its login.
    void openDemo();

    AboutPage *aboutPage() const { return m_about; }
    ConnectionPage *connectionPage() const { return m_connection; }
    Entrance *entrance() const { return m_entrance; }
    LoginPage *loginPage() const { return m_login; }
    StartPage *startPage() const { return m_start; }
    Desk *desk() const { return m_desk; } ///< nullptr while nobody is logged in
    const Choices &choices() const { return m_choices; }

    void useLanguage(const QString &language);
    void useScheme(std::optional<Scheme> scheme); ///< nothing: the system's
    void logOut();
    /// Another desk of the same person, who stays logged in (G-21). Asks first when something would be lost.
    void workAs(const Standing &standing);

signals:
    void loggedIn();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Whose session ended without being asked, and at what.
    struct Interrupted
    {
        WorkspaceAddress workspace;
        AccountId account = 0;
        LeftWork work;
    };

    void showStart(const QString &trouble = {});
    void showLogin();
    void showConnection();
    void showOver(QWidget *page);
    void connectPages();
    void letIn(const Actor &actor, const KindLibrary &kinds);
    void showDesk(const Actor &actor, const KindLibrary &kinds);
    void showDeskOf(const Standing &standing);
    void goToChosenDesk();
    void dropDesk();
    void appeal();
    void endSession();
    void goOn();
    void retranslate();

    Choices m_choices;
    Scheme m_system = Scheme::Light;
    DemoOffer m_demo;
    LanguageSwitch m_language;
    QStackedLayout *m_stack = nullptr;
    StartPage *m_start = nullptr;
    AboutPage *m_about = nullptr;
    ConnectionPage *m_connection = nullptr;
    QPointer<QWidget> m_cameFrom; ///< the page that led to that of the connection, or about the program
    Entrance *m_entrance = nullptr;
    LoginPage *m_login = nullptr; ///< of the entrance
    Desk *m_desk = nullptr;
    QString m_chosenDesk; ///< to go to as soon as it is known to be theirs still; empty: it is this one
    std::optional<Interrupted> m_interrupted;
    int m_opening = 0; ///< the wish for a workspace that counts
};

} // namespace hezhun
