// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "ui/casepage/sentdecision.h"

#include <QObject>
#include <QTimer>

namespace hezhun {

/// Decisions whose answer went away with the connection: it is not known whether they took place. Asks when there is a
/// connection again, and never sends one a second time.
class UnsettledDecisions : public QObject
{
    Q_OBJECT

public:
    explicit UnsettledDecisions(DeskSession &session, QObject *parent = nullptr);

    void add(const SentDecision &sent);
    bool isEmpty() const { return m_sent.isEmpty(); }
    /// "Pass: Zhang Wei", one for each.
    QStringList inWords() const;
    static QString inWords(const SentDecision &sent);
    /// Asks for all; settled() follows, unless the connection goes away again.
    void settle();

signals:
    void settled(const QList<hezhun::SettledDecision> &outcomes);

private:
    void receive(const Result<QList<SettledDecision>> &outcomes);

    DeskSession &m_session;
    QList<SentDecision> m_sent;
    QTimer m_again;
    bool m_asking = false;
};

} // namespace hezhun
