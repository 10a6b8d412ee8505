// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/choiceeditor.h"

#include "tables/displaylanguage.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QWheelEvent>

namespace hezhun {

ChoiceBox::ChoiceBox(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMaxVisibleItems(16);
    // A long choice must not make the form wider than its column.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
}

void ChoiceBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        emit left();
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

ChoiceEditor::ChoiceEditor(const FieldDefinition &field, QWidget *parent)
    : FieldEditor(parent)
    , m_field(field)
    , m_box(new ChoiceBox(this))
    , m_shown(new QLineEdit(this))
{
    m_box->setObjectName(field.name);
    m_shown->setObjectName(field.name + QStringLiteral("_shown"));
    m_shown->setReadOnly(true);
    m_shown->setFocusPolicy(Qt::ClickFocus);
    m_shown->hide();
    m_box->addItem(QString(), QString());
    for (const ChoiceDefinition &choice : field.choices)
        m_box->addItem(QString(), choice.code);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    row->addWidget(m_shown);
    setFocusProxy(m_box);
    connect(m_box, &QComboBox::currentIndexChanged, this, &FieldEditor::edited);
    connect(m_box, &ChoiceBox::left, this, &FieldEditor::left);
    retranslate();
}

QString ChoiceEditor::value() const
{
    return m_box->currentData().toString();
}

void ChoiceEditor::setValue(const QString &value)
{
    const QSignalBlocker quiet(m_box);
    int index = m_box->findData(value);
    if (index < 0) { // a code that today's definition does not know: kept, and found wrong by the rules
        m_box->addItem(value, value);
        index = m_box->count() - 1;
    }
    m_box->setCurrentIndex(index);
    retranslate();
}

void ChoiceEditor::setReadOnly(bool readOnly)
{
    m_box->setVisible(!readOnly);
    m_shown->setVisible(readOnly);
}

void ChoiceEditor::retranslate()
{
    m_box->setItemText(0, tr("Please choose"));
    for (int i = 1; i < m_box->count(); ++i) {
        const QString code = m_box->itemData(i).toString();
        const QString label = m_field.choiceLabel(code, displayLanguage());
        m_box->setItemText(i, label.isEmpty() ? code : label);
    }
    m_shown->setText(m_box->currentIndex() > 0 ? m_box->currentText() : QString());
    m_shown->setCursorPosition(0);
}

void ChoiceEditor::setOffered(const std::function<bool(const QString &)> &offered)
{
    auto *items = qobject_cast<QStandardItemModel *>(m_box->model());
    for (int i = 1; items && i < m_box->count(); ++i)
        items->item(i)->setEnabled(offered(m_box->itemData(i).toString()));
}

} // namespace hezhun
