// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QThread>

#include <atomic>
#include <memory>

namespace hezhun {

/// What lies between many clients and their server: passes everything on until a fault comes to one of the connections;
/// the others never know (Proxy, in tests/cluster, cuts all at once). Works on a thread of its own, so that a test may
/// wait for its client.
class Cable
{
public:
    enum class Fault {
        None,
        BeforeTheQuestion, ///< what the client sends does not come through
        InTheQuestion, ///< half of it does
        BeforeTheAnswer, ///< the server has done it and answers: nothing of that comes through
        InTheAnswer, ///< half of it does
        SilentBeforeTheQuestion, ///< as above, but nobody is told: the connection stays, and nothing more comes through
        SilentBeforeTheAnswer,
        ClientOnly, ///< the client is cut off while the server is at work, and the server is not told
        Late, ///< the client is cut off, and the question lies somewhere on the way until deliver()
    };

    explicit Cable(quint16 serverPort);
    ~Cable();
    Cable(const Cable &) = delete;
    Cable &operator=(const Cable &) = delete;

    /// "127.0.0.1:PORT", for an address.
    QString host() const;
    /// The fault comes once, at the question of this number that is sent from now on, over any connection.
    void breakAt(Fault fault, int question = 1);
    /// It has come.
    bool isBroken() const { return m_isBroken; }
    /// What is late arrives, and the server has answered it when this returns.
    void deliver();
    /// Whoever hangs at a silent connection is told now.
    void dropSilent();

private:
    class Line;
    class Junction;

    std::atomic_bool m_isBroken = false;
    QThread m_thread;
    Junction *m_junction = nullptr;
    quint16 m_port = 0;
};

} // namespace hezhun
