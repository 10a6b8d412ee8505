// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cluster/cluster.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace hezhun {

/// A server of one test's own, to be killed, started again and replaced: what is committed on it is on the disk, as in
/// real service. It goes when this goes. Whatever fails ends the test.
class OwnCluster
{
public:
    enum class Template { None, Workspace };

    explicit OwnCluster(Template content = Template::Workspace);
    ~OwnCluster();
    OwnCluster(const OwnCluster &) = delete;
    OwnCluster &operator=(const OwnCluster &) = delete;

    const Cluster &server() const { return *m_server; }
    /// "127.0.0.1:PORT", for an address that names several servers.
    QString host() const;

    /// Every process of it at once, as when the power goes.
    void kill();
    /// Starts it after kill(), on the same port.
    void resume();
    /// Every connection is cut; the server is there again at once.
    void restartImmediately();
    /// A second server that has everything which is committed on this one, at the moment that it is committed.
    std::unique_ptr<OwnCluster> makeStandby() const;
    /// Makes a standby the server that is written to.
    void promote();

private:
    explicit OwnCluster(const OwnCluster *primary);
    static void script(const QStringList &arguments);
    QString folder() const { return m_folder.filePath(QStringLiteral("server")); }

    QTemporaryDir m_folder;
    std::optional<Cluster> m_server;
};

} // namespace hezhun
