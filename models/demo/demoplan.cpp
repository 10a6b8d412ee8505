// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoplan.h"

#include "demo/demoforms.h"
#include "demo/demopaper.h"
#include "demo/demoprovince.h"
#include "demo/demoschedule.h"
#include "kinds/kindlibrary.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

/// Those who appear in one telling of a story.
struct Cast
{
    DemoPerson person;
    DemoUnit unit;
    DemoPerson representative;
    DemoPerson agent;
    DemoPerson stranger;
    DemoUnit otherUnit;
};

DemoValues overlaid(DemoValues values, const DemoValues &patterns)
{
    const DemoValues before = values;
    for (auto pattern = patterns.cbegin(); pattern != patterns.cend(); ++pattern)
        values.insert(pattern.key(), filledIn(pattern.value(), before));
    return values;
}

std::optional<PhotographFlaw> flawFrom(const QString &name)
{
    static const QHash<QString, PhotographFlaw> flaws{
        {u"blurred"_s, PhotographFlaw::Blurred},   {u"cut_off"_s, PhotographFlaw::CutOff},
        {u"glare"_s, PhotographFlaw::Glare},       {u"dark"_s, PhotographFlaw::Dark},
        {u"sideways"_s, PhotographFlaw::Sideways},
    };
    const auto found = flaws.constFind(name);
    return found == flaws.cend() ? std::nullopt : std::optional(*found);
}

class Planner
{
public:
    Planner(const KindLibrary &kinds, const QDateTime &now, quint64 seed, DemoPeople &people,
            const DemoValues &known)
        : m_kinds(kinds)
        , m_now(now)
        , m_today(WorkingCalendar::builtIn().dayOf(now))
        , m_people(people)
        , m_known(known)
        , m_random(seed ^ 0x7061706572ULL)
        , m_seed(seed)
    {
    }

    void tell(const DemoStory &story)
    {
        for (int time = 0; time < story.count; ++time) {
            const Cast cast = castOf(story);
            if (!story.tag.isEmpty())
                m_tagged.insert(story.tag, cast.person);
            for (const DemoStep &step : story.steps)
                m_cases.append(planned(step, cast));
        }
    }

    QList<PlannedCase> takeCases()
    {
        std::stable_sort(m_cases.begin(), m_cases.end(), [](const PlannedCase &a, const PlannedCase &b) {
            return a.submission.submittedAt < b.submission.submittedAt;
        });
        int serial = 0;
        for (PlannedCase &planned : m_cases) {
            const DemoForm &form = demoForms()[planned.submission.reference];
            planned.submission.reference = demoReference(form, m_people.mark(), m_today.year(), ++serial);
        }
        return std::move(m_cases);
    }

private:
    Cast castOf(const DemoStory &story)
    {
        Cast cast{m_people.person(), m_people.unit(),   m_people.person(),
                  m_people.person(), m_people.person(), m_people.unit()};
        if (story.isInProvince) {
            cast.person = m_people.person(DemoProvince::builtIn().counties);
            cast.unit = m_people.neighbour(DemoProvince::builtIn().counties);
        }
        if (const auto same = m_tagged.constFind(story.samePersonAs); same != m_tagged.cend()) {
            const DemoPerson account = std::exchange(cast.person, *same);
            cast.person.loginName = account.loginName;
            cast.person.phone = account.phone;
        }
        if (const auto same = m_tagged.constFind(story.samePhoneAs); same != m_tagged.cend())
            cast.person.phone = same->phone;
        return cast;
    }

    DemoValues valuesFor(const DemoForm &form, const Cast &cast) const
    {
        const DemoPerson &holder = form.holder == DemoForm::Agent ? cast.agent
            : form.holder == DemoForm::Representative             ? cast.representative
                                                                  : cast.person;
        DemoValues values = valuesOf(holder);
        values.insert(m_known);
        values.insert(valuesOf(cast.unit));
        values.insert(renamed(valuesOf(withExpiredCard(holder, m_today)), u"expired"_s));
        values.insert(renamed(valuesOf(cast.stranger), u"stranger"_s));
        values.insert(renamed(valuesOf(cast.otherUnit), u"otherUnit"_s));
        values.insert(u"signature"_s, holder.fullName);
        values.insert(u"seal"_s, cast.unit.title);
        return values;
    }

    PlannedCase planned(const DemoStep &step, const Cast &cast)
    {
        const DemoForm &form = demoForms()[step.form];
        const DemoValues values = overlaid(valuesFor(form, cast), step.values);
        PlannedCase planned;
        planned.submission = filledIn(form, values);
        planned.submission.reference = step.form; // until the order of all cases is known
        planned.submission.submittedAt = schedule(form.kind).submitted(step);
        planned.openedBy = step.openedBy;
        QDateTime previous = planned.submission.submittedAt;
        for (const DemoDecision &decision : step.decisions) {
            previous = schedule(form.kind).decided(decision, previous);
            planned.decisions.append({decision, previous});
            planned.decisions.last().decision.chosen = filledIn(decision.chosen, values);
        }
        const DemoValues printed = overlaid(values, step.printed);
        for (auto paper = form.papers.cbegin(); paper != form.papers.cend(); ++paper)
            planned.papers.append(plannedPaper(paper.key(), paper.value(), step.flaws.value(paper.key()), printed));
        return planned;
    }

    PlannedPaper plannedPaper(const QString &slot, const QString &paper, const QString &flaw, const DemoValues &printed)
    {
        PlannedPaper planned;
        planned.slot = slot;
        planned.damaged = flaw == "damaged"_L1;
        planned.picture = {paper,
                           printed,
                           {.size = DemoPapers::builtIn().design(paper).table.toSize(),
                            .seed = m_random.next(),
                            .flaw = flawFrom(flaw).value_or(PhotographFlaw::None)}};
        return planned;
    }

    DemoSchedule &schedule(const QString &kind)
    {
        auto found = m_schedules.find(kind);
        if (found == m_schedules.end()) {
            const KindDefinition *definition = m_kinds.newest(kind);
            const int days = definition ? definition->workingDays : 1;
            found = m_schedules.emplace(kind, DemoSchedule(m_now, days, WorkingCalendar::builtIn(), m_seed)).first;
        }
        return found->second;
    }

    const KindLibrary &m_kinds;
    QDateTime m_now;
    QDate m_today;
    DemoPeople &m_people;
    const DemoValues &m_known;
    DemoRandom m_random;
    quint64 m_seed;
    std::map<QString, DemoSchedule> m_schedules;
    QHash<QString, DemoPerson> m_tagged;
    QList<PlannedCase> m_cases;
};

} // namespace

QList<PlannedCase> plannedCases(const DemoStories &stories, const KindLibrary &kinds, const QDateTime &now, quint64 seed,
                                DemoPeople &people, const DemoValues &known)
{
    Planner planner(kinds, now, seed, people, known);
    for (const DemoStory &story : stories.stories)
        planner.tell(story);
    return planner.takeCases();
}

} // namespace hezhun
