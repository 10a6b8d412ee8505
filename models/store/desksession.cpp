// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/desksession.h"

#include <algorithm>
#include <iterator>

namespace hezhun {

namespace {

/// For so long cases that something happened to are gathered, then read at once.
constexpr std::chrono::milliseconds gatheringTime{30};
/// While a whole desk is at work they are read no more often than this.
constexpr std::chrono::milliseconds readingPace{100};
/// The counters are asked for no more often than this, however much happens on the desk.
constexpr std::chrono::milliseconds countingTime{200};
constexpr std::chrono::minutes touchingPace{1};
constexpr int mostAtOnce = 500; ///< cases read at once

} // namespace

DeskSession::DeskSession(const WorkspaceAccess &access, Actor actor, KindLibrary kinds, QObject *parent)
    : QObject(parent)
    , m_actor(std::move(actor))
    , m_kinds(std::move(kinds))
    , m_writer(access)
    , m_reader(access)
{
    m_gathering.setSingleShot(true);
    connect(&m_gathering, &QTimer::timeout, this, &DeskSession::readTouched);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(countingTime);
    connect(&m_countSoon, &QTimer::timeout, this, &DeskSession::refreshCounts);
    follow(m_writer, Writer);
    follow(m_reader, Reader);
    if (isShared())
        listen(access);
}

DeskSession::~DeskSession() = default;

void DeskSession::follow(StoreThread &worker, Line line)
{
    connect(&worker, &StoreThread::stateChanged, this,
            [this, line](const ConnectionState &state) { take(state, line); });
    connect(&worker, &StoreThread::sessionOver, this, &DeskSession::endSession);
}

void DeskSession::listen(const WorkspaceAccess &access)
{
    m_feed = std::make_unique<ChangeFeed>(access);
    connect(m_feed.get(), &ChangeFeed::caseTouched, this, [this](CaseId id) { reread({id}); });
    connect(m_feed.get(), &ChangeFeed::stateChanged, this, [this](const ConnectionState &state) { take(state, Feed); });
    connect(m_feed.get(), &ChangeFeed::sessionOver, this, &DeskSession::endSession);
}

/// A connection on which nothing is asked does not hear that it went away.
void DeskSession::probe()
{
    m_writer.run([](Workspace &workspace) { return workspace.database().single(QStringLiteral("select 1")); });
}

void DeskSession::take(const ConnectionState &state, Line line)
{
    // What happened before it listened was not heard.
    const bool listensAnew = line == Feed && !state.isAway();
    if (line == Feed && state.isAway() && !m_lines.at(Feed).isAway())
        probe();
    m_lines.at(line) = state;
    // Away from when the first went away; back when the last is back.
    const auto away = std::min_element(m_lines.begin(), m_lines.end(), [](const auto &a, const auto &b) {
        return a.isAway() != b.isAway() ? a.isAway() : a.since < b.since;
    });
    const bool cameBack = m_connection.isAway() && !away->isAway();
    m_connection = away->isAway() ? *away : state;
    emit connectionChanged(m_connection);
    if (cameBack || (listensAnew && !m_connection.isAway())) {
        emit resumed();
        refreshCounts();
    }
}

void DeskSession::endSession()
{
    if (!std::exchange(m_over, true))
        emit sessionOver();
}

void DeskSession::refreshCounts()
{
    m_writer.run([actor = m_actor](Workspace &workspace) { return workspace.cases().counts(actor); })
        .then(this, [this](const Result<DeskCounts> &counts) {
            if (!counts) {
                if (!isLossOfConnection(counts.error()))
                    emit storeTrouble(counts.error().message);
                return;
            }
            emit storeTrouble({});
            m_counts = *counts;
            emit countsChanged(m_counts);
        });
}

void DeskSession::announce(const CaseRow &row)
{
    emit caseChanged(row);
    refreshCounts();
}

void DeskSession::reread(const QList<CaseId> &cases)
{
    for (const CaseId id : cases)
        m_touched.insert(id);
    if (m_touched.isEmpty() || m_gathering.isActive())
        return;
    m_gathering.start(std::max(gatheringTime, std::chrono::milliseconds(m_nextRead.remainingTime())));
}

void DeskSession::readTouched()
{
    QList<CaseId> cases;
    const auto end = std::next(m_touched.cbegin(), std::min<qsizetype>(m_touched.size(), mostAtOnce));
    std::copy(m_touched.cbegin(), end, std::back_inserter(cases));
    for (const CaseId id : std::as_const(cases))
        m_touched.remove(id);
    m_nextRead.setRemainingTime(readingPace);
    reread({}); // what is left
    m_reader.run([cases](Workspace &workspace) { return workspace.cases().rows(cases); })
        .then(this, [this, cases](const Result<QList<CaseRow>> &rows) {
            if (!rows)
                return; // after a loss resumed() says that anything may have changed
            QSet<CaseId> gone(cases.cbegin(), cases.cend());
            for (const CaseRow &row : *rows) {
                gone.remove(row.id);
                emit caseChanged(row);
            }
            for (const CaseId id : std::as_const(gone))
                emit caseGone(id);
        });
    if (!m_countSoon.isActive())
        m_countSoon.start();
}

void DeskSession::noteActivity()
{
    if (!isShared() || !m_nextTouch.hasExpired())
        return;
    m_nextTouch.setRemainingTime(touchingPace);
    m_writer.run([actor = m_actor](Workspace &workspace) { return workspace.accounts().touch(actor); });
}

} // namespace hezhun
