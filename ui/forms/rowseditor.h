// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

QT_BEGIN_NAMESPACE
class QPushButton;
class QTableWidget;
QT_END_NAMESPACE

namespace hezhun {

/// A list of rows with named columns. Rows are added and removed by button; cells copied from a spreadsheet are pasted
/// from the current one on.
class RowsEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit RowsEditor(const FieldDefinition &field, QWidget *parent = nullptr);

    QString value() const override;
    void setValue(const QString &value) override;
    void setReadOnly(bool readOnly) override;
    QWidget *field() const override;
    void setWrong(bool wrong) override;
    void retranslate() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow();
    void removeRow();
    void paste();
    void setText(int row, int column, const QString &text);

    FieldDefinition m_field;
    QTableWidget *m_table = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace hezhun
