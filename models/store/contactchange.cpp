// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/information.h"

#include "domain/masking.h"
#include "domain/textcheck.h"
#include "domain/workingcalendar.h"
#include "kinds/kindlibrary.h"
#include "store/accountlog.h"
#include "store/codestore.h"
#include "store/database.h"
#include "store/identity.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// The purpose of the codes that show whose a new phone or address is.
const QString purpose = u"phone"_s;

bool isPhone(const NewContact &contact)
{
    return contact.channel == u"sms"_s;
}

/// Taking out an e-mail address shows nothing that a code could prove.
bool needsCode(const NewContact &contact)
{
    return isPhone(contact) || !contact.address.isEmpty();
}

} // namespace

Result<Contact> InformationStore::setContact(AccountId account, const NewContact &given, const Actor &by)
{
    if (const auto may = mayAct(account, by); !may)
        return may.error();
    NewContact contact = given;
    contact.address = trimmedEntry(given.address);
    if (!isPhone(contact) && contact.channel != u"email"_s)
        return storeError(u"code.address"_s);
    if (isPhone(contact)) {
        if (const auto fits = checkPhone(account, contact.address); !fits)
            return fits.error();
    }
    if (needsCode(contact)) {
        if (const auto tried = CodeStore(m_database).tryCode(contact.codeId, contact.code); !tried)
            return tried.error();
    }
    const auto changed = m_database.engine() == Engine::Sqlite
        ? setContactInFile(account, contact, by)
        : m_database.change(u"select set_contact(?, ?, ?, ?)"_s,
                            {account, contact.channel, contact.address, contact.codeId});
    if (!changed)
        return changed.error();
    return this->contact(account, by);
}

/// Whether the phone is one that who the account is of can have (I-32).
Result<Done> InformationStore::checkPhone(AccountId account, const QString &phone) const
{
    const QDate today = WorkingCalendar::builtIn().dayOf(m_database.now());
    for (const QString &part : parts(u"person"_s) + parts(u"unit"_s)) {
        const KindDefinition *kind = definition(part);
        if (kind->phoneRules.isEmpty())
            continue;
        const auto information = readPart(account, part);
        if (!information && information.error().code == u"information.unknown_part"_s)
            continue;
        if (!information)
            return information.error();
        if (auto fault = phoneFault(*kind, information->fields, phone, today))
            return *fault;
    }
    return Done{};
}

Result<Done> InformationStore::setContactInFile(AccountId account, const NewContact &contact, const Actor &by)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    if (needsCode(contact)) {
        const Result<bool> isRight = codeIsRight(m_database, contact.codeId, purpose, contact.address);
        if (!isRight)
            return isRight.error();
        if (!*isRight)
            return storeError(u"code.wrong"_s);
    }
    const QString column = isPhone(contact) ? u"phone"_s : u"email"_s;
    QString before;
    QString type;
    {
        auto rows = m_database.select(u"select type, %1 from account where id = ?"_s.arg(column), {account});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return storeError(u"account.unknown"_s);
        type = rows->text(0);
        before = rows->text(1);
    }
    if (before == contact.address)
        return transaction->commit();
    if (auto set
        = m_database.change(u"update account set %1 = ? where id = ?"_s.arg(column), {contact.address, account});
        !set)
        return set;
    const auto mask = isPhone(contact) ? &maskPhone : &maskEmail;
    if (auto noted
        = noteAccount(m_database, {column + u".changed"_s, account, by.id, {}, mask(before), mask(contact.address)});
        !noted)
        return noted;
    IdentityInFile identity(m_database, m_kinds);
    for (const QString &part : isPhone(contact) ? parts(type) : QStringList()) {
        const KindDefinition *kind = definition(part);
        const auto fields = identity.fields(account, part, *kind);
        if (!fields)
            return fields.error();
        if (auto changed = identity.change({account, part, kind, *fields, *fields, before, contact.address, by});
            !changed)
            return changed;
    }
    return transaction->commit();
}

} // namespace hezhun
