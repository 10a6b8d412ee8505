// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gateway/certificates.h"

#include <QFile>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

const Certificates &Certificates::ofTheTests()
{
    static const Certificates certificates;
    return certificates;
}

Certificates::Certificates()
{
    makeAuthority(u"authority"_s);
    makeAuthority(u"stranger"_s);
    sign(u"localhost"_s, u"/CN=localhost"_s, u"DNS:localhost,IP:127.0.0.1"_s, u"authority"_s);
    sign(u"elsewhere"_s, u"/CN=elsewhere.example"_s, u"DNS:elsewhere.example"_s, u"authority"_s);
    sign(u"expired"_s, u"/CN=localhost"_s, u"DNS:localhost,IP:127.0.0.1"_s, u"authority"_s, {u"-days"_s, u"-1"_s});
    sign(u"self"_s, u"/CN=localhost"_s, u"DNS:localhost,IP:127.0.0.1"_s, {});
    sign(u"client"_s, u"/CN=hezhun"_s, u"DNS:hezhun.example"_s, u"authority"_s);
}

void Certificates::run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder.path());
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForFinished() || openssl.exitStatus() != QProcess::NormalExit || openssl.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), openssl.readAllStandardError().constData());
}

void Certificates::makeAuthority(const QString &name)
{
    run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-noenc"_s,
         u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".pem"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN="_s + name,
         u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s});
}

void Certificates::sign(const QString &name, const QString &subject, const QString &host, const QString &authority,
                        const QStringList &validity)
{
    run({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-noenc"_s,
         u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".csr"_s, u"-subj"_s, subject});
    QFile extensions(m_folder.filePath(name + u".ext"_s));
    if (!extensions.open(QIODevice::WriteOnly))
        qFatal("no room for certificates");
    extensions.write("subjectAltName=" + host.toLatin1() + "\n");
    extensions.close();
    QStringList signing{u"x509"_s, u"-req"_s,        u"-in"_s,      name + u".csr"_s,
                        u"-out"_s, name + u".pem"_s, u"-extfile"_s, name + u".ext"_s};
    signing += authority.isEmpty()
        ? QStringList{u"-signkey"_s, name + u".key"_s}
        : QStringList{u"-CA"_s, authority + u".pem"_s, u"-CAkey"_s, authority + u".key"_s, u"-CAcreateserial"_s};
    run(signing + validity);
}

} // namespace hezhun
