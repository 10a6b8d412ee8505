// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/batch.h"

#include <QFrame>

QT_BEGIN_NAMESPACE
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace hezhun {

/// Below a list of which several rows are chosen: how many, what can be done to all of them, and, while it is being
/// done, how far it is and a way to stop.
class BatchBar : public QFrame
{
    Q_OBJECT

public:
    explicit BatchBar(QWidget *parent = nullptr);

    /// Nothing is offered for no rows or one; the bar goes away then.
    void offer(int chosen, const QList<BatchAction> &actions);
    void showProgress(int decided, int total);
    /// What was asked for is done, or was stopped.
    void endProgress();
    bool isAsking() const { return m_asked.has_value(); }

signals:
    /// Somebody chose it, and said so once more.
    void confirmed(const hezhun::BatchAction &action);
    void stopRequested();
    void chosenNone();

protected:
    void changeEvent(QEvent *event) override;

private:
    void ask(const BatchAction &action);
    void showParts();
    void retranslate();
    QString askedWords() const;

    int m_chosen = 0;
    int m_decided = 0;
    int m_total = 0; ///< > 0: it is being done
    QList<BatchAction> m_actions;
    std::optional<BatchAction> m_asked;
    QLabel *m_words = nullptr;
    QHBoxLayout *m_offers = nullptr;
    QList<QPushButton *> m_buttons;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_none = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
};

} // namespace hezhun
