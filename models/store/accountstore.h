// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/loginstate.h"
#include "store/records.h"

namespace hezhun {

class Database;

struct NewAccount
{
    QString loginName;
    QString type = QStringLiteral("person"); ///< "person" or "unit" (I-01)
    QString displayName;
    QString phone;
    QString password; ///< empty: the account can't log in
    bool mustChange = false; ///< the password serves for setting another one only: for the first login
    QString role; ///< empty: none; else a role on `desk`
    QString desk;
};

/// A desk where somebody may work, and how it is called: the unit that they represent, the department whose office they
/// hold. Empty for desks that have no name of their own.
struct Standing
{
    Actor actor; ///< at that desk, with the roles that they hold there
    QString label;

    bool operator==(const Standing &) const = default;
};

/// Accounts and their logins. Synchronous; belongs to the thread of its connection.
class AccountStore
{
public:
    explicit AccountStore(Database &database);

    /// Codes: login_name.*, password.*, account.login_name_taken, account.role_unknown, account.desk.
    Result<AccountId> add(const NewAccount &account);
    /// Checks a password (PBKDF2-HMAC-SHA-512) and counts failures. The answer is the same for an unknown name and
    /// for a wrong password (I-05): login.refused; login.locked while the name is locked; login.other_type, only
    /// when the password is right (I-01). So are what is amiss with the account (login.retired,
    /// login.locked_by_administrator) and with the password, which then serves for changePassword() and nothing else:
    /// login.password_expired (I-04), login.first_time, login.one_time; login.one_time_over for nothing any more. Who
    /// has no role works at the desk of their own.
    Result<Actor> logIn(const QString &typedName, const QString &type, const QString &password);
    /// Sets another password for whoever knows the one that there is, without a session (I-12): also one that expired
    /// (I-04), was given for the first login, or is a one-time password (I-25); of these logIn() says
    /// login.password_expired, .first_time, .one_time. Sessions of the account end, one's own too: log in anew. Codes:
    /// as of logIn(); password.*, password.used_before: one of the last five.
    Result<Done> changePassword(const QString &loginName, const QString &type, const QString &oldPassword,
                                const QString &newPassword);
    /// Says that somebody is at the keys, so that the session does not idle out; session.over when it did.
    Result<Done> touch(const Actor &actor);
    Result<Done> logOut(const Actor &actor);
    /// Gives an account a role on a desk; one that it has already stays. Codes: account.unknown, account.role_unknown,
    /// account.desk.
    Result<Done> grant(const QString &loginName, const QString &role, const QString &desk);
    /// Codes: account.unknown, account.role_not_held.
    Result<Done> withdraw(const QString &loginName, const QString &role, const QString &desk);
    /// A new password: who was logged in with the old one is out, and a name that was locked is so no longer.
    /// Codes: account.unknown, password.* (password.used_before: one of the last five).
    Result<Done> setPassword(const QString &loginName, const QString &password, bool mustChange = false);
    /// What an administrator of the platform does, or the owner of the workspace (null); a line in the access log says
    /// who. Codes of all: administrator.needed, session.*, account.unknown, account.ones_own: not of one's own account.
    /// An account with a one-time password, which is given back for the letter in which it goes out. Roles are given by
    /// the owner only (account.roles_by_owner). Codes: as of add().
    Result<QString> issue(const NewAccount &account, const Actor *administrator = nullptr);
    /// A one-time password instead of the password that there is, for a letter. Sessions end. Code account.retired.
    Result<QString> resetToOneTime(const QString &loginName, const Actor *administrator = nullptr);
    /// Nobody can log in until unlock(); sessions end. The reason has 200 characters at most, and is for
    /// administrators. Codes: account.lock_reason, account.locked_already.
    Result<Done> lock(const QString &loginName, const QString &reason, const Actor *administrator = nullptr);
    /// Also where wrong passwords locked the name for a while. Code account.not_locked.
    Result<Done> unlock(const QString &loginName, const Actor *administrator = nullptr);
    /// Whether and how somebody can log in; for the owner.
    Result<LoginState> loginState(AccountId id) const;
    /// Who acts as `loginName`, without a password: for the owner of an embedded workspace at the command line.
    Result<Actor> actor(const QString &loginName) const;
    /// Code account.unknown.
    Result<AccountId> find(const QString &loginName) const;
    /// Everywhere that somebody may work (G-21): the desks where they hold a role at this moment, by name, then their
    /// own, where they hold none. What they hold can end at any time: a desk that is not theirs any more shows nothing.
    Result<QList<Standing>> standings(const Actor &actor) const;
    /// Those who have a role on a desk, for the page that says who works here.
    Result<QList<Actor>> staff() const;
    /// The state of one part of an account ("person", "unit", "agent") as code of RealNameState, with the codes of
    /// the reasons when it was refused.
    struct RealName
    {
        QString part;
        QString state;
        QStringList reasons;
        QString words;

        bool operator==(const RealName &) const = default;
    };
    Result<QList<RealName>> realNames(AccountId id) const;

private:
    Result<AccountId> insert(const NewAccount &account);
    Result<QString> issueAlone(const NewAccount &account, AccountId by);
    Result<Done> grant(AccountId id, const QString &role, const QString &desk);
    Result<Actor> logInToFile(const QString &loginName, const QString &type, const QString &password);
    Result<Actor> logInToServer(const QString &loginName, const QString &type, const QString &password);

    Database &m_database;
};

} // namespace hezhun
