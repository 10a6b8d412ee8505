// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/batch.h"
#include "ui/pages/caselistpage.h"

namespace hezhun {

class BatchBar;
class BatchReport;
class BatchRun;

/// 待办: the open cases on one's own desk, oldest first. Several can be chosen, and what needs no look at the papers be
/// done to all of them, each by a decision of its own.
class QueuePage : public CaseListPage
{
    Q_OBJECT

public:
    explicit QueuePage(DeskSession &session, QWidget *parent = nullptr);

    QString title() const override;
    QString remark() const override;
    QString atStake() const override;

    BatchBar *batchBar() const { return m_bar; }
    BatchReport *batchReport() const { return m_report; }
    BatchRun *batchRun() const { return m_run; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    Emptiness emptiness() override;
    Emptiness nothingFound() override;

private:
    QList<CaseRow> chosen() const;
    void offerBatch();
    void chooseAll();
    void chooseMore();
    void start(const BatchAction &action);
    void showBatch();

    qint64 m_openWhenAsked = 0;
    bool m_choosingAll = false; ///< pages that are yet to come are chosen too
    BatchBar *m_bar = nullptr;
    BatchReport *m_report = nullptr;
    BatchRun *m_run = nullptr;
};

} // namespace hezhun
