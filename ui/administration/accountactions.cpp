// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/accountactions.h"

#include "ui/administration/onetimeletter.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int longestReason = 200; // as AccountStore::lock()

AccountActions::AccountActions(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_lock(new QPushButton(this))
    , m_unlock(new QPushButton(this))
    , m_oneTime(new QPushButton(this))
    , m_end(new QPushButton(this))
    , m_question(new QFrame(this))
    , m_questionText(new QLabel(m_question))
    , m_reason(new QLineEdit(m_question))
    , m_yes(new QPushButton(m_question))
    , m_no(new QPushButton(m_question))
    , m_letter(new OneTimeLetter(this))
{
    m_lock->setObjectName(u"lockAccount"_s);
    m_unlock->setObjectName(u"unlockAccount"_s);
    m_oneTime->setObjectName(u"giveOneTime"_s);
    m_end->setObjectName(u"endSessions"_s);
    m_reason->setObjectName(u"lockReason"_s);
    m_reason->setMaxLength(longestReason);
    m_yes->setObjectName(u"confirmAction"_s);
    m_lock->setProperty("role", u"danger"_s);
    m_yes->setProperty("role", u"main"_s);
    m_question->setProperty("role", u"card"_s);
    m_question->hide();
    layOut();

    connect(m_lock, &QPushButton::clicked, this, [this] { ask(Asked::Lock); });
    connect(m_unlock, &QPushButton::clicked, this, &AccountActions::unlock);
    connect(m_oneTime, &QPushButton::clicked, this, [this] { ask(Asked::OneTime); });
    connect(m_end, &QPushButton::clicked, this, [this] { ask(Asked::EndSessions); });
    connect(m_yes, &QPushButton::clicked, this, &AccountActions::carryOut);
    connect(m_no, &QPushButton::clicked, this, [this] { ask(Asked::Nothing); });
    connect(m_reason, &QLineEdit::returnPressed, this, &AccountActions::carryOut);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_yes->setEnabled(!m_reason->text().trimmed().isEmpty()); });
    retranslate();
}

void AccountActions::layOut()
{
    m_questionText->setWordWrap(true);
    auto *answers = new QHBoxLayout;
    answers->setSpacing(metrics::gap);
    answers->addWidget(m_yes);
    answers->addWidget(m_no);
    answers->addStretch(1);
    auto *asked = new QVBoxLayout(m_question);
    asked->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    asked->setSpacing(metrics::gap);
    asked->addWidget(m_questionText);
    asked->addWidget(m_reason);
    asked->addLayout(answers);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    for (QPushButton *button : {m_oneTime, m_end, m_unlock, m_lock})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addLayout(buttons);
    column->addWidget(m_question);
    column->addWidget(m_letter);
}

void AccountActions::show(const Story &story)
{
    const bool another = story.account.id != m_story.account.id;
    m_story = story;
    if (another) {
        ask(Asked::Nothing);
        m_letter->hide();
    }
    setBusy(false);
    retranslate();
}

void AccountActions::ask(Asked what)
{
    m_asked = what;
    m_question->setVisible(what != Asked::Nothing);
    m_reason->setVisible(what == Asked::Lock);
    m_reason->clear();
    m_yes->setEnabled(what != Asked::Lock);
    retranslate();
    if (what == Asked::Lock)
        m_reason->setFocus();
    else if (what != Asked::Nothing)
        m_no->setFocus();
}

template <typename Work> void AccountActions::run(Work work, const QString &saidWhenDone)
{
    setBusy(true);
    using Answer = std::invoke_result_t<Work, Workspace &>;
    const QString login = m_story.account.loginName;
    m_session.store().run(std::move(work)).then(this, [this, saidWhenDone, login](const Answer &answer) {
        setBusy(false);
        ask(Asked::Nothing);
        if (!answer.ok()) {
            emit messageRaised({.tone = MessageTone::Danger, .text = answer.error().message});
            return;
        }
        emit messageRaised({.tone = MessageTone::Good, .text = saidWhenDone, .seconds = 10});
        emit done(login);
    });
}

void AccountActions::carryOut()
{
    const Actor me = m_session.actor();
    const QString login = m_story.account.loginName;
    switch (m_asked) {
    case Asked::Lock:
        if (const QString reason = m_reason->text().trimmed(); !reason.isEmpty())
            run([=](Workspace &workspace) { return workspace.accounts().lock(login, reason, &me); },
                tr("%1 is locked; nobody can log in with it.").arg(login));
        break;
    case Asked::EndSessions:
        run([=](Workspace &workspace) { return SessionStore(workspace.database()).endAll(login, &me); },
            tr("Whoever was logged in as %1 is out.").arg(login));
        break;
    case Asked::OneTime: giveOneTime(); break;
    case Asked::Nothing: break;
    }
}

void AccountActions::unlock()
{
    run([login = m_story.account.loginName, me = m_session.actor()](
            Workspace &workspace) { return workspace.accounts().unlock(login, &me); },
        tr("%1 is unlocked.").arg(m_story.account.loginName));
}

void AccountActions::giveOneTime()
{
    setBusy(true);
    const QString login = m_story.account.loginName;
    m_session.store()
        .run([login, me = m_session.actor()](Workspace &workspace) {
            return workspace.accounts().resetToOneTime(login, &me);
        })
        .then(this, [this, login](const Result<QString> &password) {
            setBusy(false);
            ask(Asked::Nothing);
            if (!password.ok()) {
                emit messageRaised({.tone = MessageTone::Danger, .text = password.error().message});
                return;
            }
            m_letter->show(login, password.value());
            emit done(login);
        });
}

void AccountActions::setBusy(bool busy)
{
    const bool own = m_story.account.id == m_session.actor().id;
    const bool retired = m_story.account.isRetired;
    m_lock->setVisible(!m_story.account.isLocked);
    m_unlock->setVisible(m_story.account.isLocked);
    m_end->setVisible(m_session.isShared());
    m_lock->setEnabled(!busy && !own && !retired);
    m_unlock->setEnabled(!busy && !own);
    m_oneTime->setEnabled(!busy && !own && !retired);
    m_end->setEnabled(!busy && !m_story.sessions.isEmpty());
    m_yes->setEnabled(!busy && (m_asked != Asked::Lock || !m_reason->text().trimmed().isEmpty()));
}

void AccountActions::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AccountActions::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_asked != Asked::Nothing)
        return ask(Asked::Nothing);
    QWidget::keyPressEvent(event);
}

void AccountActions::retranslate()
{
    const QString login = m_story.account.loginName;
    m_lock->setText(tr("Lock…"));
    m_unlock->setText(tr("Unlock"));
    m_oneTime->setText(tr("One-time password…"));
    m_end->setText(tr("End logins…"));
    m_no->setText(tr("Cancel"));
    m_reason->setPlaceholderText(tr("Why, for colleagues to read"));
    m_reason->setAccessibleName(tr("Why the account is locked"));
    switch (m_asked) {
    case Asked::Lock:
        m_questionText->setText(tr("Lock %1? Nobody can log in with it until it is unlocked, and whoever is logged in is out.").arg(login));
        m_yes->setText(tr("Lock"));
        break;
    case Asked::OneTime:
        m_questionText->setText(tr("Give %1 a one-time password? The password that there is no longer serves, and whoever is logged in is out.").arg(login));
        m_yes->setText(tr("Give a one-time password"));
        break;
    case Asked::EndSessions:
        m_questionText->setText(tr("End every login of %1? What was not yet sent stays undone.").arg(login));
        m_yes->setText(tr("End logins"));
        break;
    case Asked::Nothing: break;
    }
}

} // namespace hezhun
