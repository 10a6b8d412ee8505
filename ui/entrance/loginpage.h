// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/entranceconnection.h"
#include "ui/entrance/known.h"

#include <QTimer>
#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

class PasswordField;
class StationKeychain;
class StationPassword;
class TypeChoice;

/// A password that was right, but has to be replaced before anything else (I-04, I-25).
struct PasswordToReplace
{
    QString why = {}; ///< login.password_expired, login.first_time or login.one_time
    QString accountType = {};
    QString loginName = {};
    QString password = {}; ///< secret: never shown
};

/// Who is at the keys, and at which desk (I-01, I-05). The workspace is asked on a worker; what goes wrong is said
/// in place. The password with which this computer gets to a shared workspace comes from the keychain; only when that
/// has none, or not the right one, it is asked for here.
class LoginPage : public QWidget
{
    Q_OBJECT

public:
    LoginPage(EntranceConnection &connection, std::shared_ptr<StationKeychain> keychain, QWidget *parent = nullptr);
    ~LoginPage() override;

    /// Opens the workspace in the background; a sentence says when it can't be.
    void setWorkspace(const WorkspaceAccess &access);
    const WorkspaceAddress &workspace() const { return m_connection.access().address; }
    const WorkspaceAccess &access() const { return m_connection.access(); }
    /// A line that tells the way in, for workspaces whose people are invented. Empty: none.
    void setDemoLogin(const QString &loginName, const QString &password);
    /// Nobody chooses another workspace here, or describes this one anew: the administrator has decided.
    void setWorkspaceFixed(bool fixed);
    /// The languages offered, as code and own name, and the one in use.
    void setLanguage(const QString &code);
    /// As if somebody had typed it; an empty name changes nothing.
    void fillIn(const QString &accountType, const QString &loginName);
    /// What the workspace has against this station, whoever asked it.
    void showOpeningTrouble(const Error &error);
    /// Ready for somebody else: the password is gone, the name stays where that was chosen.
    void reset();
    /// Ends the session of somebody who logged in here.
    void logOut(const Actor &actor);
    /// Something to know before logging in; until the next time somebody does.
    void showNotice(const QString &sentence);

    /// As if the link to that page had been clicked.
    void choose(EntranceWay way);

signals:
    void loggedIn(const hezhun::Actor &actor, const hezhun::KindLibrary &kinds);
    /// Another page was chosen, and the kinds of the workspace are read.
    void wayChosen(hezhun::EntranceWay way, const hezhun::Known &known);
    void passwordToReplace(const hezhun::PasswordToReplace &password);
    void languageChosen(const QString &code);
    void otherWorkspaceRequested();
    void aboutRequested();
    /// The workspace can't be reached as it is described.
    void connectionRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeFields();
    void layOut();
    void connectFields();
    QWidget *stationPane();
    void open();
    bool asksStation() const { return !m_stationPane->isHidden(); }
    bool takeStationPassword();
    QWidget *forgottenRow();
    QWidget *newcomersRow();
    void conclude(const QString &password, const Result<Admission> &answer);
    void showRefusal(const Error &error);
    void keepStationPassword();
    void rememberName() const;
    void logIn();
    void cancel();
    void setBusy(bool busy);
    void showTrouble(const QString &message, QWidget *at = nullptr);
    void offerCheck();
    void retranslate();

    EntranceConnection &m_connection;
    std::shared_ptr<StationKeychain> m_keychain;
    QTimer m_patience; ///< until an attempt to log in can be cancelled
    int m_attempt = 0; ///< to log in, whose answer still counts
    QString m_demoLogin;
    QString m_demoPassword;
    bool m_busy = false;
    bool m_isFixed = false;
    QLabel *m_mark = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_workspace = nullptr;
    QPushButton *m_otherWorkspace = nullptr;
    QWidget *m_stationPane = nullptr;
    QLabel *m_stationText = nullptr;
    StationPassword *m_station = nullptr;
    TypeChoice *m_type = nullptr;
    QLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_passwordLabel = nullptr;
    PasswordField *m_password = nullptr;
    QCheckBox *m_remember = nullptr;
    QLabel *m_notice = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_logIn = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_findName = nullptr;
    QPushButton *m_resetPassword = nullptr;
    QPushButton *m_register = nullptr;
    QPushButton *m_appeal = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_about = nullptr;
    QComboBox *m_language = nullptr;
};

} // namespace hezhun
