// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/batchrun.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QTableWidget;
QT_END_NAMESPACE

namespace hezhun {

/// What a batch did: what was not done first, with why, then the numbers that were given.
class BatchReport : public QWidget
{
    Q_OBJECT

public:
    explicit BatchReport(QWidget *parent = nullptr);

    void show(const BatchRun &run);

signals:
    void opened(hezhun::CaseId id);
    void closed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill();
    void retranslate();

    QList<BatchOutcome> m_outcomes;
    BatchAction m_action;
    QLabel *m_heading = nullptr;
    QTableWidget *m_table = nullptr;
    QPushButton *m_back = nullptr;
};

/// "2 filed: KTP-2026-130724-000001 to KTP-2026-130724-000002. 1 not done."
QString batchSummary(const BatchRun &run);

} // namespace hezhun
