// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/rowseditor.h"

#include "kinds/declaredrows.h"
#include "tables/displaylanguage.h"
#include "ui/look/icons.h"
#include "ui/look/metrics.h"
#include "ui/look/repolish.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

constexpr int visibleRows = 4;

RowsEditor::RowsEditor(const FieldDefinition &field, QWidget *parent)
    : FieldEditor(parent)
    , m_field(field)
    , m_table(new QTableWidget(1, int(field.columns.size()), this))
    , m_add(new QPushButton(icon(u"plus"_s), {}, this))
    , m_remove(new QPushButton(icon(u"minus"_s), {}, this))
{
    m_table->setObjectName(field.name);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowHeight);
    m_table->setFixedHeight(metrics::rowHeight * (visibleRows + 1));
    m_table->setTabKeyNavigation(true);
    m_table->installEventFilter(this);
    m_add->setObjectName(field.name + u"_add"_s);
    m_remove->setObjectName(field.name + u"_remove"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::gap);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::halfGrid);
    column->addWidget(m_table);
    column->addLayout(buttons);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::cellChanged, this, &FieldEditor::edited);
    connect(m_add, &QPushButton::clicked, this, &RowsEditor::addRow);
    connect(m_remove, &QPushButton::clicked, this, &RowsEditor::removeRow);
    retranslate();
}

QWidget *RowsEditor::field() const
{
    return m_table;
}

QString RowsEditor::value() const
{
    QList<QStringList> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QTableWidgetItem *item = m_table->item(row, column);
            cells.append(item ? item->text() : QString());
        }
        rows.append(cells);
    }
    return fromRows(rows);
}

void RowsEditor::setValue(const QString &value)
{
    const QSignalBlocker quiet(m_table);
    const QList<QStringList> rows = toRows(value).value_or(QList<QStringList>());
    m_table->clearContents();
    m_table->setRowCount(std::max(1, int(rows.size())));
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column)
            setText(row, column, rows.at(row).value(column));
    }
}

void RowsEditor::setText(int row, int column, const QString &text)
{
    m_table->setItem(row, column, new QTableWidgetItem(text));
}

void RowsEditor::setReadOnly(bool readOnly)
{
    m_table->setEditTriggers(readOnly ? QAbstractItemView::NoEditTriggers
                                      : QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                                            | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_add->setVisible(!readOnly);
    m_remove->setVisible(!readOnly);
}

void RowsEditor::setWrong(bool wrong)
{
    if (m_table->property("fault").toBool() == wrong)
        return;
    m_table->setProperty("fault", wrong);
    repolish(m_table);
}

void RowsEditor::addRow()
{
    if (m_table->rowCount() >= m_field.maximumRows)
        return;
    m_table->insertRow(m_table->rowCount());
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    m_table->setFocus();
}

void RowsEditor::removeRow()
{
    const int row = m_table->currentRow() < 0 ? m_table->rowCount() - 1 : m_table->currentRow();
    m_table->removeRow(row);
    if (m_table->rowCount() == 0)
        m_table->insertRow(0);
    emit edited();
}

void RowsEditor::paste()
{
    const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    const int firstRow = std::max(0, m_table->currentRow());
    const int firstColumn = std::max(0, m_table->currentColumn());
    {
        const QSignalBlocker quiet(m_table);
        for (int i = 0; i < lines.size() && firstRow + i < m_field.maximumRows; ++i) {
            if (firstRow + i >= m_table->rowCount())
                m_table->insertRow(m_table->rowCount());
            const QStringList cells = lines.at(i).split(u'\t');
            for (int j = 0; j < cells.size() && firstColumn + j < m_table->columnCount(); ++j)
                setText(firstRow + i, firstColumn + j, cells.at(j).trimmed());
        }
    }
    emit edited();
}

bool RowsEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool writable = m_table->editTriggers() != QAbstractItemView::NoEditTriggers;
    if (event->type() == QEvent::KeyPress && writable && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste)) {
        paste();
        return true;
    }
    if (event->type() == QEvent::FocusOut && !m_table->isAncestorOf(QApplication::focusWidget()))
        emit left();
    return FieldEditor::eventFilter(watched, event);
}

void RowsEditor::retranslate()
{
    QStringList labels;
    for (const ColumnDefinition &column : std::as_const(m_field.columns))
        labels.append(column.label.in(displayLanguage()));
    m_table->setHorizontalHeaderLabels(labels);
    m_add->setText(tr("Add a row"));
    m_remove->setText(tr("Remove the row"));
    m_table->setToolTip(tr("Rows copied from a spreadsheet are pasted with Ctrl+V"));
}

} // namespace hezhun
