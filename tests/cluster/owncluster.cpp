// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/owncluster.h"

#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

OwnCluster::OwnCluster(Template content)
{
    QStringList arguments{u"start"_s, folder(), u"--durable"_s};
    if (content == Template::Workspace)
        arguments += {u"--hezhunctl"_s, QStringLiteral(HEZHUN_CTL)};
    script(arguments);
    m_server.emplace(folder());
}

OwnCluster::OwnCluster(const OwnCluster *primary)
{
    script({u"standby"_s, folder(), primary->folder()});
    m_server.emplace(folder());
}

OwnCluster::~OwnCluster()
{
    script({u"stop"_s, folder()});
}

void OwnCluster::script(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral(HEZHUN_POSTGRESQL_SCRIPT), arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("postgresql.sh %s failed", qPrintable(arguments.join(u' ')));
}

QString OwnCluster::host() const
{
    return m_server->setting(u"HOST"_s) + u':' + m_server->setting(u"PORT"_s);
}

void OwnCluster::kill()
{
    script({u"kill"_s, folder()});
}

void OwnCluster::resume()
{
    script({u"resume"_s, folder()});
}

void OwnCluster::restartImmediately()
{
    script({u"restart-immediate"_s, folder()});
}

std::unique_ptr<OwnCluster> OwnCluster::makeStandby() const
{
    return std::unique_ptr<OwnCluster>(new OwnCluster(this));
}

void OwnCluster::promote()
{
    script({u"promote"_s, folder()});
}

} // namespace hezhun
