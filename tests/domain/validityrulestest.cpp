// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings.h"

#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

const RuleCall validity{u"validity"_s, {{u"from"_s, u"start"_s}, {u"type"_s, u"paper"_s}, {u"number"_s, u"id"_s}}};

/// Born 2010-11-21, 1990-05-01, 1980-11-21, 1949-12-31.
const QString bornIn2010 = u"110105201011210016"_s;
const QString bornIn1990 = u"110105199005010018"_s;
const QString bornIn1980 = u"110105198011210011"_s;
const QString bornIn1949 = u"11010519491231002X"_s;

} // namespace

/// I-32, validity of a document, on the 21st of November 2026.
class ValidityRulesTest : public QObject
{
    Q_OBJECT

private slots:
    void residentIdCard_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *name, const char *from, const char *until, const char *found) {
            QTest::newRow(name) << QLatin1String(from).toString() << QLatin1String(until).toString()
                                << QLatin1String(found).toString();
        };
        row("valid", "2016-05-01", "2036-05-01", "passed validity.valid");
        row("expired yesterday", "2006-11-20", "2026-11-20", "failure validity.expired");
        row("last day is today", "2006-11-21", "2026-11-21", "remark validity.ends_soon");
        row("30 days left", "2006-12-21", "2026-12-21", "remark validity.ends_soon");
        row("31 days left", "2006-12-22", "2026-12-22", "passed validity.valid");
        row("begins tomorrow", "2026-11-22", "2046-11-22", "failure validity.not_yet");
        row("begins today", "2026-11-21", "2046-11-21", "passed validity.valid");
        row("ends before it begins", "2036-05-01", "2016-05-01", "fault validity.end_before_start");
        row("ends as it begins", "2016-05-01", "2016-05-01", "fault validity.end_before_start");
        row("permanent", "2016-05-01", "", "passed validity.permanent");
        row("permanent from tomorrow on", "2026-11-22", "", "failure validity.not_yet");
        row("no start, an end", "", "2036-05-01", "passed validity.valid");
        row("no start, no end", "", "", "");
        row("end in words", "2016-05-01", "permanent", "fault date.format");
        row("no such end", "2016-05-01", "2036-02-30", "fault date.invalid");
        row("start is no date, which is its own field's fault", "2016.05.01", "2036-05-01", "passed validity.valid");
    }
    void residentIdCard()
    {
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(QString, found);
        QCOMPARE(findings(validity, until, {{u"start"_s, from}, {u"paper"_s, u"resident_id"_s}}).join(u", "_s), found);
    }

    void otherPapers()
    {
        const Declared passport = {{u"start"_s, u"2020-01-01"_s}, {u"paper"_s, u"foreign_passport"_s}};
        QCOMPARE(findings(validity, u""_s, passport), QStringList{u"remark validity.no_end"_s});
        QCOMPARE(findings(validity, u"2030-01-01"_s, passport), QStringList{u"passed validity.valid"_s});
        QCOMPARE(findings(validity, u"2025-01-01"_s, passport), QStringList{u"failure validity.expired"_s});
        QCOMPARE(findings(validity, u"2030-01-01"_s, {{u"paper"_s, u"library_card"_s}}), QStringList());
    }

    /// Resident Identity Card Law, article 5: 5 years under 16, 10 from 16, 20 from 26, permanent from 46.
    void termFitsAge_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<bool>("fits");
        QTest::newRow("15 years old, 5") << bornIn2010 << u"2026-11-20"_s << u"2031-11-20"_s << true;
        QTest::newRow("15 years old, 10") << bornIn2010 << u"2026-11-20"_s << u"2036-11-20"_s << false;
        QTest::newRow("25 years old, 10") << bornIn1990 << u"2016-04-30"_s << u"2026-04-30"_s << true;
        QTest::newRow("25 years old, 20") << bornIn1990 << u"2016-04-30"_s << u"2036-04-30"_s << false;
        QTest::newRow("26 years old, 20") << bornIn1990 << u"2016-05-01"_s << u"2036-05-01"_s << true;
        QTest::newRow("applied for at 25, made at 26") << bornIn1990 << u"2016-05-02"_s << u"2026-05-02"_s << true;
        QTest::newRow("26 years and a half, 10") << bornIn1990 << u"2016-11-01"_s << u"2026-12-01"_s << false;
        QTest::newRow("45 years old, permanent") << bornIn1980 << u"2026-11-20"_s << u""_s << false;
        QTest::newRow("46 years old today, permanent") << bornIn1980 << u"2026-11-21"_s << u""_s << true;
        QTest::newRow("old, 20") << bornIn1949 << u"2016-05-01"_s << u"2036-05-01"_s << false;
        QTest::newRow("old, permanent") << bornIn1949 << u"2016-05-01"_s << u""_s << true;
        QTest::newRow("from 29 February on") << bornIn1990 << u"2020-02-29"_s << u"2040-03-01"_s << true;
    }
    void termFitsAge()
    {
        QFETCH(QString, number);
        QFETCH(QString, from);
        QFETCH(QString, until);
        QFETCH(bool, fits);
        const Declared declared = {{u"start"_s, from}, {u"paper"_s, u"resident_id"_s}, {u"id"_s, number}};
        QCOMPARE(findings(validity, until, declared).contains(u"remark validity.term"_s), !fits);
    }

    void faultyNumberSaysNothingOfTheTerm()
    {
        const Declared declared
            = {{u"start"_s, u"2016-05-01"_s}, {u"paper"_s, u"resident_id"_s}, {u"id"_s, u"110105194912310021"_s}};
        QCOMPARE(findings(validity, u"2036-05-01"_s, declared), QStringList{u"passed validity.valid"_s});
    }

    void residentIdNeedsItsStart()
    {
        const RuleCall start{u"validity_start"_s, {{u"type"_s, u"paper"_s}}};
        const Declared resident = {{u"paper"_s, u"resident_id"_s}};
        QCOMPARE(findings(start, u""_s, resident), QStringList{u"fault validity.start_missing"_s});
        QCOMPARE(findings(start, u""_s, {{u"paper"_s, u"foreign_passport"_s}}), QStringList());
        QCOMPARE(findings(start, u""_s), QStringList());
        QCOMPARE(findings(start, u"2016-05-01"_s, resident), QStringList());
        QCOMPARE(findings(start, u"2016.05.01"_s, resident), QStringList());
    }
};

QTEST_GUILESS_MAIN(ValidityRulesTest)
#include "validityrulestest.moc"
