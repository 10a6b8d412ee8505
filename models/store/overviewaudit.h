// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"
#include "store/audit.h"

#include <QMap>

#include <tuple>

namespace hezhun {

/// One row of the history of a case, and where the case lay before and after it.
struct ToldDecision
{
    const ActionDefinition *action = nullptr; ///< none: the kind does not know it
    AccountId actor = 0; ///< 0: the program
    qint64 decidedAt = 0; ///< ms since 1970, UTC
    QString fromDesk;
    QString toDesk;
};

/// What persons did on desks in months, as the histories of cases tell it; what was taken back was never done. As many
/// entries as the workspace has counters of it.
class ToldWork
{
public:
    /// The whole history of a case, in order.
    void tell(const QString &kind, const QList<ToldDecision> &history);

private:
    friend class OverviewAudit;
    using Key = std::tuple<int, QString, QString, AccountId>; ///< first day of the month since 1970, desk, kind, actor
    QMap<Key, qint64> m_counts;
};

/// Compares the overview's counters with what lies open, with the histories, and with each other.
Result<QList<AuditFinding>> overviewFindings(Database &database, const ToldWork &work);

} // namespace hezhun
