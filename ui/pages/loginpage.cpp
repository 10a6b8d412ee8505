// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/loginpage.h"

#include "store/storethread.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"
#include "ui/parts/passwordfield.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int cardWidth = 400; ///< px
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

LoginPage::LoginPage(QWidget *parent)
    : QWidget(parent)
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

void LoginPage::makeFields()
{
    m_mark = new QLabel(this);
    m_mark->setPixmap(applicationIcon().pixmap(metrics::iconHuge));
    m_heading = new QLabel(this);
    m_heading->setProperty("role", u"heading"_s);
    m_workspace = new QLabel(this);
    m_workspace->setObjectName(u"loginWorkspace"_s);
    m_workspace->setProperty("role", u"secondary"_s);
    m_otherWorkspace = new QPushButton(this);
    m_otherWorkspace->setObjectName(u"otherWorkspace"_s);
    m_otherWorkspace->setProperty("role", u"quiet"_s);
    m_nameLabel = new QLabel(this);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"loginName"_s);
    m_nameLabel->setBuddy(m_name);
    m_passwordLabel = new QLabel(this);
    m_password = new PasswordField(this);
    m_password->setObjectName(u"loginPassword"_s);
    m_passwordLabel->setBuddy(m_password);
    m_remember = new QCheckBox(this);
    m_remember->setObjectName(u"loginRemember"_s);
    m_trouble = new QLabel(this);
    m_trouble->setObjectName(u"loginTrouble"_s);
    m_trouble->setProperty("role", u"danger"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    m_logIn = new QPushButton(this);
    m_logIn->setObjectName(u"logIn"_s);
    m_logIn->setProperty("role", u"main"_s);
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"loginHint"_s);
    m_hint->setProperty("role", u"secondary"_s);
    m_hint->setWordWrap(true);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_hint->hide();
    m_language = new QComboBox(this);
    m_language->setObjectName(u"loginLanguage"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->addItem(u"English"_s, u"en"_s);
}

void LoginPage::layOut()
{
    auto *head = new QHBoxLayout;
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_heading);
    names->addWidget(m_workspace);
    head->setSpacing(metrics::margin);
    head->addWidget(m_mark);
    head->addLayout(names, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_otherWorkspace);
    foot->addStretch(1);
    foot->addWidget(m_language);

    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setFixedWidth(cardWidth);
    auto *form = new QVBoxLayout(card);
    form->setContentsMargins(metrics::sectionGap, metrics::sectionGap, metrics::sectionGap, metrics::sectionGap);
    form->setSpacing(metrics::gap);
    form->addWidget(typeChoice());
    form->addSpacing(metrics::gap);
    for (QWidget *part :
         {static_cast<QWidget *>(m_nameLabel), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_passwordLabel),
          static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_remember), static_cast<QWidget *>(m_trouble)})
        form->addWidget(part);
    form->addSpacing(metrics::gap);
    form->addWidget(m_logIn);
    form->addWidget(m_hint);

    auto *inner = new QVBoxLayout;
    inner->setSpacing(metrics::margin);
    inner->addStretch(2);
    inner->addLayout(head);
    inner->addWidget(card);
    inner->addLayout(foot);
    inner->addStretch(3);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(inner);
    row->addStretch(1);
}

void LoginPage::connectFields()
{
    connect(m_logIn, &QPushButton::clicked, this, &LoginPage::logIn);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &LoginPage::logIn);
    for (QLineEdit *field : {m_name, static_cast<QLineEdit *>(m_password)})
        connect(field, &QLineEdit::textEdited, this, [field] { setFault(field, false); });
    connect(m_otherWorkspace, &QPushButton::clicked, this, &LoginPage::otherWorkspaceRequested);
    connect(m_language, &QComboBox::activated, this,
            [this] { emit languageChosen(m_language->currentData().toString()); });
}

QWidget *LoginPage::typeChoice()
{
    auto *choice = new QWidget(this);
    auto *row = new QHBoxLayout(choice);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    auto *group = new QButtonGroup(choice);
    m_person = new QToolButton(choice);
    m_unit = new QToolButton(choice);
    m_person->setObjectName(u"loginAsPerson"_s);
    m_unit->setObjectName(u"loginAsUnit"_s);
    m_person->setIcon(hezhun::icon(u"user"_s, IconColour::Secondary));
    m_unit->setIcon(hezhun::icon(u"building"_s, IconColour::Secondary));
    for (QToolButton *button : {m_person, m_unit}) {
        button->setProperty("role", u"chip"_s);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        group->addButton(button);
        row->addWidget(button);
    }
    row->addStretch(1);
    return choice;
}

QString LoginPage::accountType() const
{
    return m_unit->isChecked() ? unitType : personType;
}

void LoginPage::setWorkspace(const WorkspaceAddress &address)
{
    m_address = address;
    m_thread = std::make_unique<StoreThread>(address);
    m_workspace->setText(address.displayName());
    m_workspace->setToolTip(address.toString());
    showTrouble({});
    setDemoLogin({}, {});
    m_thread->run([](Workspace &) { return Result<Done>(Done{}); }).then(this, [this](const Result<Done> &answer) {
        if (!answer.ok())
            showTrouble(answer.error().message);
    });
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
    setBusy(false);
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
    if (m_busy || !m_thread)
        return;
    if (m_name->text().trimmed().isEmpty())
        return showTrouble(tr("Type your login name."), m_name);
    if (m_password->text().isEmpty())
        return showTrouble(tr("Type your password."), m_password);
    showTrouble({});
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
        .then(this, [this](const Result<Admission> &answer) {
            setBusy(false);
            m_password->forget();
            if (!answer.ok())
                return showTrouble(answer.error().message, m_password);
            rememberName();
            emit loggedIn(answer->actor, answer->kinds);
        });
}

void LoginPage::setBusy(bool busy)
{
    m_busy = busy;
    m_logIn->setEnabled(!busy);
    retranslate();
}

void LoginPage::showTrouble(const QString &message, QWidget *at)
{
    m_trouble->setText(message);
    m_trouble->setVisible(!message.isEmpty());
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

void LoginPage::retranslate()
{
    m_heading->setText(tr("Hezhun review desk"));
    m_otherWorkspace->setText(tr("Another workspace…"));
    m_person->setText(tr("Log in as a person"));
    m_unit->setText(tr("Log in as a unit"));
    m_nameLabel->setText(tr("Login name"));
    m_passwordLabel->setText(tr("Password"));
    m_remember->setText(tr("Remember my login name on this computer"));
    m_logIn->setText(m_busy ? tr("Logging in…") : tr("Log in"));
    m_language->setAccessibleName(tr("Language"));
    m_hint->setText(tr("This is a demo, its people are invented. Log in as %1 with the password %2.")
                        .arg(m_demoLogin, m_demoPassword));
}

} // namespace hezhun
