// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/clusterdatabase.h"

#include <QUuid>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// One for all databases of a test program, made anew when its server was killed meanwhile.
ClusterConnection &administration(const Cluster &cluster)
{
    static std::map<QString, ClusterConnection> connections;
    const QString server = cluster.setting(u"SOCKET"_s);
    auto found = connections.find(server);
    if (found == connections.end() || !found->second.run(u"select"_s).ok())
        found = connections.insert_or_assign(server, cluster.asSuperuser()).first;
    return found->second;
}

ClusterAnswer mustRun(ClusterConnection &connection, const QString &sql)
{
    const ClusterAnswer answer = connection.run(sql);
    if (!answer.ok())
        qFatal("%s: %s", qPrintable(sql), qPrintable(answer.message));
    return answer;
}

} // namespace

ClusterDatabase::ClusterDatabase(const Cluster &cluster, Content content)
    : m_cluster(cluster)
    , m_name(u"test_"_s + QUuid::createUuid().toString(QUuid::Id128).left(16))
{
    ClusterConnection &connection = administration(cluster);
    const QString copied = content == Content::Workspace ? cluster.setting(u"TEMPLATE"_s) : u"template0"_s;
    mustRun(connection, u"create database %1 template %2 owner %3"_s.arg(m_name, copied, cluster.setting(u"OWNER"_s)));
    // Rights on the database itself are not copied.
    mustRun(connection, u"revoke all on database %1 from public"_s.arg(m_name));
}

ClusterDatabase::~ClusterDatabase()
{
    ClusterConnection &connection = administration(m_cluster);
    // The server of a test that kills it may be gone by now.
    connection.run(u"drop database %1 with (force)"_s.arg(m_name));
    for (const QString &login : m_logins)
        connection.run(u"drop role %1"_s.arg(login));
}

QString ClusterDatabase::stationLogin(const QString &role)
{
    const QString login = m_name + u'_' + role;
    if (!m_logins.contains(login)) {
        ClusterConnection &connection = administration(m_cluster);
        mustRun(connection,
                u"create role %1 login password '%2' in role %3"_s.arg(
                    login, stationPassword().replace(u"'"_s, u"''"_s), role));
        mustRun(connection, u"grant connect on database %1 to %2"_s.arg(m_name, login));
        m_logins.append(login);
    }
    return login;
}

WorkspaceAccess ClusterDatabase::station(const QString &role, const QString &token)
{
    return {m_cluster.address(m_name, stationLogin(role)), stationPassword(), token};
}

ClusterAnswer ClusterDatabase::administer(const QString &sql) const
{
    ClusterConnection connection = m_cluster.asSuperuser(m_name);
    return mustRun(connection, u"set search_path = hezhun; "_s + sql);
}

} // namespace hezhun
