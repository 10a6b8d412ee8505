// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/casekey.h"
#include "kinds/declaredcase.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace hezhun {

using CaseId = qint64;
using AccountId = qint64;

/// Who is at the keys. Roles are those that the account holds on the desk.
struct Actor
{
    AccountId id = 0;
    QString loginName;
    QString name; ///< shown to colleagues and in the history
    QString desk; ///< the desk that the account works at: "platform"
    QStringList roles;
    QString token = {}; ///< of the session on PostgreSQL; secret: never logged, never shown

    /// The same person at the same desk, in whatever session.
    bool operator==(const Actor &other) const
    {
        return id == other.id && loginName == other.loginName && name == other.name && desk == other.desk
            && roles == other.roles;
    }
};

/// One line of a list of cases. Holds nothing that needs unmasking.
struct CaseRow
{
    CaseId id = 0;
    QString reference;
    QString kind;
    int kindVersion = 1;
    QString state;
    QString subject;
    QString maskedNumber;
    QString placeCode;
    QDateTime submittedAt;
    QDateTime dueAt;
    QDateTime closedAt; ///< invalid while it is open
    int version = 0;
    AccountId openedById = 0; ///< 0: nobody has it open
    QString openedBy;

    bool operator==(const CaseRow &) const = default;
};

enum class CaseSort { Submitted, Due, Subject, Kind, Place };

/// Where a page of a list begins: behind this row.
struct PageKey
{
    QVariant value; ///< of the sorted column
    QVariant second;
    CaseId id = 0;

    bool operator==(const PageKey &) const = default;
};

/// Which cases a list shows. Every order, and every filter in the default order, is served by an index.
struct CaseQuery
{
    QString desk; ///< open cases on this desk; empty: also those that are over, of any desk that `actor` may see
    /// Where `desk` is empty: those that this desk has, or had last. On a shared workspace an index gives the order
    /// only desk by desk; a file has an index over all.
    QString keptBy = {};
    QString kind; ///< empty: all
    QString placePrefix; ///< digits of a division code; empty: everywhere
    bool lateOnly = false;
    AccountId openedBy = 0; ///< > 0: only those that this account has open
    std::optional<SearchTerm> search;
    CaseSort sort = CaseSort::Submitted;
    bool descending = false;
    std::optional<PageKey> after;
    int limit = 200; ///< rows, 1 to 1000

    bool operator==(const CaseQuery &) const = default;
};

struct CasePage
{
    QList<CaseRow> rows;
    std::optional<PageKey> next; ///< nothing: this was the last page
    CaseSort sortedBy = CaseSort::Submitted; ///< see sortOf()
};

/// The order that a list really has: as asked for, but a search by name is ordered by name, and late cases by when
/// they were due instead of when they were submitted, so that an index gives the order in each case.
CaseSort sortOf(const CaseQuery &query);

/// Where a page would begin right behind this row.
PageKey pageKey(const CaseRow &row, CaseSort sort);

/// How many cases lie on a desk, from counters that the database keeps.
struct DeskCounts
{
    qint64 open = 0;
    QMap<QString, qint64> openByKind;
    int late = 0; ///< counted up to lateLimit only
    int decidedToday = 0; ///< by the actor

    static constexpr int lateLimit = 1000;
    bool operator==(const DeskCounts &) const = default;
};

/// What became of the pages of a paper that is no picture (DESIGN.md, decision 8).
struct PaperDrawing
{
    bool isDone = false; ///< nothing more will be drawn
    int pageCount = 0; ///< of the paper
    int drawn = 0; ///< pages 1 to this one, unless there was trouble
    QString trouble = {}; ///< code ("drawing.locked"); empty: none

    bool operator==(const PaperDrawing &) const = default;
};

/// A paper in its slot, without its bytes.
struct CaseDocument
{
    QString slot;
    QString sha256;
    QString format; ///< "jpg", "png", "pdf"
    qint64 byteCount = 0;
    int width = 0; ///< pixels, 0 when it is no picture
    int height = 0;
    PaperDrawing drawing = {}; ///< of a PDF in a case that was read

    bool operator==(const CaseDocument &) const = default;
};

/// One row of the history. `reasons` are codes of the kind.
struct HistoryRow
{
    qint64 id = 0;
    int version = 0; ///< that the case had before
    QString action;
    QString fromState;
    QString toState;
    QString actor; ///< name; empty: taken in from a portal
    QString actorLogin;
    QDateTime decidedAt;
    QStringList reasons;
    QString words;
    QString chosenLogin = {}; ///< login name of the account that was chosen, masked; empty: none
    CaseId caseId = 0; ///< an earlier round's, where a registration came back and was handed in again
    QString reference = {}; ///< of that case
    std::optional<int> undoes = {}; ///< the version whose decision, and all after it, were undone by this (C-08)

    bool operator==(const HistoryRow &) const = default;
};

/// Another case or account that has the same value: of an ID number, a phone, a unit's name, a credit code.
struct SameElsewhere
{
    CaseKey key = CaseKey::Number;
    QString field; ///< of this case that holds the value; empty: the account's phone
    CaseId caseId = 0;
    QString reference;
    QString subject;
    QString kind;
    int kindVersion = 1;
    QString state;
    bool sameAccount = false;
    bool bound = false; ///< the other account is verified with it: passing would be refused (I-07, I-08, I-38)

    bool operator==(const SameElsewhere &) const = default;
};

/// An earlier refusal of the same account.
struct EarlierRefusal
{
    CaseId caseId = 0;
    QString reference;
    QString kind;
    int kindVersion = 1;
    QDateTime decidedAt;
    QStringList reasons;
    QString words;

    bool operator==(const EarlierRefusal &) const = default;
};

/// A number that a registration was filed under (C-11).
struct Filing
{
    QString number;
    CaseId caseId = 0; ///< the round that was filed
    QDateTime filedAt;
    QDateTime revokedAt; ///< invalid: it is in force

    bool operator==(const Filing &) const = default;
};

/// A case in full.
struct CaseRecord
{
    CaseRow row;
    AccountId accountId = 0; ///< 0: of nobody's account; `noticePhone` is told then
    QString loginName;
    QString accountType;
    QString phone;
    QString noticePhone;
    QString enteredBy; ///< name of the clerk who entered it for somebody; empty: handed in by themselves
    DeclaredFields fields;
    QList<CaseDocument> documents;
    QList<HistoryRow> history; ///< of a registration first that of the rounds before
    QList<SameElsewhere> elsewhere;
    QList<EarlierRefusal> refusals;
    /// The rest is of a registration only (KindDefinition::isRegistration()).
    AccountId unitId = 0;
    QString unitName = {};
    QString department = {}; ///< code of the one that decides (C-05)
    CaseId registrationId = 0; ///< its first round
    CaseId newestRound = 0; ///< the round that counts
    QString desk = {}; ///< where it lies; empty: on none
    QList<Filing> filings = {}; ///< of all rounds, oldest first

    bool operator==(const CaseRecord &) const = default;
};

/// What somebody decides (DESIGN.md, "A decision, followed from key to disk").
struct Decision
{
    CaseId caseId = 0;
    QString action;
    int expectedVersion = 0;
    QStringList reasons; ///< codes
    QString words;
    /// Random, made by whoever decides: by it the same decision sent twice counts once, and what became of one that
    /// was never answered can be asked for (CaseStore::settle). May be empty on SQLite, where no answer gets lost.
    QString request = {};
    /// Of those that match the case, the account that it is about: whom an appeal gives back to. 0: none is chosen.
    AccountId chosenAccount = 0;
    /// Of an action that restores what was before a chosen decision (C-08): that decision's version.
    std::optional<int> undoes = {};

    bool operator==(const Decision &) const = default;
};

/// What a committed decision made of the case.
struct Decided
{
    qint64 id = 0; ///< of the row in the history
    CaseRow row; ///< as it is now
    QDateTime decidedAt;
    QDateTime takeBackUntil; ///< invalid: it can't be taken back

    bool operator==(const Decided &) const = default;
};

/// One line of "my decisions of today".
struct MyDecision
{
    HistoryRow decision;
    CaseRow row;

    bool operator==(const MyDecision &) const = default;
};

} // namespace hezhun
