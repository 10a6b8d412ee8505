// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinds/kindlibrary.h"
#include "store/records.h"
#include "store/storethread.h"
#include "store/workspaceaccess.h"

#include <QObject>

#include <memory>
#include <optional>

namespace hezhun {

/// Somebody who was let in.
struct Admission
{
    Actor actor;
    KindLibrary kinds;
};

/// On the worker: logs somebody in.
Result<Admission> admit(Workspace &workspace, const QString &loginName, const QString &type, const QString &password);

/// The one connection of all pages before the login; on a server it is the station's, nobody's session.
class EntranceConnection : public QObject
{
    Q_OBJECT

public:
    explicit EntranceConnection(QObject *parent = nullptr);
    ~EntranceConnection() override;

    /// Another workspace: what was asked of the one before is answered to nobody.
    void setAccess(const WorkspaceAccess &access);
    /// The password of this station came later, or another one.
    void setStationPassword(const QString &password);
    const WorkspaceAccess &access() const { return m_access; }
    bool isChosen() const { return !m_access.address.toString().isEmpty(); }
    /// Rises with each workspace: an answer of an earlier one no longer counts.
    int serial() const { return m_serial; }

    /// Gives up on what the worker is at, which nobody may have to wait for; the next question gets another one.
    void giveUp();
    bool isOpen() const { return m_thread != nullptr; }

    /// As StoreThread::run().
    template <typename Work> auto run(Work work) { return thread().run(std::move(work)); }

    /// A clerk at the counter goes these ways for somebody standing there, and is on record beside them. Nobody: people
    /// go them by themselves.
    void setClerk(const Actor &clerk) { m_clerk = clerk; }
    const std::optional<Actor> &clerk() const { return m_clerk; }

    /// The kinds of the workspace, once readKinds() was answered.
    const std::optional<KindLibrary> &kinds() const { return m_kinds; }
    /// Opens the workspace, and reads its kinds.
    QFuture<Result<KindLibrary>> readKinds();
    void setKinds(const KindLibrary &kinds) { m_kinds = kinds; }

    /// Whether it is the password of this station that is wrong or missing.
    bool isAboutStation(const Error &error) const;
    /// Whether the workspace was not reached, or the connection went away: nothing that was typed is to blame.
    static bool isAboutConnection(const Error &error);

private:
    StoreThread &thread();

    WorkspaceAccess m_access;
    std::unique_ptr<StoreThread> m_thread;
    std::optional<KindLibrary> m_kinds;
    std::optional<Actor> m_clerk;
    int m_serial = 0;
};

} // namespace hezhun
