// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/todaypage.h"

#include "domain/workingcalendar.h"
#include "tables/mydecisionsmodel.h"
#include "ui/look/metrics.h"
#include "ui/pages/columnmemory.h"
#include "ui/pages/rowtable.h"
#include "ui/parts/emptystate.h"

#include <QEvent>
#include <QHeaderView>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// px, in the order of MyDecisionsModel::Columns.
const QList<int> columnWidths{90, 130, 220, 170, 150, 300};

QDateTime beginningOfToday()
{
    const WorkingCalendar &calendar = WorkingCalendar::builtIn();
    return {calendar.dayOf(QDateTime::currentDateTimeUtc()), QTime(0, 0), calendar.zone()};
}

} // namespace

TodayPage::TodayPage(DeskSession &session, QWidget *parent)
    : DeskPage(parent)
    , m_session(session)
    , m_model(new MyDecisionsModel(session.kinds(), this))
    , m_table(new RowTable(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"todayPage"_s);
    m_table->setObjectName(u"todayTable"_s);
    m_table->setModel(m_model);
    new ColumnMemory(m_table->horizontalHeader(), u"today/columns"_s, columnWidths);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    column->addLayout(m_stack, 1);
    setFocusProxy(m_table);

    connect(m_table, &RowTable::opened, this, [this](CaseId id) { emit caseRequested(id, CaseQuery()); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { emit pageRequested(u"queue"_s); });
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(std::chrono::milliseconds(200));
    connect(&m_askSoon, &QTimer::timeout, this, &TodayPage::ask);
    // However much happens on the desk at once, it is asked once.
    const auto askSoon = [this] {
        if (!m_askSoon.isActive())
            m_askSoon.start();
    };
    connect(&session, &DeskSession::caseChanged, this, askSoon);
    connect(&session, &DeskSession::resumed, this, askSoon);
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(refresh, &QShortcut::activated, this, &TodayPage::ask);
    retranslate();
}

QString TodayPage::title() const
{
    return tr("Decided today · %n", nullptr, int(m_model->decisions().size()));
}

void TodayPage::activate()
{
    ask();
    m_table->setFocus();
}

void TodayPage::ask()
{
    if (!isVisible())
        return;
    m_session.store()
        .run([actor = m_session.actor(), since = beginningOfToday()](Workspace &workspace) {
            return workspace.cases().decidedSince(actor, since);
        })
        .then(this, [this](const Result<QList<MyDecision>> &answer) { take(answer); });
}

void TodayPage::take(const Result<QList<MyDecision>> &answer)
{
    if (!answer.ok() && isLossOfConnection(answer.error()))
        return; // the desk says so, and it is asked again when the connection is back
    if (!answer.ok()) {
        emit messageRaised({MessageTone::Danger, answer.error().message, tr("Try again"), [this] { ask(); }});
        return;
    }
    m_model->setDecisions(answer.value());
    m_stack->setCurrentWidget(answer->isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    if (!answer->isEmpty() && !m_table->currentIndex().isValid())
        m_table->selectFirst();
    emit titleChanged();
    emit loaded();
}

void TodayPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DeskPage::changeEvent(event);
}

void TodayPage::retranslate()
{
    m_table->setAccessibleName(tr("My decisions of today"));
    m_empty->say(u"calendar-check"_s, tr("Nothing decided yet today"),
                 tr("What you pass, refuse or take back today is listed here, with the reasons."), tr("To the queue"));
    m_model->retranslate();
}

} // namespace hezhun
