// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/batch.h"
#include "store/desksession.h"

#include <QObject>

namespace hezhun {

/// What became of one case of a batch.
struct BatchOutcome
{
    CaseRow row; ///< as it was chosen
    std::optional<BatchDone> done; ///< nothing: it was not decided
    std::optional<Error> error; ///< why not; nothing: it was stopped before

    bool operator==(const BatchOutcome &other) const { return row == other.row && done == other.done; }
};

/// The same decision for many cases, each on its own, one after the other on the store's worker. One that is refused
/// does not stop the others; a connection that is lost does, and so does whoever asks for it.
class BatchRun : public QObject
{
    Q_OBJECT

public:
    explicit BatchRun(DeskSession &session, QObject *parent = nullptr);

    void start(const BatchAction &action, const QList<CaseRow> &rows);
    /// What is under way is still done; the rest is not begun.
    void stop() { m_stopped = true; }
    bool isRunning() const { return m_running; }
    const BatchAction &action() const { return m_action; }
    const QList<BatchOutcome> &outcomes() const { return m_outcomes; }
    qsizetype total() const { return m_rows.size(); }
    int doneCount() const;

signals:
    void progressed(int decided, int total);
    void finished();

private:
    void next();
    void take(const CaseRow &row, const Result<BatchDone> &answer);
    void finish();

    DeskSession &m_session;
    BatchAction m_action;
    QList<CaseRow> m_rows;
    QList<BatchOutcome> m_outcomes;
    bool m_running = false;
    bool m_stopped = false;
};

} // namespace hezhun
