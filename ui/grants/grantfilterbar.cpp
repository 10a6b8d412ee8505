// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/grantfilterbar.h"

#include "domain/grantroles.h"
#include "ui/casepage/flowlayout.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QLocale>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

GrantFilterBar::GrantFilterBar(const QString &system, QWidget *parent)
    : QWidget(parent)
    , m_system(system)
{
    auto *row = new FlowLayout(metrics::gap, this);
    row->setContentsMargins(0, 0, 0, 0);
    addChip(u"in_force"_s, true, u"circle-check"_s);
    addChip(u"run_out"_s, true, u"clock"_s);
    addChip(u"stopped"_s, true, u"circle-x"_s);
    addChip(u"ended"_s, true, u"history"_s);
    for (const QString &role : grantableRoles(system))
        addChip(role, false, u"user"_s);
    show();
}

void GrantFilterBar::addChip(const QString &code, bool isState, const QString &iconName)
{
    auto *button = new QToolButton(this);
    button->setObjectName((isState ? u"chipState:"_s : u"chipRole:"_s) + code);
    button->setProperty("role", u"chip"_s);
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({metrics::iconSmall, metrics::iconSmall});
    button->setIcon(icon(iconName, IconColour::Secondary));
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    const Chip chip{button, code, isState, 0};
    m_chips.append(chip);
    connect(button, &QToolButton::clicked, this, [this, chip](bool on) { turn(chip, on); });
}

void GrantFilterBar::turn(const Chip &chip, bool on)
{
    (chip.isState ? m_filter.state : m_filter.role) = on ? chip.code : QString();
    show();
    emit changed(m_filter);
}

void GrantFilterBar::count(const GrantListModel &model)
{
    for (Chip &chip : m_chips) {
        if (chip.isState)
            chip.count = model.countOf(chip.code);
    }
    show();
}

void GrantFilterBar::setFilter(const GrantFilter &filter)
{
    m_filter = filter;
    show();
}

void GrantFilterBar::show()
{
    for (const Chip &chip : std::as_const(m_chips)) {
        const QString text = chip.isState ? grantStateText(chip.code) : grantRoleText(m_system, chip.code);
        //: A state of grants and how many are in it.
        chip.button->setText(chip.count > 0 ? tr("%1  %2").arg(text, QLocale().toString(chip.count)) : text);
        chip.button->setChecked((chip.isState ? m_filter.state : m_filter.role) == chip.code);
    }
}

void GrantFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}

} // namespace hezhun
