// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/sheet.h"

namespace hezhun {

/// The rows that were read so far, within the limits. Each function returns a code of sheetError(), or nothing.
class TableRows
{
public:
    explicit TableRows(const SheetLimits &limits)
        : m_limits(limits)
    {
    }

    /// Begins a row, from 0; rows between are empty. They come in order, each once.
    QString goTo(int row)
    {
        if (row <= m_row)
            return QStringLiteral("sheet.broken");
        if (row >= m_limits.rows)
            return QStringLiteral("sheet.too_large");
        m_row = row;
        return {};
    }
    QString nextRow() { return goTo(m_row + 1); }

    QString put(int column, const QString &text)
    {
        if (column < 0 || m_row < 0)
            return QStringLiteral("sheet.broken");
        if (text.isEmpty())
            return {};
        m_characters += text.size() + 1;
        if (column >= m_limits.columns || text.size() > m_limits.cellLength || m_characters > m_limits.characters)
            return QStringLiteral("sheet.too_large");
        // Only a row that holds something takes memory.
        while (m_rows.size() <= m_row)
            m_rows.append(QStringList());
        QStringList &cells = m_rows[m_row];
        while (cells.size() <= column)
            cells.append(QString());
        cells[column] = text;
        return {};
    }

    QList<QStringList> take() && { return std::move(m_rows); }

private:
    const SheetLimits &m_limits;
    QList<QStringList> m_rows;
    int m_row = -1;
    qint64 m_characters = 0;
};

} // namespace hezhun
