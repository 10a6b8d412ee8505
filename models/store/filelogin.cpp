// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/loginoutcome.h"
#include "store/onetimepassword.h"
#include "store/passwordkey.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// I-05: so many wrong passwords in a row lock a login name for so long.
constexpr int failuresAllowed = 5;
constexpr int lockMinutes = 15;

/// What a file keeps of an account's logins.
struct Login
{
    AccountId id = 0;
    QString type;
    QByteArray salt;
    int rounds = derivationRounds;
    QByteArray hash;
    QByteArray oneTimeHash;
    QDateTime oneTimeUntil;
    QDateTime keySetAt;
    bool mustChange = false;
    bool isLocked = false;
    bool isRetired = false;

    /// While there is a one-time password, the other one serves no more.
    const QByteArray &expected() const { return oneTimeHash.isEmpty() ? hash : oneTimeHash; }
};

Result<Login> loginOf(Database &database, const QString &loginName)
{
    auto rows = database.select(
        u"select id, type, salt, rounds, key_hash, one_time_hash, one_time_until, key_set_at, must_change, locked_at,"
        " state from account where lower(login_name) = lower(?)"_s,
        {loginName});
    if (!rows)
        return rows.error();
    Login login;
    if (!rows->next())
        return rows->trouble() ? Result<Login>(*rows->trouble()) : Result<Login>(login);
    login.id = rows->integer(0);
    login.type = rows->text(1);
    login.salt = rows->value(2).toByteArray();
    if (rows->integer(3) > 0)
        login.rounds = static_cast<int>(rows->integer(3));
    login.hash = rows->value(4).toByteArray();
    login.oneTimeHash = rows->value(5).toByteArray();
    login.oneTimeUntil = rows->time(6);
    login.keySetAt = rows->time(7);
    login.mustChange = rows->integer(8) != 0;
    login.isLocked = !rows->value(9).isNull();
    login.isRetired = rows->text(10) != u"active"_s;
    return login;
}

bool isRight(const Login &login, const QString &password)
{
    const QString oneTime = oneTimePassword(password);
    QByteArray key = oneTime.isEmpty() ? derivedKey(password, login.salt, login.rounds)
                                       : derivedKey(oneTime, login.salt, oneTimeRounds);
    const QByteArray hash = keyHash(key);
    forget(key);
    return sameInConstantTime(hash, login.expected());
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

/// What whoever knows the password is told.
Result<QString> outcomeFor(Database &database, const Login &login, const QString &type)
{
    const auto days = database.single(u"select value from workspace_info where name = 'password_days'"_s);
    if (!days)
        return days.error();
    const QDateTime now = database.now();
    if (login.type != type)
        return u"other_type"_s;
    if (login.isRetired)
        return u"retired"_s;
    if (login.isLocked)
        return u"locked_by_administrator"_s;
    if (!login.oneTimeHash.isEmpty())
        return login.oneTimeUntil <= now ? u"one_time_over"_s : u"one_time"_s;
    if (login.mustChange)
        return u"first_time"_s;
    if (days->toInt() > 0 && login.keySetAt.addDays(days->toInt()) <= now)
        return u"password_expired"_s;
    return u"ok"_s;
}

} // namespace

Result<LoginOutcome> weighInFile(Database &database, const QString &loginName, const QString &type,
                                 const QString &password)
{
    const Result<Attempts> attempts = attemptsOf(database, loginName);
    if (!attempts)
        return attempts.error();
    const Result<Login> login = loginOf(database, loginName);
    if (!login)
        return login.error();
    // An unknown name costs as much time as a wrong password: the answer tells nothing by when it comes (I-05).
    const bool right = isRight(*login, password);
    if (attempts->lockedUntil > database.now())
        return LoginOutcome{u"locked"_s, static_cast<int>(database.now().secsTo(attempts->lockedUntil) / 60 + 1)};
    if (!right) {
        if (const auto noted = noteFailure(database, *attempts); !noted)
            return noted.error();
        return LoginOutcome{u"refused"_s};
    }
    if (const auto reset = database.change(u"delete from login_attempt where login_key = ?"_s, {attempts->key}); !reset)
        return reset.error();
    const Result<QString> outcome = outcomeFor(database, *login, type);
    if (!outcome)
        return outcome.error();
    return LoginOutcome{*outcome, 0, login->id};
}

} // namespace hezhun
