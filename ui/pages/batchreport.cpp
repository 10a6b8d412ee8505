// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/batchreport.h"

#include "tables/displaylanguage.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BatchReport)
};

enum Column { SubjectColumn, ReferenceColumn, OutcomeColumn, ColumnCount };

QString outcomeText(const BatchOutcome &outcome, const BatchAction &action)
{
    if (outcome.error)
        return outcome.error->message;
    if (!outcome.done)
        return Texts::tr("Not done: it was stopped before.");
    const QString done = action.done.in(displayLanguage());
    return outcome.done->filingNumber.isEmpty() ? done : done + u' ' + outcome.done->filingNumber;
}

QString numbersText(const QStringList &numbers)
{
    if (numbers.isEmpty())
        return {};
    if (numbers.size() == 1)
        return Texts::tr("Number: %1.").arg(numbers.constFirst());
    return Texts::tr("Numbers: %1 to %2.").arg(numbers.constFirst(), numbers.constLast());
}

} // namespace

QString batchSummary(const BatchRun &run)
{
    QStringList numbers;
    for (const BatchOutcome &outcome : run.outcomes()) {
        if (outcome.done && !outcome.done->filingNumber.isEmpty())
            numbers.append(outcome.done->filingNumber);
    }
    numbers.sort();
    const int done = run.doneCount();
    const int left = int(run.total()) - done;
    //: %1: what was done, as "Filed".
    QStringList sentences{Texts::tr("%1: %n case(s).", nullptr, done).arg(run.action().done.in(displayLanguage()))};
    if (!numbers.isEmpty())
        sentences.append(numbersText(numbers));
    if (left > 0)
        sentences.append(Texts::tr("%n case(s) not done.", nullptr, left));
    return sentences.join(displayLanguage().startsWith("zh"_L1) ? QString() : u" "_s);
}

BatchReport::BatchReport(QWidget *parent)
    : QWidget(parent)
    , m_heading(new QLabel(this))
    , m_table(new QTableWidget(0, ColumnCount, this))
    , m_back(new QPushButton(this))
{
    setObjectName(u"batchReport"_s);
    m_heading->setObjectName(u"batchReportHeading"_s);
    m_heading->setProperty("role", u"heading"_s);
    m_heading->setWordWrap(true);
    m_table->setObjectName(u"batchReportTable"_s);
    m_table->setFont(tableFont());
    m_table->setShowGrid(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->resizeSection(SubjectColumn, 240);
    m_table->horizontalHeader()->resizeSection(ReferenceColumn, 200);
    m_back->setObjectName(u"batchReportBack"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::gap);
    head->addWidget(m_heading, 1);
    head->addWidget(m_back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_back, &QPushButton::clicked, this, &BatchReport::closed);
    connect(m_table, &QTableWidget::itemActivated, this,
            [this](const QTableWidgetItem *item) { emit opened(m_outcomes.at(item->row()).row.id); });
    retranslate();
}

void BatchReport::show(const BatchRun &run)
{
    m_outcomes = run.outcomes();
    m_action = run.action();
    std::stable_partition(m_outcomes.begin(), m_outcomes.end(),
                          [](const BatchOutcome &outcome) { return !outcome.done.has_value(); });
    fill();
    retranslate();
    m_heading->setText(batchSummary(run));
    if (m_table->rowCount() > 0)
        m_table->setCurrentCell(0, 0);
}

void BatchReport::fill()
{
    m_table->setRowCount(int(m_outcomes.size()));
    for (int row = 0; row < m_outcomes.size(); ++row) {
        const BatchOutcome &outcome = m_outcomes.at(row);
        m_table->setItem(row, SubjectColumn, new QTableWidgetItem(outcome.row.subject));
        m_table->setItem(row, ReferenceColumn, new QTableWidgetItem(outcome.row.reference));
        auto *words = new QTableWidgetItem(outcomeText(outcome, m_action));
        words->setToolTip(words->text());
        m_table->setItem(row, OutcomeColumn, words);
    }
}

void BatchReport::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BatchReport::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

void BatchReport::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Reference"), tr("Outcome")});
    m_table->setAccessibleName(tr("What the batch did"));
    m_back->setText(tr("Back to the list"));
    fill();
}

} // namespace hezhun
