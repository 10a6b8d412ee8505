// SPDX-License-Identifier: GPL-3.0-or-later
#include "tourcast.h"

#include "demo/demoforms.h"
#include "demo/demopictures.h"
#include "demo/demopopulation.h"
#include "domain/workingcalendar.h"
#include "kinds/kindlibrary.h"
#include "store/departmentstore.h"

using namespace Qt::Literals::StringLiterals;

namespace hezhun {

namespace {

constexpr quint64 applicantsSeed = 20'261'122; ///< nobody of the demo
constexpr quint64 demosSeed = 1; ///< of whose people some take part
constexpr QSize photographSize(1600, 1010);
constexpr QSize portraitSize(600, 800);

QDate today()
{
    return WorkingCalendar::builtIn().dayOf(QDateTime::currentDateTimeUtc());
}

QImage photograph(const QString &paper, const DemoValues &values, PhotographFlaw flaw, QSize size = photographSize)
{
    const DemoPicture picture{paper, values, {.size = size, .seed = applicantsSeed, .flaw = flaw}};
    return QImage::fromData(drawn(picture));
}

/// What somebody types into the form of a kind: all but what is taken from accounts.
DeclaredFields typed(const DemoForm &form, const DemoValues &values)
{
    static const Result<KindLibrary> kinds = KindLibrary::builtIn();
    DeclaredFields fields = filledIn(form, values).fields;
    const KindDefinition *kind = kinds ? kinds->newest(form.kind) : nullptr;
    fields.removeIf([kind](const auto &field) { return !kind || kind->field(field.key())->from; });
    return fields;
}

/// A few more words about what is offered, where it came back for saying too little.
DeclaredFields corrected(const DeclaredFields &before, const DemoValues &values)
{
    DeclaredFields fields;
    for (auto field = before.cbegin(); field != before.cend(); ++field) {
        if (field.value() == values[u"work.services"_s])
            fields.insert(field.key(), field.value() + u"，每月到现场服务不少于两天"_s);
    }
    return fields;
}

} // namespace

TourApplicant inventedApplicant()
{
    const DemoForm &form = demoForms()[u"person"_s];
    DemoPeople people(applicantsSeed, today());
    const DemoPerson person = people.person();
    DemoValues values = valuesOf(person);
    values.insert(u"signature"_s, person.fullName);
    const QString front = form.papers.first();
    TourApplicant applicant;
    applicant.loginName = person.loginName;
    applicant.name = person.fullName;
    applicant.number = person.number;
    applicant.phone = person.phone;
    applicant.newPhone = people.person().phone;
    applicant.password = u"Spring#2026"_s;
    applicant.newPassword = u"Autumn#2026"_s;
    applicant.fields = filledIn(form, values).fields;
    applicant.front = photograph(front, values, PhotographFlaw::None);
    applicant.blurredFront = photograph(front, values, PhotographFlaw::Blurred);
    applicant.back = photograph(form.papers.last(), values, PhotographFlaw::None);
    return applicant;
}

TourFiling inventedFiling()
{
    const DemoProvince &province = DemoProvince::builtIn();
    DemoPeople people(demosSeed, today());
    const DemoPopulation population = plannedPopulation(province, people, QDateTime::currentDateTimeUtc(), demosSeed);
    const PlannedUnit &unit = *unitTagged(population, u"newcomer"_s);
    const PlannedPerson &admin = *personTagged(population, u"futureAdmin"_s);
    const PlannedPerson &commissioner = *personTagged(population, u"futureCommissioner"_s);
    const DemoReviewer &centre = population.staff.constFirst();
    DemoPeople others(applicantsSeed, today());
    (void)others.person();
    (void)others.person();
    const DemoPerson newOperator = others.person(province.counties);

    TourFiling filing;
    filing.departmentCode = unit.unit.divisionCode;
    filing.departmentName = filledIn(province.officeTitles.value(u"county"_s), placeWords(filing.departmentCode));
    filing.departmentOperator
        = {DepartmentStore::proposedLogin(filing.departmentCode), u"Summer#2026"_s, newOperator.fullName};
    filing.operatorPhone = newOperator.phone;
    filing.operatorFields = filledIn(demoForms()[u"person"_s], valuesOf(newOperator)).fields;
    filing.centre = {centre.login, centre.password, centre.name};
    filing.unit = {unit.unit.loginName, unit.password, unit.unit.title};
    filing.admin = {admin.person.loginName, admin.password, admin.person.fullName, admin.person.number};
    filing.commissioner
        = {commissioner.person.loginName, commissioner.password, commissioner.person.fullName, commissioner.person.number};
    filing.knownNumbers = {newOperator.number, unit.unit.creditCode};

    DemoValues values = valuesOf(unit.representative);
    values.insert(valuesOf(unit.unit));
    filing.unitFields = filledIn(demoForms()[u"unit"_s], values).fields;
    values.insert(valuesOf(commissioner.person));
    values.insert(people.work(filing.departmentCode, today().addMonths(1)));
    const DemoForm &form = demoForms()[u"filing_person"_s];
    filing.registration = typed(form, values);
    filing.corrected = corrected(filing.registration, values);
    for (auto paper = form.papers.cbegin(); paper != form.papers.cend(); ++paper) {
        filing.slotNames.append(paper.key());
        filing.papers.append(photograph(paper.value(), values, PhotographFlaw::None,
                                        paper.value() == "portrait"_L1 ? portraitSize : photographSize));
    }
    return filing;
}

} // namespace hezhun
