// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/divisions.h"

#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// GB/T 2260.
class DivisionsTest : public QObject
{
    Q_OBJECT

private slots:
    void findsADivision()
    {
        const auto county = Divisions::builtIn().find(u"130724");
        QVERIFY(county);
        QCOMPARE(county->name, u"沽源县"_s);
        QCOMPARE(county->level, Divisions::County);
        QCOMPARE(county->parent, u"130700"_s);
        QVERIFY(!Divisions::builtIn().find(u"130799"));
        QVERIFY(!Divisions::builtIn().find(u""));
        QVERIFY(!Divisions::builtIn().find(u"999999"));
    }

    void fullName_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("narrow");
        QTest::newRow("county") << u"130724"_s << u"河北省张家口市沽源县"_s << u"河北 沽源县"_s;
        QTest::newRow("city") << u"130700"_s << u"河北省张家口市"_s << u"河北 张家口市"_s;
        QTest::newRow("province") << u"130000"_s << u"河北省"_s << u"河北"_s;
        QTest::newRow("district of a municipality") << u"110105"_s << u"北京市朝阳区"_s << u"北京 朝阳区"_s;
        QTest::newRow("county of a municipality") << u"500229"_s << u"重庆市城口县"_s << u"重庆 城口县"_s;
        QTest::newRow("heading of a municipality") << u"110100"_s << u"北京市"_s << u"北京"_s;
        QTest::newRow("under the province directly") << u"429004"_s << u"湖北省仙桃市"_s << u"湖北 仙桃市"_s;
        QTest::newRow("under the region directly")
            << u"659001"_s << u"新疆维吾尔自治区石河子市"_s << u"新疆 石河子市"_s;
        QTest::newRow("city without counties") << u"441900"_s << u"广东省东莞市"_s << u"广东 东莞市"_s;
        QTest::newRow("autonomous region") << u"450102"_s << u"广西壮族自治区南宁市兴宁区"_s << u"广西 兴宁区"_s;
        QTest::newRow("Hong Kong") << u"810000"_s << u"香港特别行政区"_s << u"香港"_s;
        QTest::newRow("Taiwan") << u"710000"_s << u"台湾省"_s << u"台湾"_s;
        QTest::newRow("county abolished") << u"130799"_s << u"河北省张家口市"_s << u"河北 张家口市"_s;
        QTest::newRow("city abolished") << u"139901"_s << u"河北省"_s << u"河北"_s;
        QTest::newRow("no province") << u"990101"_s << u""_s << u""_s;
        QTest::newRow("no code") << u"13072"_s << u""_s << u""_s;
        QTest::newRow("letters") << u"13072A"_s << u""_s << u""_s;
    }
    void fullName()
    {
        QFETCH(QString, code);
        QFETCH(QString, name);
        QFETCH(QString, narrow);
        QCOMPARE(Divisions::builtIn().fullName(code), name);
        QCOMPARE(Divisions::builtIn().shortName(code), narrow);
    }

    void knowsEveryProvince()
    {
        const auto provinces = Divisions::builtIn().provinces();
        QCOMPARE(provinces.size(), 34);
        for (const auto &province : provinces) {
            QCOMPARE(province.level, Divisions::Province);
            QVERIFY(Divisions::builtIn().provinceKnown(QStringView(province.code).first(2)));
        }
        QVERIFY(!Divisions::builtIn().provinceKnown(u"10"));
        QVERIFY(!Divisions::builtIn().provinceKnown(u"1"));
        QVERIFY(!Divisions::builtIn().provinceKnown(u"110000"));
    }

    void listsWhatLiesBelow()
    {
        const auto cities = Divisions::builtIn().children(u"130000");
        QCOMPARE(cities.size(), 11);
        QCOMPARE(cities.first().name, u"石家庄市"_s);
        QCOMPARE(Divisions::builtIn().children(u"110100").size(), 16);
        QVERIFY(Divisions::builtIn().children(u"110105").isEmpty());
    }

    void holdsTheWholeCountry() { QCOMPARE(Divisions::builtIn().count(), 3351); }

    void readsATableInAnyOrder()
    {
        const auto divisions = Divisions::load("# source\ncode,name,level\n130724,C,3\r\n130700,B,2\n\n130000,A省,1\n");
        QVERIFY(divisions);
        QCOMPARE(divisions->count(), 3);
        QCOMPARE(divisions->fullName(u"130724"), u"A省BC"_s);
    }

    void refusesABadTable_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << u"divisions.empty"_s;
        QTest::newRow("only remarks") << QByteArray("# source\ncode,name,level\n") << u"divisions.empty"_s;
        QTest::newRow("two cells") << QByteArray("130000,A\n") << u"divisions.line"_s;
        QTest::newRow("five digits") << QByteArray("13000,A,1\n") << u"divisions.line"_s;
        QTest::newRow("level 4") << QByteArray("130000,A,4\n") << u"divisions.line"_s;
        QTest::newRow("level no number") << QByteArray("130000,A,x\n") << u"divisions.line"_s;
        QTest::newRow("no name") << QByteArray("130000,,1\n") << u"divisions.line"_s;
        QTest::newRow("code and level differ") << QByteArray("130100,A,1\n") << u"divisions.line"_s;
        QTest::newRow("twice") << QByteArray("130000,A,1\n130000,B,1\n") << u"divisions.duplicate"_s;
        QTest::newRow("nothing above") << QByteArray("130000,A,1\n130724,C,3\n") << u"divisions.parent"_s;
    }
    void refusesABadTable()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, code);
        const auto divisions = Divisions::load(csv);
        QVERIFY(!divisions);
        QCOMPARE(divisions.error().code, code);
    }

    void namesTheLineAtFault()
    {
        const auto divisions = Divisions::load("# source\n130000,A,1\nbroken\n");
        QVERIFY(!divisions);
        QVERIFY(divisions.error().message.contains(u"3"_s));
    }
};

QTEST_GUILESS_MAIN(DivisionsTest)
#include "divisionstest.moc"
