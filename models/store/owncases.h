// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// A case as the account that handed it in sees it: what became of it and why, not who decided.
struct OwnCase
{
    CaseId id = 0;
    QString reference;
    QString kind;
    int kindVersion = 1;
    QString state;
    QDateTime submittedAt;
    QDateTime dueAt;
    QDateTime closedAt; ///< invalid while it is open
    QStringList reasons; ///< codes, of the last decision
    QString words;
    QList<CaseDocument> papers;
    QList<HistoryRow> history; ///< oldest first; without the names of reviewers

    bool operator==(const OwnCase &) const = default;
};

/// An account's own cases. `by` is the account, or a clerk at the counter who acts for it.
class OwnCaseStore
{
public:
    explicit OwnCaseStore(Database &database);

    /// The newest first, at most a hundred. Code: draft.forbidden.
    Result<QList<OwnCase>> ownCases(AccountId account, const Actor &by) const;
    /// A paper of one's own case, to look at; written down in the access log. Code: document.unknown.
    Result<QByteArray> ownPaper(CaseId id, const QString &slot, const Actor &by);

private:
    Database &m_database;
};

} // namespace hezhun
