// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/residentid.h"

#include <QRandomGenerator>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate today(2026, 11, 21);

/// A valid number of somebody born between 1900 and 2025.
QString randomNumber(QRandomGenerator &random)
{
    static const QStringList places
        = {u"110105"_s, u"130724"_s, u"310115"_s, u"440305"_s, u"500101"_s, u"659001"_s, u"810000"_s, u"830000"_s};
    const QDate birth = QDate(1900, 1, 1).addDays(random.bounded(126 * 365));
    const QString body = places.at(random.bounded(places.size())) + birth.toString(u"yyyyMMdd"_s)
        + u"%1"_s.arg(random.bounded(1, 1000), 3, 10, QChar(u'0'));
    return body + ResidentId::checkCharacter(body);
}

} // namespace

/// GB 11643-1999 and I-41.
class ResidentIdTest : public QObject
{
    Q_OBJECT

private slots:
    void takesPublishedExample()
    {
        const auto id = ResidentId::parse(u"11010519491231002X", today);
        QVERIFY(id);
        QCOMPARE(id->number(), u"11010519491231002X"_s);
        QCOMPARE(id->divisionCode(), u"110105"_s);
        QCOMPARE(id->provinceCode(), u"11"_s);
        QCOMPARE(id->birthDate(), QDate(1949, 12, 31));
        QCOMPARE(id->sex(), Sex::Female);
    }

    void readsSexFromTheOrder()
    {
        const auto man = ResidentId::parse(u"310115196210035712", today);
        const auto woman = ResidentId::parse(u"420111197405096181", today);
        QVERIFY(man && woman);
        QCOMPARE(man->sex(), Sex::Male);
        QCOMPARE(woman->sex(), Sex::Female);
        QCOMPARE(sexCode(Sex::Male), u"male"_s);
        QCOMPARE(sexCode(Sex::Female), u"female"_s);
    }

    void takesSmallXForCapital()
    {
        const auto id = ResidentId::parse(u"11010519491231002x", today);
        QVERIFY(id);
        QCOMPARE(id->number(), u"11010519491231002X"_s);
    }

    void takesEveryProvince_data()
    {
        QTest::addColumn<QString>("province");
        for (const auto &province : u"11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 "
                                    u"61 62 63 64 65 71 81 82 83"_s.split(u' '))
            QTest::newRow(qPrintable(province)) << province;
    }
    void takesEveryProvince()
    {
        QFETCH(QString, province);
        const QString body = province + u"010119900101001"_s;
        QVERIFY(ResidentId::parse(body + ResidentId::checkCharacter(body), today));
    }

    void computesPublishedCheckCharacters()
    {
        QCOMPARE(ResidentId::checkCharacter(u"11010519491231002"), QChar(u'X'));
        QCOMPARE(ResidentId::checkCharacter(u"44052418800101001"), QChar(u'4'));
        QCOMPARE(ResidentId::checkCharacter(u"1101051949123100"), QChar());
        QCOMPARE(ResidentId::checkCharacter(u"1101051949123100X"), QChar());
        QCOMPARE(ResidentId::checkCharacter(u"1101051949123100２"), QChar());
    }

    void namesTheFault_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const QString &text, const char *code) {
            QTest::newRow(name) << text << QLatin1String(code).toString();
        };
        row("nothing", u""_s, "resident_id.empty");
        row("blank before", u" 11010519491231002X"_s, "resident_id.blank");
        row("blank after", u"11010519491231002X "_s, "resident_id.blank");
        row("blank within", u"110105 19491231 002X"_s, "resident_id.blank");
        row("line feed after", u"11010519491231002X\n"_s, "resident_id.blank");
        row("only a blank", u" "_s, "resident_id.blank");
        row("ideographic blank", u"\u300011010519491231002X"_s, "resident_id.blank");
        row("full-width digit", u"1１010519491231002X"_s, "resident_id.full_width");
        row("full-width X", u"11010519491231002Ｘ"_s, "resident_id.full_width");
        row("15 digits", u"110105491231002"_s, "resident_id.fifteen_digits");
        row("too short", u"11010519491231002"_s, "resident_id.length");
        row("too long", u"11010519491231002XX"_s, "resident_id.length");
        row("15 characters with a letter", u"11010549123100X"_s, "resident_id.length");
        row("letter within", u"1101051949123100AX"_s, "resident_id.characters");
        row("X within", u"1101051949123100X2"_s, "resident_id.characters");
        row("other letter at the end", u"11010519491231002Y"_s, "resident_id.characters");
        row("Arabic digits", u"11010519491231002\u0661"_s, "resident_id.characters");
        row("zero-width space within", u"1101051949123100\u200BX"_s, "resident_id.characters");
        row("Cyrillic Х", u"11010519491231002\u0425"_s, "resident_id.characters");
        row("province 10", u"10010519491231002X"_s, "resident_id.province");
        row("province 16", u"16010519491231002X"_s, "resident_id.province");
        row("permanent residence card", u"911124198108030024"_s, "resident_id.province");
        row("month 13", u"11010519491331002X"_s, "resident_id.birth_date");
        row("31 April", u"11010519490431002X"_s, "resident_id.birth_date");
        row("29 February 1900, which was no leap year", u"11010519000229002X"_s, "resident_id.birth_date");
        row("GB 11643's example from 1880", u"440524188001010014"_s, "resident_id.birth_before_1900");
        row("last day of 1899", u"11010518991231002X"_s, "resident_id.birth_before_1900");
        row("tomorrow", u"11010520261122002X"_s, "resident_id.birth_in_future");
        row("wrong check character", u"110105194912310021"_s, "resident_id.check_digit");
    }
    void namesTheFault()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto id = ResidentId::parse(text, today);
        QVERIFY(!id);
        QCOMPARE(id.error().code, code);
        QVERIFY(id.error().message.endsWith(u'.'));
        QVERIFY(text.size() < 4 || !id.error().message.contains(text));
    }

    void takesBirthOfTodayAndOf1900()
    {
        for (const auto &body : {u"11010520261121001"_s, u"11010519000101001"_s, u"11010520000229001"_s})
            QVERIFY(ResidentId::parse(body + ResidentId::checkCharacter(body), today));
    }

    /// ISO 7064 promises that MOD 11-2 finds every single substitution and every transposition of neighbours.
    void findsEverySubstitutionAndTransposition()
    {
        QRandomGenerator random(11643);
        for (int round = 0; round < 2000; ++round) {
            const QString number = randomNumber(random);
            QVERIFY2(ResidentId::parse(number, today), qPrintable(number));
            for (int place = 0; place < 18; ++place) {
                for (const QChar character : u"0123456789X"_s) {
                    QString wrong = number;
                    wrong[place] = character;
                    QVERIFY2(wrong == number || !ResidentId::parse(wrong, today), qPrintable(wrong));
                }
            }
            for (int place = 0; place < 17; ++place) {
                QString wrong = number;
                wrong[place] = number[place + 1];
                wrong[place + 1] = number[place];
                QVERIFY2(wrong == number || !ResidentId::parse(wrong, today), qPrintable(wrong));
            }
        }
    }

    /// The same promise of the check character alone, without help from province and date.
    void checkCharacterAloneFindsThem()
    {
        QRandomGenerator random(7064);
        for (int round = 0; round < 2000; ++round) {
            const QString body = randomNumber(random).first(17);
            const QChar check = ResidentId::checkCharacter(body);
            for (int place = 0; place < 17; ++place) {
                for (const QChar digit : u"0123456789"_s) {
                    QString wrong = body;
                    wrong[place] = digit;
                    QCOMPARE(ResidentId::checkCharacter(wrong) == check, wrong == body);
                }
            }
            for (int place = 0; place < 16; ++place) {
                QString wrong = body;
                wrong[place] = body[place + 1];
                wrong[place + 1] = body[place];
                QCOMPARE(ResidentId::checkCharacter(wrong) == check, wrong == body);
            }
        }
    }
};

QTEST_GUILESS_MAIN(ResidentIdTest)
#include "residentidtest.moc"
