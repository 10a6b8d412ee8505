// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountstore.h"

#include "domain/loginname.h"
#include "domain/password.h"
#include "store/casereading.h"
#include "store/database.h"
#include "store/storeerrors.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <openssl/crypto.h>
#include <openssl/evp.h>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AccountStore)
};

constexpr int derivationRounds = 210'000; // DESIGN.md, decision 4
constexpr int keyBytes = 64;
constexpr int saltBytes = 16;
/// I-05: so many wrong passwords in a row lock the account for so long.
constexpr int failuresAllowed = 5;
constexpr int lockMinutes = 15;

QByteArray randomSalt()
{
    QByteArray salt(saltBytes, Qt::Uninitialized);
    QRandomGenerator::system()->generate(salt.begin(), salt.end());
    return salt;
}

/// The database keeps a hash of the derived key only: who reads the file can't log in with what is found there.
/// OpenSSL's PBKDF2 gives what QPasswordDigestor gives, in a quarter of the time.
QByteArray keyHash(const QString &password, const QByteArray &salt, int rounds)
{
    QByteArray secret = password.toUtf8();
    QByteArray key(keyBytes, '\0');
    const int done = PKCS5_PBKDF2_HMAC(
        secret.constData(), static_cast<int>(secret.size()), reinterpret_cast<const unsigned char *>(salt.constData()),
        static_cast<int>(salt.size()), rounds, EVP_sha512(), keyBytes, reinterpret_cast<unsigned char *>(key.data()));
    if (done != 1)
        qFatal("PBKDF2 is not to be had from OpenSSL");
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256);
    OPENSSL_cleanse(secret.data(), static_cast<size_t>(secret.size()));
    OPENSSL_cleanse(key.data(), static_cast<size_t>(key.size()));
    return hash;
}

bool sameInConstantTime(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

struct Login
{
    AccountId id = 0;
    QString type;
    QByteArray salt;
    int rounds = derivationRounds;
    QByteArray hash;
    int failures = 0;
    QDateTime lockedUntil;
};

Result<Login> loginOf(Database &database, const QString &loginName)
{
    auto rows = database.select(u"select id, type, salt, rounds, key_hash, failed_logins, locked_until from account"
                                " where login_name = ?"_s,
                                {loginName});
    if (!rows)
        return rows.error();
    Login login;
    if (rows->next()) {
        login.id = rows->integer(0);
        login.type = rows->text(1);
        login.salt = rows->value(2).toByteArray();
        login.rounds = qMax(1, static_cast<int>(rows->integer(3)));
        login.hash = rows->value(4).toByteArray();
        login.failures = static_cast<int>(rows->integer(5));
        login.lockedUntil = rows->time(6);
    }
    return login;
}

Result<Done> noteFailure(Database &database, const Login &login)
{
    const int failures = login.failures + 1;
    const bool locks = failures >= failuresAllowed;
    const QDateTime until = locks ? database.now().addSecs(lockMinutes * 60) : QDateTime::fromMSecsSinceEpoch(0);
    const auto noted = database.change(u"update account set failed_logins = ?, locked_until = ? where id = ?"_s,
                                       {locks ? 0 : failures, toStored(until), login.id});
    return noted ? Result<Done>(Done{}) : noted.error();
}

Actor actorFrom(const Database::Rows &rows)
{
    Actor actor{rows.integer(0), rows.text(1), rows.text(2), rows.text(3), {}};
    if (actor.name.isEmpty())
        actor.name = actor.loginName;
    actor.roles = rows.text(4).split(u' ', Qt::SkipEmptyParts);
    return actor;
}

const QString actorSelect = u"select a.id, a.login_name, a.display_name, r.desk, group_concat(r.role, ' ')"
                            " from account a join account_role r on r.account_id = a.id"_s;

} // namespace

AccountStore::AccountStore(Database &database)
    : m_database(database)
{
}

Result<AccountId> AccountStore::add(const NewAccount &account)
{
    const Result<LoginName> name = LoginName::parse(account.loginName);
    if (!name)
        return name.error();
    if (account.type != u"person"_s && account.type != u"unit"_s)
        return Error{u"account.type"_s, Texts::tr("An account is of the type person or unit.")};
    QVariantList key{QVariant(), QVariant(), QVariant()};
    if (!account.password.isEmpty()) {
        if (const auto checked = checkPassword(account.password); !checked)
            return checked.error();
        const QByteArray salt = randomSalt();
        key = {salt, derivationRounds, keyHash(account.password, salt, derivationRounds)};
    }
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto there = m_database.single(u"select 1 from account where login_name = ?"_s, {account.loginName});
    if (!there)
        return there.error();
    if (there->isValid())
        return storeError(u"account.login_name_taken"_s);
    const QVariantList values{account.loginName, account.type, account.displayName, account.phone,
                              toStored(m_database.now())};
    const auto id = m_database.change(
        u"insert into account (login_name, type, display_name, phone, created_at, salt, rounds, key_hash)"
        " values (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        values + key);
    if (!id)
        return id.error();
    if (!account.role.isEmpty()) {
        const auto role = m_database.change(u"insert into account_role (account_id, role, desk) values (?, ?, ?)"_s,
                                            {*id, account.role, account.desk});
        if (!role)
            return role.error();
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return *id;
}

Result<Actor> AccountStore::logIn(const QString &loginName, const QString &type, const QString &password)
{
    const Result<Login> login = loginOf(m_database, loginName.trimmed());
    if (!login)
        return login.error();
    // An unknown name costs as much time as a wrong password: the answer tells nothing by when it comes (I-05).
    const bool right = sameInConstantTime(keyHash(password, login->salt, login->rounds), login->hash);
    if (login->id != 0 && login->lockedUntil > m_database.now()) {
        const auto minutes = static_cast<int>(m_database.now().secsTo(login->lockedUntil) / 60 + 1);
        return Error{
            u"login.locked"_s,
            Texts::tr("Too many wrong passwords: the account is locked for another %n minute(s).", nullptr, minutes)};
    }
    if (!right) {
        if (login->id != 0) {
            if (const auto noted = noteFailure(m_database, *login); !noted)
                return noted.error();
        }
        return storeError(u"login.refused"_s);
    }
    if (login->type != type)
        return Error{u"login.other_type"_s,
                     type == u"unit"_s ? Texts::tr("This is the account of a person. Choose the login for persons.")
                                       : Texts::tr("This is the account of a unit. Choose the login for units.")};
    const auto reset
        = m_database.change(u"update account set failed_logins = 0, locked_until = 0 where id = ?"_s, {login->id});
    if (!reset)
        return reset.error();
    return actor(loginName.trimmed());
}

Result<Actor> AccountStore::actor(const QString &loginName) const
{
    auto rows
        = m_database.select(actorSelect + u" where a.login_name = ? group by a.id, r.desk limit 1"_s, {loginName});
    if (!rows)
        return rows.error();
    if (rows->next())
        return actorFrom(*rows);
    const auto known = m_database.single(u"select 1 from account where login_name = ?"_s, {loginName});
    if (!known)
        return known.error();
    return storeError(known->isValid() ? u"login.no_desk"_s : u"account.unknown"_s);
}

Result<AccountId> AccountStore::find(const QString &loginName) const
{
    const auto id = m_database.single(u"select id from account where login_name = ?"_s, {loginName});
    if (!id)
        return id.error();
    return id->isValid() ? Result<AccountId>(id->toLongLong()) : storeError(u"account.unknown"_s);
}

Result<QList<Actor>> AccountStore::staff() const
{
    auto rows = m_database.select(actorSelect + u" group by a.id, r.desk order by a.login_name"_s);
    if (!rows)
        return rows.error();
    QList<Actor> staff;
    while (rows->next())
        staff.append(actorFrom(*rows));
    return staff;
}

Result<QList<AccountStore::RealName>> AccountStore::realNames(AccountId id) const
{
    auto rows = m_database.select(u"select part, state, reasons, words from real_name where account_id = ?"_s, {id});
    if (!rows)
        return rows.error();
    QList<RealName> result;
    while (rows->next())
        result.append({rows->text(0), rows->text(1), fromJsonTexts(rows->text(2)), rows->text(3)});
    return result;
}

} // namespace hezhun
