// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/grants/grantbatchpage.h"

#include "domain/workingcalendar.h"
#include "sheets/sheetreader.h"
#include "sheets/sheetwriter.h"
#include "ui/grants/grantbatchfiles.h"
#include "ui/look/metrics.h"
#include "ui/pages/columnmemory.h"
#include "ui/pages/rowtable.h"
#include "ui/parts/emptystate.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

using RowState = GrantBatchModel::RowState;

constexpr int rowsAtOnce = 10; ///< granted before it is looked whether to go on
/// px, in the order of GrantBatchModel::Columns.
const QList<int> columnWidths{56, 110, 180, 190, 110, 420};

} // namespace

GrantBatchPage::GrantBatchPage(DeskSession &session, AccountId unit, const QString &system, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_unit(unit)
    , m_system(system)
    , m_model(new GrantBatchModel(this))
    , m_heading(new QLabel(this))
    , m_back(new QPushButton(this))
    , m_choose(new QPushButton(this))
    , m_template(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_table(new RowTable(m_stack))
    , m_rowWords(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_skip(new QCheckBox(this))
    , m_progress(new QProgressBar(this))
    , m_grant(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_report(new QPushButton(this))
{
    setObjectName(u"grantBatch"_s);
    setAcceptDrops(true);
    m_heading->setProperty("role", u"section"_s);
    m_table->setObjectName(u"batchTable"_s);
    m_table->setModel(m_model);
    new ColumnMemory(m_table->horizontalHeader(), u"grantbatch/columns"_s, columnWidths);
    m_back->setObjectName(u"batchBack"_s);
    m_choose->setObjectName(u"batchChoose"_s);
    m_template->setObjectName(u"batchTemplate"_s);
    m_summary->setObjectName(u"batchSummary"_s);
    m_skip->setObjectName(u"batchSkip"_s);
    m_grant->setObjectName(u"batchGrant"_s);
    m_grant->setProperty("role", u"main"_s);
    m_stop->setObjectName(u"batchStop"_s);
    m_report->setObjectName(u"batchReport"_s);
    layOut();
    connect(m_back, &QPushButton::clicked, this, &GrantBatchPage::close);
    connect(m_choose, &QPushButton::clicked, this, &GrantBatchPage::choose);
    connect(m_empty, &EmptyState::actionTriggered, this, &GrantBatchPage::choose);
    connect(m_template, &QPushButton::clicked, this, &GrantBatchPage::chooseTemplate);
    connect(m_report, &QPushButton::clicked, this, &GrantBatchPage::chooseReport);
    connect(m_skip, &QCheckBox::toggled, this, &GrantBatchPage::retranslate);
    connect(m_grant, &QPushButton::clicked, this, &GrantBatchPage::grant);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &GrantBatchPage::showRow);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_stopped = true; });
    go(Stage::NoList);
}

void GrantBatchPage::layOut()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_back);
    head->addWidget(m_heading, 1);
    head->addWidget(m_template);
    head->addWidget(m_choose);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(metrics::margin);
    foot->addWidget(m_summary, 1);
    foot->addWidget(m_skip);
    foot->addWidget(m_progress);
    foot->addWidget(m_stop);
    foot->addWidget(m_report);
    foot->addWidget(m_grant);
    m_rowWords->setWordWrap(true);
    m_rowWords->setProperty("role", u"secondary"_s);
    m_summary->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::margin, metrics::gap, metrics::margin, metrics::margin);
    column->setSpacing(metrics::gap);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    column->addWidget(m_rowWords);
    column->addLayout(foot);
}

void GrantBatchPage::start()
{
    ++m_serial;
    m_model->setLines({});
    m_skip->setChecked(false);
    go(Stage::NoList);
    m_choose->setFocus();
}

void GrantBatchPage::choose()
{
    if (const QString path = chooseSheetToRead(this); !path.isEmpty())
        open(path);
}

void GrantBatchPage::chooseTemplate()
{
    if (const QString path = chooseSheetToWrite(this, tr("Template for grants")); !path.isEmpty())
        saveTemplate(path);
}

void GrantBatchPage::chooseReport()
{
    if (const QString path = chooseSheetToWrite(this, tr("Results of grants")); !path.isEmpty())
        saveReport(path);
}

void GrantBatchPage::open(const QString &path)
{
    if (isGranting())
        return;
    start();
    go(Stage::Reading);
    GrantSheetTarget target{m_unit, m_system, WorkingCalendar::builtIn().dayOf(QDateTime::currentDateTimeUtc())};
    QtConcurrent::run([path, target]() -> Result<QList<GrantLine>> {
        const Result<QList<QStringList>> rows = readSheet(path);
        return rows ? readGrantSheet(*rows, target) : rows.error();
    }).then(this, [this, serial = m_serial](const Result<QList<GrantLine>> &lines) {
        if (serial != m_serial)
            return;
        if (lines)
            return check(*lines);
        emit messageRaised({.tone = MessageTone::Danger, .text = lines.error().message});
        go(Stage::NoList);
        emit checked();
    });
}

void GrantBatchPage::check(const QList<GrantLine> &lines)
{
    m_model->setLines(lines);
    const QList<int> asked = m_model->rowsIn(RowState::Checking);
    go(Stage::Reading);
    m_session.store()
        .run([grants = m_model->grantsOf(asked), me = m_session.actor()](Workspace &workspace) {
            return workspace.grants().preview(grants, me);
        })
        .then(this, [this, asked, serial = m_serial](const Result<QList<GrantFault>> &faults) {
            if (serial != m_serial)
                return;
            if (faults) {
                m_model->setFaults(asked, *faults);
                go(Stage::Checked);
                m_table->setFocus();
            } else {
                emit messageRaised({.tone = MessageTone::Danger, .text = faults.error().message});
                start();
            }
            emit checked();
        });
}

void GrantBatchPage::grant()
{
    m_toGrant = m_model->rowsIn(RowState::Good);
    m_stopped = false;
    m_progress->setRange(0, int(m_toGrant.size()));
    m_progress->setValue(0);
    go(Stage::Granting);
    grantNext();
}

/// Some at a time, so that it can be stopped, and how far it is be seen.
void GrantBatchPage::grantNext()
{
    if (m_toGrant.isEmpty() || m_stopped)
        return finish();
    const QList<int> rows = m_toGrant.first(std::min<qsizetype>(rowsAtOnce, m_toGrant.size()));
    m_session.store()
        .run([grants = m_model->grantsOf(rows), me = m_session.actor()](Workspace &workspace) {
            return workspace.grants().grantMany(grants, me);
        })
        .then(this, [this, rows](const Result<QList<GrantOutcome>> &outcomes) {
            if (!outcomes)
                return finish(outcomes.error().message);
            m_model->setOutcomes(rows, *outcomes);
            m_toGrant.remove(0, rows.size());
            m_progress->setValue(m_progress->maximum() - int(m_toGrant.size()));
            grantNext();
        });
}

void GrantBatchPage::finish(const QString &trouble)
{
    m_model->giveUpRest();
    if (!trouble.isEmpty())
        emit messageRaised({.tone = MessageTone::Danger, .text = trouble});
    go(Stage::Finished);
    emit finished();
}

void GrantBatchPage::saveTemplate(const QString &path)
{
    const QDate today = WorkingCalendar::builtIn().dayOf(QDateTime::currentDateTimeUtc());
    write(path, grantSheetColumns(), {grantSheetSample(m_system, today)},
          tr("The template was saved. Replace the row that it holds."));
}

void GrantBatchPage::saveReport(const QString &path)
{
    write(path, m_model->reportColumns(), m_model->report(), tr("The results were saved."));
}

void GrantBatchPage::write(const QString &path, const QList<SheetColumn> &columns, const QList<SheetRow> &rows,
                           const QString &sentence)
{
    QtConcurrent::run([=, name = tr("Grants")] {
        return writeSheet(path, name, columns, [rest = rows]() mutable -> Result<QList<SheetRow>> {
            return std::exchange(rest, {});
        });
    }).then(this, [this, sentence](const Result<qint64> &written) {
        if (written)
            emit messageRaised({.tone = MessageTone::Good, .text = sentence, .seconds = 10});
        else
            emit messageRaised({.tone = MessageTone::Danger, .text = written.error().message});
        emit saved();
    });
}

void GrantBatchPage::close()
{
    if (isGranting())
        return;
    start();
    emit closed();
}

void GrantBatchPage::go(Stage stage)
{
    m_stage = stage;
    const bool granting = stage == Stage::Granting;
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    m_back->setEnabled(!granting);
    m_choose->setEnabled(!granting && stage != Stage::Reading);
    m_progress->setVisible(granting);
    m_stop->setVisible(granting);
    m_report->setVisible(stage == Stage::Finished || (stage == Stage::Checked && m_model->count(RowState::Faulty) > 0));
    m_grant->setVisible(stage == Stage::Checked);
    m_skip->setVisible(stage == Stage::Checked && m_model->count(RowState::Faulty) > 0 && m_model->count(RowState::Good) > 0);
    retranslate();
}

/// A fault may be longer than its column.
void GrantBatchPage::showRow()
{
    const QModelIndex current = m_table->currentIndex();
    const auto text = [&current](int column) { return current.siblingAtColumn(column).data().toString(); };
    m_rowWords->setText(current.isValid() ? tr("Row %1, %2: %3")
                                                .arg(text(GrantBatchModel::Line), text(GrantBatchModel::Name),
                                                     text(GrantBatchModel::Outcome))
                                          : QString());
    m_rowWords->setVisible(current.isValid());
}

QString GrantBatchPage::summary() const
{
    const int good = m_model->count(RowState::Good);
    const int faulty = m_model->count(RowState::Faulty);
    switch (m_stage) {
    case Stage::NoList: return {};
    case Stage::Reading: return tr("The list is being checked…");
    case Stage::Checked:
        return faulty == 0 ? tr("All %n row(s) can be granted.", nullptr, good)
                           : tr("%1 of %n row(s) can't be granted: correct the file and choose it again, or leave them out.", nullptr,
                                good + faulty)
                                 .arg(faulty);
    case Stage::Granting: return tr("Granting… What is granted already stays when you stop.");
    case Stage::Finished:
        return tr("Granted: %1 · refused: %2 · left out: %3 · not done: %4")
            .arg(m_model->count(RowState::Granted))
            .arg(m_model->count(RowState::Refused))
            .arg(faulty)
            .arg(m_model->count(RowState::NotTried));
    }
    return {};
}

void GrantBatchPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && !isGranting())
        event->acceptProposedAction();
}

void GrantBatchPage::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        open(urls.first().toLocalFile());
}

void GrantBatchPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !isGranting())
        close();
    else
        QWidget::keyPressEvent(event);
}

void GrantBatchPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void GrantBatchPage::retranslate()
{
    const int good = m_model->count(RowState::Good);
    const int faulty = m_model->count(RowState::Faulty);
    m_heading->setText(tr("Grant roles from a list"));
    m_back->setText(tr("Back to the grants"));
    m_template->setText(tr("Save a template…"));
    m_choose->setText(tr("Choose a file…"));
    m_report->setText(tr("Save the results…"));
    m_stop->setText(tr("Stop"));
    m_skip->setText(tr("Leave out the %n row(s) with faults", nullptr, faulty));
    m_grant->setText(tr("Grant %n role(s)", nullptr, good));
    m_grant->setEnabled(good > 0 && (faulty == 0 || m_skip->isChecked()));
    m_summary->setText(summary());
    m_table->setAccessibleName(tr("Rows of the list"));
    m_empty->say(u"list"_s, m_stage == Stage::Reading ? tr("Reading…") : tr("No list yet"),
                 tr("A CSV or XLSX file with the columns name, ID number or login name, role, until; 500 rows at most. It can be "
                    "dropped here. Nothing is granted before you have seen what is wrong with each row."),
                 m_stage == Stage::Reading ? QString() : tr("Choose a file…"));
    m_model->retranslate();
    showRow();
}

} // namespace hezhun
