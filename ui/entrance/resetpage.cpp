// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/resetpage.h"

#include "domain/email.h"
#include "domain/phone.h"
#include "ui/entrance/typechoice.h"
#include "ui/entrance/wayout.h"
#include "ui/forms/challengefield.h"
#include "ui/forms/codefield.h"
#include "ui/forms/newpasswordfields.h"
#include "ui/parts/formrow.h"
#include "ui/parts/passwordfield.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

void ResetPage::arrive(const Known &known)
{
    if (step() == AllDone)
        forget();
    if (step() != Who)
        return;
    if (!known.accountType.isEmpty())
        m_type->choose(known.accountType);
    if (!known.loginName.isEmpty() && m_name->text().isEmpty())
        m_name->setText(known.loginName);
    (m_name->text().isEmpty() ? m_name : m_challenge->edit())->setFocus();
}

void ResetPage::forget()
{
    for (QLineEdit *field : {m_name, m_address, m_unitName, m_creditCode})
        field->clear();
    for (FormRow *row : {m_nameRow, m_addressRow, m_unitNameRow, m_creditCodeRow, m_reasonRow})
        row->setFault({});
    m_reason->clearEditText();
    m_challenge->refresh();
    m_code->clear();
    m_password->forget();
    m_offer = {};
    EntrancePage::forget();
}

void ResetPage::advance()
{
    if (isBusy())
        return;
    switch (step()) {
    case Who: return find();
    case Where:
        if (isWhereRight())
            sendCode();
        return;
    case NewPassword: return finish();
    case AllDone: return logIn(m_name->text().trimmed(), m_type->type(), m_password->password());
    }
}

void ResetPage::goBack()
{
    if (step() != AllDone)
        return EntrancePage::goBack();
    const Known known{.accountType = m_type->type(), .loginName = m_name->text().trimmed()};
    forget();
    emit wayRequested(EntranceWay::LogIn, known);
}

bool ResetPage::isMissing(QLineEdit *field, FormRow *row, const QString &sentence)
{
    const bool isEmpty = field->text().trimmed().isEmpty();
    row->setFault(isEmpty ? sentence : QString());
    if (isEmpty)
        field->setFocus();
    return isEmpty;
}

/// Another challenge each time: one answer serves for one question.
void ResetPage::find()
{
    if (isMissing(m_name, m_nameRow, tr("Type your login name.")))
        return;
    if (!m_challenge->firstFault().isEmpty())
        return m_challenge->edit()->setFocus();
    m_challenge->refresh();
    ask([type = m_type->type(),
         name = m_name->text().trimmed()](Workspace &workspace) { return workspace.recovery().beginReset(type, name); },
        [this](const Result<ResetOffer> &answer) {
            if (answer.ok())
                return showOffer(*answer);
            if (answer.error().code == u"recovery.no_address"_s)
                return offerAppeal(answer.error().message);
            showTrouble(answer.error().message);
        });
}

void ResetPage::showOffer(const ResetOffer &offer)
{
    if (offer.maskedPhone.isEmpty() && offer.maskedEmail.isEmpty())
        return offerAppeal(tr("This account has no phone and no e-mail address that a code could be sent to. It is "
                              "recovered by an appeal."));
    m_offer = offer;
    m_address->clear();
    m_addressRow->setFault({});
    m_code->clear();
    (offer.maskedPhone.isEmpty() ? m_byEmail : m_byPhone)->setChecked(true);
    goTo(Where);
    showChannel();
}

bool ResetPage::isByEmail() const
{
    return m_byEmail->isChecked();
}

bool ResetPage::isWhereRight()
{
    if (isMissing(m_address, m_addressRow, tr("Type it in full: a code goes only to the one that you know.")))
        return false;
    const QString address = m_address->text().trimmed();
    const QString fault = [&] {
        if (isByEmail()) {
            const Result<Done> checked = checkEmail(address);
            return checked.ok() ? QString() : checked.error().message;
        }
        // Numbers of other countries are longer or shorter; one with a letter is none.
        const bool isNumber = std::all_of(address.cbegin(), address.cend(),
                                          [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'+' || c == u'-'; });
        return isNumber ? QString() : tr("A phone number has digits only.");
    }();
    m_addressRow->setFault(fault);
    if (!fault.isEmpty()) {
        m_address->setFocus();
        return false;
    }
    const bool asksUnit = m_offer.needsUnit;
    if (asksUnit && isMissing(m_unitName, m_unitNameRow, tr("Type the unit's full name as it stands on the licence.")))
        return false;
    if (asksUnit && isMissing(m_creditCode, m_creditCodeRow, tr("Type the unit's credit code.")))
        return false;
    return !isMissing(m_reason->lineEdit(), m_reasonRow, tr("Choose a reason, or type one."));
}

ResetRequest ResetPage::request() const
{
    const bool asksUnit = m_offer.needsUnit;
    return {.type = m_type->type(),
            .loginName = m_name->text().trimmed(),
            .channel = isByEmail() ? u"email"_s : u"sms"_s,
            .address = m_address->text().trimmed(),
            .unitName = asksUnit ? m_unitName->text().trimmed() : QString(),
            .creditCode = asksUnit ? m_creditCode->text().trimmed().toUpper() : QString(),
            .reason = m_reason->currentText().trimmed()};
}

void ResetPage::sendCode()
{
    ask([request = request()](Workspace &workspace) { return workspace.recovery().sendResetCode(request); },
        [this](const Result<SentCode> &answer) {
            if (!answer.ok())
                return refuseSending(answer.error());
            goTo(NewPassword);
            m_code->setSendable(true);
            m_code->sent(answer->id, answer->until, isByEmail() ? m_offer.maskedEmail : m_offer.maskedPhone);
        });
}

/// Once more, with the same answers.
void ResetPage::sendAgain()
{
    askBeside([request = request()](Workspace &workspace) { return workspace.recovery().sendResetCode(request); },
              [this](const Result<SentCode> &answer) {
                  if (answer.ok())
                      m_code->sent(answer->id, answer->until, isByEmail() ? m_offer.maskedEmail : m_offer.maskedPhone);
                  else
                      m_code->notSent(answer.error().message);
              });
}

void ResetPage::refuseSending(const Error &error)
{
    if (error.code == u"recovery.reason"_s) {
        m_reasonRow->setFault(error.message);
        m_reason->setFocus();
    } else if (error.code.startsWith(u"code."_s)) {
        m_addressRow->setFault(error.message);
        m_address->setFocus();
    } else {
        showTrouble(error.message);
    }
}

void ResetPage::finish()
{
    if (const QString fault = m_code->firstFault(); !fault.isEmpty())
        return m_code->edit()->setFocus();
    if (!isRight(m_password))
        return;
    act([id = m_code->codeId(), code = m_code->code(), password = m_password->password()](
            Workspace &workspace) { return workspace.recovery().finishReset(id, code, password); },
        [this](const Result<Done> &answer) {
            if (!answer.ok())
                return refuse(answer.error());
            m_code->clear();
            goTo(AllDone);
        });
}

void ResetPage::refuse(const Error &error)
{
    if (error.code.startsWith(u"password."_s)) {
        m_password->setFault(error.message);
        m_password->first()->setFocus();
    } else if (error.code.startsWith(u"code."_s)) {
        m_code->setFault(error.message);
        m_code->edit()->setFocus();
    } else {
        showTrouble(error.message);
    }
}

/// I-21.
void ResetPage::offerAppeal(const QString &text)
{
    const Known known{.accountType = m_type->type(),
                      .loginName = m_name->text().trimmed(),
                      .subject = m_unitName->text().trimmed(),
                      .number = m_creditCode->text().trimmed()};
    wayOut()->offer(text, tr("Recover by appeal"), [this, known] { emit wayRequested(EntranceWay::Appeal, known); });
}

} // namespace hezhun
