// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/messagebar.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/palette.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct ToneLook
{
    QString iconName;
    IconColour iconColour = IconColour::Accent;
    QColor ground;
    QColor edge;
};

ToneLook lookOf(MessageTone tone)
{
    const Colours &c = colours();
    switch (tone) {
    case MessageTone::Good: return {u"circle-check"_s, IconColour::Good, c.goodSurface, c.good};
    case MessageTone::Warning: return {u"triangle-alert"_s, IconColour::Warning, c.warningSurface, c.warning};
    case MessageTone::Danger: return {u"circle-x"_s, IconColour::Danger, c.dangerSurface, c.danger};
    case MessageTone::Information: break;
    }
    return {u"info"_s, IconColour::Accent, c.accentSurface, c.accent};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_action->setObjectName(u"messageAction"_s);
    m_close->setObjectName(u"messageClose"_s);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setProperty("role", u"chip"_s);
    m_action->setFocusPolicy(Qt::TabFocus);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setIcon(hezhun::icon(u"x"_s, IconColour::Secondary));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::margin, metrics::halfGrid, metrics::gap, metrics::halfGrid);
    row->setSpacing(metrics::gap);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    setMinimumHeight(metrics::controlHeight + metrics::gap);

    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(m_action, &QToolButton::clicked, this, [this] {
        // The action may raise a message of its own: it must not be cleared after that.
        const std::function<void()> work = std::exchange(m_do, {});
        clear();
        if (work)
            work();
    });
    retranslate();
    hide();
}

void MessageBar::show(const Message &message)
{
    const int serial = ++m_serial;
    m_tone = message.tone;
    m_do = message.action;
    m_text->setText(message.text);
    m_action->setText(message.actionText);
    m_action->setVisible(!message.actionText.isEmpty());
    showTone();
    setVisible(true);
    setAccessibleName(message.text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    if (message.seconds > 0) {
        QTimer::singleShot(std::chrono::seconds(message.seconds), this, [this, serial] {
            if (serial == m_serial)
                clear();
        });
    }
}

void MessageBar::clear()
{
    ++m_serial;
    m_do = {};
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::showTone()
{
    const ToneLook look = lookOf(m_tone);
    m_icon->setPixmap(hezhun::icon(look.iconName, look.iconColour).pixmap(metrics::iconMedium));
    update();
}

void MessageBar::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        showTone();
    QWidget::changeEvent(event);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const ToneLook look = lookOf(m_tone);
    QPainter painter(this);
    painter.fillRect(rect(), look.ground);
    painter.fillRect(QRect(0, 0, metrics::halfGrid, height()), look.edge);
}

} // namespace hezhun
