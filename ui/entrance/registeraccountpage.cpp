// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/registeraccountpage.h"

#include "ui/entrance/phoneandcode.h"
#include "ui/entrance/typechoice.h"
#include "ui/entrance/wayout.h"
#include "ui/forms/codefield.h"
#include "ui/forms/formeditor.h"
#include "ui/forms/newpasswordfields.h"
#include "ui/parts/formrow.h"
#include "ui/parts/passwordfield.h"

#include "domain/email.h"
#include "domain/loginname.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

void RegisterAccountPage::arrive(const Known &known)
{
    if (step() == AllDone)
        forget();
    if (step() != Who)
        return;
    if (!known.accountType.isEmpty())
        m_type->choose(known.accountType);
    FormEditor *editor = editors().first();
    editor->goToField(editor->kind().subjectField);
}

void RegisterAccountPage::forget()
{
    for (FormEditor *editor : {m_person, m_unit, m_agent})
        editor->setValues({});
    m_name->clear();
    m_nameRow->setFault({});
    m_password->forget();
    m_phone->clear();
    m_email->clear();
    m_emailRow->setFault({});
    EntrancePage::forget();
}

QList<FormEditor *> RegisterAccountPage::editors() const
{
    return m_type->isUnit() ? QList{m_unit, m_agent} : QList{m_person};
}

void RegisterAccountPage::showType()
{
    m_person->setVisible(!m_type->isUnit());
    m_unitPane->setVisible(m_type->isUnit());
    wayOut()->withdraw();
    showTexts();
}

bool RegisterAccountPage::isWhoRight()
{
    for (FormEditor *editor : editors()) {
        if (const QString field = editor->firstFault(); !field.isEmpty()) {
            editor->goToField(field);
            return false;
        }
    }
    return true;
}

bool RegisterAccountPage::isLoginRight()
{
    const Result<LoginName> name = LoginName::parse(m_name->text().trimmed());
    m_nameRow->setFault(name.ok() ? QString() : name.error().message);
    if (!name.ok()) {
        m_name->setFocus();
        return false;
    }
    return isRight(m_password);
}

bool RegisterAccountPage::isPhoneRight()
{
    const QString email = m_email->text().trimmed();
    const Result<Done> checked = email.isEmpty() ? Result<Done>(Done{}) : checkEmail(email);
    m_emailRow->setFault(checked.ok() ? QString() : checked.error().message);
    if (!m_phone->firstFault().isEmpty())
        return false;
    if (!checked.ok())
        m_email->setFocus();
    return checked.ok();
}

/// A unit's phone is that of its agent.
QString RegisterAccountPage::phoneFaultOf(const QString &phone) const
{
    const FormEditor *editor = editors().last();
    return phoneFault(editor->kind(), editor->values(), phone);
}

void RegisterAccountPage::sendCode(const QString &phone)
{
    askBeside([phone](Workspace &workspace) { return workspace.codes().send(u"register"_s, u"sms"_s, phone); },
              [this, phone](const Result<SentCode> &answer) {
                  if (answer.ok())
                      m_phone->sent(*answer, phone);
                  else
                      m_phone->codeField()->notSent(answer.error().message);
              });
}

void RegisterAccountPage::advance()
{
    if (isBusy())
        return;
    switch (step()) {
    case Who:
        if (!isWhoRight())
            return;
        goTo(Login);
        return m_name->setFocus();
    case Login:
        if (!isLoginRight())
            return;
        goTo(Phone);
        return m_phone->start();
    case Phone:
        if (isPhoneRight())
            enter();
        return;
    case AllDone: return logIn(m_name->text().trimmed(), m_type->type(), m_password->password());
    }
}

void RegisterAccountPage::goBack()
{
    if (step() != AllDone)
        return EntrancePage::goBack();
    const Known known{.accountType = m_type->type(), .loginName = m_name->text().trimmed()};
    forget();
    emit wayRequested(EntranceWay::LogIn, known);
}

Registration RegisterAccountPage::typed() const
{
    Registration registration;
    registration.type = m_type->type();
    registration.loginName = m_name->text().trimmed();
    registration.password = m_password->password();
    registration.phone = m_phone->phone();
    registration.email = m_email->text().trimmed();
    registration.codeId = m_phone->codeField()->codeId();
    registration.code = m_phone->codeField()->code();
    registration.fields = editors().first()->values();
    if (m_type->isUnit())
        registration.agent = m_agent->values();
    return registration;
}

void RegisterAccountPage::enter()
{
    act([registration = typed(), clerk = connection().clerk()](
            Workspace &workspace) { return workspace.registration().enter(registration, clerk ? &*clerk : nullptr); },
        [this](const Result<AccountId> &answer) {
            if (!answer.ok())
                return refuse(answer.error());
            m_phone->codeField()->clear();
            goTo(AllDone);
        });
}

/// At the field that it is about, and with the way out where there is one.
void RegisterAccountPage::refuse(const Error &error)
{
    const QString code = error.code;
    if (offerAppeal(error) || markField(error))
        return;
    if (code == u"account.login_name_taken"_s || code.startsWith(u"login_name."_s)) {
        goTo(Login);
        m_nameRow->setFault(error.message);
        m_name->setFocus();
    } else if (code.startsWith(u"password."_s)) {
        goTo(Login);
        m_password->setFault(error.message);
        m_password->first()->setFocus();
    } else if (code.startsWith(u"code."_s)) {
        m_phone->setCodeFault(error.message);
    } else if (code.startsWith(u"email."_s)) {
        m_emailRow->setFault(error.message);
        m_email->setFocus();
    } else {
        showTrouble(error.message);
    }
}

/// I-09, I-07.
bool RegisterAccountPage::offerAppeal(const Error &error)
{
    const bool isNumber = error.code == u"registration.number_taken"_s;
    if (isNumber || error.code == u"registration.unit_name_taken"_s
        || error.code == u"registration.credit_code_taken"_s) {
        FormEditor *editor = isNumber ? editors().last() : m_unit;
        const bool isName = error.code == u"registration.unit_name_taken"_s;
        const QString field = isName ? editor->kind().subjectField : editor->kind().numberField;
        goTo(Who);
        editor->setFault(field, error.message);
        editor->goToField(field);
        if (isNumber)
            appeal(tr("Somebody with this ID number has an account already. If it is yours, you get it back by an "
                      "appeal: with both sides of the ID, signed."),
                   u"person"_s);
        else if (isName)
            appeal(tr("A unit of this name has an account already; each unit has only one. You get it back by the "
                      "unit's appeal: with both sides of the agent's ID, signed and sealed."),
                   u"unit"_s);
        else
            appeal(tr("A unit with this credit code has an account under another name: the unit was renamed. You get "
                      "the account back by the unit's appeal with the newest name. The front slot then takes both "
                      "sides of the ID on one page, signed and sealed; the back slot takes the sealed statement of "
                      "the change."),
                   u"unit"_s);
        return true;
    }
    if (error.code != u"registration.phone_used"_s)
        return false;
    m_phone->setPhoneFault(error.message);
    appeal(tr("This phone belongs to a verified account. Take another phone; if the account is yours, you get it back "
              "by an appeal."),
           m_type->type());
    return true;
}

void RegisterAccountPage::appeal(const QString &text, const QString &accountType)
{
    const bool isUnit = accountType == u"unit"_s;
    const FormEditor *editor = isUnit ? m_unit : editors().last();
    Known known{.accountType = accountType};
    if (isUnit)
        known.fields = m_agent->values();
    known.fields.insert(editor->values()); // of two of the same name the unit's
    known.subject = editor->values().value(editor->kind().subjectField);
    known.number = editor->values().value(editor->kind().numberField);
    known.phone = m_phone->phone();
    wayOut()->offer(text,
                    isUnit ? tr("Recover the unit's account by an appeal") : tr("Recover the account by an appeal"),
                    [this, known] { emit wayRequested(EntranceWay::Appeal, known); });
}

/// What the rules of a field say; which field, the details tell.
bool RegisterAccountPage::markField(const Error &error)
{
    for (FormEditor *editor : editors()) {
        if (!editor->kind().field(error.details))
            continue;
        goTo(Who);
        editor->setFault(error.details, error.message);
        editor->goToField(error.details);
        return true;
    }
    return false;
}

} // namespace hezhun
