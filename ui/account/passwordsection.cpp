// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/passwordsection.h"

#include "ui/forms/newpasswordfields.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"
#include "ui/parts/passwordfield.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

PasswordSection::PasswordSection(const AccountAtHand &at, QString accountType, QWidget *parent)
    : QFrame(parent)
    , m_at(at)
    , m_type(std::move(accountType))
    , m_title(new QLabel(this))
    , m_old(new PasswordField(this))
    , m_new(new NewPasswordFields(this))
    , m_change(new QPushButton(this))
{
    setObjectName(u"passwordSection"_s);
    setProperty("role", u"card"_s);
    m_title->setProperty("role", u"section"_s);
    m_old->setObjectName(u"oldPassword"_s);
    m_oldRow = new FormRow(m_old, this);
    m_oldRow->setRequired(true);
    m_change->setObjectName(u"changePassword"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::gap);
    column->addWidget(m_title);
    column->addWidget(m_oldRow);
    column->addWidget(m_new);
    column->addWidget(m_change, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_change, &QPushButton::clicked, this, &PasswordSection::change);
    connect(m_old, &QLineEdit::textChanged, this, [this] { m_oldRow->setFault({}); });
    retranslate();
}

void PasswordSection::change()
{
    const bool oldMissing = m_old->text().isEmpty();
    m_oldRow->setFault(oldMissing ? tr("Type the password that you have now.") : QString());
    if (!m_new->firstFault().isEmpty() || oldMissing) {
        if (oldMissing)
            m_old->setFocus();
        return;
    }
    m_change->setEnabled(false);
    m_at.session.store()
        .run([login = m_at.session.actor().loginName, type = m_type, old = m_old->text(),
              fresh = m_new->password()](Workspace &workspace) {
            return workspace.accounts().changePassword(login, type, old, fresh);
        })
        .then(this, [this](const Result<Done> &outcome) { take(outcome); });
}

void PasswordSection::take(const Result<Done> &outcome)
{
    m_change->setEnabled(true);
    if (outcome) {
        m_old->forget();
        m_new->forget();
        emit messageRaised({MessageTone::Good, tr("The password was changed. The old one does not serve any more.")});
        emit changed();
    } else if (outcome.error().code.startsWith(u"password."_s)) {
        m_new->setFault(outcome.error().message);
        m_new->setFocus();
    } else {
        m_oldRow->setFault(outcome.error().message);
        m_old->setFocus();
    }
}

void PasswordSection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void PasswordSection::retranslate()
{
    m_title->setText(tr("Password"));
    m_oldRow->setLabel(tr("Password now"));
    m_change->setText(tr("Change the password"));
}

} // namespace hezhun
