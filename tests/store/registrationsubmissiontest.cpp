// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workingcalendar.h"
#include "kinds/kindlibrary.h"
#include "store/audit.h"
#include "store/decisionhash.h"
#include "tests/store/commissioners.h"
#include "tests/store/identities.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Handing in a registration (C-03): what becomes of it is the same on either engine, and what nobody types is the
/// database's, whatever the client says (C-12).
class RegistrationSubmissionTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreThoseOfTheProgram_data();
    void rowsAreThoseOfTheProgram();
    void departmentFollowsPlaceAndLevel_data();
    void departmentFollowsPlaceAndLevel();
    void needsADepartment();
    void takesNoForgedValue();
    void isOneAtATime();
    void isOneOfAUnit();
    void numbersTheRounds();
    void isWithdrawnUntilTheUnitActs();
    void saysEverythingThatIsWrong();
};

void RegistrationSubmissionTest::rowsAreThoseOfTheProgram_data()
{
    QTest::addColumn<QString>("kindName");
    QTest::newRow("C-12 person") << u"filing.person"_s;
    QTest::newRow("C-06 unit") << u"filing.unit"_s;
}

void RegistrationSubmissionTest::rowsAreThoseOfTheProgram()
{
    QFETCH(QString, kindName);
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment();
    const bool isUnit = kindName == u"filing.unit"_s;
    for (int number = 1; number <= 6; ++number) {
        workspace.pass(std::chrono::hours(31));
        const Actor person = office.addPerson(number);
        const Actor unit = office.addUnit(number);
        office.grant(unit, person, isUnit ? u"unit_commissioner"_s : u"person_commissioner"_s);
        const Draft draft = office.drafted(person, unit, kindName);
        DeclaredFields typed = isUnit ? Commissioners::typedOfUnit(number) : Commissioners::typed(number);
        const auto made = office.drafts().submit({.draft = draft.key, .fields = typed}, &person);
        QVERIFY2(made.ok(), qPrintable(codeOf(made)));
        QVERIFY2(made->faults.isEmpty(), qPrintable(made->faults.value(0).at + made->faults.value(0).code));

        Submission expected;
        expected.kind = kindName;
        expected.reference = made->reference;
        expected.submittedAt = workspace.now();
        expected.unitId = unit.id;
        expected.fields = typed;
        expected.fields.insert(draft.fixedFields);
        auto papers
            = workspace->database().select(u"select slot, sha256 from case_document where case_id = ?"_s, {made->id});
        while (papers->next())
            expected.documents.append({papers->text(0), {}, 0, papers->text(1), {}, 0, 0});
        const KindDefinition *kind = workspace->kinds().newest(kindName);
        const CaseContent content
            = contentOf(expected, *kind, person.id, WorkingCalendar::builtIn().dayOf(workspace.now()));
        auto row = workspace->database().select(
            u"select subject, subject_masked, number_masked, place_code, department, unit_id, registration_id,"
            " content_hash, state, desk, due_at from cases where id = ?"_s,
            {made->id});
        QVERIFY(row.ok() && row->next());
        QCOMPARE(row->text(0), content.subject);
        QCOMPARE(row->text(1), content.subjectMasked);
        QCOMPARE(row->text(2), content.numberMasked);
        QCOMPARE(row->text(3), u"110105"_s);
        QCOMPARE(row->text(4), u"110105"_s);
        QCOMPARE(row->integer(5), unit.id);
        QCOMPARE(row->integer(6), made->id);
        QCOMPARE(row->text(7), contentHash(content));
        QCOMPARE(row->text(8), u"at_unit"_s);
        QCOMPARE(row->text(9), u"unit:%1"_s.arg(unit.id));
        QCOMPARE(row->integer(10), content.dueAt);
    }
    const auto report = verifyHistory(workspace->database(), workspace->kinds(), {});
    QCOMPARE(report->cases, 6);
    QVERIFY2(report->findings.isEmpty(), qPrintable(report->findings.value(0).message));
}

/// C-05: the work unit's place and the level pick the department.
void RegistrationSubmissionTest::departmentFollowsPlaceAndLevel_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QString>("department");
    QTest::newRow("county") << u"county"_s << u"110105"_s;
    QTest::newRow("city") << u"city"_s << u"110100"_s;
    QTest::newRow("province") << u"province"_s << u"110000"_s;
}

void RegistrationSubmissionTest::departmentFollowsPlaceAndLevel()
{
    QFETCH(QString, level);
    QFETCH(QString, department);
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment(department, u"主管部门"_s);
    const Actor person = office.addPerson(1);
    const Actor unit = office.addUnit(1);
    office.grant(unit, person);
    DeclaredFields typed = Commissioners::typed();
    typed.insert(u"level"_s, level);
    const Draft draft = office.drafted(person, unit);
    const auto made = office.drafts().submit({.draft = draft.key, .fields = typed}, &person);
    QVERIFY2(made.ok() && made->id > 0, qPrintable(codeOf(made)));
    QCOMPARE(workspace.count(u"select count(*) from cases where department = ?"_s, {department}), 1);
    QCOMPARE(
        workspace.count(u"select count(*) from registration where department = ? and shown_to = ''"_s, {department}),
        1);
}

/// C-05: where no department of the level is there nobody could decide: told where it can be chosen otherwise.
void RegistrationSubmissionTest::needsADepartment()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment(u"110108"_s, u"海淀区科技局"_s);
    const Actor person = office.addPerson(1);
    const Actor unit = office.addUnit(1);
    office.grant(unit, person);
    const Draft draft = office.drafted(person, unit);
    const auto made = office.drafts().submit({.draft = draft.key, .fields = Commissioners::typed()}, &person);
    QVERIFY2(made.ok(), qPrintable(codeOf(made)));
    QCOMPARE(made->faults.size(), 1);
    QCOMPARE(made->faults.constFirst().at, u"fields.level"_s);
    QCOMPARE(made->faults.constFirst().code, u"registration.no_department"_s);
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 0);
    QCOMPARE(workspace.count(u"select count(*) from draft where case_id is null"_s), 1);
}

void RegistrationSubmissionTest::takesNoForgedValue()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment();
    office.addDepartment(u"110108"_s, u"海淀区科技局"_s);
    const Actor person = office.addPerson(1);
    const Actor unit = office.addUnit(1);
    office.grant(unit, person);
    const Draft draft = office.drafted(person, unit);
    DeclaredFields typed = Commissioners::typed();
    typed.insert({{u"name"_s, u"冒名"_s},
                  {u"registered_place"_s, u"110108"_s},
                  {u"unit_name"_s, u"别的单位"_s},
                  {u"sex"_s, u"female"_s},
                  {u"phone"_s, u"13811111111"_s}});
    const auto made = office.drafts().submit({.draft = draft.key, .fields = typed}, &person);
    QVERIFY2(made.ok() && made->id > 0, qPrintable(codeOf(made)));
    const auto declared = office.own().declared(made->id, person);
    QCOMPARE(declared->value(u"name"_s), Applicants::personFields(1).value(u"name"_s));
    QCOMPARE(declared->value(u"registered_place"_s), u"110105"_s);
    QCOMPARE(declared->value(u"unit_name"_s), unitSays(1).value(u"name"_s));
    QCOMPARE(declared->value(u"phone"_s), u"15400000001"_s);
    QVERIFY(!declared->contains(u"sex"_s)); // the account does not say
    QCOMPARE(workspace.count(u"select count(*) from cases where department = '110105'"_s), 1);
}

void RegistrationSubmissionTest::isOneAtATime()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment();
    const Actor person = office.addPerson(1);
    const Actor unit = office.addUnit(1);
    const Actor other = office.addUnit(2);
    office.grant(unit, person);
    office.grant(other, person);
    const Draft draft = office.drafted(person, unit);
    const auto made = office.drafts().submit({.draft = draft.key, .fields = Commissioners::typed()}, &person);
    QVERIFY(made->id > 0);
    // Once more is the same, because an answer got lost.
    QCOMPARE(office.drafts().submit({.draft = draft.key, .fields = Commissioners::typed()}, &person)->id, made->id);
    QCOMPARE(codeOf(office.drafts().open(u"filing.person"_s, person.id, &person, {.unit = other.id})),
             u"registration.there_already"_s);
    // After it came back another one may be begun, for another unit.
    QVERIFY(office.own().withdraw(made->id, person).ok());
    const Draft second = office.drafted(person, other);
    const auto again = office.drafts().submit({.draft = second.key, .fields = Commissioners::typed()}, &person);
    QVERIFY2(again.ok() && again->id > 0, qPrintable(codeOf(again)));
    QVERIFY(!again->reference.endsWith(u"-2"_s)); // one of its own
    QCOMPARE(codeOf(office.drafts().open(u"filing.person"_s, person.id, &person, {.follows = made->id})),
             u"registration.there_already"_s);
}

/// C-06: a unit is registered once, whoever of its commissioners does it.
void RegistrationSubmissionTest::isOneOfAUnit()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment();
    const Actor first = office.addPerson(1);
    const Actor second = office.addPerson(2);
    const Actor unit = office.addUnit(1);
    office.grant(unit, first, u"unit_commissioner"_s);
    office.grant(unit, second, u"unit_commissioner"_s);
    const Draft one = office.drafted(first, unit, u"filing.unit"_s);
    const Draft two = office.drafted(second, unit, u"filing.unit"_s);
    const auto made = office.drafts().submit({.draft = one.key, .fields = Commissioners::typedOfUnit()}, &first);
    QVERIFY2(made.ok() && made->faults.isEmpty(), qPrintable(made.ok() ? made->faults.value(0).at : codeOf(made)));
    QCOMPARE(codeOf(office.drafts().submit({.draft = two.key, .fields = Commissioners::typedOfUnit()}, &second)),
             u"registration.there_already"_s);
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 1);
}

void RegistrationSubmissionTest::numbersTheRounds()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment();
    const Actor person = office.addPerson(1);
    const Actor unit = office.addUnit(1);
    office.grant(unit, person);
    const HandedIn first = office.handedIn(person, unit);
    CaseId last = first.id;
    for (int round = 2; round <= 3; ++round) {
        QVERIFY(office.own().withdraw(last, person).ok());
        const auto draft = office.drafts().open(u"filing.person"_s, person.id, &person, {.follows = last});
        QVERIFY2(draft.ok(), qPrintable(codeOf(draft)));
        const auto made = office.drafts().submit({.draft = draft->key, .fields = draft->fields}, &person);
        QVERIFY2(made.ok() && made->id > 0, qPrintable(codeOf(made)));
        QCOMPARE(made->reference, u"%1-%2"_s.arg(first.reference).arg(round));
        last = made->id;
    }
    QCOMPARE(workspace.count(u"select count(*) from cases where registration_id = ?"_s, {first.id}), 3);
    QCOMPARE(workspace.count(u"select count(*) from registration"_s), 1);
    const auto own = office.own().ownRegistrations(person.id, person);
    QCOMPARE(own->size(), 1);
    QCOMPARE(own->constFirst().rounds.size(), 3);
    QCOMPARE(own->constFirst().round().id, last);
    QCOMPARE(own->constFirst().desk, u"unit:%1"_s.arg(unit.id));
    QCOMPARE(own->constFirst().departmentName, u"朝阳区科技局"_s);
    const auto report = verifyHistory(workspace->database(), workspace->kinds(), {});
    QVERIFY2(report->findings.isEmpty(), qPrintable(report->findings.value(0).message));
}

/// C-03: withdrawn by the applicant only, and only until the unit has acted.
void RegistrationSubmissionTest::isWithdrawnUntilTheUnitActs()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment();
    const Actor person = office.addPerson(1);
    const Actor other = office.addPerson(2);
    Actor unit = office.addUnit(1);
    office.grant(unit, person);
    const HandedIn made = office.handedIn(person, unit);
    QCOMPARE(codeOf(office.own().withdraw(made.id, other)), u"case.unknown"_s);
    QCOMPARE(codeOf(office.own().withdraw(made.id, unit)), u"case.unknown"_s);
    QCOMPARE(codeOf(office.own().declared(made.id, other)), u"case.unknown"_s);
    unit.desk = u"unit:%1"_s.arg(unit.id);
    unit.roles = {u"unit"_s};
    const auto verified = office.desk().cases().decide({.caseId = made.id,
                                                        .action = u"verify"_s,
                                                        .expectedVersion = 1,
                                                        .reasons = {},
                                                        .words = {},
                                                        .request = {},
                                                        .chosenAccount = 0,
                                                        .undoes = {}},
                                                       unit);
    QVERIFY2(verified.ok(), qPrintable(codeOf(verified)));
    QCOMPARE(codeOf(office.own().withdraw(made.id, person)), u"action.wrong_state"_s);
    QCOMPARE(workspace.count(u"select count(*) from cases where state = 'in_review'"_s), 1);
}

void RegistrationSubmissionTest::saysEverythingThatIsWrong()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment();
    const Actor person = office.addPerson(1);
    const Actor unit = office.addUnit(1);
    office.grant(unit, person);
    // The unit does not say where it is: nobody can type it here.
    office.must(u"delete from account_field where name = 'address'"_s);
    const auto draft = office.drafts().open(u"filing.person"_s, person.id, &person, {.unit = unit.id});
    DeclaredFields typed = Commissioners::typed();
    typed.remove(u"crops"_s);
    typed.insert(u"service_until"_s, u"2026-11-01"_s);
    const auto made = office.drafts().submit({.draft = draft->key, .fields = typed}, &person);
    QVERIFY2(made.ok(), qPrintable(codeOf(made)));
    QStringList places;
    for (const IntakeFault &fault : made->faults)
        places.append(fault.at);
    places.sort();
    QCOMPARE(places,
             (QStringList{u"documents.education_proof"_s, u"documents.photograph"_s, u"fields.crops"_s,
                          u"fields.registered_address"_s, u"fields.service_until"_s}));
}

QTEST_GUILESS_MAIN(RegistrationSubmissionTest)
#include "registrationsubmissiontest.moc"
