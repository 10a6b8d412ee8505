// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/intake.h"
#include "store/records.h"

#include <optional>

namespace hezhun {

class Database;
class KindLibrary;

/// Which draft. A visitor, who is nobody's account, shows the token that open() gave; it is known to nobody else.
struct DraftKey
{
    qint64 id = 0;
    QString token = {}; ///< 64 hexadecimal digits; secret. Empty: the draft is an account's

    bool operator==(const DraftKey &) const = default;
};

/// What a draft of a registration is for (KindDefinition::isRegistration()); nothing of any other kind.
struct DraftFor
{
    AccountId unit = 0; ///< 0 where `follows` says it
    /// The case that came back and is corrected: its values and papers are copied, its unit stays (C-03, C-07). 0: none.
    CaseId follows = 0;

    bool operator==(const DraftFor &) const = default;
};

/// A unit that granted somebody the role that a registration needs.
struct DraftUnit
{
    AccountId id = 0;
    QString name;
    QDateTime until; ///< of the grant; invalid: for ever
    QString hindrance; ///< code of why nothing can be handed in for it now; empty: it can

    bool operator==(const DraftUnit &) const = default;
};

/// A case before it is handed in: its papers, each in its slot. Of a registration also what was typed so far.
struct Draft
{
    DraftKey key;
    QString kind;
    QList<CaseDocument> papers; ///< by slot
    DeclaredFields fields = {}; ///< as typed: half filled in, wrong, with blanks
    DeclaredFields fixedFields = {}; ///< as the accounts say at this moment (FieldDefinition::from), nobody types them
    AccountId unit = 0;
    QString unitName = {};
    QString hindrance = {}; ///< as DraftUnit's: the unit may have ended the grant meanwhile
    CaseId follows = 0;
    QDateTime touchedAt = {};

    bool operator==(const Draft &) const = default;
};

/// What is handed in with a draft's papers.
struct HandIn
{
    DraftKey draft;
    /// Of a real name: none, those that the account saved are taken. Of a registration those that are typed; what is
    /// taken from accounts (FieldDefinition::from) is taken from there, whatever is said here (C-12).
    DeclaredFields fields = {};
    QString phone = {}; ///< that is told, where the kind belongs to no account
    /// The code that was sent to that phone, where the kind asks for one (KindDefinition::phoneCode). Its purpose is
    /// what the kind's name begins with: "appeal" of appeal.person, "request" of request.phone.
    qint64 codeId = 0;
    QString code = {};
};

/// What became of it.
struct HandedIn
{
    CaseId id = 0;
    QString reference; ///< "A-2026-00000123"; empty: not handed in
    QList<IntakeFault> faults; ///< why not; at "fields.NAME", "documents.SLOT", "notice_phone", "account.phone"
};

/// The part of an account ("person", "unit", "agent") whose state handing in a case of the kind sets; empty: of none.
QString partOf(const KindDefinition &kind);
/// The purpose of the code that a kind asks for.
QString codePurpose(const KindDefinition &kind);

/// Papers that are uploaded before a case is handed in, and handing it in (I-34). `by` is who is logged in: the
/// account itself, or a clerk at the counter who acts for it; null for a visitor with a token.
///
/// Error codes: draft.unknown (not there, or somebody else's), draft.too_many (of this machine's visitors),
/// draft.forbidden (an account for which one may not act), draft.account (the kind belongs to no account, or to one of
/// another type), kind.unknown, document.unknown_slot, .empty, .too_large,
/// .unknown_format, .format, .damaged, .too_many_pixels, account.already_passed (I-37), case.open (one is being
/// reviewed), code.* (see CodeStore).
///
/// Of registrations also: registration.person_not_verified, .no_grant (the unit did not grant the role, or it ended),
/// .grant_run_out (G-06), .unit_not_verified, .unit_stopped (G-09), .there_already (KindDefinition::sole),
/// .another_draft (one for another unit, or that corrects another case), .not_returned (what `follows` names did not come
/// back, is not the newest round, or somebody else's), .restored (it was, but is active again: C-08), .unit_fixed (C-07);
/// fields.form, field.unknown, draft.too_large. As a fault of the field that names the place: registration.no_department.
class DraftStore
{
public:
    DraftStore(Database &database, const KindLibrary &kinds);

    /// The bytes of a paper are never more than this, whatever the slot says.
    static constexpr qint64 maximumBytes = 20 << 20;
    /// What is typed into a draft is never more than this in all, UTF-8 bytes of names and values.
    static constexpr qsizetype maximumTyped = 200'000;
    /// Drafts of visitors, not handed in yet, that one station may have at a time; those untouched for a day are thrown
    /// away.
    static constexpr int visitorsDrafts = 200;

    /// The draft of an account and kind, made where there is none; 0: of a visitor, always a new one.
    /// Of a registration `what` says the unit, or the case that is corrected.
    Result<Draft> open(const QString &kind, AccountId account, const Actor *by, const DraftFor &what = {});
    /// The account's draft of a kind, where there is one.
    Result<std::optional<Draft>> find(const QString &kind, AccountId account, const Actor *by);
    /// Units that granted the account the role that the kind needs, by name; those too for which it can't be used now.
    Result<QList<DraftUnit>> units(const QString &kind, AccountId account, const Actor *by);
    /// Keeps what is typed into a registration, whatever it is worth; what is not given any more is forgotten.
    Result<Done> saveFields(const DraftKey &draft, const DeclaredFields &fields, const Actor *by);
    /// Another unit in place of the one before (C-07): its data replace those of that one.
    Result<Draft> changeUnit(const DraftKey &draft, AccountId unit, const Actor *by);
    /// Puts a paper into its slot; one that was there is replaced (I-34).
    Result<CaseDocument> put(const DraftKey &draft, const QString &slot, const QByteArray &bytes, const Actor *by);
    Result<Done> remove(const DraftKey &draft, const QString &slot, const Actor *by);
    Result<Draft> read(const DraftKey &draft, const Actor *by);
    /// What was uploaded, to look at; written down in the access log.
    Result<QByteArray> bytes(const DraftKey &draft, const QString &slot, const Actor *by);
    /// Throws a draft away with its papers.
    Result<Done> discard(const DraftKey &draft, const Actor *by);

    /// Makes a case of it, or says everything that is wrong. The same draft handed in once more, because an answer got
    /// lost, gives the same case.
    Result<HandedIn> submit(const HandIn &handIn, const Actor *by);

private:
    /// A draft that `by` may see, as it is.
    struct Standing
    {
        QString kind;
        AccountId accountId = 0; ///< 0: a visitor's
        CaseId caseId = 0; ///< of what it became; 0: it was not handed in
        QString reference;
        QString loginName; ///< of the account
        QString phone;
        DeclaredFields saved; ///< by the account, in the part that the kind is about
        QList<CaseDocument> papers;
        Draft draft = {}; ///< of a registration: all but its papers
    };

    Result<Done> actAs(const Actor *by);
    const KindDefinition *definition(const QString &kind) const;
    Result<DraftKey> openOnServer(const KindDefinition &kind, AccountId account, const Actor *by, const DraftFor &what);
    Result<Standing> standing(const DraftKey &draft, const Actor *by);
    Result<Standing> standingOnServer(const DraftKey &draft);
    Result<HandedIn> submitOnServer(const HandIn &handIn, const DeclaredFields &fields);

    /// A kind of registrations, for whoever may act for the account.
    Result<const KindDefinition *> registrationKind(const QString &kind, AccountId account, const Actor *by);
    Result<Draft> registrationOnServer(const DraftKey &draft, const KindDefinition &kind);
    Result<Draft> registrationInFile(qint64 draft, const KindDefinition &kind, AccountId account);
    Result<DraftKey> registrationDraft(const KindDefinition &kind, AccountId account, const Actor *by,
                                       const DraftFor &what);
    Result<Done> copyRound(qint64 draft, const KindDefinition &kind, CaseId round);
    Result<Done> placeRegistration(const KindDefinition &kind, const Standing &standing, Submission &submission);

    Result<DraftKey> openInFile(const KindDefinition &kind, AccountId account, const Actor *by, const DraftFor &what);
    Result<DraftKey> visitorsDraft(const KindDefinition &kind, const Actor *by);
    Result<DraftKey> accountsDraft(const KindDefinition &kind, AccountId account, const Actor *by,
                                   const DraftFor &what);
    Result<Done> mayHandIn(AccountId account, const KindDefinition &kind);
    Result<Standing> standingInFile(const DraftKey &draft, const Actor *by);
    Result<CaseDocument> putInFile(const DraftKey &draft, const KindDefinition &kind, AccountId account,
                                   const SubmittedDocument &paper);
    Result<Done> removeInFile(qint64 draft, const QString &slot);
    Result<Done> discardInFile(qint64 draft);
    Result<HandedIn> submitInFile(const HandIn &handIn, const KindDefinition &kind, const Standing &standing,
                                  Submission submission);
    /// "R-2026-00000123": the next of the kind's letter and year.
    Result<QString> nextReference(const KindDefinition &kind);

    Database &m_database;
    const KindLibrary &m_kinds;
};

} // namespace hezhun
