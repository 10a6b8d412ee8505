// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/appealfiling.h"
#include "ui/entrance/appealpage.h"
#include "ui/entrance/appealreceipt.h"
#include "ui/entrance/phoneandcode.h"
#include "ui/forms/codefield.h"
#include "ui/forms/formeditor.h"
#include "ui/forms/paperslot.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

void AppealPage::sendCode(const QString &phone)
{
    // Codes are asked for by the family of the kind.
    askBeside([phone, purpose = definition().name.section(u'.', 0, 0)](
                  Workspace &workspace) { return workspace.codes().send(purpose, u"sms"_s, phone); },
              [this, phone](const Result<SentCode> &answer) {
                  if (answer.ok())
                      m_phone->sent(*answer, phone);
                  else
                      m_phone->codeField()->notSent(answer.error().message);
              });
}

void AppealPage::handIn()
{
    AppealFiling filing;
    filing.kind = definition().name;
    filing.clerk = connection().clerk();
    filing.handIn.fields = form().editor->values();
    filing.handIn.phone = m_phone->phone();
    filing.handIn.codeId = m_phone->codeField()->codeId();
    filing.handIn.code = m_phone->codeField()->code();
    for (const PaperSlot *paper : std::as_const(form().papers)) {
        if (!paper->isEmpty())
            filing.papers.insert(paper->slot().name, paper->paper());
    }
    act([filing, draft = m_draft](Workspace &workspace) { return file(workspace, filing, *draft); },
        [this](const Result<HandedIn> &answer) {
            if (!answer.ok())
                return refuse(answer.error());
            if (!answer->faults.isEmpty())
                return mark(answer->faults);
            m_receipt->show(answer->reference, m_phone->phone(), definition());
            m_phone->codeField()->clear();
            goTo(AllDone);
        });
}

/// Where the first of them is; all are marked.
void AppealPage::mark(const QList<IntakeFault> &faults)
{
    QString rest;
    bool isMarked = false;
    for (auto fault = faults.crbegin(); fault != faults.crend(); ++fault) {
        if (markOne(*fault))
            isMarked = true;
        else
            rest = fault->message;
    }
    if (!isMarked)
        showTrouble(rest);
}

bool AppealPage::markOne(const IntakeFault &fault)
{
    const QString name = fault.at.section(u'.', 1);
    if (definition().field(name)) {
        goTo(Who);
        form().editor->setFault(name, fault.message);
        form().editor->goToField(name);
        return true;
    }
    for (PaperSlot *paper : std::as_const(form().papers)) {
        if (paper->slot().name != name)
            continue;
        goTo(Papers);
        paper->setFault(fault.message);
        reveal(paper);
        return true;
    }
    const bool isPhone = fault.at == u"phone"_s;
    if (isPhone)
        m_phone->setPhoneFault(fault.message);
    return isPhone;
}

void AppealPage::refuse(const Error &error)
{
    if (error.code.startsWith(u"code."_s))
        m_phone->setCodeFault(error.message);
    else
        showTrouble(error.message);
}

/// What was put away for an attempt that was refused is of no use to anybody else.
void AppealPage::throwDraftAway()
{
    if (isBusy() || !*m_draft || !connection().isOpen())
        return;
    const DraftKey key = *std::exchange(*m_draft, std::nullopt);
    connection().run([key, clerk = connection().clerk()](
                         Workspace &workspace) { return workspace.drafts().discard(key, clerk ? &*clerk : nullptr); });
}

} // namespace hezhun
