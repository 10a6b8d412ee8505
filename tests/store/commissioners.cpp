// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/commissioners.h"

#include "kinds/kindlibrary.h"
#include "tests/store/identities.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

Commissioners::Commissioners(TestWorkspace &workspace)
    : m_workspace(workspace)
    , m_applicants(workspace)
{
}

void Commissioners::must(const QString &sql, const QVariantList &parameters)
{
    if (const auto changed = m_workspace->database().change(sql, parameters); !changed.ok())
        qFatal("%s: %s %s", qPrintable(sql), qPrintable(changed.error().code), qPrintable(changed.error().details));
}

Actor Commissioners::addUnit(int number)
{
    const Actor unit
        = m_applicants.add(u"unit_%1"_s.arg(number), u"unit"_s, u"153%1"_s.arg(number, 8, 10, QChar(u'0')));
    m_applicants.save(unit, u"unit"_s, unitSays(number));
    m_applicants.setRealName(unit, u"unit"_s, u"passed_by_reviewer"_s);
    must(u"update account set display_name = ? where id = ?"_s, {unitSays(number).value(u"name"_s), unit.id});
    return unit;
}

Actor Commissioners::addPerson(int number)
{
    const Actor person
        = m_applicants.add(u"person_%1"_s.arg(number), u"person"_s, u"154%1"_s.arg(number, 8, 10, QChar(u'0')));
    m_applicants.save(person, u"person"_s, Applicants::personFields(number));
    m_applicants.setRealName(person, u"person"_s, u"passed_national"_s);
    must(u"update account set display_name = ? where id = ?"_s,
         {Applicants::personFields(number).value(u"name"_s), person.id});
    return person;
}

void Commissioners::grant(const Actor &unit, const Actor &person, const QString &role, qint64 until)
{
    must(u"insert into unit_grant (unit_id, person_id, system, role, granted_at, until)"
         " values (?, ?, 'commissioners', ?, 0, ?)"_s,
         {unit.id, person.id, role, until > 0 ? QVariant(until) : QVariant()});
}

void Commissioners::endGrants(const Actor &unit)
{
    must(u"update unit_grant set ended_at = 1 where unit_id = ? and ended_at is null"_s, {unit.id});
}

void Commissioners::addDepartment(const QString &code, const QString &name)
{
    must(u"insert into department (code, name, issued_at) values (?, ?, 0)"_s, {code, name});
}

Actor Commissioners::addOperator(int number, const QString &code)
{
    Actor actor = addPerson(number);
    must(u"insert into account_role (account_id, role, desk) values (?, 'department', ?)"_s,
         {actor.id, u"department:"_s + code});
    actor.desk = u"department:"_s + code;
    actor.roles = {u"department"_s};
    return actor;
}

Draft Commissioners::drafted(const Actor &person, const Actor &unit, const QString &kind)
{
    const auto draft = drafts().open(kind, person.id, &person, {.unit = unit.id});
    if (!draft.ok())
        qFatal("%s", qPrintable(draft.error().code));
    fillPapers(*draft, person);
    return *draft;
}

void Commissioners::fillPapers(const Draft &draft, const Actor &person)
{
    int number = int(draft.key.id) * 10;
    for (const SlotDefinition &slot : desk().kinds().newest(draft.kind)->slotList) {
        if (!slot.required.always)
            continue;
        const auto kept = drafts().put(draft.key, slot.name, picture(++number), &person);
        if (!kept.ok())
            qFatal("%s: %s", qPrintable(slot.name), qPrintable(kept.error().code));
    }
}

DeclaredFields Commissioners::typed(int number)
{
    return {{u"level"_s, u"county"_s},
            {u"education"_s, u"master"_s},
            {u"title"_s, u"associate"_s},
            {u"title_name"_s, u"高级农艺师"_s},
            {u"expertise"_s, u"crops"_s},
            {u"expertise_detail"_s, u"设施蔬菜病虫害绿色防控"_s},
            {u"services"_s, u"技术培训与现场指导"_s},
            {u"crops"_s, u"番茄、黄瓜"_s},
            {u"served_place"_s, u"110111"_s},
            {u"served_detail"_s, u"样本镇样本村%1组"_s.arg(number)},
            {u"service_from"_s, u"2026-12-01"_s},
            {u"service_until"_s, u"2028-11-30"_s},
            {u"contact_address"_s, u"北京市朝阳区样本路%1号"_s.arg(number)}};
}

DeclaredFields Commissioners::typedOfUnit(int number)
{
    DeclaredFields fields = typed(number);
    for (const QString &field : {u"education"_s, u"title"_s, u"title_name"_s})
        fields.remove(field);
    fields.insert(u"main_business"_s, u"农业技术推广"_s);
    fields.insert(u"staff"_s, u"120"_s);
    fields.insert(u"technical_staff"_s, u"45"_s);
    fields.insert(u"contact_name"_s, u"王样本"_s);
    return fields;
}

HandedIn Commissioners::handedIn(const Actor &person, const Actor &unit)
{
    const Draft draft = drafted(person, unit);
    const auto made = drafts().submit({.draft = draft.key, .fields = typed()}, &person);
    if (!made.ok())
        qFatal("%s", qPrintable(made.error().code));
    for (const IntakeFault &fault : made->faults)
        qWarning("%s: %s", qPrintable(fault.at), qPrintable(fault.code));
    return *made;
}

} // namespace hezhun
