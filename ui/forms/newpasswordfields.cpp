// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/newpasswordfields.h"

#include "ui/forms/strengthbar.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"
#include "ui/parts/passwordfield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

NewPasswordFields::NewPasswordFields(QWidget *parent)
    : QWidget(parent)
    , m_first(new PasswordField(this))
    , m_again(new PasswordField(this))
    , m_bar(new StrengthBar(this))
    , m_word(new QLabel(this))
{
    m_first->setObjectName(u"newPassword"_s);
    m_again->setObjectName(u"newPasswordAgain"_s);
    m_word->setObjectName(u"passwordStrength"_s);
    m_word->setProperty("role", u"secondary"_s);
    m_firstRow = new FormRow(m_first, this);
    m_againRow = new FormRow(m_again, this);
    m_firstRow->setRequired(true);
    m_againRow->setRequired(true);
    auto *strength = new QHBoxLayout;
    strength->setSpacing(metrics::gap);
    strength->addWidget(m_bar, 1);
    strength->addWidget(m_word);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_firstRow);
    column->addLayout(strength);
    column->addWidget(m_againRow);
    setFocusProxy(m_first);
    for (PasswordField *field : {m_first, m_again}) {
        field->installEventFilter(this);
        connect(field, &QLineEdit::textChanged, this, [this] {
            m_firstRow->setFault({});
            m_againRow->setFault({});
            showStrength();
            emit edited();
        });
    }
    retranslate();
}

QString NewPasswordFields::password() const
{
    return m_first->text();
}

QString NewPasswordFields::firstFault()
{
    checkFirst();
    checkAgain();
    return m_firstRow->fault().isEmpty() ? m_againRow->fault() : m_firstRow->fault();
}

void NewPasswordFields::setFault(const QString &reason)
{
    m_firstRow->setFault(reason);
}

void NewPasswordFields::forget()
{
    m_first->forget();
    m_again->forget();
}

void NewPasswordFields::checkFirst()
{
    const Result<Done> sound = checkPassword(m_first->text());
    m_firstRow->setFault(sound ? QString() : sound.error().message);
}

void NewPasswordFields::checkAgain()
{
    QString fault;
    if (m_again->text().isEmpty())
        fault = tr("Type the new password again.");
    else if (m_again->text() != m_first->text())
        fault = tr("The two are not the same. Type the new password again.");
    m_againRow->setFault(fault);
}

bool NewPasswordFields::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        if (watched == m_first && !m_first->text().isEmpty())
            checkFirst();
        else if (watched == m_again && !m_again->text().isEmpty())
            checkAgain();
    }
    return QWidget::eventFilter(watched, event);
}

void NewPasswordFields::showStrength()
{
    if (m_first->text().isEmpty()) {
        m_bar->setStrength({});
        m_word->clear();
        return;
    }
    const PasswordStrength strength = passwordStrength(m_first->text());
    m_bar->setStrength(strength);
    switch (strength) {
    case PasswordStrength::Weak: m_word->setText(tr("Weak")); break;
    case PasswordStrength::Medium: m_word->setText(tr("Medium")); break;
    case PasswordStrength::Strong: m_word->setText(tr("Strong")); break;
    }
    m_bar->setAccessibleName(tr("Strength of the password: %1").arg(m_word->text()));
}

void NewPasswordFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NewPasswordFields::retranslate()
{
    m_firstRow->setLabel(tr("New password"));
    m_firstRow->setExplanation(tr("At least 8 characters, with at least three of: capital letters, small letters, digits, "
                                  "and ! @ # $ % ^ & * _ + - = ~"));
    m_againRow->setLabel(tr("New password again"));
    showStrength();
}

} // namespace hezhun
