// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/storethread.h"

#include <functional>
#include <optional>

namespace hezhun {

/// What became of a decision, as far as the client was told.
struct Outcome
{
    enum class How { Acknowledged, SettledAsMade, SettledAsNotMade, Refused };

    How how = How::Refused;
    Decision decision;
    qint64 id = 0; ///< of the row in the history, when it was made
    QString refusal = {}; ///< code

    bool isMade() const { return how == How::Acknowledged || how == How::SettledAsMade; }
};

/// A reviewer at work: takes the next case, decides it, takes most decisions back again, and so on. When the
/// connection goes away it waits until it is there again and asks what became of the decision that was under way.
class WorkingClient : public QObject
{
    Q_OBJECT

public:
    enum class Habit { TakesBack, DecidesForGood };

    WorkingClient(const WorkspaceAccess &access, Actor actor, Habit habit = Habit::TakesBack);

    /// Begins to work, or goes on.
    void work();
    /// Stops when it knows what became of everything that it did.
    void stop() { m_isStopping = true; }
    bool isAtRest() const { return m_isAtRest; }
    /// It stopped because nobody has left a case for it.
    bool foundNothing() const { return m_foundNothing; }

    const Actor &actor() const { return m_actor; }
    const QList<Outcome> &outcomes() const { return m_outcomes; }
    int acknowledged() const { return m_acknowledged; }
    /// Errors that nobody should meet.
    const QStringList &troubles() const { return m_troubles; }
    /// Codes of why the connection was away, as the status line would say.
    const QStringList &absences() const { return m_absences; }
    bool isAway() const { return m_store.isAway(); }

private:
    void next();
    void taken(const Result<std::optional<CaseRow>> &row);
    void decide(const CaseRow &row, const QString &action);
    void decided(const Result<Decided> &answer);
    void settle();
    void settled(const Result<std::optional<Decided>> &answer);
    void note(Outcome::How how, qint64 id, const QString &refusal = {});
    void goOn(const std::optional<CaseRow> &decided = {});
    void rest();
    void awaitConnection(std::function<void()> then);

    Actor m_actor;
    Habit m_habit;
    Decision m_underWay;
    std::function<void()> m_whenThere;
    QList<Outcome> m_outcomes;
    QStringList m_troubles;
    QStringList m_absences;
    int m_acknowledged = 0;
    int m_passes = 0;
    bool m_isStopping = false;
    bool m_isAtRest = true;
    bool m_foundNothing = false;
    StoreThread m_store;
};

} // namespace hezhun
