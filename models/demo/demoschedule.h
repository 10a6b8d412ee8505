// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demorandom.h"
#include "demo/demostories.h"
#include "domain/workingcalendar.h"

#include <QDateTime>

namespace hezhun {

/// Finds times for sample cases, so that at `now` some are late, some are due next and most have time left,
/// whatever day `now` is.
class DemoSchedule
{
public:
    /// `workingDays`: the time allowed for a case.
    DemoSchedule(QDateTime now, int workingDays, const WorkingCalendar &calendar, quint64 seed);

    /// Before `now`, in waking hours.
    QDateTime submitted(const DemoStep &step);
    /// Before `now`, after `previous`.
    QDateTime decided(const DemoDecision &decision, const QDateTime &previous);

private:
    QDate dayFor(const DemoStep &step);
    QDate workingDaysAgo(int days) const;

    const WorkingCalendar &m_calendar;
    QDateTime m_now;
    QList<QDate> m_late;
    QList<QDate> m_soon;
    QList<QDate> m_fine;
    DemoRandom m_random;
};

} // namespace hezhun
