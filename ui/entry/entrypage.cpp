// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entry/entrypage.h"

#include "domain/loginname.h"
#include "ui/entry/entrysteps.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"
#include "ui/parts/formrow.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int listWidth = 288; ///< px
constexpr int typedWidth = 320;
constexpr int unitsWidth = 320;

} // namespace

EntryPage::EntryPage(DeskSession &session, QWidget *parent)
    : DeskPage(parent)
    , m_session(session)
    , m_matters(new QListWidget(this))
    , m_heading(new QLabel(this))
    , m_line(new QLabel(this))
    , m_unitLabel(new QLabel(this))
    , m_units(new QComboBox(this))
    , m_steps(new EntrySteps(this))
    , m_enter(new QPushButton(this))
{
    setObjectName(u"entryPage"_s);
    m_matters->setObjectName(u"matters"_s);
    m_matters->setFixedWidth(listWidth);
    m_matters->setSpacing(metrics::halfGrid);
    m_matters->setWordWrap(true);
    m_matters->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_heading->setProperty("role", u"heading"_s);
    m_line->setWordWrap(true);
    m_line->setObjectName(u"entryLine"_s);
    m_unitLabel->setBuddy(m_units);
    m_units->setObjectName(u"entryUnit"_s);
    m_units->setMinimumWidth(unitsWidth);
    m_enter->setObjectName(u"enterSystem"_s);
    m_enter->setProperty("role", u"main"_s);
    m_enter->hide();
    for (const EntryMatter &matter : EntryStore::matters())
        m_matters->addItem(matter.title);
    m_matters->setCurrentRow(0);
    layOut();
    connect(m_matters, &QListWidget::currentRowChanged, this, [this] {
        m_unit = 0;
        ask();
    });
    connect(m_units, &QComboBox::activated, this, [this] {
        m_unit = m_units->currentData().toLongLong();
        ask();
    });
    connect(m_steps, &EntrySteps::pageRequested, this, &DeskPage::pageRequested);
    connect(m_enter, &QPushButton::clicked, this, &EntryPage::enter);
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(refresh, &QShortcut::activated, this, &EntryPage::ask);
    retranslate();
}

bool EntryPage::looksAtOthers() const
{
    const QStringList &roles = m_session.actor().roles;
    return roles.contains(u"counter_clerk"_s) || roles.contains(u"administrator"_s);
}

QWidget *EntryPage::lookUpRow()
{
    m_lookUp = new QWidget(this);
    m_typed = new QLineEdit(m_lookUp);
    m_typed->setObjectName(u"entryLogin"_s);
    m_typed->setMaxLength(LoginName::maximumLength);
    m_typedRow = new FormRow(m_typed, m_lookUp);
    m_typedRow->setFixedWidth(typedWidth);
    m_look = new QPushButton(m_lookUp);
    m_look->setObjectName(u"entryLook"_s);
    m_mine = new QPushButton(m_lookUp);
    m_mine->setObjectName(u"entryMine"_s);
    m_mine->setProperty("role", u"quiet"_s);
    auto *row = new QHBoxLayout(m_lookUp);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_typedRow);
    row->addWidget(m_look, 0, Qt::AlignBottom);
    row->addWidget(m_mine, 0, Qt::AlignBottom);
    row->addStretch(1);
    connect(m_typed, &QLineEdit::textEdited, this, [this] { m_typedRow->setFault({}); });
    connect(m_typed, &QLineEdit::returnPressed, m_look, &QPushButton::click);
    connect(m_look, &QPushButton::clicked, this, [this] {
        const QString typed = m_typed->text().trimmed();
        if (typed.isEmpty())
            m_typedRow->setFault(tr("Type a login name."));
        else
            lookAt(typed);
    });
    connect(m_mine, &QPushButton::clicked, this, [this] {
        m_typed->clear();
        lookAt({});
    });
    return m_lookUp;
}

void EntryPage::layOut()
{
    auto *right = new QVBoxLayout;
    right->setSpacing(metrics::gap);
    if (looksAtOthers()) {
        right->addWidget(lookUpRow());
        right->addSpacing(metrics::gap);
    }
    auto *unit = new QHBoxLayout;
    unit->setSpacing(metrics::gap);
    unit->addWidget(m_unitLabel);
    unit->addWidget(m_units);
    unit->addStretch(1);
    auto *said = new QVBoxLayout;
    said->setSpacing(metrics::halfGrid);
    said->addWidget(m_heading);
    said->addWidget(m_line);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::margin);
    head->addLayout(said, 1);
    head->addWidget(m_enter, 0, Qt::AlignTop);
    right->addLayout(head);
    right->addLayout(unit);
    right->addWidget(m_steps, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    row->setSpacing(metrics::margin);
    row->addWidget(m_matters);
    row->addLayout(right, 1);
    setFocusProxy(m_matters);
}

QString EntryPage::title() const
{
    return tr("Entry to business systems");
}

void EntryPage::activate()
{
    ask();
    (m_typed ? static_cast<QWidget *>(m_typed) : m_matters)->setFocus();
}

EntryMatter EntryPage::matter() const
{
    const QList<EntryMatter> all = EntryStore::matters();
    const int row = std::max(0, m_matters->currentRow());
    return row < all.size() ? all.at(row) : EntryMatter();
}

void EntryPage::lookAt(const QString &loginName)
{
    m_login = loginName;
    m_unit = 0;
    ask();
}

void EntryPage::ask()
{
    EntryQuestion question;
    question.loginName = m_login;
    question.matter = matter().code;
    question.unit = m_unit;
    m_session.reader()
        .run([question, me = m_session.actor()](Workspace &workspace) -> Result<View> {
            const Result<EntryReport> report = workspace.entry().check(question, me);
            if (!report)
                return report.error();
            View view{*report, {}};
            if (question.loginName.isEmpty()) {
                const auto grants = workspace.grants().ofPerson(me);
                if (grants)
                    view.grants = *grants;
            }
            return view;
        })
        .then(this, [this, serial = ++m_asked](const Result<View> &answer) {
            if (serial == m_asked)
                take(answer);
        });
}

void EntryPage::take(const Result<View> &answer)
{
    if (!answer) {
        const bool typed = m_typedRow && !m_login.isEmpty() && answer.error().code == u"account.unknown"_s;
        if (typed)
            m_typedRow->setFault(answer.error().message);
        else if (!isLossOfConnection(answer.error()))
            emit messageRaised({.tone = MessageTone::Danger, .text = answer.error().message});
        emit checked();
        return;
    }
    m_steps->show(answer->report, m_login.isEmpty());
    showUnits(answer->grants);
    retranslate();
    emit checked();
}

/// Only where there is a choice.
void EntryPage::showUnits(const QList<Grant> &grants)
{
    m_units->clear();
    for (const Grant &grant : grants) {
        if (grant.system == matter().system && grant.state != "ended"_L1 && m_units->findData(grant.unitId) < 0)
            m_units->addItem(grant.unitName, grant.unitId);
    }
    m_units->setCurrentIndex(m_units->findData(m_steps->report().unit));
    const bool choice = m_units->count() > 1;
    m_units->setVisible(choice);
    m_unitLabel->setVisible(choice);
}

/// G-03: the unit has gone through the entry once, from then on it can grant roles.
void EntryPage::enter()
{
    m_enter->setEnabled(false);
    m_session.store()
        .run([code = matter().code, unit = m_steps->report().unit, me = m_session.actor()](Workspace &workspace) {
            return workspace.entry().enter(code, unit, me);
        })
        .then(this, [this, title = matter().title](const Result<EntryReport> &report) {
            m_enter->setEnabled(true);
            if (!report)
                emit messageRaised({.tone = MessageTone::Danger, .text = report.error().message});
            else if (report->passes())
                emit messageRaised({.tone = MessageTone::Good, .text = tr("You have gone into: %1").arg(title), .seconds = 10});
            ask();
        });
}

void EntryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (isVisible())
            ask(); // what a step says comes with the answer
    }
    DeskPage::changeEvent(event);
}

void EntryPage::retranslate()
{
    const QList<EntryMatter> all = EntryStore::matters();
    for (int i = 0; i < m_matters->count() && i < all.size(); ++i)
        m_matters->item(i)->setText(all.at(i).title);
    m_matters->setAccessibleName(tr("Business systems"));
    m_unitLabel->setText(tr("Represent"));
    m_units->setAccessibleName(tr("Unit to represent"));
    m_units->setPlaceholderText(tr("Choose a unit"));
    if (m_lookUp) {
        m_typedRow->setLabel(tr("Whose entry (login name)"));
        m_look->setText(tr("Look"));
        m_mine->setText(tr("My own"));
        m_mine->setVisible(!m_login.isEmpty());
    }
    const EntryReport &report = m_steps->report();
    const QString who = report.name.isEmpty() || report.name == report.loginName
        ? report.loginName
        : tr("%1 (%2)", "name, login name").arg(report.name, report.loginName);
    m_heading->setText(report.unitName.isEmpty() || report.unitName == report.name
                           ? tr("%1 · %2", "matter, who").arg(matter().title, who)
                           : tr("%1 · %2 for %3", "matter, who, unit").arg(matter().title, who, report.unitName));
    const bool passes = report.passes();
    const EntryStep *trouble = report.firstTrouble();
    if (passes)
        m_line->setText(tr("Every condition is met: the way in is open."));
    else if (trouble && trouble->result == EntryResult::NotKnown)
        m_line->setText(tr("Whether the way in is open can't be said here: not everything is kept in this workspace."));
    else
        m_line->setText(tr("The way in is closed. What stands in the way is marked, with what to do."));
    m_line->setProperty("role", passes ? u"good"_s : u"warning"_s);
    repolish(m_line);
    const bool any = !report.steps.isEmpty();
    m_heading->setVisible(any);
    m_line->setVisible(any);
    m_enter->setText(tr("Enter"));
    m_enter->setVisible(passes && m_login.isEmpty() && !matter().system.isEmpty() && report.matter == matter().code);
}

} // namespace hezhun
