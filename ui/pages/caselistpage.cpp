// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/caselistpage.h"

#include "ui/look/metrics.h"
#include "ui/pages/columnmemory.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/quicklook.h"
#include "ui/pages/rowtable.h"
#include "ui/parts/emptystate.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// px, in the order of CaseListModel::Columns, for a window of 1280 px.
const QList<int> columnWidths{132, 200, 172, 128, 104, 200, 88, 110};

} // namespace

CaseListPage::CaseListPage(DeskSession &session, CaseListModel::Scope scope, const QString &name,
                           const ListFilters &first, QWidget *parent)
    : DeskPage(parent)
    , m_session(session)
    , m_scope(scope)
    , m_name(name)
    , m_model(new CaseListModel(session, scope, this))
{
    setObjectName(name + u"Page"_s);
    build();
    connectTable();
    m_filters->setFilters(ListFilters::remembered(name, first));
    showCounts(session.counts());
    retranslate();
    showOrder();
    // Not before the page is whole: the answer may be there at once, and what it shows is for the derived page to say.
    QMetaObject::invokeMethod(this, &CaseListPage::askAnew, Qt::QueuedConnection);
}

void CaseListPage::build()
{
    m_filters = new FilterBar(m_scope == CaseListModel::Scope::Desk, this);
    m_calendarRemark = new QLabel(this);
    m_calendarRemark->setObjectName(u"calendarRemark"_s);
    m_calendarRemark->setProperty("role", u"warning"_s);
    m_calendarRemark->setWordWrap(true);
    m_table = new RowTable(this);
    m_table->setObjectName(m_name + u"Table"_s);
    m_table->setModel(m_model);
    m_empty = new EmptyState(this);
    m_quickLook = new QuickLook(m_session, this);
    new ColumnMemory(m_table->horizontalHeader(), m_name + u"/columns"_s, columnWidths);

    m_stack = new QStackedLayout;
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    column->setSpacing(metrics::gap);
    column->addWidget(m_filters);
    column->addWidget(m_calendarRemark);
    column->addLayout(m_stack, 1);
    setFocusProxy(m_table);
}

void CaseListPage::connectTable()
{
    connect(m_model, &CaseListModel::loaded, this, &CaseListPage::showOutcome);
    connect(m_model, &CaseListModel::rowsRemoved, this, &CaseListPage::showOutcome);
    connect(m_model, &CaseListModel::failed, this, &CaseListPage::showFailure);
    connect(m_filters, &FilterBar::changed, this, [this](const ListFilters &filters) { useFilters(filters); });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        if (m_emptyAction)
            m_emptyAction();
    });
    connect(&m_session, &DeskSession::countsChanged, this, &CaseListPage::showCounts);

    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    connect(header, &QHeaderView::sectionClicked, this, &CaseListPage::sortBy);

    connect(m_table, &RowTable::opened, this, [this](CaseId id) {
        m_quickLook->dismiss();
        emit caseRequested(id, m_model->query());
    });
    connect(m_table, &RowTable::quickLookRequested, this, &CaseListPage::toggleQuickLook);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_quickLook->isVisible() && m_table->currentCase() != 0)
            m_quickLook->showCase(m_table->currentCase());
    });
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CaseListPage::showContextMenu);
    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    refresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(refresh, &QShortcut::activated, this, [this] {
        m_model->refresh();
        m_session.refreshCounts();
    });
}

const ListFilters &CaseListPage::listFilters() const
{
    return m_filters->filters();
}

void CaseListPage::useFilters(const ListFilters &filters)
{
    m_filters->setFilters(filters);
    filters.remember(m_name);
    showOrder();
    askAnew();
    emit titleChanged();
}

bool CaseListPage::search(const QString &typed)
{
    m_typed = typed.trimmed();
    askAnew();
    emit titleChanged();
    return true;
}

void CaseListPage::askAnew()
{
    m_quickLook->dismiss();
    m_keep = m_table->currentCase();
    CaseQuery query = listFilters().query(m_session.actor(), m_scope == CaseListModel::Scope::Desk);
    if (!m_typed.isEmpty())
        query.search = classifySearch(m_typed);
    m_model->setQuery(query);
}

void CaseListPage::activate()
{
    m_model->refresh();
    m_table->setFocus();
}

void CaseListPage::sortBy(int column)
{
    const std::optional<CaseSort> sort = CaseListModel::sortOf(column);
    ListFilters filters = listFilters();
    if (sort) {
        filters.descending = filters.sort == *sort && !filters.descending;
        filters.sort = *sort;
        useFilters(filters);
    }
    showOrder(); // the header has moved its arrow already, to a column that perhaps has no order
}

void CaseListPage::showOrder()
{
    // The order that the list has, which is not always the one that was asked for: names that were searched for come
    // by name.
    const CaseQuery query = m_model->query();
    m_table->horizontalHeader()->setSortIndicator(CaseListModel::columnOf(sortOf(query)),
                                                  query.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void CaseListPage::addInPlace(QWidget *page)
{
    m_stack->addWidget(page);
}

void CaseListPage::showInPlace(QWidget *page)
{
    m_quickLook->dismiss();
    m_inPlace = page;
    m_stack->setCurrentWidget(page);
    page->setFocus();
}

void CaseListPage::showList()
{
    if (!std::exchange(m_inPlace, nullptr))
        return;
    m_stack->setCurrentWidget(m_table);
    showOutcome();
    m_table->setFocus();
}

void CaseListPage::addBelow(QWidget *bar)
{
    static_cast<QVBoxLayout *>(layout())->addWidget(bar);
}

void CaseListPage::showOutcome()
{
    showOrder();
    if (m_inPlace)
        return;
    if (m_model->rowCount() > 0) {
        const bool hadFocus = m_empty->isAncestorOf(focusWidget());
        m_stack->setCurrentWidget(m_table);
        if (hadFocus)
            m_table->setFocus();
        if (!m_table->currentIndex().isValid() && !m_table->selectCase(m_keep))
            m_table->selectFirst();
        return;
    }
    if (m_model->isLoading())
        return;
    m_quickLook->dismiss();
    if (!m_typed.isEmpty())
        showEmptiness(nothingFound());
    else if (listFilters().narrows())
        showEmptiness({u"filter"_s, tr("Nothing matches these filters"),
                       tr("Other cases are left out of the list by the chips above it."), tr("Clear filters"),
                       [this] { useFilters(listFilters().withoutNarrowing()); }});
    else
        showEmptiness(emptiness());
}

void CaseListPage::showFailure(const Error &error)
{
    if (m_model->rowCount() > 0) {
        // What was read stays in sight; the desk says that the connection is away, and the list comes when it is back.
        if (!isLossOfConnection(error))
            emit messageRaised({MessageTone::Danger, error.message, tr("Try again"), [this] { m_model->refresh(); }});
        return;
    }
    showEmptiness(
        {u"unplug"_s, tr("The list could not be read"), error.message, tr("Try again"), [this] { askAnew(); }});
}

void CaseListPage::showEmptiness(const Emptiness &emptiness)
{
    m_emptyAction = emptiness.action;
    m_empty->say(emptiness.icon, emptiness.heading, emptiness.text, emptiness.actionText);
    m_stack->setCurrentWidget(m_empty);
}

QString CaseListPage::deskOfChoices() const
{
    return m_scope == CaseListModel::Scope::Desk ? m_session.actor().desk : QString();
}

void CaseListPage::showCounts(const DeskCounts &counts)
{
    m_filters->setKinds(kindChoices(m_session.kinds(), counts, deskOfChoices()));
    m_filters->setLateCount(counts.late);
    emit titleChanged();
}

void CaseListPage::toggleQuickLook(CaseId id)
{
    if (m_quickLook->isVisible())
        return m_quickLook->dismiss();
    m_quickLook->setGeometry(m_table->geometry());
    m_quickLook->showCase(id);
}

void CaseListPage::showContextMenu(const QPoint &at)
{
    const CaseRow *row = m_model->caseAt(m_table->indexAt(at).row());
    if (!row)
        return;
    QMenu menu;
    connect(menu.addAction(tr("Open")), &QAction::triggered, this, [this, id = row->id] { emit m_table->opened(id); });
    connect(menu.addAction(tr("Look at the first document")), &QAction::triggered, this,
            [this, id = row->id] { toggleQuickLook(id); });
    const Actor &actor = m_session.actor();
    if (row->openedById != 0 && row->openedById != actor.id && actor.roles.contains(u"administrator"_s)) {
        QAction *away = menu.addAction(tr("Take it away from %1", "a colleague").arg(row->openedBy));
        away->setObjectName(u"takeAway"_s);
        connect(away, &QAction::triggered, this, [this, taken = *row] { takeAway(taken); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Copy the reference %1").arg(row->reference)), &QAction::triggered, this,
            [reference = row->reference] { QGuiApplication::clipboard()->setText(reference); });
    menu.exec(m_table->viewport()->mapToGlobal(at));
}

void CaseListPage::takeAway(const CaseRow &row)
{
    m_session.store()
        .run([id = row.id, actor = m_session.actor()](Workspace &workspace) {
            return workspace.cases().takeAway(id, &actor);
        })
        .then(this, [this, row](const Result<std::optional<QString>> &from) {
            m_session.reread({row.id});
            if (from.ok())
                emit messageRaised({.tone = MessageTone::Good,
                                    .text = tr("Taken away from %1: %2. Anybody can open it now.", "colleague, subject")
                                                .arg(row.openedBy, row.subject),
                                    .seconds = 10});
            else
                emit messageRaised({.tone = MessageTone::Danger, .text = from.error().message});
        });
}

void CaseListPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_quickLook->isVisible())
        return m_quickLook->dismiss();
    DeskPage::keyPressEvent(event);
}

void CaseListPage::resizeEvent(QResizeEvent *event)
{
    DeskPage::resizeEvent(event);
    m_quickLook->setGeometry(m_table->geometry());
}

void CaseListPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DeskPage::changeEvent(event);
}

void CaseListPage::retranslate()
{
    const WorkingCalendar &calendar = WorkingCalendar::builtIn();
    const QDate today = calendar.dayOf(QDateTime::currentDateTimeUtc());
    m_calendarRemark->setVisible(!calendar.covers(today));
    m_calendarRemark->setText(
        tr("The public holidays of %1 are not known to this program yet: time left counts weekends only.")
            .arg(today.year()));
    m_table->setAccessibleName(tr("Cases"));
    m_model->retranslate();
    m_filters->setKinds(kindChoices(m_session.kinds(), m_session.counts(), deskOfChoices()));
    if (m_stack->currentWidget() == m_empty)
        showOutcome();
}

} // namespace hezhun
