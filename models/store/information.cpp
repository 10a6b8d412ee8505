// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/information.h"

#include "domain/realnamestate.h"
#include "domain/textcheck.h"
#include "domain/workingcalendar.h"
#include "kinds/kindlibrary.h"
#include "store/casereading.h"
#include "store/counterstore.h"
#include "store/database.h"
#include "store/identity.h"
#include "store/inquiry.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Numbers and names that an account may say anew: each tells whether another account is verified with it.
constexpr int mostIdentitiesInAnHour = 20;

/// Type, phone, state, reasons, words, check, open case, fixed number. Parameters: part, kind, account.
const QString informationInFile
    = u"select a.type, a.phone, r.state, coalesce(r.reasons, '[]'), coalesce(r.words, ''),"
      " (select case when n.state = 'dropped' then '' when n.state = 'queued' and n.answered_at is not null"
      " then 'cannot_say' else n.state end from national_check n"
      " where n.account_id = a.id and n.part = ?1 order by n.id desc limit 1),"
      " (select c.id from cases c where c.account_id = a.id and c.kind = ?2 and c.closed_at is null"
      " order by c.id desc limit 1),"
      " exists (select 1 from binding b where b.account_id = a.id and b.key = 'number')"
      " from account a left join real_name r on r.account_id = a.id and r.part = ?1 where a.id = ?3"_s;

/// The first thing that keeps values from being saved. That something is missing does not: they are incomplete then.
std::optional<Error> firstFault(const KindDefinition &kind, const DeclaredFields &fields, const QString &phone,
                                QDate today)
{
    for (const FieldChecks &field : checkDeclared(kind, fields, today, Divisions::builtIn())) {
        if (auto fault = faultIn(field.checks, field.field))
            return fault;
    }
    return phoneFault(kind, fields, phone, today);
}

/// What stands in a form's fields: blanks around a value are trimmed (I-41), what is empty is left out.
DeclaredFields trimmed(const DeclaredFields &fields)
{
    DeclaredFields result;
    for (auto it = fields.cbegin(); it != fields.cend(); ++it) {
        if (const QString value = trimmedEntry(it.value()); !value.isEmpty())
            result.insert(it.key(), value);
    }
    return result;
}

} // namespace

InformationStore::InformationStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

QStringList InformationStore::parts(const QString &accountType) const
{
    QStringList result;
    for (const QString &part : {u"person"_s, u"unit"_s, u"unit_other"_s, u"agent"_s}) {
        const KindDefinition *kind = definition(part);
        if (kind && kind->accountType == accountType)
            result.append(part);
    }
    return result;
}

const KindDefinition *InformationStore::definition(const QString &part) const
{
    const KindDefinition *verified = m_kinds.newest(u"realname."_s + part);
    return verified ? verified : m_kinds.newest(u"information."_s + part);
}

Result<Done> InformationStore::mayAct(AccountId account, const Actor &by) const
{
    // A server asks by itself.
    if (m_database.engine() == Engine::PostgreSql)
        return m_database.actAs(by.token);
    const Result<bool> may = mayActFor(m_database, by, account);
    if (!may)
        return may.error();
    return *may ? Result<Done>(Done{}) : storeError(u"information.forbidden"_s);
}

Result<Information> InformationStore::read(AccountId account, const QString &part, const Actor &by) const
{
    if (const auto may = mayAct(account, by); !may)
        return may.error();
    return readPart(account, part);
}

Result<Information> InformationStore::readPart(AccountId account, const QString &part) const
{
    const KindDefinition *kind = definition(part);
    if (!kind)
        return storeError(u"information.unknown_part"_s);
    const bool isFile = m_database.engine() == Engine::Sqlite;
    Information information;
    information.part = part;
    {
        auto rows = isFile
            ? m_database.select(informationInFile, {part, kind->name, account})
            : m_database.select(u"select type, phone, state, reasons, words, asked, open_case, number_fixed, fields"
                                " from information_of(?, ?)"_s,
                                {account, part});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return storeError(u"account.unknown"_s);
        if (rows->text(0) != kind->accountType)
            return storeError(u"information.unknown_part"_s);
        information.phone = rows->text(1);
        information.state = rows->text(2);
        information.reasons = fromJsonTexts(rows->text(3));
        information.words = rows->text(4);
        information.check = rows->text(5);
        information.openCase = rows->integer(6);
        information.numberFixed = rows->value(7).toBool();
        if (!isFile)
            information.fields = fromJsonFields(rows->text(8));
    }
    if (information.state.isEmpty() && !kind->formOnly)
        information.state = realNameStateCode(RealNameState::Incomplete);
    if (isFile) {
        auto fields = IdentityInFile(m_database, m_kinds).fields(account, part, *kind);
        if (!fields)
            return fields.error();
        information.fields = *std::move(fields);
    }
    information.complete = isComplete(*kind, information.fields, information.phone);
    return information;
}

Result<Information> InformationStore::save(AccountId account, const QString &part, const DeclaredFields &fields,
                                           const Actor &by)
{
    if (const auto may = mayAct(account, by); !may)
        return may.error();
    const auto now = readPart(account, part);
    if (!now)
        return now.error();
    const KindDefinition &kind = *definition(part);
    const QDate today = WorkingCalendar::builtIn().dayOf(m_database.now());
    const DeclaredFields given = trimmed(fields);
    if (const auto fault = firstFault(kind, given, now->phone, today))
        return *fault;
    const DeclaredFields kept = normalised(kind, given, today, Divisions::builtIn());
    QVariant inquiry;
    if (const QString asks = newlyBound(kind, now->fields, kept); !asks.isEmpty()) {
        const auto asked = ask(m_database,
                               {.what = u"identity"_s,
                                .subject = QString::number(account),
                                .question = asks,
                                .mostInAnHour = mostIdentitiesInAnHour});
        if (!asked)
            return asked.error();
        inquiry = *asked;
    }
    const auto saved = m_database.engine() == Engine::Sqlite
        ? saveInFile(account, part, kept, by)
        : m_database.change(u"select save_information(?, ?, ?, ?)"_s, {account, part, toJsonFields(kept), inquiry});
    if (!saved)
        return saved.error();
    return readPart(account, part);
}

Result<Done> InformationStore::saveInFile(AccountId account, const QString &part, const DeclaredFields &fields,
                                          const Actor &by)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    IdentityInFile identity(m_database, m_kinds);
    const KindDefinition *kind = definition(part);
    const auto before = identity.fields(account, part, *kind);
    if (!before)
        return before.error();
    const auto phone = m_database.single(u"select phone from account where id = ?"_s, {account});
    if (!phone)
        return phone.error();
    if (auto changed
        = identity.change({account, part, kind, *before, fields, phone->toString(), phone->toString(), by});
        !changed)
        return changed;
    return transaction->commit();
}

Result<Contact> InformationStore::contact(AccountId account, const Actor &by) const
{
    if (const auto may = mayAct(account, by); !may)
        return may.error();
    auto rows = m_database.engine() == Engine::Sqlite
        ? m_database.select(u"select phone, email from account where id = ?"_s, {account})
        : m_database.select(u"select phone, email from contact_of(?)"_s, {account});
    if (!rows)
        return rows.error();
    return rows->next() ? Result<Contact>(Contact{rows->text(0), rows->text(1)}) : storeError(u"account.unknown"_s);
}

} // namespace hezhun
