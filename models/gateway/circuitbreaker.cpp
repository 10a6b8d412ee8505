// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/circuitbreaker.h"

namespace hezhun {

CircuitBreaker::CircuitBreaker(SteadyClock clock)
    : m_clock(clock ? std::move(clock) : SteadyClock(&std::chrono::steady_clock::now))
{
}

CircuitBreaker::State CircuitBreaker::state() const
{
    if (!m_isOpen)
        return State::Closed;
    return m_clock() < m_openUntil ? State::Open : State::HalfOpen;
}

bool CircuitBreaker::admits()
{
    switch (state()) {
    case State::Closed: return true;
    case State::Open: return false;
    case State::HalfOpen: break;
    }
    return !std::exchange(m_isTrying, true);
}

void CircuitBreaker::succeeded()
{
    m_failures = 0;
    m_isOpen = false;
    m_isTrying = false;
}

void CircuitBreaker::failed()
{
    // In the half-open state one failure is enough.
    if (++m_failures < mostFailures && !m_isTrying)
        return;
    m_isOpen = true;
    m_isTrying = false;
    m_openUntil = m_clock() + pause;
}

void CircuitBreaker::withdrawn()
{
    m_isTrying = false;
}

} // namespace hezhun
