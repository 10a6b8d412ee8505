// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/accountstory.h"
#include "store/desksession.h"
#include "ui/parts/messagebar.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QGridLayout;
class QLabel;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

class AccountActions;
class ChangesList;

/// The whole story of an account on one page: who, whether one can log in, roles, verification, logins, cases, events.
class StoryView : public QWidget
{
    Q_OBJECT

public:
    explicit StoryView(DeskSession &session, QWidget *parent = nullptr);

    void show(const Story &story);
    const Story &story() const { return m_story; }
    AccountActions *actions() const { return m_actions; }

protected:
    void changeEvent(QEvent *event) override;

private:
    /// A heading, and lines of a label and a text below it.
    struct Section
    {
        QLabel *heading = nullptr;
        QGridLayout *lines = nullptr;
        QWidget *body = nullptr;
    };

    Section addSection(QVBoxLayout *column);
    void fill(const Section &section, const QString &heading, const QList<std::pair<QString, QString>> &lines,
              const QString &nothing);
    void showHead();
    void showLogin();
    void showVerification();
    void showSessions();
    void showCases();
    void retranslate();
    QString labelOfState(const StoryCase &own) const;

    DeskSession &m_session;
    Story m_story;
    QLabel *m_name = nullptr;
    QLabel *m_line = nullptr;
    QLabel *m_warning = nullptr;
    AccountActions *m_actions = nullptr;
    Section m_login;
    Section m_verification;
    Section m_sessions;
    Section m_cases;
    QLabel *m_eventsHeading = nullptr;
    ChangesList *m_events = nullptr;
};

} // namespace hezhun
