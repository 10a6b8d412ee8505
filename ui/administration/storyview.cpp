// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/administration/storyview.h"

#include "domain/realnamestate.h"
#include "tables/casetimes.h"
#include "tables/displaylanguage.h"
#include "ui/account/changeslist.h"
#include "ui/administration/accountactions.h"
#include "ui/administration/accountlist.h"
#include "ui/look/metrics.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int labelWidth = 120;
constexpr int eventsHeight = 280;

QLabel *label(QWidget *parent, const QString &role)
{
    auto *made = new QLabel(parent);
    made->setProperty("role", role);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

QString partText(const QString &part)
{
    return part == u"unit"_s ? StoryView::tr("Unit") : part == u"agent"_s ? StoryView::tr("Agent") : StoryView::tr("Person");
}

} // namespace

StoryView::StoryView(DeskSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    setObjectName(u"storyView"_s);
    auto *content = new QWidget;
    m_name = label(content, u"heading"_s);
    m_line = label(content, u"secondary"_s);
    m_warning = label(content, u"danger"_s);
    m_actions = new AccountActions(session, content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(metrics::margin, metrics::margin, metrics::margin, metrics::margin);
    column->setSpacing(metrics::gap);
    column->addWidget(m_name);
    column->addWidget(m_line);
    column->addWidget(m_warning);
    column->addWidget(m_actions);
    m_login = addSection(column);
    m_verification = addSection(column);
    m_sessions = addSection(column);
    m_cases = addSection(column);
    m_eventsHeading = label(content, u"section"_s);
    m_events = new ChangesList(content);
    m_events->setMinimumHeight(eventsHeight);
    column->addSpacing(metrics::gap);
    column->addWidget(m_eventsHeading);
    column->addWidget(m_events, 1);

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

StoryView::Section StoryView::addSection(QVBoxLayout *column)
{
    Section section;
    section.heading = label(column->parentWidget(), u"section"_s);
    section.body = new QWidget(column->parentWidget());
    section.lines = new QGridLayout(section.body);
    section.lines->setContentsMargins(0, 0, 0, 0);
    section.lines->setHorizontalSpacing(metrics::margin);
    section.lines->setVerticalSpacing(metrics::halfGrid);
    section.lines->setColumnMinimumWidth(0, labelWidth);
    section.lines->setColumnStretch(1, 1);
    column->addSpacing(metrics::gap);
    column->addWidget(section.heading);
    column->addWidget(section.body);
    return section;
}

void StoryView::fill(const Section &section, const QString &heading, const QList<std::pair<QString, QString>> &lines,
                     const QString &nothing)
{
    section.heading->setText(heading);
    while (QLayoutItem *item = section.lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (lines.isEmpty()) {
        QLabel *line = label(section.body, u"secondary"_s);
        line->setText(nothing);
        section.lines->addWidget(line, 0, 0, 1, 2);
        return;
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QLabel *name = label(section.body, u"secondary"_s);
        name->setText(lines.at(i).first);
        QLabel *text = label(section.body, {});
        text->setText(lines.at(i).second);
        section.lines->addWidget(name, int(i), 0, Qt::AlignTop);
        section.lines->addWidget(text, int(i), 1);
    }
}

void StoryView::show(const Story &story)
{
    m_story = story;
    m_actions->show(story);
    AccountView view;
    view.changes = story.events;
    for (const auto &[part, kind] : {std::pair(u"person"_s, u"realname.person"_s), std::pair(u"unit"_s, u"realname.unit"_s),
                                     std::pair(u"agent"_s, u"realname.agent"_s),
                                     std::pair(u"unit_other"_s, u"information.unit_other"_s)}) {
        if (const KindDefinition *definition = m_session.kinds().newest(kind)) {
            Information information;
            information.part = part;
            view.parts.append({information, std::make_shared<const KindDefinition>(*definition), {}});
        }
    }
    m_events->show(view);
    retranslate();
}

void StoryView::showHead()
{
    const FoundAccount &account = m_story.account;
    m_name->setText(account.name.isEmpty() ? account.loginName : account.name);
    QStringList line{account.loginName, accountTypeText(account.type),
                     tr("since %1").arg(CaseTimes::exact(m_story.createdAt))};
    if (!account.maskedPhone.isEmpty())
        line.append(tr("phone %1").arg(account.maskedPhone));
    if (!m_story.maskedEmail.isEmpty())
        line.append(tr("e-mail %1").arg(m_story.maskedEmail));
    m_line->setText(line.join(u" · "_s));

    QStringList warnings;
    if (account.isRetired)
        warnings.append(tr("✗ Merged into another account: nobody can log in with it."));
    if (account.isLocked)
        warnings.append(tr("✗ Locked by an administrator on %1: %2")
                            .arg(CaseTimes::exact(m_story.login.lockedAt), m_story.login.lockReason));
    m_warning->setText(warnings.join(u'\n'));
    m_warning->setVisible(!warnings.isEmpty());
}

void StoryView::showLogin()
{
    const LoginState &login = m_story.login;
    QList<std::pair<QString, QString>> lines;
    QString password = login.hasPassword ? tr("set") : tr("none");
    if (login.passwordUntil.isValid())
        password = login.passwordUntil < QDateTime::currentDateTime()
            ? tr("✗ expired on %1; it must be changed at the next login").arg(CaseTimes::exact(login.passwordUntil))
            : tr("valid until %1").arg(CaseTimes::exact(login.passwordUntil));
    if (login.mustChange)
        password += tr("; must be changed at the first login");
    lines.append({tr("Password"), password});
    if (login.oneTimeUntil.isValid())
        lines.append({tr("One-time password"), tr("given, valid until %1").arg(CaseTimes::exact(login.oneTimeUntil))});
    for (const HeldRole &held : std::as_const(m_story.roles))
        lines.append({tr("Role"), tr("%1 (desk %2)", "role").arg(roleText(held.role), held.desk)});
    fill(m_login, tr("Login and roles"), lines, {});
}

void StoryView::showVerification()
{
    QList<std::pair<QString, QString>> lines;
    for (const AccountStore::RealName &name : std::as_const(m_story.realNames)) {
        const auto state = realNameStateFromCode(name.state);
        lines.append({partText(name.part), state ? realNameStateText(*state) : name.state});
    }
    fill(m_verification, tr("Real-name verification"), lines, tr("Nothing was said about who this is."));
}

void StoryView::showSessions()
{
    QList<std::pair<QString, QString>> lines;
    for (const OpenSession &session : std::as_const(m_story.sessions))
        lines.append({session.station,
                      tr("since %1, last active %2").arg(CaseTimes::exact(session.openedAt), CaseTimes::exact(session.seenAt))});
    fill(m_sessions, tr("Logged in"), lines,
         m_session.isShared() ? tr("Nowhere.") : tr("A workspace in a file keeps no list of logins."));
}

void StoryView::showCases()
{
    QList<std::pair<QString, QString>> lines;
    for (const StoryCase &own : std::as_const(m_story.cases)) {
        const KindDefinition *kind = m_session.kinds().find(own.kind, own.kindVersion);
        lines.append({own.reference,
                      tr("%1 · %2 · handed in %3", "kind, state, time")
                          .arg(kind ? kind->title.in(displayLanguage()) : own.kind, labelOfState(own),
                               CaseTimes::exact(own.submittedAt))});
    }
    fill(m_cases, tr("Cases"), lines, tr("None was handed in."));
}

QString StoryView::labelOfState(const StoryCase &own) const
{
    const KindDefinition *kind = m_session.kinds().find(own.kind, own.kindVersion);
    const StateDefinition *state = kind ? kind->state(own.state) : nullptr;
    return state ? state->label.in(displayLanguage()) : own.state;
}

void StoryView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StoryView::retranslate()
{
    showHead();
    showLogin();
    showVerification();
    showSessions();
    showCases();
    m_eventsHeading->setText(tr("What happened"));
}

} // namespace hezhun
