// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/loginpage.h"

#include "store/stationkeychain.h"
#include "ui/entrance/stationpassword.h"
#include "ui/entrance/typechoice.h"
#include "ui/look/repolish.h"
#include "ui/parts/formrow.h"
#include "ui/parts/passwordfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QSettings>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QString rememberKey = u"login/remember"_s;
const QString nameKey = u"login/name"_s;
const QString typeKey = u"login/type"_s;

void setFault(QWidget *field, bool fault)
{
    if (field->property("fault").toBool() == fault)
        return;
    field->setProperty("fault", fault);
    repolish(field);
}

} // namespace

LoginPage::LoginPage(EntranceConnection &connection, std::shared_ptr<StationKeychain> keychain, QWidget *parent)
    : QWidget(parent)
    , m_connection(connection)
    , m_keychain(std::move(keychain))
{
    setObjectName(u"loginPage"_s);
    makeFields();
    layOut();
    connectFields();
    const QSettings settings;
    m_remember->setChecked(settings.value(rememberKey, true).toBool());
    m_name->setText(settings.value(nameKey).toString());
    m_type->choose(settings.value(typeKey).toString());
    connect(m_remember, &QCheckBox::toggled, this, &LoginPage::rememberName);
    retranslate();
}

LoginPage::~LoginPage() = default;

void LoginPage::connectFields()
{
    connect(m_logIn, &QPushButton::clicked, this, &LoginPage::logIn);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &LoginPage::logIn);
    for (QLineEdit *field : {m_name, static_cast<QLineEdit *>(m_password)})
        connect(field, &QLineEdit::textEdited, this, [field] { setFault(field, false); });
    connect(m_station->field(), &QLineEdit::returnPressed, this, [this] { m_name->setFocus(); });
    connect(m_otherWorkspace, &QPushButton::clicked, this, &LoginPage::otherWorkspaceRequested);
    connect(m_about, &QPushButton::clicked, this, &LoginPage::aboutRequested);
    connect(m_cancel, &QPushButton::clicked, this, &LoginPage::cancel);
    const std::pair<QPushButton *, EntranceWay> ways[] = {{m_findName, EntranceWay::FindName},
                                                          {m_resetPassword, EntranceWay::ResetPassword},
                                                          {m_register, EntranceWay::Register},
                                                          {m_appeal, EntranceWay::Appeal}};
    for (const auto &[button, way] : ways)
        connect(button, &QPushButton::clicked, this, [this, chosen = way] { choose(chosen); });
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(1));
    connect(&m_patience, &QTimer::timeout, m_cancel, &QWidget::show);
    connect(m_check, &QPushButton::clicked, this, &LoginPage::connectionRequested);
    connect(m_language, &QComboBox::activated, this,
            [this] { emit languageChosen(m_language->currentData().toString()); });
}

void LoginPage::setWorkspace(const WorkspaceAccess &access)
{
    m_connection.setAccess(access);
    ++m_attempt;
    setBusy(false);
    m_workspace->setText(access.address.displayName());
    m_workspace->setToolTip(access.address.toString());
    m_stationPane->hide();
    m_station->forget();
    showTrouble({});
    showNotice({});
    setDemoLogin({}, {});
    if (access.address.engine == Engine::Sqlite || !access.stationPassword.isEmpty())
        return open();
    const int opening = m_connection.serial();
    m_keychain->read(access.address).then(this, [this, opening](const Result<std::optional<QString>> &kept) {
        if (opening != m_connection.serial())
            return;
        if (kept.ok())
            m_connection.setStationPassword(kept.value().value_or(QString()));
        open();
    });
}

void LoginPage::open()
{
    m_connection.readKinds().then(this, [this, opening = m_connection.serial()](const Result<KindLibrary> &answer) {
        if (opening != m_connection.serial())
            return;
        if (answer.ok())
            m_connection.setKinds(*answer);
        else
            showOpeningTrouble(answer.error());
    });
}

void LoginPage::showOpeningTrouble(const Error &error)
{
    if (!m_connection.isAboutStation(error)) {
        showTrouble(error.message);
        offerCheck();
        return;
    }
    const bool wasTyped = asksStation();
    const bool wasKept = !wasTyped && !access().stationPassword.isEmpty();
    m_stationPane->show();
    if (wasTyped || m_password->text().isEmpty())
        m_station->field()->setFocus();
    if (wasTyped || wasKept)
        m_station->row()->setFault(error.message);
    if (!wasTyped)
        m_station->askKeychain();
}

/// False: it is asked for, and was not typed.
bool LoginPage::takeStationPassword()
{
    if (!asksStation())
        return true;
    if (m_station->field()->text().isEmpty()) {
        m_station->row()->setFault(tr("Type the password of this station."));
        m_station->field()->setFocus();
        return false;
    }
    m_connection.setStationPassword(m_station->field()->text());
    return true;
}

void LoginPage::setDemoLogin(const QString &loginName, const QString &password)
{
    m_demoLogin = loginName;
    m_demoPassword = password;
    m_hint->setVisible(!loginName.isEmpty());
    if (!loginName.isEmpty() && m_name->text().isEmpty())
        m_name->setText(loginName);
    retranslate();
}

void LoginPage::setWorkspaceFixed(bool fixed)
{
    m_isFixed = fixed;
    m_otherWorkspace->setVisible(!fixed);
}

void LoginPage::setLanguage(const QString &code)
{
    m_language->setCurrentIndex(m_language->findData(code));
}

void LoginPage::reset()
{
    m_password->forget();
    if (!m_remember->isChecked())
        m_name->clear();
    showTrouble({});
    showNotice({});
    setBusy(false);
}

void LoginPage::logOut(const Actor &actor)
{
    if (m_connection.isOpen())
        m_connection.run([actor](Workspace &workspace) { return workspace.accounts().logOut(actor); });
}

void LoginPage::fillIn(const QString &accountType, const QString &loginName)
{
    if (loginName.isEmpty())
        return;
    m_name->setText(loginName);
    m_type->choose(accountType);
}

void LoginPage::showNotice(const QString &sentence)
{
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

void LoginPage::rememberName() const
{
    QSettings settings;
    settings.setValue(rememberKey, m_remember->isChecked());
    if (m_remember->isChecked()) {
        settings.setValue(nameKey, m_name->text());
        settings.setValue(typeKey, m_type->type());
    } else {
        settings.remove(nameKey);
        settings.remove(typeKey);
    }
}

void LoginPage::logIn()
{
    if (m_busy || !m_connection.isChosen() || !takeStationPassword())
        return;
    if (m_name->text().trimmed().isEmpty())
        return showTrouble(tr("Type your login name."), m_name);
    if (m_password->text().isEmpty())
        return showTrouble(tr("Type your password."), m_password);
    showTrouble({});
    setBusy(true);
    const QString name = m_name->text().trimmed();
    const QString password = m_password->text();
    m_connection
        .run([name, type = m_type->type(), password](Workspace &workspace) {
            return admit(workspace, name, type, password);
        })
        .then(this, [this, password, attempt = ++m_attempt](const Result<Admission> &answer) {
            if (attempt == m_attempt)
                conclude(password, answer);
            else if (answer.ok())
                logOut(answer->actor); // too late: it was cancelled
        });
}

void LoginPage::conclude(const QString &password, const Result<Admission> &answer)
{
    setBusy(false);
    if (!answer.ok() && m_connection.isAboutStation(answer.error()))
        return showOpeningTrouble(answer.error());
    m_password->forget();
    if (answer.ok()) {
        rememberName();
        keepStationPassword();
        emit loggedIn(answer->actor, answer->kinds);
        return;
    }
    const QString code = answer.error().code;
    if (code != u"login.password_expired"_s && code != u"login.first_time"_s && code != u"login.one_time"_s)
        return showRefusal(answer.error());
    rememberName();
    keepStationPassword();
    emit passwordToReplace({code, m_type->type(), m_name->text().trimmed(), password});
}

/// The other pages are made of the kinds of the workspace: these are read first, if that was not possible before.
void LoginPage::choose(EntranceWay way)
{
    if (m_busy || !m_connection.isChosen() || !takeStationPassword())
        return;
    showTrouble({});
    const Known known{.accountType = m_type->type(), .loginName = m_name->text().trimmed()};
    if (m_connection.kinds() && !asksStation()) {
        emit wayChosen(way, known);
        return;
    }
    setBusy(true);
    m_connection.readKinds().then(this, [this, way, known, attempt = ++m_attempt](const Result<KindLibrary> &answer) {
        if (attempt != m_attempt)
            return;
        setBusy(false);
        if (!answer.ok())
            return showOpeningTrouble(answer.error());
        m_connection.setKinds(*answer);
        keepStationPassword();
        emit wayChosen(way, known);
    });
}

/// The worker may go on for some seconds; nobody listens to it any more.
void LoginPage::cancel()
{
    if (!m_busy)
        return;
    ++m_attempt;
    m_connection.giveUp();
    setBusy(false);
    m_logIn->setFocus();
}

void LoginPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_busy)
        cancel();
    else
        QWidget::keyPressEvent(event);
}

void LoginPage::showRefusal(const Error &error)
{
    const bool isRefusal = error.code.startsWith(u"login."_s);
    showTrouble(error.message, isRefusal ? m_password : nullptr);
    if (!isRefusal)
        offerCheck();
}

void LoginPage::offerCheck()
{
    m_check->setVisible(!m_isFixed && access().address.engine == Engine::PostgreSql);
}

void LoginPage::keepStationPassword()
{
    if (!asksStation())
        return;
    m_station->settle(access().address);
    m_stationPane->hide();
    m_station->forget();
}

void LoginPage::setBusy(bool busy)
{
    m_busy = busy;
    m_logIn->setEnabled(!busy);
    m_cancel->hide();
    if (busy)
        m_patience.start();
    else
        m_patience.stop();
    retranslate();
}

void LoginPage::showTrouble(const QString &message, QWidget *at)
{
    m_trouble->setText(message);
    m_trouble->setVisible(!message.isEmpty());
    m_check->hide();
    for (QWidget *field : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_password)})
        setFault(field, at == field);
    if (at)
        at->setFocus();
}

void LoginPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    (m_name->text().isEmpty() ? m_name : static_cast<QLineEdit *>(m_password))->setFocus();
}

void LoginPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace hezhun
