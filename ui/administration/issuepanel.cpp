// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/issuepanel.h"

#include "domain/loginname.h"
#include "domain/phone.h"
#include "ui/administration/onetimeletter.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int formWidth = 480;
constexpr int longestName = 120;

IssuePanel::IssuePanel(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_heading(new QLabel(this))
    , m_text(new QLabel(this))
    , m_person(new QRadioButton(this))
    , m_unit(new QRadioButton(this))
    , m_login(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_phone(new QLineEdit(this))
    , m_trouble(new QLabel(this))
    , m_issue(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_letter(new OneTimeLetter(this))
{
    setObjectName(u"issuePanel"_s);
    m_heading->setProperty("role", u"heading"_s);
    m_text->setWordWrap(true);
    m_trouble->setProperty("role", u"danger"_s);
    m_trouble->setWordWrap(true);
    m_issue->setObjectName(u"issueAccount"_s);
    m_issue->setProperty("role", u"main"_s);
    m_loginRow = addRow(m_login, u"issueLogin"_s);
    m_nameRow = addRow(m_name, u"issueName"_s);
    m_phoneRow = addRow(m_phone, u"issuePhone"_s);
    m_login->setMaxLength(LoginName::maximumLength);
    m_name->setMaxLength(longestName);
    m_loginRow->setRequired(true);
    m_nameRow->setRequired(true);
    layOut();
    connect(m_issue, &QPushButton::clicked, this, &IssuePanel::issue);
    connect(m_cancel, &QPushButton::clicked, this, &IssuePanel::closed);
    connect(m_letter, &OneTimeLetter::finished, this, [this] { emit issued(m_login->text().trimmed()); });
    retranslate();
}

FormRow *IssuePanel::addRow(QLineEdit *field, const QString &name)
{
    field->setObjectName(name);
    auto *row = new FormRow(field, this);
    connect(field, &QLineEdit::textEdited, row, [row] { row->setFault({}); });
    connect(field, &QLineEdit::returnPressed, this, &IssuePanel::issue);
    return row;
}

void IssuePanel::layOut()
{
    auto *types = new QHBoxLayout;
    types->setSpacing(metrics::margin);
    types->addWidget(m_person);
    types->addWidget(m_unit);
    types->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_issue);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::margin);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addLayout(types);
    for (FormRow *row : {m_loginRow, m_nameRow, m_phoneRow}) {
        row->setMaximumWidth(formWidth);
        column->addWidget(row);
    }
    column->addWidget(m_trouble);
    column->addLayout(buttons);
    column->addWidget(m_letter);
    column->addStretch(1);
}

void IssuePanel::start()
{
    for (QLineEdit *field : {m_login, m_name, m_phone})
        field->clear();
    for (FormRow *row : {m_loginRow, m_nameRow, m_phoneRow})
        row->setFault({});
    m_trouble->hide();
    m_letter->hide();
    m_issue->setEnabled(true);
    m_person->setChecked(true);
    m_login->setFocus();
}

bool IssuePanel::isRight()
{
    const auto loginName = LoginName::parse(m_login->text().trimmed());
    m_loginRow->setFault(loginName.ok() ? QString() : loginName.error().message);
    m_nameRow->setFault(m_name->text().trimmed().isEmpty() ? tr("Type the name.") : QString());
    const QString phone = m_phone->text().trimmed();
    m_phoneRow->setFault({});
    if (!phone.isEmpty()) {
        const Result<MobileNumber> number = MobileNumber::parse(phone);
        if (!number.ok())
            m_phoneRow->setFault(number.error().message);
    }
    for (const FormRow *row : {m_loginRow, m_nameRow, m_phoneRow}) {
        if (!row->fault().isEmpty()) {
            row->field()->setFocus();
            return false;
        }
    }
    return true;
}

void IssuePanel::issue()
{
    if (!m_issue->isEnabled() || !isRight())
        return;
    m_issue->setEnabled(false);
    m_trouble->hide();
    NewAccount account;
    account.loginName = m_login->text().trimmed();
    account.type = m_unit->isChecked() ? u"unit"_s : u"person"_s;
    account.displayName = m_name->text().trimmed();
    account.phone = m_phone->text().trimmed();
    m_session.store()
        .run([account, me = m_session.actor()](Workspace &workspace) { return workspace.accounts().issue(account, &me); })
        .then(this, [this, login = account.loginName](const Result<QString> &password) {
            if (!password.ok())
                return refuse(password.error());
            m_letter->show(login, password.value());
        });
}

void IssuePanel::refuse(const Error &error)
{
    m_issue->setEnabled(true);
    if (error.code.startsWith(u"login_name."_s) || error.code == u"account.login_name_taken"_s) {
        m_loginRow->setFault(error.message);
        m_login->setFocus();
        return;
    }
    m_trouble->setText(error.message);
    m_trouble->show();
}

void IssuePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void IssuePanel::keyPressEvent(QKeyEvent *event)
{
    // A letter that is on the screen is not put away by accident: nobody could read it again.
    if (event->key() == Qt::Key_Escape && m_letter->isHidden()) {
        emit closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

void IssuePanel::retranslate()
{
    m_heading->setText(tr("Issue an account"));
    m_text->setText(tr("The account gets a one-time password, which you hand over as a letter. Roles are given by the "
                       "owner of the workspace (hezhunctl account grant)."));
    m_person->setText(tr("Person"));
    m_unit->setText(tr("Unit"));
    m_loginRow->setLabel(tr("Login name"));
    m_nameRow->setLabel(tr("Name"));
    m_phoneRow->setLabel(tr("Phone"));
    m_issue->setText(tr("Issue"));
    m_cancel->setText(tr("Back"));
}

} // namespace hezhun
