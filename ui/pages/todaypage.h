// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "ui/pages/deskpage.h"

#include <QTimer>

QT_BEGIN_NAMESPACE
class QStackedLayout;
QT_END_NAMESPACE

namespace hezhun {

class EmptyState;
class MyDecisionsModel;
class RowTable;

/// 今日已办: what I decided today, the newest first.
class TodayPage : public DeskPage
{
    Q_OBJECT

public:
    explicit TodayPage(DeskSession &session, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;

    RowTable *table() const { return m_table; }

signals:
    void loaded();

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void take(const Result<QList<MyDecision>> &answer);
    void retranslate();

    DeskSession &m_session;
    QTimer m_askSoon;
    MyDecisionsModel *m_model = nullptr;
    RowTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace hezhun
