// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/loginoutcome.h"
#include "store/onetimepassword.h"
#include "store/passwordkey.h"
#include "store/storeerrors.h"

#include <QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// More would keep the machine busy for a minute.
constexpr int mostRounds = 20'000'000;

Result<Challenge> challengeFor(Database &database, const QString &loginName)
{
    auto rows = database.select(u"select challenge, salt, rounds, nonce from login_begin(?)"_s, {loginName});
    if (!rows)
        return rows.error();
    Challenge challenge;
    if (rows->next()) {
        challenge.id = rows->integer(0);
        challenge.salt = rows->value(1).toByteArray();
        challenge.rounds = static_cast<int>(rows->integer(2));
        challenge.nonce = rows->value(3).toByteArray();
    }
    // Who asks for fewer rounds than the database takes wants to learn the password, not to check it.
    if (challenge.id == 0 || challenge.rounds < derivationRounds || challenge.rounds > mostRounds)
        return storeError(u"login.refused"_s);
    return challenge;
}

/// The key of the password, hidden by HMAC-SHA-512 of its hash and the nonce (RFC 2104): what is sent is of no use a
/// second time. Which password it is that the account has, nobody needs to be told: a one-time password is known by its
/// shape.
QByteArray proofOf(const Challenge &challenge, const QString &password)
{
    const QString oneTime = oneTimePassword(password);
    QByteArray key = oneTime.isEmpty() ? derivedKey(password, challenge.salt, challenge.rounds)
                                       : derivedKey(oneTime, challenge.salt, oneTimeRounds);
    QByteArray proof = QMessageAuthenticationCode::hash(challenge.nonce, keyHash(key), QCryptographicHash::Sha512);
    for (qsizetype i = 0; i < proof.size(); ++i)
        proof[i] = static_cast<char>(proof.at(i) ^ key.at(i));
    forget(key);
    return proof;
}

} // namespace

Result<Challenge> proveToServer(Database &database, const QString &loginName, const QString &password)
{
    const Result<Challenge> challenge = challengeFor(database, loginName);
    if (!challenge)
        return challenge.error();
    const QByteArray proof = proofOf(*challenge, password);
    if (const auto proved = database.change(u"select login_prove(?, ?)"_s, {challenge->id, proof}); !proved)
        return proved.error();
    return challenge;
}

} // namespace hezhun
