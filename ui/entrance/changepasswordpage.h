// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entrance/entrancepage.h"
#include "ui/entrance/loginpage.h"

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace hezhun {

class NewPasswordFields;

/// A password of one's own in place of one that ran out, was given out, or is that of the first login (I-04, I-25). The
/// old one was typed at the login, and is not asked for again; with the new one somebody is logged in at once.
class ChangePasswordPage : public EntrancePage
{
    Q_OBJECT

public:
    explicit ChangePasswordPage(EntranceConnection &connection, QWidget *parent = nullptr);

    void replace(const PasswordToReplace &password);
    void arrive(const Known &known) override;
    void forget() override;

signals:
    /// It was changed, but logging in with it failed, with that sentence.
    void changedOnly(const QString &sentence);

protected:
    void advance() override;
    void goBack() override;
    void showTexts() override;
    QString mainText() const override;

private:
    QString reason() const;
    void refuse(const Error &error);

    PasswordToReplace m_old;
    QLabel *m_name = nullptr;
    NewPasswordFields *m_fields = nullptr;
};

} // namespace hezhun
