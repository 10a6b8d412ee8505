// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/registrationstore.h"
#include "ui/entrance/entrancepage.h"

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace hezhun {

class FormEditor;
class FormRow;
class NewPasswordFields;
class PhoneAndCode;
class TypeChoice;

/// A new account of a person or a unit. What stands in its way is explained, with the way out of it (I-09, I-38).
class RegisterAccountPage : public EntrancePage
{
    Q_OBJECT

public:
    explicit RegisterAccountPage(EntranceConnection &connection, QWidget *parent = nullptr);

    enum Step { Who, Login, Phone, AllDone };

    void arrive(const Known &known) override;
    void forget() override;

protected:
    void advance() override;
    void goBack() override;
    void showTexts() override;
    QString mainText() const override;
    QString backText() const override;

private:
    void makeWho();
    FormEditor *makeEditor(const QString &kindName);
    void makeLogin();
    void makePhone();
    void showType();
    QList<FormEditor *> editors() const; ///< of the chosen type
    bool isWhoRight();
    bool isLoginRight();
    bool isPhoneRight();
    QString phoneFaultOf(const QString &phone) const;
    void sendCode(const QString &phone);
    Registration typed() const;
    void enter();
    void refuse(const Error &error);
    bool offerAppeal(const Error &error);
    void appeal(const QString &text, const QString &accountType);
    bool markField(const Error &error);

    TypeChoice *m_type = nullptr;
    FormEditor *m_person = nullptr;
    FormEditor *m_unit = nullptr;
    QWidget *m_unitPane = nullptr;
    FormEditor *m_agent = nullptr;
    QLineEdit *m_name = nullptr;
    FormRow *m_nameRow = nullptr;
    NewPasswordFields *m_password = nullptr;
    PhoneAndCode *m_phone = nullptr;
    QLineEdit *m_email = nullptr;
    FormRow *m_emailRow = nullptr;
    QLabel *m_made = nullptr;
};

} // namespace hezhun
