// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/counterstore.h"

#include "kinds/kindlibrary.h"
#include "store/accountlog.h"
#include "store/database.h"
#include "store/inquiry.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int minutesOfAVisit = 30;

Result<QList<CounterVisit>> visitsFrom(Result<Database::Rows> rows)
{
    if (!rows)
        return rows.error();
    QList<CounterVisit> visits;
    while (rows->next())
        visits.append({rows->integer(0), rows->text(1), rows->text(2), rows->text(3), rows->time(4)});
    return rows->trouble() ? Result<QList<CounterVisit>>(*rows->trouble()) : visits;
}

struct Visitor
{
    AccountId id = 0; ///< 0: there is none
    QString type;
};

Result<Visitor> visitorOf(Database &database, const QString &loginName)
{
    auto rows = database.select(
        u"select id, type from account where lower(login_name) = lower(?) and state = 'active'"_s, {loginName});
    if (!rows)
        return rows.error();
    if (rows->next())
        return Visitor{rows->integer(0), rows->text(1)};
    return rows->trouble() ? Result<Visitor>(*rows->trouble()) : Visitor{};
}

/// Whether the account says this number of itself, or is verified with it.
Result<bool> hasNumber(Database &database, const KindLibrary &kinds, const Visitor &visitor, const QString &number)
{
    const KindDefinition *kind = kinds.newest(u"realname."_s + visitor.type);
    const FieldDefinition *field = kind ? kind->field(kind->numberField) : nullptr;
    if (!field)
        return false;
    const auto there
        = database.single(u"select 1 where exists (select 1 from account_field where account_id = ? and part = ? and "
                          u"name = ? and value = ?)"
                          " or exists (select 1 from binding where key = ? and value = ? and account_id = ?)"_s,
                          {visitor.id, visitor.type, field->name, number,
                           field->key ? caseKeyCode(*field->key) : QString(), number, visitor.id});
    return there ? Result<bool>(there->isValid()) : there.error();
}

/// The account whose visit it is.
Result<AccountId> openInFile(Database &database, const KindLibrary &kinds, const Actor &clerk, const QString &loginName,
                             const QString &number)
{
    if (const auto may = needClerk(database, clerk); !may)
        return may.error();
    if (const auto asked = ask(database, {.what = u"visit"_s, .subject = loginName}); !asked)
        return asked.error();
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    const Result<Visitor> visitor = visitorOf(database, loginName);
    if (!visitor)
        return visitor.error();
    const Result<bool> right = hasNumber(database, kinds, *visitor, number);
    if (!right)
        return right.error();
    if (!*right)
        return storeError(u"counter.no_match"_s);
    const QDateTime until = database.now().addSecs(minutesOfAVisit * 60);
    if (const auto gone = database.change(u"delete from counter_visit where until <= ?"_s, {toStored(database.now())});
        !gone)
        return gone.error();
    if (const auto opened
        = database.change(u"insert into counter_visit (clerk_id, account_id, until) values (?, ?, ?)"
                          " on conflict (clerk_id, account_id) do update set until = excluded.until"_s,
                          {clerk.id, visitor->id, toStored(until)});
        !opened)
        return opened.error();
    if (const auto noted = noteAccount(database, {.event = u"counter.visit"_s, .subject = visitor->id, .by = clerk.id});
        !noted)
        return noted.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return visitor->id;
}

Result<AccountId> openOnServer(Database &database, const QString &loginName, const QString &number)
{
    const auto asked = ask(database, {.what = u"visit"_s, .subject = loginName, .question = number});
    if (!asked)
        return asked.error();
    const auto account = database.single(u"select open_visit(?, ?, ?)"_s, {*asked, loginName, number});
    return account ? Result<AccountId>(account->toLongLong()) : account.error();
}

} // namespace

Result<Done> needClerk(Database &database, const Actor &clerk)
{
    const auto role
        = database.single(u"select 1 from account_role where account_id = ? and role = 'counter_clerk'"_s, {clerk.id});
    if (!role)
        return role.error();
    return role->isValid() ? Result<Done>(Done{}) : storeError(u"counter.forbidden"_s);
}

CounterStore::CounterStore(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<CounterVisit> CounterStore::openVisit(const Actor &clerk, const QString &loginName, const QString &number)
{
    if (const auto acting = m_database.actAs(clerk.token); !acting)
        return acting.error();
    const QString login = loginName.trimmed();
    const QString kept = number.trimmed().toUpper();
    const Result<AccountId> account = m_database.engine() == Engine::Sqlite
        ? openInFile(m_database, m_kinds, clerk, login, kept)
        : openOnServer(m_database, login, kept);
    if (!account)
        return account.error();
    const Result<QList<CounterVisit>> open = visits(clerk);
    if (!open)
        return open.error();
    for (const CounterVisit &visit : *open) {
        if (visit.accountId == *account)
            return visit;
    }
    return storeError(u"counter.no_match"_s);
}

Result<QList<CounterVisit>> CounterStore::visits(const Actor &clerk)
{
    if (const auto acting = m_database.actAs(clerk.token); !acting)
        return acting.error();
    if (m_database.engine() == Engine::PostgreSql)
        return visitsFrom(m_database.select(u"select account_id, login_name, type, name, until from my_visits()"_s));
    if (const auto may = needClerk(m_database, clerk); !may)
        return may.error();
    return visitsFrom(m_database.select(
        u"select a.id, a.login_name, a.type, coalesce(nullif(a.display_name, ''), a.login_name), v.until"
        " from counter_visit v join account a on a.id = v.account_id where v.clerk_id = ? and v.until > ?"
        " order by v.until, a.id"_s,
        {clerk.id, toStored(m_database.now())}));
}

Result<Done> CounterStore::close(const Actor &clerk, AccountId account)
{
    if (auto acting = m_database.actAs(clerk.token); !acting)
        return acting;
    if (m_database.engine() == Engine::PostgreSql)
        return m_database.change(u"select close_visit(?)"_s, {account});
    return m_database.change(u"delete from counter_visit where clerk_id = ? and account_id = ?"_s, {clerk.id, account});
}

Result<bool> mayActFor(Database &database, const Actor &actor, AccountId account)
{
    if (database.engine() == Engine::PostgreSql) {
        if (const auto acting = database.actAs(actor.token); !acting)
            return acting.error();
        const auto may = database.single(u"select acts_for(?)"_s, {account});
        return may ? Result<bool>(may->toBool()) : may.error();
    }
    if (actor.id == account)
        return true;
    const auto visit = database.single(
        u"select 1 from counter_visit v join account_role r on r.account_id = v.clerk_id and r.role = 'counter_clerk'"
        " where v.clerk_id = ? and v.account_id = ? and v.until > ?"_s,
        {actor.id, account, toStored(database.now())});
    return visit ? Result<bool>(visit->isValid()) : visit.error();
}

} // namespace hezhun
