// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entry/entrysteps.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int stepWidth = 760; ///< px at most, so that a line stays easy to read

struct ResultLook
{
    QString sign;
    IconColour colour = IconColour::Secondary;
    QString word;
    QString role; ///< of the label of the word
};

/// Sign and word, never colour alone (UI.md, "Look").
ResultLook lookOf(EntryResult result)
{
    switch (result) {
    case EntryResult::Passed: return {u"circle-check"_s, IconColour::Good, EntrySteps::tr("passed"), u"good"_s};
    case EntryResult::Failed: return {u"circle-x"_s, IconColour::Danger, EntrySteps::tr("not passed"), u"danger"_s};
    case EntryResult::NotKnown: return {u"help"_s, IconColour::Warning, EntrySteps::tr("not known here"), u"warning"_s};
    case EntryResult::NotReached: break;
    }
    return {u"circle"_s, IconColour::Secondary, EntrySteps::tr("not looked at"), u"secondary"_s};
}

QLabel *label(const QString &text, const QString &role, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setProperty("role", role);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

} // namespace

EntrySteps::EntrySteps(QWidget *parent)
    : QScrollArea(parent)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
{
    setObjectName(u"entrySteps"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    m_content->setMaximumWidth(stepWidth);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::gap);
    setWidget(m_content);
}

void EntrySteps::show(const EntryReport &report, bool own)
{
    m_report = report;
    m_own = own;
    fill();
}

void EntrySteps::fill()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const EntryStep &step : std::as_const(m_report.steps))
        m_column->addWidget(stepRow(step));
    m_column->addStretch(1);
}

QWidget *EntrySteps::stepRow(const EntryStep &step)
{
    const ResultLook look = lookOf(step.result);
    auto *card = new QFrame(m_content);
    card->setObjectName(u"step:"_s + step.code);
    card->setProperty("role", u"card"_s);
    card->setAccessibleName(tr("%1: %2", "step, result").arg(step.title, look.word));
    auto *sign = new QLabel(card);
    sign->setPixmap(icon(look.sign, look.colour).pixmap(metrics::iconLarge));
    auto *title = label(step.title, u"section"_s, card);
    auto *word = label(look.word, look.role, card);
    word->setWordWrap(false);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::margin);
    head->addWidget(title, 1);
    head->addWidget(word);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics::halfGrid);
    texts->addLayout(head);
    if (!step.words.isEmpty())
        texts->addWidget(label(step.words, {}, card));
    for (const QString &missing : step.missing)
        texts->addWidget(label(tr("· %1").arg(missing), u"danger"_s, card));
    if (!step.cure.isEmpty())
        texts->addWidget(label(step.cure, u"secondary"_s, card));
    const EntryCure cure = m_own ? cureOf(step) : EntryCure();
    if (!cure.page.isEmpty()) {
        auto *lead = new QPushButton(cure.text, card);
        lead->setObjectName(u"cure:"_s + step.code);
        texts->addWidget(lead, 0, Qt::AlignLeft);
        connect(lead, &QPushButton::clicked, this, [this, page = cure.page] { emit pageRequested(page); });
    }
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    row->setSpacing(metrics::margin);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    return card;
}

/// What is said of oneself, of one's unit, and which units gave one a role stand on one page.
EntryCure EntrySteps::cureOf(const EntryStep &step)
{
    if (step.result != EntryResult::Failed)
        return {};
    const QString information = u"information"_s;
    if (step.code == u"real_name"_s)
        return {tr("To the verification"), information};
    if (step.code == u"role"_s)
        return {tr("To the units that gave me a role"), information};
    if (step.reason == u"unit.incomplete"_s || !step.missing.isEmpty())
        return {tr("To my information"), information};
    return {};
}

void EntrySteps::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        fill(); // the signs are pictures of the scheme's colours
    QScrollArea::changeEvent(event);
}

} // namespace hezhun
