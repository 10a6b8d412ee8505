// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QTimer>

namespace hezhun {

/// Keeps the leases of the case on the screen and of those that were read ahead, as long as they are needed, and gives
/// them back.
class CaseLease : public QObject
{
    Q_OBJECT

public:
    explicit CaseLease(DeskSession &session, QObject *parent = nullptr);
    /// Gives everything back, and waits until that is done.
    ~CaseLease() override;

    /// The case on the screen was taken, or is being taken by a call already on its way to the store: keep it.
    void hold(CaseId id);
    /// It is ours: tells the other pages.
    void confirm(const CaseRow &row);
    /// Gives the case on the screen back; nothing happens without one.
    void giveBack();
    /// The case went away by a decision, or could not be taken: nothing to give back.
    void forget();

    /// These were taken by reading ahead: keep them.
    void keepAlso(const QList<CaseId> &ahead) { m_ahead = ahead; }
    /// Gives back cases that were taken, whoever of this page did it; never the one on the screen.
    void giveBack(QList<CaseId> cases);

    CaseId caseId() const { return m_id; } ///< 0: none
    bool isConfirmed() const { return m_row.id != 0; }

signals:
    /// Somebody took the case on the screen away, or the store refuses to prolong it.
    void lost(const hezhun::Error &error);
    /// A case that was read ahead is no longer ours.
    void aheadLost(hezhun::CaseId id);

private:
    void prolong();
    void receive(const Result<QList<CaseId>> &stillOurs, const QList<CaseId> &asked);
    void checkOn(const CaseRow &row);
    void sayTakenAway();

    DeskSession &m_session;
    CaseId m_id = 0;
    CaseRow m_row; ///< once confirmed
    QList<CaseId> m_ahead;
    QTimer m_timer;
    QDateTime m_prolongedAt;
    QFuture<Result<Done>> m_givenBack;
};

} // namespace hezhun
