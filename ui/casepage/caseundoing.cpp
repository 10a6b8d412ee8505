// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casepage/caseundoing.h"

#include "tables/displaylanguage.h"
#include "ui/casepage/casewords.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CaseUndoing)
};

/// The decisions of one round, in their order.
QList<HistoryRow> roundOf(const PreparedCase &of, CaseId round)
{
    QList<HistoryRow> rows;
    for (const HistoryRow &row : of.record.history) {
        if (row.caseId == round || (row.caseId == 0 && round == of.id()))
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.version < b.version; });
    return rows;
}

const ActionDefinition *undoingAction(const KindDefinition &kind, const QString &state, const Actor &actor)
{
    const auto found = std::find_if(kind.actions.cbegin(), kind.actions.cend(), [&](const ActionDefinition &action) {
        return action.restores == Restores::Chosen && action.from.contains(state) && actor.roles.contains(action.role)
            && (action.at.isEmpty() || action.at == actor.desk);
    });
    return found == kind.actions.cend() ? nullptr : &*found;
}

/// Handing in is nobody's mistake but the applicant's, and what undoes is not undone.
bool isUndoable(const KindDefinition &kind, const QList<HistoryRow> &round, const HistoryRow &row)
{
    const ActionDefinition *action = kind.action(row.action);
    if (row.fromState.isEmpty() || !action || action->restores != Restores::Nothing || action->role == systemRole)
        return false;
    return std::none_of(round.cbegin(), round.cend(), [&row](const HistoryRow &later) {
        return later.version > row.version && later.undoes && *later.undoes <= row.version;
    });
}

QStringList laterRounds(const PreparedCase &of, CaseId round)
{
    QStringList references;
    for (const HistoryRow &row : of.record.history) {
        if (row.caseId > round && !references.contains(row.reference))
            references.append(row.reference);
    }
    if (references.isEmpty() && of.record.newestRound > round && of.id() == round)
        references.append(Texts::tr("the later ones"));
    return references;
}

QString toldText(const KindDefinition &kind, const ActionDefinition &action)
{
    const QHash<QString, QString> names{{u"applicant"_s, Texts::tr("the applicant")},
                                        {u"unit"_s, Texts::tr("the unit")},
                                        {u"department"_s, Texts::tr("the department")}};
    QStringList told;
    for (const NoticeDefinition &notice : kind.notices) {
        if (notice.name != action.notice)
            continue;
        for (const QString &whom : notice.told)
            told.append(names.value(whom, whom));
    }
    return told.join(Texts::tr(", ", "between those who are told"));
}

QStringList consequencesOf(const PreparedCase &of, const HistoryRow &row, CaseId round, const ActionDefinition &action)
{
    const KindDefinition &kind = *of.kind;
    QStringList told{Texts::tr("It goes back to “%1”.").arg(CaseWords::state(kind, row.fromState))};
    const QList<HistoryRow> decisions = roundOf(of, round);
    const auto after = std::count_if(decisions.cbegin(), decisions.cend(),
                                     [&row](const HistoryRow &later) { return later.version > row.version; });
    if (after > 0)
        told.append(Texts::tr("%n later decision(s) are undone with it.", nullptr, int(after)));
    for (const Filing &filing : of.record.filings) {
        if (!filing.revokedAt.isValid() && filing.caseId >= round)
            told.append(
                Texts::tr("The filing number %1 is revoked. It stays in the register, and is never given again.")
                    .arg(filing.number));
    }
    const QStringList rounds = laterRounds(of, round);
    if (!rounds.isEmpty())
        told.append(Texts::tr("What was handed in since becomes void: %1.").arg(rounds.join(u", "_s)));
    const QString whom = toldText(kind, action);
    if (!whom.isEmpty())
        told.append(Texts::tr("A message goes to %1.").arg(whom));
    return told;
}

} // namespace

CaseUndoing::CaseUndoing(DeskSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

std::optional<UndoOffer> CaseUndoing::offer(const PreparedCase &of, const HistoryRow &row, const Actor &actor)
{
    const CaseId round = row.caseId == 0 ? of.id() : row.caseId;
    const QList<HistoryRow> decisions = roundOf(of, round);
    if (decisions.isEmpty())
        return {};
    const HistoryRow &last = decisions.constLast();
    const QString state = round == of.id() ? of.row().state : last.toState;
    const ActionDefinition *action = undoingAction(*of.kind, state, actor);
    if (!action || !isUndoable(*of.kind, decisions, row))
        return {};
    return UndoOffer{round,
                     action->name,
                     row.version,
                     round == of.id() ? of.row().version : last.version + 1,
                     CaseWords::whoDidWhat(*of.kind, row),
                     consequencesOf(of, row, round, *action)};
}

void CaseUndoing::send(const UndoOffer &offer, const DecisionDraft &draft)
{
    if (m_sending)
        return;
    m_sending = true;
    Decision decision{offer.caseId, offer.action, offer.version, draft.reasons, draft.words};
    decision.request = QUuid::createUuid().toString(QUuid::WithoutBraces);
    decision.undoes = offer.undoes;
    m_session.store()
        .run([decision, actor = m_session.actor()](Workspace &workspace) {
            return workspace.cases().decide(decision, actor);
        })
        .then(this, [this, offer](const Result<Decided> &decided) {
            m_sending = false;
            if (!decided) {
                emit messageRaised({.tone = MessageTone::Danger, .text = decided.error().message});
                return;
            }
            m_session.reread({offer.caseId});
            m_session.refreshCounts();
            emit messageRaised({.tone = MessageTone::Good, .text = tr("Undone: %1").arg(offer.done)});
            emit undone(offer.caseId);
        });
}

} // namespace hezhun
