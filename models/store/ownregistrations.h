// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/owncases.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// A filing number that a registration was given (C-11).
struct OwnFiling
{
    QString number;
    QDateTime filedAt;
    QDateTime revokedAt; ///< invalid: it is in force

    bool operator==(const OwnFiling &) const = default;
};

/// A registration as whoever handed it in sees it: all its rounds, where it lies, and its filing numbers.
struct OwnRegistration
{
    qint64 id = 0; ///< of the first round
    QString kind;
    AccountId unit = 0;
    QString unitName;
    QString departmentName = {}; ///< of the one that decides; empty: it is not there any more
    QList<OwnCase> rounds = {}; ///< oldest first
    int current = 0; ///< index of the round of which something was decided last
    QString desk = {}; ///< where that one lies: "unit:204", "department:110105"; empty: it is over
    QDateTime since = {}; ///< when it was decided on last
    QList<OwnFiling> filings = {}; ///< oldest first

    const OwnCase &round() const { return rounds.at(current); }
    bool operator==(const OwnRegistration &) const = default;
};

/// An account's own registrations. `by` is the account, or a clerk at the counter who acts for it.
class OwnRegistrationStore
{
public:
    explicit OwnRegistrationStore(Database &database);

    /// The newest first, of the hundred newest cases. Code: draft.forbidden.
    Result<QList<OwnRegistration>> ownRegistrations(AccountId account, const Actor &by) const;
    /// What was declared in a round. Code: case.unknown (somebody else's too).
    Result<DeclaredFields> declared(CaseId id, const Actor &by) const;
    /// Takes back a case that nobody decided on yet (C-03). Codes: case.unknown, action.wrong_state (somebody did),
    /// case.taken (somebody has it before them).
    Result<Done> withdraw(CaseId id, const Actor &by);

private:
    Result<Done> withdrawInFile(CaseId id, const Actor &by);

    Database &m_database;
};

} // namespace hezhun
