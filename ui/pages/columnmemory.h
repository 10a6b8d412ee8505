// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

QT_BEGIN_NAMESPACE
class QHeaderView;
class QMenu;
QT_END_NAMESPACE

namespace hezhun {

/// Remembers the widths, the order and the hiding of a table's columns, and offers them in the header's context menu.
class ColumnMemory : public QObject
{
    Q_OBJECT

public:
    /// `widths` in px are those of the first time, one for each column; they grow with the window until the user
    /// has changed one. The header must have its model.
    ColumnMemory(QHeaderView *header, QString settingsKey, QList<int> widths);

    void forget(); ///< back to the first widths and order, every column shown
    void fillMenu(QMenu *menu);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void restore();
    void remember();
    void useFirstWidths();
    void resizeToWindow();
    bool isLastShown(int column) const;

    QHeaderView *m_header = nullptr;
    QString m_key;
    QList<int> m_widths;
    bool m_untouched = true; ///< by the user
    bool m_adjusting = false;
};

} // namespace hezhun
