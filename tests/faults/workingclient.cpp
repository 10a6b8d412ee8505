// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/workingclient.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The first case on the desk that nobody has, as it is once it is taken.
Result<std::optional<CaseRow>> takeNext(Workspace &workspace, const Actor &actor)
{
    const auto page = workspace.cases().page({.desk = actor.desk, .limit = 60});
    if (!page)
        return page.error();
    QList<CaseId> offered;
    for (const CaseRow &row : page->rows)
        offered.append(row.id);
    const auto taken = workspace.cases().takeFirst(offered, 1, actor);
    if (!taken)
        return taken.error();
    if (taken->isEmpty())
        return std::optional<CaseRow>();
    const auto rows = workspace.cases().rows(*taken);
    if (!rows)
        return rows.error();
    return std::optional<CaseRow>(rows->value(0));
}

constexpr int closesOneOf = 16; ///< passes; the others are taken back

} // namespace

WorkingClient::WorkingClient(const WorkspaceAccess &access, Actor actor, Habit habit)
    : m_actor(std::move(actor))
    , m_habit(habit)
    , m_store(access)
{
    connect(&m_store, &StoreThread::stateChanged, this, [this](const ConnectionState &state) {
        if (state.isAway())
            m_absences.append(state.trouble->code);
        else if (m_whenThere)
            std::exchange(m_whenThere, {})();
    });
}

void WorkingClient::work()
{
    m_isStopping = false;
    m_isAtRest = false;
    m_foundNothing = false;
    next();
}

void WorkingClient::next()
{
    m_store.run([actor = m_actor](Workspace &workspace) { return takeNext(workspace, actor); })
        .then(this, [this](const Result<std::optional<CaseRow>> &row) { taken(row); });
}

void WorkingClient::taken(const Result<std::optional<CaseRow>> &row)
{
    if (row) {
        m_foundNothing = !row->has_value();
        return m_foundNothing || m_isStopping ? rest() : decide(**row, u"pass"_s);
    }
    if (isLossOfConnection(row.error()))
        return awaitConnection([this] { goOn(); });
    m_troubles.append(u"taking: %1 (%2)"_s.arg(row.error().code, row.error().details));
    rest();
}

void WorkingClient::decide(const CaseRow &row, const QString &action)
{
    m_underWay = {row.id, action, row.version, {}, {}, QUuid::createUuid().toString(QUuid::WithoutBraces)};
    m_store
        .run([decision = m_underWay, actor = m_actor](Workspace &workspace) {
            return workspace.cases().decide(decision, actor);
        })
        .then(this, [this](const Result<Decided> &answer) { decided(answer); });
}

void WorkingClient::decided(const Result<Decided> &answer)
{
    if (answer) {
        note(Outcome::How::Acknowledged, answer->id);
        ++m_acknowledged;
        return goOn(answer->row);
    }
    if (isLossOfConnection(answer.error()))
        return awaitConnection([this] { settle(); });
    note(Outcome::How::Refused, 0, answer.error().code);
    goOn();
}

void WorkingClient::settle()
{
    m_store.run([request = m_underWay.request](Workspace &workspace) { return workspace.cases().settle(request); })
        .then(this, [this](const Result<std::optional<Decided>> &answer) { settled(answer); });
}

void WorkingClient::settled(const Result<std::optional<Decided>> &answer)
{
    if (!answer) {
        if (isLossOfConnection(answer.error()))
            return awaitConnection([this] { settle(); });
        if (answer.error().code == u"workspace.busy"_s) // not known yet
            return settle();
        m_troubles.append(u"settling: %1 (%2)"_s.arg(answer.error().code, answer.error().details));
        return rest();
    }
    if (!answer->has_value()) {
        note(Outcome::How::SettledAsNotMade, 0);
        return goOn();
    }
    note(Outcome::How::SettledAsMade, (*answer)->id);
    goOn((*answer)->row);
}

void WorkingClient::note(Outcome::How how, qint64 id, const QString &refusal)
{
    m_outcomes.append({how, m_underWay, id, refusal});
}

void WorkingClient::goOn(const std::optional<CaseRow> &decided)
{
    if (m_isStopping)
        return rest();
    const bool canTakeBack = m_habit == Habit::TakesBack && decided && m_underWay.action == u"pass"_s;
    if (canTakeBack && ++m_passes % closesOneOf != 0)
        decide(*decided, u"take_back"_s);
    else
        next();
}

void WorkingClient::rest()
{
    m_isAtRest = true;
}

void WorkingClient::awaitConnection(std::function<void()> then)
{
    if (m_store.isAway())
        m_whenThere = std::move(then);
    else
        then(); // it came back before this was heard
}

} // namespace hezhun
