// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/decidinginfile.h"

#include "kinds/kindlibrary.h"
#include "store/accountdeeds.h"
#include "store/casereading.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/namedundoing.h"
#include "store/storeerrors.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// What a decision needs to know of its case.
struct Standing
{
    QString kind;
    int kindVersion = 1;
    QString state;
    QString contentHash;
    QString headHash;
    int version = 0;
    CaseId registrationId = 0;
};

Result<Standing> standingOf(Database &database, CaseId id)
{
    auto rows = database.select(u"select kind, kind_version, state, content_hash, head_hash, version,"
                                " coalesce(registration_id, 0) from cases where id = ?"_s,
                                {id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return storeError(u"case.unknown"_s);
    return Standing{rows->text(0), static_cast<int>(rows->integer(1)), rows->text(2),   rows->text(3),
                    rows->text(4), static_cast<int>(rows->integer(5)), rows->integer(6)};
}

class Deciding
{
public:
    Deciding(Database &database, const KindLibrary &kinds, const QString &words, const Actor &actor)
        : m_database(database)
        , m_kinds(kinds)
        , m_words(words)
        , m_actor(actor)
    {
    }

    Result<qint64> decide(const Decision &decision)
    {
        const Result<Standing> standing = standingOf(m_database, decision.caseId);
        if (!standing)
            return standing.error();
        const KindDefinition *kind = m_kinds.find(standing->kind, standing->kindVersion);
        const ActionDefinition *action = kind ? kind->action(decision.action) : nullptr;

        HashedDecision row;
        row.caseId = decision.caseId;
        row.contentHash = standing->contentHash;
        row.version = decision.expectedVersion;
        row.action = decision.action;
        row.fromState = standing->state;
        row.toState = action ? action->to : QString(); // the triggers name what is wrong
        row.actorLogin = m_actor.loginName;
        row.actorName = m_actor.name;
        row.decidedAt = m_database.now().toMSecsSinceEpoch();
        row.reasons = toJsonTexts(decision.reasons);
        row.words = m_words;
        row.previousHash = standing->headHash;
        row.chosenAccount = decision.chosenAccount;
        row.undoes = decision.undoes;
        if (action && action->restores != Restores::Nothing) {
            if (const auto found = restore(row, *action, *standing, decision.reasons); !found)
                return found.error();
        }
        const auto inserted = insertDecision(m_database, row, m_actor.id);
        if (!inserted)
            return inserted.error();
        if (action && action->effect && action->effect->does == "undo_case"_L1) {
            if (const auto undone = undoNamedCase(m_database, m_kinds, decision.caseId, action->effect->field, m_actor);
                !undone)
                return undone.error();
        } else if (action && action->effect && action->effect->does != "file"_L1) {
            const AccountDeed deed{decision.caseId, *inserted, *action->effect, decision.chosenAccount, m_actor.id};
            if (const auto acted = actOnAccounts(m_database, deed); !acted)
                return acted.error();
        }
        return *inserted;
    }

private:
    /// Finds the state that comes back, and voids what was handed in since.
    Result<Done> restore(HashedDecision &row, const ActionDefinition &action, const Standing &standing,
                         const QStringList &reasons)
    {
        if (action.restores == Restores::Last)
            row.undoes = standing.version - 1;
        if (!row.undoes)
            return storeError(u"undo.not_this"_s);
        const auto state = m_database.single(u"select from_state from decision where case_id = ? and version = ?"_s,
                                             {row.caseId, *row.undoes});
        if (!state)
            return state.error();
        // A text that is null would be no text.
        row.toState = state->toString().isEmpty() ? u""_s : state->toString();
        if (action.restores == Restores::Last)
            return Done{};
        QList<CaseId> later;
        {
            auto rows = m_database.select(u"select id from cases where registration_id = ? and id > ? and id not in"
                                          " (select id from void_case) order by id desc"_s,
                                          {standing.registrationId, row.caseId});
            if (!rows)
                return rows.error();
            while (rows->next())
                later.append(rows->integer(0));
        }
        for (const CaseId round : later) {
            if (const auto voided = voidRound(round, reasons); !voided)
                return voided;
        }
        return Done{};
    }

    Result<Done> voidRound(CaseId round, const QStringList &reasons)
    {
        const Result<Standing> standing = standingOf(m_database, round);
        if (!standing)
            return standing.error();
        const KindDefinition *kind = m_kinds.find(standing->kind, standing->kindVersion);
        const QList<ActionDefinition> ways = kind ? kind->actionsFrom(standing->state) : QList<ActionDefinition>();
        const auto way = std::find_if(ways.cbegin(), ways.cend(),
                                      [](const ActionDefinition &action) { return action.role == systemRole; });
        if (way == ways.cend())
            return storeError(u"registration.handed_in_again"_s);
        const auto made = decide({round, way->name, standing->version, reasons, m_words});
        return made ? Result<Done>(Done{}) : made.error();
    }

    Database &m_database;
    const KindLibrary &m_kinds;
    const QString &m_words;
    const Actor &m_actor;
};

} // namespace

Result<qint64> decideInTransaction(Database &database, const KindLibrary &kinds, const Decision &decision,
                                   const QString &words, const Actor &actor)
{
    return Deciding(database, kinds, words, actor).decide(decision);
}

} // namespace hezhun
