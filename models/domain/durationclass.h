// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>

#include <chrono>
#include <optional>

namespace hezhun {

/// Durations are counted by class, four to each doubling, from a second to about a year and a half; what took longer is
/// in the last. The workspace keeps the same bounds (handling_bucket in resources/schema).
constexpr int lastDurationClass = 102;
/// Of a class from 0 to lastDurationClass: the longest duration in it.
std::chrono::milliseconds longestInClass(int durationClass);
int durationClassOf(std::chrono::milliseconds duration);

/// How many durations there are of each class, and what can be said of them: true to one class, within which they are
/// taken to lie evenly.
class Durations
{
public:
    void add(int durationClass, qint64 howMany);
    void add(const Durations &others);
    qint64 count() const { return m_count; }
    /// The duration that this share of them (0 to 1) does not exceed; nothing when there are none.
    std::optional<std::chrono::milliseconds> quantile(double share) const;
    std::optional<std::chrono::milliseconds> median() const { return quantile(0.5); }

    bool operator==(const Durations &) const = default;

private:
    QMap<int, qint64> m_howMany;
    qint64 m_count = 0;
};

} // namespace hezhun
