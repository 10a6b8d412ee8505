// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "ui/parts/messagebar.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
QT_END_NAMESPACE

namespace hezhun {

class FormRow;
class OneTimeLetter;

/// A new account for somebody, with a one-time password in a letter.
class IssuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit IssuePanel(DeskSession &session, QWidget *parent = nullptr);

    /// Empty fields, ready to be typed in.
    void start();

signals:
    void issued(const QString &loginName);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    FormRow *addRow(QLineEdit *field, const QString &name);
    void layOut();
    bool isRight();
    void issue();
    void refuse(const Error &error);
    void retranslate();

    DeskSession &m_session;
    QLabel *m_heading = nullptr;
    QLabel *m_text = nullptr;
    QRadioButton *m_person = nullptr;
    QRadioButton *m_unit = nullptr;
    QLineEdit *m_login = nullptr;
    FormRow *m_loginRow = nullptr;
    QLineEdit *m_name = nullptr;
    FormRow *m_nameRow = nullptr;
    QLineEdit *m_phone = nullptr;
    FormRow *m_phoneRow = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_issue = nullptr;
    QPushButton *m_cancel = nullptr;
    OneTimeLetter *m_letter = nullptr;
};

} // namespace hezhun
