// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/accountstory.h"
#include "store/desksession.h"
#include "ui/parts/messagebar.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

class OneTimeLetter;

/// What an administrator does with an account: lock, unlock, give a one-time password, end what is logged in. Each asks
/// once more, in place.
class AccountActions : public QWidget
{
    Q_OBJECT

public:
    explicit AccountActions(DeskSession &session, QWidget *parent = nullptr);

    void show(const Story &story);

signals:
    /// The account is not what it was.
    void done(const QString &loginName);
    void messageRaised(const hezhun::Message &message);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Asked { Nothing, Lock, OneTime, EndSessions };

    void layOut();
    void ask(Asked what);
    void carryOut();
    void unlock();
    template <typename Work> void run(Work work, const QString &saidWhenDone);
    void giveOneTime();
    void setBusy(bool busy);
    void retranslate();

    DeskSession &m_session;
    Story m_story;
    Asked m_asked = Asked::Nothing;
    QPushButton *m_lock = nullptr;
    QPushButton *m_unlock = nullptr;
    QPushButton *m_oneTime = nullptr;
    QPushButton *m_end = nullptr;
    QFrame *m_question = nullptr;
    QLabel *m_questionText = nullptr;
    QLineEdit *m_reason = nullptr;
    QPushButton *m_yes = nullptr;
    QPushButton *m_no = nullptr;
    OneTimeLetter *m_letter = nullptr;
};

} // namespace hezhun
