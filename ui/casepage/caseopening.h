// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspace.h"
#include "ui/casepage/preparedcase.h"

#include <QCoreApplication>
#include <QSet>

namespace hezhun {

/// A case that was opened to be decided.
struct OpenedCase
{
    PreparedCase shown;
    bool leased = false;
    QString watchOnly; ///< why it can only be looked at; empty when it may be decided, or is over
};

/// A decision that the database did not take.
struct RefusedDecision
{
    Error error;
    QString lastRow; ///< who did what and when, last; empty when it could not be read
};

/// What the page asks of a worker. Each function runs on the thread of its workspace.
class CaseOpening
{
    Q_DECLARE_TR_FUNCTIONS(CaseOpening)

public:
    /// Reads a case and works it out. Codes: those of CaseStore::read; kind.unknown.
    static Result<PreparedCase> read(Workspace &workspace, CaseId id);

    /// Reads a case and takes its lease, when it is open. That somebody else has it is no error: it can be looked at.
    static Result<OpenedCase> take(Workspace &workspace, CaseId id, const Actor &actor);

    /// Takes and reads the next cases behind `order.after`, then those before it, without the ones to leave out; at
    /// most `limit`. Others who ask at the same time get other cases. One that can't be read is left out.
    static Result<QList<PreparedCase>> ahead(Workspace &workspace, const Actor &actor, const CaseQuery &order,
                                             const QSet<CaseId> &leaveOut, int limit);

    /// What the history says last of a case, for a decision that was refused.
    static QString lastRow(Workspace &workspace, CaseId id, const KindDefinition &kind);
};

} // namespace hezhun
