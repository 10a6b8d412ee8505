// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/workspaceaccess.h"

#include <QThread>

#include <functional>

namespace hezhun {

/// Stands between a program and a server, on a thread and a port of its own, and does to the connections what networks
/// do. What is passed on is encrypted: it counts pieces, as they arrive, and reads nothing.
class Proxy
{
public:
    /// Before the server of this address. Serves until it goes.
    explicit Proxy(const WorkspaceAddress &server);
    ~Proxy();
    Proxy(const Proxy &) = delete;
    Proxy &operator=(const Proxy &) = delete;

    /// The same, but through the proxy.
    WorkspaceAccess through(const WorkspaceAccess &access) const;

    /// Ends every connection.
    void cut();
    /// Nobody is there any more: every connection is cut, and new ones are refused, until open().
    void close();
    void open();
    /// Connections stay, and new ones are taken, but nothing is passed on any more, until open().
    void stall();

    enum class Where {
        Request, ///< the piece from the client is not passed on
        HalfRequest, ///< half of it is
        Answer, ///< it is passed on, and the answer to it is not
        HalfAnswer ///< half of the answer is
    };
    enum class Then { Open, Close };
    /// Cuts all connections at the `piece`-th piece that a client sends on from now (1: the next), then stays open or
    /// closes. Instead of an earlier call.
    void cutAt(int piece, Where where, Then then);
    /// Cuts all connections before the first piece from the server that comes once `happened` is true: it is asked on
    /// the proxy's thread, before each piece. So a commit can be cut off from its answer. Instead of an earlier call.
    void cutAnswerWhen(std::function<bool()> happened, Then then);
    /// Whether what cutAt() or cutAnswerWhen() asked for has come to pass.
    bool hasCut() const;
    /// Pieces that clients have sent so far.
    int pieces() const;
    /// Connections that are served at present.
    int connections() const;

private:
    class Relay;
    template <typename Work> auto ask(Work work) const;

    QThread m_thread;
    Relay *m_relay;
    quint16 m_port = 0;
};

} // namespace hezhun
