// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"

#include <QTableView>

namespace hezhun {

/// A table of cases: rows of 32 px without grid, a light band under the pointer, one row chosen at a time unless
/// many are asked for. Its model
/// answers CaseIdRole.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    explicit RowTable(QWidget *parent = nullptr);

    int hoveredRow() const { return m_hoveredRow; }
    CaseId currentCase() const; ///< 0: none
    /// False when the case is not among the rows that have come.
    bool selectCase(CaseId id);
    void selectFirst();

    /// Whether several rows can be chosen at once: Shift, Ctrl, Ctrl+A.
    void setManyChoosable(bool many);
    /// Of the rows that are chosen, from the top.
    QList<int> chosenRows() const;

    void keyboardSearch(const QString &) override { }

signals:
    void opened(hezhun::CaseId id);
    void quickLookRequested(hezhun::CaseId id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void setHoveredRow(int row);
    void goToRow(int row);

    int m_hoveredRow = -1;
};

} // namespace hezhun
