// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/accountview.h"
#include "ui/parts/messagebar.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

class FormRow;
class NewPasswordFields;
class PasswordField;

/// Changing one's password (I-12): the old one, the new one twice. Only for oneself: nobody at a counter knows it.
class PasswordSection : public QFrame
{
    Q_OBJECT

public:
    PasswordSection(const AccountAtHand &at, QString accountType, QWidget *parent = nullptr);

signals:
    void messageRaised(const hezhun::Message &message);
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void change();
    void take(const Result<Done> &outcome);
    void retranslate();

    AccountAtHand m_at;
    QString m_type;
    QLabel *m_title = nullptr;
    PasswordField *m_old = nullptr;
    FormRow *m_oldRow = nullptr;
    NewPasswordFields *m_new = nullptr;
    QPushButton *m_change = nullptr;
};

} // namespace hezhun
