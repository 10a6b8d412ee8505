// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/administrationpage.h"

#include "ui/account/changeslist.h"
#include "ui/administration/accountactions.h"
#include "ui/administration/accountlist.h"
#include "ui/administration/issuepanel.h"
#include "ui/administration/storyview.h"
#include "ui/administration/undeliveredlist.h"
#include "ui/look/metrics.h"
#include "ui/parts/emptystate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int listWidth = 320;

AdministrationPage::AdministrationPage(DeskSession &session, QWidget *parent)
    : DeskPage(parent)
    , m_session(session)
    , m_hint(new QLabel(this))
    , m_list(new AccountList(this))
    , m_new(new QPushButton(this))
    , m_messages(new QPushButton(this))
    , m_right(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_story(new StoryView(session, this))
    , m_issue(new IssuePanel(session, this))
    , m_undelivered(new UndeliveredList(session, this))
{
    setObjectName(u"administrationPage"_s);
    m_hint->setProperty("role", u"secondary"_s);
    m_hint->setWordWrap(true);
    m_new->setObjectName(u"newAccount"_s);
    m_messages->setObjectName(u"undelivered"_s);
    layOut();
    connectParts();
    retranslate();
}

void AdministrationPage::layOut()
{
    auto *left = new QVBoxLayout;
    left->setSpacing(metrics::gap);
    left->addWidget(m_hint);
    left->addWidget(m_list, 1);
    left->addWidget(m_new);
    left->addWidget(m_messages);
    m_list->setFixedWidth(listWidth);
    m_hint->setFixedWidth(listWidth);
    for (QWidget *page : {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_story),
                          static_cast<QWidget *>(m_issue), static_cast<QWidget *>(m_undelivered)})
        m_right->addWidget(page);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    row->setSpacing(metrics::margin);
    row->addLayout(left);
    row->addWidget(m_right, 1);
    setFocusProxy(m_list);
}

void AdministrationPage::connectParts()
{
    connect(m_list, &AccountList::chosen, this, &AdministrationPage::readStory);
    connect(m_new, &QPushButton::clicked, this, [this] {
        m_right->setCurrentWidget(m_issue);
        m_issue->start();
    });
    connect(m_messages, &QPushButton::clicked, this, [this] {
        m_right->setCurrentWidget(m_undelivered);
        m_undelivered->ask();
    });
    const auto backToStory = [this] {
        m_right->setCurrentWidget(m_story->story().account.id != 0 ? static_cast<QWidget *>(m_story) : m_empty);
        m_list->setFocus();
    };
    connect(m_issue, &IssuePanel::closed, this, backToStory);
    connect(m_issue, &IssuePanel::issued, this, [this](const QString &login) { search(login); });
    connect(m_story->actions(), &AccountActions::done, this, &AdministrationPage::readStory);
    connect(m_story->actions(), &AccountActions::messageRaised, this, &DeskPage::messageRaised);
    connect(m_undelivered, &UndeliveredList::messageRaised, this, &DeskPage::messageRaised);
    connect(m_undelivered, &UndeliveredList::counted, this, [this] {
        retranslate();
        emit titleChanged();
    });
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(refresh, &QShortcut::activated, this, [this] {
        m_undelivered->ask();
        if (!m_searched.isEmpty())
            search(m_searched);
    });
}

QString AdministrationPage::title() const
{
    return tr("Accounts");
}

QString AdministrationPage::remark() const
{
    return m_undelivered->count() == 0
        ? QString()
        : tr("%n message(s) not delivered", nullptr, int(m_undelivered->count()));
}

void AdministrationPage::activate()
{
    m_undelivered->ask();
    m_list->setFocus();
}

bool AdministrationPage::search(const QString &text)
{
    m_searched = text.trimmed();
    if (m_searched.isEmpty())
        return true;
    m_session.reader()
        .run([text = m_searched, me = m_session.actor()](Workspace &workspace) {
            return AccountStory(workspace.database()).search(text, &me);
        })
        .then(this, [this, serial = ++m_asked](const Result<QList<FoundAccount>> &answer) {
            if (serial == m_asked)
                take(answer);
        });
    return true;
}

void AdministrationPage::take(const Result<QList<FoundAccount>> &answer)
{
    if (!answer.ok()) {
        emit messageRaised({.tone = MessageTone::Danger, .text = answer.error().message});
        return;
    }
    m_right->setCurrentWidget(m_empty);
    m_list->show(answer.value());
    retranslate();
    emit found();
}

void AdministrationPage::readStory(const QString &loginName)
{
    m_session.reader()
        .run([loginName, me = m_session.actor()](Workspace &workspace) {
            return AccountStory(workspace.database()).of(loginName, &me);
        })
        .then(this, [this, serial = ++m_asked](const Result<Story> &story) {
            if (serial != m_asked)
                return;
            if (!story.ok()) {
                emit messageRaised({.tone = MessageTone::Danger, .text = story.error().message});
                return;
            }
            m_story->show(story.value());
            m_right->setCurrentWidget(m_story);
            emit storyShown();
        });
}

void AdministrationPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DeskPage::changeEvent(event);
}

void AdministrationPage::retranslate()
{
    m_hint->setText(tr("Search above (/) for a login name or its beginning, or for the whole name, ID number or credit "
                       "code. Every look is written down."));
    m_new->setText(tr("Issue an account…"));
    m_messages->setText(m_undelivered->count() == 0
                            ? tr("Undelivered messages")
                            : tr("Undelivered messages (%n)", nullptr, int(m_undelivered->count())));
    if (m_searched.isEmpty())
        m_empty->say(u"user"_s, tr("Whose account?"),
                     tr("The story of an account stands here: who it is, whether one can log in with it, what happened "
                        "to it."));
    else if (m_list->count() == 0)
        m_empty->say(u"search"_s, tr("No account was found"),
                     tr("Login names are found by their beginning; names, ID numbers and credit codes only whole."));
}

} // namespace hezhun
