// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/phoneandcode.h"

#include "domain/masking.h"
#include "domain/phone.h"
#include "domain/workingcalendar.h"
#include "ui/forms/codefield.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"

#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

QString phoneFault(const KindDefinition &kind, const DeclaredFields &fields, const QString &phone)
{
    if (kind.phoneRules.isEmpty()) {
        const Result<MobileNumber> parsed = MobileNumber::parse(phone);
        return parsed.ok() ? QString() : parsed.error().message;
    }
    const RuleContext context{.today = WorkingCalendar::builtIn().dayOf(QDateTime::currentDateTimeUtc()),
                              .declared = [&fields](const QString &field) { return fields.value(field); }};
    for (const RuleCall &rule : kind.phoneRules) {
        const Checks checks = checkField(rule, phone, context);
        for (const hezhun::Check &check : checks) {
            if (check.level == CheckLevel::Fault)
                return check.message;
        }
    }
    return {};
}

PhoneAndCode::PhoneAndCode(Check check, QWidget *parent)
    : QWidget(parent)
    , m_check(std::move(check))
    , m_phone(new QLineEdit(this))
    , m_phoneRow(new FormRow(m_phone, this))
    , m_code(new CodeField(this))
    , m_codeRow(new FormRow(m_code->edit(), this, m_code))
{
    m_phone->setObjectName(u"phone"_s);
    m_phone->setMaxLength(30);
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_phoneRow->setRequired(true);
    m_codeRow->setRequired(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::margin);
    column->addWidget(m_phoneRow);
    column->addWidget(m_codeRow);
    connect(m_phone, &QLineEdit::textEdited, this, [this] {
        m_phoneRow->setFault({});
        m_code->clear(); // it was sent to another phone
    });
    connect(m_phone, &QLineEdit::textChanged, this, [this] { m_code->setSendable(phoneFault().isEmpty()); });
    connect(m_phone, &QLineEdit::editingFinished, this, [this] {
        if (!phone().isEmpty())
            m_phoneRow->setFault(phoneFault());
    });
    connect(m_code, &CodeField::codeRequested, this, [this] { emit codeRequested(phone()); });
    retranslate();
}

QString PhoneAndCode::phone() const
{
    return m_phone->text().trimmed();
}

void PhoneAndCode::setPhone(const QString &phone)
{
    if (phone == this->phone())
        return;
    m_phone->setText(phone);
    m_code->clear();
}

QString PhoneAndCode::phoneFault() const
{
    return phone().isEmpty() ? tr("Type the number of a mobile phone that is at hand.") : m_check(phone());
}

QString PhoneAndCode::firstFault()
{
    const QString fault = phoneFault();
    m_phoneRow->setFault(fault);
    if (!fault.isEmpty()) {
        m_phone->setFocus();
        return fault;
    }
    const QString code = m_code->firstFault();
    if (!code.isEmpty())
        m_code->edit()->setFocus();
    return code;
}

void PhoneAndCode::setPhoneFault(const QString &reason)
{
    m_phoneRow->setFault(reason);
    m_phone->setFocus();
}

void PhoneAndCode::setCodeFault(const QString &reason)
{
    m_code->setFault(reason);
    m_code->edit()->setFocus();
}

void PhoneAndCode::sent(const SentCode &code, const QString &phone)
{
    if (phone == this->phone())
        m_code->sent(code.id, code.until, maskPhone(phone));
    else
        m_code->notSent(tr("The phone was changed meanwhile. Have a code sent to the new one."));
}

void PhoneAndCode::start()
{
    m_code->setSendable(phoneFault().isEmpty()); // what it is checked by may have been chosen anew
    (m_phone->text().isEmpty() ? m_phone : m_code->edit())->setFocus();
}

void PhoneAndCode::clear()
{
    m_phone->clear();
    m_phoneRow->setFault({});
    m_code->clear();
}

void PhoneAndCode::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PhoneAndCode::retranslate()
{
    m_phoneRow->setLabel(tr("Mobile phone"));
    m_codeRow->setLabel(tr("Code from the message"));
}

} // namespace hezhun
