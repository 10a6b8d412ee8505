// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workspaceaddress.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <memory>

#include <libpq-fe.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WorkspaceAddress)
};

Error holdsPassword()
{
    return {
        u"address.password"_s,
        Texts::tr("An address must not hold a password. Leave it out; it is asked for, or taken from the keychain.")};
}

Error wrongForm()
{
    // What was typed is not repeated: there may be a password in it.
    return {u"address.form"_s, Texts::tr("This is not the address of a server. Write postgresql://host/database.")};
}

Error mustNotHold(const QString &parameter)
{
    return {u"address.form"_s, Texts::tr("An address must not hold the parameter %1. Leave it out.").arg(parameter)};
}

/// The parameters of an address by libpq's names, as libpq reads them.
Result<QMap<QString, QString>> parametersOf(const QString &uri)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(uri.toUtf8().constData(), nullptr), &PQconninfoFree);
    if (!options)
        return wrongForm();
    QMap<QString, QString> parameters;
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        if (option->val)
            parameters.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return parameters;
}

Result<Done> checkParameters(const QMap<QString, QString> &parameters)
{
    for (const QString &secret : {u"password"_s, u"sslpassword"_s}) {
        if (parameters.contains(secret))
            return holdsPassword();
    }
    // What would bring secrets or settings in from elsewhere, or take the session's own away.
    for (const QString &parameter : {u"options"_s, u"passfile"_s, u"service"_s, u"replication"_s}) {
        if (parameters.contains(parameter))
            return mustNotHold(parameter);
    }
    if (parameters.value(u"host"_s).isEmpty() || parameters.value(u"dbname"_s).isEmpty())
        return wrongForm();
    return Done{};
}

/// "db1,db2" and "5432,5433" as ["db1:5432", "db2:5433"]; one port serves all hosts.
QStringList hostsOf(const QString &hosts, const QString &ports)
{
    const QStringList names = hosts.split(u',');
    const QStringList numbers = ports.split(u',');
    QStringList result;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString port = numbers.value(numbers.size() == 1 ? 0 : i);
        const QString name = names.at(i).contains(u':') ? u'[' + names.at(i) + u']' : names.at(i);
        result.append(port.isEmpty() ? name : name + u':' + port);
    }
    return result;
}

QString escaped(const QString &text, const QByteArray &kept = {})
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, kept));
}

} // namespace

Result<WorkspaceAddress> WorkspaceAddress::parse(const QString &text)
{
    if (text.startsWith(u"sqlite:"_s) && text.size() > 7)
        return sqlite(text.mid(7));
    if (text.startsWith(u"postgresql://"_s)) {
        const auto parameters = parametersOf(text);
        if (!parameters)
            return parameters.error();
        if (const auto checked = checkParameters(*parameters); !checked)
            return checked.error();
        return WorkspaceAddress{Engine::PostgreSql, {}, text};
    }
    return Error{u"address.form"_s,
                 Texts::tr("\"%1\" is not the address of a workspace. Write sqlite:PATH or "
                           "postgresql://host/database.")
                     .arg(text)};
}

WorkspaceAddress WorkspaceAddress::sqlite(const QString &path)
{
    return {Engine::Sqlite, path, u"sqlite:"_s + path};
}

Result<WorkspaceAddress> WorkspaceAddress::postgreSql(const ServerParts &parts)
{
    QString uri = u"postgresql://"_s;
    if (!parts.user.isEmpty())
        uri += escaped(parts.user) + u'@';
    QStringList hosts;
    for (const QString &host : parts.hosts)
        hosts.append(escaped(host.trimmed(), ":[]"));
    uri += hosts.join(u',') + u'/' + escaped(parts.database);
    QMap<QString, QString> parameters = parts.others;
    const std::pair<QString, QString> named[] = {{u"sslmode"_s, parts.sslMode},
                                                 {u"sslrootcert"_s, parts.rootCertificate},
                                                 {u"sslcert"_s, parts.clientCertificate},
                                                 {u"sslkey"_s, parts.clientKey}};
    for (const auto &[name, value] : named) {
        if (!value.isEmpty())
            parameters.insert(name, value);
    }
    QStringList pairs;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it)
        pairs.append(escaped(it.key()) + u'=' + escaped(it.value(), "/"));
    if (!pairs.isEmpty())
        uri += u'?' + pairs.join(u'&');
    return parse(uri);
}

ServerParts WorkspaceAddress::serverParts() const
{
    if (engine != Engine::PostgreSql)
        return {};
    const auto parsed = parametersOf(uri);
    if (!parsed)
        return {};
    QMap<QString, QString> parameters = *parsed;
    ServerParts parts;
    parts.hosts = hostsOf(parameters.take(u"host"_s), parameters.take(u"port"_s));
    parts.user = parameters.take(u"user"_s);
    parts.database = parameters.take(u"dbname"_s);
    parts.sslMode = parameters.take(u"sslmode"_s);
    parts.rootCertificate = parameters.take(u"sslrootcert"_s);
    parts.clientCertificate = parameters.take(u"sslcert"_s);
    parts.clientKey = parameters.take(u"sslkey"_s);
    parts.others = parameters;
    return parts;
}

QString WorkspaceAddress::displayName() const
{
    if (engine == Engine::Sqlite)
        return QFileInfo(path).completeBaseName();
    return uri.mid(13).section(u'@', -1).section(u'?', 0, 0);
}

QString WorkspaceAddress::toString() const
{
    return uri;
}

} // namespace hezhun
