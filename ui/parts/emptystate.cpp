// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/emptystate.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int textWidth = 440; ///< px, so that a line of the text stays easy to read

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_heading(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
{
    m_heading->setObjectName(u"emptyHeading"_s);
    m_text->setObjectName(u"emptyText"_s);
    m_action->setObjectName(u"emptyAction"_s);
    m_heading->setProperty("role", u"heading"_s);
    m_text->setProperty("role", u"secondary"_s);
    m_text->setWordWrap(true);
    m_action->setProperty("role", u"quiet"_s);

    // A layout of its own: only so does a text that wraps get the height that it needs.
    auto *middle = new QWidget(this);
    middle->setFixedWidth(textWidth);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    for (QLabel *label : {m_icon, m_heading, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    m_heading->setWordWrap(true);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    auto *page = new QGridLayout(this);
    page->addWidget(middle, 1, 1);
    page->setRowStretch(0, 2);
    page->setRowStretch(2, 3);
    page->setColumnStretch(0, 1);
    page->setColumnStretch(2, 1);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::say(const QString &iconName, const QString &heading, const QString &text, const QString &actionText)
{
    m_iconName = iconName;
    m_heading->setText(heading);
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    showIcon();
}

QString EmptyState::heading() const
{
    return m_heading->text();
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(hezhun::icon(m_iconName, IconColour::Secondary).pixmap(metrics::iconHuge));
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    QWidget::changeEvent(event);
}

} // namespace hezhun
