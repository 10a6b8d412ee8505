// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountstore.h"

#include "domain/loginname.h"
#include "domain/password.h"
#include "store/accountlog.h"
#include "store/actorrow.h"
#include "store/casereading.h"
#include "store/database.h"
#include "store/dialect.h"
#include "store/passwordchange.h"
#include "store/standing.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Everybody who was given a role on a desk. Who is or acts as a unit is not among them: that can be any number.
QString staffSelect(const Dialect &dialect)
{
    return u"select a.id, a.login_name, a.display_name, r.desk, %1 from account a join account_role r on"
           " r.account_id = a.id group by a.id, r.desk order by lower(a.login_name)"_s.arg(dialect.rolesTogether);
}

} // namespace

AccountStore::AccountStore(Database &database)
    : m_database(database)
{
}

Result<AccountId> AccountStore::add(const NewAccount &account)
{
    if (!account.password.isEmpty()) {
        if (const auto checked = checkPassword(account.password); !checked)
            return checked.error();
    }
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<AccountId> id = insert(account);
    if (!id)
        return id;
    if (const auto noted = noteAccount(m_database, {u"account.issued"_s, *id}); !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return id;
}

Result<AccountId> AccountStore::insert(const NewAccount &account)
{
    const Result<LoginName> name = LoginName::parse(account.loginName);
    if (!name)
        return name.error();
    if (account.type != u"person"_s && account.type != u"unit"_s)
        return storeError(u"account.type"_s);
    const QVariantList values{account.loginName, account.type, account.displayName, account.phone,
                              toStored(m_database.now())};
    const auto id = m_database.insert(u"insert into account (login_name, type, display_name, phone, created_at)"
                                      " values (?, ?, ?, ?, ?) on conflict do nothing returning id"_s,
                                      values);
    if (!id)
        return id.error();
    if (*id == 0)
        return storeError(u"account.login_name_taken"_s);
    if (!account.password.isEmpty()) {
        if (const auto set = replacePassword(m_database, *id, account.password, account.mustChange); !set)
            return set.error();
    }
    if (!account.role.isEmpty()) {
        if (const auto granted = grant(*id, account.role, account.desk); !granted)
            return granted.error();
    }
    return *id;
}

Result<Actor> AccountStore::actor(const QString &loginName) const
{
    Actor actor;
    {
        auto rows = m_database.select(u"select id, login_name, coalesce(nullif(display_name, ''), login_name) from account"
                                      " where lower(login_name) = lower(?)"_s,
                                      {loginName});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return rows->trouble() ? *rows->trouble() : storeError(u"account.unknown"_s);
        actor = {rows->integer(0), rows->text(1), rows->text(2), {}, {}};
    }
    const Result<QList<HeldDesk>> held = heldDesks(m_database, actor.id);
    if (!held)
        return held.error();
    // Who has no role works at the desk of their own.
    actor.desk = held->isEmpty() ? ownDesk(actor.id) : held->constFirst().desk;
    actor.roles = held->isEmpty() ? QStringList() : held->constFirst().roles;
    return actor;
}

Result<AccountId> AccountStore::find(const QString &loginName) const
{
    const auto id = m_database.single(u"select id from account where lower(login_name) = lower(?)"_s, {loginName});
    if (!id)
        return id.error();
    return id->isValid() ? Result<AccountId>(id->toLongLong()) : storeError(u"account.unknown"_s);
}

Result<LoginState> AccountStore::loginState(AccountId id) const
{
    const QString sql = m_database.engine() == Engine::Sqlite
        ? u"select a.locked_at, a.lock_reason, a.state, %1, a.key_hash is not null, a.key_set_at, a.must_change,"
          " a.one_time_until from account a where a.id = ?"_s
        : u"select l.locked_at, coalesce(l.reason, ''), a.state, %1, k.key_hash is not null, k.key_set_at,"
          " coalesce(k.must_change, false)::int, k.one_time_until from account a left join account_key k on"
          " k.account_id = a.id left join account_lock l on l.account_id = a.id where a.id = ?"_s;
    auto rows = m_database.select(sql.arg(u"(select value from workspace_info where name = 'password_days')"_s), {id});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble() ? *rows->trouble() : storeError(u"account.unknown"_s);
    LoginState state{.lockedAt = rows->time(0), .lockReason = rows->text(1), .isRetired = rows->text(2) != u"active"_s};
    state.hasPassword = rows->value(4).toBool();
    const int days = rows->text(3).toInt();
    if (state.hasPassword && days > 0)
        state.passwordUntil = rows->time(5).addDays(days);
    state.mustChange = state.hasPassword && rows->integer(6) != 0;
    state.oneTimeUntil = rows->time(7);
    return state;
}

Result<QList<Actor>> AccountStore::staff() const
{
    auto rows = m_database.isOwner()
        ? m_database.select(staffSelect(m_database.dialect()))
        : m_database.select(u"select account_id, login_name, display_name, desk, roles from colleagues()"
                            " order by lower(login_name)"_s);
    if (!rows)
        return rows.error();
    QList<Actor> staff;
    while (rows->next())
        staff.append(actorFrom(*rows));
    return staff;
}

Result<QList<AccountStore::RealName>> AccountStore::realNames(AccountId id) const
{
    auto rows = m_database.select(m_database.dialect().realNames, {id});
    if (!rows)
        return rows.error();
    QList<RealName> result;
    while (rows->next())
        result.append({rows->text(0), rows->text(1), fromJsonTexts(rows->text(2)), rows->text(3)});
    return result;
}

} // namespace hezhun
