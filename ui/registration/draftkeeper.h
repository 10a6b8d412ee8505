// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "store/drafts.h"

#include <QTimer>

namespace hezhun {

/// Keeps what is typed into a draft: a moment after the last key, one after the other, on the store's worker. Says
/// honestly whether it is kept.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    enum class State { Unchanged, Waiting, Saving, Saved, Failed };

    DraftKeeper(DeskSession &session, const DraftKey &draft, QObject *parent = nullptr);
    ~DraftKeeper() override;

    /// What is typed now; what was given before and is not kept yet is out of date.
    void keep(const DeclaredFields &fields);
    /// Keeps it at once.
    void flush();
    /// Nothing is kept any more: it was handed in, or thrown away.
    void stop();

    State state() const { return m_state; }
    bool isAllKept() const { return m_state == State::Unchanged || m_state == State::Saved; }
    const QDateTime &savedAt() const { return m_savedAt; }
    const Error &trouble() const { return m_trouble; }

signals:
    void stateChanged();

private:
    void send();
    void take(const Result<Done> &kept, qint64 serial);
    void setState(State state);

    DeskSession &m_session;
    DraftKey m_draft;
    DeclaredFields m_fields;
    QTimer m_soon;
    State m_state = State::Unchanged;
    qint64 m_typed = 0; ///< counts what was typed
    qint64 m_sent = 0; ///< of those, the one on its way or kept last
    bool m_onItsWay = false;
    QDateTime m_savedAt;
    Error m_trouble;
};

} // namespace hezhun
