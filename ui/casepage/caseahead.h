// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "ui/casepage/preparedcase.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace hezhun {

/// Reads the next cases while this one is being looked at (DESIGN.md, decision 6). Takes no lease: others may still
/// choose them.
class CaseAhead : public QObject
{
    Q_OBJECT

public:
    static constexpr int depth = 2; ///< cases read ahead

    explicit CaseAhead(DeskSession &session, QObject *parent = nullptr);

    /// Forgets everything, and goes on in another order.
    void restart(const CaseQuery &order);
    /// Reads on behind the case that is now on the screen; fetched() follows.
    void readOn(const CaseRow &current);
    /// Never offers this case again in this order.
    void passOver(CaseId id);
    /// Offers it again.
    void allow(CaseId id) { m_passedOver.remove(id); }

    /// The next case if it is at hand, and no longer here then.
    std::optional<PreparedCase> take();
    const QList<PreparedCase> &cases() const { return m_cases; }
    bool isReading() const { return m_reading > 0; }

signals:
    void fetched();
    void failed(const hezhun::Error &error);

private:
    void receive(const Result<QList<PreparedCase>> &answer, int serial);

    DeskSession &m_session;
    CaseQuery m_order;
    QList<PreparedCase> m_cases;
    QSet<CaseId> m_passedOver;
    int m_reading = 0;
    int m_serial = 0;
};

} // namespace hezhun
