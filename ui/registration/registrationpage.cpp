// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/registrationpage.h"

#include "store/workspace.h"
#include "tables/displaylanguage.h"
#include "ui/parts/emptystate.h"
#include "ui/registration/startpanel.h"
#include "ui/registration/threadpage.h"

#include <QEvent>
#include <QLabel>
#include <QMetaMethod>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// How often it is looked what became of a registration, while one lies with somebody else.
constexpr std::chrono::seconds waitingPace(15);

RegistrationPage::RegistrationPage(DeskSession &session, QWidget *parent)
    : DeskPage(parent)
    , m_session(session)
    , m_stack(new QStackedWidget(this))
    , m_words(new QLabel(m_stack))
    , m_empty(new EmptyState(m_stack))
    , m_tabs(new QTabWidget(m_stack))
    , m_start(new StartPanel(m_tabs))
{
    setObjectName(u"registrationPage"_s);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_tabs->setObjectName(u"registrations"_s);
    m_tabs->setDocumentMode(true);
    m_start->hide();
    m_stack->addWidget(m_words);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { emit pageRequested(u"information"_s); });
    connect(m_start, &StartPanel::startRequested, this, &RegistrationPage::start);

    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(std::chrono::milliseconds(200));
    connect(&m_askSoon, &QTimer::timeout, this, [this] {
        if (isVisible())
            ask();
    });
    m_askAgain.setInterval(waitingPace);
    connect(&m_askAgain, &QTimer::timeout, this, [this] {
        if (isVisible())
            ask();
    });
    const auto askSoon = [this] {
        if (!m_askSoon.isActive())
            m_askSoon.start();
    };
    connect(&session, &DeskSession::caseChanged, this, askSoon);
    connect(&session, &DeskSession::caseGone, this, askSoon);
    connect(&session, &DeskSession::resumed, this, askSoon);
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(refresh, &QShortcut::activated, this, &RegistrationPage::ask);
    retranslate();
}

QString RegistrationPage::title() const
{
    return tr("Registrations of commissioners");
}

QString RegistrationPage::remark() const
{
    return atStake().isEmpty() ? QString() : tr("Not everything is saved yet");
}

QString RegistrationPage::atStake() const
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const auto *page = qobject_cast<ThreadPage *>(m_tabs->widget(i));
        if (page && !page->isAllKept())
            return tr("What was typed into the registration last is not saved yet.");
    }
    return {};
}

void RegistrationPage::activate()
{
    ask();
    m_stack->currentWidget()->setFocus();
}

ThreadPage *RegistrationPage::current() const
{
    return qobject_cast<ThreadPage *>(m_tabs->currentWidget());
}

void RegistrationPage::ask()
{
    m_session.store()
        .run([account = m_session.actor().id, by = m_session.actor()](Workspace &workspace) {
            return readRegistrations(workspace, account, by);
        })
        .then(this, [this](const Result<RegistrationView> &answer) { take(answer); });
}

void RegistrationPage::take(const Result<RegistrationView> &answer)
{
    if (!answer) {
        if (isLossOfConnection(answer.error()) || answer.error().code == u"session.over"_s)
            return; // the desk says so, and it is asked again when the connection is back
        m_words->setText(answer.error().message);
        emit messageRaised({MessageTone::Danger, answer.error().message, tr("Try again"), [this] { ask(); }});
        return;
    }
    m_view = *answer;
    m_read = true;
    showThreads();
    const bool waiting
        = std::any_of(m_view.threads.cbegin(), m_view.threads.cend(), [](const RegistrationThread &thread) {
              return thread.registration && !thread.registration->desk.isEmpty();
          });
    if (waiting)
        m_askAgain.start();
    else
        m_askAgain.stop();
    emit titleChanged();
    emit loaded();
}

/// A tab for each, in their order; pages that show the same go on showing it.
void RegistrationPage::showThreads()
{
    const auto pageOf = [this](const QString &key) -> ThreadPage * {
        for (int i = 0; i < m_tabs->count(); ++i) {
            auto *page = qobject_cast<ThreadPage *>(m_tabs->widget(i));
            if (page && page->thread().key() == key)
                return page;
        }
        return nullptr;
    };
    QString front = m_toFront.isEmpty() && current() ? current()->thread().key() : m_toFront;
    QStringList keys;
    for (const RegistrationThread &thread : std::as_const(m_view.threads)) {
        const QString key = thread.key();
        if (thread.registration
            && std::any_of(thread.registration->rounds.cbegin(), thread.registration->rounds.cend(),
                           [this](const OwnCase &round) { return round.id == m_roundToFront; }))
            front = key;
        ThreadPage *page = pageOf(key);
        if (page && page->canShow(thread)) {
            page->show(thread);
        } else {
            addThread(thread, page ? m_tabs->indexOf(page) : int(keys.size()));
            if (page)
                removePage(page);
        }
        keys.append(key);
    }
    for (int i = m_tabs->count() - 1; i >= 0; --i) {
        auto *page = qobject_cast<ThreadPage *>(m_tabs->widget(i));
        if (page && !keys.contains(page->thread().key()))
            removePage(page);
    }
    m_start->show(m_view.offers);
    const int startIndex = m_tabs->indexOf(m_start);
    if (m_view.offers.isEmpty() && startIndex >= 0)
        m_tabs->removeTab(startIndex);
    else if (!m_view.offers.isEmpty() && startIndex < 0)
        m_tabs->addTab(m_start, QString());
    if (ThreadPage *page = front.isEmpty() ? nullptr : pageOf(front)) {
        m_tabs->setCurrentWidget(page);
        m_toFront.clear();
        m_roundToFront = 0;
    }
    m_stack->setCurrentWidget(m_tabs->count() > 0 ? static_cast<QWidget *>(m_tabs) : m_empty);
    retranslate();
}

void RegistrationPage::removePage(ThreadPage *page)
{
    m_tabs->removeTab(m_tabs->indexOf(page));
    page->hide();
    page->setParent(this); // until it goes, nobody finds it among the tabs
    page->deleteLater();
}

void RegistrationPage::addThread(const RegistrationThread &thread, int index)
{
    auto *page = new ThreadPage(m_session, thread, m_tabs);
    connect(page, &ThreadPage::messageRaised, this, &RegistrationPage::messageRaised);
    connect(page, &ThreadPage::changed, this, &RegistrationPage::ask);
    connect(page, &ThreadPage::handedIn, this, [this](CaseId round) { m_roundToFront = round; });
    if (isSignalConnected(QMetaMethod::fromSignal(&RegistrationPage::printRequested)))
        page->offerPrinting();
    connect(page, &ThreadPage::printRequested, this, &RegistrationPage::printRequested);
    m_tabs->insertTab(index, page, QString());
}

void RegistrationPage::start(const QString &kind, AccountId unit)
{
    m_start->setBusy(true);
    m_session.store()
        .run([kind, unit, account = m_session.actor().id, by = m_session.actor()](Workspace &workspace) {
            return workspace.drafts().open(kind, account, &by, {.unit = unit, .follows = 0});
        })
        .then(this, [this, kind](const Result<Draft> &draft) {
            m_start->setBusy(false);
            if (draft)
                m_toFront = u"draft:"_s + kind;
            else
                emit messageRaised({MessageTone::Danger, draft.error().message});
            ask();
        });
}

QString RegistrationPage::tabText(const RegistrationThread &thread) const
{
    const QString kind = thread.kind->title.in(displayLanguage());
    if (!thread.registration)
        return tr("%1 · being filled in", "kind").arg(kind);
    if (thread.draft)
        return tr("%1 · being corrected", "reference").arg(thread.registration->round().reference);
    const StateDefinition *state = thread.kind->state(thread.registration->round().state);
    return tr("%1 · %2", "reference, state")
        .arg(thread.registration->round().reference, state ? state->label.in(displayLanguage()) : QString());
}

void RegistrationPage::hideEvent(QHideEvent *event)
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto *page = qobject_cast<ThreadPage *>(m_tabs->widget(i)))
            page->flush();
    }
    DeskPage::hideEvent(event);
}

void RegistrationPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DeskPage::changeEvent(event);
}

void RegistrationPage::retranslate()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (const auto *page = qobject_cast<ThreadPage *>(m_tabs->widget(i)))
            m_tabs->setTabText(i, tabText(page->thread()));
        else
            m_tabs->setTabText(i, tr("Begin another"));
    }
    if (!m_read)
        m_words->setText(tr("Loading…"));
    m_empty->say(
        u"clipboard-check"_s, tr("No unit has made you a commissioner yet"),
        tr("A registration is filled in by a person to whom a verified unit granted the role of a person or unit "
           "commissioner. Have your real name verified, then ask your unit to grant you the role."),
        tr("To my information"));
    emit titleChanged();
}

} // namespace hezhun
