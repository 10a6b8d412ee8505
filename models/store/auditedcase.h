// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"
#include "store/decisionhash.h"

namespace hezhun {

/// A case as it stands, and what its history must lead to.
struct AuditedCase
{
    CaseId id = 0;
    CaseContent content;
    QString contentHash;
    QString headHash;
    QString state;
    QString desk;
    int version = 0;
    CaseId registrationId = 0;
};

/// A row of the history as it stands.
struct AuditedDecision
{
    qint64 id = 0;
    HashedDecision row;
    QString hash;
    QString fromDesk;
    AccountId actor = 0;
};

/// Statements that read all of them, both in the order of the case, and what their rows are.
QString auditedCases();
QString auditedDecisions();
AuditedCase auditedCase(const Database::Rows &row);
AuditedDecision auditedDecision(const Database::Rows &row);

} // namespace hezhun
