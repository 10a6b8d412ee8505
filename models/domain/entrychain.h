// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace hezhun {

/// What somebody goes into a business system for: a row of the table of G-21.
struct EntryMatter
{
    QString code; ///< "commissioners"
    QString title; ///< in the user's language
    QString system; ///< whose grants and whose first entry (G-03) count; empty: none do

    bool operator==(const EntryMatter &) const = default;
};

QList<EntryMatter> entryMatters();
/// Nothing for a code that is not known.
std::optional<EntryMatter> entryMatter(const QString &code);

enum class EntryResult {
    Passed,
    Failed,
    NotReached, ///< an earlier step failed without which this one can't be looked at
    NotKnown, ///< what it takes is kept elsewhere
};
/// passed, failed, not_reached, not_known
QString entryResultCode(EntryResult result);

/// One check of the chain (G-20).
struct EntryStep
{
    QString code; ///< "account", "login_type", "real_name", "role", "unit", "matter.…"
    EntryResult result = EntryResult::NotReached;
    QString reason = {}; ///< code of what was found: "account.locked", "grant.run_out"; for programs
    QString title = {}; ///< what is checked
    QString words = {}; ///< what was found
    QString cure = {}; ///< what to do; empty unless it failed or is not known
    QStringList missing = {}; ///< labels of the fields that are to be filled in, one by one (M-10)

    bool operator==(const EntryStep &) const = default;
};

/// The chain for one account and one matter.
struct EntryReport
{
    QString matter;
    QString loginName;
    QString name;
    qint64 unit = 0; ///< the one that is represented; 0: none
    QString unitName;
    QList<EntryStep> steps; ///< all of them, in order

    bool passes() const; ///< every step was passed
    /// The first that was not passed; nullptr: there is none.
    const EntryStep *firstTrouble() const;

    bool operator==(const EntryReport &) const = default;
};

/// A grant as entry looks at it.
struct EntryGrant
{
    qint64 unit = 0;
    QString unitName;
    QString system;
    QString role;
    QString state; ///< "in_force", "run_out", "stopped"; those that ended are left out
    QDateTime until;
    QString unitLogin = {};

    bool operator==(const EntryGrant &) const = default;
};

/// What is known of a unit, or of the account itself where it is one.
struct EntryUnit
{
    qint64 id = 0;
    QString name; ///< as its own data say; may be empty
    QString creditCode;
    bool serves = false; ///< neither retired nor locked
    QMap<QString, QString> realNames; ///< part, code of RealNameState
    QMap<QString, QStringList> missing; ///< part, labels of the fields that it lacks
    QStringList entered; ///< systems that it has gone into (G-03)

    bool operator==(const EntryUnit &) const = default;
};

/// What the chain goes by: facts of one account, collected from a workspace.
struct EntryFacts
{
    QString loginName;
    QString name;
    QString type; ///< "person" or "unit"
    bool isRetired = false;
    QDateTime lockedAt; ///< by an administrator
    QDateTime lockedUntil; ///< after wrong passwords
    bool hasPassword = true;
    bool mustChange = false; ///< the password is for the first login only
    QDateTime passwordUntil; ///< invalid: it does not expire
    QDateTime oneTimeUntil; ///< of a one-time password; invalid: there is none
    QString office; ///< name of the department whose operator it is; empty: of none
    QMap<QString, QString> realNames; ///< part, code of RealNameState
    QMap<QString, QStringList> missing; ///< part, labels of the fields that are required and not there
    QList<EntryGrant> grants;
    QList<EntryUnit> units; ///< those of the grants; of a unit, itself
    QDateTime now;

    bool operator==(const EntryFacts &) const = default;
};

/// Goes through the chain of a matter: account usable, login type, real name, role, unit, the matter's own conditions
/// (G-20, G-21). `unit` is whom the account wants to represent; 0: whichever it is when there is only one.
EntryReport entryReport(const EntryMatter &matter, const EntryFacts &facts, qint64 unit = 0);

} // namespace hezhun
