// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

#include <QComboBox>

#include <functional>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace hezhun {

/// A box to choose from that keeps its choice when the wheel passes over it on its way through a form.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

signals:
    void left();

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

/// One of the choices of the definition.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ChoiceEditor(const FieldDefinition &field, QWidget *parent = nullptr);

    QString value() const override;
    void setValue(const QString &value) override;
    void setReadOnly(bool readOnly) override;
    QWidget *field() const override { return m_box; }
    void retranslate() override;
    /// Greys what can't be chosen with what else was filled in.
    void setOffered(const std::function<bool(const QString &code)> &offered);

private:
    FieldDefinition m_field;
    ChoiceBox *m_box = nullptr;
    QLineEdit *m_shown = nullptr; ///< in place of the box while nothing can be chosen: a greyed box is hard to read
};

} // namespace hezhun
