// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/phoneandcode.h"
#include "ui/entrance/registeraccountpage.h"
#include "ui/entrance/typechoice.h"
#include "ui/forms/formeditor.h"
#include "ui/forms/newpasswordfields.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int pageWidth = 680; ///< px: two columns of fields

RegisterAccountPage::RegisterAccountPage(EntranceConnection &connection, QWidget *parent)
    : EntrancePage(connection, pageWidth, parent)
{
    setObjectName(u"registerPage"_s);
    makeWho();
    makeLogin();
    makePhone();
    auto *sign = new QLabel(this);
    sign->setPixmap(icon(u"circle-check"_s, IconColour::Good).pixmap(metrics::iconHuge));
    m_made = new QLabel(this);
    m_made->setObjectName(u"registered"_s);
    m_made->setWordWrap(true);
    QVBoxLayout *column = addStep();
    column->addWidget(sign);
    column->addWidget(m_made);
    connect(m_type, &TypeChoice::changed, this, &RegisterAccountPage::showType);
    connect(m_phone, &PhoneAndCode::codeRequested, this, &RegisterAccountPage::sendCode);
    showType();
    showButtons();
}

FormEditor *RegisterAccountPage::makeEditor(const QString &kindName)
{
    const KindDefinition *definition = kind(kindName);
    auto *editor = new FormEditor(definition ? *definition : KindDefinition(), this);
    editor->setShownFields(registrationFields(editor->kind()));
    return editor;
}

void RegisterAccountPage::makeWho()
{
    m_type = new TypeChoice(u"registerAs"_s, this);
    m_person = makeEditor(u"realname.person"_s);
    m_unitPane = new QWidget(this);
    m_unit = makeEditor(u"realname.unit"_s);
    m_agent = makeEditor(u"realname.agent"_s);
    auto *unit = new QVBoxLayout(m_unitPane);
    unit->setContentsMargins(0, 0, 0, 0);
    unit->setSpacing(metrics::margin);
    unit->addWidget(m_unit);
    unit->addWidget(m_agent);
    QVBoxLayout *column = addStep();
    column->addWidget(m_type);
    column->addWidget(m_person);
    column->addWidget(m_unitPane);
}

void RegisterAccountPage::makeLogin()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"newLoginName"_s);
    m_name->setMaxLength(64);
    m_name->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase | Qt::ImhPreferLatin);
    m_nameRow = new FormRow(m_name, this);
    m_nameRow->setRequired(true);
    m_password = new NewPasswordFields(this);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameRow->setFault({}); });
    QVBoxLayout *column = addStep();
    column->addWidget(m_nameRow);
    column->addWidget(m_password);
}

void RegisterAccountPage::makePhone()
{
    m_phone = new PhoneAndCode([this](const QString &phone) { return phoneFaultOf(phone); }, this);
    m_email = new QLineEdit(this);
    m_email->setObjectName(u"email"_s);
    m_email->setMaxLength(254);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_emailRow = new FormRow(m_email, this);
    connect(m_email, &QLineEdit::textEdited, this, [this] { m_emailRow->setFault({}); });
    QVBoxLayout *column = addStep();
    column->addWidget(m_phone);
    column->addWidget(m_emailRow);
}

void RegisterAccountPage::showTexts()
{
    setHeading(tr("Register"),
               m_type->isUnit() ? tr("A unit has one account, held by its agent: anybody of the unit can be it.")
                                : tr("One person has one account, bound to one ID number and one phone."));
    setSteps({tr("Who it is"), tr("Login name and password"), tr("Phone")});
    m_type->setTexts(tr("For a person"), tr("For a unit"));
    m_nameRow->setLabel(tr("Login name"));
    m_nameRow->setExplanation(tr("Letters, digits and underscore; capital and small letters are the same. You choose "
                                 "it yourself, and it stays."));
    m_emailRow->setLabel(tr("E-mail"));
    m_emailRow->setExplanation(tr("With it the password can be reset, too, when the phone is not at hand."));
    m_made->setText(tr("The account “%1” is there. Log in, and complete your information: then the verification "
                       "begins.")
                        .arg(m_name->text().trimmed()));
}

QString RegisterAccountPage::mainText() const
{
    switch (step()) {
    case Who:
    case Login: return tr("Next");
    case Phone: return tr("Register", "button");
    default: return isAtCounter() ? QString() : tr("Log in now");
    }
}

QString RegisterAccountPage::backText() const
{
    return step() == AllDone ? homeText() : EntrancePage::backText();
}

} // namespace hezhun
