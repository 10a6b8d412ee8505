// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/wayout.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

WayOut::WayOut(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
{
    setObjectName(u"wayOut"_s);
    setProperty("role", u"notice"_s);
    m_text->setObjectName(u"wayOutText"_s);
    m_text->setWordWrap(true);
    m_button->setObjectName(u"wayOutButton"_s);
    m_sign->setPixmap(icon(u"triangle-alert"_s, IconColour::Warning).pixmap(metrics::iconMedium));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::gap);
    grid->setSpacing(metrics::gap);
    grid->addWidget(m_sign, 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_button, 1, 1, Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (const std::function<void()> take = m_take)
            take();
    });
    hide();
}

void WayOut::offer(const QString &text, const QString &button, std::function<void()> take)
{
    m_text->setText(text);
    m_button->setText(button);
    m_take = std::move(take);
    show();
    emit offered();
}

void WayOut::withdraw()
{
    hide();
    m_take = nullptr;
}

} // namespace hezhun
