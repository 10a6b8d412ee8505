// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/passwordkey.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <openssl/crypto.h>
#include <openssl/evp.h>

namespace hezhun {

QByteArray derivedKey(const QString &password, const QByteArray &salt, int rounds)
{
    // OpenSSL's PBKDF2 gives what QPasswordDigestor gives, in a quarter of the time.
    QByteArray secret = password.toUtf8();
    QByteArray key(keyBytes, '\0');
    const int done = PKCS5_PBKDF2_HMAC(
        secret.constData(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char *>(salt.constData()),
        static_cast<int>(salt.size()), rounds, EVP_sha512(), keyBytes, reinterpret_cast<unsigned char *>(key.data()));
    if (done != 1)
        qFatal("PBKDF2 is not to be had from OpenSSL");
    forget(secret);
    return key;
}

QByteArray randomSalt()
{
    QByteArray salt(16, Qt::Uninitialized);
    QRandomGenerator::system()->generate(salt.begin(), salt.end());
    return salt;
}

QByteArray keyHash(const QByteArray &key)
{
    return QCryptographicHash::hash(key, QCryptographicHash::Sha256);
}

void forget(QByteArray &secret)
{
    OPENSSL_cleanse(secret.data(), static_cast<size_t>(secret.size()));
}

bool sameInConstantTime(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

} // namespace hezhun
