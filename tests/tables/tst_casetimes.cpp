// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/casetimes.h"

#include <QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

/// In China's time; closes of business is that of the built-in calendar.
QDateTime at(const QString &moment)
{
    const QDateTime local = QDateTime::fromString(moment, u"yyyy-MM-dd HH:mm"_s);
    return {local.date(), local.time(), WorkingCalendar::builtIn().zone()};
}

} // namespace

class CaseTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysHowLongAgo_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("words");
        QTest::newRow("this minute") << u"2026-11-18 09:59"_s << u"1 minute(s) ago"_s;
        QTest::newRow("now") << u"2026-11-18 10:00"_s << u"Just now"_s;
        QTest::newRow("a clock that is ahead") << u"2026-11-18 10:05"_s << u"Just now"_s;
        QTest::newRow("hours") << u"2026-11-18 07:30"_s << u"2 hour(s) ago"_s;
        QTest::newRow("last evening is hours") << u"2026-11-17 23:00"_s << u"11 hour(s) ago"_s;
        QTest::newRow("yesterday morning is a day") << u"2026-11-17 09:00"_s << u"1 day(s) ago"_s;
        QTest::newRow("two days of the calendar") << u"2026-11-16 18:00"_s << u"2 day(s) ago"_s;
    }
    void saysHowLongAgo()
    {
        QFETCH(QString, moment);
        QTEST(CaseTimes::ago(at(moment), at(u"2026-11-18 10:00"_s)), "words");
    }

    void countsWorkingDaysAndThenHours_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("level");
        const int good = int(Remaining::Level::Good);
        const int amber = int(Remaining::Level::Amber);
        const int late = int(Remaining::Level::Late);
        // Submitted on Friday; due on Tuesday at the close of business, after a weekend that does not count.
        QTest::newRow("just submitted") << u"2026-11-20 09:00"_s << u"2 day(s)"_s << good;
        QTest::newRow("on Sunday") << u"2026-11-22 12:00"_s << u"2 day(s)"_s << good;
        QTest::newRow("on Monday") << u"2026-11-23 12:00"_s << u"1 day(s)"_s << good;
        QTest::newRow("on the last morning") << u"2026-11-24 09:00"_s << u"8 hour(s)"_s << good;
        QTest::newRow("under four hours") << u"2026-11-24 14:00"_s << u"3 hour(s)"_s << amber;
        QTest::newRow("under an hour") << u"2026-11-24 17:10"_s << u"20 minute(s)"_s << amber;
        QTest::newRow("at the close") << u"2026-11-24 17:30"_s << u"Late by 0 minute(s)"_s << late;
        QTest::newRow("in the evening") << u"2026-11-24 19:40"_s << u"Late by 2 hour(s)"_s << late;
        QTest::newRow("three days after") << u"2026-11-27 10:00"_s << u"Late by 3 day(s)"_s << late;
    }
    void countsWorkingDaysAndThenHours()
    {
        QFETCH(QString, now);
        const QDateTime submitted = at(u"2026-11-20 09:00"_s);
        const QDateTime due = WorkingCalendar::builtIn().dueAt(submitted, 2);
        QCOMPARE(due, at(u"2026-11-24 17:30"_s));
        const Remaining remaining = CaseTimes::remaining(submitted, due, at(now));
        QTEST(remaining.text, "words");
        QTEST(int(remaining.level), "level");
    }

    void fractionShrinksOnWorkingDaysOnly()
    {
        const QDateTime submitted = at(u"2026-11-20 09:00"_s);
        const QDateTime due = at(u"2026-11-24 17:30"_s);
        const auto fraction
            = [&](const QString &now) { return CaseTimes::remaining(submitted, due, at(now)).fraction; };
        QCOMPARE(fraction(u"2026-11-20 09:00"_s), 1.0);
        QVERIFY(fraction(u"2026-11-20 20:00"_s) < 1.0);
        QCOMPARE(fraction(u"2026-11-21 10:00"_s), fraction(u"2026-11-22 10:00"_s));
        QVERIFY(fraction(u"2026-11-24 09:00"_s) < fraction(u"2026-11-23 09:00"_s));
        QCOMPARE(fraction(u"2026-11-25 09:00"_s), 0.0);
    }

    void hasNothingToSayWithoutALimit()
    {
        QCOMPARE(CaseTimes::remaining(at(u"2026-11-20 09:00"_s), {}, at(u"2026-11-20 09:00"_s)), Remaining());
        QCOMPARE(CaseTimes::ago({}, at(u"2026-11-20 09:00"_s)), QString());
        QCOMPARE(CaseTimes::exact({}), QString());
    }

    void writesTimesOfTodayBriefly()
    {
        QCOMPARE(CaseTimes::brief(at(u"2026-11-20 09:05"_s), at(u"2026-11-20 18:00"_s)), u"09:05"_s);
        QCOMPARE(CaseTimes::brief(at(u"2026-11-19 09:05"_s), at(u"2026-11-20 18:00"_s)),
                 CaseTimes::exact(at(u"2026-11-19 09:05"_s)));
        // China's day, wherever the computer is.
        QCOMPARE(CaseTimes::brief(QDateTime(QDate(2026, 11, 19), QTime(20, 0), Qt::UTC), at(u"2026-11-20 18:00"_s)),
                 u"04:00"_s);
    }
};

QTEST_GUILESS_MAIN(CaseTimesTest)
#include "tst_casetimes.moc"
