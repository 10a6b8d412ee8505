// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/changepasswordpage.h"

#include "ui/entrance/wayout.h"
#include "ui/forms/newpasswordfields.h"
#include "ui/parts/passwordfield.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int pageWidth = 440; ///< px

namespace {

/// The password was changed; whether the login that followed went well.
struct Changed
{
    Result<Admission> login;
};

Result<Changed> changeAndLogIn(Workspace &workspace, const PasswordToReplace &old, const QString &password)
{
    const auto changed = workspace.accounts().changePassword(old.loginName, old.accountType, old.password, password);
    if (!changed.ok())
        return changed.error();
    return Changed{admit(workspace, old.loginName, old.accountType, password)};
}

} // namespace

ChangePasswordPage::ChangePasswordPage(EntranceConnection &connection, QWidget *parent)
    : EntrancePage(connection, pageWidth, parent)
    , m_name(new QLabel(this))
    , m_fields(new NewPasswordFields(this))
{
    setObjectName(u"changePasswordPage"_s);
    m_name->setObjectName(u"changePasswordName"_s);
    m_name->setTextFormat(Qt::PlainText);
    QVBoxLayout *column = addStep();
    column->addWidget(m_name);
    column->addWidget(m_fields);
    showTexts();
    showButtons();
}

void ChangePasswordPage::replace(const PasswordToReplace &password)
{
    forget();
    m_old = password;
    showTexts();
    m_fields->first()->setFocus();
}

void ChangePasswordPage::arrive(const Known &)
{
    m_fields->first()->setFocus();
}

void ChangePasswordPage::forget()
{
    m_old.password.fill(u'\0');
    m_old = {};
    m_fields->forget();
    EntrancePage::forget();
}

void ChangePasswordPage::goBack()
{
    const Known known{.accountType = m_old.accountType, .loginName = m_old.loginName};
    forget();
    emit wayRequested(EntranceWay::LogIn, known);
}

void ChangePasswordPage::advance()
{
    if (isBusy() || !isRight(m_fields))
        return;
    act([old = m_old,
         password = m_fields->password()](Workspace &workspace) { return changeAndLogIn(workspace, old, password); },
        [this](const Result<Changed> &answer) {
            if (!answer.ok())
                return refuse(answer.error());
            const Result<Admission> login = answer->login;
            const Known known{.accountType = m_old.accountType, .loginName = m_old.loginName};
            forget();
            if (login.ok()) {
                emit loggedIn(login->actor, login->kinds);
                return;
            }
            emit wayRequested(EntranceWay::LogIn, known);
            emit changedOnly(tr("Your new password serves from now on. Log in with it."));
        });
}

void ChangePasswordPage::refuse(const Error &error)
{
    if (error.code.startsWith(u"password."_s)) {
        m_fields->setFault(error.message);
        m_fields->first()->setFocus();
        return;
    }
    // The old one no longer serves: it ran out meanwhile, or was replaced elsewhere.
    wayOut()->offer(error.message, tr("Back to the login"), [this] { goBack(); });
}

QString ChangePasswordPage::reason() const
{
    if (m_old.why == u"login.one_time"_s)
        return tr("You logged in with a one-time password, which has done its work now. Choose a password of your own; "
                  "with it you are logged in at once.");
    if (m_old.why == u"login.first_time"_s)
        return tr("This is your first login. Choose a password that only you know; with it you are logged in at once.");
    return tr("Your password has run out. Choose another; with it you are logged in at once. None of the last five "
              "passwords can come back.");
}

void ChangePasswordPage::showTexts()
{
    setHeading(tr("A new password"), reason());
    m_name->setText(m_old.accountType == u"unit"_s ? tr("Unit's login name: %1").arg(m_old.loginName)
                                                   : tr("Login name: %1").arg(m_old.loginName));
}

QString ChangePasswordPage::mainText() const
{
    return tr("Change the password and log in");
}

} // namespace hezhun
