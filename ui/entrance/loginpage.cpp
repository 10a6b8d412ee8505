// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/loginpage.h"

#include "store/stationkeychain.h"
#include "store/storethread.h"
#include "ui/entrance/stationpassword.h"
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
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const QString rememberKey = u"login/remember"_s;
const QString nameKey = u"login/name"_s;
const QString typeKey = u"login/type"_s;
const QString unitType = u"unit"_s;
const QString personType = u"person"_s;

void setFault(QWidget *field, bool fault)
{
    if (field->property("fault").toBool() == fault)
        return;
    field->setProperty("fault", fault);
    repolish(field);
}

} // namespace

LoginPage::LoginPage(std::shared_ptr<StationKeychain> keychain, QWidget *parent)
    : QWidget(parent)
    , m_keychain(std::move(keychain))
{
    setObjectName(u"loginPage"_s);
    makeFields();
    layOut();
    connectFields();
    const QSettings settings;
    m_remember->setChecked(settings.value(rememberKey, true).toBool());
    m_name->setText(settings.value(nameKey).toString());
    (settings.value(typeKey).toString() == unitType ? m_unit : m_person)->setChecked(true);
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
    connect(m_cancel, &QPushButton::clicked, this, &LoginPage::cancel);
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(1));
    connect(&m_patience, &QTimer::timeout, m_cancel, &QWidget::show);
    connect(m_check, &QPushButton::clicked, this, &LoginPage::connectionRequested);
    connect(m_language, &QComboBox::activated, this,
            [this] { emit languageChosen(m_language->currentData().toString()); });
}

QString LoginPage::accountType() const
{
    return m_unit->isChecked() ? unitType : personType;
}

void LoginPage::setWorkspace(const WorkspaceAccess &access)
{
    retire();
    ++m_attempt;
    setBusy(false);
    m_access = access;
    m_workspace->setText(access.address.displayName());
    m_workspace->setToolTip(access.address.toString());
    m_stationPane->hide();
    m_station->forget();
    showTrouble({});
    showNotice({});
    setDemoLogin({}, {});
    const int opening = ++m_opening;
    if (access.address.engine == Engine::Sqlite || !access.stationPassword.isEmpty())
        return open();
    m_keychain->read(access.address).then(this, [this, opening](const Result<std::optional<QString>> &kept) {
        if (opening != m_opening)
            return;
        if (kept.ok())
            m_access.stationPassword = kept.value().value_or(QString());
        open();
    });
}

void LoginPage::open()
{
    m_thread = std::make_unique<StoreThread>(m_access);
    m_thread->run([](Workspace &) { return Result<Done>(Done{}); })
        .then(this, [this, opening = m_opening](const Result<Done> &answer) {
            if (opening == m_opening && !answer.ok())
                showOpeningTrouble(answer.error());
        });
}

/// A worker finishes what it does, and a server that does not answer takes seconds for that: nobody waits for it here.
void LoginPage::retire()
{
    if (!m_thread)
        return;
    StoreThread *old = m_thread.release();
    old->setParent(this);
    old->run([](Workspace &) { return Result<Done>(Done{}); }).then(old, [old](const Result<Done> &) {
        old->deleteLater();
    });
}

bool LoginPage::isAboutStation(const Error &error) const
{
    return m_access.address.engine == Engine::PostgreSql
        && (error.code == u"connection.password"_s || error.code == u"connection.password_needed"_s);
}

void LoginPage::showOpeningTrouble(const Error &error)
{
    if (!isAboutStation(error)) {
        showTrouble(error.message);
        m_check->setVisible(m_access.address.engine == Engine::PostgreSql);
        return;
    }
    const bool wasTyped = asksStation();
    const bool wasKept = !wasTyped && !m_access.stationPassword.isEmpty();
    m_stationPane->show();
    if (wasTyped || m_password->text().isEmpty())
        m_station->field()->setFocus();
    if (wasTyped || wasKept)
        m_station->row()->setFault(error.message);
    if (!wasTyped)
        m_station->askKeychain();
}

void LoginPage::takeStationPassword()
{
    retire();
    m_access.stationPassword = m_station->field()->text();
    m_thread = std::make_unique<StoreThread>(m_access);
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
    if (m_thread)
        m_thread->run([actor](Workspace &workspace) { return workspace.accounts().logOut(actor); });
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
        settings.setValue(typeKey, accountType());
    } else {
        settings.remove(nameKey);
        settings.remove(typeKey);
    }
}

void LoginPage::logIn()
{
    if (m_busy || m_access.address.toString().isEmpty())
        return;
    const bool asks = asksStation();
    if (asks && m_station->field()->text().isEmpty()) {
        m_station->row()->setFault(tr("Type the password of this station."));
        return m_station->field()->setFocus();
    }
    if (m_name->text().trimmed().isEmpty())
        return showTrouble(tr("Type your login name."), m_name);
    if (m_password->text().isEmpty())
        return showTrouble(tr("Type your password."), m_password);
    showTrouble({});
    if (asks)
        takeStationPassword();
    else if (!m_thread)
        m_thread = std::make_unique<StoreThread>(m_access); // the keychain may still wait to be unlocked
    setBusy(true);

    struct Admission
    {
        Actor actor;
        KindLibrary kinds;
    };
    const QString name = m_name->text().trimmed();
    m_thread
        ->run([name, type = accountType(), password = m_password->text()](Workspace &workspace) -> Result<Admission> {
            const Result<Actor> actor = workspace.accounts().logIn(name, type, password);
            if (!actor.ok())
                return actor.error();
            return Admission{actor.value(), workspace.kinds()};
        })
        .then(this, [this, attempt = ++m_attempt](const Result<Admission> &answer) {
            if (attempt != m_attempt) {
                if (answer.ok())
                    logOut(answer->actor); // too late: it was cancelled
                return;
            }
            setBusy(false);
            if (!answer.ok() && isAboutStation(answer.error()))
                return showOpeningTrouble(answer.error());
            m_password->forget();
            if (!answer.ok())
                return showRefusal(answer.error());
            rememberName();
            keepStationPassword();
            emit loggedIn(answer->actor, answer->kinds);
        });
}

/// The worker may go on for some seconds; nobody listens to it any more.
void LoginPage::cancel()
{
    if (!m_busy)
        return;
    ++m_attempt;
    retire();
    m_thread = std::make_unique<StoreThread>(m_access);
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
    m_check->setVisible(!isRefusal && m_access.address.engine == Engine::PostgreSql);
}

void LoginPage::keepStationPassword()
{
    if (!asksStation())
        return;
    m_station->settle(m_access.address);
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
