// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace hezhun {

class FormRow;
class PasswordField;
class StrengthBar;

/// A new password typed twice, with the eye, a bar with a word for its strength, and its faults (I-03).
class NewPasswordFields : public QWidget
{
    Q_OBJECT

public:
    explicit NewPasswordFields(QWidget *parent = nullptr);

    QString password() const;
    /// Marks what is wrong; the sentence of the first fault, empty when both are right.
    QString firstFault();
    /// What the store said about it (one of the last five, for one).
    void setFault(const QString &reason);
    /// Empties both, their undo steps too.
    void forget();
    PasswordField *first() const { return m_first; }
    PasswordField *again() const { return m_again; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showStrength();
    void checkFirst();
    void checkAgain();
    void retranslate();

    PasswordField *m_first = nullptr;
    PasswordField *m_again = nullptr;
    FormRow *m_firstRow = nullptr;
    FormRow *m_againRow = nullptr;
    StrengthBar *m_bar = nullptr;
    QLabel *m_word = nullptr;
};

} // namespace hezhun
