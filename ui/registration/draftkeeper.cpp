// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/draftkeeper.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

/// As long as somebody pauses between words; after a crash no more than this is lost.
constexpr std::chrono::milliseconds pause(600);

DraftKeeper::DraftKeeper(DeskSession &session, const DraftKey &draft, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_draft(draft)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &DraftKeeper::send);
    connect(&session, &DeskSession::resumed, this, [this] {
        if (m_state == State::Failed)
            send();
    });
}

/// What was typed last is kept all the same: the worker finishes what it was asked for.
DraftKeeper::~DraftKeeper()
{
    if (m_draft.id == 0 || m_sent == m_typed)
        return;
    m_session.store().run([draft = m_draft, fields = m_fields, by = m_session.actor()](Workspace &workspace) {
        return workspace.drafts().saveFields(draft, fields, &by);
    });
}

void DraftKeeper::keep(const DeclaredFields &fields)
{
    if (m_draft.id == 0 || (fields == m_fields && isAllKept()))
        return;
    m_fields = fields;
    ++m_typed;
    // From the first key on, not from the last: who types without a pause is saved, too.
    if (!m_soon.isActive())
        m_soon.start();
    setState(State::Waiting);
}

void DraftKeeper::flush()
{
    if (m_soon.isActive())
        send();
}

void DraftKeeper::stop()
{
    m_soon.stop();
    m_draft = {};
    setState(State::Unchanged);
}

void DraftKeeper::send()
{
    m_soon.stop();
    if (m_draft.id == 0 || m_onItsWay)
        return; // what is on its way is followed by the rest
    m_onItsWay = true;
    m_sent = m_typed;
    setState(State::Saving);
    m_session.store()
        .run([draft = m_draft, fields = m_fields, by = m_session.actor()](Workspace &workspace) {
            return workspace.drafts().saveFields(draft, fields, &by);
        })
        .then(this, [this, serial = m_sent](const Result<Done> &kept) { take(kept, serial); });
}

void DraftKeeper::take(const Result<Done> &kept, qint64 serial)
{
    m_onItsWay = false;
    if (m_draft.id == 0)
        return;
    if (!kept) {
        m_trouble = kept.error();
        return setState(State::Failed);
    }
    m_savedAt = QDateTime::currentDateTimeUtc();
    if (serial == m_typed)
        setState(State::Saved);
    else if (!m_soon.isActive())
        send();
}

void DraftKeeper::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

} // namespace hezhun
