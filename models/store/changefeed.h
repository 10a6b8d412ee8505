// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connectionstate.h"
#include "store/records.h"
#include "store/workspaceaccess.h"

#include <QObject>
#include <QThread>

namespace hezhun {

/// Hears what happens to the cases of one's desks on a shared workspace (LISTEN), on a connection and a thread of its
/// own. Comes back by itself when the connection went away.
class ChangeFeed : public QObject
{
    Q_OBJECT

public:
    /// `access` holds the token of whoever is logged in: the database tells the names of the channels to nobody else.
    explicit ChangeFeed(WorkspaceAccess access, QObject *parent = nullptr);
    ~ChangeFeed() override;

signals:
    /// Something happened to this case: it came, went, was decided, taken or given back.
    void caseTouched(hezhun::CaseId id);
    /// Connected: from here on everything is heard; what happened before, not. Away: nothing is heard at present.
    void stateChanged(const hezhun::ConnectionState &state);
    /// Whoever was logged in no longer is. Nothing will be heard any more.
    void sessionOver();

private:
    QThread m_thread;
    class Listener;
    Listener *m_listener = nullptr;
};

} // namespace hezhun
