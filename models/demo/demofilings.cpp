// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demofilings.h"

#include "demo/demoforms.h"
#include "demo/demopaper.h"
#include "demo/officehours.h"
#include "domain/workingcalendar.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr int longestPause = 3; ///< days between two acts

class Registrar
{
public:
    Registrar(const DemoRegistrations &registrations, const DemoPopulation &population, DemoPeople &people,
              const QDateTime &now, quint64 seed)
        : m_registrations(registrations)
        , m_population(population)
        , m_people(people)
        , m_now(now)
        , m_random(seed ^ 0x66696c696e67ULL)
        , m_hours(now, seed ^ 0x6c69766573ULL)
    {
    }

    QList<PlannedRegistration> registrations()
    {
        tell(m_registrations.people, u"filing_person"_s, holders(u"person_commissioner"_s));
        tell(m_registrations.units, u"filing_unit"_s, holders(u"unit_commissioner"_s));
        number();
        return std::move(m_all);
    }

private:
    /// Those who hold the role at `now`, each once, where there is a department for them.
    QList<const PlannedGrant *> holders(const QString &role) const
    {
        QList<const PlannedGrant *> holders;
        QSet<qsizetype> known;
        for (const PlannedGrant &grant : m_population.grants) {
            const bool isOver = grant.withdrawnAt.isValid() || (grant.until.isValid() && grant.until < m_now);
            const PlannedUnit &unit = m_population.units.at(grant.unit);
            const bool isNamed = !m_population.people.at(grant.person).password.isEmpty();
            if (grant.role != role || isOver || unit.lockedAt.isValid() || isNamed || known.contains(grant.person)
                || officeOf(unit.unit.divisionCode).isEmpty())
                continue;
            known.insert(grant.person);
            holders.append(&grant);
        }
        return holders;
    }

    /// The county's department, or the city's where the county's has nobody yet; empty: the county has none.
    QString officeOf(const QString &county) const
    {
        for (const PlannedOffice &office : m_population.offices) {
            if (office.code == county)
                return office.takenAt.isValid() ? county : QString(county.left(4) + u"00"_s);
        }
        return {};
    }

    qsizetype adminOf(qsizetype unit) const
    {
        for (const PlannedGrant &grant : m_population.grants) {
            if (grant.unit == unit && grant.role == "unit_admin"_L1)
                return grant.person;
        }
        return -1;
    }

    void tell(const QList<DemoLives> &all, const QString &form, const QList<const PlannedGrant *> &holders)
    {
        qsizetype next = 0;
        for (const DemoLives &lives : all) {
            for (int i = 0; i < lives.count && next < holders.size(); ++i)
                live(lives, form, *holders.at(next++));
        }
    }

    void live(const DemoLives &lives, const QString &form, const PlannedGrant &grant)
    {
        QDateTime time = m_hours.daysAgo(m_random.between(lives.lastDay, lives.firstDay));
        for (const QStringList &life : lives.lives) {
            const PlannedUnit &unit = m_population.units.at(grant.unit);
            PlannedRegistration planned;
            planned.tag = m_told.contains(&lives) ? QString() : lives.tag;
            m_told.insert(&lives);
            planned.unit = grant.unit;
            planned.person = grant.person;
            planned.admin = adminOf(grant.unit);
            planned.office = officeOf(unit.unit.divisionCode);
            const DemoValues values = valuesFor(planned, form, time);
            for (const QString &round : life) {
                planned.rounds.append(submitted(form, values, time));
                for (const QString &word : round.split(u' ', Qt::SkipEmptyParts))
                    act(planned, word, time);
                time = m_hours.after(time, longestPause);
            }
            m_all.append(planned);
        }
    }

    DemoValues valuesFor(PlannedRegistration &planned, const QString &form, const QDateTime &time)
    {
        const PlannedUnit &unit = m_population.units.at(planned.unit);
        const DemoPerson &person = m_population.people.at(planned.person).person;
        DemoValues values
            = valuesOf(demoForms()[form].holder == DemoForm::Representative ? unit.representative : person);
        values.insert(renamed(valuesOf(person), u"contact"_s));
        values.insert(valuesOf(unit.unit));
        const QDate next = WorkingCalendar::builtIn().dayOf(time).addMonths(1);
        values.insert(m_people.work(unit.unit.divisionCode, QDate(next.year(), next.month(), 1)));
        if (!planned.office.endsWith(u"00"_s) && m_random.oneIn(8))
            planned.office = planned.office.left(4) + u"00"_s;
        else if (m_random.oneIn(16))
            planned.office = planned.office.left(2) + u"0000"_s;
        values.insert(u"work.level"_s, planned.office.endsWith(u"0000"_s) ? u"province"_s
                          : planned.office.endsWith(u"00"_s)             ? u"city"_s
                                                                         : u"county"_s);
        values.insert(u"seal"_s, unit.unit.title);
        values.insert(u"signature"_s, person.fullName);
        return values;
    }

    static PlannedRound submitted(const QString &formName, const DemoValues &values, const QDateTime &time)
    {
        const DemoForm &form = demoForms()[formName];
        PlannedRound round;
        round.submission = filledIn(form, values);
        round.submission.submittedAt = time;
        for (auto paper = form.papers.cbegin(); paper != form.papers.cend(); ++paper)
            round.papers.insert(paper.key(), {paper.value(), values, {}});
        return round;
    }

    void act(PlannedRegistration &planned, const QString &word, QDateTime &time)
    {
        PlannedAct act;
        act.action = word.section(u'=', 0, 0);
        act.undone = word.section(u'=', 1).section(u'@', 0, 0);
        act.round = planned.rounds.size() - 1;
        if (const QString round = word.section(u'@', 1); !round.isEmpty())
            act.round = round.toLongLong() - 1;
        time = act.action == "take_back"_L1 ? time.addSecs(m_random.between(8, 50)) : m_hours.after(time, longestPause);
        time = qMin(time, m_now.addSecs(-1));
        act.at = time;
        act.byAdmin = planned.admin >= 0 && m_random.oneIn(2);
        if (m_registrations.reasons.contains(act.action))
            act.reasons = {m_random.pick(m_registrations.reasons.value(act.action))};
        if (m_registrations.words.contains(act.action))
            act.words = m_random.pick(m_registrations.words.value(act.action));
        planned.rounds.last().acts.append(act);
    }

    /// In the order in which they are handed in, as the program numbers them.
    void number()
    {
        std::stable_sort(m_all.begin(), m_all.end(), [](const PlannedRegistration &a, const PlannedRegistration &b) {
            return a.rounds.constFirst().submission.submittedAt < b.rounds.constFirst().submission.submittedAt;
        });
        int serial = 0;
        for (PlannedRegistration &planned : m_all) {
            const int year
                = WorkingCalendar::builtIn().dayOf(planned.rounds.constFirst().submission.submittedAt).year();
            planned.reference = u"F-%1-%2"_s.arg(year).arg(++serial, 8, 10, QChar(u'0'));
            for (qsizetype r = 0; r < planned.rounds.size(); ++r)
                planned.rounds[r].submission.reference
                    = r == 0 ? planned.reference : u"%1-%2"_s.arg(planned.reference).arg(r + 1);
        }
    }

    const DemoRegistrations &m_registrations;
    const DemoPopulation &m_population;
    DemoPeople &m_people;
    QDateTime m_now;
    DemoRandom m_random;
    OfficeHours m_hours;
    QSet<const DemoLives *> m_told;
    QList<PlannedRegistration> m_all;
};

} // namespace

DemoValues valuesOf(const QList<PlannedRegistration> &registrations)
{
    DemoValues values;
    for (const PlannedRegistration &planned : registrations) {
        if (!planned.tag.isEmpty())
            values.insert(planned.tag + u".reference"_s, planned.reference);
    }
    return values;
}

QList<PlannedRegistration> plannedRegistrations(const DemoRegistrations &registrations, const DemoPopulation &population,
                                                DemoPeople &people, const QDateTime &now, quint64 seed)
{
    return Registrar(registrations, population, people, now, seed).registrations();
}

} // namespace hezhun
