// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <utility>

namespace hezhun::bench {

/// Knows for how long at most its window could not have answered: how long the longest event took.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    static WatchedApplication &instance() { return *static_cast<WatchedApplication *>(QApplication::instance()); }

    bool notify(QObject *receiver, QEvent *event) override;
    /// Milliseconds; counting begins anew.
    double takeLongest() { return std::exchange(m_longest, 0.0); }

private:
    double m_longest = 0;
    bool m_inside = false;
};

} // namespace hezhun::bench
