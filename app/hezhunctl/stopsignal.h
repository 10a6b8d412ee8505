// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace hezhun {

/// Whether the program was asked to end (SIGTERM, SIGINT; Ctrl+C or a closed console of Windows): what is begun is then brought to its end, nothing else
/// begins.
class StopSignal
{
public:
    /// Listens from here on.
    static StopSignal &installed();

    bool isGiven() const;
    /// What DispatchAlarm waits for: a descriptor that has something to read once it was given, on Windows an event.
    qintptr descriptor() const;
    /// Waits so long; false when it was given.
    bool wait(std::chrono::milliseconds time) const;

private:
    StopSignal();
};

} // namespace hezhun
