// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinds/declaredcase.h"
#include "kinds/kindlibrary.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QDate today(2026, 11, 20);

DeclaredFields person()
{
    return {{u"name"_s, u"张伟"_s},
            {u"region"_s, u"mainland"_s},
            {u"id_type"_s, u"resident_id"_s},
            {u"id_number"_s, u"11010519491231002X"_s},
            {u"valid_from"_s, u"2016-05-01"_s},
            {u"valid_until"_s, u"2036-05-01"_s}};
}

DeclaredFields unit()
{
    return {{u"name"_s, u"样本农业科技有限公司"_s},
            {u"region_type"_s, u"domestic"_s},
            {u"legal_type"_s, u"enterprise"_s},
            {u"credit_code"_s, u"91350100M000100Y43"_s},
            {u"nature"_s, u"private"_s},
            {u"place"_s, u"350102"_s},
            {u"address"_s, u"某路1号"_s},
            {u"founded_on"_s, u"2015-03-02"_s},
            {u"independent"_s, u"yes"_s},
            {u"correspondence_address"_s, u"某路1号"_s},
            {u"telephone"_s, u"0591-12345678"_s},
            {u"representative_name"_s, u"张伟"_s},
            {u"representative_region"_s, u"mainland"_s},
            {u"representative_id_type"_s, u"resident_id"_s},
            {u"representative_id_number"_s, u"11010519491231002X"_s},
            {u"representative_valid_from"_s, u"2016-05-01"_s},
            {u"representative_mobile"_s, u"13800138000"_s},
            {u"representative_email"_s, u"zhang@example.cn"_s}};
}

const KindLibrary &kinds()
{
    static const KindLibrary library = *KindLibrary::builtIn();
    return library;
}

/// "field:code" of every finding of a level.
QStringList findings(const QString &kind, const DeclaredFields &fields, CheckLevel level)
{
    QStringList result;
    const auto all = checkDeclared(*kinds().newest(kind), fields, today, Divisions::builtIn());
    for (const FieldChecks &field : all) {
        for (const Check &check : field.checks) {
            if (check.level == level)
                result.append(field.field + u':' + check.code);
        }
    }
    return result;
}

} // namespace

class DeclaredCaseTest : public QObject
{
    Q_OBJECT

private slots:
    void goodValuesHaveNoFault();
    void requiredIsSaid_data();
    void requiredIsSaid(); // I-32
    void conditionsDecideWhatIsRequired(); // I-32
    void faultsAreFound_data();
    void faultsAreFound();
    void expiredPaperIsForTheReviewer();
    void placeComesFromTheNumberOrTheField();
    void numbersAreMaskedInLists(); // I-40
    void smallXIsMadeCapital(); // I-41
    void listsAreLookedAtRowByRow_data();
    void listsAreLookedAtRowByRow(); // Q-20
    void listsAreKeptWithoutBlanks(); // Q-20
    void peopleAreMaskedInMessages(); // I-40
};

void DeclaredCaseTest::goodValuesHaveNoFault()
{
    QCOMPARE(findings(u"realname.person"_s, person(), CheckLevel::Fault), QStringList());
    QCOMPARE(findings(u"realname.unit"_s, unit(), CheckLevel::Fault), QStringList());
    DeclaredFields agent = person();
    agent.insert(u"mobile"_s, u"13800138000"_s);
    QCOMPARE(findings(u"realname.agent"_s, agent, CheckLevel::Fault), QStringList());
}

void DeclaredCaseTest::requiredIsSaid_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("field");
    for (const QString &field : person().keys()) {
        if (field != u"valid_until"_s)
            QTest::newRow(qPrintable(u"I-32 person "_s + field)) << u"realname.person"_s << field;
    }
    for (const QString &field : unit().keys()) {
        if (field != u"telephone"_s)
            QTest::newRow(qPrintable(u"I-32 unit "_s + field)) << u"realname.unit"_s << field;
    }
}

void DeclaredCaseTest::requiredIsSaid()
{
    QFETCH(QString, kind);
    QFETCH(QString, field);
    DeclaredFields fields = kind == u"realname.unit"_s ? unit() : person();
    fields.remove(field);
    const QStringList found = findings(kind, fields, CheckLevel::Fault);
    const bool said
        = std::any_of(found.cbegin(), found.cend(), [&](const QString &text) { return text.startsWith(field + u':'); });
    // What another field's value makes necessary is said only while that value is there.
    const bool decides = field == u"region_type"_s || field == u"legal_type"_s || field.endsWith(u"id_type"_s);
    QVERIFY2(said || (decides && !found.isEmpty()), qPrintable(found.join(u' ')));
}

void DeclaredCaseTest::conditionsDecideWhatIsRequired()
{
    DeclaredFields abroad = unit();
    for (const QString &field : {u"legal_type"_s, u"credit_code"_s, u"nature"_s, u"address"_s, u"place"_s})
        abroad.remove(field);
    abroad.insert(u"region_type"_s, u"abroad"_s);
    const QStringList found = findings(u"realname.unit"_s, abroad, CheckLevel::Fault);
    QCOMPARE(found,
             QStringList(
                 {u"unique_identifier:field.required"_s, u"continent:field.required"_s, u"country:field.required"_s}));
    DeclaredFields other = unit();
    other.insert(u"legal_type"_s, u"other"_s);
    other.remove(u"credit_code"_s);
    QCOMPARE(findings(u"realname.unit"_s, other, CheckLevel::Fault), QStringList());
}

void DeclaredCaseTest::faultsAreFound_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("finding");
    const auto row = [](const char *name, const char16_t *field, const char16_t *value, const char16_t *finding) {
        QTest::newRow(name) << QString::fromUtf16(field) << QString::fromUtf16(value) << QString::fromUtf16(finding);
    };
    row("I-41 check digit", u"id_number", u"110105194912310021", u"id_number:resident_id.check_digit");
    row("I-41 blank in a file", u"id_number", u" 11010519491231002X", u"id_number:text.blank");
    row("I-41 full width", u"id_number", u"１１０１０５１９４９１２３１００２X", u"id_number:resident_id.full_width");
    row("I-41 fifteen digits", u"id_number", u"110105491231002", u"id_number:resident_id.fifteen_digits");
    row("unknown choice", u"region", u"moon", u"region:field.choice");
    row("unknown field", u"nickname", u"x", u"nickname:field.unknown");
    row("no such day", u"valid_until", u"2030-02-30", u"valid_until:date.invalid");
    row("invisible characters", u"name", u"张\u202e伟", u"name:text.invisible");
}

void DeclaredCaseTest::faultsAreFound()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, finding);
    DeclaredFields fields = person();
    fields.insert(field, value);
    const QStringList found = findings(u"realname.person"_s, fields, CheckLevel::Fault);
    QVERIFY2(found.contains(finding), qPrintable(found.join(u' ')));
}

void DeclaredCaseTest::expiredPaperIsForTheReviewer()
{
    DeclaredFields fields = person();
    fields.insert(u"valid_until"_s, u"2026-11-19"_s);
    QCOMPARE(findings(u"realname.person"_s, fields, CheckLevel::Fault), QStringList());
    const QStringList failures = findings(u"realname.person"_s, fields, CheckLevel::Failure);
    QCOMPARE(failures.size(), 1);
    QVERIFY2(failures.constFirst().startsWith(u"valid_until:validity."_s), qPrintable(failures.constFirst()));
}

void DeclaredCaseTest::placeComesFromTheNumberOrTheField()
{
    QCOMPARE(placeOf(*kinds().newest(u"realname.person"_s), person(), today), u"110105"_s);
    QCOMPARE(placeOf(*kinds().newest(u"realname.unit"_s), unit(), today), u"350102"_s);
    DeclaredFields foreigner = person();
    foreigner.insert(u"id_type"_s, u"foreign_passport"_s);
    foreigner.insert(u"id_number"_s, u"E12345678"_s);
    QCOMPARE(placeOf(*kinds().newest(u"realname.person"_s), foreigner, today), QString());
}

void DeclaredCaseTest::numbersAreMaskedInLists()
{
    QCOMPARE(maskedNumber(*kinds().newest(u"realname.person"_s), person()), u"1101********002X"_s);
    QCOMPARE(maskedNumber(*kinds().newest(u"realname.unit"_s), unit()), u"91350100M000100Y43"_s);
}

void DeclaredCaseTest::smallXIsMadeCapital()
{
    DeclaredFields fields = person();
    fields.insert(u"id_number"_s, u"11010519491231002x"_s);
    QCOMPARE(findings(u"realname.person"_s, fields, CheckLevel::Fault), QStringList());
    const DeclaredFields kept = normalised(*kinds().newest(u"realname.person"_s), fields, today, Divisions::builtIn());
    QCOMPARE(kept.value(u"id_number"_s), u"11010519491231002X"_s);
}

void DeclaredCaseTest::listsAreLookedAtRowByRow_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("Q-20 good") << uR"([["P-1","old_name","new_name"]])"_s << QStringList();
    QTest::newRow("Q-20 no list") << u"P-1"_s << QStringList{u"rows.form"_s};
    QTest::newRow("Q-20 numbers instead of texts") << u"[[1,2,3]]"_s << QStringList{u"rows.form"_s};
    QTest::newRow("Q-20 empty") << u"[]"_s << QStringList{u"rows.empty"_s};
    QTest::newRow("Q-20 two columns") << uR"([["P-1","old"]])"_s << QStringList{u"rows.columns"_s};
    QTest::newRow("Q-20 nothing in a column") << uR"([["P-1","old","new"],["P-2"," ","new"]])"_s
                                              << QStringList{u"rows.missing"_s};
    QTest::newRow("Q-20 too long") << u"[[\"%1\",\"old\",\"new\"]]"_s.arg(QString(61, u'x'))
                                   << QStringList{u"text.length"_s};
    QStringList many;
    for (int i = 0; i < 201; ++i)
        many.append(uR"(["P-%1","old","new"])"_s.arg(i));
    QTest::newRow("Q-20 too many") << u'[' + many.join(u',') + u']' << QStringList{u"rows.too_many"_s};
}

void DeclaredCaseTest::listsAreLookedAtRowByRow()
{
    QFETCH(QString, value);
    QFETCH(QStringList, codes);
    QStringList found;
    const auto all = checkDeclared(*kinds().newest(u"request.merge"_s), {{u"projects"_s, value}}, today,
                                   Divisions::builtIn());
    for (const FieldChecks &field : all) {
        if (field.field != u"projects"_s)
            continue;
        for (const Check &check : field.checks) {
            found.append(check.code);
            if (check.code == u"rows.missing"_s)
                QVERIFY2(check.message.contains(u'2'), qPrintable(check.message));
        }
    }
    QCOMPARE(found, codes);
}

void DeclaredCaseTest::listsAreKeptWithoutBlanks()
{
    const DeclaredFields kept
        = normalised(*kinds().newest(u"request.merge"_s),
                     {{u"projects"_s, uR"([ [" P-1","old ", "new"], ["", " ", ""] ])"_s}}, today, Divisions::builtIn());
    QCOMPARE(kept.value(u"projects"_s), uR"([["P-1","old","new"]])"_s);
}

void DeclaredCaseTest::peopleAreMaskedInMessages()
{
    QCOMPARE(maskedSubject(*kinds().newest(u"appeal.person"_s), person()), u"张＊"_s);
    QCOMPARE(maskedSubject(*kinds().newest(u"appeal.unit"_s), unit()), u"样本农业科技有限公司"_s);
    QCOMPARE(maskedSubject(*kinds().newest(u"realname.unit"_s), unit()), u"样本农业科技有限公司"_s);
}

QTEST_GUILESS_MAIN(DeclaredCaseTest)
#include "declaredcasetest.moc"
