// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kinddefinition.h"
#include "store/records.h"

namespace hezhun {

class KindLibrary;
class Workspace;

/// An action that all cases of a choice have.
struct BatchAction
{
    QString name;
    LocalText label;
    LocalText done;

    bool operator==(const BatchAction &) const = default;
};

/// What can be done to all of these at once by somebody with these roles: what needs neither a look at the papers nor a
/// reason nor an account, leads on, and is known in each case's state under the same name. The words are those of the
/// first case's kind.
QList<BatchAction> batchActions(const KindLibrary &kinds, const QList<CaseRow> &rows, const Actor &actor);

/// One decision of a batch that took place.
struct BatchDone
{
    Decided decided;
    QString filingNumber; ///< that it gave; empty: none

    bool operator==(const BatchDone &) const = default;
};

/// Makes one decision of a batch. Codes: as of CaseStore::decide().
Result<BatchDone> decideInBatch(Workspace &workspace, const Decision &decision, const Actor &actor);

} // namespace hezhun
