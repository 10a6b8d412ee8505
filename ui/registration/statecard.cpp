// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/statecard.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

StateCard::StateCard(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_state(new QLabel(this))
    , m_number(new QLabel(this))
    , m_since(new QLabel(this))
    , m_reasons(new QLabel(this))
    , m_next(new QLabel(this))
    , m_correct(new QPushButton(this))
    , m_withdraw(new QPushButton(this))
    , m_print(new QPushButton(this))
{
    setObjectName(u"stateCard"_s);
    setProperty("role", u"card"_s);
    m_state->setObjectName(u"registrationState"_s);
    m_state->setProperty("role", u"heading"_s);
    m_number->setObjectName(u"filingNumber"_s);
    m_number->setProperty("role", u"strong"_s);
    m_since->setObjectName(u"since"_s);
    m_since->setProperty("role", u"secondary"_s);
    m_reasons->setObjectName(u"reasons"_s);
    m_reasons->setProperty("role", u"danger"_s);
    m_next->setObjectName(u"nextStep"_s);
    m_correct->setObjectName(u"correct"_s);
    m_correct->setProperty("role", u"main"_s);
    m_withdraw->setObjectName(u"withdraw"_s);
    m_print->setObjectName(u"print"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::halfGrid);
    for (QLabel *label : {m_state, m_number, m_since, m_reasons, m_next}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->addWidget(label);
    }
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(metrics::gap);
    for (QPushButton *button : {m_correct, m_withdraw, m_print})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    row->setSpacing(metrics::margin);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addLayout(buttons);
    connect(m_correct, &QPushButton::clicked, this, &StateCard::correctionRequested);
    connect(m_withdraw, &QPushButton::clicked, this, &StateCard::withdrawalRequested);
    connect(m_print, &QPushButton::clicked, this, &StateCard::printRequested);
    retranslate();
}

void StateCard::show(const RegistrationWords &words)
{
    m_words = words;
    m_state->setText(words.state);
    m_number->setText(words.filingNumber.isEmpty() ? QString() : tr("Filing number %1").arg(words.filingNumber));
    m_since->setText(words.since);
    m_reasons->setText(words.reasons.isEmpty()
                           ? QString()
                           : tr("Why: %1").arg(words.reasons.size() == 1 ? words.reasons.first()
                                                                         : u"\n· "_s + words.reasons.join(u"\n· "_s)));
    m_next->setText(words.next);
    for (QLabel *label : {m_number, m_since, m_reasons, m_next})
        label->setVisible(!label->text().isEmpty());
    m_correct->setVisible(words.mayCorrect);
    m_withdraw->setVisible(words.mayWithdraw);
    m_print->setVisible(words.mayPrint && receivers(SIGNAL(printRequested())) > 0);
    setAccessibleName(words.state);
    setAccessibleDescription(m_reasons->text() + u' ' + words.next);
    showSign();
}

void StateCard::setBusy(bool busy)
{
    for (QPushButton *button : {m_correct, m_withdraw, m_print})
        button->setEnabled(!busy);
}

QString StateCard::text() const
{
    return m_state->text();
}

void StateCard::showSign()
{
    switch (m_words.tone) {
    case RegistrationWords::Tone::Draft:
        m_sign->setPixmap(icon(u"file-text"_s, IconColour::Accent).pixmap(metrics::iconHuge));
        break;
    case RegistrationWords::Tone::Busy:
        m_sign->setPixmap(icon(u"clock"_s, IconColour::Accent).pixmap(metrics::iconHuge));
        break;
    case RegistrationWords::Tone::Good:
        m_sign->setPixmap(icon(u"shield-check"_s, IconColour::Good).pixmap(metrics::iconHuge));
        break;
    case RegistrationWords::Tone::Bad:
        m_sign->setPixmap(icon(u"circle-x"_s, IconColour::Danger).pixmap(metrics::iconHuge));
        break;
    }
}

void StateCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showSign();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void StateCard::retranslate()
{
    m_correct->setText(tr("Correct and hand in again"));
    m_withdraw->setText(tr("Withdraw"));
    m_print->setText(tr("Print"));
}

} // namespace hezhun
