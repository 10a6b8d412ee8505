// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/workingcalendar.h"
#include "tests/store/testworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

namespace {

const QDate today(2026, 11, 20); // a Friday, ten o'clock in China when a test begins

int number(QDate day)
{
    return static_cast<int>(QDate(1970, 1, 1).daysTo(day));
}

/// Keys of lines with how many are open, late and handled.
QStringList told(const QList<OverviewLine> &lines)
{
    QStringList all;
    for (const OverviewLine &line : lines)
        all.append(u"%1 %2/%3/%4"_s.arg(line.key).arg(line.open).arg(line.late).arg(line.handled.count()));
    all.sort();
    return all;
}

} // namespace

/// What an overview tells, and to whom (C-05, C-10).
class OverviewStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_workspace.reset(); }

    void tellsWhatLiesHereAndWasDone();
    void isLateFromTheCloseOfBusiness();
    void departmentsSeeWhatLiesBelow_data();
    void departmentsSeeWhatLiesBelow();
    void narrowsToAKindAndAPlace();
    void periodsBeginAndEndWhereTheySay_data();
    void periodsBeginAndEndWhereTheySay();
    void hasNoGapsInTime();
    void namesWhoDecided();
    void manyPersonsAreAHundredAndTheOthers();
    void isForWhoeverWorksThere();

private:
    TestWorkspace &workspace() { return *m_workspace; }
    void open(const QString &desk, const QString &place, QDate submitted, QDate due, int howMany,
              const QString &kind = u"realname.person"_s);
    void handled(const QString &desk, const QString &place, QDate day, AccountId actor, int bucket, int howMany,
                 const QString &kind = u"realname.person"_s);
    /// Somebody with the role on the desk, verified.
    Actor at(const QString &desk, const QString &role);
    Overview overviewOf(const Actor &actor, const OverviewQuery &query = {});

    std::optional<TestWorkspace> m_workspace;
};

void OverviewStoreTest::init()
{
    m_workspace.emplace();
}

void OverviewStoreTest::open(const QString &desk, const QString &place, QDate submitted, QDate due, int howMany,
                             const QString &kind)
{
    const auto done = workspace()->database().change(
        u"insert into open_count (desk, kind, place, submitted_day, due_day, how_many) values (?, ?, ?, ?, ?, ?)"_s,
        {desk, kind, place, number(submitted), number(due), howMany});
    QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().details));
}

void OverviewStoreTest::handled(const QString &desk, const QString &place, QDate day, AccountId actor, int bucket,
                                int howMany, const QString &kind)
{
    for (const auto &[span, start] :
         {std::pair(u"day"_s, day), std::pair(u"month"_s, QDate(day.year(), day.month(), 1))}) {
        auto done
            = workspace()->database().change(on(u"insert into handled_count (desk, span, start, kind, actor_id, "
                                                u"bucket, how_many) values (?, ?, ?, ?, ?, ?, ?)"
                                                " on conflict do update set how_many = how_many + excluded.how_many"_s,
                                                u"select count_handled(?, ?, ?, ?, ?, ?, ?)"_s),
                                             {desk, span, number(start), kind, actor, bucket, howMany});
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().details));
        if (desk.startsWith(u"department:"_s))
            continue; // its place is its own
        done = workspace()->database().change(
            u"insert into handled_place (desk, span, start, kind, place, bucket, how_many) values (?, ?, ?, ?, ?, ?, ?)"_s
                + on(u" on conflict do update set how_many = how_many + excluded.how_many"_s, QString()),
            {desk, span, number(start), kind, place, bucket, howMany});
        QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().details));
    }
}

Actor OverviewStoreTest::at(const QString &desk, const QString &role)
{
    const QString login = u"at_"_s + QString(desk).replace(u':', u'_');
    Actor actor = workspace().addReviewer(login, login);
    Database &database = workspace()->database();
    for (
        const auto &[sql, parameters] :
        {std::pair(u"delete from account_role where account_id = ?"_s, QVariantList{actor.id}),
         std::pair(u"insert into account_role (account_id, role, desk) values (?, ?, ?)"_s,
                   QVariantList{actor.id, role, desk}),
         std::pair(
             u"insert into real_name (account_id, part, state, changed_at) values (?, 'person', 'passed_national', 0)"_s,
             QVariantList{actor.id})}) {
        if (const auto changed = database.change(sql, parameters); !changed.ok())
            qFatal("%s", qPrintable(changed.error().details));
    }
    actor.desk = desk;
    actor.roles = {role};
    return actor;
}

Overview OverviewStoreTest::overviewOf(const Actor &actor, const OverviewQuery &query)
{
    const auto read = workspace()->overview().read(query, actor);
    if (!read.ok())
        qFatal("%s (%s)", qPrintable(read.error().message), qPrintable(read.error().details));
    return *read;
}

void OverviewStoreTest::tellsWhatLiesHereAndWasDone()
{
    QList<CaseId> cases;
    for (int person = 1; person <= 5; ++person)
        cases.append(workspace().submitPerson(person));
    workspace().pass(600s);
    QVERIFY(workspace()
                ->cases()
                .decide({.caseId = cases.at(0), .action = u"pass"_s, .expectedVersion = 1}, workspace().reviewer())
                .ok());
    workspace().pass(60s);
    QVERIFY(workspace()
                ->cases()
                .decide({.caseId = cases.at(1), .action = u"pass"_s, .expectedVersion = 1}, workspace().colleague())
                .ok());
    const Overview overview = overviewOf(workspace().reviewer());
    QCOMPARE(overview.today, today);
    QCOMPARE(overview.open, 3);
    QCOMPARE(overview.late, 0);
    QCOMPARE(overview.doneToday, 2);
    QCOMPARE(overview.doneThisMonth, 2);
    QCOMPARE(told(overview.byKind), QStringList{u"realname.person 3/0/2"_s});
    QCOMPARE(told(overview.byPlace), QStringList{u"11 3/0/2"_s});
    QCOMPARE(overview.byKind.first().oldest, today.addDays(-1));
    QCOMPARE(overview.ages, (QList<OverviewAge>{{today.addDays(-1), 3, 0}}));
    QCOMPARE(overview.handled.count(), 2);
}

void OverviewStoreTest::isLateFromTheCloseOfBusiness()
{
    const CaseId id = workspace().submitPerson(1);
    QDateTime due = workspace()->cases().read(id)->row.dueAt;
    QCOMPARE(due.toTimeZone(WorkingCalendar::builtIn().zone()).time(), QTime(17, 30));
    workspace().pass(std::chrono::seconds(workspace().now().secsTo(due)));
    QCOMPARE(overviewOf(workspace().reviewer()).late, 0);
    workspace().pass(1s);
    const Overview overview = overviewOf(workspace().reviewer());
    QCOMPARE(overview.late, 1);
    QCOMPARE(overview.late, workspace()->cases().counts(workspace().reviewer())->late);
    QCOMPARE(overview.ages.first().late, 1);
    // The next day it still is.
    workspace().pass(20h);
    QCOMPARE(overviewOf(workspace().reviewer()).late, 1);
}

void OverviewStoreTest::departmentsSeeWhatLiesBelow_data()
{
    QTest::addColumn<QString>("desk");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QStringList>("places");
    const QString department = u"department"_s;
    QTest::newRow("county") << u"department:130724"_s << department << QStringList{u"130724 1/0/1"_s};
    QTest::newRow("city") << u"department:130700"_s << department
                          << QStringList{u"130700 2/0/2"_s, u"130724 1/0/1"_s, u"130725 8/0/8"_s};
    QTest::newRow("province") << u"department:130000"_s << department
                              << QStringList{u"1300 4/0/4"_s, u"1307 11/0/11"_s, u"1308 16/0/16"_s};
    QTest::newRow("other province") << u"department:140000"_s << department << QStringList{u"1400 32/0/32"_s};
    QTest::newRow("centre") << u"centre"_s << u"centre"_s
                            << QStringList{u"12 128/0/128"_s, u"13 31/0/31"_s, u"14 32/0/32"_s};
    QTest::newRow("platform") << u"platform"_s << u"platform_reviewer"_s << QStringList{u"44 64/0/64"_s};
    QTest::newRow("unit") << u"unit:204"_s << u"unit"_s << QStringList{u"13 256/0/256"_s};
}

void OverviewStoreTest::departmentsSeeWhatLiesBelow()
{
    QFETCH(QString, desk);
    QFETCH(QString, role);
    QFETCH(QStringList, places);
    const Actor actor = at(desk, role);
    int howMany = 1;
    for (const QString &on : {u"department:130724"_s, u"department:130700"_s, u"department:130000"_s,
                              u"department:130725"_s, u"department:130801"_s, u"department:140000"_s, u"platform"_s,
                              u"centre"_s, u"unit:204"_s, u"unit:2040"_s, u"nation"_s, u"counter"_s}) {
        const QString place = on == u"platform"_s ? u"44"_s : on == u"centre"_s ? u"12"_s : u"13"_s;
        open(on, place, today, today.addDays(3), howMany);
        handled(on, place, today, actor.id, 30, howMany);
        howMany *= 2;
    }
    QCOMPARE(told(overviewOf(actor).byPlace), places);
}

void OverviewStoreTest::narrowsToAKindAndAPlace()
{
    const Actor city = at(u"department:130700"_s, u"department"_s);
    const Actor &reviewer = workspace().reviewer();
    for (const auto &[desk, place] :
         {std::pair(u"department:130724"_s, u"13"_s), std::pair(u"department:130725"_s, u"13"_s),
          std::pair(u"platform"_s, u"11"_s), std::pair(u"platform"_s, u"44"_s)}) {
        open(desk, place, today, today.addDays(-1), 1, u"a"_s);
        open(desk, place, today, today.addDays(3), 2, u"b"_s);
        handled(desk, place, today, city.id, 30, 4, u"a"_s);
        handled(desk, place, today, reviewer.id, 30, 8, u"b"_s);
    }
    Overview overview = overviewOf(city, {.kind = u"a"_s});
    QCOMPARE(told(overview.byKind), QStringList{u"a 2/2/8"_s});
    QCOMPARE(told(overview.byPerson), QStringList{u"%1 0/0/8"_s.arg(city.id)});
    QCOMPARE(overview.doneToday, 8);
    overview = overviewOf(city, {.place = u"130724"_s});
    QCOMPARE(told(overview.byKind), (QStringList{u"a 1/1/4"_s, u"b 2/0/8"_s}));
    QCOMPARE(told(overview.byPlace), QStringList{u"130724 3/1/12"_s});
    QCOMPARE(overview.byPerson.size(), 2);
    QCOMPARE(overview.byPerson.first().handled.count(), 8);
    QVERIFY(!overview.personsOfEverywhere);
    QCOMPARE(overview.doneThisMonth, 12);
    overview = overviewOf(reviewer, {.kind = u"b"_s, .place = u"44"_s});
    QCOMPARE(told(overview.byKind), QStringList{u"b 2/0/8"_s});
    QCOMPARE(overview.open, 2);
    QCOMPARE(overview.handled.count(), 8);
    // Persons are counted over all places there.
    QVERIFY(overview.personsOfEverywhere);
    QCOMPARE(told(overview.byPerson), QStringList{u"%1 0/0/16"_s.arg(reviewer.id)});
}

void OverviewStoreTest::periodsBeginAndEndWhereTheySay_data()
{
    QTest::addColumn<OverviewPeriod>("period");
    QTest::addColumn<int>("handled");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("until");
    QTest::newRow("today") << OverviewPeriod::Today << 1 << today << today;
    QTest::newRow("seven days") << OverviewPeriod::SevenDays << 3 << QDate(2026, 11, 14) << today;
    QTest::newRow("this month") << OverviewPeriod::ThisMonth << 15 << QDate(2026, 11, 1) << today;
    QTest::newRow("last month") << OverviewPeriod::LastMonth << 48 << QDate(2026, 10, 1) << QDate(2026, 10, 31);
    QTest::newRow("twelve months") << OverviewPeriod::TwelveMonths << 127 << QDate(2025, 12, 1) << today;
}

void OverviewStoreTest::periodsBeginAndEndWhereTheySay()
{
    QFETCH(OverviewPeriod, period);
    QFETCH(int, handled);
    QFETCH(QDate, from);
    QFETCH(QDate, until);
    int howMany = 1;
    for (const QDate day : {today, QDate(2026, 11, 14), QDate(2026, 11, 13), QDate(2026, 11, 1), QDate(2026, 10, 31),
                            QDate(2026, 10, 1), QDate(2025, 12, 1), QDate(2025, 11, 30)}) {
        this->handled(u"platform"_s, u"11"_s, day, workspace().reviewer().id, 10, howMany);
        howMany *= 2;
    }
    const Overview overview = overviewOf(workspace().reviewer(), {.period = period});
    QCOMPARE(overview.handled.count(), handled);
    QCOMPARE(overview.from, from);
    QCOMPARE(overview.until, until);
    QCOMPARE(overview.doneToday, 1);
    QCOMPARE(overview.doneThisMonth, 15);
    qint64 sum = 0;
    for (const OverviewTime &time : overview.times)
        sum += time.done;
    QCOMPARE(sum, handled);
}

void OverviewStoreTest::hasNoGapsInTime()
{
    handled(u"platform"_s, u"11"_s, QDate(2026, 11, 3), workspace().reviewer().id, 10, 7);
    Overview overview = overviewOf(workspace().reviewer());
    QCOMPARE(overview.times.size(), 20);
    QCOMPARE(overview.times.at(2), (OverviewTime{QDate(2026, 11, 3), 7}));
    QCOMPARE(overview.times.at(3), (OverviewTime{QDate(2026, 11, 4), 0}));
    overview = overviewOf(workspace().reviewer(), {.period = OverviewPeriod::TwelveMonths});
    QVERIFY(overview.byMonth);
    QCOMPARE(overview.times.size(), 12);
    QCOMPARE(overview.times.last(), (OverviewTime{QDate(2026, 11, 1), 7}));
}

void OverviewStoreTest::namesWhoDecided()
{
    handled(u"platform"_s, u"11"_s, today, workspace().reviewer().id, 20, 3);
    handled(u"platform"_s, u"11"_s, today, workspace().colleague().id, 40, 5);
    const Overview overview = overviewOf(workspace().reviewer());
    QCOMPARE(overview.byPerson.size(), 2);
    QCOMPARE(overview.byPerson.at(0).label, u"王强"_s);
    QCOMPARE(overview.byPerson.at(1).label, u"李敏"_s);
    // Three of class 20, five of class 40: the median is one of the longer ones.
    const auto median = overview.handled.median();
    QVERIFY(median && *median > longestInClass(39) && *median <= longestInClass(40));
    QVERIFY(*overview.byPerson.at(1).handled.quantile(0.95) <= longestInClass(20));
}

void OverviewStoreTest::manyPersonsAreAHundredAndTheOthers()
{
    const Actor centre = at(u"centre"_s, u"centre"_s);
    for (int person = 1; person <= 130; ++person)
        handled(u"department:130724"_s, u"13"_s, today, 1'000'000 + person, 10, person);
    for (const OverviewPeriod period :
         {OverviewPeriod::Today, OverviewPeriod::SevenDays, OverviewPeriod::ThisMonth, OverviewPeriod::TwelveMonths}) {
        const Overview overview = overviewOf(centre, {.period = period, .place = u"13"_s});
        QCOMPARE(overview.byPerson.size(), 101);
        QCOMPARE(overview.byPerson.first().handled.count(), 130);
        QCOMPARE(overview.byPerson.last().key, QString());
        QCOMPARE(overview.byPerson.last().handled.count(), 30 * 31 / 2);
        QCOMPARE(overviewOf(centre, {.period = period, .place = u"14"_s}).byPerson.size(), 0);
    }
}

void OverviewStoreTest::isForWhoeverWorksThere()
{
    Actor elsewhere = workspace().reviewer();
    for (const QString &desk : {u"centre"_s, u"department:130000"_s, u"unit:204"_s, u"account:17"_s, QString()}) {
        elsewhere.desk = desk;
        const auto read = workspace()->overview().read({}, elsewhere);
        QVERIFY2(!read.ok() && read.error().code == u"action.forbidden"_s, qPrintable(desk));
    }
}

QTEST_GUILESS_MAIN(OverviewStoreTest)
#include "overviewstoretest.moc"
