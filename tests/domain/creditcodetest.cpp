// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/creditcode.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString alphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s;

QString randomCode(QRandomGenerator &random)
{
    static const QStringList fronts = {u"11"_s, u"12"_s, u"51"_s, u"52"_s, u"91"_s, u"92"_s, u"93"_s, u"N2"_s, u"Y1"_s};
    QString body = fronts.at(random.bounded(fronts.size()));
    body += u"%1"_s.arg(random.bounded(1'000'000), 6, 10, QChar(u'0'));
    for (int i = 0; i < 9; ++i)
        body += alphabet.at(random.bounded(alphabet.size()));
    return body + CreditCode::checkCharacter(body);
}

} // namespace

/// GB 32100-2015 with amendment 1.
class CreditCodeTest : public QObject
{
    Q_OBJECT

private slots:
    /// The standard's example, then codes of well-known enterprises and universities from public registers.
    void takesPublishedCodes_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"91350100M000100Y43", "9144030071526726XG", "91330100799655058B", "914403001922038216",
                                 "12100000400002259P", "12100000400000624D", "91110000802100433B", "91110108551385082Q",
                                 "91440300708461136T"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void takesPublishedCodes()
    {
        QFETCH(QString, code);
        const auto parsed = CreditCode::parse(code);
        QVERIFY(parsed);
        QCOMPARE(parsed->code(), code);
        QVERIFY(parsed->organisationCheckAgrees());
    }

    void tellsItsParts()
    {
        const auto code = CreditCode::parse(u"91350100M000100Y43");
        QVERIFY(code);
        QCOMPARE(code->registeringAuthority(), QChar(u'9'));
        QCOMPARE(code->category(), QChar(u'1'));
        QCOMPARE(code->divisionCode(), u"350100"_s);
        QCOMPARE(code->organisationCode(), u"M000100Y4"_s);
        QCOMPARE(code->authorityName(), u"Market regulation"_s);
    }

    void namesEveryAuthority()
    {
        QSet<QString> names;
        for (const QChar authority : u"123456789ANY"_s) {
            const QString body = authority + u"1100000400002259"_s;
            const auto code = CreditCode::parse(body + CreditCode::checkCharacter(body));
            QVERIFY2(code, qPrintable(body));
            names.insert(code->authorityName());
        }
        QCOMPARE(names.size(), 12);
    }

    /// The organisation code's own check is told apart: it alone keeps no unit out.
    void wrongOrganisationCheckIsNoFault()
    {
        const QString body = u"91350100M000100Y5"_s;
        const auto code = CreditCode::parse(body + CreditCode::checkCharacter(body));
        QVERIFY(code);
        QVERIFY(!code->organisationCheckAgrees());
    }

    void computesCheckCharacters()
    {
        QCOMPARE(CreditCode::checkCharacter(u"91350100M000100Y4"), QChar(u'3'));
        QCOMPARE(CreditCode::checkCharacter(u"91350100M000100I4"), QChar());
        QCOMPARE(CreditCode::checkCharacter(u"91350100M000100Y"), QChar());
        QCOMPARE(CreditCode::organisationCheckCharacter(u"M000100Y"), QChar(u'4'));
        QCOMPARE(CreditCode::organisationCheckCharacter(u"71526726"), QChar(u'X'));
        QCOMPARE(CreditCode::organisationCheckCharacter(u"D2143569"), QChar(u'X')); // GB 11714-1997's example
        QCOMPARE(CreditCode::organisationCheckCharacter(u"d2143569"), QChar());
        QCOMPARE(CreditCode::organisationCheckCharacter(u"7152672"), QChar());
    }

    void namesTheFault_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &text, const char *code) {
            QTest::newRow(name) << text << QLatin1String(code).toString();
        };
        row("nothing", u""_s, "credit_code.empty");
        row("blank after", u"91350100M000100Y43 "_s, "credit_code.blank");
        row("full width", u"９1350100M000100Y43"_s, "credit_code.full_width");
        row("small letters", u"91350100m000100y43"_s, "credit_code.lower_case");
        row("too short", u"91350100M000100Y4"_s, "credit_code.length");
        row("registration number of old licences", u"350100100000123"_s, "credit_code.length");
        row("letter I", u"91350100M000100I43"_s, "credit_code.characters");
        row("letter O", u"9135O100M000100Y43"_s, "credit_code.characters");
        row("letter S", u"91350100M000S00Y43"_s, "credit_code.characters");
        row("letter V", u"91350100M000V00Y43"_s, "credit_code.characters");
        row("letter Z", u"Z1350100M000100Y43"_s, "credit_code.characters");
        row("hyphen", u"91350100M000100-43"_s, "credit_code.characters");
        row("authority 0", u"01350100M000100Y43"_s, "credit_code.authority");
        row("authority B", u"B1350100M000100Y43"_s, "credit_code.authority");
        row("category 4 of authority 9", u"94350100M000100Y43"_s, "credit_code.category");
        row("category 2 of authority Y", u"Y2350100M000100Y43"_s, "credit_code.category");
        row("category 4 of authority 1", u"14350100M000100Y43"_s, "credit_code.category");
        row("letter in the division", u"9135010AM000100Y43"_s, "credit_code.division");
        row("wrong check character", u"91350100M000100Y44"_s, "credit_code.check_digit");
    }
    void namesTheFault()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto parsed = CreditCode::parse(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, code);
        QVERIFY(parsed.error().message.endsWith(u'.'));
    }

    /// 31 is prime and the weights, the powers of 3, are all different and none of them 1 but the first: so
    /// every substitution and every transposition of neighbours changes the sum, also one with the check
    /// character.
    void findsEverySubstitutionAndTransposition()
    {
        QRandomGenerator random(32100);
        for (int round = 0; round < 1000; ++round) {
            const QString code = randomCode(random);
            QVERIFY2(CreditCode::parse(code), qPrintable(code));
            for (int place = 0; place < 18; ++place) {
                for (const QChar character : alphabet) {
                    QString wrong = code;
                    wrong[place] = character;
                    QCOMPARE(CreditCode::checkCharacter(wrong.first(17)) == wrong.back(), wrong == code);
                    QCOMPARE(CreditCode::parse(wrong).ok(), wrong == code);
                }
            }
            for (int place = 0; place < 17; ++place) {
                QString wrong = code;
                wrong[place] = code[place + 1];
                wrong[place + 1] = code[place];
                QCOMPARE(CreditCode::checkCharacter(wrong.first(17)) == wrong.back(), wrong == code);
            }
        }
    }
};

QTEST_GUILESS_MAIN(CreditCodeTest)
#include "creditcodetest.moc"
