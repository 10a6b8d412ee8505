// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workingcalendar.h"

#include <QTest>

using namespace hezhun;
using namespace Qt::Literals::StringLiterals;

namespace {

QDateTime inChina(const QString &text)
{
    return QDateTime::fromString(text + u":00+08:00"_s, Qt::ISODate);
}

const QByteArray smallTable = R"({"first_year":2026,"last_year":2026,"utc_offset_minutes":480,"closes":"17:30",
    "holidays":{"2026-10-01":"National Day"},"worked_weekends":{"2026-10-10":"National Day"}})";

} // namespace

class WorkingCalendarTest : public QObject
{
    Q_OBJECT

private slots:
    /// As the State Council announced them: holidays of 2026, 2025 and the prolonged Spring Festival of 2020.
    void knowsAnnouncedDays_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("worked");
        QTest::newRow("a Friday") << QDate(2026, 11, 20) << true;
        QTest::newRow("a Saturday") << QDate(2026, 11, 21) << false;
        QTest::newRow("New Year 2026") << QDate(2026, 1, 1) << false;
        QTest::newRow("Sunday worked for New Year 2026") << QDate(2026, 1, 4) << true;
        QTest::newRow("Spring Festival 2026") << QDate(2026, 2, 17) << false;
        QTest::newRow("Saturday worked for Spring Festival 2026") << QDate(2026, 2, 14) << true;
        QTest::newRow("National Day 2025") << QDate(2025, 10, 8) << false;
        QTest::newRow("after National Day 2025") << QDate(2025, 10, 9) << true;
        QTest::newRow("Spring Festival 2020, prolonged") << QDate(2020, 1, 31) << false;
        QTest::newRow("a weekday beyond the table") << QDate(2027, 1, 1) << true;
        QTest::newRow("a weekend beyond the table") << QDate(2027, 1, 2) << false;
        QTest::newRow("no day") << QDate() << false;
    }
    void knowsAnnouncedDays()
    {
        QFETCH(QDate, day);
        QFETCH(bool, worked);
        QCOMPARE(WorkingCalendar::builtIn().isWorkingDay(day), worked);
    }

    void saysWhichYearsItCovers()
    {
        const WorkingCalendar &calendar = WorkingCalendar::builtIn();
        QCOMPARE(calendar.firstYear(), 2019);
        QCOMPARE(calendar.lastYear(), 2026);
        QVERIFY(calendar.covers(QDate(2019, 1, 1)));
        QVERIFY(calendar.covers(QDate(2026, 12, 31)));
        QVERIFY(!calendar.covers(QDate(2018, 12, 31)));
        QVERIFY(!calendar.covers(QDate(2027, 1, 1)));
        QVERIFY(!calendar.covers(QDate()));
    }

    /// I-25, I-36: so many working days, to the close of business in China.
    void isDueAtCloseOfBusiness_data()
    {
        QTest::addColumn<QDateTime>("submitted");
        QTest::addColumn<int>("days");
        QTest::addColumn<QDateTime>("due");
        QTest::newRow("Monday, 2 days") << inChina(u"2026-11-02T09:30"_s) << 2 << inChina(u"2026-11-04T17:30"_s);
        QTest::newRow("Friday, 1 day") << inChina(u"2026-11-20T09:30"_s) << 1 << inChina(u"2026-11-23T17:30"_s);
        QTest::newRow("Friday after hours") << inChina(u"2026-11-20T23:59"_s) << 2 << inChina(u"2026-11-24T17:30"_s);
        QTest::newRow("Saturday") << inChina(u"2026-11-21T10:00"_s) << 1 << inChina(u"2026-11-23T17:30"_s);
        QTest::newRow("before National Day 2025")
            << inChina(u"2025-09-30T16:00"_s) << 1 << inChina(u"2025-10-09T17:30"_s);
        QTest::newRow("before a Saturday worked")
            << inChina(u"2026-02-13T10:00"_s) << 1 << inChina(u"2026-02-14T17:30"_s);
        QTest::newRow("the same day") << inChina(u"2026-11-20T09:30"_s) << 0 << inChina(u"2026-11-20T17:30"_s);
        QTest::newRow("the same day, free") << inChina(u"2026-11-21T09:30"_s) << 0 << inChina(u"2026-11-23T17:30"_s);
        QTest::newRow("Monday in China, Sunday in UTC")
            << QDateTime::fromString(u"2026-11-01T16:30:00Z"_s, Qt::ISODate) << 1 << inChina(u"2026-11-03T17:30"_s);
    }
    void isDueAtCloseOfBusiness()
    {
        QFETCH(QDateTime, submitted);
        QFETCH(int, days);
        QFETCH(QDateTime, due);
        const WorkingCalendar &calendar = WorkingCalendar::builtIn();
        QCOMPARE(calendar.dueAt(submitted, days), due);
        QCOMPARE(calendar.dueAt(submitted, days).offsetFromUtc(), 8 * 3600);
        QCOMPARE(calendar.closes(), QTime(17, 30));
    }

    void isNeverDueWithoutATime() { QVERIFY(!WorkingCalendar::builtIn().dueAt(QDateTime(), 2).isValid()); }

    void countsWorkingDays_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<int>("days");
        QTest::newRow("the same day") << QDate(2026, 11, 20) << QDate(2026, 11, 20) << 0;
        QTest::newRow("over a weekend") << QDate(2026, 11, 20) << QDate(2026, 11, 23) << 1;
        QTest::newRow("a week") << QDate(2026, 11, 2) << QDate(2026, 11, 9) << 5;
        QTest::newRow("backwards") << QDate(2026, 11, 9) << QDate(2026, 11, 2) << -5;
        QTest::newRow("over National Day 2025") << QDate(2025, 9, 30) << QDate(2025, 10, 9) << 1;
        QTest::newRow("no day") << QDate() << QDate(2026, 11, 2) << 0;
    }
    void countsWorkingDays()
    {
        QFETCH(QDate, from);
        QFETCH(QDate, to);
        QFETCH(int, days);
        QCOMPARE(WorkingCalendar::builtIn().workingDaysBetween(from, to), days);
    }

    /// For every day of 2025 and 2026: due after n days is n working days later.
    void dueDateAndCountAgree()
    {
        const WorkingCalendar &calendar = WorkingCalendar::builtIn();
        for (QDate day(2025, 1, 1); day.year() < 2027; day = day.addDays(1)) {
            for (const int days : {1, 2, 5}) {
                const QDateTime due = calendar.dueAt(QDateTime(day, QTime(12, 0), calendar.zone()), days);
                QCOMPARE(calendar.workingDaysBetween(day, due.date()), days);
                QVERIFY(calendar.isWorkingDay(due.date()));
            }
        }
    }

    void readsATable()
    {
        const auto calendar = WorkingCalendar::load(smallTable);
        QVERIFY(calendar);
        QVERIFY(!calendar->isWorkingDay(QDate(2026, 10, 1)));
        QVERIFY(calendar->isWorkingDay(QDate(2026, 10, 10)));
        QCOMPARE(calendar->firstYear(), 2026);
    }

    void refusesABadTable_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("code");
        const auto changed = [](const char *from, const char *to) { return QByteArray(smallTable).replace(from, to); };
        QTest::newRow("nothing") << QByteArray() << u"calendar.unreadable"_s;
        QTest::newRow("an array") << QByteArray("[]") << u"calendar.unreadable"_s;
        QTest::newRow("no years") << changed("first_year", "first") << u"calendar.year"_s;
        QTest::newRow("years backwards") << changed("\"last_year\":2026", "\"last_year\":2025") << u"calendar.year"_s;
        QTest::newRow("no close") << changed("17:30", "later") << u"calendar.closes"_s;
        QTest::newRow("no offset") << changed("480", "\"east\"") << u"calendar.offset"_s;
        QTest::newRow("no such day") << changed("2026-10-01", "2026-10-32") << u"calendar.date"_s;
        QTest::newRow("another year") << changed("2026-10-01", "2027-10-01") << u"calendar.date"_s;
        QTest::newRow("worked and free") << changed("2026-10-01", "2026-10-10") << u"calendar.date"_s;
        QTest::newRow("worked weekend on a Friday") << changed("2026-10-10", "2026-10-09") << u"calendar.date"_s;
    }
    void refusesABadTable()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, code);
        const auto calendar = WorkingCalendar::load(json);
        QVERIFY(!calendar);
        QCOMPARE(calendar.error().code, code);
    }
};

QTEST_GUILESS_MAIN(WorkingCalendarTest)
#include "workingcalendartest.moc"
