// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cluster/cluster.h"

#include <QFile>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

const Cluster &Cluster::ofTheTests()
{
    static const Cluster cluster(qEnvironmentVariable("HEZHUN_TEST_CLUSTER"));
    return cluster;
}

Cluster::Cluster(const QString &folder)
{
    QFile file(folder + u"/env"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no PostgreSQL server for the tests in '%s': ctest starts one (postgresql_start).",
               qPrintable(folder));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        m_settings.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
}

QString Cluster::setting(const QString &key) const
{
    if (!m_settings.contains(key))
        qFatal("The tests' PostgreSQL server has no setting %s.", qPrintable(key));
    return m_settings.value(key);
}

WorkspaceAddress Cluster::address(const QString &database, const QString &login) const
{
    return address(database, login, setting(u"ROOT_CERTIFICATE"_s));
}

WorkspaceAddress Cluster::address(const QString &database, const QString &login, const QString &authority) const
{
    const QString certificate = QString::fromLatin1(QUrl::toPercentEncoding(authority, "/"));
    const auto address = WorkspaceAddress::parse(u"postgresql://%1@%2:%3/%4?sslrootcert=%5"_s.arg(
        login, setting(u"HOST"_s), setting(u"PORT"_s), database, certificate));
    if (!address.ok())
        qFatal("%s", qPrintable(address.error().message));
    return *address;
}

WorkspaceAccess Cluster::owner(const QString &database, const QString &token) const
{
    return {address(database, setting(u"OWNER"_s)), setting(u"OWNER_PASSWORD"_s), token};
}

ClusterConnection Cluster::asSuperuser(const QString &database) const
{
    const QString password = m_settings.value(u"SUPERUSER_PASSWORD"_s);
    if (!password.isEmpty())
        return as(setting(u"SUPERUSER"_s), password, database);
    return ClusterConnection({{"host", setting(u"SOCKET"_s)},
                              {"port", setting(u"PORT"_s)},
                              {"user", setting(u"SUPERUSER"_s)},
                              {"dbname", database}});
}

ClusterConnection Cluster::as(const QString &login, const QString &password, const QString &database,
                              const QMap<QByteArray, QString> &more) const
{
    QMap<QByteArray, QString> keywords{{"host", setting(u"HOST"_s)},
                                       {"port", setting(u"PORT"_s)},
                                       {"user", login},
                                       {"password", password},
                                       {"dbname", database},
                                       {"sslmode", u"verify-full"_s},
                                       {"sslrootcert", setting(u"ROOT_CERTIFICATE"_s)}};
    keywords.insert(more);
    return ClusterConnection(keywords);
}

} // namespace hezhun
