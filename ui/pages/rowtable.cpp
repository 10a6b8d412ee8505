// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/rowtable.h"

#include "tables/listroles.h"
#include "ui/look/fonts.h"
#include "ui/look/metrics.h"
#include "ui/pages/rowdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace hezhun {

RowTable::RowTable(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new RowDelegate(this));
    setFont(tableFont());
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(6 * metrics::grid);
    connect(this, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.isValid())
            emit opened(index.data(CaseIdRole).toLongLong());
    });
}

CaseId RowTable::currentCase() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? current.data(CaseIdRole).toLongLong() : 0;
}

bool RowTable::selectCase(CaseId id)
{
    const QModelIndexList found = model()->match(model()->index(0, 0), CaseIdRole, QVariant(id), 1, Qt::MatchExactly);
    if (found.isEmpty())
        return false;
    goToRow(found.first().row());
    return true;
}

void RowTable::selectFirst()
{
    goToRow(0);
}

void RowTable::goToRow(int row)
{
    const int column = horizontalHeader()->logicalIndex(0);
    if (row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, column));
}

void RowTable::setManyChoosable(bool many)
{
    setSelectionMode(many ? ExtendedSelection : SingleSelection);
}

QList<int> RowTable::chosenRows() const
{
    QList<int> rows;
    if (selectionModel()) {
        for (const QModelIndex &index : selectionModel()->selectedRows())
            rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    if (selectionMode() == ExtendedSelection && event->modifiers().testFlag(Qt::ShiftModifier))
        return QTableView::keyPressEvent(event); // goes on choosing
    switch (event->key()) {
    case Qt::Key_Space:
        if (!event->isAutoRepeat() && currentCase() != 0)
            emit quickLookRequested(currentCase());
        return;
    case Qt::Key_Home: return goToRow(0);
    case Qt::Key_End: return goToRow(model()->rowCount() - 1);
    default: return QTableView::keyPressEvent(event);
    }
}

void RowTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid())
        goToRow(0);
}

void RowTable::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(indexAt(event->position().toPoint()).row());
    QTableView::mouseMoveEvent(event);
}

void RowTable::leaveEvent(QEvent *event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void RowTable::setHoveredRow(int row)
{
    if (std::exchange(m_hoveredRow, row) != row)
        viewport()->update();
}

} // namespace hezhun
