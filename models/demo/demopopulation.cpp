// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopopulation.h"

#include "demo/officehours.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

// Days before now: first the departments are there, then units and people, then what units grant.
struct Span
{
    int first = 0;
    int last = 0;
};
constexpr Span issuing{150, 146};
constexpr Span registering{140, 118};
constexpr Span entering{114, 107};
constexpr Span granting{104, 66};

class Settler
{
public:
    Settler(const DemoProvince &province, DemoPeople &people, const QDateTime &now, quint64 seed)
        : m_province(province)
        , m_people(people)
        , m_now(now)
        , m_random(seed ^ 0x70726f76696e6365ULL)
        , m_hours(now, seed ^ 0x686f757273ULL)
    {
    }

    DemoPopulation settle()
    {
        m_all.staff = m_province.staff;
        addOffice(m_province.code, u"province"_s);
        for (const QString &code : m_province.cities)
            addOffice(code, u"city"_s);
        for (const QString &code : m_province.counties)
            addOffice(code, u"county"_s);
        for (const QString &code : m_province.quiet)
            addOffice(code, u"county"_s);
        for (const DemoNeighbour &neighbour : m_province.units) {
            for (int i = 0; i < neighbour.count; ++i)
                addUnit(neighbour);
        }
        for (const DemoProject &project : m_province.projects)
            m_all.projects.append({project.number, tagged(project.of), tagged(project.unit), project.title});
        for (const DemoInhabitant &inhabitant : m_province.people) {
            for (int i = 0; i < inhabitant.count; ++i)
                addPerson(inhabitant);
        }
        return std::move(m_all);
    }

private:
    QDateTime within(Span span) { return m_hours.daysAgo(m_random.between(span.last, span.first)); }

    void addOffice(const QString &code, const QString &level)
    {
        PlannedOffice office;
        office.code = code;
        office.title = filledIn(m_province.officeTitles.value(level), placeWords(code));
        office.password = m_province.openOffices.contains(code) ? m_province.password : QString();
        office.holder = m_people.person(m_province.counties);
        office.issuedAt = within(issuing);
        if (!m_province.vacant.contains(code))
            office.takenAt = m_hours.after(office.issuedAt, 1); // the one-time password does not last
        m_all.offices.append(office);
    }

    void addUnit(const DemoNeighbour &neighbour)
    {
        PlannedUnit planned;
        planned.unit = m_people.neighbour(
            neighbour.place.isEmpty() ? m_province.counties : QStringList{neighbour.place}, neighbour.title);
        if (!neighbour.loginName.isEmpty())
            planned.unit.loginName = neighbour.loginName;
        if (!neighbour.hasPhone)
            planned.unit.phone.clear();
        planned.representative = m_people.person(m_province.counties);
        planned.tag = neighbour.tag;
        planned.password = neighbour.isOpen ? m_province.password : QString();
        planned.registeredAt = within(registering);
        if (neighbour.stage != DemoStage::Incomplete)
            planned.verifiedAt = m_hours.after(planned.registeredAt, 2);
        if (neighbour.stage == DemoStage::Entered || neighbour.stage == DemoStage::Locked) {
            planned.enteredAt = within(entering);
            m_entered.append(m_all.units.size());
        }
        if (neighbour.stage == DemoStage::Locked)
            planned.lockedAt = m_hours.daysAgo(6);
        m_all.units.append(planned);
    }

    void addPerson(const DemoInhabitant &inhabitant)
    {
        PlannedPerson planned;
        planned.person = inhabitant.sex ? m_people.person(m_province.counties, *inhabitant.sex)
                                        : m_people.person(m_province.counties);
        if (!inhabitant.loginName.isEmpty())
            planned.person.loginName = inhabitant.loginName;
        if (!inhabitant.fullName.isEmpty())
            planned.person.fullName = inhabitant.fullName;
        planned.tag = inhabitant.tag;
        planned.password = inhabitant.isOpen ? m_province.password : QString();
        planned.registeredAt = within(registering);
        if (inhabitant.stage != DemoStage::Incomplete)
            planned.verifiedAt = m_hours.after(planned.registeredAt, 2);
        const qsizetype person = m_all.people.size();
        m_all.people.append(planned);
        for (const DemoGrant &grant : inhabitant.grants)
            addGrant(grant, person);
    }

    void addGrant(const DemoGrant &grant, qsizetype person)
    {
        PlannedGrant planned;
        planned.unit = unitFor(grant);
        planned.person = person;
        planned.role = grant.role;
        planned.grantedAt = within(granting);
        if (grant.endsIn)
            planned.until = m_hours.midnight(-*grant.endsIn);
        if (grant.ranOut)
            planned.until = m_hours.midnight(*grant.ranOut);
        if (grant.withdrawn)
            planned.withdrawnAt = m_hours.daysAgo(*grant.withdrawn);
        m_all.grants.append(planned);
    }

    qsizetype tagged(const QString &tag) const
    {
        for (qsizetype i = 0; i < m_all.units.size(); ++i) {
            if (m_all.units.at(i).tag == tag)
                return i;
        }
        qFatal("The sample province has no unit %s.", qUtf8Printable(tag));
    }

    qsizetype unitFor(const DemoGrant &grant)
    {
        if (!grant.unit.isEmpty())
            return tagged(grant.unit);
        return m_entered.at(m_turn++ % m_entered.size());
    }

    const DemoProvince &m_province;
    DemoPeople &m_people;
    QDateTime m_now;
    DemoRandom m_random;
    OfficeHours m_hours;
    DemoPopulation m_all;
    QList<qsizetype> m_entered;
    qsizetype m_turn = 0;
};

} // namespace

const PlannedUnit *unitTagged(const DemoPopulation &population, const QString &tag)
{
    const auto found = std::find_if(population.units.cbegin(), population.units.cend(),
                                    [&tag](const PlannedUnit &unit) { return unit.tag == tag; });
    return found == population.units.cend() ? nullptr : &*found;
}

const PlannedPerson *personTagged(const DemoPopulation &population, const QString &tag)
{
    const auto found = std::find_if(population.people.cbegin(), population.people.cend(),
                                    [&tag](const PlannedPerson &person) { return person.tag == tag; });
    return found == population.people.cend() ? nullptr : &*found;
}

DemoValues valuesOf(const DemoPopulation &population)
{
    DemoValues values;
    for (const PlannedUnit &unit : population.units) {
        if (!unit.tag.isEmpty())
            values.insert(renamed(valuesOf(unit.unit), unit.tag));
    }
    for (const PlannedPerson &person : population.people) {
        if (!person.tag.isEmpty())
            values.insert(renamed(valuesOf(person.person), person.tag));
    }
    for (const PlannedOffice &office : population.offices) {
        const QString first = u"office"_s + office.code;
        values.insert(renamed(valuesOf(office.holder), first));
        values.insert(first + u".title"_s, office.title);
    }
    return values;
}

DemoPopulation plannedPopulation(const DemoProvince &province, DemoPeople &people, const QDateTime &now, quint64 seed)
{
    return Settler(province, people, now, seed).settle();
}

} // namespace hezhun
