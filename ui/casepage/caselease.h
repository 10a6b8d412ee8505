// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace hezhun {

/// Keeps the lease of the case on the screen while it is there, and gives it back.
class CaseLease : public QObject
{
    Q_OBJECT

public:
    explicit CaseLease(DeskSession &session, QObject *parent = nullptr);
    /// Gives the case back, and waits until that is done.
    ~CaseLease() override;

    /// The case was taken, or is being taken by a call already on its way to the store: keep it.
    void hold(CaseId id);
    /// It is ours: tells the other pages.
    void confirm(const CaseRow &row);
    /// Gives the case back; nothing happens without one.
    void giveBack();
    /// The case went away by a decision, or could not be taken: nothing to give back.
    void forget();

    CaseId caseId() const { return m_id; } ///< 0: none

signals:
    /// Somebody else has the case now, or the store can't be reached.
    void lost(const hezhun::Error &error);

private:
    void prolong();

    DeskSession &m_session;
    CaseId m_id = 0;
    CaseRow m_row; ///< once confirmed
    QTimer m_timer;
    QFuture<Result<Done>> m_givenBack;
};

} // namespace hezhun
