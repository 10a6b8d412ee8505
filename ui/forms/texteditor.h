// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

#include <QLineEdit>

namespace hezhun {

/// A line of text that may hide its value while nobody types in it (I-40: identity numbers).
class MaskedEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit MaskedEdit(FieldShape shape, QWidget *parent = nullptr);

    QString value() const;
    void setValue(const QString &value);
    bool isMasked() const { return m_masked; }

signals:
    void left();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void conceal();
    void reveal();

    FieldShape m_shape;
    QString m_value; ///< while it is masked
    bool m_masked = false;
};

class TextEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit TextEditor(const FieldDefinition &field, QWidget *parent = nullptr);

    QString value() const override;
    void setValue(const QString &value) override;
    void setReadOnly(bool readOnly) override;
    QWidget *field() const override { return m_edit; }

private:
    MaskedEdit *m_edit = nullptr;
};

} // namespace hezhun
