// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/accountstory.h"
#include "store/desksession.h"
#include "ui/pages/deskpage.h"

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace hezhun {

class AccountList;
class EmptyState;
class IssuePanel;
class StoryView;
class UndeliveredList;

/// 管理: accounts found by login name, name or number, each with its whole story; issuing accounts; messages that did not
/// arrive. For administrators; every look is in the access log.
class AdministrationPage : public DeskPage
{
    Q_OBJECT

public:
    explicit AdministrationPage(DeskSession &session, QWidget *parent = nullptr);

    QString title() const override;
    QString remark() const override;
    bool search(const QString &text) override;
    QString searchedFor() const override { return m_searched; }
    void activate() override;

    AccountList *list() const { return m_list; }
    StoryView *storyView() const { return m_story; }
    IssuePanel *issuePanel() const { return m_issue; }
    UndeliveredList *undelivered() const { return m_undelivered; }

signals:
    void found();
    void storyShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void connectParts();
    void take(const Result<QList<FoundAccount>> &answer);
    void readStory(const QString &loginName);
    void retranslate();

    DeskSession &m_session;
    QString m_searched;
    int m_asked = 0; ///< the search, or the story, whose answer counts
    QLabel *m_hint = nullptr;
    AccountList *m_list = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_messages = nullptr;
    QStackedWidget *m_right = nullptr;
    EmptyState *m_empty = nullptr;
    StoryView *m_story = nullptr;
    IssuePanel *m_issue = nullptr;
    UndeliveredList *m_undelivered = nullptr;
};

} // namespace hezhun
