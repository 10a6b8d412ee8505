// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/durationclass.h"
#include "store/records.h"

#include <QDate>

namespace hezhun {

/// Which decisions an overview is about. What is open is always as it is now.
enum class OverviewPeriod { Today, SevenDays, ThisMonth, LastMonth, TwelveMonths };

struct OverviewQuery
{
    OverviewPeriod period = OverviewPeriod::ThisMonth;
    QString kind = {}; ///< empty: all
    QString place = {}; ///< key of a line of Overview::byPlace; empty: everywhere

    bool operator==(const OverviewQuery &) const = default;
};

/// One kind, place or person.
struct OverviewLine
{
    QString key; ///< name of the kind; digits of the division's code; id of the account, empty: all the others together
    QString label = {}; ///< of persons: their name
    qint64 open = 0;
    qint64 late = 0;
    QDate oldest = {}; ///< day on which the oldest open case was handed in; invalid: none is open
    Durations handled = {}; ///< in the period: for how long cases had lain on the desk

    bool operator==(const OverviewLine &) const = default;
};

/// Open cases that were handed in on a day.
struct OverviewAge
{
    QDate submitted;
    qint64 open = 0;
    qint64 late = 0;

    bool operator==(const OverviewAge &) const = default;
};

/// Decisions of a day, or of a month that begins on it.
struct OverviewTime
{
    QDate from;
    qint64 done = 0;

    bool operator==(const OverviewTime &) const = default;
};

/// What lies on the desks that somebody may see, and what was decided there. A decision counts where it took a case
/// away from a desk, for whoever made it by a role held there; what was taken back does not.
struct Overview
{
    OverviewQuery query;
    QString desk; ///< of whoever asked
    QDate today;
    QDate from; ///< first day of the period
    QDate until; ///< last day
    bool byMonth = false; ///< `times` are months
    qint64 open = 0;
    qint64 late = 0;
    qint64 doneToday = 0;
    qint64 doneThisMonth = 0;
    Durations handled = {};
    QList<OverviewLine> byKind = {}; ///< most open first, then most handled
    QList<OverviewLine> byPlace = {}; ///< the same
    QList<OverviewLine> byPerson = {}; ///< most handled first; of a platform's desk those of everywhere, whatever the place
    bool personsOfEverywhere = false; ///< although a place was chosen
    QList<OverviewAge> ages = {}; ///< oldest first
    QList<OverviewTime> times = {}; ///< in order; those without a decision are there too

    bool operator==(const Overview &) const = default;
};

} // namespace hezhun
