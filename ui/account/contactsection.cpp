// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/contactsection.h"

#include "domain/email.h"
#include "domain/masking.h"
#include "domain/phone.h"
#include "domain/textcheck.h"
#include "store/codestore.h"
#include "ui/forms/codefield.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

ContactSection::ContactSection(const AccountAtHand &at, Channel channel, QWidget *parent)
    : QFrame(parent)
    , m_at(at)
    , m_channel(channel)
    , m_title(new QLabel(this))
    , m_current(new QLabel(this))
    , m_new(new QLineEdit(this))
    , m_code(new CodeField(this))
    , m_warning(new QLabel(this))
    , m_save(new QPushButton(this))
{
    const QString name = channel == Channel::Sms ? u"phone"_s : u"email"_s;
    setObjectName(name + u"Section"_s);
    setProperty("role", u"card"_s);
    m_title->setProperty("role", u"section"_s);
    m_current->setObjectName(u"currentContact"_s);
    m_new->setObjectName(u"newContact"_s);
    m_newRow = new FormRow(m_new, this);
    m_warning->setProperty("role", u"warning"_s);
    m_warning->setWordWrap(true);
    m_save->setObjectName(u"saveContact"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::gap);
    column->addWidget(m_title);
    column->addWidget(m_current);
    column->addWidget(m_newRow);
    column->addWidget(m_code);
    column->addWidget(m_warning);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_new, &QLineEdit::textChanged, this, [this] {
        m_newRow->setFault({});
        if (m_code->codeId() != 0)
            m_code->clear(); // it was sent elsewhere
        follow();
    });
    connect(m_code, &CodeField::codeRequested, this, &ContactSection::sendCode);
    connect(m_save, &QPushButton::clicked, this, &ContactSection::save);
    retranslate();
}

void ContactSection::show(const Contact &contact, const QString &warning)
{
    m_now = m_channel == Channel::Sms ? contact.phone : contact.email;
    m_warningText = warning;
    follow();
}

QString ContactSection::address() const
{
    return trimmedEntry(m_new->text());
}

QString ContactSection::addressFault() const
{
    if (m_channel == Channel::Email) {
        const Result<Done> sound = checkEmail(address());
        return sound ? QString() : sound.error().message;
    }
    const Result<MobileNumber> number = MobileNumber::parse(address());
    return number ? QString() : number.error().message;
}

void ContactSection::sendCode()
{
    if (const QString fault = addressFault(); !fault.isEmpty()) {
        m_newRow->setFault(fault);
        m_code->notSent({});
        m_new->setFocus();
        return;
    }
    const bool sms = m_channel == Channel::Sms;
    m_at.session.store()
        .run([to = address(), channel = sms ? u"sms"_s : u"email"_s](Workspace &workspace) {
            return workspace.codes().send(u"phone"_s, channel, to);
        })
        .then(this, [this, to = address(), sms](const Result<SentCode> &sent) {
            if (to != address())
                return; // another one is being typed
            if (sent)
                m_code->sent(sent->id, sent->until, sms ? maskPhone(to) : maskEmail(to));
            else
                m_code->notSent(sent.error().message);
        });
}

void ContactSection::save()
{
    const QString fault = addressFault();
    m_newRow->setFault(fault);
    if (!fault.isEmpty() || !m_code->firstFault().isEmpty())
        return;
    m_save->setEnabled(false);
    const NewContact contact{m_channel == Channel::Sms ? u"sms"_s : u"email"_s, address(), m_code->codeId(),
                             m_code->code()};
    m_at.session.store()
        .run([account = m_at.account, contact, by = m_at.session.actor()](Workspace &workspace) {
            return workspace.information().setContact(account, contact, by);
        })
        .then(this, [this](const Result<Contact> &saved) { takeSaved(saved); });
}

void ContactSection::takeSaved(const Result<Contact> &saved)
{
    m_save->setEnabled(true);
    if (!saved) {
        if (saved.error().code.startsWith(u"code."_s))
            m_code->setFault(saved.error().message);
        else
            m_newRow->setFault(saved.error().message);
        return;
    }
    m_new->clear();
    m_code->clear();
    show(*saved, m_warningText);
    emit messageRaised({.tone = MessageTone::Good, .text = tr("Saved."), .seconds = 10});
    emit changed();
}

void ContactSection::follow()
{
    const bool sms = m_channel == Channel::Sms;
    const QString masked = sms ? maskPhone(m_now) : maskEmail(m_now);
    m_current->setText(m_now.isEmpty() ? tr("None so far") : tr("Now: %1").arg(masked));
    const bool typed = !address().isEmpty();
    m_code->setVisible(typed);
    m_code->setSendable(typed);
    m_save->setVisible(typed);
    m_warning->setText(m_warningText);
    m_warning->setVisible(typed && !m_warningText.isEmpty());
}

void ContactSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ContactSection::retranslate()
{
    const bool sms = m_channel == Channel::Sms;
    m_title->setText(sms ? tr("Phone") : tr("E-mail"));
    m_newRow->setLabel(sms ? tr("Another phone") : tr("Another address"));
    m_newRow->setExplanation(sms ? tr("A code is sent to the new number, to see that it is in your hands.")
                                 : tr("A code is sent to the new address, to see that it is in your hands."));
    m_save->setText(tr("Save"));
    follow();
}

} // namespace hezhun
