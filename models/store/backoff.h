// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace hezhun {

/// How long to wait before the next try to reach a server: 0.25 s at first, then twice as long each time, 5 s at most.
/// Each wait is up to a quarter shorter by chance, so that all who lost one server do not come back at one moment.
class Backoff
{
public:
    static constexpr std::chrono::milliseconds shortest{250};
    static constexpr std::chrono::milliseconds longest{5000};

    std::chrono::milliseconds next();
    void reset() { m_wait = shortest; }

private:
    std::chrono::milliseconds m_wait = shortest;
};

} // namespace hezhun
