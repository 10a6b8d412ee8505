// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountstore.h"

#include "domain/loginname.h"
#include "store/accountlog.h"
#include "store/administrators.h"
#include "store/database.h"
#include "store/decisionhash.h"
#include "store/onetimepassword.h"
#include "store/passwordchange.h"
#include "store/storeerrors.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The account to act on, for whoever acts: not their own.
struct Target
{
    AccountId id = 0;
    AccountId by = 0;
};

/// So many digits in a row are an ID number, which has no place in the access log (I-40).
bool isReason(const QString &reason)
{
    static const QRegularExpression number(u"([0-9０-９][ -]?){15}"_s);
    return !reason.trimmed().isEmpty() && reason.size() <= 200 && !number.match(reason).hasMatch();
}

Result<Target> targetOf(const AccountStore &accounts, AccountId by, const QString &loginName)
{
    const Result<AccountId> id = accounts.find(loginName);
    if (!id)
        return id.error();
    if (*id == by)
        return storeError(u"account.ones_own"_s);
    return Target{*id, by};
}

Result<Done> lockInFile(Database &database, const Target &target, const QString &reason)
{
    const auto locked = database.single(
        u"update account set locked_at = ?, lock_reason = ? where id = ? and locked_at is null returning 1"_s,
        {toStored(database.now()), reason, target.id});
    if (!locked)
        return locked.error();
    if (!locked->isValid())
        return storeError(u"account.locked_already"_s);
    return noteAccount(database, {u"account.locked"_s, target.id, target.by, {}, {}, reason});
}

Result<Done> unlockInFile(Database &database, const Target &target, const QString &loginName)
{
    const auto why
        = database.single(u"select lock_reason from account where id = ? and locked_at is not null"_s, {target.id});
    if (!why)
        return why.error();
    const auto tried = database.single(u"delete from login_attempt where login_key = ? returning 1"_s,
                                       {sha256Hex(loginName.toLower().toUtf8())});
    if (!tried)
        return tried.error();
    if (!why->isValid() && !tried->isValid())
        return storeError(u"account.not_locked"_s);
    if (auto freed
        = database.change(u"update account set locked_at = null, lock_reason = '' where id = ?"_s, {target.id});
        !freed)
        return freed;
    return noteAccount(database, {u"account.unlocked"_s, target.id, target.by, {}, why->toString(), {}});
}

Result<QString> resetInFile(Database &database, const Target &target)
{
    const auto active = database.single(u"select 1 from account where id = ? and state = 'active'"_s, {target.id});
    if (!active)
        return active.error();
    if (!active->isValid())
        return storeError(u"account.retired"_s);
    if (const auto forgotten = forgetPassword(database, target.id); !forgotten)
        return forgotten.error();
    if (const auto noted = noteAccount(database, {u"password.reset"_s, target.id, target.by}); !noted)
        return noted.error();
    return giveOneTimePassword(database, target.id, 0, target.by);
}

} // namespace

Result<QString> AccountStore::issue(const NewAccount &account, const Actor *administrator)
{
    const Result<LoginName> name = LoginName::parse(account.loginName);
    if (!name)
        return name.error();
    const Result<AccountId> by = actAsAdministrator(m_database, administrator);
    if (!by)
        return by.error();
    if (administrator && !account.role.isEmpty())
        return storeError(u"account.roles_by_owner"_s);
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<QString> password = issueAlone(account, *by);
    if (!password)
        return password;
    if (!account.role.isEmpty()) {
        if (const auto granted = grant(account.loginName, account.role, account.desk); !granted)
            return granted.error();
    }
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return password;
}

Result<QString> AccountStore::issueAlone(const NewAccount &account, AccountId by)
{
    if (m_database.engine() == Engine::PostgreSql) {
        const auto given = m_database.single(u"select issue_account(?, ?, ?, ?)"_s,
                                             {account.loginName, account.type, account.displayName, account.phone});
        return given ? Result<QString>(given->toString()) : given.error();
    }
    NewAccount withoutPassword = account;
    withoutPassword.password.clear();
    withoutPassword.role.clear();
    const Result<AccountId> id = insert(withoutPassword);
    if (!id)
        return id.error();
    if (const auto noted = noteAccount(m_database, {u"account.issued"_s, *id, by}); !noted)
        return noted.error();
    return giveOneTimePassword(m_database, *id, 0, by);
}

Result<QString> AccountStore::resetToOneTime(const QString &loginName, const Actor *administrator)
{
    const Result<AccountId> by = actAsAdministrator(m_database, administrator);
    if (!by)
        return by.error();
    if (m_database.engine() == Engine::PostgreSql) {
        const auto given = m_database.single(u"select reset_to_one_time(?)"_s, {loginName});
        return given ? Result<QString>(given->toString()) : given.error();
    }
    const Result<Target> target = targetOf(*this, *by, loginName);
    if (!target)
        return target.error();
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const Result<QString> password = resetInFile(m_database, *target);
    if (!password)
        return password;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return password;
}

Result<Done> AccountStore::lock(const QString &loginName, const QString &reason, const Actor *administrator)
{
    const Result<AccountId> by = actAsAdministrator(m_database, administrator);
    if (!by)
        return by.error();
    if (m_database.engine() == Engine::PostgreSql)
        return m_database.change(u"select lock_account(?, ?)"_s, {loginName, reason});
    const Result<Target> target = targetOf(*this, *by, loginName);
    if (!target)
        return target.error();
    if (!isReason(reason))
        return storeError(u"account.lock_reason"_s);
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto locked = lockInFile(m_database, *target, reason); !locked)
        return locked;
    return transaction->commit();
}

Result<Done> AccountStore::unlock(const QString &loginName, const Actor *administrator)
{
    const Result<AccountId> by = actAsAdministrator(m_database, administrator);
    if (!by)
        return by.error();
    if (m_database.engine() == Engine::PostgreSql)
        return m_database.change(u"select unlock_account(?)"_s, {loginName});
    const Result<Target> target = targetOf(*this, *by, loginName);
    if (!target)
        return target.error();
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto freed = unlockInFile(m_database, *target, loginName); !freed)
        return freed;
    return transaction->commit();
}

} // namespace hezhun
