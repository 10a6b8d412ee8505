// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace hezhun {

/// Tells how much time went by; replaced in tests.
using SteadyClock = std::function<std::chrono::steady_clock::time_point()>;

/// Keeps off a service that is down, so that it can come back and nobody waits for it in vain. Closed: everything goes
/// through. Open, after several failures in a row: nothing does, for a while. Half open: one call goes through; by what
/// becomes of it the breaker closes or opens again. Of one thread.
class CircuitBreaker
{
public:
    enum class State { Closed, Open, HalfOpen };

    static constexpr int mostFailures = 5; ///< in a row
    static constexpr std::chrono::seconds pause{30};

    /// Without a clock: the system's.
    explicit CircuitBreaker(SteadyClock clock = {});

    State state() const;
    /// Whether a call may be made now. Whoever is told so says afterwards what became of it.
    bool admits();
    void succeeded();
    void failed();
    /// The call that was admitted was not made, or says nothing about the service.
    void withdrawn();

private:
    SteadyClock m_clock;
    int m_failures = 0;
    bool m_isOpen = false;
    bool m_isTrying = false; ///< half open, and the one call is under way
    std::chrono::steady_clock::time_point m_openUntil;
};

} // namespace hezhun
