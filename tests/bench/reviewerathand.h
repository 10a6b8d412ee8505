// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "ui/shell/mainwindow.h"

#include <QEventLoop>
#include <QTimer>

namespace hezhun::bench {

/// Lets the window work until `sender` says `signal` and `enough` agrees; false when that takes over half a minute.
template <typename Sender, typename Signal, typename Enough>
bool letWorkUntil(Sender *sender, Signal signal, Enough enough)
{
    constexpr std::chrono::seconds longest(30);
    QEventLoop loop;
    QTimer::singleShot(longest, &loop, [&loop] { loop.exit(1); });
    QObject::connect(sender, signal, &loop, [&](const auto &...values) {
        if (enough(values...))
            loop.quit();
    });
    return loop.exec() == 0;
}

/// Lets the window work for so long; not at all for a negative time.
void letWork(double milliseconds);

/// Somebody who uses the program's own window with keys and pointer.
class ReviewerAtHand
{
public:
    ReviewerAtHand();

    MainWindow &window() { return m_window; }
    /// Types name and password, and waits for the desk to be there. Code bench.stuck.
    Result<Done> logIn(const QString &workspacePath);
    /// Waits until the first page of the queue has been painted. Code bench.stuck.
    Result<Done> waitForQueue();

    static Error stuck(const QString &where);

private:
    MainWindow m_window;
};

} // namespace hezhun::bench
