// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/login.h"

#include "tests/guard/office.h"

#include <QHash>

#include <openssl/evp.h>
#include <openssl/hmac.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

QByteArray fromHex(const QString &text)
{
    return QByteArray::fromHex(text.mid(2).toLatin1()); // \x…
}

} // namespace

QByteArray Login::key(const QString &password, const QByteArray &salt, int rounds)
{
    static QHash<QByteArray, QByteArray> known;
    const QByteArray secret = password.toUtf8();
    QByteArray &key = known[secret + '\n' + salt + '\n' + QByteArray::number(rounds)];
    if (key.isEmpty()) {
        key.resize(64);
        PKCS5_PBKDF2_HMAC(secret.constData(), static_cast<int>(secret.size()), bytesOf(salt),
                          static_cast<int>(salt.size()), rounds, EVP_sha512(), static_cast<int>(key.size()),
                          reinterpret_cast<unsigned char *>(key.data()));
    }
    return key;
}

QByteArray Login::sha256(const QByteArray &bytes)
{
    QByteArray digest(32, 0);
    EVP_Digest(bytes.constData(), static_cast<size_t>(bytes.size()), reinterpret_cast<unsigned char *>(digest.data()),
               nullptr, EVP_sha256(), nullptr);
    return digest;
}

QByteArray Login::proof(const QByteArray &key, const QByteArray &nonce)
{
    const QByteArray hash = sha256(key);
    QByteArray proof(64, 0);
    HMAC(EVP_sha512(), hash.constData(), static_cast<int>(hash.size()), bytesOf(nonce),
         static_cast<size_t>(nonce.size()), reinterpret_cast<unsigned char *>(proof.data()), nullptr);
    for (qsizetype i = 0; i < proof.size(); ++i)
        proof[i] = static_cast<char>(proof.at(i) ^ key.at(i));
    return proof;
}

bool Login::begin(const QString &name)
{
    m_answer = m_connection.run(u"select challenge, salt, rounds, nonce from login_begin($1)"_s, {name});
    if (!m_answer.ok())
        return false;
    const QStringList row = m_answer.rows.constFirst();
    challenge = row.at(0);
    salt = fromHex(row.at(1));
    rounds = row.at(2).toInt();
    nonce = fromHex(row.at(3));
    return true;
}

bool Login::prove(const QString &password)
{
    return proveWith(proof(key(password, salt, rounds), nonce));
}

bool Login::proveWith(const QByteArray &proof)
{
    m_answer
        = m_connection.run(u"select login_prove($1, $2)"_s, {challenge, u"\\x"_s + QString::fromLatin1(proof.toHex())});
    return m_answer.ok();
}

ClusterAnswer Login::finish(const QString &type)
{
    m_answer = m_connection.run(u"select outcome, minutes, token, account_id, login_name, display_name, desk, roles"
                                " from login_finish($1, $2)"_s,
                                {challenge, type});
    return m_answer;
}

QString Login::outcome(const QString &name, const QString &password, const QString &type)
{
    if (begin(name) && prove(password))
        finish(type);
    return m_answer.ok() ? m_answer.value() : m_answer.message;
}

QString KnownPassword::hashOf(const QString &password)
{
    return u"\\x"_s + QString::fromLatin1(Login::sha256(Login::key(password, salt, rounds)).toHex());
}

void KnownPassword::set(Office &office, const QString &accounts, const QString &password)
{
    office.administer(u"delete from login_challenge; delete from account_key; delete from former_key"_s);
    office.administer(u"insert into account_key (account_id, salt, rounds, key_hash) select a, '%2', %3, '%4'"
                      " from unnest(array[%1]) a"_s.arg(accounts, QString::fromLatin1(salt), QString::number(rounds),
                                                        hashOf(password)));
}

} // namespace hezhun
