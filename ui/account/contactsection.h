// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/account/accountview.h"
#include "ui/parts/messagebar.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

class CodeField;
class FormRow;

/// The phone or the e-mail address of an account: as it is, masked, and another one with the code that was sent to it.
class ContactSection : public QFrame
{
    Q_OBJECT

public:
    enum class Channel { Sms, Email };

    ContactSection(const AccountAtHand &at, Channel channel, QWidget *parent = nullptr);

    /// `warning` is said before another phone is saved that triggers a new verification (I-32); empty: nothing is.
    void show(const Contact &contact, const QString &warning);

signals:
    void messageRaised(const hezhun::Message &message);
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    QString address() const;
    QString addressFault() const;
    void sendCode();
    void save();
    void takeSaved(const Result<Contact> &saved);
    void follow();
    void retranslate();

    AccountAtHand m_at;
    Channel m_channel;
    QString m_now;
    QString m_warningText;
    QLabel *m_title = nullptr;
    QLabel *m_current = nullptr;
    QLineEdit *m_new = nullptr;
    FormRow *m_newRow = nullptr;
    CodeField *m_code = nullptr;
    QLabel *m_warning = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace hezhun
