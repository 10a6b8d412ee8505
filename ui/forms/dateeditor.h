// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/isodate.h"
#include "ui/forms/fieldeditor.h"

#include <QDate>

QT_BEGIN_NAMESPACE
class QAction;
class QLineEdit;
QT_END_NAMESPACE

namespace hezhun {

/// A date, typed or picked from a calendar.
class DateEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit DateEditor(const FieldDefinition &field, QWidget *parent = nullptr);

    QString value() const override;
    void setValue(const QString &value) override;
    void setReadOnly(bool readOnly) override;
    QWidget *field() const override;
    void retranslate() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openCalendar();

    QLineEdit *m_edit = nullptr;
    QAction *m_open = nullptr;
};

} // namespace hezhun
