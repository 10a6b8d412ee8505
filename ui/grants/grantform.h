// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "store/grantstore.h"

#include <QWidget>

#include <functional>

QT_BEGIN_NAMESPACE
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
QT_END_NAMESPACE

namespace hezhun {

class DateEditor;
class FormRow;

/// A role that is given, changed, or given anew after it ran out. What stands in the way is said at the field that it is
/// about (G-04).
class GrantForm : public QWidget
{
    Q_OBJECT

public:
    GrantForm(DeskSession &session, AccountId unit, const QString &system, QWidget *parent = nullptr);

    void startNew();
    void startChange(const Grant &grant);
    void startRenewal(const Grant &grant);
    /// Whether something was typed that is not granted.
    bool holdsWork() const;

signals:
    /// It was done; `sentence` says so.
    void done(const hezhun::Grant &grant, const QString &sentence);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Purpose { New, Change, Renew };

    QWidget *untilField();
    void layOut();
    void start(Purpose purpose, const Grant &grant);
    void fillRoles();
    void clearFaults();
    bool isRight();
    QDateTime until() const;
    std::function<Result<Grant>(Workspace &)> deed() const;
    void send();
    void refuse(const Error &error);
    QString doneText(const Grant &grant) const;
    void retranslate();

    DeskSession &m_session;
    AccountId m_unit = 0;
    QString m_system;
    Purpose m_purpose = Purpose::New;
    Grant m_grant; ///< that is changed or renewed
    QLabel *m_heading = nullptr;
    QLabel *m_words = nullptr;
    QLineEdit *m_name = nullptr;
    FormRow *m_nameRow = nullptr;
    QLineEdit *m_number = nullptr;
    FormRow *m_numberRow = nullptr;
    QComboBox *m_role = nullptr;
    FormRow *m_roleRow = nullptr;
    QRadioButton *m_forEver = nullptr;
    QRadioButton *m_toDay = nullptr;
    DateEditor *m_day = nullptr;
    FormRow *m_untilRow = nullptr;
    QLabel *m_trouble = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace hezhun
