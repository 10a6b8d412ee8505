// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;

/// SHA-256 as 64 lower-case hexadecimal digits, by OpenSSL (Qt's own has no hardware support: a third of the speed
/// of an import would be lost).
QString sha256Hex(const QByteArray &bytes);

/// What was handed in, as it enters the hash.
struct CaseContent
{
    QString reference;
    QString kind;
    int kindVersion = 1;
    AccountId accountId = 0;
    QString subject;
    QString subjectMasked;
    QString numberMasked;
    QString placeCode;
    qint64 submittedAt = 0; ///< ms since 1970 UTC
    qint64 dueAt = 0;
    DeclaredFields fields;
    QMap<QString, QString> documents; ///< slot → SHA-256
    QString noticePhone = {}; ///< these two enter the hash only when set, so that hashes made before they were hold
    AccountId enteredBy = 0;
    AccountId unitId = 0; ///< so do these three, which a registration has
    QString department = {};
    CaseId registrationId = 0; ///< only of a round after the first
};

/// The digest of everything that was handed in: a later change of any of it shows.
QString contentHash(const CaseContent &content);

/// A row of the history, as it enters its hash.
struct HashedDecision
{
    CaseId caseId = 0;
    QString contentHash;
    int version = 0;
    QString action;
    QString fromState;
    QString toState;
    QString actorLogin;
    QString actorName;
    qint64 decidedAt = 0;
    QString reasons; ///< as kept: a JSON array
    QString words;
    QString previousHash;
    AccountId chosenAccount = 0; ///< these two enter the hash only when set, so that hashes made before they were hold
    std::optional<int> undoes = {};
};

/// The digest of a row and, through the one before it, of the whole history of the case (DESIGN.md, decision 3).
/// Each part enters as its length in UTF-8 bytes, a colon, its bytes and a semicolon, numbers in decimal.
QString decisionHash(const HashedDecision &decision);

/// Adds a row to the history with its hash; the id of the row. The triggers may refuse it. An actor of 0 is a
/// portal's intake.
Result<qint64> insertDecision(Database &database, const HashedDecision &decision, AccountId actor);

} // namespace hezhun
