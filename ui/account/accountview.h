// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/desksession.h"
#include "store/information.h"
#include "store/owncases.h"

#include <memory>

namespace hezhun {

/// Whose information is on a page, and by whom: the account itself, or a clerk at the counter who acts for it.
struct AccountAtHand
{
    DeskSession &session;
    AccountId account = 0;

    bool isOwn() const { return account == session.actor().id; }
};

/// One part of an account, and what its form is made by.
struct PartView
{
    Information information;
    std::shared_ptr<const KindDefinition> kind;
    std::optional<OwnCase> newestCase; ///< of the part's kind
};

/// Everything that a page about an account shows.
struct AccountView
{
    QList<PartView> parts; ///< in the order of I-32: a person, or a unit's basic data, other data and agent
    Contact contact;
    QList<OwnCase> cases; ///< the newest first
    QList<AccountEvent> changes; ///< the newest first
    std::optional<DepartmentOffice> office; ///< of a department, that this account was given (C-02)

    const PartView *part(const QString &name) const;
};

/// For a worker's thread. An account has the parts of its type, and this finds out which.
Result<AccountView> readAccount(Workspace &workspace, AccountId account, const Actor &by);

/// The words of a reason: the kind's, or of what stands in the way otherwise (I-38).
QString reasonText(const KindDefinition &kind, const QString &code);

} // namespace hezhun
