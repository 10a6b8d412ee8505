// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/grantsinfile.h"

#include "domain/grantroles.h"
#include "domain/masking.h"
#include "domain/workingcalendar.h"
#include "store/accountlog.h"
#include "store/database.h"
#include "store/personsearch.h"
#include "store/storeerrors.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// A unit in use: neither retired nor locked, and verified (G-09).
const QString unitServes
    = u"exists (select 1 from account u join real_name n on n.account_id = u.id and n.part = 'unit'"
      " and n.state in ('passed_national', 'passed_by_reviewer')"
      " where u.id = %1 and u.type = 'unit' and u.state = 'active' and u.locked_at is null)"_s;

/// One parameter: this moment.
const QString grantSelect
    = u"select g.id, g.unit_id, coalesce((select value from binding where account_id = g.unit_id and key = "
      u"'unit_name'),"
      " nullif(u.display_name, ''), u.login_name), g.person_id, p.login_name,"
      " coalesce((select value from binding where account_id = g.person_id and key = 'number'), ''), g.system, g.role,"
      " g.granted_at, g.until, g.ended_at, case when g.ended_at is not null then 'ended' when not %1 then 'stopped'"
      " when g.until <= ? then 'run_out' else 'in_force' end"
      " from unit_grant g join account u on u.id = g.unit_id join account p on p.id = g.person_id"_s.arg(
          unitServes.arg(u"g.unit_id"_s));

/// The day in China on which something ends, behind a blank; nothing for what never does.
QString endOf(const Grant &grant)
{
    if (!grant.until.isValid())
        return {};
    return u' ' + WorkingCalendar::builtIn().dayOf(grant.until).toString(Qt::ISODate);
}

} // namespace

GrantsInFile::GrantsInFile(Database &database, const KindLibrary &kinds)
    : m_database(database)
    , m_kinds(kinds)
{
}

Result<bool> GrantsInFile::serves(AccountId unit)
{
    const auto serves = m_database.single(u"select %1"_s.arg(unitServes.arg(u"?"_s)), {unit});
    return serves ? Result<bool>(serves->toBool()) : serves.error();
}

Result<bool> GrantsInFile::actsAs(AccountId unit, const QString &system, const Actor &actor)
{
    const auto acts = m_database.single(
        u"select 1 from account where id = ?1 and type = 'unit' and state = 'active' and (?2 = 0 or id = ?2)"
        " union all select 1 from unit_grant g join real_name p on p.account_id = g.person_id and p.part = 'person'"
        " and p.state in ('passed_national', 'passed_by_reviewer')"
        " where g.person_id = ?2 and g.unit_id = ?1 and (?3 = '' or g.system = ?3) and g.role = 'unit_admin'"
        " and g.ended_at is null and (g.until is null or g.until > ?4) and %1 limit 1"_s.arg(
            unitServes.arg(u"g.unit_id"_s)),
        {unit, actor.id, system, toStored(m_database.now())});
    return acts ? Result<bool>(acts->isValid()) : acts.error();
}

Result<Done> GrantsInFile::needUnit(AccountId unit, const QString &system, const Actor &actor)
{
    const Result<bool> acts = actsAs(unit, system, actor);
    if (!acts)
        return acts.error();
    return *acts ? Result<Done>(Done{}) : storeError(u"grant.forbidden"_s);
}

Result<QString> GrantsInFile::hindrance(AccountId unit, const QString &system)
{
    const Result<bool> inUse = serves(unit);
    if (!inUse)
        return inUse.error();
    if (!*inUse)
        return u"grant.unit_not_verified"_s;
    if (system == u"foreign_experts"_s)
        return u"grant.registration_missing"_s;
    const auto entered
        = m_database.single(u"select 1 from system_entry where account_id = ? and system = ?"_s, {unit, system});
    if (!entered)
        return entered.error();
    return entered->isValid() ? QString() : u"grant.not_entered"_s;
}

/// G-02, G-07; `id` is that of a grant that is about to change, or 0.
Result<QString> GrantsInFile::conflict(const Grant &grant)
{
    const auto found = m_database.single(
        u"select case when exists (select 1 from unit_grant where unit_id = ?1 and system = ?2 and person_id = ?3"
        " and ended_at is null and id <> ?4) then 'grant.has_role'"
        " when ?2 <> 'commissioners' then ''"
        " when exists (select 1 from account_role where account_id = ?3 and role = 'department') then "
        "'grant.holds_office'"
        " else coalesce((select case g.role when 'unit_commissioner' then 'grant.is_unit_commissioner'"
        " else 'grant.is_person_commissioner' end from unit_grant g where g.person_id = ?3 and g.system = ?2"
        " and g.ended_at is null and (g.until is null or g.until > ?5) and g.id <> ?4"
        " and (g.role, ?6) in (values ('unit_commissioner', 'person_commissioner'),"
        " ('person_commissioner', 'unit_commissioner')) limit 1), '') end"_s,
        {grant.unitId, grant.system, grant.personId, grant.id, toStored(m_database.now()), grant.role});
    return found ? Result<QString>(found->toString()) : found.error();
}

Result<GrantsInFile::Looked> GrantsInFile::look(const NewGrant &grant, const Actor &actor)
{
    Looked looked;
    if (!grantableRoles(grant.system).contains(grant.role)) {
        looked.faults.append(u"grant.role_unknown"_s);
    } else {
        const Result<QString> hinders = hindrance(grant.unit, grant.system);
        if (!hinders)
            return hinders.error();
        if (!hinders->isEmpty())
            looked.faults.append(*hinders);
    }
    // Who can grant nothing learns nothing of anybody.
    const bool mayLook = looked.faults.isEmpty();
    if (grant.until.isValid() && grant.until <= m_database.now())
        looked.faults.append(u"grant.until_past"_s);
    if (!mayLook)
        return looked;
    const auto found = findPerson(m_database, m_kinds, {grant.personName, grant.numberOrLogin});
    if (!found)
        return found.error();
    looked.person = found->id;
    QString cause = found->cause;
    if (cause.isEmpty() && found->id == actor.id) {
        cause = u"grant.ones_own"_s;
    } else if (cause.isEmpty()) {
        const Result<QString> other
            = conflict({.unitId = grant.unit, .personId = found->id, .system = grant.system, .role = grant.role});
        if (!other)
            return other.error();
        cause = *other;
    }
    if (!cause.isEmpty())
        looked.faults.append(cause);
    return looked;
}

Result<qint64> GrantsInFile::give(const NewGrant &grant, const Actor &actor)
{
    const Result<Looked> looked = look(grant, actor);
    if (!looked)
        return looked.error();
    if (!looked->faults.isEmpty())
        return storeError(looked->faults.constFirst());
    if (auto forgotten = forgetAsking(m_database, grant.unit, {grant.personName, grant.numberOrLogin}); !forgotten)
        return forgotten.error();
    return insert({.unitId = grant.unit,
                   .personId = looked->person,
                   .system = grant.system,
                   .role = grant.role,
                   .until = grant.until},
                  actor);
}

Result<qint64> GrantsInFile::insert(const Grant &grant, const Actor &actor)
{
    const auto id
        = m_database.insert(u"insert into unit_grant (unit_id, person_id, system, role, granted_at, granted_by, until)"
                            " values (?, ?, ?, ?, ?, ?, ?) returning id"_s,
                            {grant.unitId, grant.personId, grant.system, grant.role, toStored(m_database.now()),
                             actor.id > 0 ? QVariant(actor.id) : QVariant(), toStored(grant.until)});
    if (!id)
        return id.error();
    if (auto noted = note(u"grant.given"_s, grant, actor); !noted)
        return noted.error();
    return *id;
}

Result<Grant> GrantsInFile::one(qint64 grant, const Actor &actor)
{
    const Result<QList<Grant>> found = select(u" where g.id = ?"_s, {grant});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return storeError(u"grant.unknown"_s);
    const Grant &there = found->constFirst();
    const Result<bool> acts = actsAs(there.unitId, there.system, actor);
    if (!acts)
        return acts.error();
    return *acts ? Result<Grant>(there) : storeError(u"grant.unknown"_s);
}

Result<Grant> GrantsInFile::toChange(qint64 grant, const Actor &actor)
{
    Result<Grant> there = one(grant, actor);
    if (!there)
        return there;
    if (there->personId == actor.id)
        return storeError(u"grant.ones_own"_s);
    if (there->state == u"ended"_s)
        return storeError(u"grant.ended"_s);
    return there;
}

Result<Done> GrantsInFile::needLasting(const Grant &grant, const QString &role, const QDateTime &until)
{
    if (!grantableRoles(grant.system).contains(role))
        return storeError(u"grant.role_unknown"_s);
    const Result<QString> hinders = hindrance(grant.unitId, grant.system);
    if (!hinders || !hinders->isEmpty())
        return hinders ? storeError(*hinders) : hinders.error();
    if (until.isValid() && until <= m_database.now())
        return storeError(u"grant.until_past"_s);
    const Result<bool> passed = hasPassed(m_database, grant.personId, u"person"_s);
    if (!passed || !*passed)
        return passed ? storeError(u"grant.not_verified"_s) : passed.error();
    if (const QString fault = roleChangeFault(grant.system, grant.role, role); !fault.isEmpty())
        return storeError(fault);
    Grant then = grant;
    then.role = role;
    const Result<QString> other = conflict(then);
    if (!other || !other->isEmpty())
        return other ? storeError(*other) : other.error();
    return Done{};
}

Result<qint64> GrantsInFile::change(qint64 grant, const QString &role, const QDateTime &until, const Actor &actor)
{
    const Result<Grant> before = toChange(grant, actor);
    if (!before)
        return before.error();
    if (auto lasting = needLasting(*before, role, until); !lasting)
        return lasting.error();
    if (auto changed = m_database.change(u"update unit_grant set role = ?, until = ? where id = ?"_s,
                                         {role, toStored(until), grant});
        !changed)
        return changed.error();
    Grant after = *before;
    after.role = role;
    after.until = until;
    if (after == *before)
        return grant;
    const auto noted = note(u"grant.changed"_s, after, actor, &*before);
    return noted ? Result<qint64>(grant) : noted.error();
}

Result<Done> GrantsInFile::end(const Grant &grant, const Actor &actor)
{
    if (auto ended
        = m_database.change(u"update unit_grant set ended_at = ?, ended_by = ? where id = ?"_s,
                            {toStored(m_database.now()), actor.id > 0 ? QVariant(actor.id) : QVariant(), grant.id});
        !ended)
        return ended;
    return note(u"grant.ended"_s, grant, actor);
}

Result<qint64> GrantsInFile::withdraw(qint64 grant, const Actor &actor)
{
    const Result<Grant> there = toChange(grant, actor);
    if (!there)
        return there.error();
    const auto ended = end(*there, actor);
    return ended ? Result<qint64>(grant) : ended.error();
}

Result<qint64> GrantsInFile::renew(qint64 grant, const QDateTime &until, const Actor &actor)
{
    const Result<Grant> before = toChange(grant, actor);
    if (!before)
        return before.error();
    if (auto lasting = needLasting(*before, before->role, until); !lasting)
        return lasting.error();
    if (auto ended = end(*before, actor); !ended)
        return ended.error();
    Grant anew = *before;
    anew.until = until;
    return insert(anew, actor);
}

/// Both sides' records tell (I-39): the person's names the unit, the unit's the person, masked.
Result<Done> GrantsInFile::note(const QString &event, const Grant &grant, const Actor &actor, const Grant *before)
{
    const auto unit
        = m_database.single(u"select coalesce((select value from binding where account_id = a.id and key ="
                            " 'unit_name'), nullif(a.display_name, ''), a.login_name) from account a where a.id = ?"_s,
                            {grant.unitId});
    if (!unit)
        return unit.error();
    const Result<QString> person = personName(m_database, m_kinds, grant.personId);
    if (!person)
        return person.error();
    const bool ended = event == u"grant.ended"_s;
    const QString roleBefore = before && before->role != grant.role ? before->role + u' ' : QString();
    const std::pair<AccountId, QString> sides[]
        = {{grant.personId, unit->toString()}, {grant.unitId, maskName(*person)}};
    for (const auto &[subject, other] : sides) {
        AccountEntry entry{event, subject, actor.id, grant.system + u'.' + grant.role};
        if (before)
            entry.before = roleBefore + other + endOf(*before);
        else if (ended)
            entry.before = other + endOf(grant);
        if (!ended)
            entry.after = other + endOf(grant);
        if (auto noted = noteAccount(m_database, entry); !noted)
            return noted;
    }
    return Done{};
}

Result<QList<Grant>> GrantsInFile::select(const QString &condition, const QVariantList &parameters)
{
    QList<Grant> grants;
    {
        auto rows = m_database.select(grantSelect + condition, QVariantList{toStored(m_database.now())} + parameters);
        if (!rows)
            return rows.error();
        while (rows->next()) {
            grants.append({.id = rows->integer(0),
                           .unitId = rows->integer(1),
                           .unitName = rows->text(2),
                           .personId = rows->integer(3),
                           .personLogin = maskLoginName(rows->text(4)),
                           .maskedNumber = rows->text(5).isEmpty() ? QString() : maskIdNumber(rows->text(5)),
                           .system = rows->text(6),
                           .role = rows->text(7),
                           .grantedAt = rows->time(8),
                           .until = rows->time(9),
                           .endedAt = rows->time(10),
                           .state = rows->text(11)});
        }
        if (rows->trouble())
            return *rows->trouble();
    }
    for (Grant &grant : grants) {
        if (auto named = name(grant); !named)
            return named.error();
    }
    return grants;
}

Result<Done> GrantsInFile::name(Grant &grant)
{
    const Result<QString> person = personName(m_database, m_kinds, grant.personId);
    if (!person)
        return person.error();
    const Result<QString> representative
        = saidOf(m_database, m_kinds, grant.unitId, u"unit"_s, unitRepresentativeField);
    if (!representative)
        return representative.error();
    grant.personName = *person;
    grant.representative = *representative;
    return Done{};
}

Result<QList<Grant>> GrantsInFile::ofUnit(AccountId unit, const Actor &actor)
{
    if (const auto may = needUnit(unit, {}, actor); !may)
        return may.error();
    QStringList systems;
    for (const QString &system : grantingSystems()) {
        const Result<bool> acts = actsAs(unit, system, actor);
        if (!acts)
            return acts.error();
        if (*acts)
            systems.append(u'\'' + system + u'\'');
    }
    return select(
        u" where g.unit_id = ? and g.system in (%1) order by g.ended_at is not null, g.id desc limit 2000"_s.arg(
            systems.join(u',')),
        {unit});
}

Result<QList<Grant>> GrantsInFile::ofPerson(AccountId person)
{
    return select(u" where g.person_id = ? order by g.ended_at is not null, g.id desc limit 200"_s, {person});
}

} // namespace hezhun
