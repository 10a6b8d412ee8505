// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kinds/declaredcase.h"
#include "store/decisionhash.h"
#include "store/records.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace hezhun {

class Database;
class KindLibrary;

/// One thing that is wrong with a submission, and where: "fields.id_number", "documents[1].file".
struct IntakeFault
{
    QString at;
    QString code;
    QString message;

    bool operator==(const IntakeFault &) const = default;
};

/// A paper as handed in.
struct SubmittedDocument
{
    QString slot;
    QByteArray bytes;
    qint64 byteCount = 0; ///< of the whole file, where more than `bytes` were too many to read; 0: as `bytes`
    QString sha256 = {}; ///< lower-case hexadecimal; filled in by inspect()
    QString format = {}; ///< told from the bytes, by inspect()
    int width = 0; ///< pixels
    int height = 0;
    QString at = {}; ///< how faults name it: "documents[1].file"
    bool missing = false; ///< there was no file to read, and that was said already: it is not inspected
};

/// A case as somebody hands it in, before it is one.
struct Submission
{
    QString kind;
    QString reference;
    QDateTime submittedAt;
    QString loginName;
    QString accountType;
    QString phone;
    DeclaredFields fields;
    QList<SubmittedDocument> documents;
    QString noticePhone = {}; ///< that is told instead of an account's; of a kind that belongs to no account
    AccountId enteredBy = 0; ///< the clerk who enters it for somebody; 0: they do so themselves
    QString enteredByLogin = {};
    /// Of a registration (KindDefinition::isRegistration()): the unit that it is handed in for, and of a round after the
    /// first also the registration. Its department follows from its fields (C-05).
    AccountId unitId = 0;
    CaseId registrationId = 0;
};

/// Checks of a submission that need no database: fields by the kind's rules, slots, sizes, formats by the bytes.
/// Fills in what inspect() finds. Safe to call on any thread.
QList<IntakeFault> inspect(Submission &submission, const KindLibrary &kinds, QDate today);
/// The part of it that looks at the declared values and the phone only.
QList<IntakeFault> inspectDeclared(const Submission &submission, const KindDefinition &kind, QDate today);

/// A submission without faults as it is kept, and as it enters the hash.
CaseContent contentOf(const Submission &inspected, const KindDefinition &kind, AccountId account, QDate today);

/// Whether nothing more is taken in for the account under this kind: its part passed (I-37).
Result<bool> isPassedAlready(Database &database, AccountId account, const KindDefinition &kind);

/// What became of a submission.
struct Taken
{
    CaseId id = 0;
    bool alreadyThere = false; ///< a case of the same reference was there, and nothing changed
};

/// Takes submissions in as cases: account, case, papers and the first row of the history, whole or not at all.
class CaseIntake
{
public:
    CaseIntake(Database &database, const KindLibrary &kinds);

    /// What became of it, or the faults that only the database knows (codes account.login_name_taken,
    /// account.already_passed: I-37).
    /// To be called inside a transaction of the caller's; on an Error nothing of it is kept.
    struct Answer
    {
        Taken taken;
        QList<IntakeFault> faults; ///< not empty: refused, nothing was kept
    };
    Result<Answer> take(const Submission &inspected);
    /// First in a transaction that takes in: whoever else takes in waits for its end.
    Result<Done> keepOthersWaiting();

    /// The case of an account that the caller knows to be the right one (0: of none), without asking anything more.
    /// To be called inside a transaction.
    Result<CaseId> enter(const Submission &inspected, const KindDefinition &kind, AccountId account);

    /// inspect() and take() in a transaction of its own.
    Result<Answer> submit(Submission submission);

private:
    struct AccountAnswer
    {
        AccountId id = 0;
        QList<IntakeFault> faults;
    };
    Result<AccountAnswer> accountFor(const Submission &submission, const KindDefinition &kind);
    Result<bool> isSomebodyElses(const Submission &submission, const KindDefinition &kind, AccountId account,
                                 const QString &type, const QString &phone);
    Result<Done> insertFields(CaseId id, const KindDefinition &kind, const DeclaredFields &fields,
                              const QString &phone);
    Result<Done> insertDocuments(CaseId id, const Submission &submission);
    Result<Done> insertSubmission(CaseId id, const KindDefinition &kind, const QString &digest,
                                  const Submission &submission);

    Database &m_database;
    const KindLibrary &m_kinds;
};

} // namespace hezhun
