// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forms/fieldeditor.h"

#include <array>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace hezhun {

class ChoiceBox;

/// A place, picked province, city, county; the value is the code of the lowest that was picked. A level that a place
/// does not have is not offered.
class DivisionEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit DivisionEditor(const FieldDefinition &field, QWidget *parent = nullptr);

    QString value() const override;
    void setValue(const QString &value) override;
    void setReadOnly(bool readOnly) override;
    QWidget *field() const override;
    void setWrong(bool wrong) override;
    void retranslate() override;

private:
    static constexpr int levels = 3;
    void fill(int level, const QString &parent, const QString &current = {});
    void picked(int level);

    bool m_readOnly = false;
    std::array<ChoiceBox *, levels> m_boxes = {};
    QLineEdit *m_shown = nullptr; ///< in place of the boxes while nothing can be picked
    QString m_unknown; ///< a code that today's table does not have: kept until somebody picks another
};

} // namespace hezhun
