// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batchbar.h"

#include "tables/displaylanguage.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int progressWidth = 240;

BatchBar::BatchBar(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLabel(this))
    , m_offers(new QHBoxLayout)
    , m_confirm(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_none(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QPushButton(this))
{
    setObjectName(u"batchBar"_s);
    setProperty("role", u"card"_s);
    m_words->setObjectName(u"batchWords"_s);
    m_words->setWordWrap(true);
    m_confirm->setObjectName(u"batchConfirm"_s);
    m_confirm->setProperty("role", u"main"_s);
    m_cancel->setObjectName(u"batchCancel"_s);
    m_none->setObjectName(u"batchNone"_s);
    m_progress->setObjectName(u"batchProgress"_s);
    m_progress->setFixedWidth(progressWidth);
    m_progress->setTextVisible(false);
    m_stop->setObjectName(u"batchStop"_s);
    m_offers->setSpacing(metrics::gap);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    row->setSpacing(metrics::gap);
    row->addWidget(m_words, 1);
    row->addWidget(m_progress);
    row->addWidget(m_stop);
    row->addLayout(m_offers);
    row->addWidget(m_confirm);
    row->addWidget(m_cancel);
    row->addWidget(m_none);

    connect(m_confirm, &QPushButton::clicked, this, [this] {
        const std::optional<BatchAction> asked = std::exchange(m_asked, {});
        if (asked)
            emit confirmed(*asked);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_asked.reset();
        retranslate();
    });
    connect(m_none, &QPushButton::clicked, this, &BatchBar::chosenNone);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        emit stopRequested();
    });
    hide();
}

void BatchBar::offer(int chosen, const QList<BatchAction> &actions)
{
    m_chosen = chosen;
    if (m_asked && !actions.contains(*m_asked))
        m_asked.reset();
    if (m_actions != actions || m_buttons.isEmpty()) {
        m_actions = actions;
        qDeleteAll(m_buttons);
        m_buttons.clear();
        for (const BatchAction &action : actions) {
            auto *button = new QPushButton(this);
            button->setObjectName(u"batch_"_s + action.name);
            button->setProperty("role", u"main"_s);
            connect(button, &QPushButton::clicked, this, [this, action] { ask(action); });
            m_offers->addWidget(button);
            m_buttons.append(button);
        }
    }
    retranslate();
}

void BatchBar::ask(const BatchAction &action)
{
    m_asked = action;
    retranslate();
    m_confirm->setFocus();
}

void BatchBar::showProgress(int decided, int total)
{
    m_decided = decided;
    if (m_total == 0)
        m_stop->setEnabled(true);
    m_total = total;
    m_progress->setRange(0, total);
    m_progress->setValue(decided);
    retranslate();
}

void BatchBar::endProgress()
{
    m_total = 0;
    retranslate();
}

void BatchBar::showParts()
{
    const bool runs = m_total > 0;
    const bool asks = !runs && isAsking();
    const bool offers = !runs && !asks;
    m_progress->setVisible(runs);
    m_stop->setVisible(runs);
    m_confirm->setVisible(asks);
    m_cancel->setVisible(asks);
    m_none->setVisible(offers);
    for (QPushButton *button : std::as_const(m_buttons))
        button->setVisible(offers);
    setVisible(runs || m_chosen > 1);
}

QString BatchBar::askedWords() const
{
    //: %1: an action, as "Confirm filing".
    return tr("“%1” for %n case(s), one after the other, each on its own?", nullptr, m_chosen)
        .arg(m_asked->label.in(displayLanguage()));
}

void BatchBar::retranslate()
{
    if (m_total > 0)
        m_words->setText(tr("%1 of %2 done").arg(m_decided).arg(m_total));
    else if (m_asked)
        m_words->setText(askedWords());
    else if (m_actions.isEmpty())
        m_words->setText(
            tr("%n case(s) chosen. There is nothing that can be done to all of them at once: open them one "
               "by one.",
               nullptr, m_chosen));
    else
        m_words->setText(tr("%n case(s) chosen", nullptr, m_chosen));
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons.at(i)->setText(m_actions.at(i).label.in(displayLanguage()));
    m_confirm->setText(m_asked ? m_asked->label.in(displayLanguage()) : QString());
    m_cancel->setText(tr("Not now"));
    m_none->setText(tr("Choose none"));
    m_stop->setText(tr("Stop"));
    showParts();
}

void BatchBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace hezhun
