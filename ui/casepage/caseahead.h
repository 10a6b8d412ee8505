// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "ui/casepage/preparedcase.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace hezhun {

class CaseLease;

/// Takes and reads the next cases while this one is being looked at (DESIGN.md, decision 6), so that of many who work
/// on one desk each gets others. What is not needed after all is given back.
class CaseAhead : public QObject
{
    Q_OBJECT

public:
    static constexpr int depth = 2; ///< cases read ahead

    CaseAhead(DeskSession &session, CaseLease &lease, QObject *parent = nullptr);
    /// Waits for what is being read, and gives it back.
    ~CaseAhead() override;

    /// Forgets everything, and goes on in another order. What the next readOn() does not take again is given back.
    void restart(const CaseQuery &order);
    /// What was read may not be ours, or true, any more: lets go of it, to be read anew.
    void renew();
    /// Reads on behind the case that is now on the screen; fetched() follows.
    void readOn(const CaseRow &current);
    /// Never offers this case again in this order.
    void passOver(CaseId id);
    /// Offers it again.
    void allow(CaseId id) { m_passedOver.remove(id); }
    /// What was read is no longer wanted.
    void leave();

    /// The next case if it is at hand, and no longer here then. Its lease goes with it.
    std::optional<PreparedCase> take();
    const QList<PreparedCase> &cases() const { return m_cases; }
    bool isReading() const { return m_reading > 0; }

signals:
    void fetched();
    void failed(const hezhun::Error &error);

private:
    using Answer = Result<QList<PreparedCase>>;

    void receive(const Answer &answer, int serial);
    void drop(CaseId id);
    void remember();
    void giveBackSpare();

    DeskSession &m_session;
    CaseLease &m_lease;
    CaseQuery m_order;
    QList<PreparedCase> m_cases;
    QSet<CaseId> m_passedOver;
    QSet<CaseId> m_spare; ///< taken, and not wanted; what is under way may want them again
    QList<QFuture<Answer>> m_underWay; ///< in whatever order
    int m_reading = 0; ///< in this order
    int m_serial = 0;
};

} // namespace hezhun
