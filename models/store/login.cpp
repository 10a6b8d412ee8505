// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountstore.h"

#include "domain/password.h"
#include "store/accountlog.h"
#include "store/actorrow.h"
#include "store/database.h"
#include "store/loginoutcome.h"
#include "store/passwordchange.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

Result<Done> changeInFile(Database &database, AccountId account, const QString &password)
{
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    if (auto replaced = replacePassword(database, account, password); !replaced)
        return replaced;
    if (auto noted = noteAccount(database, {u"password.changed"_s, account, account}); !noted)
        return noted;
    return transaction->commit();
}

Result<LoginOutcome> changeAtServer(Database &database, const Challenge &challenge, const QString &type,
                                    const QString &password)
{
    const QVariantList key = keptKey(password, {challenge.salt, challenge.rounds});
    auto rows = database.select(u"select outcome, minutes from change_password(?, ?, ?, ?)"_s,
                                {challenge.id, type, key.at(1), key.at(2)});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble() ? Result<LoginOutcome>(*rows->trouble()) : Result<LoginOutcome>(LoginOutcome());
    return LoginOutcome{rows->text(0), static_cast<int>(rows->integer(1))};
}

} // namespace

Result<Actor> AccountStore::logIn(const QString &typedName, const QString &type, const QString &password)
{
    return m_database.engine() == Engine::Sqlite ? logInToFile(typedName.trimmed(), type, password)
                                                 : logInToServer(typedName.trimmed(), type, password);
}

Result<Actor> AccountStore::logInToFile(const QString &loginName, const QString &type, const QString &password)
{
    const Result<LoginOutcome> weighed = weighInFile(m_database, loginName, type, password);
    if (!weighed)
        return weighed.error();
    if (weighed->outcome != u"ok"_s)
        return loginError(*weighed, type);
    return actor(loginName);
}

Result<Actor> AccountStore::logInToServer(const QString &loginName, const QString &type, const QString &password)
{
    const Result<Challenge> challenge = proveToServer(m_database, loginName, password);
    if (!challenge)
        return challenge.error();
    auto rows = m_database.select(u"select account_id, login_name, display_name, desk, roles, outcome, minutes, token"
                                  " from login_finish(?, ?)"_s,
                                  {challenge->id, type});
    if (!rows)
        return rows.error();
    if (!rows->next())
        return rows->trouble() ? *rows->trouble() : loginError({}, type);
    if (rows->text(5) != u"ok"_s)
        return loginError({rows->text(5), static_cast<int>(rows->integer(6))}, type);
    Actor actor = actorFrom(*rows);
    actor.token = rows->text(7);
    m_database.actsAs(actor.token);
    return actor;
}

Result<Done> AccountStore::changePassword(const QString &typedName, const QString &type, const QString &oldPassword,
                                          const QString &newPassword)
{
    if (auto checked = checkPassword(newPassword); !checked)
        return checked;
    const QString loginName = typedName.trimmed();
    if (m_database.engine() == Engine::Sqlite) {
        const Result<LoginOutcome> weighed = weighInFile(m_database, loginName, type, oldPassword);
        if (!weighed)
            return weighed.error();
        return weighed->mayChange() ? changeInFile(m_database, weighed->account, newPassword)
                                    : loginError(*weighed, type);
    }
    const Result<Challenge> challenge = proveToServer(m_database, loginName, oldPassword);
    if (!challenge)
        return challenge.error();
    const Result<LoginOutcome> changed = changeAtServer(m_database, *challenge, type, newPassword);
    if (!changed)
        return changed.error();
    return changed->outcome == u"ok"_s ? Result<Done>(Done{}) : loginError(*changed, type);
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
