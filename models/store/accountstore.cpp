// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountstore.h"

#include "domain/loginname.h"
#include "domain/password.h"
#include "store/casereading.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/dialect.h"
#include "store/passwordkey.h"
#include "store/storeerrors.h"

#include <QCoreApplication>

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

Actor actorFrom(const Database::Rows &rows)
{
    Actor actor{rows.integer(0), rows.text(1), rows.text(2), rows.text(3), {}};
    if (actor.name.isEmpty())
        actor.name = actor.loginName;
    actor.roles = rows.text(4).split(u' ', Qt::SkipEmptyParts);
    return actor;
}

QString actorSelect(const Dialect &dialect)
{
    return u"select a.id, a.login_name, a.display_name, r.desk, %1 from account a"
           " join account_role r on r.account_id = a.id"_s.arg(dialect.rolesTogether);
}

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
        key = {salt, derivationRounds, hashOf(account.password, salt, derivationRounds)};
    }
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto there
        = m_database.single(u"select 1 from account where lower(login_name) = lower(?)"_s, {account.loginName});
    if (!there)
        return there.error();
    if (there->isValid())
        return storeError(u"account.login_name_taken"_s);
    const QVariantList values{account.loginName, account.type, account.displayName, account.phone,
                              toStored(m_database.now())};
    const auto id = m_database.insert(
        u"insert into account (login_name, type, display_name, phone, created_at, salt, rounds, key_hash)"
        " values (?, ?, ?, ?, ?, ?, ?, ?) returning id"_s,
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

Result<Actor> AccountStore::logIn(const QString &typedName, const QString &type, const QString &password)
{
    const QString loginName = typedName.trimmed();
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

Result<Done> AccountStore::touch(const Actor &)
{
    return Done{};
}

Result<Done> AccountStore::logOut(const Actor &)
{
    return Done{};
}

Result<Actor> AccountStore::actor(const QString &loginName) const
{
    auto rows = m_database.select(actorSelect(m_database.dialect())
                                      + u" where lower(a.login_name) = lower(?) group by a.id, r.desk limit 1"_s,
                                  {loginName});
    if (!rows)
        return rows.error();
    if (rows->next())
        return actorFrom(*rows);
    const auto known = m_database.single(u"select 1 from account where lower(login_name) = lower(?)"_s, {loginName});
    if (!known)
        return known.error();
    return storeError(known->isValid() ? u"login.no_desk"_s : u"account.unknown"_s);
}

Result<AccountId> AccountStore::find(const QString &loginName) const
{
    const auto id = m_database.single(u"select id from account where lower(login_name) = lower(?)"_s, {loginName});
    if (!id)
        return id.error();
    return id->isValid() ? Result<AccountId>(id->toLongLong()) : storeError(u"account.unknown"_s);
}

Result<QList<Actor>> AccountStore::staff() const
{
    auto rows = m_database.select(actorSelect(m_database.dialect())
                                  + u" group by a.id, r.desk order by lower(a.login_name)"_s);
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
