// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demosettling.h"

#include "demo/demoforms.h"
#include "store/workspace.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

DemoSettling::DemoSettling(Workspace &workspace, const DemoPopulation &population)
    : m_workspace(workspace)
    , m_population(population)
{
}

QList<Happening> DemoSettling::happenings()
{
    QList<Happening> all;
    for (const PlannedOffice &office : m_population.offices)
        all += ofOffice(office);
    for (const PlannedUnit &unit : m_population.units)
        all += ofUnit(unit);
    for (const PlannedPerson &person : m_population.people)
        all += ofPerson(person);
    for (const PlannedGrant &grant : m_population.grants)
        all += ofGrant(grant);
    for (const PlannedProject &project : m_population.projects)
        all.append({m_population.units.at(project.unit).enteredAt, [this, &project] { return begin(project); }});
    return all;
}

QList<Happening> DemoSettling::ofOffice(const PlannedOffice &office)
{
    QList<Happening> all{{office.issuedAt, [this, &office] { return issue(office); }}};
    if (office.takenAt.isValid())
        all.append({office.takenAt, [this, &office] { return takeOffice(office); }});
    return all;
}

QList<Happening> DemoSettling::ofUnit(const PlannedUnit &unit)
{
    QList<Happening> all{{unit.registeredAt, [this, &unit] {
                              return add(unit.unit.loginName, u"unit"_s, unit.unit.title, unit.unit.phone, unit.password);
                          }}};
    if (unit.verifiedAt.isValid()) {
        all.append({unit.verifiedAt, [this, &unit] {
                        DemoValues values = valuesOf(unit.representative);
                        values.insert(valuesOf(unit.unit));
                        return verify(unit.unit.loginName, u"unit"_s, values);
                    }});
    }
    if (unit.enteredAt.isValid())
        all.append({unit.enteredAt, [this, &unit] { return enter(unit); }});
    if (unit.lockedAt.isValid()) {
        all.append({unit.lockedAt, [this, &unit] {
                        return m_workspace.accounts().lock(unit.unit.loginName, u"印章遗失，单位申请暂停使用"_s);
                    }});
    }
    return all;
}

QList<Happening> DemoSettling::ofPerson(const PlannedPerson &person)
{
    QList<Happening> all{{person.registeredAt, [this, &person] {
                              return add(person.person.loginName, u"person"_s, person.person.fullName,
                                         person.person.phone, person.password);
                          }}};
    if (person.verifiedAt.isValid()) {
        all.append({person.verifiedAt, [this, &person] {
                        return verify(person.person.loginName, u"person"_s, valuesOf(person.person));
                    }});
    }
    return all;
}

QList<Happening> DemoSettling::ofGrant(const PlannedGrant &grant)
{
    QList<Happening> all{{grant.grantedAt, [this, &grant] { return give(grant); }}};
    if (grant.withdrawnAt.isValid())
        all.append({grant.withdrawnAt, [this, &grant] { return withdraw(grant); }});
    return all;
}

Result<Done> DemoSettling::issue(const PlannedOffice &office)
{
    const auto issued = m_workspace.departments().issue({office.code, office.title}, nullptr);
    if (!issued)
        return issued.error();
    m_oneTimePasswords.insert(office.code, issued->oneTimePassword);
    return Done{};
}

Result<Done> DemoSettling::takeOffice(const PlannedOffice &office)
{
    // C-02: another password, then the operator's own data in place of the department's name.
    const QString login = DepartmentStore::proposedLogin(office.code);
    if (!office.password.isEmpty()) {
        const auto changed = m_workspace.accounts().changePassword(login, u"person"_s,
                                                                   m_oneTimePasswords.value(office.code), office.password);
        if (!changed)
            return changed;
    }
    const auto reached = m_workspace.database().change(u"update account set phone = ? where login_name = ?"_s,
                                                       {office.holder.phone, login});
    return reached ? verify(login, u"person"_s, valuesOf(office.holder)) : reached;
}

Result<Done> DemoSettling::add(const QString &login, const QString &type, const QString &name, const QString &phone,
                               const QString &password)
{
    NewAccount account;
    account.loginName = login;
    account.type = type;
    account.displayName = name;
    account.phone = phone;
    account.password = password;
    const auto added = m_workspace.accounts().add(account);
    return added ? Result<Done>(Done{}) : added.error();
}

Result<Done> DemoSettling::enter(const PlannedUnit &unit)
{
    return m_workspace.database().change(
        u"insert into system_entry (account_id, system, entered_at)"
        " select id, 'commissioners', ? from account where login_name = ?"_s,
        {toStored(m_workspace.database().now()), unit.unit.loginName});
}

Result<Done> DemoSettling::begin(const PlannedProject &project)
{
    return m_workspace.database().change(
        u"insert into project (number, account_id, unit_code, title)"
        " select ?, id, ?, ? from account where login_name = ?"_s,
        {project.number, m_population.units.at(project.unit).unit.creditCode, project.title,
         m_population.units.at(project.account).unit.loginName});
}

Result<Done> DemoSettling::give(const PlannedGrant &grant)
{
    return m_workspace.database().change(
        u"insert into unit_grant (unit_id, person_id, system, role, granted_at, granted_by, until)"
        " select u.id, p.id, 'commissioners', ?, ?, u.id, ? from account u, account p"
        " where u.login_name = ? and p.login_name = ?"_s,
        {grant.role, toStored(grant.grantedAt), toStored(grant.until),
         m_population.units.at(grant.unit).unit.loginName, m_population.people.at(grant.person).person.loginName});
}

Result<Done> DemoSettling::withdraw(const PlannedGrant &grant)
{
    return m_workspace.database().change(
        u"update unit_grant set ended_at = ?, ended_by = unit_id where ended_at is null"
        " and unit_id = (select id from account where login_name = ?)"
        " and person_id = (select id from account where login_name = ?)"_s,
        {toStored(grant.withdrawnAt), m_population.units.at(grant.unit).unit.loginName,
         m_population.people.at(grant.person).person.loginName});
}

Result<Done> DemoSettling::verify(const QString &login, const QString &form, const DemoValues &values)
{
    const auto actor = m_workspace.accounts().actor(login);
    if (!actor)
        return actor.error();
    const auto saved = m_workspace.information().save(actor->id, form, filledIn(demoForms()[form], values).fields, *actor);
    if (!saved)
        return saved.error();
    const auto asked = m_workspace.verification().claim(1, std::chrono::minutes(1));
    if (!asked)
        return asked.error();
    if (asked->size() != 1)
        return Error{u"demo.refused"_s, u"The national service was not asked."_s, login};
    const auto settled = m_workspace.verification().settle(asked->constFirst().id, {NationalCheckAnswer::Match, {}});
    if (!settled)
        return settled.error();
    return *settled == Settled::Passed ? Result<Done>(Done{})
                                       : Error{u"demo.refused"_s, u"The real name was not passed."_s, login};
}

} // namespace hezhun
