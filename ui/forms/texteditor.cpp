// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/texteditor.h"

#include "domain/masking.h"
#include "domain/textcheck.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace hezhun {

MaskedEdit::MaskedEdit(FieldShape shape, QWidget *parent)
    : QLineEdit(parent)
    , m_shape(shape)
{
    // Whoever sets the text of the field anew means all of it, not the stars.
    connect(this, &QLineEdit::textChanged, this, [this] { m_masked = false; });
}

QString MaskedEdit::value() const
{
    return m_masked ? m_value : text();
}

void MaskedEdit::setValue(const QString &value)
{
    const QSignalBlocker quiet(this);
    m_masked = false;
    setText(value);
    setCursorPosition(0);
    if (!hasFocus() || isReadOnly())
        conceal();
}

void MaskedEdit::focusInEvent(QFocusEvent *event)
{
    if (!isReadOnly())
        reveal();
    QLineEdit::focusInEvent(event);
}

void MaskedEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() == Qt::PopupFocusReason) // its own menu
        return;
    emit left();
    conceal();
}

void MaskedEdit::keyPressEvent(QKeyEvent *event)
{
    if (!isReadOnly())
        reveal();
    QLineEdit::keyPressEvent(event);
}

void MaskedEdit::conceal()
{
    if (m_shape != FieldShape::IdNumber || m_masked || text().isEmpty())
        return;
    const QSignalBlocker quiet(this);
    m_value = text();
    setText(maskIdNumber(trimmedEntry(m_value)));
    setCursorPosition(0);
    m_masked = true;
}

void MaskedEdit::reveal()
{
    if (!m_masked)
        return;
    const QSignalBlocker quiet(this);
    m_masked = false;
    setText(std::exchange(m_value, {}));
}

TextEditor::TextEditor(const FieldDefinition &field, QWidget *parent)
    : FieldEditor(parent)
    , m_edit(new MaskedEdit(field.shape, this))
{
    m_edit->setObjectName(field.name);
    // A little more than may be kept, so that a pasted text is refused with a word instead of being cut off quietly.
    m_edit->setMaxLength(2 * field.maximumLength + 16);
    if (field.shape != FieldShape::Plain || field.key == CaseKey::Phone)
        m_edit->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_edit);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &FieldEditor::edited);
    connect(m_edit, &MaskedEdit::left, this, &FieldEditor::left);
}

QString TextEditor::value() const
{
    return trimmedEntry(m_edit->value());
}

void TextEditor::setValue(const QString &value)
{
    m_edit->setValue(value);
}

void TextEditor::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    m_edit->setFocusPolicy(readOnly ? Qt::ClickFocus : Qt::StrongFocus);
}

} // namespace hezhun
