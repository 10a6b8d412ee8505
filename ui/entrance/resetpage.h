// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/recoverystore.h"
#include "ui/entrance/entrancepage.h"

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QComboBox;
class QLineEdit;
class QRadioButton;
QT_END_NAMESPACE

namespace hezhun {

class ChallengeField;
class CodeField;
class FormRow;
class NewPasswordFields;
class TypeChoice;

/// A new password by a code that is sent to the phone or the e-mail address that the account has (I-20). Whoever has
/// neither goes on to the appeal (I-21).
class ResetPage : public EntrancePage
{
    Q_OBJECT

public:
    explicit ResetPage(EntranceConnection &connection, QWidget *parent = nullptr);

    enum Step { Who, Where, NewPassword, AllDone };

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
    void makeWhere();
    QWidget *channels();
    QWidget *unitPane();
    void makePassword();
    FormRow *makeRow(QLineEdit *field, const QString &name, int maximumLength);
    void find();
    void showOffer(const ResetOffer &offer);
    void showChannel();
    bool isWhereRight();
    bool isMissing(QLineEdit *field, FormRow *row, const QString &sentence);
    ResetRequest request() const;
    void sendCode();
    void sendAgain();
    void finish();
    void refuseSending(const Error &error);
    void refuse(const Error &error);
    void offerAppeal(const QString &text);
    bool isByEmail() const;

    TypeChoice *m_type = nullptr;
    QLineEdit *m_name = nullptr;
    FormRow *m_nameRow = nullptr;
    ChallengeField *m_challenge = nullptr;
    QLabel *m_challengeLabel = nullptr;

    ResetOffer m_offer;
    QLabel *m_channelText = nullptr;
    QRadioButton *m_byPhone = nullptr;
    QRadioButton *m_byEmail = nullptr;
    QLineEdit *m_address = nullptr;
    FormRow *m_addressRow = nullptr;
    QWidget *m_unitPane = nullptr;
    QLineEdit *m_unitName = nullptr;
    FormRow *m_unitNameRow = nullptr;
    QLineEdit *m_creditCode = nullptr;
    FormRow *m_creditCodeRow = nullptr;
    QComboBox *m_reason = nullptr;
    FormRow *m_reasonRow = nullptr;
    QPushButton *m_lost = nullptr;

    QLabel *m_sentText = nullptr;
    CodeField *m_code = nullptr;
    FormRow *m_codeRow = nullptr;
    NewPasswordFields *m_password = nullptr;
    QLabel *m_done = nullptr;
};

} // namespace hezhun
