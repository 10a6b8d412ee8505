// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/entrystore.h"

#include "store/accountlog.h"
#include "store/accountstore.h"
#include "store/database.h"
#include "store/entryfacts.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

bool isOwn(const EntryQuestion &question, const Actor &by)
{
    return by.id > 0
        && (question.loginName.trimmed().isEmpty()
            || question.loginName.trimmed().compare(by.loginName, Qt::CaseInsensitive) == 0);
}

/// Clerks at the counter, administrators, and the owner of the workspace.
Result<Done> mayLook(Database &database, const Actor &by)
{
    if (by.id == 0)
        return Done{};
    const auto role = database.single(u"select 1 from account_role where account_id = ? and (role = 'counter_clerk'"
                                      " or (role = 'administrator' and desk = 'platform'))"_s,
                                      {by.id});
    if (!role)
        return role.error();
    return role->isValid() ? Result<Done>(Done{}) : storeError(u"entry.forbidden"_s);
}

Result<AccountId> accountInFile(Database &database, const EntryQuestion &question, const Actor &by)
{
    if (isOwn(question, by))
        return by.id;
    if (const auto may = mayLook(database, by); !may)
        return may.error();
    const Result<AccountId> account = AccountStore(database).find(question.loginName.trimmed());
    if (!account)
        return account;
    if (const auto noted = noteAccount(database, {.event = u"entry.looked_at"_s, .subject = *account, .by = by.id});
        !noted)
        return noted.error();
    return account;
}

Result<EntryFacts> factsAtServer(Database &database, const EntryQuestion &question, const Actor &by)
{
    QVariant look;
    if (!isOwn(question, by)) {
        const auto looked = database.single(u"select look_at_entry(?)"_s, {question.loginName.trimmed()});
        if (!looked)
            return looked.error();
        look = *looked;
    }
    const auto told = database.single(u"select entry_facts(?)"_s, {look});
    if (!told)
        return told.error();
    EntryFacts facts = entryFactsFrom(told->toString().toUtf8());
    facts.now = database.now();
    return facts;
}

/// The unit that is to be represented. One of whose grants there is none is none of theirs.
AccountId chosenUnit(const EntryQuestion &question, const EntryFacts &facts)
{
    if (question.unitLogin.isEmpty())
        return question.unit;
    for (const EntryGrant &grant : facts.grants) {
        if (grant.unitLogin.compare(question.unitLogin, Qt::CaseInsensitive) == 0)
            return grant.unit;
    }
    return -1;
}

} // namespace

EntryStore::EntryStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<EntryReport> EntryStore::check(const EntryQuestion &question, const Actor &by)
{
    const std::optional<EntryMatter> matter = entryMatter(question.matter);
    if (!matter)
        return storeError(u"entry.unknown_matter"_s);
    if (const auto acts = m_database.actAs(by.token); !acts)
        return acts.error();
    Result<EntryFacts> facts = storeError(u"account.unknown"_s);
    if (m_database.engine() == Engine::Sqlite) {
        const Result<AccountId> account = accountInFile(m_database, question, by);
        if (!account)
            return account.error();
        facts = entryFactsInFile(m_database, m_kinds, *account);
    } else {
        facts = factsAtServer(m_database, question, by);
    }
    if (!facts)
        return facts.error();
    EntryFacts known = *std::move(facts);
    if (isOwn(question, by)) {
        // Whoever is here has logged in.
        known.hasPassword = true;
        known.mustChange = false;
        known.passwordUntil = {};
        known.oneTimeUntil = {};
        known.lockedUntil = {};
    }
    labelMissing(known, m_kinds);
    return entryReport(*matter, known, chosenUnit(question, known));
}

Result<EntryReport> EntryStore::enter(const QString &matter, AccountId unit, const Actor &by)
{
    return enter({.matter = matter, .unit = unit}, by);
}

Result<EntryReport> EntryStore::enter(const EntryQuestion &question, const Actor &by)
{
    EntryQuestion own = question;
    own.loginName.clear();
    const Result<EntryReport> report = check(own, by);
    if (!report || !report->passes())
        return report;
    // A unit goes in by its own account; persons only where it has gone in before (G-03).
    const QString system = entryMatter(question.matter)->system;
    if (system.isEmpty() || report->unit != by.id)
        return report;
    const auto entered = m_database.engine() == Engine::Sqlite
        ? enterInFile(by.id, system)
        : m_database.change(u"select enter_system(?, ?)"_s, {by.id, system});
    return entered ? report : entered.error();
}

Result<Done> EntryStore::enterInFile(AccountId unit, const QString &system)
{
    Result<Transaction> transaction = Transaction::begin(m_database);
    if (!transaction)
        return transaction.error();
    const auto first = m_database.single(u"insert into system_entry (account_id, system, entered_at) values (?, ?, ?)"
                                         " on conflict do nothing returning 1"_s,
                                         {unit, system, toStored(m_database.now())});
    if (!first)
        return first.error();
    if (first->isValid()) {
        if (auto noted = noteAccount(m_database, {u"system.entered"_s, unit, unit, system}); !noted)
            return noted;
    }
    return transaction->commit();
}

} // namespace hezhun
