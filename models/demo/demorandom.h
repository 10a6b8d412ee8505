// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace hezhun {

/// A stream of numbers that is the same on every machine and with every version of Qt for the same seed
/// (SplitMix64), so that sample workspaces, packages and pictures can be made again exactly.
class DemoRandom
{
public:
    explicit DemoRandom(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31);
    }

    /// From 0 to `bound` - 1; `bound` is at least 1.
    int below(int bound) { return int((next() >> 32) * quint64(bound) >> 32); }
    /// Both ends included.
    int between(int lowest, int highest) { return lowest + below(highest - lowest + 1); }
    /// Both ends included, for measures of drawings.
    double between(double lowest, double highest) { return lowest + (highest - lowest) * below(10'001) / 10'000.0; }
    bool oneIn(int n) { return below(n) == 0; }

    template <typename T> const T &pick(const QList<T> &list) { return list.at(below(int(list.size()))); }

private:
    quint64 m_state;
};

} // namespace hezhun
