// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/batch.h"

#include "kinds/kindlibrary.h"
#include "store/workspace.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

bool isForBatches(const ActionDefinition &action, const Actor &actor)
{
    return actor.roles.contains(action.role) && (action.at.isEmpty() || action.at == actor.desk)
        && action.restores == Restores::Nothing && action.withinSeconds == 0 && !action.needsDocumentsSeen
        && !action.needsReason && !action.needsAccount;
}

QList<BatchAction> actionsOf(const KindLibrary &kinds, const CaseRow &row, const Actor &actor)
{
    QList<BatchAction> actions;
    const KindDefinition *kind = kinds.find(row.kind, row.kindVersion);
    if (!kind)
        return actions;
    for (const ActionDefinition &action : kind->actionsFrom(row.state)) {
        if (isForBatches(action, actor))
            actions.append({action.name, action.label, action.done});
    }
    return actions;
}

bool has(const QList<BatchAction> &actions, const QString &name)
{
    return std::any_of(actions.cbegin(), actions.cend(), [&](const BatchAction &one) { return one.name == name; });
}

} // namespace

QList<BatchAction> batchActions(const KindLibrary &kinds, const QList<CaseRow> &rows, const Actor &actor)
{
    if (rows.isEmpty())
        return {};
    QList<BatchAction> common = actionsOf(kinds, rows.constFirst(), actor);
    for (const CaseRow &row : rows) {
        if (common.isEmpty())
            break;
        const QList<BatchAction> these = actionsOf(kinds, row, actor);
        common.removeIf([&](const BatchAction &one) { return !has(these, one.name); });
    }
    return common;
}

Result<BatchDone> decideInBatch(Workspace &workspace, const Decision &decision, const Actor &actor)
{
    const Result<Decided> decided = workspace.cases().decide(decision, actor);
    if (!decided)
        return decided.error();
    BatchDone done{*decided, {}};
    Database &database = workspace.database();
    const auto number = database.engine() == Engine::PostgreSql
        ? database.single(u"select filing_number_of(?)"_s, {decision.caseId})
        : database.single(u"select number from filing where case_id = ? and revoked_at is null"_s, {decision.caseId});
    // It is made; that its number can't be told is no answer to that.
    if (number)
        done.filingNumber = number->toString();
    return done;
}

} // namespace hezhun
