// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/entrancepage.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace hezhun {

class FormRow;
class TypeChoice;

/// A login name that was forgotten: a person's by name and ID number, a unit's by full name and credit code, both of
/// which must match (I-11).
class FindNamePage : public EntrancePage
{
    Q_OBJECT

public:
    explicit FindNamePage(EntranceConnection &connection, QWidget *parent = nullptr);

    enum Step { Who, Found };

    void arrive(const Known &known) override;
    void forget() override;

protected:
    void advance() override;
    void showTexts() override;
    QString mainText() const override;

private:
    QLineEdit *makeField(const QString &name, FormRow *&row);
    const KindDefinition *kindOfType() const;
    bool isFilledIn();
    void show(const QStringList &names);
    void logInAs(const QString &name);

    TypeChoice *m_type = nullptr;
    QLineEdit *m_subject = nullptr;
    FormRow *m_subjectRow = nullptr;
    QLineEdit *m_number = nullptr;
    FormRow *m_numberRow = nullptr;
    QLabel *m_found = nullptr;
    QWidget *m_names = nullptr;
    QStringList m_foundNames;
};

} // namespace hezhun
