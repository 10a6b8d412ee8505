// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/passwordchange.h"

#include "domain/password.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/passwordkey.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Kept
{
    QString loginName;
    Derivation derivation;
    QByteArray hash;
};

Result<Kept> keptOf(Database &database, AccountId account)
{
    auto rows = database.select(
        database.engine() == Engine::Sqlite
            ? u"select login_name, salt, rounds, key_hash from account where id = ?"_s
            : u"select a.login_name, coalesce(k.salt, derived_salt(lower(a.login_name))), k.rounds, k.key_hash"
              " from account a left join account_key k on k.account_id = a.id where a.id = ?"_s,
        {account});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble() ? *rows->trouble() : storeError(u"account.unknown"_s);
    Kept kept{rows->text(0),
              {rows->value(1).toByteArray(), static_cast<int>(rows->integer(2))},
              rows->value(3).toByteArray()};
    if (kept.derivation.salt.isEmpty())
        kept.derivation.salt = randomSalt();
    if (kept.derivation.rounds <= 0)
        kept.derivation.rounds = derivationRounds;
    return kept;
}

/// The one that is replaced joins the last five.
Result<Done> remember(Database &database, AccountId account, const QByteArray &hash)
{
    if (hash.isEmpty())
        return Done{};
    if (auto noted = database.change(u"insert into former_key (account_id, key_hash, replaced_at) values (?, ?, ?)"_s,
                                     {account, hash, toStored(database.now())});
        !noted)
        return noted;
    return database.change(u"delete from former_key where id in (select id from former_key where account_id = ?"
                           " order by id desc limit -1 offset 5)"_s,
                           {account});
}

Result<Done> replaceInFile(Database &database, AccountId account, const Kept &before, const QVariantList &key,
                           bool mustChange)
{
    const QByteArray hash = key.at(2).toByteArray();
    const auto used
        = database.single(u"select 1 from former_key where account_id = ? and key_hash = ?"_s, {account, hash});
    if (!used)
        return used.error();
    if (used->isValid() || hash == before.hash)
        return storeError(u"password.used_before"_s);
    if (auto remembered = remember(database, account, before.hash); !remembered)
        return remembered;
    if (auto set
        = database.change(u"update account set salt = ?, rounds = ?, key_hash = ?, key_set_at = ?, must_change = ?,"
                          " one_time_hash = null, one_time_until = null, one_time_case = null where id = ?"_s,
                          key + QVariantList{toStored(database.now()), mustChange, account});
        !set)
        return set;
    return database.change(u"delete from login_attempt where login_key = ?"_s,
                           {sha256Hex(before.loginName.toLower().toUtf8())});
}

} // namespace

QVariantList keptKey(const QString &password, const Derivation &derivation)
{
    QByteArray key = derivedKey(password, derivation.salt, derivation.rounds);
    const QVariantList kept{derivation.salt, derivation.rounds, keyHash(key)};
    forget(key);
    return kept;
}

Result<Done> forgetPassword(Database &database, AccountId account)
{
    if (database.engine() == Engine::PostgreSql)
        return database.change(u"update account_key set key_hash = null where account_id = ?"_s, {account});
    const Result<Kept> before = keptOf(database, account);
    if (!before)
        return before.error();
    if (auto remembered = remember(database, account, before->hash); !remembered)
        return remembered;
    return database.change(u"update account set key_hash = null where id = ?"_s, {account});
}

Result<Done> replacePassword(Database &database, AccountId account, const QString &password, bool mustChange)
{
    if (auto checked = checkPassword(password); !checked)
        return checked;
    const Result<Kept> before = keptOf(database, account);
    if (!before)
        return before.error();
    const QVariantList key = keptKey(password, before->derivation);
    if (database.engine() == Engine::Sqlite)
        return replaceInFile(database, account, *before, key, mustChange);
    return database.change(u"select set_key(?, ?, ?, ?, ?)"_s, QVariantList{account} + key + QVariantList{mustChange});
}

} // namespace hezhun
