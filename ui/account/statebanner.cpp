// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/statebanner.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Look
{
    QString icon;
    IconColour colour;
    QString role;
};

Look lookOf(VerificationWords::Tone tone)
{
    switch (tone) {
    case VerificationWords::Tone::Busy: return {u"clock"_s, IconColour::Accent, u"heading"_s};
    case VerificationWords::Tone::Good: return {u"shield-check"_s, IconColour::Good, u"heading"_s};
    case VerificationWords::Tone::Bad: return {u"circle-x"_s, IconColour::Danger, u"heading"_s};
    case VerificationWords::Tone::Quiet: break;
    }
    return {u"file-warning"_s, IconColour::Warning, u"heading"_s};
}

} // namespace

StateBanner::StateBanner(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_state(new QLabel(this))
    , m_next(new QLabel(this))
    , m_details(new QLabel(this))
    , m_appeal(new QPushButton(this))
{
    setObjectName(u"stateBanner"_s);
    setProperty("role", u"card"_s);
    m_state->setObjectName(u"verificationState"_s);
    m_state->setProperty("role", u"heading"_s);
    m_next->setObjectName(u"nextStep"_s);
    m_details->setObjectName(u"stateDetails"_s);
    m_details->setProperty("role", u"danger"_s);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_appeal->setObjectName(u"appeal"_s);
    for (QLabel *label : {m_state, m_next, m_details})
        label->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::halfGrid);
    words->addWidget(m_state);
    words->addWidget(m_details);
    words->addWidget(m_next);
    words->addWidget(m_appeal, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    row->setSpacing(metrics::margin);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_appeal, &QPushButton::clicked, this, [this] { emit appealRequested(m_words.appeal); });
}

void StateBanner::show(const VerificationWords &words)
{
    m_words = words;
    showWords();
}

QString StateBanner::text() const
{
    return m_state->text();
}

void StateBanner::showWords()
{
    const Look look = lookOf(m_words.tone);
    m_sign->setPixmap(icon(look.icon, look.colour).pixmap(metrics::iconHuge));
    m_state->setText(m_words.state);
    m_next->setText(m_words.next);
    QString details;
    if (!m_words.details.isEmpty())
        details = tr("Details: %1").arg(m_words.details.size() == 1 ? m_words.details.first()
                                                                    : u"\n· "_s + m_words.details.join(u"\n· "_s));
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
    m_appeal->setText(m_words.appeal == u"unit"_s ? tr("To the unit's appeal") : tr("To the appeal"));
    m_appeal->setVisible(!m_words.appeal.isEmpty());
    setVisible(!m_words.state.isEmpty());
    setAccessibleName(m_words.state);
    setAccessibleDescription(details + u' ' + m_words.next);
}

void StateBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        showWords();
    QFrame::changeEvent(event);
}

} // namespace hezhun
