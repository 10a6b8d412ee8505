// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/nationalcheck.h"
#include "domain/result.h"
#include "store/records.h"
#include "store/verification.h"

#include <optional>

namespace hezhun {

class Database;
class KindLibrary;

/// A value that a verified account has to itself.
struct BoundValue
{
    QString key; ///< code of CaseKey
    QString value;

    bool operator==(const BoundValue &) const = default;
};

/// The first finding that keeps a value from being kept; that it is missing does not.
std::optional<Error> faultIn(const Checks &checks, const QString &field);

/// What is wrong with the account's phone beside these values; an empty one is missing only.
std::optional<Error> phoneFault(const KindDefinition &kind, const DeclaredFields &fields, const QString &phone,
                                QDate today);

/// What passing these values would bind, in the order in which conflicts are told (I-09: a name that is taken before a
/// code that is).
QList<BoundValue> boundValues(const KindDefinition &kind, const DeclaredFields &fields, const QString &phone);

/// What would be bound of the values that was not said before, as one text: whoever says it learns whether another
/// account is verified with it. Empty: nothing.
QString newlyBound(const KindDefinition &kind, const DeclaredFields &before, const DeclaredFields &after);

/// Whether everything that I-32 requires is there.
bool isComplete(const KindDefinition &kind, const DeclaredFields &fields, const QString &phone);

/// The values whose change asks for a new check, by which the national service is asked.
DeclaredFields triggeringValues(const KindDefinition &kind, const DeclaredFields &fields, const QString &phone);

/// Values by their fields as they are kept: a JSON object.
QString toJsonFields(const DeclaredFields &fields);
DeclaredFields fromJsonFields(const QString &json);

/// As the record of changes shows a value (I-39, I-40).
QString maskedValue(const FieldDefinition &field, const QString &value);

/// How long an answer of "can't say" puts off the next question: a minute at first, twice as long each time, six hours
/// at most.
std::chrono::milliseconds checkWait(int saidBefore);
/// How long a match waits while a reviewer has the case open that it makes needless.
constexpr std::chrono::minutes checkWaitForReviewer{5};
constexpr qsizetype longestCheckNote = 200; ///< characters

/// One part of an account before and after somebody saved it, or changed the phone that belongs to it.
struct IdentityChange
{
    AccountId account = 0;
    QString part;
    const KindDefinition *kind = nullptr;
    DeclaredFields before;
    DeclaredFields after;
    QString phoneBefore;
    QString phoneAfter;
    Actor by;
};

/// What a change of an account's identity, or an answer of the national service, does on a file; inside a transaction
/// of the caller's. The twin of postgresql/functions/information.sql and nationalcheck.sql.
class IdentityInFile
{
public:
    IdentityInFile(Database &database, const KindLibrary &kinds);

    /// The values saved for a part, or those of the newest case of its kind where none ever were.
    Result<DeclaredFields> fields(AccountId account, const QString &part, const KindDefinition &kind);
    /// Saves the values with everything that follows (store/information.h), error codes as there.
    Result<Done> change(const IdentityChange &change);
    Result<Settled> settle(qint64 check, const NationalCheckOutcome &outcome);

private:
    struct Check;

    Result<QString> conflict(AccountId account, const QList<BoundValue> &values);
    Result<Done> keepNumber(const IdentityChange &change);
    Result<Done> write(const IdentityChange &change);
    Result<Done> beginAnew(const IdentityChange &change);
    Result<Done> free(const IdentityChange &change, const BoundValue &bound);
    Result<Done> rebindPhone(const IdentityChange &change);
    Result<Done> askIfDue(const IdentityChange &change);
    Result<Done> withdrawOpenCase(AccountId account, const QString &kind, const Actor &by);
    Result<QString> state(AccountId account, const QString &part);
    Result<Done> setState(AccountId account, const QString &part, const QString &state, const QStringList &reasons,
                          AccountId by);
    Result<Settled> fail(const Check &check, const QStringList &reasons);
    Result<Settled> pass(const Check &check);
    Result<Done> close(const Check &check, const QString &state, const QString &note);
    Result<Done> putOff(const Check &check, std::chrono::milliseconds wait, const QString &note, bool answered);

    Database &m_database;
    const KindLibrary &m_kinds;
};

} // namespace hezhun
