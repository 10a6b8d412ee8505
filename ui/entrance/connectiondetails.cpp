// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entrance/connectiondetails.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

using Tls = ConnectionDetails::Tls;

constexpr int greatestPort = 65535;

/// Chinese keyboards give wide punctuation.
QStringList serversIn(const QString &hosts)
{
    static const QRegularExpression between(u"[\\s,;，；、]+"_s);
    QString plain = hosts;
    plain.replace(u'：', u':');
    return plain.split(between, Qt::SkipEmptyParts);
}

bool isServer(const QString &text)
{
    static const QRegularExpression form(u"^(?:\\[[0-9A-Fa-f:.]+\\]|[\\p{L}\\p{N}_.-]+)(?::([0-9]{1,5}))?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    const int port = match.captured(1).isEmpty() ? 1 : match.captured(1).toInt();
    return match.hasMatch() && port > 0 && port <= greatestPort;
}

QString nameOf(Tls tls)
{
    switch (tls) {
    case Tls::VerifyCa: return u"verify-ca"_s;
    case Tls::Require: return u"require"_s;
    default: return u"verify-full"_s;
    }
}

Tls tlsOf(const QString &name)
{
    for (const Tls tls : {Tls::VerifyCa, Tls::Require}) {
        if (name == nameOf(tls))
            return tls;
    }
    return Tls::VerifyFull;
}

} // namespace

bool PastedAddress::isOne(const QString &text)
{
    static const QRegularExpression form(u"^\\s*postgres(?:ql)?://"_s, QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

Result<PastedAddress> PastedAddress::parse(const QString &text)
{
    static const QRegularExpression form(u"^\\s*\\w+://(?:([^/?]*)@)?([^/?@]*)(?:/([^?]*))?(?:\\?(.*))?\\z"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    const QString user = match.captured(1);
    QUrlQuery query(match.captured(4));
    PastedAddress pasted;
    pasted.password = QUrl::fromPercentEncoding(user.section(u':', 1).toUtf8());
    if (query.hasQueryItem(u"password"_s))
        pasted.password = query.queryItemValue(u"password"_s, QUrl::FullyDecoded);
    query.removeQueryItem(u"password"_s);
    static const QStringList unencrypted{u"disable"_s, u"allow"_s, u"prefer"_s};
    pasted.wasUnencrypted = unencrypted.contains(query.queryItemValue(u"sslmode"_s));
    QString plain = u"postgresql://"_s;
    if (!user.isEmpty())
        plain += user.section(u':', 0, 0) + u'@';
    plain += match.captured(2) + u'/' + match.captured(3);
    if (!query.isEmpty())
        plain += u'?' + query.toString(QUrl::FullyEncoded);
    const Result<WorkspaceAddress> address = WorkspaceAddress::parse(plain);
    if (!address.ok())
        return address.error();
    pasted.address = address.value();
    return pasted;
}

ConnectionDetails ConnectionDetails::of(const WorkspaceAddress &address)
{
    const ServerParts parts = address.serverParts();
    return {parts.hosts.join(u", "_s), parts.database,          parts.user,      tlsOf(parts.sslMode),
            parts.rootCertificate,     parts.clientCertificate, parts.clientKey, parts.others};
}

std::optional<ConnectionDetails::Fault> ConnectionDetails::fault() const
{
    const QStringList servers = serversIn(hosts);
    if (servers.isEmpty())
        return Fault{Part::Hosts, tr("Type the name of the server.")};
    for (const QString &server : servers) {
        if (!isServer(server))
            return Fault{Part::Hosts, tr("“%1” is no server. Write db1.example or db1.example:5433.").arg(server)};
    }
    if (database.isEmpty())
        return Fault{Part::Database, tr("Type the name of the database.")};
    if (login.isEmpty())
        return Fault{Part::Login, tr("Type the login of this station.")};
    const auto isThere = [](const QString &path) { return QFileInfo(path).isFile() && QFileInfo(path).isReadable(); };
    const QString unreadable = tr("There is no such file, or it can't be read. Choose another.");
    if (!rootCertificate.isEmpty() && !isThere(rootCertificate))
        return Fault{Part::RootCertificate, unreadable};
    if (rootCertificate.isEmpty() && tls != Tls::Require && !isThere(defaultRootCertificate()))
        return Fault{Part::RootCertificate,
                     tr("Choose the certificate of the authority; the administrator gives it out.")};
    if (clientCertificate.isEmpty() && clientKey.isEmpty())
        return {};
    if (!isThere(clientCertificate))
        return Fault{Part::ClientCertificate, unreadable};
    if (!isThere(clientKey))
        return Fault{Part::ClientKey, unreadable};
    return {};
}

Result<WorkspaceAddress> ConnectionDetails::address() const
{
    return WorkspaceAddress::postgreSql(
        {serversIn(hosts), login, database, nameOf(tls), rootCertificate, clientCertificate, clientKey, others});
}

QString ConnectionDetails::defaultRootCertificate()
{
    const QByteArray named = qgetenv("PGSSLROOTCERT");
    if (!named.isEmpty())
        return QFile::decodeName(named);
#ifdef Q_OS_WIN
    return QDir::fromNativeSeparators(qEnvironmentVariable("APPDATA")) + u"/postgresql/root.crt"_s;
#else
    return QDir::homePath() + u"/.postgresql/root.crt"_s;
#endif
}

} // namespace hezhun
