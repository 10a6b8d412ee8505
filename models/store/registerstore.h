// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/database.h"
#include "store/records.h"

#include <memory>

namespace hezhun {

enum class RegisterSearchBy {
    FilingNumber, ///< a whole one, also one that was revoked (C-11)
    Name, ///< the beginning of a person's or unit's
    Unit, ///< the beginning of the work unit's name
    IdNumber, ///< a whole number of a paper, or a credit code
};

struct RegisterSearch
{
    RegisterSearchBy by = RegisterSearchBy::Name;
    QString text;

    bool operator==(const RegisterSearch &) const = default;
};

/// What can be found by, in order, when it isn't said what the text is: a filing number, an ID number or credit code,
/// or else the beginning of a name. Nothing for an empty text.
std::optional<RegisterSearch> classifyRegisterSearch(const QString &text);

enum class RegisterSort { Changed, Name, Unit };

/// Which registrations a list shows.
struct RegisterQuery
{
    /// The desk that looks: "unit:204" (its own, whatever their state), "department:130724" (what it and those below it
    /// have been shown: C-04, C-05), "centre" (all).
    QString viewer;
    QString state = {}; ///< empty: all
    QString kind = {}; ///< empty: all
    QString placePrefix = {}; ///< two, four or six digits of the code of the department in charge; empty: all
    std::optional<RegisterSearch> search = {};
    RegisterSort sort = RegisterSort::Changed;
    bool descending = true;
    std::optional<PageKey> after = {};
    int limit = 200; ///< rows, 1 to 1000

    bool operator==(const RegisterQuery &) const = default;
};

/// The order that a list really has: a search by a name's beginning is in the order of these names.
RegisterSort sortOf(const RegisterQuery &query);

/// One registration, however often it was handed in.
struct RegisterRow
{
    CaseId id = 0; ///< of its first case
    CaseId caseId = 0; ///< of its newest
    QString kind;
    int kindVersion = 1;
    QString subject;
    QString maskedNumber;
    QString number = {}; ///< in an export that asked for it; else empty
    QString unitName;
    QString placeCode;
    QString department; ///< code of the one in charge
    QString reference;
    QString state;
    QDateTime submittedAt;
    QDateTime dueAt;
    QDateTime changedAt; ///< when somebody last decided
    QString filingNumber; ///< in force; empty: none
    QDateTime filedAt;
    QStringList revokedNumbers = {}; ///< filings that were, oldest first (C-11)

    bool operator==(const RegisterRow &) const = default;
};

struct RegisterRows
{
    QList<RegisterRow> rows;
    std::optional<PageKey> next; ///< nothing: this was the last page
};

/// How many registrations there are, by kind and state, from counters that the database keeps.
struct RegisterCount
{
    QString kind;
    QString state;
    qint64 count = 0;

    bool operator==(const RegisterCount &) const = default;
};

/// The rows of an export, all of one moment, a few at a time. The access log says who exported what before the first is
/// read (DESIGN.md, decision 7). Lives no longer than its store; nothing else can be asked of the connection meanwhile.
class RegisterExport
{
public:
    /// The next rows, at most `limit`; none at the end.
    Result<QList<RegisterRow>> next(int limit = 500);

private:
    friend class RegisterStore;
    RegisterExport(Transaction transaction, Database::Rows rows);

    Transaction m_transaction;
    Database::Rows m_rows;
};

/// Looks into the register of registrations and filings (C-05, C-10, C-11). Who looks must work at `viewer`; on a
/// server nothing else is believed. Synchronous; belongs to the thread of its connection. Codes of all:
/// register.forbidden, session.*.
class RegisterStore
{
public:
    explicit RegisterStore(Database &database);

    Result<RegisterRows> page(const RegisterQuery &query, const Actor &actor) const;
    Result<QList<RegisterCount>> counts(const QString &viewer, const Actor &actor) const;
    /// The registration's row, as it is now. Codes: register.unknown.
    Result<RegisterRow> row(CaseId registration, const QString &viewer, const Actor &actor) const;
    /// Oldest first. Codes: register.unknown.
    Result<QList<Filing>> filingsOf(CaseId registration, const QString &viewer, const Actor &actor) const;

    /// Everything that the query is about, in the order of the registrations; `limit` and `after` count for nothing.
    /// `withNumbers`: whole ID numbers, which the access log notes.
    Result<std::unique_ptr<RegisterExport>> beginExport(const RegisterQuery &query, bool withNumbers,
                                                        const Actor &actor);

private:
    Result<Done> actAt(const QString &viewer, const Actor &actor) const;

    Database &m_database;
};

} // namespace hezhun
