// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/accountstore.h"
#include "store/information.h"
#include "store/loginstate.h"
#include "store/sessionstore.h"

namespace hezhun {

class Database;

/// An account as lists of the administration show it.
struct FoundAccount
{
    AccountId id = 0;
    QString loginName;
    QString type; ///< "person" or "unit"
    QString name;
    QString maskedPhone;
    bool isRetired = false;
    bool isLocked = false; ///< by an administrator
    QStringList roles = {};

    bool operator==(const FoundAccount &) const = default;
};

struct HeldRole
{
    QString role;
    QString desk;

    bool operator==(const HeldRole &) const = default;
};

/// A case of an account's, in short.
struct StoryCase
{
    CaseId id = 0;
    QString reference;
    QString kind;
    int kindVersion = 1;
    QString state;
    QDateTime submittedAt;
    QDateTime closedAt; ///< invalid while it is open

    bool operator==(const StoryCase &) const = default;
};

/// What there is to tell of an account.
struct Story
{
    FoundAccount account;
    QString maskedEmail;
    QDateTime createdAt;
    LoginState login;
    QList<HeldRole> roles;
    QList<AccountStore::RealName> realNames;
    QList<OpenSession> sessions; ///< none on a file
    QList<StoryCase> cases; ///< the newest first, at most 100
    QList<AccountEvent> events; ///< the newest first, at most 200
};

/// Accounts as administrators of the platform see them: masked, and never without a line in the access log, which is
/// there for good before anything is shown. Not to be called inside a transaction. `administrator`: null for the owner
/// of the workspace. Codes: administrator.needed, session.*, account.unknown.
class AccountStory
{
public:
    explicit AccountStory(Database &database);

    Result<Story> of(const QString &loginName, const Actor *administrator = nullptr);
    /// Accounts whose login name begins like the text, or whose name, ID number or credit code it is; at most 50, by
    /// login name. Code search.empty.
    Result<QList<FoundAccount>> search(const QString &text, const Actor *administrator = nullptr);

private:
    Database &m_database;
};

} // namespace hezhun
