// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kinds/kindlibrary.h"
#include "store/records.h"

#include <functional>

namespace hezhun {

class Database;

/// A row that is not what the history says it must be.
struct AuditFinding
{
    QString row; ///< "decision 17 (P-2026-000001, version 2)", "case P-2026-000001", "document 3fa8…"
    QString code; ///< audit.changed, audit.missing
    QString message; ///< what does not fit

    bool operator==(const AuditFinding &) const = default;
};

struct AuditReport
{
    qint64 decisions = 0;
    qint64 cases = 0;
    qint64 documents = 0;
    QList<AuditFinding> findings;
};

/// Goes over every case with its history: the chain of hashes, the numbers of the rows, what was handed in, the
/// bytes of the papers, the state of the case and of the account's real name that must follow from it, registrations
/// and filings, and every counter. Memory grows with who works there and for how many months, not with the cases. `progress` is given the share done, 0 to 1, and returns false to stop
/// (code audit.stopped).
Result<AuditReport> verifyHistory(Database &database, const KindLibrary &kinds,
                                  const std::function<bool(double)> &progress = {});

} // namespace hezhun
