// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/queuepage.h"

#include "tables/kindchoices.h"
#include "ui/pages/batchbar.h"
#include "ui/pages/batchreport.h"
#include "ui/pages/batchrun.h"
#include "ui/pages/rowtable.h"

#include <QItemSelectionModel>
#include <QKeyEvent>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int mostInABatch = 1000;

QueuePage::QueuePage(DeskSession &session, QWidget *parent)
    : CaseListPage(session, CaseListModel::Scope::Desk, u"queue"_s, {}, parent)
    , m_openWhenAsked(session.counts().open)
    , m_bar(new BatchBar(this))
    , m_report(new BatchReport(this))
    , m_run(new BatchRun(session, this))
{
    table()->setManyChoosable(true);
    table()->installEventFilter(this);
    addBelow(m_bar);
    addInPlace(m_report);
    connect(table()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &QueuePage::offerBatch);
    connect(model(), &CaseListModel::rowsRemoved, this, &QueuePage::offerBatch);
    connect(model(), &CaseListModel::rowsInserted, this, &QueuePage::chooseMore, Qt::QueuedConnection);
    connect(model(), &CaseListModel::loaded, this, &QueuePage::chooseMore, Qt::QueuedConnection);
    connect(model(), &CaseListModel::failed, this, [this] { m_choosingAll = false; });
    connect(m_bar, &BatchBar::confirmed, this, &QueuePage::start);
    connect(m_bar, &BatchBar::stopRequested, m_run, &BatchRun::stop);
    connect(m_bar, &BatchBar::chosenNone, table(), &QTableView::clearSelection);
    connect(m_run, &BatchRun::progressed, m_bar, &BatchBar::showProgress);
    connect(m_run, &BatchRun::finished, this, &QueuePage::showBatch);
    connect(m_report, &BatchReport::closed, this, &QueuePage::showList);
    connect(m_report, &BatchReport::opened, this, [this](CaseId id) { emit caseRequested(id, model()->query()); });
    // Cases come into a file from elsewhere: the counters tell. A shared workspace tells case by case.
    if (!session.isShared()) {
        connect(&session, &DeskSession::countsChanged, this, [this](const DeskCounts &counts) {
            if (std::exchange(m_openWhenAsked, counts.open) != counts.open)
                model()->refresh();
        });
    }
}

QString QueuePage::title() const
{
    const DeskCounts &counts = session().counts();
    const QString kind = listFilters().kind;
    if (kind.isEmpty())
        return tr("To do · %n case(s)", nullptr, int(counts.open));
    const KindDefinition *definition = session().kinds().newest(kind);
    //: A kind of case and how many of it lie on the desk.
    return tr("%1 · %n case(s)", nullptr, int(counts.openByKind.value(kind)))
        .arg(kindTitle(session().kinds(), kind, definition ? definition->version : 1));
}

QString QueuePage::remark() const
{
    const int late = session().counts().late;
    if (late >= DeskCounts::lateLimit)
        return tr("more than %1 late").arg(DeskCounts::lateLimit);
    return late > 0 ? tr("%n late", nullptr, late) : QString();
}

QString QueuePage::atStake() const
{
    return m_run->isRunning()
        ? tr("Cases are being decided one after the other. Those that have not had their turn stay "
             "undecided.")
        : QString();
}

QList<CaseRow> QueuePage::chosen() const
{
    QList<CaseRow> rows;
    for (const int row : table()->chosenRows()) {
        if (const CaseRow *one = model()->caseAt(row))
            rows.append(*one);
    }
    return rows;
}

void QueuePage::offerBatch()
{
    if (m_run->isRunning())
        return;
    const QList<CaseRow> rows = chosen();
    m_bar->offer(int(rows.size()),
                 rows.size() > 1 ? batchActions(session().kinds(), rows, session().actor()) : QList<BatchAction>());
}

void QueuePage::chooseAll()
{
    m_choosingAll = true;
    chooseMore();
}

/// Ctrl+A means the rows that have not come yet, too; as many as a batch may have.
void QueuePage::chooseMore()
{
    if (!m_choosingAll || model()->isComing())
        return;
    if (model()->canFetchMore({}) && model()->rowCount() < mostInABatch) {
        model()->fetchMore({});
        return;
    }
    m_choosingAll = false;
    table()->selectAll();
}

void QueuePage::start(const BatchAction &action)
{
    const QList<CaseRow> rows = chosen();
    m_choosingAll = false;
    table()->clearSelection();
    m_run->start(action, rows);
}

void QueuePage::showBatch()
{
    m_bar->endProgress();
    offerBatch();
    const bool isWhole = m_run->doneCount() == int(m_run->total());
    m_report->show(*m_run);
    emit messageRaised({.tone = isWhole ? MessageTone::Good : MessageTone::Warning,
                        .text = batchSummary(*m_run),
                        .actionText = tr("Show each"),
                        .action = [this] { showInPlace(m_report); }});
    if (!isWhole)
        showInPlace(m_report);
}

bool QueuePage::eventFilter(QObject *watched, QEvent *event)
{
    // Before the table, which would choose no more than has come.
    if (watched == table() && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::SelectAll)) {
        chooseAll();
        return true;
    }
    return CaseListPage::eventFilter(watched, event);
}

void QueuePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && table()->chosenRows().size() > 1) {
        table()->clearSelection();
        return;
    }
    CaseListPage::keyPressEvent(event);
}

CaseListPage::Emptiness QueuePage::emptiness()
{
    return {u"inbox"_s, tr("Your desk is clear"),
            tr("Everything that lay here has been decided. New cases appear by themselves. Until then you can go "
               "over what you decided today, or look up any case."),
            tr("What I decided today"), [this] { emit pageRequested(u"today"_s); }};
}

CaseListPage::Emptiness QueuePage::nothingFound()
{
    return {u"search"_s, tr("Nothing on your desk matches “%1”").arg(searchedFor()),
            tr("A case that is over, or lies on another desk, is found among all cases."), tr("Search all cases"),
            [this] { emit lookupRequested(searchedFor()); }};
}

} // namespace hezhun
