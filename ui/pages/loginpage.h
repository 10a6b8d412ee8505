// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/records.h"
#include "store/workspaceaddress.h"

#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
QT_END_NAMESPACE

namespace hezhun {

class PasswordField;
class StoreThread;

/// Who is at the keys, and at which desk (I-01, I-05). The workspace is asked on a worker; what goes wrong is said
/// in place.
class LoginPage : public QWidget
{
    Q_OBJECT

public:
    explicit LoginPage(QWidget *parent = nullptr);
    ~LoginPage() override;

    /// Opens the workspace in the background; a sentence says when it can't be.
    void setWorkspace(const WorkspaceAddress &address);
    const WorkspaceAddress &workspace() const { return m_address; }
    /// A line that tells the way in, for workspaces whose people are invented. Empty: none.
    void setDemoLogin(const QString &loginName, const QString &password);
    /// The languages offered, as code and own name, and the one in use.
    void setLanguage(const QString &code);
    /// Ready for somebody else: the password is gone, the name stays where that was chosen.
    void reset();

signals:
    void loggedIn(const hezhun::Actor &actor, const hezhun::KindLibrary &kinds);
    void languageChosen(const QString &code);
    void otherWorkspaceRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeFields();
    void layOut();
    void connectFields();
    QWidget *typeChoice();
    void rememberName() const;
    void logIn();
    void setBusy(bool busy);
    void showTrouble(const QString &message, QWidget *at = nullptr);
    QString accountType() const;
    void retranslate();

    WorkspaceAddress m_address;
    std::unique_ptr<StoreThread> m_thread;
    QString m_demoLogin;
    QString m_demoPassword;
    bool m_busy = false;
    QLabel *m_mark = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_workspace = nullptr;
    QPushButton *m_otherWorkspace = nullptr;
    QToolButton *m_person = nullptr;
    QToolButton *m_unit = nullptr;
    QLabel *m_nameLabel = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_passwordLabel = nullptr;
    PasswordField *m_password = nullptr;
    QCheckBox *m_remember = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_logIn = nullptr;
    QLabel *m_hint = nullptr;
    QComboBox *m_language = nullptr;
};

} // namespace hezhun
