// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/departmentstore.h"
#include "store/desksession.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

class DivisionEditor;
class FormRow;

/// One department is given its account (C-02): place, name, login name.
class DepartmentForm : public QWidget
{
    Q_OBJECT

public:
    explicit DepartmentForm(DeskSession &session, QWidget *parent = nullptr);

    /// Empty fields, ready to be filled in.
    void start();
    DivisionEditor *division() const { return m_division; }

signals:
    void issued(const hezhun::IssuedDepartment &department);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    FormRow *addRow(QLineEdit *field, const QString &name);
    void layOut();
    void propose();
    bool isRight();
    void issue();
    void refuse(const Error &error);
    void retranslate();

    DeskSession &m_session;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    DivisionEditor *m_division = nullptr;
    FormRow *m_divisionRow = nullptr;
    QLineEdit *m_name = nullptr;
    FormRow *m_nameRow = nullptr;
    QLineEdit *m_login = nullptr;
    FormRow *m_loginRow = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_issue = nullptr;
    QPushButton *m_cancel = nullptr;
    QString m_proposedName;
};

} // namespace hezhun
