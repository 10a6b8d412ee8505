// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/masking.h"

#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// I-20, I-40.
class MaskingTest : public QObject
{
    Q_OBJECT

private slots:
    void idNumber_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("masked");
        QTest::newRow("I-40") << u"13070819800101031X"_s << u"1307********031X"_s;
        QTest::newRow("15 characters") << u"USA110078010101"_s << u"USA1********0101"_s;
        QTest::newRow("passport") << u"E12345678"_s << u"E1********78"_s;
        QTest::newRow("8 digits") << u"12345678"_s << u"1********8"_s;
        QTest::newRow("4 characters") << u"1234"_s << u"1********4"_s;
        QTest::newRow("3 characters") << u"123"_s << u"********"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void idNumber()
    {
        QFETCH(QString, number);
        QFETCH(QString, masked);
        QCOMPARE(maskIdNumber(number), masked);
    }

    void phone_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("masked");
        QTest::newRow("I-20") << u"13812345656"_s << u"13*****656"_s;
        QTest::newRow("telephone") << u"010-12345678"_s << u"01*****678"_s;
        QTest::newRow("short") << u"12345678"_s << u"*****78"_s;
        QTest::newRow("two digits") << u"12"_s << u"*****"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void phone()
    {
        QFETCH(QString, number);
        QFETCH(QString, masked);
        QCOMPARE(maskPhone(number), masked);
    }

    void name_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("masked");
        QTest::newRow("two characters") << u"陈伟"_s << u"陈＊"_s;
        QTest::newRow("three characters") << u"欧阳修"_s << u"欧＊＊"_s;
        QTest::newRow("long") << u"买买提·吐尔逊"_s << u"买＊＊＊"_s;
        QTest::newRow("beyond the first plane") << u"\U00020BB7田"_s << u"\U00020BB7＊"_s;
        QTest::newRow("one character") << u"陈"_s << u"陈"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void name()
    {
        QFETCH(QString, name);
        QFETCH(QString, masked);
        QCOMPARE(maskName(name), masked);
    }

    void loginName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("masked");
        QTest::newRow("name") << u"zhang_wei"_s << u"zh***i"_s;
        QTest::newRow("five characters") << u"liwei"_s << u"li***i"_s;
        QTest::newRow("short") << u"limi"_s << u"l***"_s;
        QTest::newRow("one character") << u"l"_s << u"***"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void loginName()
    {
        QFETCH(QString, name);
        QFETCH(QString, masked);
        QCOMPARE(maskLoginName(name), masked);
    }

    void email_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("masked");
        QTest::newRow("address") << u"liwei@example.cn"_s << u"l***@example.cn"_s;
        QTest::newRow("no @") << u"liwei"_s << u"***"_s;
        QTest::newRow("nothing before @") << u"@example.cn"_s << u"***"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
    }
    void email()
    {
        QFETCH(QString, address);
        QFETCH(QString, masked);
        QCOMPARE(maskEmail(address), masked);
    }

    void creditCodesArePublic() { QCOMPARE(maskCreditCode(u"91350100M000100Y43"), u"91350100M000100Y43"_s); }

    void groupsAsOnTheCard()
    {
        QCOMPARE(groupIdNumber(u"11010519491231002X"), u"110105 19491231 002X"_s);
        QCOMPARE(groupIdNumber(u"E12345678"), u"E12345678"_s);
        QCOMPARE(groupCreditCode(u"91350100M000100Y43"), u"91 350100 M000100Y4 3"_s);
        QCOMPARE(groupCreditCode(u"9135"), u"9135"_s);
    }
};

QTEST_GUILESS_MAIN(MaskingTest)
#include "maskingtest.moc"
