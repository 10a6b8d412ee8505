// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>

namespace hezhun::bench {

/// Times of the same thing done several times, in milliseconds.
class Figures
{
public:
    void add(double milliseconds) { m_times.append(milliseconds); }
    void add(const Figures &others) { m_times.append(others.m_times); }
    int count() const { return int(m_times.size()); }
    double median() const { return percentile(50); }
    /// The smallest time that `percent` of all do not exceed (nearest rank); 0 when there is none.
    double percentile(double percent) const;
    double largest() const { return percentile(100); }

private:
    QList<double> m_times;
};

/// Milliseconds since `timer` was started, with the fraction.
double millisecondsOf(const QElapsedTimer &timer);

/// Runs `work` and adds how long it took.
template <typename Work> auto timed(Figures &figures, Work work)
{
    QElapsedTimer timer;
    timer.start();
    auto result = work();
    figures.add(millisecondsOf(timer));
    return result;
}

/// "0.412 ms", "12.3 ms", "1.24 s": three digits that count.
QString timeText(double milliseconds);
/// "1.24"
QString ratioText(double ratio);
/// "1,000,000"
QString countText(qint64 count);

} // namespace hezhun::bench
