// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/records.h"

#include <QElapsedTimer>
#include <QString>

#include <chrono>
#include <optional>

namespace hezhun {

/// How long a case takes on the average, from when it is fully shown until it is decided, since logging in.
class Pace
{
public:
    void shown(CaseId id);
    void decided(CaseId id);
    /// Nothing before the first decision.
    std::optional<std::chrono::milliseconds> average() const;
    /// Minutes and seconds: "00:18".
    static QString text(std::chrono::milliseconds time);

private:
    CaseId m_case = 0;
    QElapsedTimer m_since;
    CaseId m_previous = 0;
    qint64 m_previousMs = 0; ///< how long the case before it was on the screen
    qint64 m_sumMs = 0;
    int m_count = 0;
};

} // namespace hezhun
