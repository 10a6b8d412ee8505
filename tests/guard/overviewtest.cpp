// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// The overview's counters: of one's own desks, and changed by decisions only (C-05: what lies below; nothing beside).
class OverviewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_office.emplace(); }
    void cleanupTestCase() { m_office.reset(); }

    void tellsWhoWorksThere_data();
    void tellsWhoWorksThere() { runAttempt(*m_office); }
    void tellsNobodyElse_data();
    void tellsNobodyElse() { runAttempt(*m_office); }
    void countsNothingAtAClientsWord_data();
    void countsNothingAtAClientsWord() { runAttempt(*m_office); }
    void departmentsLookDownOnly();
    void countsWhatIsDecidedHere();

private:
    std::optional<Office> m_office;
};

namespace {

/// How many are open on the desk.
QString openOn(const QString &desk)
{
    return u"select what, how_many from overview_of('%1', '', '', 'day', 'day', 0, 100000, 0, 0, 0) where part = 'open.kind'"_s
        .arg(desk);
}

const QString forbidden = u"hezhun:action.forbidden"_s;
const QString denied = u"42501"_s;

} // namespace

void OverviewTest::tellsWhoWorksThere_data()
{
    attemptColumns();
    attempt("a reviewer of the platform", {u"li"_s, {openOn(u"platform"_s)}, u"rows: test|3"_s});
    attempt("a reader of the platform", {u"readonly"_s, {openOn(u"platform"_s)}, u"rows: test|3"_s});
    attempt("a unit", {u"sun"_s, {openOn(u"unit:204"_s)}, u"rows: test|2"_s});
    attempt("a department", {u"zhao"_s, {openOn(u"department:110105"_s)}, u"rows: test|3"_s});
    // What was handed over to the department was Li's work, what was refused too; what was passed is.
    attempt(
        "who decided",
        {u"li"_s,
         {u"select what, label, sum(how_many) from overview_of('platform', '', '', 'day', 'day', 0, 100000, 0, 0, 0)"
          " where part = 'done.person' group by 1, 2"_s},
         u"rows: 1|李敏|3"_s});
}

void OverviewTest::tellsNobodyElse_data()
{
    attemptColumns();
    attempt("nobody", {u"nobody"_s, {openOn(u"platform"_s)}, u"hezhun:session.needed"_s});
    attempt("the service", {u"dispatcher"_s, {openOn(u"platform"_s)}, denied});
    attempt("no desk", {u"qian"_s, {openOn(u"platform"_s)}, forbidden});
    attempt("one's own account's, with no role", {u"qian"_s, {openOn(u"account:6"_s)}, forbidden});
    for (const QString &desk :
         {u"unit:204"_s, u"department:110105"_s, u"centre"_s, u"nation"_s, QString(), u"platform "_s, u"p"_s})
        attempt(qPrintable(u"the platform of "_s + desk), {u"li"_s, {openOn(desk)}, forbidden});
    for (const QString &desk : {u"unit:20"_s, u"unit:2040"_s, u"unit:"_s, u"platform"_s, u"department:110105"_s})
        attempt(qPrintable(u"a unit of "_s + desk), {u"sun"_s, {openOn(desk)}, forbidden});
    for (const QString &desk : {u"department:110106"_s, u"department:110100"_s, u"department:110000"_s,
                                u"department:"_s, u"centre"_s, u"unit:204"_s})
        attempt(qPrintable(u"a department of "_s + desk), {u"zhao"_s, {openOn(desk)}, forbidden});
    attempt("no desk at all",
            {u"li"_s, {u"select * from overview_of(null, '', '', 'day', 'day', 0, 100000, 0, 0, 0)"_s}, forbidden});
}

void OverviewTest::countsNothingAtAClientsWord_data()
{
    attemptColumns();
    for (
        const QString &statement :
        {u"insert into open_count (desk, kind, place, submitted_day, due_day, how_many) values ('platform', 'test', '11', 1, 1, 9)"_s,
         u"update open_count set how_many = 0"_s,
         u"delete from handled_count"_s,
         u"truncate handled_place"_s,
         u"select count(*) from open_count"_s,
         u"select count(*) from handled_count"_s,
         u"select count(*) from handled_place"_s,
         u"select count(*) from handling_bucket"_s,
         u"update handling_bucket set up_to_ms = 0"_s,
         u"select count_open('platform', 'test', '11', 1, 1, 9)"_s,
         u"select count_handled('platform', 'day', 1, 'test', 2, 1, 9)"_s,
         u"select count_handled_place('platform', 'day', 1, 'test', '11', 1, 9)"_s,
         u"select count_handled_month(1, 'platform', 'test', 2, 9)"_s,
         u"update handled_month set how_many = 9"_s,
         u"select * from desk_sights('department:110105')"_s,
         u"select * from overview_days('day', 1, 2)"_s,
         u"select count_work(null, 'platform', null, 1, 1)"_s,
         u"select * from overview_scope('centre')"_s,
         u"select bucket_of(1)"_s,
         u"select came_at from cases"_s})
        attempt(qPrintable(statement), {u"li"_s, {statement}, denied});
}

void OverviewTest::departmentsLookDownOnly()
{
    Office office;
    office.administer(
        u"set search_path = hezhun;"
        "insert into real_name (account_id, part, state, changed_at) values (6, 'person', 'passed_national', 0);"
        "insert into account_role (account_id, role, desk) values (6, 'department', 'department:110000')"_s);
    QCOMPARE(outcomeOf(office.again(u"qian"_s).run(openOn(u"department:110000"_s))), u"rows: test|3"_s);
    QCOMPARE(outcomeOf(office.again(u"qian"_s).run(openOn(u"department:110105"_s))), forbidden);
    QCOMPARE(outcomeOf(office.again(u"qian"_s).run(openOn(u"department:120000"_s))), forbidden);
    // Whose office is not theirs any more sees nothing (C-02).
    office.administer(u"update hezhun.real_name set state = 'refused_by_reviewer' where account_id = 6"_s);
    QCOMPARE(outcomeOf(office.again(u"qian"_s).run(openOn(u"department:110000"_s))), forbidden);
}

void OverviewTest::countsWhatIsDecidedHere()
{
    Office office;
    const QString today
        = u"select part, sum(how_many) from overview_of('platform', '', '', 'day', 'day', 0, 100000,"
          " ((clock_ms() + 28800000) / 86400000)::integer, 0, 0) where part in ('open.kind', 'done.today') group by 1 order by 1"_s;
    QCOMPARE(outcomeOf(office.again(u"li"_s).run(today)), u"rows: done.today|3, open.kind|3"_s);
    QVERIFY(office.again(u"li"_s).run(u"insert into decision (case_id, version, action) values (1, 1, 'pass')"_s).ok());
    QCOMPARE(outcomeOf(office.again(u"li"_s).run(today)), u"rows: done.today|4, open.kind|2"_s);
    QVERIFY(office.again(u"li"_s)
                .run(u"insert into decision (case_id, version, action) values (1, 2, 'take_back')"_s)
                .ok());
    QCOMPARE(outcomeOf(office.again(u"li"_s).run(today)), u"rows: done.today|3, open.kind|3"_s);
}

QTEST_GUILESS_MAIN(OverviewTest)
#include "overviewtest.moc"
