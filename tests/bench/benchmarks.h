// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report.h"

namespace hezhun::bench {

/// How much is measured: all that the program promises, or so little that a mistake in a benchmark shows in seconds.
enum class Extent { Full, Quick };

/// Pages of the queue with ten thousand cases and with a hundred times as many, beside the same statements through
/// SQLite's own interface.
Result<QList<Report>> measureQueue(Extent extent);

/// From the key that decides a case to the next one on the screen, with two photographs each; and what two hundred
/// cases leave behind in memory.
Result<QList<Report>> measureDesk(Extent extent);
/// Makes what measureDesk() works on, in a process of its own: drawing photographs leaves much behind in memory.
inline const QString photographsOption = QStringLiteral("--make-photographs");
int makePhotographs(int cases);

/// Taking in a portal's package, beside plain insertions of the same bytes.
Result<QList<Report>> measureImport(Extent extent);

/// From starting the program to the queue on the screen. Each start is a process of its own.
Result<QList<Report>> measureStart(Extent extent);
inline const QString startOption = QStringLiteral("--start-once");
/// What such a process does: logs in to the workspace at `path` and shows the queue. Its exit code.
int startOnce(const QString &path);

/// The overview of a platform, a province and the centre on both engines, beside counting by a scan.
Result<QList<Report>> measureOverview(Extent extent);
/// Searches in the register with ten thousand registrations and with a hundred times as many, beside the same statements
/// through SQLite's own interface; and an export of a hundred thousand.
Result<QList<Report>> measureRegister(Extent extent);

class SharedServer;

/// On PostgreSQL: pages of the queue under row policies with ten thousand cases and with five hundred times as many,
/// beside the same statements by the owner through libpq; many reviewers deciding at once, beside pgbench with the bare
/// insertion; and how soon a second client knows of a change.
Result<QList<Report>> measureShared(Extent extent);
Result<QList<Report>> measureSharedQueue(const SharedServer &server, Extent extent);
Result<QList<Report>> measureSharedDecisions(const SharedServer &server, Extent extent);
Result<QList<Report>> measureSharedRegister(const SharedServer &server, Extent extent);
/// That alone, on a server of its own.
Result<QList<Report>> measureSharedRegisterAlone(Extent extent);
Result<QList<Report>> measureSharedNotices(const SharedServer &server, Extent extent);

} // namespace hezhun::bench
