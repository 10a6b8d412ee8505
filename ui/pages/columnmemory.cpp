// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/columnmemory.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>

#include <algorithm>
#include <numeric>

namespace hezhun {

constexpr double largestFactor = 1.5; ///< beyond it the eye loses the line

ColumnMemory::ColumnMemory(QHeaderView *header, QString settingsKey, QList<int> widths)
    : QObject(header)
    , m_header(header)
    , m_key(std::move(settingsKey))
    , m_widths(std::move(widths))
{
    restore();
    header->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (!isLastShown(column)) // that one follows the window by itself
            remember();
    });
    connect(header, &QHeaderView::sectionMoved, this, &ColumnMemory::remember);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu;
        fillMenu(&menu);
        menu.exec(m_header->mapToGlobal(at));
    });
}

void ColumnMemory::restore()
{
    const QByteArray state = QSettings().value(m_key).toByteArray();
    const bool stretch = m_header->stretchLastSection();
    const bool clickable = m_header->sectionsClickable();
    m_untouched = state.isEmpty() || !m_header->restoreState(state);
    if (m_untouched)
        useFirstWidths();
    // What is not the user's choice is not taken from an older state.
    m_header->setStretchLastSection(stretch);
    m_header->setSectionsClickable(clickable);
    m_header->setSectionsMovable(true);
}

void ColumnMemory::useFirstWidths()
{
    m_adjusting = true;
    for (int column = 0; column < m_header->count(); ++column) {
        m_header->setSectionHidden(column, false);
        m_header->moveSection(m_header->visualIndex(column), column);
        if (column < m_widths.size())
            m_header->resizeSection(column, m_widths.at(column));
    }
    m_adjusting = false;
}

void ColumnMemory::resizeToWindow()
{
    const qsizetype columns = std::min<qsizetype>(m_widths.size(), m_header->count());
    const int wanted = std::accumulate(m_widths.cbegin(), m_widths.cbegin() + columns, 0);
    const double factor = std::clamp(double(m_header->width()) / std::max(1, wanted), 1.0, largestFactor);
    m_adjusting = true;
    for (int column = 0; column < columns; ++column)
        m_header->resizeSection(column, int(m_widths.at(column) * factor));
    m_adjusting = false;
}

bool ColumnMemory::isLastShown(int column) const
{
    for (int visual = m_header->count() - 1; visual >= 0; --visual) {
        if (!m_header->isSectionHidden(m_header->logicalIndex(visual)))
            return m_header->logicalIndex(visual) == column;
    }
    return false;
}

bool ColumnMemory::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_untouched)
        resizeToWindow();
    return QObject::eventFilter(watched, event);
}

void ColumnMemory::forget()
{
    useFirstWidths();
    m_untouched = true;
    resizeToWindow();
    QSettings().remove(m_key);
}

void ColumnMemory::remember()
{
    if (m_adjusting)
        return;
    m_untouched = false;
    QSettings().setValue(m_key, m_header->saveState());
}

void ColumnMemory::fillMenu(QMenu *menu)
{
    const int shown = m_header->count() - m_header->hiddenSectionCount();
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        QAction *action = menu->addAction(m_header->model()->headerData(column, Qt::Horizontal).toString());
        const bool hidden = m_header->isSectionHidden(column);
        action->setCheckable(true);
        action->setChecked(!hidden);
        action->setEnabled(hidden || shown > 1); // a table without columns could not be brought back
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_header->setSectionHidden(column, !on);
            remember();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Columns as at first")), &QAction::triggered, this, &ColumnMemory::forget);
}

} // namespace hezhun
