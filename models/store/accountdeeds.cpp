// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountdeeds.h"

#include "domain/masking.h"
#include "store/accountlog.h"
#include "store/accountmerge.h"
#include "store/database.h"
#include "store/effecttrace.h"
#include "store/movedoffice.h"
#include "store/onetimepassword.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// A trace of an effect is of no use once the minute is over; it is kept a day.
constexpr qint64 traceMilliseconds = 86'400'000;

class Deed
{
public:
    Deed(Database &database, const AccountDeed &deed)
        : m_database(database)
        , m_deed(deed)
    {
    }

    Result<Done> carryOut()
    {
        const QString &does = m_deed.effect.does;
        if (!m_deed.effect.undoes.isEmpty())
            return undoEffects(m_database, m_deed.caseId, m_deed.by);
        if (does == u"merge"_s)
            return mergeAccounts(m_database, m_deed.caseId, m_deed.effect.rows, m_deed.by);
        if (does == u"move_office"_s)
            return moveOffice(m_database, {m_deed.caseId, m_deed.effect.field, m_deed.chosen, m_deed.by});
        if (const auto known = readWhatIsKnown(); !known)
            return known;
        return does == u"add_phone"_s ? addPhone() : giveBack();
    }

    const QString &password() const { return m_password; }

private:
    Result<Done> readWhatIsKnown()
    {
        auto rows = m_database.select(
            u"select c.reference, c.notice_phone, a.type, a.phone, a.display_name,"
            " coalesce(hex(a.one_time_hash) || ' ' || a.one_time_until || ' ' || coalesce(a.one_time_case, 0), '')"
            " from cases c, account a where c.id = ? and a.id = ?"_s,
            {m_deed.caseId, m_deed.chosen});
        if (!rows)
            return rows.error();
        if (!rows->next())
            return storeError(u"account.unknown"_s);
        m_reference = rows->text(0);
        m_phone = rows->text(1);
        m_isUnit = rows->text(2) == u"unit"_s;
        m_accountsPhone = rows->text(3);
        m_accountsName = rows->text(4);
        m_oneTimeBefore = rows->text(5);
        return Done{};
    }

    Result<bool> phoneIsAnothers()
    {
        const auto bound = m_database.single(
            u"select 1 from binding where key = 'phone' and value = ? and account_id <> ?"_s, {m_phone, m_deed.chosen});
        return bound ? Result<bool>(bound->isValid()) : bound.error();
    }

    Result<Done> change(const QString &sql, const QVariantList &parameters, const EffectTrace &trace)
    {
        if (auto changed = m_database.change(sql, parameters); !changed)
            return changed;
        return leaveTrace(m_database, m_deed.caseId, trace);
    }

    /// A verified account has its phone to itself from now on (I-07).
    Result<Done> reservePhone()
    {
        const AccountId id = m_deed.chosen;
        if (auto set = change(u"update account set phone = ? where id = ?"_s, {m_phone, id},
                              {u"phone"_s, id, {}, u""_s, m_phone});
            !set)
            return set;
        if (auto noted
            = noteAccount(m_database, {u"phone.changed"_s, id, m_deed.by, u"phone"_s, u""_s, maskPhone(m_phone)});
            !noted)
            return noted;
        const auto verified
            = m_database.single(u"select not exists (select 1 from binding where key = 'phone' and value = ?)"
                                " and exists (select 1 from binding where account_id = ?)"_s,
                                {m_phone, id});
        if (!verified)
            return verified.error();
        if (!verified->toBool())
            return Done{};
        return change(u"insert into binding (key, value, account_id) values ('phone', ?, ?)"_s, {m_phone, id},
                      {u"bound"_s, id, u"phone"_s, {}, m_phone});
    }

    Result<Done> addPhone()
    {
        if (!m_accountsPhone.isEmpty())
            return storeError(u"request.phone_there"_s);
        const Result<bool> isAnothers = phoneIsAnothers();
        if (!isAnothers)
            return isAnothers.error();
        return *isAnothers ? storeError(u"action.phone_used"_s) : reservePhone();
    }

    Result<Done> giveBack()
    {
        const AccountId id = m_deed.chosen;
        if (auto left = leaveTrace(m_database, m_deed.caseId, {u"one_time"_s, id, {}, m_oneTimeBefore, {}}); !left)
            return left;
        const auto given = giveOneTimePassword(m_database, id, m_deed.caseId, m_deed.by);
        if (!given)
            return given.error();
        m_password = *given;
        const Result<bool> isAnothers = phoneIsAnothers();
        if (!isAnothers)
            return isAnothers.error();
        if (m_accountsPhone.isEmpty() && !m_phone.isEmpty() && !*isAnothers) {
            if (auto reserved = reservePhone(); !reserved)
                return reserved;
        }
        if (auto named = m_isUnit ? followName() : Result<Done>(Done{}); !named)
            return named;
        return noteAccount(m_database, {u"account.given_back"_s, id, m_deed.by, {}, {}, m_reference});
    }

    Result<QString> text(const QString &sql, const QVariantList &parameters)
    {
        const auto found = m_database.single(sql, parameters);
        return found ? Result<QString>(found->toString()) : found.error();
    }

    /// A renamed unit keeps its account: name and binding follow the appeal, the name before is kept (I-09, I-23). The
    /// credit code says that it is the same unit; an appeal under a name of old is no renaming.
    Result<Done> followName()
    {
        const AccountId id = m_deed.chosen;
        const auto newName
            = text(u"select value from case_key where case_id = ? and key = 'unit_name'"_s, {m_deed.caseId});
        const auto oldName = text(u"select coalesce((select value from account_word where account_id = ? and"
                                  " key = 'unit_name' order by rank limit 1), ?)"_s,
                                  {id, m_accountsName});
        if (!newName || !oldName)
            return newName ? oldName.error() : newName.error();
        const auto isRenamed
            = m_database.single(u"select exists (select 1 from matched_account where case_id = ? and account_id = ? "
                                u"and how = 'credit_code')"
                                " and not exists (select 1 from former_name where account_id = ? and name = ?)"_s,
                                {m_deed.caseId, id, id, *newName});
        if (!isRenamed)
            return isRenamed.error();
        if (newName->isEmpty() || oldName->isEmpty() || *newName == *oldName || !isRenamed->toBool())
            return Done{};
        const auto taken = m_database.single(
            u"select 1 from binding where key = 'unit_name' and value = ? and account_id <> ?"_s, {*newName, id});
        if (!taken || taken->isValid())
            return taken ? storeError(u"action.bound"_s) : taken.error();
        return rename(*oldName, *newName);
    }

    Result<Done> rename(const QString &oldName, const QString &newName)
    {
        const AccountId id = m_deed.chosen;
        const auto field = text(u"select p.part || '/' || p.name from part_field p join account_field f"
                                " on f.part = p.part and f.name = p.name and f.account_id = ?"
                                " where p.key = 'unit_name' and f.value = ?"_s,
                                {id, oldName});
        const auto former = text(u"select name from former_name where account_id = ? and name = ?"_s, {id, oldName});
        if (!field || !former)
            return field ? former.error() : field.error();
        auto done = change(u"update account set display_name = ? where id = ?"_s, {newName, id},
                           {u"display_name"_s, id, {}, m_accountsName, newName});
        if (done && !field->isEmpty())
            done = change(u"update account_field set value = ? where account_id = ? and part || '/' || name = ?"_s,
                          {newName, id, *field}, {u"field"_s, id, *field, oldName, newName});
        if (done)
            done = change(u"update binding set value = ? where key = 'unit_name' and value = ? and account_id = ?"_s,
                          {newName, oldName, id}, {u"rebound"_s, id, u"unit_name"_s, oldName, newName});
        if (done && former->isEmpty())
            done = change(u"insert into former_name (account_id, name, until) values (?, ?, ?)"_s,
                          {id, oldName, toStored(m_database.now())}, {u"former_name"_s, id, {}, {}, oldName});
        if (!done)
            return done;
        return noteAccount(m_database, {u"information.changed"_s, id, m_deed.by, u"unit_name"_s, oldName, newName});
    }

    Database &m_database;
    const AccountDeed &m_deed;
    QString m_reference;
    QString m_phone;
    QString m_accountsPhone;
    QString m_accountsName;
    QString m_oneTimeBefore;
    QString m_password;
    bool m_isUnit = false;
};

} // namespace

Result<Done> actOnAccounts(Database &database, const AccountDeed &deed)
{
    if (deed.effect.does.isEmpty() && deed.effect.undoes.isEmpty())
        return Done{};
    if (auto forgotten = database.change(u"delete from effect_trace where made_at < ?"_s,
                                         {toStored(database.now().addMSecs(-traceMilliseconds))});
        !forgotten)
        return forgotten;
    Deed carried(database, deed);
    if (auto done = carried.carryOut(); !done)
        return done;
    return database.change(u"update outbox set secret = instr(message, '{one_time_password}') > 0,"
                           " message = replace(replace(message, '{login_name}',"
                           " coalesce((select login_name from account where id = ?), '')), '{one_time_password}', ?)"
                           " where decision_id = ? and state = 'queued'"_s,
                           {deed.chosen, carried.password(), deed.decision});
}

} // namespace hezhun
