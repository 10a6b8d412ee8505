// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/stationpassword.h"

#include "store/stationkeychain.h"
#include "ui/look/metrics.h"
#include "ui/parts/formrow.h"
#include "ui/parts/passwordfield.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

StationPassword::StationPassword(std::shared_ptr<StationKeychain> keychain, QWidget *parent)
    : QWidget(parent)
    , m_keychain(std::move(keychain))
    , m_password(new PasswordField(this))
    , m_row(new FormRow(m_password, this))
    , m_keep(new QCheckBox(this))
    , m_note(new QLabel(this))
{
    m_password->setObjectName(u"stationPassword"_s);
    m_keep->setObjectName(u"keepPassword"_s);
    m_keep->setChecked(true);
    m_note->setObjectName(u"keychainNote"_s);
    m_note->setProperty("role", u"secondary"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_row);
    column->addWidget(m_keep);
    column->addWidget(m_note);
    connect(m_password, &QLineEdit::textEdited, this, [this] {
        ++m_question; // an answer that is still to come would overwrite it
        m_row->setFault({});
    });
    retranslate();
}

bool StationPassword::isKept() const
{
    return m_keep->isEnabled() && m_keep->isChecked();
}

void StationPassword::askKeychain()
{
    m_keychain->probe().then(this, [this](const Result<Done> &answer) { showKeychain(answer); });
}

void StationPassword::recall(const WorkspaceAddress &address)
{
    const int question = ++m_question;
    m_keychain->read(address).then(this, [this, question](const Result<std::optional<QString>> &answer) {
        showKeychain(answer.ok() ? Result<Done>(Done{}) : answer.error());
        if (question == m_question && answer.ok() && answer.value())
            m_password->setText(*answer.value());
    });
}

QFuture<Result<Done>> StationPassword::settle(const WorkspaceAddress &address)
{
    const bool hasOne = !m_isMissing && !m_password->text().isEmpty();
    return isKept() && hasOne ? m_keychain->write(address, m_password->text()) : m_keychain->remove(address);
}

void StationPassword::setTyped(const QString &password)
{
    ++m_question;
    m_password->setText(password);
}

void StationPassword::forget()
{
    ++m_question;
    m_password->forget();
    m_row->setFault({});
}

void StationPassword::showKeychain(const Result<Done> &answer)
{
    const bool isMissing = !answer.ok() && answer.error().code == u"keychain.missing"_s;
    if (isMissing != m_isMissing)
        m_keep->setChecked(!isMissing);
    m_isMissing = isMissing;
    m_keep->setEnabled(!isMissing);
    m_note->setText(answer.ok() ? QString() : answer.error().message);
    m_note->setVisible(!answer.ok());
}

void StationPassword::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StationPassword::retranslate()
{
    m_row->setLabel(tr("Station password"));
    m_row->setExplanation(
        tr("With it this computer is let in. What you log in with yourself is asked for afterwards."));
    m_keep->setText(tr("Keep it in the system keychain"));
    if (!m_note->isHidden())
        askKeychain(); // says it in the other language
}

} // namespace hezhun
