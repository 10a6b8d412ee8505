// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/casekey.h"

#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

class CaseKeyTest : public QObject
{
    Q_OBJECT

private slots:
    void codesGoBothWays()
    {
        for (const QString &code : {u"number"_s, u"credit_code"_s, u"phone"_s, u"unit_name"_s}) {
            const auto key = caseKeyFromCode(code);
            QVERIFY2(key, qPrintable(code));
            QCOMPARE(caseKeyCode(*key), code);
        }
        QVERIFY(!caseKeyFromCode(u"name"));
    }

    void understandsWhatWasTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<SearchTerm>("term");
        const auto key = [](CaseKey caseKey, const QString &value) {
            return SearchTerm{SearchTerm::Key, caseKey, value};
        };
        const auto name = [](const QString &value) { return SearchTerm{SearchTerm::NamePrefix, {}, value}; };
        const auto reference = [](const QString &value) { return SearchTerm{SearchTerm::Reference, {}, value}; };
        const SearchTerm mobile = key(CaseKey::Phone, u"13800138000"_s);
        const SearchTerm resident = key(CaseKey::Number, u"11010519491231002X"_s);
        const SearchTerm unit = key(CaseKey::CreditCode, u"91350100M000100Y43"_s);
        QTest::newRow("mobile number") << u"13800138000"_s << mobile;
        QTest::newRow("mobile number in groups") << u" 138 0013 8000 "_s << mobile;
        QTest::newRow("mobile number with hyphens") << u"138-0013-8000"_s << mobile;
        QTest::newRow("mobile number with country code") << u"+86 13800138000"_s << mobile;
        QTest::newRow("mobile number in full width") << u"１３８００１３８０００"_s << mobile;
        QTest::newRow("resident ID") << u"11010519491231002X"_s << resident;
        QTest::newRow("resident ID, small x") << u"11010519491231002x"_s << resident;
        QTest::newRow("resident ID as on the card") << u"110105 19491231 002X"_s << resident;
        QTest::newRow("resident ID, wrong check")
            << u"110105194912310021"_s << key(CaseKey::Number, u"110105194912310021"_s);
        QTest::newRow("residence card") << u"911124198108030024"_s << key(CaseKey::Number, u"911124198108030024"_s);
        QTest::newRow("credit code") << u"91350100M000100Y43"_s << unit;
        QTest::newRow("credit code, small") << u"91350100m000100y43"_s << unit;
        QTest::newRow("credit code in groups") << u"91 350100 M000100Y4 3"_s << unit;
        QTest::newRow("credit code of digits only")
            << u"914403001922038216"_s << key(CaseKey::CreditCode, u"914403001922038216"_s);
        QTest::newRow("credit code of digits only, wrong check")
            << u"914403001922038217"_s << key(CaseKey::CreditCode, u"914403001922038217"_s);
        QTest::newRow("credit code that has no letter but its check")
            << u"91110108551385082Q"_s << key(CaseKey::CreditCode, u"91110108551385082Q"_s);
        QTest::newRow("reference") << u"P-2026-000001"_s << reference(u"P-2026-000001"_s);
        QTest::newRow("reference, small") << u"p-2026-000001"_s << reference(u"P-2026-000001"_s);
        QTest::newRow("reference of two words") << u"HR-P-2026-17"_s << reference(u"HR-P-2026-17"_s);
        QTest::newRow("passport") << u"e12345678"_s << key(CaseKey::Number, u"E12345678"_s);
        QTest::newRow("permit of Hong Kong") << u"H1234567801"_s << key(CaseKey::Number, u"H1234567801"_s);
        QTest::newRow("permit of Taiwan") << u"12345678"_s << key(CaseKey::Number, u"12345678"_s);
        QTest::newRow("name") << u"张伟"_s << name(u"张伟"_s);
        QTest::newRow("name with blanks around") << u"\u3000张伟 "_s << name(u"张伟"_s);
        QTest::newRow("Latin name") << u"John  Smith"_s << name(u"John Smith"_s);
        QTest::newRow("unit's name with digits") << u"Studio54"_s << name(u"Studio54"_s);
        QTest::newRow("unit's name in Chinese") << u"北京第3研究所"_s << name(u"北京第3研究所"_s);
        QTest::newRow("few digits") << u"12345"_s << name(u"12345"_s);
        QTest::newRow("nothing") << u"  "_s << name(u""_s);
    }
    void understandsWhatWasTyped()
    {
        QFETCH(QString, typed);
        QFETCH(SearchTerm, term);
        const SearchTerm found = classifySearch(typed);
        QCOMPARE(found.kind, term.kind);
        QCOMPARE(found.value, term.value);
        if (term.kind == SearchTerm::Key)
            QCOMPARE(caseKeyCode(found.key), caseKeyCode(term.key));
    }
};

QTEST_GUILESS_MAIN(CaseKeyTest)
#include "casekeytest.moc"
