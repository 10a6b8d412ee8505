// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/office.h"
#include "tests/faults/workingclient.h"

#include <QFuture>
#include <QTest>
#include <QtConcurrentRun>

namespace hezhun {

/// Everybody of an office, at work at once.
class Staff
{
public:
    /// `first`: the first reviewer of the office to be one of them; the others follow.
    explicit Staff(Office &office, const QStringList &hosts = {},
                   WorkingClient::Habit habit = WorkingClient::Habit::TakesBack, int first = 0,
                   std::chrono::milliseconds answersWithin = std::chrono::seconds(30));

    void work();
    /// Waits until each has had so many further decisions acknowledged; how long that took (ms), nothing when it took
    /// longer than `limit`.
    std::optional<qint64> awaitEverybody(int decisions, int limit) const;
    /// Everybody stops; false when somebody still does not know what became of a decision.
    bool stop();
    bool isAtRest() const;
    bool isAnybodyAtRest() const;

    const std::vector<std::unique_ptr<WorkingClient>> &people() const { return m_people; }
    QList<Outcome> outcomes() const;
    int acknowledged() const;
    QStringList troubles() const;
    /// Who has had no decision acknowledged since awaitEverybody() began, for the message of a test that fails.
    QString whoIsMissing() const;

private:
    std::vector<std::unique_ptr<WorkingClient>> m_people;
    mutable QList<int> m_marks;
};

/// Does something that takes a while on another thread, while everybody goes on here.
template <typename Work> void meanwhile(Work work)
{
    const QFuture<void> done = QtConcurrent::run(work);
    if (!QTest::qWaitFor([&done] { return done.isFinished(); }, 120'000))
        qFatal("this takes too long");
}

} // namespace hezhun
