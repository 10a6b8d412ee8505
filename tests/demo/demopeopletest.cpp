// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demopeople.h"
#include "demo/demoforms.h"
#include "demo/demoplaces.h"
#include "domain/creditcode.h"
#include "domain/loginname.h"
#include "domain/phone.h"
#include "kinds/kindlibrary.h"

#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

class DemoPeopleTest : public QObject
{
    Q_OBJECT

private:
    const QDate m_today{2026, 11, 20};

private slots:
    void givesTheSamePeopleForTheSameSeed()
    {
        DemoPeople one(7, m_today);
        DemoPeople same(7, m_today);
        DemoPeople other(8, m_today);
        int alike = 0;
        for (int i = 0; i < 200; ++i) {
            const DemoPerson person = one.person();
            QCOMPARE(person, same.person());
            alike += person.number == other.person().number;
            QCOMPARE(one.unit(), same.unit());
            other.unit();
        }
        QCOMPARE(alike, 0);
    }

    void givesValidNumbersOnly() // I-02, I-32, I-41
    {
        DemoPeople people(1, m_today);
        for (int i = 0; i < 3000; ++i) {
            const DemoPerson person = people.person();
            const auto number = ResidentId::parse(person.number, m_today);
            QVERIFY2(number.ok(), qPrintable(person.number));
            QCOMPARE(number->birthDate(), person.birthDate);
            QCOMPARE(number->sex(), person.sex);
            QVERIFY(person.birthDate.addYears(18) <= m_today);
            QVERIFY(MobileNumber::parse(person.phone).ok());
            QVERIFY2(LoginName::parse(person.loginName).ok(), qPrintable(person.loginName));
            QVERIFY(person.validUntil.isNull() || person.validUntil > m_today);
            QVERIFY(person.validFrom <= m_today);
            const DemoUnit unit = people.unit();
            const auto code = CreditCode::parse(unit.creditCode);
            QVERIFY2(code.ok() && code->organisationCheckAgrees(), qPrintable(unit.creditCode));
            QVERIFY2(Telephone::parse(unit.telephone).ok(), qPrintable(unit.telephone));
        }
    }

    void givesNumbersThatNobodyHas()
    {
        DemoPeople people(3, m_today);
        for (int i = 0; i < 500; ++i) {
            const DemoPerson person = people.person();
            QVERIFY(person.number.mid(14, 2) == "99"_L1 && person.number.at(16) >= u'6');
            QVERIFY(person.phone.startsWith("154"_L1));
            QCOMPARE(people.unit().creditCode.at(8), u'X');
        }
    }

    void givesNothingTwice()
    {
        QSet<QString> seen;
        for (const quint64 seed : {1, 2}) {
            DemoPeople people(seed, m_today);
            for (int i = 0; i < 20'000; ++i) {
                const DemoPerson person = people.person();
                for (const QString &value : {person.phone, person.loginName}) {
                    QVERIFY2(!seen.contains(value), qPrintable(value));
                    seen.insert(value);
                }
                if (seed == 1) {
                    QVERIFY2(!seen.contains(person.number), qPrintable(person.number));
                    seen.insert(person.number);
                }
            }
        }
    }

    void fillsInEveryFormWithoutFaults_data()
    {
        QTest::addColumn<QString>("form");
        for (const QString &form : demoForms().keys())
            QTest::newRow(qPrintable(form)) << form;
    }

    void fillsInEveryFormWithoutFaults()
    {
        QFETCH(QString, form);
        const auto kinds = KindLibrary::builtIn();
        QVERIFY(kinds.ok());
        const KindDefinition *kind = kinds->newest(demoForms()[form].kind);
        QVERIFY(kind);
        DemoPeople people(11, m_today);
        for (int i = 0; i < 300; ++i) {
            DemoValues values = valuesOf(people.person());
            values.insert(renamed(valuesOf(people.person()), u"contact"_s));
            values.insert(renamed(valuesOf(people.person()), u"old"_s));
            values.insert({{u"division"_s, u"350782"_s}, {u"case"_s, u"F-2026-00000001"_s}});
            values.insert(u"projects"_s, u"[[\"2021YFD1600301\",\"old_name\",\"new_name\"]]"_s);
            const DemoUnit unit = people.unit();
            values.insert(valuesOf(unit));
            values.insert(people.work(unit.divisionCode, m_today));
            const Submission submission = filledIn(demoForms()[form], values);
            for (const FieldChecks &field : checkDeclared(*kind, submission.fields, m_today, Divisions::builtIn())) {
                for (const Check &check : field.checks) {
                    const bool clean = check.level == CheckLevel::Passed
                        || (check.level == CheckLevel::Remark && check.code.startsWith("validity.ends"_L1));
                    QVERIFY2(clean,
                             qPrintable(field.field + u' ' + check.code + u' ' + submission.fields[field.field]));
                }
            }
        }
    }

    void knowsThePlacesOfTheWholeMainland()
    {
        QVERIFY(demoCounties().size() > 2500);
        const DemoValues place = placeWords(u"420102"_s);
        QCOMPARE(place[u"place"_s], u"湖北省武汉市江岸区"_s);
        QCOMPARE(place[u"city"_s], u"武汉市"_s);
        QCOMPARE(place[u"county"_s], u"江岸区"_s);
        QCOMPARE(placeWords(u"110105"_s)[u"city"_s], u"北京市"_s);
    }

    void leavesUnknownWordsStanding() { QCOMPARE(filledIn(u"{a}-{b}{"_s, {{u"a"_s, u"1"_s}}), u"1-{b}{"_s); }
};

QTEST_GUILESS_MAIN(DemoPeopleTest)
#include "demopeopletest.moc"
