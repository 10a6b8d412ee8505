// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"

#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList one(const char *finding)
{
    return {QString::fromLatin1(finding)};
}

const Declared resident = {{u"paper"_s, u"resident_id"_s}, {u"id"_s, u"11010519491231002X"_s}};

} // namespace

class FieldRulesTest : public QObject
{
    Q_OBJECT

private slots:
    /// For the checker of kind definitions.
    void tellsItsRulesAndParameters()
    {
        QCOMPARE(ruleNames().join(u' '),
                 u"birth_matches credit_code credit_code_place date date_after date_past division email identity_number "
                 u"identity_type mobile person_name sex_matches telephone unit_name validity validity_start"_s);
        for (const QString &name : ruleNames())
            QVERIFY(ruleIsKnown(name));
        QVERIFY(!ruleIsKnown(u"magic"_s));
        QCOMPARE(ruleParameters(u"validity"_s), QStringList({u"from"_s, u"type"_s}));
        QCOMPARE(optionalRuleParameters(u"validity"_s), QStringList{u"number"_s});
        QCOMPARE(ruleParameters(u"identity_number"_s), QStringList{u"type"_s});
        QCOMPARE(ruleParameters(u"credit_code_place"_s), QStringList{u"place"_s});
        QCOMPARE(optionalRuleParameters(u"mobile"_s), QStringList{u"region"_s});
        QCOMPARE(ruleParameters(u"magic"_s), QStringList());
    }

    void saysNothingOfEmptyValuesAndUnknownRules()
    {
        for (const QString &name : ruleNames())
            QCOMPARE(findings({name}, u""_s), QStringList());
        QCOMPARE(findings({u"magic"_s}, u"1"_s), QStringList());
    }

    /// I-32, I-41.
    void identityNumber()
    {
        const RuleCall rule{u"identity_number"_s, {{u"type"_s, u"paper"_s}}};
        QCOMPARE(findings(rule, u"11010519491231002x"_s, resident),
                 QStringList({u"passed resident_id.valid"_s, u"passed resident_id.place"_s}));
        QCOMPARE(findings(rule, u"110105194912310021"_s, resident), one("fault resident_id.check_digit"));
        QCOMPARE(findings(rule, u"110199199001010010"_s, resident),
                 QStringList({u"passed resident_id.valid"_s, u"remark resident_id.place_unknown"_s}));
        QCOMPARE(findings(rule, u"11010519491231002X"_s, resident, false), one("passed resident_id.valid"));
        QCOMPARE(findings(rule, u"E12345678"_s, {{u"paper"_s, u"foreign_passport"_s}}), one("passed identity.form"));
        QCOMPARE(findings(rule, u"E1"_s, {{u"paper"_s, u"foreign_passport"_s}}), one("fault identity.format"));
        QCOMPARE(findings(rule, u"911124198108030024"_s, {{u"paper"_s, u"permanent_residence"_s}}),
                 one("passed identity.valid"));
        QCOMPARE(findings(rule, u"11010519491231002X"_s), QStringList());
    }

    void namesThePlaceInWords()
    {
        const RuleContext context{QDate(2026, 11, 21), &Divisions::builtIn()};
        const RuleCall rule{u"identity_number"_s, {{u"type"_s, u"=resident_id"_s}}};
        const Checks known = checkField(rule, u"11010519491231002X"_s, context);
        QCOMPARE(known.size(), 2);
        QVERIFY(known.last().message.contains(u"北京市朝阳区"_s));
        const Checks taiwan = checkField(rule, u"830000199201300022"_s, context);
        QCOMPARE(taiwan.size(), 2);
        QCOMPARE(taiwan.last().level, CheckLevel::Passed);
        QVERIFY(taiwan.last().message.contains(u"台湾省"_s));
    }

    void literalParameterNeedsNoField()
    {
        const RuleCall rule{u"identity_number"_s, {{u"type"_s, u"=foreign_passport"_s}}};
        QCOMPARE(findings(rule, u"E12345678"_s), one("passed identity.form"));
    }

    void normalisesIdentityNumbers()
    {
        const RuleContext context{QDate(2026, 11, 21)};
        const RuleCall rule{u"identity_number"_s, {{u"type"_s, u"=resident_id"_s}}};
        QCOMPARE(normalisedField(rule, u"11010519491231002x"_s, context), u"11010519491231002X"_s);
        QCOMPARE(normalisedField(rule, u"11010519491231003x"_s, context), u"11010519491231003x"_s);
        QCOMPARE(normalisedField({u"email"_s}, u"Li@example.cn"_s, context), u"Li@example.cn"_s);
    }

    /// I-33.
    void identityType()
    {
        const RuleCall rule{u"identity_type"_s, {{u"region"_s, u"home"_s}}};
        QCOMPARE(findings(rule, u"resident_id"_s, {{u"home"_s, u"mainland"_s}}), QStringList());
        QCOMPARE(findings(rule, u"resident_id"_s, {{u"home"_s, u"other"_s}}), one("fault identity_type.region"));
        QCOMPARE(findings(rule, u"taiwan_pass"_s, {{u"home"_s, u"mainland"_s}}), one("fault identity_type.region"));
        QCOMPARE(findings(rule, u"resident_id"_s), QStringList());
        QCOMPARE(findings(rule, u"library_card"_s, {{u"home"_s, u"mainland"_s}}), QStringList());
    }

    void birthAndSexAgainstTheNumber()
    {
        const QMap<QString, QString> with = {{u"number"_s, u"id"_s}, {u"type"_s, u"paper"_s}};
        const RuleCall birth{u"birth_matches"_s, with};
        QCOMPARE(findings(birth, u"1949-12-31"_s, resident), one("passed birth.matches"));
        QCOMPARE(findings(birth, u"1949-12-30"_s, resident), one("failure birth.differs"));
        QCOMPARE(findings(birth, u"31.12.1949"_s, resident), QStringList());
        QCOMPARE(findings(birth, u"1949-12-31"_s), QStringList());
        const RuleCall sex{u"sex_matches"_s, with};
        QCOMPARE(findings(sex, u"female"_s, resident), one("passed sex.matches"));
        QCOMPARE(findings(sex, u"male"_s, resident), one("failure sex.differs"));
        QCOMPARE(findings(sex, u"f"_s, resident), QStringList());
        const Declared faulty = {{u"paper"_s, u"resident_id"_s}, {u"id"_s, u"110105194912310021"_s}};
        QCOMPARE(findings(sex, u"male"_s, faulty), QStringList());
        const Declared passport = {{u"paper"_s, u"foreign_passport"_s}, {u"id"_s, u"11010519491231002X"_s}};
        QCOMPARE(findings(birth, u"1949-12-30"_s, passport), QStringList());
    }

    /// I-32: the form is asked of mainland numbers only.
    void mobileOfTheMainland()
    {
        const RuleCall rule{u"mobile"_s, {{u"region"_s, u"home"_s}}};
        QCOMPARE(findings(rule, u"13800138000"_s, {{u"home"_s, u"mainland"_s}}), one("passed mobile.valid"));
        QCOMPARE(findings(rule, u"85291234567"_s, {{u"home"_s, u"mainland"_s}}), one("fault mobile.prefix"));
        QCOMPARE(findings(rule, u"+85291234567"_s, {{u"home"_s, u"hk_macao_taiwan"_s}}), QStringList());
        QCOMPARE(findings(rule, u"85291234567"_s), one("fault mobile.prefix"));
        QCOMPARE(findings({u"mobile"_s}, u"1380013800"_s), one("fault mobile.length"));
    }

    void telephoneAndEmail()
    {
        QCOMPARE(findings({u"telephone"_s}, u"010-12345678"_s), one("passed telephone.valid"));
        QCOMPARE(findings({u"telephone"_s}, u"12345678"_s), one("fault telephone.format"));
        QCOMPARE(findings({u"email"_s}, u"li@example.cn"_s), one("passed email.valid"));
        QCOMPARE(findings({u"email"_s}, u"li"_s), one("fault email.format"));
    }

    void creditCode()
    {
        QCOMPARE(findings({u"credit_code"_s}, u"91350100M000100Y43"_s), one("passed credit_code.valid"));
        QCOMPARE(findings({u"credit_code"_s}, u"91350100M000100Y44"_s), one("fault credit_code.check_digit"));
        QCOMPARE(findings({u"credit_code"_s}, u"91350100M000100Y56"_s),
                 QStringList({u"passed credit_code.valid"_s, u"remark credit_code.organisation_check"_s}));
    }

    void creditCodeAgainstThePlace()
    {
        const RuleCall rule{u"credit_code_place"_s, {{u"place"_s, u"seat"_s}}};
        const QString code = u"91350100M000100Y43"_s;
        QCOMPARE(findings(rule, code, {{u"seat"_s, u"350203"_s}}), one("passed credit_code.same_province"));
        QCOMPARE(findings(rule, code, {{u"seat"_s, u"110105"_s}}), one("remark credit_code.other_province"));
        QCOMPARE(findings(rule, code), QStringList());
        QCOMPARE(findings(rule, u"91350100M000100Y44"_s, {{u"seat"_s, u"110105"_s}}), QStringList());
        QCOMPARE(findings(rule, u"12100000400002259P"_s, {{u"seat"_s, u"110108"_s}}), QStringList());
    }

    void division()
    {
        QCOMPARE(findings({u"division"_s}, u"110105"_s), one("passed division.known"));
        QCOMPARE(findings({u"division"_s}, u"110199"_s), one("remark division.unknown"));
        QCOMPARE(findings({u"division"_s}, u"11010"_s), one("fault division.format"));
        QCOMPARE(findings({u"division"_s}, u"11010A"_s), one("fault division.format"));
        QCOMPARE(findings({u"division"_s}, u"110199"_s, {}, false), QStringList());
    }

    void dates()
    {
        QCOMPARE(findings({u"date"_s}, u"2030-01-01"_s), QStringList());
        QCOMPARE(findings({u"date"_s}, u"2030-1-1"_s), one("fault date.format"));
        QCOMPARE(findings({u"date_past"_s}, u"2026-11-21"_s), QStringList());
        QCOMPARE(findings({u"date_past"_s}, u"2026-11-22"_s), one("fault date.future"));
        QCOMPARE(findings({u"date_past"_s}, u"2026-11-31"_s), QStringList());
    }

    void personName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("Chinese") << u"张伟"_s << QStringList();
        QTest::newRow("minority") << u"买买提·吐尔逊"_s << QStringList();
        QTest::newRow("Latin") << u"Jean-Luc O'Neil, Jr."_s << QStringList();
        QTest::newRow("accents") << u"José Ångström"_s << QStringList();
        QTest::newRow("beyond the first plane") << u"\U00020BB7田"_s << QStringList();
        QTest::newRow("digit") << u"张伟2"_s << one("remark person_name.digits");
        QTest::newRow("mixed") << u"张Wei"_s << one("remark person_name.mixed");
        QTest::newRow("other dot") << u"买买提•吐尔逊"_s << one("remark person_name.dot");
        QTest::newRow("blank in Chinese") << u"张 伟"_s << one("remark person_name.blank");
        QTest::newRow("one character") << u"张"_s << one("remark person_name.short");
        QTest::newRow("sign") << u"张伟*"_s << one("remark person_name.characters");
        QTest::newRow("full-width letters") << u"Ｊohn"_s << one("remark person_name.characters");
        QTest::newRow("unit's name") << u"（张伟）"_s << one("remark person_name.characters");
    }
    void personName()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, found);
        QCOMPARE(findings({u"person_name"_s}, name), found);
    }

    void personNameOfTheMainland()
    {
        const RuleCall rule{u"person_name"_s, {{u"region"_s, u"home"_s}}};
        QCOMPARE(findings(rule, u"John Smith"_s, {{u"home"_s, u"mainland"_s}}), one("remark person_name.no_chinese"));
        QCOMPARE(findings(rule, u"John Smith"_s, {{u"home"_s, u"other"_s}}), QStringList());
        QCOMPARE(findings(rule, u"张伟"_s, {{u"home"_s, u"mainland"_s}}), QStringList());
    }

    void unitName()
    {
        QCOMPARE(findings({u"unit_name"_s}, u"北京第3研究所（有限公司）"_s), QStringList());
        QCOMPARE(findings({u"unit_name"_s}, u"Siemens (China) Ltd."_s), QStringList());
        QCOMPARE(findings({u"unit_name"_s}, u"某某(北京)公司"_s), one("remark unit_name.brackets"));
        QCOMPARE(findings({u"unit_name"_s}, u"北京 研究所"_s), one("remark unit_name.blank"));
        QCOMPARE(findings({u"unit_name"_s}, u"研究所"_s), one("remark unit_name.short"));
    }

    /// Messages are shown and logged: they never hold the value (check.h).
    void messagesNeverHoldTheValue()
    {
        const RuleContext context{QDate(2026, 11, 21), &Divisions::builtIn(),
                                  [](const QString &) { return u"resident_id"_s; }};
        const QStringList values = {u"11010519491231002X"_s,
                                    u"110105194912310021"_s,
                                    u"13800138000"_s,
                                    u"91350100M000100Y43"_s,
                                    u"110105"_s,
                                    u"张伟2"_s};
        for (const QString &name : ruleNames()) {
            RuleCall call{name};
            for (const QString &parameter : ruleParameters(name))
                call.with.insert(parameter, u"=resident_id"_s);
            for (const QString &value : values) {
                for (const Check &check : checkField(call, value, context))
                    QVERIFY2(!check.message.contains(value), qPrintable(check.message));
            }
        }
    }
};

QTEST_GUILESS_MAIN(FieldRulesTest)
#include "fieldrulestest.moc"
