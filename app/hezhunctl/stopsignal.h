// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace hezhun {

/// Whether the program was asked to end (SIGTERM, SIGINT): what is begun is then brought to its end, nothing else
/// begins.
class StopSignal
{
public:
    /// Listens from here on.
    static StopSignal &installed();

    bool isGiven() const;
    /// Has something to read once it was given; -1 where there is no such thing.
    int descriptor() const;
    /// Waits so long; false when it was given.
    bool wait(std::chrono::milliseconds time) const;

private:
    StopSignal();
};

} // namespace hezhun
