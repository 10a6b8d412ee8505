// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountstore.h"
#include "store/actorrow.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/passwordkey.h"
#include "store/storeerrors.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AccountStore)
};

/// I-05: so many wrong passwords in a row lock a login name for so long.
constexpr int failuresAllowed = 5;
constexpr int lockMinutes = 15;
/// More would keep the machine busy for a minute.
constexpr int mostRounds = 20'000'000;

QByteArray hashOf(const QString &password, const QByteArray &salt, int rounds)
{
    QByteArray key = derivedKey(password, salt, rounds);
    const QByteArray hash = keyHash(key);
    forget(key);
    return hash;
}

struct Login
{
    AccountId id = 0;
    QString type;
    QByteArray salt;
    int rounds = derivationRounds;
    QByteArray hash;
};

Result<Login> loginOf(Database &database, const QString &loginName)
{
    auto rows = database.select(
        u"select id, type, salt, rounds, key_hash from account where lower(login_name) = lower(?)"_s, {loginName});
    if (!rows)
        return rows.error();
    Login login;
    if (rows->next()) {
        login.id = rows->integer(0);
        login.type = rows->text(1);
        login.salt = rows->value(2).toByteArray();
        login.rounds = qMax(1, static_cast<int>(rows->integer(3)));
        login.hash = rows->value(4).toByteArray();
    }
    return login;
}

/// Wrong passwords for one name as it was typed. A name that no account has is counted and locked as any other.
struct Attempts
{
    QString key;
    int failures = 0;
    QDateTime lockedUntil;
};

Result<Attempts> attemptsOf(Database &database, const QString &loginName)
{
    Attempts attempts{sha256Hex(loginName.toLower().toUtf8()), 0, {}};
    auto rows
        = database.select(u"select failures, locked_until from login_attempt where login_key = ?"_s, {attempts.key});
    if (!rows)
        return rows.error();
    if (rows->next()) {
        attempts.failures = static_cast<int>(rows->integer(0));
        attempts.lockedUntil = rows->time(1);
    }
    return attempts;
}

Result<Done> noteFailure(Database &database, const Attempts &attempts)
{
    const QDateTime now = database.now();
    // Names that nobody tried for a day are forgotten.
    if (auto forgotten
        = database.change(u"delete from login_attempt where tried_at < ?"_s, {toStored(now.addDays(-1))});
        !forgotten)
        return forgotten;
    const int failures = attempts.failures + 1;
    const bool locks = failures >= failuresAllowed;
    const QDateTime until = locks ? now.addSecs(lockMinutes * 60) : QDateTime::fromMSecsSinceEpoch(0);
    return database.change(
        u"insert into login_attempt (login_key, failures, locked_until, tried_at) values (?, ?, ?, ?)"
        " on conflict (login_key) do update set failures = excluded.failures, locked_until = excluded.locked_until,"
        " tried_at = excluded.tried_at"_s,
        {attempts.key, locks ? 0 : failures, toStored(until), toStored(now)});
}

/// What a server asks of whoever logs in.
struct Challenge
{
    qint64 id = 0;
    QByteArray salt;
    int rounds = derivationRounds;
    QByteArray nonce;
};

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
/// second time.
QByteArray proofOf(const Challenge &challenge, const QString &password)
{
    QByteArray key = derivedKey(password, challenge.salt, challenge.rounds);
    QByteArray proof = QMessageAuthenticationCode::hash(challenge.nonce, keyHash(key), QCryptographicHash::Sha512);
    for (qsizetype i = 0; i < proof.size(); ++i)
        proof[i] = static_cast<char>(proof.at(i) ^ key.at(i));
    forget(key);
    return proof;
}

Error locked(int minutes)
{
    return {u"login.locked"_s,
            Texts::tr("Too many wrong passwords: the account is locked for another %n minute(s).", nullptr, minutes)};
}

Error otherType(const QString &wanted)
{
    return {u"login.other_type"_s,
            wanted == u"unit"_s ? Texts::tr("This is the account of a person. Choose the login for persons.")
                                : Texts::tr("This is the account of a unit. Choose the login for units.")};
}

} // namespace

Result<Actor> AccountStore::logIn(const QString &typedName, const QString &type, const QString &password)
{
    return m_database.engine() == Engine::Sqlite ? logInToFile(typedName.trimmed(), type, password)
                                                 : logInToServer(typedName.trimmed(), type, password);
}

Result<Actor> AccountStore::logInToFile(const QString &loginName, const QString &type, const QString &password)
{
    const Result<Attempts> attempts = attemptsOf(m_database, loginName);
    if (!attempts)
        return attempts.error();
    const Result<Login> login = loginOf(m_database, loginName);
    if (!login)
        return login.error();
    // An unknown name costs as much time as a wrong password: the answer tells nothing by when it comes (I-05).
    const bool right = sameInConstantTime(hashOf(password, login->salt, login->rounds), login->hash);
    if (attempts->lockedUntil > m_database.now())
        return locked(static_cast<int>(m_database.now().secsTo(attempts->lockedUntil) / 60 + 1));
    if (!right) {
        if (const auto noted = noteFailure(m_database, *attempts); !noted)
            return noted.error();
        return storeError(u"login.refused"_s);
    }
    if (login->type != type)
        return otherType(type);
    if (const auto reset = m_database.change(u"delete from login_attempt where login_key = ?"_s, {attempts->key});
        !reset)
        return reset.error();
    return actor(loginName);
}

Result<Actor> AccountStore::logInToServer(const QString &loginName, const QString &type, const QString &password)
{
    // Three transactions: the second leaves a try behind that nothing undoes, the third looks at it.
    const Result<Challenge> challenge = challengeFor(m_database, loginName);
    if (!challenge)
        return challenge.error();
    const QByteArray proof = proofOf(*challenge, password);
    if (const auto proved = m_database.change(u"select login_prove(?, ?)"_s, {challenge->id, proof}); !proved)
        return proved.error();
    auto rows = m_database.select(u"select account_id, login_name, display_name, desk, roles, outcome, minutes, token"
                                  " from login_finish(?, ?)"_s,
                                  {challenge->id, type});
    if (!rows)
        return rows.error();
    const QString outcome = rows->next() ? rows->text(5) : QString();
    if (outcome == u"locked"_s)
        return locked(static_cast<int>(rows->integer(6)));
    if (outcome == u"other_type"_s)
        return otherType(type);
    if (outcome != u"ok"_s)
        return storeError(u"login.refused"_s);
    Actor actor = actorFrom(*rows);
    actor.token = rows->text(7);
    m_database.actsAs(actor.token);
    return actor;
}

Result<Done> AccountStore::touch(const Actor &actor)
{
    if (m_database.engine() == Engine::Sqlite)
        return Done{};
    if (auto acting = m_database.actAs(actor.token); !acting)
        return acting;
    return m_database.change(u"select touch_session()"_s);
}

Result<Done> AccountStore::logOut(const Actor &actor)
{
    if (m_database.engine() == Engine::Sqlite)
        return Done{};
    if (auto acting = m_database.actAs(actor.token); !acting)
        return acting;
    auto out = m_database.change(u"select log_out()"_s);
    if (out)
        m_database.actsAs({});
    return out;
}

} // namespace hezhun
