// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/realnamestate.h"
#include "domain/triggertable.h"
#include "domain/verificationmatrix.h"

#include <QSet>
#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

/// I-30 (states), I-32 (triggers), I-33 (matrix).
class VerificationTest : public QObject
{
    Q_OBJECT

private slots:
    void nationalCheck_data()
    {
        QTest::addColumn<Subject>("subject");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("made");
        const auto row = [](const char *name, Subject subject, const char *region, const char *type, bool made) {
            QTest::newRow(name) << subject << QLatin1String(region).toString() << QLatin1String(type).toString()
                                << made;
        };
        row("I-33 resident ID", Subject::Person, "mainland", "resident_id", true);
        row("I-33 agent", Subject::Agent, "mainland", "resident_id", true);
        row("I-33 residence card", Subject::Person, "mainland", "permanent_residence", false);
        row("I-33 to Hong Kong", Subject::Person, "hk_macao_taiwan", "hk_macao_pass", true);
        row("I-33 to Taiwan", Subject::Person, "hk_macao_taiwan", "taiwan_pass", true);
        row("I-33 of Hong Kong", Subject::Agent, "hk_macao_taiwan", "mainland_pass_hk_macao", true);
        row("I-33 of Taiwan", Subject::Person, "hk_macao_taiwan", "mainland_pass_taiwan", true);
        row("I-33 passport", Subject::Person, "other", "foreign_passport", false);
        row("resident ID from outside", Subject::Person, "hk_macao_taiwan", "resident_id", false);
        row("permit on the mainland", Subject::Person, "mainland", "taiwan_pass", false);
        row("nothing known", Subject::Person, "", "", false);
        row("unknown region", Subject::Person, "moon", "resident_id", false);
        row("I-33 enterprise", Subject::Unit, "domestic", "enterprise", true);
        row("I-33 social organisation", Subject::Unit, "domestic", "social_organisation", true);
        row("I-33 public institution", Subject::Unit, "domestic", "public_institution", true);
        row("I-33 other unit", Subject::Unit, "domestic", "other", false);
        row("I-33 unit of Hong Kong", Subject::Unit, "hk_macao_taiwan", "enterprise", false);
        row("I-33 unit abroad", Subject::Unit, "abroad", "enterprise", false);
        row("unit with a paper", Subject::Unit, "domestic", "resident_id", false);
        row("person as a unit", Subject::Person, "domestic", "enterprise", false);
    }
    void nationalCheck()
    {
        QFETCH(Subject, subject);
        QFETCH(QString, region);
        QFETCH(QString, type);
        QFETCH(bool, made);
        QCOMPARE(nationalCheckIsMade(subject, region, type), made);
    }

    void papersOfEachRegion()
    {
        QCOMPARE(identityTypesOf(u"mainland").size(), 2);
        QCOMPARE(identityTypesOf(u"hk_macao_taiwan").size(), 4);
        QCOMPARE(identityTypesOf(u"other"), QList{IdentityType::ForeignPassport});
        QVERIFY(identityTypesOf(u"moon").isEmpty());
    }

    void triggers_data()
    {
        QTest::addColumn<Subject>("subject");
        QTest::addColumn<QString>("triggering");
        QTest::addColumn<QString>("others");
        QTest::newRow("I-32 person") << Subject::Person
                                     << u"name phone region id_type id_number valid_from valid_until"_s
                                     << u"birth_date sex credit_code mobile"_s;
        QTest::newRow("I-32 agent") << Subject::Agent << u"name region id_type id_number valid_from valid_until"_s
                                    << u"mobile phone sex"_s;
        QTest::newRow("I-32 unit")
            << Subject::Unit
            << u"name region_type legal_type credit_code unique_identifier nature representative_name "
               u"representative_id_type representative_id_number representative_valid_from "
               u"representative_valid_until"_s
            << u"address place country founded_on independent correspondence_address representative_mobile "
               u"representative_email representative_region telephone phone id_number"_s;
    }
    void triggers()
    {
        QFETCH(Subject, subject);
        QFETCH(QString, triggering);
        QFETCH(QString, others);
        QCOMPARE(triggeringFields(subject), triggering.split(u' '));
        for (const QString &field : triggering.split(u' '))
            QVERIFY2(triggersNewCheck(subject, field), qPrintable(field));
        for (const QString &field : others.split(u' '))
            QVERIFY2(!triggersNewCheck(subject, field), qPrintable(field));
        QVERIFY(!triggersNewCheck(subject, u""));
    }

    void statesGoBothWays()
    {
        const QStringList codes
            = {u"incomplete"_s,         u"failed"_s, u"in_review"_s, u"passed_national"_s, u"passed_by_reviewer"_s,
               u"refused_by_reviewer"_s};
        QSet<QString> words;
        for (const QString &code : codes) {
            const auto state = realNameStateFromCode(code);
            QVERIFY2(state, qPrintable(code));
            QCOMPARE(realNameStateCode(*state), code);
            QCOMPARE(isPassed(*state), code.startsWith(u"passed"_s)); // I-37
            words.insert(realNameStateText(*state));
        }
        QCOMPARE(words.size(), codes.size());
        QVERIFY(!realNameStateFromCode(u"passed"));
    }
};

QTEST_GUILESS_MAIN(VerificationTest)
#include "verificationtest.moc"
