// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/overview.h"

namespace hezhun {

class Database;

/// What overview_of() of a shared workspace is asked (functions/overview.sql). Days and months are counted from
/// 1970-01-01, months by their first day.
struct OverviewQuestion
{
    QString desk;
    QString kind;
    QString place;
    QString span; ///< "day", "month"
    QString timeSpan; ///< the same, of what is told over time
    int since = 0;
    int until = 0;
    int today = 0;
    int thisMonth = 0;
    int lateBefore = 0;
};

/// One row of the answer.
struct OverviewRow
{
    QString part; ///< "open.kind", "done.person" …
    QString what;
    QString label;
    int bucket = 0;
    qint64 howMany = 0;
    qint64 late = 0;
    int oldest = 0;
};

/// The twin of overview_of() for a workspace in a file.
Result<QList<OverviewRow>> overviewInFile(Database &database, const OverviewQuestion &question);

} // namespace hezhun
