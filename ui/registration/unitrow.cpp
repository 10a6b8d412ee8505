// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/unitrow.h"

#include "store/storeerrors.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

UnitRow::UnitRow(QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
    , m_choice(new QComboBox(this))
    , m_name(new QLabel(this))
    , m_line(new QLabel(this))
{
    setObjectName(u"unitRow"_s);
    m_label->setProperty("role", u"section"_s);
    m_label->setBuddy(m_choice);
    m_choice->setObjectName(u"unit"_s);
    m_choice->setMinimumWidth(320);
    m_name->setObjectName(u"unitName"_s);
    m_line->setObjectName(u"unitLine"_s);
    m_line->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::margin);
    row->addWidget(m_label);
    row->addWidget(m_choice);
    row->addWidget(m_name);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::halfGrid);
    column->addLayout(row);
    column->addWidget(m_line);
    connect(m_choice, &QComboBox::activated, this, &UnitRow::choose);
    retranslate();
}

void UnitRow::showDraft(const Draft &draft, const QList<DraftUnit> &units)
{
    m_draft = draft;
    m_fixedName.clear();
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const DraftUnit &unit : units) {
        m_choice->addItem(unit.name, unit.id);
        const int index = m_choice->count() - 1;
        if (unit.hindrance.isEmpty())
            continue;
        m_choice->setItemData(index, storeError(unit.hindrance).message, Qt::ToolTipRole);
        if (auto *items = qobject_cast<QStandardItemModel *>(m_choice->model()))
            items->item(index)->setEnabled(false);
    }
    m_choice->setCurrentIndex(m_choice->findData(draft.unit)); // -1: it took the grant back
    retranslate();
}

void UnitRow::showFixed(const QString &unitName)
{
    m_fixedName = unitName;
    m_draft = {};
    retranslate();
}

void UnitRow::choose(int index)
{
    const AccountId chosen = m_choice->itemData(index).toLongLong();
    if (chosen > 0 && chosen != m_draft.unit)
        emit unitChosen(chosen);
}

void UnitRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void UnitRow::retranslate()
{
    m_label->setText(tr("Unit"));
    const bool isFixed = !m_fixedName.isEmpty() || m_draft.follows > 0;
    m_choice->setVisible(!isFixed);
    m_name->setVisible(isFixed);
    m_name->setText(m_fixedName.isEmpty() ? m_draft.unitName : m_fixedName);
    QString line;
    if (!m_draft.hindrance.isEmpty())
        line = storeError(m_draft.hindrance).message;
    else if (m_draft.follows > 0)
        line = tr("The unit stays what it is once a registration was handed in.");
    else if (m_choice->count() > 1 && m_fixedName.isEmpty())
        line = tr("You can change to another unit that granted you the role as long as this is not handed in; its data "
                  "replace those of the one before.");
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
    m_line->setProperty("role", m_draft.hindrance.isEmpty() ? u"secondary"_s : u"danger"_s);
    repolish(m_line);
}

} // namespace hezhun
