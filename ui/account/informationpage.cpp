// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/account/informationpage.h"

#include "ui/account/changeslist.h"
#include "ui/account/contactsection.h"
#include "ui/account/grantorslist.h"
#include "ui/account/officebanner.h"
#include "ui/account/owncaseslist.h"
#include "ui/account/partpage.h"
#include "ui/account/passwordsection.h"
#include "ui/forms/formeditor.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// How often it is looked whether a check was answered or a review decided, while one is under way.
constexpr std::chrono::seconds waitingPace(15);

InformationPage::InformationPage(DeskSession &session, AccountId account, QWidget *parent)
    : DeskPage(parent)
    , m_at{session, account == 0 ? session.actor().id : account}
    , m_words(new QLabel(this))
    , m_office(new OfficeBanner(this))
    , m_tabs(new QTabWidget(this))
    , m_cases(new OwnCasesList(m_at, this))
    , m_changes(new ChangesList(this))
{
    setObjectName(u"informationPage"_s);
    m_words->setAlignment(Qt::AlignCenter);
    m_tabs->setObjectName(u"parts"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->hide();
    m_tabs->addTab(m_cases, QString());
    m_tabs->addTab(m_changes, QString());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words, 1);
    column->addWidget(m_office);
    column->addWidget(m_tabs, 1);
    setFocusProxy(m_tabs);

    connect(m_cases, &OwnCasesList::messageRaised, this, &InformationPage::messageRaised);
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(std::chrono::milliseconds(200));
    const auto askIfSeen = [this] {
        if (isVisible())
            ask();
    };
    connect(&m_askSoon, &QTimer::timeout, this, askIfSeen);
    m_askAgain.setInterval(waitingPace);
    connect(&m_askAgain, &QTimer::timeout, this, askIfSeen);
    const auto askSoon = [this] {
        if (!m_askSoon.isActive())
            m_askSoon.start();
    };
    connect(&session, &DeskSession::caseChanged, this, askSoon);
    connect(&session, &DeskSession::caseGone, this, askSoon);
    connect(&session, &DeskSession::resumed, this, askSoon);
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(refresh, &QShortcut::activated, this, &InformationPage::ask);
    retranslate();
}

QString InformationPage::title() const
{
    return m_at.isOwn() ? tr("My information") : tr("Information of the account");
}

QString InformationPage::remark() const
{
    return hasUnsaved() ? tr("Changes are not saved") : QString();
}

QString InformationPage::atStake() const
{
    return hasUnsaved() ? tr("What you changed in your information is not saved.") : QString();
}

bool InformationPage::hasUnsaved() const
{
    return std::any_of(m_parts.cbegin(), m_parts.cend(), [](const PartPage *page) { return page->hasUnsaved(); });
}

QMap<QString, DeclaredFields> InformationPage::unsaved() const
{
    QMap<QString, DeclaredFields> typed;
    for (const PartPage *page : m_parts) {
        if (page->hasUnsaved())
            typed.insert(page->information().part, page->form()->values());
    }
    return typed;
}

void InformationPage::restore(const QMap<QString, DeclaredFields> &typed)
{
    m_toRestore = typed;
    if (!m_read)
        return;
    for (PartPage *page : std::as_const(m_parts)) {
        const DeclaredFields fields = m_toRestore.take(page->information().part);
        if (!fields.isEmpty())
            page->form()->fill(fields);
    }
}

void InformationPage::activate()
{
    ask();
    m_tabs->setFocus();
}

PartPage *InformationPage::part(const QString &name) const
{
    const auto found = std::find_if(m_parts.cbegin(), m_parts.cend(),
                                    [&name](const PartPage *page) { return page->information().part == name; });
    return found == m_parts.cend() ? nullptr : *found;
}

void InformationPage::ask()
{
    m_at.session.store()
        .run([account = m_at.account, by = m_at.session.actor()](Workspace &workspace) {
            return readAccount(workspace, account, by);
        })
        .then(this, [this](const Result<AccountView> &answer) { take(answer); });
}

void InformationPage::take(const Result<AccountView> &answer)
{
    if (!answer && (isLossOfConnection(answer.error()) || answer.error().code == u"session.over"_s))
        return; // the desk says so, and it is asked again when the connection is back
    if (!answer) {
        m_words->setText(answer.error().message);
        emit messageRaised({MessageTone::Danger, answer.error().message, tr("Try again"), [this] { ask(); }});
        return;
    }
    m_view = *answer;
    if (!std::exchange(m_read, true)) {
        addParts();
        restore(m_toRestore);
    }
    for (const PartView &view : std::as_const(m_view.parts)) {
        if (PartPage *page = part(view.information.part))
            page->show(view);
    }
    showContact();
    m_office->show(m_view.office, m_at.session.actor().desk);
    m_cases->show(m_view.cases);
    m_changes->show(m_view);
    if (m_grantors)
        m_grantors->ask();
    m_words->hide();
    m_tabs->show();
    askAgainWhileWaiting();
    emit titleChanged();
    emit loaded();
}

void InformationPage::addParts()
{
    for (const PartView &view : std::as_const(m_view.parts)) {
        auto *page = new PartPage(m_at, view, m_tabs);
        connect(page, &PartPage::messageRaised, this, &InformationPage::messageRaised);
        connect(page, &PartPage::appealRequested, this, &InformationPage::appealRequested);
        connect(page, &PartPage::changed, this, &InformationPage::ask);
        m_tabs->insertTab(int(m_parts.size()), page, QString());
        m_parts.append(page);
    }
    if (m_at.isOwn() && part(u"person"_s)) {
        m_grantors = new GrantorsList(m_at.session, m_tabs);
        m_tabs->insertTab(int(m_parts.size()), m_grantors, QString());
    }
    // A unit's password is changed in the agent's part, which is its last (I-12).
    if (!m_parts.isEmpty())
        addContact(m_parts.last());
    retranslate();
    m_tabs->setCurrentIndex(0);
}

void InformationPage::addContact(PartPage *page)
{
    auto *all = new QWidget(page);
    all->setObjectName(u"accountSections"_s);
    auto *row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    for (ContactSection::Channel channel : {ContactSection::Channel::Sms, ContactSection::Channel::Email}) {
        auto *section = new ContactSection(m_at, channel, all);
        connect(section, &ContactSection::messageRaised, this, &InformationPage::messageRaised);
        connect(section, &ContactSection::changed, this, &InformationPage::ask);
        m_contacts.append(section);
        row->addWidget(section, 1);
    }
    if (m_at.isOwn()) {
        auto *password = new PasswordSection(m_at, m_view.parts.first().kind->accountType, all);
        connect(password, &PasswordSection::messageRaised, this, &InformationPage::messageRaised);
        connect(password, &PasswordSection::changed, this, &InformationPage::ask);
        row->addWidget(password, 1);
    }
    page->addSection(all);
}

void InformationPage::showContact()
{
    QString warning;
    for (const PartView &view : std::as_const(m_view.parts)) {
        if (view.kind->phoneTriggersCheck)
            warning = VerificationWords::of(view).warning;
    }
    for (qsizetype i = 0; i < m_contacts.size(); ++i)
        m_contacts.at(i)->show(m_view.contact, i == 0 ? warning : QString());
}

void InformationPage::askAgainWhileWaiting()
{
    const bool waiting = std::any_of(m_view.parts.cbegin(), m_view.parts.cend(), [](const PartView &view) {
        return view.information.check == u"queued"_s || view.information.openCase != 0;
    });
    if (waiting)
        m_askAgain.start();
    else
        m_askAgain.stop();
}

void InformationPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DeskPage::changeEvent(event);
}

void InformationPage::retranslate()
{
    const QHash<QString, QString> names{{u"person"_s, tr("Personal data")},
                                        {u"unit"_s, tr("Basic data of the unit")},
                                        {u"unit_other"_s, tr("Other data of the unit")},
                                        {u"agent"_s, tr("Agent")}};
    for (qsizetype i = 0; i < m_parts.size(); ++i)
        m_tabs->setTabText(int(i), names.value(m_parts.at(i)->information().part));
    if (m_grantors)
        m_tabs->setTabText(m_tabs->indexOf(m_grantors), tr("Units I act for"));
    m_tabs->setTabText(m_tabs->indexOf(m_cases), m_at.isOwn() ? tr("My cases") : tr("Cases"));
    m_tabs->setTabText(m_tabs->indexOf(m_changes), tr("Record of changes"));
    if (!m_read)
        m_words->setText(tr("Loading…"));
    emit titleChanged();
}

} // namespace hezhun
