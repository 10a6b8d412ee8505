// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demorandom.h"

#include <QDateTime>

namespace hezhun {

/// Times at which people of the samples work: on working days, between half past eight and six, always before now.
class OfficeHours
{
public:
    OfficeHours(QDateTime now, quint64 seed);

    /// Some time on that day, or on the last working day before it.
    QDateTime daysAgo(int days);
    /// Later than `earlier`, at most so many days.
    QDateTime after(const QDateTime &earlier, int mostDays);
    /// When a day of China begins; negative: of days to come.
    QDateTime midnight(int daysAgo) const;

private:
    QDateTime on(QDate day);

    QDateTime m_now; ///< in China
    DemoRandom m_random;
};

} // namespace hezhun
