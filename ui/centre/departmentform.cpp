// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/centre/departmentform.h"

#include "domain/divisions.h"
#include "domain/loginname.h"
#include "ui/forms/divisioneditor.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int formWidth = 560;
constexpr int longestName = 100;

FieldDefinition divisionField()
{
    FieldDefinition field;
    field.name = u"departmentDivision"_s;
    field.type = FieldType::Division;
    return field;
}

} // namespace

DepartmentForm::DepartmentForm(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_heading(new QLabel(this))
    , m_text(new QLabel(this))
    , m_division(new DivisionEditor(divisionField(), this))
    , m_name(new QLineEdit(this))
    , m_login(new QLineEdit(this))
    , m_trouble(new QLabel(this))
    , m_issue(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"departmentForm"_s);
    m_heading->setProperty("role", u"heading"_s);
    m_text->setWordWrap(true);
    m_trouble->setObjectName(u"departmentTrouble"_s);
    m_trouble->setProperty("role", u"danger"_s);
    m_trouble->setWordWrap(true);
    m_issue->setObjectName(u"issueDepartment"_s);
    m_issue->setProperty("role", u"main"_s);
    m_cancel->setObjectName(u"departmentFormBack"_s);
    m_divisionRow = new FormRow(m_division->field(), this, m_division);
    m_nameRow = addRow(m_name, u"departmentName"_s);
    m_loginRow = addRow(m_login, u"departmentLogin"_s);
    m_name->setMaxLength(longestName);
    m_login->setMaxLength(LoginName::maximumLength);
    m_divisionRow->setRequired(true);
    m_nameRow->setRequired(true);
    layOut();
    connect(m_division, &DivisionEditor::edited, this, &DepartmentForm::propose);
    connect(m_issue, &QPushButton::clicked, this, &DepartmentForm::issue);
    connect(m_cancel, &QPushButton::clicked, this, &DepartmentForm::closed);
    setFocusProxy(m_division->field());
    retranslate();
}

FormRow *DepartmentForm::addRow(QLineEdit *field, const QString &name)
{
    field->setObjectName(name);
    auto *row = new FormRow(field, this);
    connect(field, &QLineEdit::textEdited, row, [row] { row->setFault({}); });
    connect(field, &QLineEdit::returnPressed, this, &DepartmentForm::issue);
    return row;
}

void DepartmentForm::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_issue);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::margin);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    for (FormRow *row : {m_divisionRow, m_nameRow, m_loginRow}) {
        row->setMaximumWidth(formWidth);
        column->addWidget(row);
    }
    column->addWidget(m_trouble);
    column->addLayout(buttons);
    column->addStretch(1);
}

void DepartmentForm::start()
{
    m_division->setValue({});
    m_name->clear();
    m_login->clear();
    m_proposedName.clear();
    for (FormRow *row : {m_divisionRow, m_nameRow, m_loginRow})
        row->setFault({});
    m_trouble->hide();
    m_issue->setEnabled(true);
    propose();
    m_division->field()->setFocus();
}

/// The name begins with the place, unless somebody has typed another.
void DepartmentForm::propose()
{
    m_divisionRow->setFault({});
    const QString code = m_division->value();
    if (m_name->text() == m_proposedName) {
        const auto division = Divisions::builtIn().find(code);
        m_proposedName = division ? division->name : QString();
        m_name->setText(m_proposedName);
    }
    m_login->setPlaceholderText(code.isEmpty() ? QString() : DepartmentStore::proposedLogin(code));
}

bool DepartmentForm::isRight()
{
    m_divisionRow->setFault(m_division->value().isEmpty() ? tr("Pick the place of the department.") : QString());
    const QString name = m_name->text().trimmed();
    m_nameRow->setFault(name.isEmpty()               ? tr("Type the department's name.")
                            : name == m_proposedName ? tr("Complete the name: the place alone is no department.")
                                                     : QString());
    const QString login = m_login->text().trimmed();
    m_loginRow->setFault({});
    if (!login.isEmpty()) {
        const auto parsed = LoginName::parse(login);
        if (!parsed)
            m_loginRow->setFault(parsed.error().message);
    }
    for (const FormRow *row : {m_divisionRow, m_nameRow, m_loginRow}) {
        if (!row->fault().isEmpty()) {
            row->field()->setFocus();
            return false;
        }
    }
    return true;
}

void DepartmentForm::issue()
{
    if (!m_issue->isEnabled() || !isRight())
        return;
    m_issue->setEnabled(false);
    m_trouble->hide();
    const NewDepartment department{m_division->value(), m_name->text().trimmed(), m_login->text().trimmed()};
    m_session.store()
        .run([department, me = m_session.actor()](Workspace &workspace) {
            return workspace.departments().issue(department, &me);
        })
        .then(this, [this](const Result<IssuedDepartment> &answer) {
            m_issue->setEnabled(true);
            if (answer)
                emit issued(*answer);
            else
                refuse(answer.error());
        });
}

void DepartmentForm::refuse(const Error &error)
{
    FormRow *row = nullptr;
    if (error.code.startsWith(u"login_name."_s) || error.code == u"account.login_name_taken"_s)
        row = m_loginRow;
    else if (error.code == u"department.there"_s || error.code == u"department.code"_s)
        row = m_divisionRow;
    else if (error.code == u"department.name"_s)
        row = m_nameRow;
    if (row) {
        row->setFault(error.message);
        row->field()->setFocus();
        return;
    }
    m_trouble->setText(error.message);
    m_trouble->show();
}

void DepartmentForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DepartmentForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

void DepartmentForm::retranslate()
{
    m_heading->setText(tr("Issue a department's account"));
    m_text->setText(
        tr("A person's account, named after the department, with a one-time password. Whoever logs in with it "
           "replaces the name by their own and is verified; then the department's desk opens."));
    m_divisionRow->setLabel(tr("Place of the department"));
    m_divisionRow->setExplanation(
        tr("A province's department: pick the province only. A city's: the city. A county's: the "
           "county."));
    m_nameRow->setLabel(tr("Name of the department"));
    m_loginRow->setLabel(tr("Login name"));
    m_loginRow->setExplanation(tr("Left empty, it is made from the division's code."));
    m_issue->setText(tr("Issue"));
    m_cancel->setText(tr("Back"));
    m_division->retranslate();
}

} // namespace hezhun
