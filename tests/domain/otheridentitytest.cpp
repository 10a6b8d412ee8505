// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/otheridentity.h"

#include <QSet>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 21);

} // namespace

class OtherIdentityTest : public QObject
{
    Q_OBJECT

private slots:
    void codesGoBothWays()
    {
        const QStringList codes = {u"resident_id"_s,     u"permanent_residence"_s,    u"hk_macao_pass"_s,
                                   u"taiwan_pass"_s,     u"mainland_pass_hk_macao"_s, u"mainland_pass_taiwan"_s,
                                   u"foreign_passport"_s};
        QSet<QString> names;
        for (const QString &code : codes) {
            const auto type = identityTypeFromCode(code);
            QVERIFY2(type, qPrintable(code));
            QCOMPARE(identityTypeCode(*type), code);
            names.insert(identityTypeText(*type));
        }
        QCOMPARE(names.size(), codes.size());
        QVERIFY(!identityTypeFromCode(u"RESIDENT_ID"));
        QVERIFY(!identityTypeFromCode(u""));
    }

    void takesTheFormsOfEachPaper_data()
    {
        QTest::addColumn<IdentityType>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("number");
        using enum IdentityType;
        QTest::newRow("resident ID") << ResidentId << u"11010519491231002x"_s << u"11010519491231002X"_s;
        QTest::newRow("residence card of 2023")
            << PermanentResidenceCard << u"911124198108030024"_s << u"911124198108030024"_s;
        QTest::newRow("residence card of 2017")
            << PermanentResidenceCard << u"usa110078010101"_s << u"USA110078010101"_s;
        QTest::newRow("to Hong Kong and Macao") << HongKongMacaoPass << u"C12345678"_s << u"C12345678"_s;
        QTest::newRow("to Hong Kong and Macao, letter second") << HongKongMacaoPass << u"CA1234567"_s << u"CA1234567"_s;
        QTest::newRow("to Hong Kong and Macao, old") << HongKongMacaoPass << u"W12345678"_s << u"W12345678"_s;
        QTest::newRow("to Taiwan") << TaiwanPass << u"L12345678"_s << u"L12345678"_s;
        QTest::newRow("to Taiwan, old") << TaiwanPass << u"T12345678"_s << u"T12345678"_s;
        QTest::newRow("of Hong Kong") << MainlandPassHongKongMacao << u"h12345678"_s << u"H12345678"_s;
        QTest::newRow("of Macao, with renewals") << MainlandPassHongKongMacao << u"M1234567801"_s << u"M1234567801"_s;
        QTest::newRow("of Taiwan") << MainlandPassTaiwan << u"12345678"_s << u"12345678"_s;
        QTest::newRow("of Taiwan, with issues") << MainlandPassTaiwan << u"1234567801"_s << u"1234567801"_s;
        QTest::newRow("of Taiwan, with office") << MainlandPassTaiwan << u"1234567801(B)"_s << u"1234567801(B)"_s;
        QTest::newRow("passport") << ForeignPassport << u"e12345678"_s << u"E12345678"_s;
        QTest::newRow("passport, digits only") << ForeignPassport << u"123456789"_s << u"123456789"_s;
    }
    void takesTheFormsOfEachPaper()
    {
        QFETCH(IdentityType, type);
        QFETCH(QString, text);
        QFETCH(QString, number);
        const auto parsed = parseIdentityNumber(type, text, today);
        QVERIFY(parsed);
        QCOMPARE(*parsed, number);
    }

    void namesTheFault_data()
    {
        QTest::addColumn<IdentityType>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        using enum IdentityType;
        QTest::newRow("resident ID") << ResidentId << u"110105194912310021"_s << u"resident_id.check_digit"_s;
        QTest::newRow("nothing") << ForeignPassport << u""_s << u"identity.empty"_s;
        QTest::newRow("blank") << ForeignPassport << u"E 1234567"_s << u"identity.blank"_s;
        QTest::newRow("full width") << ForeignPassport << u"Ｅ1234567"_s << u"identity.full_width"_s;
        QTest::newRow("Chinese character") << ForeignPassport << u"护1234567"_s << u"identity.characters"_s;
        QTest::newRow("hyphen") << ForeignPassport << u"E-1234567"_s << u"identity.characters"_s;
        QTest::newRow("passport too short") << ForeignPassport << u"E123"_s << u"identity.format"_s;
        QTest::newRow("passport too long") << ForeignPassport << u"E12345678901234567890"_s << u"identity.format"_s;
        QTest::newRow("passport with brackets") << ForeignPassport << u"E1234(5)"_s << u"identity.format"_s;
        QTest::newRow("residence card, wrong check")
            << PermanentResidenceCard << u"911124198108030023"_s << u"identity.check_digit"_s;
        QTest::newRow("residence card, no date")
            << PermanentResidenceCard << u"911124198113030024"_s << u"identity.birth_date"_s;
        QTest::newRow("residence card, born tomorrow")
            << PermanentResidenceCard << u"911124202611220024"_s << u"identity.birth_date"_s;
        QTest::newRow("residence card, resident ID's front")
            << PermanentResidenceCard << u"11010519491231002X"_s << u"identity.format"_s;
        QTest::newRow("residence card, two letters")
            << PermanentResidenceCard << u"US1110078010101"_s << u"identity.format"_s;
        QTest::newRow("to Hong Kong, wrong letter") << HongKongMacaoPass << u"L12345678"_s << u"identity.format"_s;
        QTest::newRow("to Taiwan, wrong letter") << TaiwanPass << u"C12345678"_s << u"identity.format"_s;
        QTest::newRow("of Macao, 9 digits") << MainlandPassHongKongMacao << u"M123456789"_s << u"identity.format"_s;
        QTest::newRow("of Taiwan, 9 digits") << MainlandPassTaiwan << u"123456789"_s << u"identity.format"_s;
        QTest::newRow("of Taiwan, a letter in front") << MainlandPassTaiwan << u"H12345678"_s << u"identity.format"_s;
    }
    void namesTheFault()
    {
        QFETCH(IdentityType, type);
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto parsed = parseIdentityNumber(type, text, today);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, code);
        QVERIFY(!parsed.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(OtherIdentityTest)
#include "otheridentitytest.moc"
