// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/fieldeditor.h"

#include "ui/forms/choiceeditor.h"
#include "ui/forms/dateeditor.h"
#include "ui/forms/divisioneditor.h"
#include "ui/forms/rowseditor.h"
#include "ui/forms/texteditor.h"

namespace hezhun {

FieldEditor *makeFieldEditor(const FieldDefinition &field, QWidget *parent)
{
    switch (field.type) {
    case FieldType::Date: return new DateEditor(field, parent);
    case FieldType::Choice: return new ChoiceEditor(field, parent);
    case FieldType::Division: return new DivisionEditor(field, parent);
    case FieldType::Rows: return new RowsEditor(field, parent);
    case FieldType::Text: break;
    }
    return new TextEditor(field, parent);
}

} // namespace hezhun
