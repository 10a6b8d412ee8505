// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/kindloader.h"
#include "domain/triggertable.h"
#include "domain/verificationmatrix.h"
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
                          u"appeal.unit"_s, u"request.phone"_s, u"request.merge"_s, u"information.unit_other"_s}));
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
            const bool asks = loaded.definition->asksNationalService(
                [&](const QString &field) { return field == regionField ? region : field == typeField ? type : u""_s; });
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
    row("field of a national check", "{\"region\": [\"mainland\"]", "{\"regio\": [\"mainland\"]", "national_check[0].regio");
    row("value of a national check", "{\"region\": [\"mainland\"]", "{\"region\": [\"moon\"]", "national_check[0].region");
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
    row("two effects at once", "\"state\": \"passed_by_reviewer\"", "\"state\": \"passed_by_reviewer\", \"does\": \"merge\"",
        "actions[1].effect");
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
