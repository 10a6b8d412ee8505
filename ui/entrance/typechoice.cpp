// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/typechoice.h"

#include "ui/look/icons.h"
#include "ui/look/metrics.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

TypeChoice::TypeChoice(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_person(new QToolButton(this))
    , m_unit(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    auto *group = new QButtonGroup(this);
    m_person->setObjectName(name + u"Person"_s);
    m_unit->setObjectName(name + u"Unit"_s);
    m_person->setIcon(icon(u"user"_s, IconColour::Secondary));
    m_unit->setIcon(icon(u"building"_s, IconColour::Secondary));
    for (QToolButton *button : {m_person, m_unit}) {
        button->setProperty("role", u"chip"_s);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        group->addButton(button);
        row->addWidget(button);
    }
    row->addStretch(1);
    m_person->setChecked(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_unit, &QToolButton::toggled, this, &TypeChoice::changed);
}

void TypeChoice::setTexts(const QString &person, const QString &unit)
{
    m_person->setText(person);
    m_unit->setText(unit);
}

QString TypeChoice::type() const
{
    return isUnit() ? u"unit"_s : u"person"_s;
}

bool TypeChoice::isUnit() const
{
    return m_unit->isChecked();
}

void TypeChoice::choose(const QString &type)
{
    (type == u"unit"_s ? m_unit : m_person)->setChecked(true);
}

} // namespace hezhun
