// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/triggertable.h"
#include "kinds/kindlibrary.h"
#include "store/identity.h"
#include "tests/store/identities.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString person = u"person"_s;
const QString unit = u"unit"_s;
const QString agent = u"agent"_s;

/// Everything that is queued is answered with a match.
void everythingMatches(TestWorkspace &workspace)
{
    ToldCheck service(NationalCheckAnswer::Match);
    QVERIFY(runChecks(*workspace, service).ok());
}

DeclaredFields says(const TestWorkspace &workspace, const QString &part, int number)
{
    if (part == person)
        return personSays(workspace, number);
    return part == unit ? unitSays(number) : agentSays(workspace, number);
}

} // namespace

/// What people and units say of themselves, and what a change of it does (I-06 to I-08, I-30 to I-39).
class InformationTest : public QObject
{
    Q_OBJECT

private slots:
    void incompleteDataAreKept(); // I-30
    void completeDataAreAskedAbout(); // I-31
    void whoIsAskedAbout_data();
    void whoIsAskedAbout(); // I-33
    void refusesWhatNobodyCanBe_data();
    void refusesWhatNobodyCanBe();
    void triggersBeginAnew_data();
    void triggersBeginAnew(); // I-32
    void otherPartsStayAsTheyAre();
    void numberOfAVerifiedAccountStays(); // I-08
    void agentsMayBeReplaced(); // I-06
    void conflictsNameTheirWayOut_data();
    void conflictsNameTheirWayOut(); // I-07, I-38
    void numbersAreNotTriedWithoutEnd(); // I-38
    void renamedUnitKeepsItsCodeAndFormerName(); // I-09
    void whatThePortalHandedInIsThere();
    void formsAreSavedUnchecked();
};

void InformationTest::incompleteDataAreKept()
{
    TestWorkspace workspace;
    const Actor zhang = addApplicant(workspace, u"zhang"_s, person, u"13800000001"_s);
    auto there = workspace->information().read(zhang.id, person, zhang);
    QCOMPARE(codeOf(there), u"done"_s);
    QCOMPARE(there->state, u"incomplete"_s);
    QVERIFY(there->fields.isEmpty());
    DeclaredFields fields = personSays(workspace, 1);
    fields.remove(u"valid_from"_s);
    there = workspace->information().save(zhang.id, person, fields, zhang);
    QCOMPARE(codeOf(there), u"done"_s);
    QCOMPARE(there->fields, fields);
    QVERIFY(!there->complete);
    QCOMPARE(there->state, u"incomplete"_s);
    QCOMPARE(there->check, u""_s);
    QCOMPARE(workspace.count(u"select count(*) from national_check"_s), 0);
}

void InformationTest::completeDataAreAskedAbout()
{
    TestWorkspace workspace;
    const Actor zhang = addApplicant(workspace, u"zhang"_s, person, u"13800000001"_s);
    DeclaredFields fields = personSays(workspace, 1);
    fields.insert(u"id_number"_s, u' ' + fields.value(u"id_number"_s).toLower() + u' '); // I-41: a form's blanks
    const auto saved = workspace->information().save(zhang.id, person, fields, zhang);
    QCOMPARE(codeOf(saved), u"done"_s);
    QCOMPARE(saved->fields, personSays(workspace, 1));
    QVERIFY(saved->complete);
    QCOMPARE(saved->state, u"incomplete"_s); // until it is answered
    QCOMPARE(saved->check, u"queued"_s);
    QCOMPARE(workspace->accounts().actor(u"zhang"_s)->name, fields.value(u"name"_s));
    // Saved once more before it is answered, it is one question still.
    QCOMPARE(codeOf(workspace->information().save(zhang.id, person, personSays(workspace, 1), zhang)), u"done"_s);
    QCOMPARE(workspace.count(u"select count(*) from national_check"_s), 1);
    everythingMatches(workspace);
    QCOMPARE(workspace->information().read(zhang.id, person, zhang)->state, u"passed_national"_s);
    // What has passed is not asked about again.
    QCOMPARE(codeOf(workspace->information().save(zhang.id, person, personSays(workspace, 1), zhang)), u"done"_s);
    QCOMPARE(workspace.count(u"select count(*) from national_check"_s), 1);
}

void InformationTest::whoIsAskedAbout_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<DeclaredFields>("changed");
    QTest::addColumn<bool>("asked");
    const auto paper = [](const char *region, const char *type, const char *number) {
        return DeclaredFields{{u"region"_s, QLatin1String(region)},
                              {u"id_type"_s, QLatin1String(type)},
                              {u"id_number"_s, QLatin1String(number)}};
    };
    QTest::newRow("I-33 resident ID") << person << DeclaredFields{} << true;
    QTest::newRow("I-33 agent") << agent << DeclaredFields{} << true;
    QTest::newRow("I-33 passport") << person << paper("other", "foreign_passport", "E12345678") << false;
    QTest::newRow("I-33 agent's passport") << agent << paper("other", "foreign_passport", "E12345678") << false;
    QTest::newRow("I-33 of Hong Kong") << person << paper("hk_macao_taiwan", "mainland_pass_hk_macao", "H12345678")
                                       << true;
    QTest::newRow("I-33 enterprise") << unit << DeclaredFields{} << true;
    QTest::newRow("I-33 other unit") << unit << DeclaredFields{{u"legal_type"_s, u"other"_s}} << false;
    QTest::newRow("I-33 unit abroad") << unit << DeclaredFields{{u"region_type"_s, u"abroad"_s},
                                                                {u"legal_type"_s, u""_s},
                                                                {u"credit_code"_s, u""_s},
                                                                {u"unique_identifier"_s, u"HRB 1234"_s},
                                                                {u"continent"_s, u"europe"_s},
                                                                {u"country"_s, u"德国"_s}}
                                      << false;
}

void InformationTest::whoIsAskedAbout()
{
    QFETCH(QString, part);
    QFETCH(DeclaredFields, changed);
    QFETCH(bool, asked);
    TestWorkspace workspace;
    const Actor who = addApplicant(workspace, u"who"_s, part == person ? person : unit, u"13800000001"_s);
    DeclaredFields fields = says(workspace, part, 1);
    fields.insert(changed);
    const auto saved = workspace->information().save(who.id, part, fields, who);
    QVERIFY2(saved.ok(), saved ? "" : qPrintable(saved.error().code + u' ' + saved.error().details));
    QVERIFY(saved->complete);
    QCOMPARE(saved->check, asked ? u"queued"_s : u""_s);
    QCOMPARE(saved->state, u"incomplete"_s);
    QCOMPARE(workspace.count(u"select count(*) from national_check"_s), asked ? 1 : 0);
}

void InformationTest::refusesWhatNobodyCanBe_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("code");
    QTest::newRow("check digit") << u"id_number"_s << u"110105199001010011"_s << u"resident_id.check_digit"_s;
    QTest::newRow("choice") << u"region"_s << u"moon"_s << u"field.choice"_s;
    QTest::newRow("unknown field") << u"shoe_size"_s << u"43"_s << u"field.unknown"_s;
    QTest::newRow("too long") << u"name"_s << QString(51, u'张') << u"text.length"_s;
    QTest::newRow("date") << u"valid_until"_s << u"2036-02-30"_s << u""_s;
}

void InformationTest::refusesWhatNobodyCanBe()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, code);
    TestWorkspace workspace;
    const Actor zhang = addApplicant(workspace, u"zhang"_s, person, u"13800000001"_s);
    DeclaredFields fields = personSays(workspace, 1);
    fields.insert(field, value);
    const auto saved = workspace->information().save(zhang.id, person, fields, zhang);
    QVERIFY(!saved.ok());
    if (!code.isEmpty())
        QCOMPARE(saved.error().code, code);
    QCOMPARE(saved.error().details, field);
    QVERIFY(workspace->information().read(zhang.id, person, zhang)->fields.isEmpty());
    // A server does not believe a client that it was checked.
    if (testEngine() != Engine::PostgreSql)
        return;
    const auto changed
        = workspace->database().change(u"select save_information(?, 'person', ?)"_s, {zhang.id, toJsonFields(fields)});
    QVERIFY(!changed.ok());
    QCOMPARE(workspace.count(u"select count(*) from account_field"_s), 0);
}

void InformationTest::triggersBeginAnew_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<Subject>("subject");
    QTest::newRow("I-32 person") << person << Subject::Person;
    QTest::newRow("I-32 unit") << unit << Subject::Unit;
    QTest::newRow("I-32 agent") << agent << Subject::Agent;
}

void InformationTest::triggersBeginAnew()
{
    QFETCH(QString, part);
    QFETCH(Subject, subject);
    TestWorkspace workspace;
    const Actor who = addApplicant(workspace, u"who"_s, part == person ? person : unit, u"13800000001"_s);
    const DeclaredFields first = says(workspace, part, 1);
    DeclaredFields other = says(workspace, part, 2);
    other.insert({{u"valid_from"_s, u"2017-01-01"_s},
                  {u"valid_until"_s, u"2037-01-01"_s},
                  {u"nature"_s, u"institute"_s},
                  {u"legal_type"_s, u"public_institution"_s},
                  {u"founded_on"_s, u"2016-01-01"_s},
                  {u"independent"_s, u"no"_s},
                  {u"representative_name"_s, u"王样本"_s},
                  {u"representative_valid_from"_s, u"2017-01-01"_s},
                  {u"representative_valid_until"_s, u"2037-01-01"_s},
                  {u"representative_mobile"_s, u"13700000002"_s},
                  {u"representative_email"_s, u"wang@example.cn"_s}});
    for (const FieldDefinition &field : workspace->information().definition(part)->fields) {
        if (first.value(field.name).isEmpty() || first.value(field.name) == other.value(field.name)
            || (part == person && field.binds)) // I-08 has a test of its own
            continue;
        QVERIFY2(workspace->information().save(who.id, part, first, who).ok(), qPrintable(field.name));
        everythingMatches(workspace);
        QCOMPARE(workspace->information().read(who.id, part, who)->state, u"passed_national"_s);
        DeclaredFields changed = first;
        changed.insert(field.name, other.value(field.name));
        const auto saved = workspace->information().save(who.id, part, changed, who);
        QVERIFY2(saved.ok(), qPrintable(field.name));
        const bool triggers = triggersNewCheck(subject, field.name);
        QVERIFY2((saved->state == u"incomplete"_s) == triggers, qPrintable(field.name + u' ' + saved->state));
        QVERIFY2((saved->check == u"queued"_s) == triggers, qPrintable(field.name + u' ' + saved->check));
        everythingMatches(workspace);
    }
}

void InformationTest::otherPartsStayAsTheyAre()
{
    TestWorkspace workspace;
    const Actor who = addApplicant(workspace, u"who"_s, unit, u"13800000001"_s);
    QVERIFY(workspace->information().save(who.id, unit, unitSays(1), who).ok());
    QVERIFY(workspace->information().save(who.id, agent, agentSays(workspace, 1), who).ok());
    everythingMatches(workspace);
    DeclaredFields changed = unitSays(1);
    changed.insert(u"nature"_s, u"institute"_s);
    QVERIFY(workspace->information().save(who.id, unit, changed, who).ok());
    QCOMPARE(workspace->information().read(who.id, unit, who)->state, u"incomplete"_s);
    QCOMPARE(workspace->information().read(who.id, agent, who)->state, u"passed_national"_s);
    QCOMPARE(workspace->information().read(who.id, agent, who)->fields, agentSays(workspace, 1));
}

void InformationTest::numberOfAVerifiedAccountStays()
{
    TestWorkspace workspace;
    const Actor zhang = addApplicant(workspace, u"zhang"_s, person, u"13800000001"_s);
    QVERIFY(workspace->information().save(zhang.id, person, personSays(workspace, 1), zhang).ok());
    QVERIFY(!workspace->information().read(zhang.id, person, zhang)->numberFixed);
    DeclaredFields other = personSays(workspace, 1);
    other.insert(u"id_number"_s, personSays(workspace, 2).value(u"id_number"_s));
    QCOMPARE(codeOf(workspace->information().save(zhang.id, person, other, zhang)), u"done"_s); // not yet verified
    QVERIFY(workspace->information().save(zhang.id, person, personSays(workspace, 1), zhang).ok());
    everythingMatches(workspace);
    QVERIFY(workspace->information().read(zhang.id, person, zhang)->numberFixed);
    DeclaredFields none = personSays(workspace, 1);
    none.remove(u"id_number"_s);
    QCOMPARE(codeOf(workspace->information().save(zhang.id, person, other, zhang)), u"identity.number_fixed"_s);
    QCOMPARE(codeOf(workspace->information().save(zhang.id, person, none, zhang)), u"identity.number_fixed"_s);
    // Nor while the account is being verified anew, for another reason.
    DeclaredFields renamed = personSays(workspace, 1);
    renamed.insert(u"name"_s, u"张改名"_s);
    QCOMPARE(workspace->information().save(zhang.id, person, renamed, zhang)->state, u"incomplete"_s);
    other.insert(u"name"_s, u"张改名"_s);
    QCOMPARE(codeOf(workspace->information().save(zhang.id, person, other, zhang)), u"identity.number_fixed"_s);
    QCOMPARE(workspace->information().read(zhang.id, person, zhang)->fields, renamed);
}

void InformationTest::agentsMayBeReplaced()
{
    TestWorkspace workspace;
    const Actor who = addApplicant(workspace, u"who"_s, unit, u"13800000001"_s);
    QVERIFY(workspace->information().save(who.id, agent, agentSays(workspace, 1), who).ok());
    everythingMatches(workspace);
    QCOMPARE(codeOf(workspace->information().save(who.id, agent, agentSays(workspace, 2), who)), u"done"_s);
    everythingMatches(workspace);
    // The same person holds another unit's account, too.
    const Actor another = addApplicant(workspace, u"another"_s, unit, u"13800000002"_s);
    QCOMPARE(codeOf(workspace->information().save(another.id, agent, agentSays(workspace, 2), another)), u"done"_s);
    everythingMatches(workspace);
    QCOMPARE(workspace->information().read(another.id, agent, another)->state, u"passed_national"_s);
}

void InformationTest::conflictsNameTheirWayOut_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QStringList>("same");
    QTest::addColumn<QString>("code");
    QTest::newRow("I-08 number") << person << QStringList{u"id_number"_s} << u"identity.number_bound"_s;
    QTest::newRow("I-07 phone") << person << QStringList{u"phone"_s} << u"identity.phone_used"_s;
    QTest::newRow("I-38 number before phone")
        << person << QStringList{u"id_number"_s, u"phone"_s} << u"identity.number_bound"_s;
    QTest::newRow("I-38 unit name") << unit << QStringList{u"name"_s} << u"identity.unit_name_bound"_s;
    QTest::newRow("I-38 credit code, renamed")
        << unit << QStringList{u"credit_code"_s} << u"identity.credit_code_bound"_s;
    QTest::newRow("I-06, I-38 name before code")
        << unit << QStringList{u"name"_s, u"credit_code"_s} << u"identity.unit_name_bound"_s;
    QTest::newRow("nothing") << unit << QStringList{} << u"done"_s;
}

void InformationTest::conflictsNameTheirWayOut()
{
    QFETCH(QString, part);
    QFETCH(QStringList, same);
    QFETCH(QString, code);
    TestWorkspace workspace;
    const Actor first = addApplicant(workspace, u"first"_s, part, u"13800000001"_s);
    const Actor second
        = addApplicant(workspace, u"second"_s, part, same.contains(u"phone"_s) ? u"13800000001"_s : u"13800000002"_s);
    const DeclaredFields taken = says(workspace, part, 1);
    QVERIFY(workspace->information().save(first.id, part, taken, first).ok());
    everythingMatches(workspace);
    DeclaredFields fields = says(workspace, part, 2);
    for (const QString &field : same) {
        if (taken.contains(field))
            fields.insert(field, taken.value(field));
    }
    const auto saved = workspace->information().save(second.id, part, fields, second);
    QCOMPARE(codeOf(saved), code);
    QCOMPARE(workspace.count(u"select count(*) from account_field where account_id = ?"_s, {second.id}) > 0,
             code == u"done"_s);
    if (!saved)
        QVERIFY(saved.error().message.contains(u"appeal"_s));
}

void InformationTest::numbersAreNotTriedWithoutEnd()
{
    TestWorkspace workspace;
    const Actor zhang = addApplicant(workspace, u"zhang"_s, person, u"13800000001"_s);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(codeOf(workspace->information().save(zhang.id, person, personSays(workspace, i), zhang)), u"done"_s);
    const auto tried = workspace->information().save(zhang.id, person, personSays(workspace, 20), zhang);
    QCOMPARE(codeOf(tried), u"inquiry.subject"_s);
    // What was said before can be mended all the same, and an hour later the rest.
    DeclaredFields mended = personSays(workspace, 19);
    mended.insert(u"name"_s, u"张改名"_s);
    QCOMPARE(codeOf(workspace->information().save(zhang.id, person, mended, zhang)), u"done"_s);
    workspace.pass(std::chrono::hours(1));
    QCOMPARE(codeOf(workspace->information().save(zhang.id, person, personSays(workspace, 20), zhang)), u"done"_s);
}

void InformationTest::renamedUnitKeepsItsCodeAndFormerName()
{
    TestWorkspace workspace;
    const Actor first = addApplicant(workspace, u"first"_s, unit, u"13800000001"_s);
    QVERIFY(workspace->information().save(first.id, unit, unitSays(1), first).ok());
    everythingMatches(workspace);
    DeclaredFields renamed = unitSays(1);
    renamed.insert(u"name"_s, u"北京新名科技有限公司"_s);
    QVERIFY(workspace->information().save(first.id, unit, renamed, first).ok());
    QCOMPARE(workspace.count(u"select count(*) from former_name where account_id = ? and name = ?"_s,
                             {first.id, unitSays(1).value(u"name"_s)}),
             1);
    // The name is free, the code is not.
    const Actor second = addApplicant(workspace, u"second"_s, unit, u"13800000002"_s);
    DeclaredFields fields = unitSays(2);
    fields.insert(u"name"_s, unitSays(1).value(u"name"_s));
    QCOMPARE(codeOf(workspace->information().save(second.id, unit, fields, second)), u"done"_s);
    fields.insert(u"credit_code"_s, unitSays(1).value(u"credit_code"_s));
    QCOMPARE(codeOf(workspace->information().save(second.id, unit, fields, second)), u"identity.credit_code_bound"_s);
}

void InformationTest::whatThePortalHandedInIsThere()
{
    TestWorkspace workspace;
    const CaseId id = workspace.submitPerson(1);
    Actor person1 = *workspace->accounts().actor(u"person_1"_s);
    if (testEngine() == Engine::PostgreSql)
        person1.token = workspace->database().single(u"select open_session(?)"_s, {person1.id})->toString();
    auto there = workspace->information().read(person1.id, person, person1);
    QCOMPARE(codeOf(there), u"done"_s);
    QCOMPARE(there->fields, personSays(workspace, 1));
    QCOMPARE(there->phone, workspace.person(1).phone);
    QCOMPARE(there->openCase, id);
    QVERIFY(there->complete);
    // Saving the same changes nothing: neither the review, nor the record.
    there = workspace->information().save(person1.id, person, there->fields, person1);
    QCOMPARE(there->openCase, id);
    QCOMPARE(there->state, u"in_review"_s);
    QVERIFY(workspace->information().changes(person1.id, person1)->isEmpty());
}

void InformationTest::formsAreSavedUnchecked()
{
    TestWorkspace workspace;
    const Actor who = addApplicant(workspace, u"who"_s, unit, u"13800000001"_s);
    const QString other = u"unit_other"_s;
    QVERIFY(workspace->information().parts(unit).contains(other));
    const KindDefinition *form = workspace->information().definition(other);
    QVERIFY(form);
    const auto text = std::find_if(form->fields.cbegin(), form->fields.cend(), [](const FieldDefinition &field) {
        return field.type == FieldType::Text && field.rules.isEmpty();
    });
    QVERIFY(text != form->fields.cend());
    const auto saved = workspace->information().save(who.id, other, {{text->name, u"甲"_s}}, who);
    QCOMPARE(codeOf(saved), u"done"_s);
    QCOMPARE(saved->fields.value(text->name), u"甲"_s);
    QCOMPARE(saved->state, u""_s);
    QCOMPARE(workspace.count(u"select count(*) from national_check"_s), 0);
    QCOMPARE(workspace.count(u"select count(*) from real_name where account_id = ?"_s, {who.id}), 0);
}

QTEST_GUILESS_MAIN(InformationTest)
#include "informationtest.moc"
