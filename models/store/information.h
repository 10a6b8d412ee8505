// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "store/records.h"

namespace hezhun {

class Database;
class KindLibrary;

/// One part of what an account says of itself, and how far its verification is.
struct Information
{
    QString part; ///< "person", "unit", "agent", "unit_other"
    DeclaredFields fields; ///< saved, or of the newest case where nothing was ever saved; empty values are left out
    QString phone; ///< the account's: of a person it belongs to the identity (I-32)
    bool complete = false; ///< nothing that I-32 requires is missing
    QString state; ///< code of RealNameState; empty for a part that is never verified
    /// Why it failed or was refused: codes of the kind's reasons, or of storeError() (identity.number_bound, …).
    QStringList reasons;
    QString words;
    /// The newest national check: "" (none was asked for), "queued", "match", "no_match", or "cannot_say", which is
    /// asked again later.
    QString check;
    CaseId openCase = 0; ///< the case of this part that a reviewer has yet to decide; 0: none
    bool numberFixed = false; ///< the ID number is bound to this account for good (I-08)

    bool operator==(const Information &) const = default;
};

/// Where an account is told things.
struct Contact
{
    QString phone;
    QString email;

    bool operator==(const Contact &) const = default;
};

/// A new phone or e-mail address, and the code that was sent to it (CodeStore, purpose "phone").
struct NewContact
{
    QString channel; ///< "sms" or "email"
    QString address;
    qint64 codeId = 0;
    QString code;
};

/// One row of the record of changes (I-39), masked.
struct AccountEvent
{
    QDateTime at;
    QString event; ///< "information.changed", "phone.changed", …
    QString field; ///< "person.name": part and field of an information.changed; else empty
    QString before;
    QString after;
    QString byLogin; ///< who did it; empty: the program
    QString byName;
    bool bySomebodyElse = false; ///< a clerk at the counter, an administrator

    bool operator==(const AccountEvent &) const = default;
};

/// What people and units say of themselves (I-32), how it is verified (I-30, I-31), and the record of its changes
/// (I-39). `by` is who does it: the account itself, or a clerk with a counter visit of it. An administrator may read
/// the record.
///
/// Saving a change of what I-32 calls triggers begins the verification anew: the state is "incomplete" until the
/// national service or a reviewer has spoken, a check that was queued is dropped, values that changed are no longer
/// bound, and a case of that part that is being reviewed is withdrawn, as its papers were for other values (I-35); its
/// history tells. Complete data are asked of the national service where I-33 says so, each time that they are saved,
/// until they passed.
///
/// Error codes: account.unknown, information.forbidden, information.unknown_part, those of the rules of a field (a
/// value is none that it can have; `details` names the field), identity.number_bound, identity.unit_name_bound,
/// identity.credit_code_bound, identity.phone_used (I-07, I-38), identity.number_fixed (I-08), identity.being_reviewed
/// (a reviewer has the case open at this moment), case.open (one that can't be withdrawn), inquiry.*
/// (twenty numbers or names were said anew within an hour: each tells whether it is bound), code.* (see CodeStore).
class InformationStore
{
public:
    InformationStore(Database &database, const KindLibrary &kinds);

    /// The parts that an account of a type has, as far as the workspace has their definitions.
    QStringList parts(const QString &accountType) const;
    /// What a form of the part is made by; null for an unknown part.
    const KindDefinition *definition(const QString &part) const;

    Result<Information> read(AccountId account, const QString &part, const Actor &by) const;
    /// Fields that are left out are emptied. Gives what is there now.
    Result<Information> save(AccountId account, const QString &part, const DeclaredFields &fields, const Actor &by);

    Result<Contact> contact(AccountId account, const Actor &by) const;
    /// The code shows that the new phone or address is theirs; it is asked for first, so that only who holds a phone
    /// learns that it is used (I-07). A person's phone is a trigger (I-32); an e-mail address may be taken out, then
    /// without a code.
    Result<Contact> setContact(AccountId account, const NewContact &contact, const Actor &by);

    /// The newest first, at most `limit`.
    Result<QList<AccountEvent>> changes(AccountId account, const Actor &by, int limit = 200) const;

private:
    Result<Done> mayAct(AccountId account, const Actor &by) const;
    Result<Information> readPart(AccountId account, const QString &part) const;
    Result<Done> checkPhone(AccountId account, const QString &phone) const;
    Result<Done> setContactInFile(AccountId account, const NewContact &contact, const Actor &by);
    Result<Done> saveInFile(AccountId account, const QString &part, const DeclaredFields &fields, const Actor &by);

    Database &m_database;
    const KindLibrary &m_kinds;
};

} // namespace hezhun
