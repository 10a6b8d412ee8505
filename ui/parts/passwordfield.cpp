// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/passwordfield.h"

#include "ui/look/icons.h"

#include <QAction>
#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

PasswordField::PasswordField(QWidget *parent)
    : QLineEdit(parent)
    , m_eye(addAction(hezhun::icon(u"eye"_s, IconColour::Secondary), QLineEdit::TrailingPosition))
{
    m_eye->setObjectName(u"revealPassword"_s);
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    connect(m_eye, &QAction::triggered, this, [this] { setRevealed(!isRevealed()); });
    retranslate();
}

bool PasswordField::isRevealed() const
{
    return echoMode() == QLineEdit::Normal;
}

void PasswordField::setRevealed(bool revealed)
{
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(hezhun::icon(revealed ? u"eye-off"_s : u"eye"_s, IconColour::Secondary));
    retranslate();
}

void PasswordField::forget()
{
    setText({}); // unlike clear(), this leaves nothing to undo
    setRevealed(false);
}

void PasswordField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

void PasswordField::retranslate()
{
    m_eye->setToolTip(isRevealed() ? tr("Hide the password") : tr("Show the password"));
}

} // namespace hezhun
