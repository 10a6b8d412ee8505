// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"
#include "store/records.h"

#include <QFrame>
#include <QSet>

QT_BEGIN_NAMESPACE
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace hezhun {

/// Who did what with a case, when and why, the latest first. Lies over the right of the page, so that the documents
/// below keep their size.
class HistoryPanel : public QFrame
{
    Q_OBJECT

public:
    explicit HistoryPanel(QWidget *parent = nullptr);

    /// Beside decisions whose ids are in `undoable` there is a button that undoes them.
    void show(const QList<HistoryRow> &rows, const KindDefinition &kind, const QSet<qint64> &undoable = {});
    /// What stands on the panel, row by row.
    QStringList lines() const { return m_lines; }

signals:
    void closeAsked();
    void undoAsked(qint64 decision);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addRow(const HistoryRow &row, const KindDefinition &kind);
    void addUndo(const HistoryRow &row);
    void addText(const QString &text, const QString &role);
    void translate();

    QLabel *m_title = nullptr;
    QToolButton *m_close = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_rows = nullptr;
    QStringList m_lines;
    QSet<qint64> m_undoable;
};

} // namespace hezhun
