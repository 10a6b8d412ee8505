// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountstore.h"

#include "store/accountlog.h"
#include "store/database.h"
#include "store/passwordchange.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AccountStore)
};

/// Frees others from their cases: no kind's action needs it, so no definition names it.
const QString administrator = u"administrator"_s;
/// Acts for those who stand at the counter.
const QString counterClerk = u"counter_clerk"_s;
/// Issues departments' accounts, besides what kinds let it do.
const QString centre = u"centre"_s;

Result<Done> checkRole(Database &database, const QString &role)
{
    // The role 'unit' is nobody's to give here: it follows from what units grant (store/standing.h).
    auto rows = database.select(u"select distinct role from kind_action where role is not null and role not in"
                                " ('applicant', 'unit') order by role"_s);
    if (!rows)
        return rows.error();
    QStringList known{administrator, centre, counterClerk};
    while (rows->next()) {
        if (!known.contains(rows->text(0)))
            known.append(rows->text(0));
    }
    if (rows->trouble())
        return *rows->trouble();
    if (known.contains(role))
        return Done{};
    return Error{u"account.role_unknown"_s,
                 Texts::tr("There is no role %1. The roles are: %2.").arg(role, known.join(u", "_s))};
}

/// Desks are named as DESIGN.md, decision 1, names them: a role on a desk that is none would never be missed.
Result<Done> checkDesk(const QString &desk)
{
    static const QRegularExpression form(
        u"^(platform|centre|nation|account:[0-9]+|unit:[0-9]+|department:[0-9]{6})$"_s);
    if (form.match(desk).hasMatch())
        return Done{};
    return Error{
        u"account.desk"_s,
        Texts::tr("\"%1\" is no desk. Desks are platform, centre, nation, unit:NUMBER, department:DIVISION and "
                  "account:NUMBER.")
            .arg(desk)};
}

} // namespace

Result<Done> AccountStore::grant(const QString &loginName, const QString &role, const QString &desk)
{
    const Result<AccountId> account = find(loginName);
    if (!account)
        return account.error();
    return grant(*account, role, desk);
}

Result<Done> AccountStore::grant(AccountId id, const QString &role, const QString &desk)
{
    if (auto known = checkRole(m_database, role); !known)
        return known;
    if (auto named = checkDesk(desk); !named)
        return named;
    return m_database.change(
        u"insert into account_role (account_id, role, desk) values (?, ?, ?) on conflict do nothing"_s,
        {id, role, desk});
}

Result<Done> AccountStore::withdraw(const QString &loginName, const QString &role, const QString &desk)
{
    const Result<AccountId> account = find(loginName);
    if (!account)
        return account.error();
    const auto withdrawn
        = m_database.single(u"delete from account_role where account_id = ? and role = ? and desk = ? returning 1"_s,
                            {*account, role, desk});
    if (!withdrawn)
        return withdrawn.error();
    if (withdrawn->isValid())
        return Done{};
    return Error{u"account.role_not_held"_s,
                 Texts::tr("%1 does not have the role %2 on the desk %3.").arg(loginName, role, desk)};
}

Result<Done> AccountStore::setPassword(const QString &loginName, const QString &password, bool mustChange)
{
    const Result<AccountId> account = find(loginName);
    if (!account)
        return account.error();
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (auto set = replacePassword(m_database, *account, password, mustChange); !set)
        return set;
    if (auto noted = noteAccount(m_database, {u"password.reset"_s, *account}); !noted)
        return noted;
    return transaction->commit();
}

} // namespace hezhun
