// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kindloader.h"
#include "domain/triggertable.h"
#include "domain/verificationmatrix.h"
#include "kinds/declaredcase.h"
#include "kinds/kindlibrary.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

QByteArray sourceOf(const QString &kind)
{
    QFile file(u":/kinds/%1.json"_s.arg(kind));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString placesOf(const LoadedKind &loaded)
{
    QStringList places;
    for (const KindFault &fault : loaded.faults)
        places.append(fault.place);
    return places.join(u' ');
}

} // namespace

class KindLoaderTest : public QObject
{
    Q_OBJECT

private slots:
    void builtInKindsHaveNoFault();
    void triggersAreThoseOfTheTable_data();
    void triggersAreThoseOfTheTable(); // I-32
    void nationalCheckIsThatOfTheTable_data();
    void nationalCheckIsThatOfTheTable(); // I-33
    void applicantsWithdrawWhatIsInReview(); // I-35
    void uploadsAreJpgOfOneMegabyte(); // I-34
    void appealsTakeJpgAndPngOfOneMegabyte(); // I-24
    void whatAnAppealAsks(); // I-22, I-23
    void requestsDoWhatTheySay(); // Q-01, Q-02
    void commissionersAreFiledByTheirDepartment_data();
    void commissionersAreFiledByTheirDepartment(); // C-03, C-08, C-11
    void identityIsNotTypedAgain(); // C-12
    void placeAndLevelPickTheDepartment(); // C-05
    void aFormIsNoCase();
    void brokenJsonIsNamedByLineAndColumn();
    void namesThePlaceOfTheFault_data();
    void namesThePlaceOfTheFault();
    void namesEveryFault();
    void newestVersionIsFound();
};

void KindLoaderTest::builtInKindsHaveNoFault()
{
    const Result<KindLibrary> library = KindLibrary::builtIn();
    QVERIFY2(library.ok(), library.ok() ? "" : qPrintable(library.error().message));
    QStringList names;
    for (const KindDefinition *kind : library->all())
        names.append(kind->name);
    QCOMPARE(names,
             QStringList({u"realname.person"_s, u"realname.unit"_s, u"realname.agent"_s, u"appeal.person"_s,
                          u"appeal.unit"_s, u"request.phone"_s, u"request.merge"_s, u"information.unit_other"_s,
                          u"filing.person"_s, u"filing.unit"_s, u"request.operator"_s, u"request.undo"_s}));
    for (const KindDefinition *kind : library->all()) {
        for (const FieldDefinition &field : kind->fields) {
            QVERIFY2(!field.label.in(u"en"_s).isEmpty(), qPrintable(field.name));
            QVERIFY2(!field.label.in(u"zh_CN"_s).isEmpty(), qPrintable(field.name));
        }
    }
}

void KindLoaderTest::triggersAreThoseOfTheTable_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Subject>("subject");
    QTest::newRow("I-32 person") << u"realname.person"_s << Subject::Person;
    QTest::newRow("I-32 unit") << u"realname.unit"_s << Subject::Unit;
    QTest::newRow("I-32 agent") << u"realname.agent"_s << Subject::Agent;
}

void KindLoaderTest::triggersAreThoseOfTheTable()
{
    QFETCH(QString, kind);
    QFETCH(Subject, subject);
    const LoadedKind loaded = loadKind(sourceOf(kind));
    QVERIFY(loaded.definition);
    for (const FieldDefinition &field : loaded.definition->fields)
        QVERIFY2(field.triggersCheck == triggersNewCheck(subject, field.name), qPrintable(field.name));
    QCOMPARE(loaded.definition->phoneTriggersCheck, triggersNewCheck(subject, u"phone"));
}

void KindLoaderTest::nationalCheckIsThatOfTheTable_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Subject>("subject");
    QTest::addColumn<QString>("regionField");
    QTest::addColumn<QString>("typeField");
    QTest::newRow("I-33 person") << u"realname.person"_s << Subject::Person << u"region"_s << u"id_type"_s;
    QTest::newRow("I-33 agent") << u"realname.agent"_s << Subject::Agent << u"region"_s << u"id_type"_s;
    QTest::newRow("I-33 unit") << u"realname.unit"_s << Subject::Unit << u"region_type"_s << u"legal_type"_s;
}

void KindLoaderTest::nationalCheckIsThatOfTheTable()
{
    QFETCH(QString, kind);
    QFETCH(Subject, subject);
    QFETCH(QString, regionField);
    QFETCH(QString, typeField);
    const LoadedKind loaded = loadKind(sourceOf(kind));
    QVERIFY(loaded.definition);
    const auto codes = [&](const QString &field) {
        QStringList all{QString(), u"moon"_s};
        for (const ChoiceDefinition &choice : loaded.definition->field(field)->choices)
            all.append(choice.code);
        return all;
    };
    int made = 0;
    for (const QString &region : codes(regionField)) {
        for (const QString &type : codes(typeField)) {
            const bool asks = loaded.definition->asksNationalService([&](const QString &field) {
                return field == regionField ? region : field == typeField ? type : u""_s;
            });
            QVERIFY2(asks == nationalCheckIsMade(subject, region, type), qPrintable(region + u' ' + type));
            made += asks;
        }
    }
    QCOMPARE(made, subject == Subject::Unit ? 3 : 5);
}

void KindLoaderTest::applicantsWithdrawWhatIsInReview()
{
    for (const QString &kind : {u"realname.person"_s, u"realname.unit"_s, u"realname.agent"_s}) {
        const LoadedKind loaded = loadKind(sourceOf(kind));
        QVERIFY(loaded.definition);
        int ways = 0;
        for (const StateDefinition &state : loaded.definition->states) {
            for (const ActionDefinition &action : loaded.definition->actionsFrom(state.name)) {
                if (!action.isApplicants())
                    continue;
                QCOMPARE(state.tone, StateTone::Open); // nobody takes back what was decided
                QVERIFY(action.desk.isEmpty());
                ++ways;
            }
        }
        QCOMPARE(ways, 1);
    }
}

void KindLoaderTest::uploadsAreJpgOfOneMegabyte()
{
    const Result<KindLibrary> library = KindLibrary::builtIn();
    for (const QString &name : {u"realname.person"_s, u"realname.unit"_s, u"realname.agent"_s}) {
        for (const SlotDefinition &slot : library->newest(name)->slotList) {
            QCOMPARE(slot.formats, QStringList{u"jpg"_s});
            QCOMPARE(slot.maximumBytes, qint64(1) << 20);
        }
    }
    QCOMPARE(library->newest(u"realname.unit"_s)->slotList.size(), 6);
}

void KindLoaderTest::appealsTakeJpgAndPngOfOneMegabyte()
{
    const Result<KindLibrary> library = KindLibrary::builtIn();
    for (const QString &name : {u"appeal.person"_s, u"appeal.unit"_s}) {
        const KindDefinition *kind = library->newest(name);
        QCOMPARE(kind->slotList.size(), 2);
        for (const SlotDefinition &slot : kind->slotList) {
            QCOMPARE(slot.formats, QStringList({u"jpg"_s, u"png"_s}));
            QCOMPARE(slot.maximumBytes, qint64(1) << 20);
            QVERIFY(slot.required.always);
        }
    }
    // I-09: what the slots of a renamed unit hold.
    const KindDefinition *unit = library->newest(u"appeal.unit"_s);
    QVERIFY(unit->slotList.at(0).instruction.in(u"zh_CN"_s).contains(u"正反两面"_s));
    QVERIFY(unit->slotList.at(1).instruction.in(u"zh_CN"_s).contains(u"更名说明"_s));
}

void KindLoaderTest::whatAnAppealAsks()
{
    const Result<KindLibrary> library = KindLibrary::builtIn();
    const KindDefinition *person = library->newest(u"appeal.person"_s);
    QStringList names;
    for (const FieldDefinition &field : person->fields)
        names.append(field.name);
    QCOMPARE(names, QStringList({u"name"_s, u"region"_s, u"id_type"_s, u"id_number"_s}));
    for (const QString &name : {u"appeal.person"_s, u"appeal.unit"_s}) {
        const KindDefinition *kind = library->newest(name);
        QCOMPARE(kind->accountType, u"none"_s);
        QVERIFY(kind->phoneCode);
        QCOMPARE(kind->referencePrefix, u"A"_s);
        QVERIFY(kind->workingDays <= 2); // I-25
        const ActionDefinition *pass = kind->action(u"pass"_s);
        QVERIFY(pass->needsAccount && pass->needsDocumentsSeen);
        QCOMPARE(pass->chosenType, name == u"appeal.person"_s ? u"person"_s : u"unit"_s);
        QCOMPARE(pass->effect->does, u"give_back"_s);
        QCOMPARE(kind->state(kind->action(u"no_account"_s)->to)->tone, StateTone::Bad);
        QVERIFY(!kind->action(u"no_account"_s)->needsReason);
    }
    QVERIFY(person->subjectIsPerson());
    QVERIFY(!library->newest(u"appeal.unit"_s)->subjectIsPerson());
    QCOMPARE(library->newest(u"realname.person"_s)->referencePrefix, u"R"_s);
}

void KindLoaderTest::requestsDoWhatTheySay()
{
    const Result<KindLibrary> library = KindLibrary::builtIn();
    const KindDefinition *phone = library->newest(u"request.phone"_s);
    QCOMPARE(phone->referencePrefix, u"Q"_s);
    QCOMPARE(phone->action(u"pass"_s)->effect->does, u"add_phone"_s);
    QVERIFY(phone->action(u"pass"_s)->chosenType.isEmpty());
    const KindDefinition *merge = library->newest(u"request.merge"_s);
    const EffectDefinition effect = *merge->action(u"pass"_s)->effect;
    QCOMPARE(effect.does, u"merge"_s);
    QCOMPARE(merge->field(effect.rows)->columns.size(), 3);
    QCOMPARE(merge->action(u"take_back"_s)->effect->undoes, u"merge"_s);
    QVERIFY(merge->slotList.constFirst().formats.contains(u"pdf"_s));
}

void KindLoaderTest::commissionersAreFiledByTheirDepartment_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("grantRole");
    QTest::newRow("person") << u"filing.person"_s << u"person_commissioner"_s;
    QTest::newRow("unit") << u"filing.unit"_s << u"unit_commissioner"_s;
}

void KindLoaderTest::commissionersAreFiledByTheirDepartment()
{
    QFETCH(QString, kind);
    QFETCH(QString, grantRole);
    const LoadedKind loaded = loadKind(sourceOf(kind));
    QVERIFY(loaded.definition);
    const KindDefinition &filing = *loaded.definition;
    QCOMPARE(filing.system, u"commissioners"_s);
    QCOMPARE(filing.grantRole, grantRole);
    QCOMPARE(filing.workingDays, 10);
    QCOMPARE(filing.referencePrefix, u"F"_s);
    // C-03: commissioner, unit, department, number; each step returns, with a reason.
    const auto step = [&](const QString &name) { return *filing.action(name); };
    QCOMPARE(step(u"submit"_s).desk, u"unit:{unit}"_s);
    QCOMPARE(step(u"verify"_s).role, u"unit"_s);
    QCOMPARE(step(u"verify"_s).desk, u"department:{department}"_s);
    QCOMPARE(step(u"review"_s).role, u"department"_s);
    QCOMPARE(step(u"file"_s).effect->does, u"file"_s);
    for (const QString &back : {u"return"_s, u"return_to_unit"_s, u"return_to_commissioner"_s})
        QVERIFY2(step(back).needsReason, qPrintable(back));
    // C-08: the centre, wherever the case lies, with a reason, and all are told.
    QCOMPARE(step(u"undo"_s).at, u"centre"_s);
    QCOMPARE(step(u"undo"_s).restores, Restores::Chosen);
    QVERIFY(step(u"undo"_s).needsReason);
    QCOMPARE(filing.notices.constLast().told, QStringList({u"applicant"_s, u"unit"_s, u"department"_s}));
    QCOMPARE(step(u"void"_s).role, QString(systemRole));
    QVERIFY(!filing.filingPrefix.isEmpty());
}

void KindLoaderTest::identityIsNotTypedAgain()
{
    const LoadedKind person = loadKind(sourceOf(u"filing.person"_s));
    QVERIFY(person.definition);
    for (const QString &field :
         {u"name"_s, u"id_type"_s, u"id_number"_s, u"unit_name"_s, u"registered_place"_s, u"phone"_s})
        QVERIFY2(person.definition->field(field)->from, qPrintable(field));
    QCOMPARE(*person.definition->field(u"name"_s)->from, (FieldSource{false, u"person"_s, u"name"_s}));
    QCOMPARE(*person.definition->field(u"phone"_s)->from, (FieldSource{false, {}, u"phone"_s}));
    QVERIFY(person.definition->slot(u"photograph"_s)->required.always);
    QVERIFY(person.definition->subjectIsPerson());
    const LoadedKind unit = loadKind(sourceOf(u"filing.unit"_s));
    QVERIFY(unit.definition);
    QCOMPARE(*unit.definition->field(u"credit_code"_s)->from, (FieldSource{true, u"unit"_s, u"credit_code"_s}));
    QVERIFY(!unit.definition->slot(u"photograph"_s));
    QVERIFY2(!unit.definition->subjectIsPerson(), "a unit's name is not masked");
    // What is taken from somewhere is a field of that place.
    const Result<KindLibrary> library = KindLibrary::builtIn();
    QVERIFY(library.ok());
    for (const KindDefinition *kind : {&*person.definition, &*unit.definition}) {
        for (const FieldDefinition &field : kind->fields) {
            if (!field.from || field.from->part.isEmpty())
                continue;
            const KindDefinition *source = library->newest(u"realname."_s + field.from->part);
            QVERIFY2(source && source->field(field.from->field), qPrintable(field.name));
            QVERIFY2(source->field(field.from->field)->choices.size() == field.choices.size(), qPrintable(field.name));
        }
    }
}

void KindLoaderTest::placeAndLevelPickTheDepartment()
{
    const LoadedKind person = loadKind(sourceOf(u"filing.person"_s));
    QVERIFY(person.definition);
    const auto department = [&](const QString &place, const QString &level) {
        return departmentOf(*person.definition, {{u"registered_place"_s, place}, {u"level"_s, level}});
    };
    QCOMPARE(department(u"370481"_s, u"county"_s), u"370481"_s);
    QCOMPARE(department(u"370481"_s, u"city"_s), u"370400"_s);
    QCOMPARE(department(u"370481"_s, u"province"_s), u"370000"_s);
    QCOMPARE(department(u"370481"_s, u"nation"_s), QString());
    QCOMPARE(department({}, u"county"_s), QString());
}

void KindLoaderTest::aFormIsNoCase()
{
    const Result<KindLibrary> library = KindLibrary::builtIn();
    QVERIFY(library->newest(u"information.unit_other"_s)->formOnly);
    QCOMPARE(library->cases().size(), library->all().size() - 1);
}

void KindLoaderTest::brokenJsonIsNamedByLineAndColumn()
{
    const LoadedKind loaded = loadKind("{\n  \"kind\": \"a\",\n  \"version\": }\n");
    QVERIFY(!loaded.definition);
    QCOMPARE(loaded.faults.size(), 1);
    QVERIFY2(loaded.faults.constFirst().place.contains(u'3'), qPrintable(loaded.faults.constFirst().place));
}

void KindLoaderTest::namesThePlaceOfTheFault_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("place");
    QString kind = u"realname.person"_s;
    const auto row = [&kind](const char *name, const char *from, const char *to, const char *place) {
        QTest::newRow(name) << kind << QByteArray(from) << QByteArray(to) << QString::fromLatin1(place);
    };
    row("misspelt key", "\"working_days\"", "\"working_dayz\"", "working_dayz");
    row("days out of bounds", "\"working_days\": 2", "\"working_days\": 0", "working_days");
    row("unknown field type", "\"type\": \"date\"", "\"type\": \"dat\"", ".type");
    row("unknown rule", "\"name\": \"identity_number\"", "\"name\": \"identity_numbr\"", ".rules[0].name");
    row("rule without its parameter", "{\"name\": \"identity_number\", \"with\": {\"type\": \"id_type\"}}",
        "{\"name\": \"identity_number\"}", ".rules[0].with");
    row("parameter names no field", "{\"name\": \"identity_number\", \"with\": {\"type\": \"id_type\"}}",
        "{\"name\": \"identity_number\", \"with\": {\"type\": \"idtype\"}}", ".rules[0].with.type");
    row("unknown subject", "\"subject\": \"name\"", "\"subject\": \"nam\"", "subject");
    row("action to nowhere", "\"to\": \"refused\"", "\"to\": \"refusd\"", "actions[2].to");
    row("action from nowhere", "\"from\": [\"passed\", \"refused\"]", "\"from\": [\"pased\", \"refused\"]",
        "actions[3].from[0]");
    row("open case on no desk", "\"desk\": \"platform\",", "", "actions[0].desk");
    row("unknown real-name state", "\"passed_by_reviewer\"", "\"passed_by_reviewr\"", "actions[1].effect.state");
    row("unknown notice", "\"notice\": \"passed\"", "\"notice\": \"pased\"", "actions[1].notice");
    row("unknown format", "\"formats\": [\"jpg\"]", "\"formats\": [\"jpeg\"]", "slots[0].formats[0]");
    row("reason twice", "\"code\": \"not_complete\"", "\"code\": \"photo_unclear\"", "reasons[1].code");
    row("placeholder in a notice", "{reasons}", "{reason}", "notices[1].text");
    row("unknown key of search", "\"key\": \"number\"", "\"key\": \"numbers\"", ".key");
    row("choice in a condition", "\"required\": {\"id_type\": [\"resident_id\"]}",
        "\"required\": {\"id_type\": [\"resident\"]}", ".required.id_type");
    row("field of a national check", "{\"region\": [\"mainland\"]", "{\"regio\": [\"mainland\"]",
        "national_check[0].regio");
    row("value of a national check", "{\"region\": [\"mainland\"]", "{\"region\": [\"moon\"]",
        "national_check[0].region");
    row("national check that is no list", "\"national_check\": [", "\"national_check\": 1, \"x\": [", "national_check");
    row("account type", "\"account_type\": \"person\"", "\"account_type\": \"persons\"", "account_type");
    row("nobody's real name", "\"account_type\": \"person\"", "\"account_type\": \"none\"", "actions[1].effect");
    row("nobody binds", "\"account_type\": \"person\"", "\"account_type\": \"none\"", "binds_phone");
    row("reference", "\"account_type\": \"person\"", "\"account_type\": \"person\", \"reference_prefix\": \"a1\"",
        "reference_prefix");
    row("form with states", "\"account_type\": \"person\"", "\"account_type\": \"person\", \"form_only\": true",
        "states");
    row("columns of a text", "\"max_length\": 50,",
        "\"max_length\": 50, \"columns\": [{\"name\": \"a\", \"label\": {\"zh_CN\": \"a\"}}],", "fields[0].columns");
    row("one-time password without an appeal", "{reasons}", "{one_time_password}", "notices[1].text");
    row("two effects at once", "\"state\": \"passed_by_reviewer\"",
        "\"state\": \"passed_by_reviewer\", \"does\": \"merge\"", "actions[1].effect");
    kind = u"appeal.person"_s;
    row("unknown deed", "\"does\": \"give_back\"", "\"does\": \"give_bak\"", "actions[1].effect.does");
    row("no account chosen", "\"needs_account\": true,", "", "actions[1].needs_account");
    row("type of the account", "\"chosen_type\": \"person\"", "\"chosen_type\": \"persons\"", "actions[1].chosen_type");
    row("nothing to undo", "{\"undo\": \"give_back\"}", "{\"undo\": \"merge\"}", "actions[4].effect.undo");
    row("nothing undoes", "{\"undo\": \"give_back\"}", "{\"undo\": \"merge\"}", "actions[1].effect.does");
    row("password for the refused", "{reasons}", "{one_time_password}", "notices[1].text");
    row("does where it ends badly", "\"to\": \"passed\"", "\"to\": \"refused\"", "actions[1].effect.does");
    kind = u"request.merge"_s;
    row("list without columns", "\"columns\": [", "\"column\": [", "columns");
    row("merge of no list", "\"rows\": \"projects\"", "\"rows\": \"unit_name\"", "actions[1].effect.rows");
    row("grant of no system", "\"account_type\"", "\"grant_role\": \"clerk\", \"account_type\"", "grant_role");
    kind = u"filing.person"_s;
    row("unknown system", "\"commissioners\"", "\"commisioners\"", "system");
    row("place of the department", "\"division\": \"registered_place\"", "\"division\": \"name\"",
        "department.division");
    row("level of the department", "\"level\": \"level\"", "\"level\": \"education\"", "department.level");
    row("prefix of the numbers", "\"KTP\"", "\"ktp\"", "filing_prefix");
    row("sole of what", "\"sole\": \"account\"", "\"sole\": \"person\"", "sole");
    row("taken from nowhere", "account.person.name", "account", ".from");
    row("taken from somebody else's part", "account.person.name", "account.unit.name", ".from");
    row("taken from no property", "account.phone", "account.fax", ".from");
    row("desk of nobody", "unit:{unit}", "unit:{units}", "actions[0].desk");
    row("restores to a state", "\"restores\": \"last\"", "\"restores\": \"last\", \"to\": \"filed\"",
        "actions[8].restores");
    row("restores what", "\"restores\": \"last\"", "\"restores\": \"lats\"", "actions[8].restores");
    row("takes back for ever", "\"within_seconds\": 60", "\"needs_reason\": false", "actions[8].role");
    row("undoes from anywhere", "\"at\": \"centre\"", "\"at\": \"\"", "actions[9].at");
    row("tells whom", "\"told\": [\"unit\"]", "\"told\": [\"units\"]", "notices[1].told");
    row("number of what is not filed", "{words}请单位核实处理", "{filing_number}", "notices[1].text");
}

void KindLoaderTest::namesThePlaceOfTheFault()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, place);
    QByteArray source = sourceOf(kind);
    const qsizetype at = source.indexOf(from);
    QVERIFY(at >= 0);
    source.replace(at, from.size(), to);
    const LoadedKind loaded = loadKind(source);
    QVERIFY(!loaded.definition);
    QVERIFY2(placesOf(loaded).contains(place), qPrintable(placesOf(loaded)));
    for (const KindFault &fault : loaded.faults)
        QVERIFY(!fault.message.isEmpty());
}

void KindLoaderTest::namesEveryFault()
{
    QByteArray source = sourceOf(u"realname.person"_s);
    source.replace("\"subject\": \"name\"", "\"subject\": \"nam\"");
    source.replace("\"notice\": \"refused\"", "\"notice\": \"refusd\"");
    const LoadedKind loaded = loadKind(source);
    QVERIFY(placesOf(loaded).contains(u"subject"_s));
    QVERIFY(placesOf(loaded).contains(u"actions[2].notice"_s));
}

void KindLoaderTest::newestVersionIsFound()
{
    KindLibrary library;
    for (const int version : {2, 1}) {
        KindDefinition kind;
        kind.name = u"a"_s;
        kind.version = version;
        library.add(kind);
    }
    QCOMPARE(library.newest(u"a"_s)->version, 2);
    QCOMPARE(library.find(u"a"_s, 1)->version, 1);
    QCOMPARE(library.find(u"a"_s, 3), nullptr);
    QCOMPARE(library.newest(u"b"_s), nullptr);
    QCOMPARE(library.all().size(), 1);
}

QTEST_GUILESS_MAIN(KindLoaderTest)
#include "kindloadertest.moc"
