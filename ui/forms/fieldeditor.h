// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"

#include <QWidget>

namespace hezhun {

/// What takes the value of one field. Values are those of the definition: a code, an ISO date, six digits of a division.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// As it stands, trimmed; a date that can be read in another form comes as ISO.
    virtual QString value() const = 0;
    /// Emits nothing.
    virtual void setValue(const QString &value) = 0;
    virtual void setReadOnly(bool readOnly) = 0;
    /// What takes the focus, and the red frame.
    virtual QWidget *field() const = 0;
    /// Red frames on what field() is not.
    virtual void setWrong(bool) {}
    /// Texts of the definition in the language that is shown now.
    virtual void retranslate() {}

signals:
    void edited();
    /// The focus has gone elsewhere.
    void left();
};

/// The editor for a field, by its type and shape.
FieldEditor *makeFieldEditor(const FieldDefinition &field, QWidget *parent);

} // namespace hezhun
