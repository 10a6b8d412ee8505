// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/gatewayaccess.h"

#include "gateway/gatewayerrors.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

QList<QSslCertificate> certificatesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QSslCertificate::fromData(file.readAll(), QSsl::Pem)
                                          : QList<QSslCertificate>();
}

/// What kind of key a file holds is not said by its name.
QSslKey keyIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    for (const QSsl::KeyAlgorithm kind : {QSsl::Ec, QSsl::Rsa}) {
        if (QSslKey key(text, kind, QSsl::Pem); !key.isNull())
            return key;
    }
    return {};
}

} // namespace

Result<QUrl> gatewayUrl(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || !url.userInfo().isEmpty()
        || url.hasFragment())
        return gatewayError(u"gateway.address"_s);
    return url;
}

Result<QSslConfiguration> encryptionFor(const GatewayAccess &access)
{
    QSslConfiguration encryption = QSslConfiguration::defaultConfiguration();
    encryption.setProtocol(QSsl::TlsV1_2OrLater);
    encryption.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!access.authorityFile.isEmpty()) {
        const QList<QSslCertificate> authorities = certificatesIn(access.authorityFile);
        if (authorities.isEmpty())
            return gatewayError(u"gateway.authority"_s);
        encryption.setCaCertificates(authorities);
    }
    if (access.certificateFile.isEmpty() != access.keyFile.isEmpty())
        return gatewayError(access.keyFile.isEmpty() ? u"gateway.key"_s : u"gateway.certificate"_s);
    if (!access.certificateFile.isEmpty()) {
        const QList<QSslCertificate> own = certificatesIn(access.certificateFile);
        if (own.isEmpty())
            return gatewayError(u"gateway.certificate"_s);
        const QSslKey key = keyIn(access.keyFile);
        if (key.isNull())
            return gatewayError(u"gateway.key"_s);
        encryption.setLocalCertificateChain(own);
        encryption.setPrivateKey(key);
    }
    return encryption;
}

} // namespace hezhun
