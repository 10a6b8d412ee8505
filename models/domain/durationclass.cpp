// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/durationclass.h"

#include <algorithm>
#include <array>

namespace hezhun {

using std::chrono::milliseconds;

milliseconds longestInClass(int durationClass)
{
    // A second times the powers of the fourth root of two, as whole milliseconds.
    static constexpr std::array<qint64, 4> quarters{1000, 1189, 1414, 1682};
    const int bounded = std::clamp(durationClass, 0, lastDurationClass);
    return milliseconds(quarters.at(static_cast<size_t>(bounded % 4)) << (bounded / 4));
}

int durationClassOf(milliseconds duration)
{
    int found = 0;
    while (found < lastDurationClass && longestInClass(found) < duration)
        ++found;
    return found;
}

void Durations::add(int durationClass, qint64 howMany)
{
    m_howMany[durationClass] += howMany;
    m_count += howMany;
}

void Durations::add(const Durations &others)
{
    for (const auto &[durationClass, howMany] : others.m_howMany.asKeyValueRange())
        add(durationClass, howMany);
}

std::optional<milliseconds> Durations::quantile(double share) const
{
    if (m_count <= 0)
        return std::nullopt;
    const double wanted = std::clamp(share, 0.0, 1.0) * static_cast<double>(m_count);
    double before = 0;
    for (const auto &[durationClass, howMany] : m_howMany.asKeyValueRange()) {
        const auto here = static_cast<double>(howMany);
        if (howMany > 0 && before + here >= wanted) {
            const auto from = durationClass == 0 ? 0.0 : static_cast<double>(longestInClass(durationClass - 1).count());
            const auto to = static_cast<double>(longestInClass(durationClass).count());
            return milliseconds(static_cast<qint64>(from + (to - from) * (wanted - before) / here));
        }
        before += here;
    }
    return longestInClass(m_howMany.lastKey());
}

} // namespace hezhun
