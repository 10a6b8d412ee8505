// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/declaredcase.h"
#include "store/codestore.h"

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace hezhun {

class CodeField;
class FormRow;

/// What is wrong with a phone by the definition of those whose it is; empty: nothing.
QString phoneFault(const KindDefinition &kind, const DeclaredFields &fields, const QString &phone);

/// A phone, and the code that shows that it is in somebody's hands.
class PhoneAndCode : public QWidget
{
    Q_OBJECT

public:
    /// The sentence of what is wrong with a phone that is not empty; empty: nothing.
    using Check = std::function<QString(const QString &phone)>;

    explicit PhoneAndCode(Check check, QWidget *parent = nullptr);

    QString phone() const;
    void setPhone(const QString &phone);
    CodeField *codeField() const { return m_code; }
    /// The first thing that is wrong, marked and with the focus; empty: nothing.
    QString firstFault();
    void setPhoneFault(const QString &reason);
    void setCodeFault(const QString &reason);
    /// It went to that phone, which may have been changed meanwhile.
    void sent(const SentCode &code, const QString &phone);
    void clear();
    /// Puts the focus where something is still to be typed.
    void start();

signals:
    void codeRequested(const QString &phone);

protected:
    void changeEvent(QEvent *event) override;

private:
    QString phoneFault() const;
    void retranslate();

    Check m_check;
    QLineEdit *m_phone = nullptr;
    FormRow *m_phoneRow = nullptr;
    CodeField *m_code = nullptr;
    FormRow *m_codeRow = nullptr;
};

} // namespace hezhun
