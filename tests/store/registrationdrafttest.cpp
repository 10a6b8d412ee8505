// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/commissioners.h"
#include "tests/store/identities.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {
const QString kind = u"filing.person"_s;
}

/// Filling in a registration: for which unit (C-07), what is kept as it is typed, and what nobody types (C-12).
class RegistrationDraftTest : public QObject
{
    Q_OBJECT

private slots:
    void unitsAreThoseThatGranted();
    void needsAGrantThatServes_data();
    void needsAGrantThatServes();
    void takesWhatTheAccountsSay();
    void keepsWhatIsTyped();
    void boundsWhatIsKept();
    void changesTheUnit();
    void asksForTheUnitAgain();
    void isOnesOwn();
    void correctsWhatCameBack();
    void correctsNothingElse();
    void throwsADraftAway();
};

/// C-07, G-06: units are told with the reason why one of them does not serve now.
void RegistrationDraftTest::unitsAreThoseThatGranted()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    const Actor person = office.addPerson(1);
    const Actor first = office.addUnit(1);
    const Actor second = office.addUnit(2);
    const Actor third = office.addUnit(3);
    office.grant(first, person);
    office.grant(second, person, u"person_commissioner"_s, toStored(workspace.now()).toLongLong() - 1);
    office.grant(third, person, u"unit_admin"_s); // another role
    const auto units = office.drafts().units(kind, person.id, &person);
    QVERIFY2(units.ok(), qPrintable(codeOf(units)));
    QCOMPARE(units->size(), 2);
    QMap<AccountId, QString> hindrances;
    for (const DraftUnit &unit : *units)
        hindrances.insert(unit.id, unit.hindrance);
    QCOMPARE(hindrances.value(first.id, u"?"_s), QString());
    QCOMPARE(hindrances.value(second.id), u"registration.grant_run_out"_s);
    QCOMPARE(units->constFirst().name, unitSays(1).value(u"name"_s));
}

void RegistrationDraftTest::needsAGrantThatServes_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("code");
    QTest::newRow("C-07 withdrawn") << u"update unit_grant set ended_at = 1"_s << u"registration.no_grant"_s;
    QTest::newRow("G-06 run out") << u"update unit_grant set until = 1"_s << u"registration.grant_run_out"_s;
    QTest::newRow("another role") << u"update unit_grant set role = 'unit_admin'"_s << u"registration.no_grant"_s;
    QTest::newRow("G-09 unit retired") << u"update account set state = 'retired' where type = 'unit'"_s
                                       << u"registration.unit_stopped"_s;
    QTest::newRow("G-09 unit locked") << on(u"update account set locked_at = 1 where type = 'unit'"_s,
                                            u"insert into account_lock (account_id, locked_at, reason)"
                                            " select id, 1, 'x' from account where type = 'unit'"_s)
                                      << u"registration.unit_stopped"_s;
    QTest::newRow("G-03 unit unverified")
        << u"update real_name set state = 'incomplete' where part = 'unit'"_s << u"registration.unit_not_verified"_s;
    QTest::newRow("G-20 person unverified") << u"update real_name set state = 'incomplete' where part = 'person'"_s
                                            << u"registration.person_not_verified"_s;
}

void RegistrationDraftTest::needsAGrantThatServes()
{
    QFETCH(QString, sql);
    QFETCH(QString, code);
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment();
    const Actor person = office.addPerson(1);
    const Actor unit = office.addUnit(1);
    office.grant(unit, person);
    const Draft draft = office.drafted(person, unit);
    office.must(sql);
    // What was begun before is there, says why, and can't be handed in (C-03).
    const auto read = office.drafts().read(draft.key, &person);
    QVERIFY2(read.ok(), qPrintable(codeOf(read)));
    QCOMPARE(read->hindrance, code);
    const auto made = office.drafts().submit({.draft = draft.key, .fields = Commissioners::typed()}, &person);
    QCOMPARE(codeOf(made), code);
    QCOMPARE(workspace.count(u"select count(*) from cases"_s), 0);
    QVERIFY(office.drafts().discard(draft.key, &person).ok());
    const auto anew = office.drafts().open(kind, person.id, &person, {.unit = unit.id});
    QCOMPARE(codeOf(anew), code);
    QCOMPARE(workspace.count(u"select count(*) from draft"_s), 0);
}

/// C-12: identity data are taken from the account, the unit's from the unit, at the moment when they are looked at.
void RegistrationDraftTest::takesWhatTheAccountsSay()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    const Actor person = office.addPerson(7);
    const Actor unit = office.addUnit(3);
    office.grant(unit, person);
    const Draft draft = office.drafted(person, unit);
    QCOMPARE(draft.unit, unit.id);
    QCOMPARE(draft.unitName, unitSays(3).value(u"name"_s));
    const DeclaredFields says = Applicants::personFields(7);
    const DeclaredFields expected{{u"name"_s, says.value(u"name"_s)},
                                  {u"id_type"_s, u"resident_id"_s},
                                  {u"id_number"_s, says.value(u"id_number"_s)},
                                  {u"unit_name"_s, unitSays(3).value(u"name"_s)},
                                  {u"unit_credit_code"_s, unitSays(3).value(u"credit_code"_s)},
                                  {u"registered_place"_s, u"110105"_s},
                                  {u"registered_address"_s, unitSays(3).value(u"address"_s)},
                                  {u"phone"_s, u"15400000007"_s}};
    QCOMPARE(draft.fixedFields, expected);
    office.must(u"update account set phone = '15400009999' where id = ?"_s, {person.id});
    QCOMPARE(office.drafts().read(draft.key, &person)->fixedFields.value(u"phone"_s), u"15400009999"_s);
    // Of a unit that took the grant back nothing is told any more.
    office.endGrants(unit);
    const auto read = office.drafts().read(draft.key, &person);
    QVERIFY(!read->fixedFields.contains(u"unit_credit_code"_s));
    QVERIFY(read->fixedFields.contains(u"name"_s));
}

/// The draft is saved as typed: half filled in, wrong, with blanks; and is there again on another connection.
void RegistrationDraftTest::keepsWhatIsTyped()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    const Actor person = office.addPerson(1);
    const Actor unit = office.addUnit(1);
    office.grant(unit, person);
    const Draft draft = office.drafted(person, unit);
    const DeclaredFields half{{u"services"_s, u"  半句"_s},
                              {u"service_from"_s, u"2026-13-99"_s},
                              {u"level"_s, u"galaxy"_s},
                              {u"crops"_s, u""_s},
                              {u"name"_s, u"冒名"_s}};
    const auto saved = office.drafts().saveFields(draft.key, half, &person);
    QVERIFY2(saved.ok(), qPrintable(codeOf(saved)));
    const DeclaredFields kept{
        {u"services"_s, u"  半句"_s}, {u"service_from"_s, u"2026-13-99"_s}, {u"level"_s, u"galaxy"_s}};
    const auto found = office.drafts().find(kind, person.id, &person);
    QVERIFY2(found.ok() && *found, qPrintable(codeOf(found)));
    QCOMPARE((*found)->fields, kept); // without the name, which nobody types
    QCOMPARE((*found)->key, draft.key);
    QCOMPARE((*found)->papers.size(), 2);
    // Opened anew it is the same draft.
    const auto again = office.drafts().open(kind, person.id, &person, {.unit = unit.id});
    QCOMPARE(again->fields, kept);
    // What is not typed any more is forgotten.
    QVERIFY(office.drafts().saveFields(draft.key, {{u"level"_s, u"county"_s}}, &person).ok());
    QCOMPARE(office.drafts().read(draft.key, &person)->fields, (DeclaredFields{{u"level"_s, u"county"_s}}));
}

void RegistrationDraftTest::boundsWhatIsKept()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    const Actor person = office.addPerson(1);
    const Actor unit = office.addUnit(1);
    office.grant(unit, person);
    const Draft draft = office.drafted(person, unit);
    const QString much(70'000, QChar(u'多')); // 210,000 bytes
    QCOMPARE(codeOf(office.drafts().saveFields(draft.key, {{u"services"_s, much}}, &person)), u"draft.too_large"_s);
    QCOMPARE(codeOf(office.drafts().saveFields(draft.key, {{u"no_such"_s, u"x"_s}}, &person)), u"field.unknown"_s);
    QCOMPARE(codeOf(office.drafts().saveFields(draft.key, {{u"services"_s, u"a\0b"_s}}, &person)), u"fields.form"_s);
    QCOMPARE(codeOf(office.drafts().saveFields({draft.key.id + 1}, {}, &person)), u"draft.unknown"_s);
    QVERIFY(office.drafts().read(draft.key, &person)->fields.isEmpty());
    const QString long1(60'000, QChar(u'长')); // longer than the field allows, but it is what was typed
    QVERIFY(office.drafts().saveFields(draft.key, {{u"services"_s, long1}}, &person).ok());
}

/// C-07: while it is being filled in, another unit that granted the role replaces the one before, with its data.
void RegistrationDraftTest::changesTheUnit()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    const Actor person = office.addPerson(1);
    const Actor first = office.addUnit(1);
    const Actor second = office.addUnit(2);
    const Actor stranger = office.addUnit(3);
    office.grant(first, person);
    office.grant(second, person);
    const Draft draft = office.drafted(person, first);
    QVERIFY(office.drafts().saveFields(draft.key, Commissioners::typed(), &person).ok());
    const auto changed = office.drafts().changeUnit(draft.key, second.id, &person);
    QVERIFY2(changed.ok(), qPrintable(codeOf(changed)));
    QCOMPARE(changed->unit, second.id);
    QCOMPARE(changed->fixedFields.value(u"unit_name"_s), unitSays(2).value(u"name"_s));
    QCOMPARE(changed->fixedFields.value(u"registered_address"_s), unitSays(2).value(u"address"_s));
    QCOMPARE(changed->fields, Commissioners::typed());
    QCOMPARE(changed->papers.size(), 2);
    QCOMPARE(codeOf(office.drafts().changeUnit(draft.key, stranger.id, &person)), u"registration.no_grant"_s);
    QCOMPARE(office.drafts().read(draft.key, &person)->unit, second.id);
}

/// Whoever has a draft for one unit and asks for one for another is told, and loses nothing.
void RegistrationDraftTest::asksForTheUnitAgain()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    const Actor person = office.addPerson(1);
    const Actor first = office.addUnit(1);
    const Actor second = office.addUnit(2);
    office.grant(first, person);
    office.grant(second, person);
    const Draft draft = office.drafted(person, first);
    QCOMPARE(codeOf(office.drafts().open(kind, person.id, &person, {.unit = second.id})),
             u"registration.another_draft"_s);
    QCOMPARE(office.drafts().open(kind, person.id, &person)->key, draft.key);
    const auto unit = office.drafts().open(u"realname.person"_s, person.id, &person);
    QCOMPARE(codeOf(unit), u"account.already_passed"_s); // of other kinds nothing changed
}

/// Nobody sees or changes anybody else's draft; what is somebody else's is answered like what is not there.
void RegistrationDraftTest::isOnesOwn()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    const Actor person = office.addPerson(1);
    const Actor other = office.addPerson(2);
    const Actor unit = office.addUnit(1);
    office.grant(unit, person);
    office.grant(unit, other);
    const Draft draft = office.drafted(person, unit);
    QCOMPARE(codeOf(office.drafts().read(draft.key, &other)), u"draft.unknown"_s);
    QCOMPARE(codeOf(office.drafts().saveFields(draft.key, {}, &other)), u"draft.unknown"_s);
    QCOMPARE(codeOf(office.drafts().changeUnit(draft.key, unit.id, &other)), u"draft.unknown"_s);
    QCOMPARE(codeOf(office.drafts().discard(draft.key, &other)), u"draft.unknown"_s);
    QCOMPARE(codeOf(office.drafts().units(kind, person.id, &other)), u"draft.forbidden"_s);
    QCOMPARE(codeOf(office.drafts().find(kind, person.id, &other)), u"draft.forbidden"_s);
    QCOMPARE(codeOf(office.drafts().open(kind, person.id, &other, {.unit = unit.id})), u"draft.forbidden"_s);
    QCOMPARE(codeOf(office.drafts().open(kind, person.id, &unit, {.unit = unit.id})), u"draft.forbidden"_s);
    QCOMPARE(codeOf(office.drafts().open(kind, unit.id, &unit, {.unit = unit.id})), u"draft.account"_s);
}

/// C-03: what came back is corrected from what was handed in; its unit stays (C-07).
void RegistrationDraftTest::correctsWhatCameBack()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment();
    const Actor person = office.addPerson(1);
    const Actor first = office.addUnit(1);
    const Actor second = office.addUnit(2);
    office.grant(first, person);
    office.grant(second, person);
    const HandedIn handed = office.handedIn(person, first);
    QVERIFY(handed.id > 0);
    QVERIFY(office.own().withdraw(handed.id, person).ok());
    const auto draft = office.drafts().open(kind, person.id, &person, {.follows = handed.id});
    QVERIFY2(draft.ok(), qPrintable(codeOf(draft)));
    QCOMPARE(draft->unit, first.id);
    QCOMPARE(draft->follows, handed.id);
    QCOMPARE(draft->fields, Commissioners::typed());
    QCOMPARE(draft->papers.size(), 2);
    QVERIFY(office.drafts().bytes(draft->key, u"photograph"_s, &person)->size() > 100);
    QCOMPARE(codeOf(office.drafts().changeUnit(draft->key, second.id, &person)), u"registration.unit_fixed"_s);
    QCOMPARE(codeOf(office.drafts().open(kind, person.id, &person, {.unit = second.id})),
             u"registration.another_draft"_s);
    // Asked for once more it is the same one.
    QCOMPARE(office.drafts().open(kind, person.id, &person, {.follows = handed.id})->key, draft->key);
}

void RegistrationDraftTest::correctsNothingElse()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment();
    const Actor person = office.addPerson(1);
    const Actor other = office.addPerson(2);
    const Actor unit = office.addUnit(1);
    office.grant(unit, person);
    office.grant(unit, other);
    const HandedIn handed = office.handedIn(person, unit);
    QCOMPARE(codeOf(office.drafts().open(kind, person.id, &person, {.follows = handed.id})),
             u"registration.restored"_s); // it is under way
    QVERIFY(office.own().withdraw(handed.id, person).ok());
    QCOMPARE(codeOf(office.drafts().open(kind, other.id, &other, {.follows = handed.id})),
             u"registration.not_returned"_s);
    QCOMPARE(codeOf(office.drafts().open(kind, person.id, &person, {.follows = handed.id + 7})),
             u"registration.not_returned"_s);
    const auto draft = office.drafts().open(kind, person.id, &person, {.follows = handed.id});
    const auto second = office.drafts().submit({.draft = draft->key, .fields = Commissioners::typed()}, &person);
    QVERIFY(second->id > 0);
    QVERIFY(office.own().withdraw(second->id, person).ok());
    // Only the newest round is corrected.
    QCOMPARE(codeOf(office.drafts().open(kind, person.id, &person, {.follows = handed.id})),
             u"registration.not_returned"_s);
    QVERIFY(office.drafts().open(kind, person.id, &person, {.follows = second->id}).ok());
}

void RegistrationDraftTest::throwsADraftAway()
{
    TestWorkspace workspace;
    Commissioners office(workspace);
    office.addDepartment();
    const Actor person = office.addPerson(1);
    const Actor unit = office.addUnit(1);
    office.grant(unit, person);
    const HandedIn handed = office.handedIn(person, unit);
    QVERIFY(office.own().withdraw(handed.id, person).ok());
    const auto draft = office.drafts().open(kind, person.id, &person, {.follows = handed.id});
    QVERIFY(office.drafts().discard(draft->key, &person).ok());
    QVERIFY(!*office.drafts().find(kind, person.id, &person));
    QCOMPARE(workspace.count(u"select count(*) from draft_field"_s), 0);
    // The papers are the case's, too, and stay.
    QVERIFY(office.desk().ownCases().ownPaper(handed.id, u"photograph"_s, person).ok());
}

QTEST_GUILESS_MAIN(RegistrationDraftTest)
#include "registrationdrafttest.moc"
