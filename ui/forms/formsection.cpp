// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/formsection.h"

#include "ui/look/metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int twoColumnsFrom = 600; ///< px

FormSection::FormSection(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_grid(new QGridLayout)
{
    m_title->setProperty("role", u"section"_s);
    m_grid->setHorizontalSpacing(metrics::sectionGap);
    m_grid->setVerticalSpacing(metrics::grid + metrics::halfGrid);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_title);
    column->addLayout(m_grid);
}

void FormSection::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

void FormSection::addRow(QWidget *row, bool wide)
{
    m_rows.append({row, wide});
    m_columns = 0;
}

void FormSection::arrange()
{
    m_columns = width() >= twoColumnsFrom ? 2 : 1;
    for (const Row &row : std::as_const(m_rows))
        m_grid->removeWidget(row.widget);
    int at = 0;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.widget->isHidden())
            continue;
        if (row.wide && at % m_columns != 0)
            ++at;
        m_grid->addWidget(row.widget, at / m_columns, at % m_columns, 1, row.wide ? m_columns : 1, Qt::AlignTop);
        at += row.wide ? m_columns : 1;
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, m_columns == 2 ? 1 : 0);
    // Both columns stay as wide as each other, whatever stands in them.
    m_grid->setColumnMinimumWidth(0, 0);
}

bool FormSection::isEmpty() const
{
    return std::all_of(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.widget->isHidden(); });
}

void FormSection::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if ((width() >= twoColumnsFrom ? 2 : 1) != m_columns)
        arrange();
}

} // namespace hezhun
