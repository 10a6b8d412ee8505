// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString number = u"110105194912310021"_s; // of zhang_wei, account 7

} // namespace

/// Roles that units give: by the unit and its admin alone, within a limit, and for as long as they serve (G-01 to
/// G-09).
class GuardGrantTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void othersGrantNothing_data();
    void othersGrantNothing() { runAttempt(*m_office); }
    void nobodyWritesRows_data();
    void nobodyWritesRows() { runAttempt(*m_office); }
    void innerFunctionsAreClosed_data();
    void innerFunctionsAreClosed() { runAttempt(*m_office); }
    void unitAndAdminGrant();
    void nobodyGivesThemself();
    void onlyWhoIsVerifiedIsGivenARole();
    void oneSeesOnesOwnOnly();
    void answersNeedQuestions();
    void askingHasALimit();
    void unitWithoutTheSystemLearnsNothing();
    void deskEndsAtOnce_data();
    void deskEndsAtOnce();
    void rolesThatExcludeOneAnotherMeet();
    void whoHoldsTheRowHangsNobody();

private:
    QString asked(ClusterConnection &connection, const QString &unit, const QString &name, const QString &typed);
    QString give(const QString &who, const QString &unit, const QString &name, const QString &typed,
                 const QString &role = u"person_commissioner"_s);
    QString giveOn(ClusterConnection &connection, const QString &unit, const QString &name, const QString &typed,
                   const QString &role = u"person_commissioner"_s);

    std::optional<Office> m_office;
};

void GuardGrantTest::initTestCase()
{
    m_office.emplace();
    // Qian is the unit 6, Zhao the unit 5; Sun is the admin of 6, Li was until a moment ago. Chief is nobody's.
    m_office->administer(u"update account set type = 'unit' where id in (5, 6)"_s);
    m_office->administer(
        u"insert into account_field (account_id, part, name, value)"
        " select id, 'person', 'name', display_name from account where type = 'person'"
        " union all select id, 'unit', 'name', display_name from account where type = 'unit'"
        " union all select id, 'unit', 'credit_code', '91110105MA0000' || id from account where type = 'unit'"
        " union all select id, 'unit', 'representative_name', '法人' || id from account where type = 'unit'"_s);
    m_office->administer(
        u"insert into real_name (account_id, part, state, changed_at) values (1, 'person', 'passed_national', 1),"
        " (2, 'person', 'passed_national', 1), (3, 'person', 'passed_national', 1),"
        " (4, 'person', 'passed_national', 1), (8, 'person', 'passed_national', 1),"
        " (5, 'unit', 'passed_by_reviewer', 1), (6, 'unit', 'passed_by_reviewer', 1)"
        " on conflict (account_id, part) do update set state = excluded.state"_s);
    m_office->administer(u"update real_name set state = 'passed_by_reviewer' where account_id = 7"_s);
    m_office->administer(u"insert into binding (key, value, account_id) values ('number', '%1', 7)"
                         " on conflict (key, value) do update set account_id = 7"_s.arg(number));
    m_office->administer(u"insert into system_entry values (5, 'commissioners', 1), (6, 'commissioners', 1)"_s);
    m_office->administer(u"insert into unit_grant (id, unit_id, person_id, system, role, granted_at, until)"
                         " overriding system value values (101, 6, 4, 'commissioners', 'unit_admin', 1, null),"
                         " (102, 5, 8, 'commissioners', 'person_commissioner', 1, null),"
                         " (103, 6, 1, 'commissioners', 'unit_admin', 1, 2)"_s);
}

void GuardGrantTest::othersGrantNothing_data()
{
    attemptColumns();
    const QString forbidden = u"hezhun:grant.forbidden"_s;
    const QString unknown = u"hezhun:grant.unknown"_s;
    const QList<std::pair<QString, QString>> calls{
        {u"select give_grant(1, 6, '张伟', 'zhang_wei', 'commissioners', 'person_commissioner', null)"_s, forbidden},
        {u"select * from grant_faults(1, 6, '张伟', 'zhang_wei', 'commissioners', 'unit_admin', null)"_s, forbidden},
        {u"select change_grant(101, 'person_commissioner', null)"_s, unknown},
        {u"select withdraw_grant(101)"_s, unknown},
        {u"select renew_grant(103, null)"_s, unknown},
        {u"select * from grants_of_unit(6)"_s, forbidden},
        {u"select * from one_grant(101)"_s, u"rows:"_s},
        {u"select hindrance_of(6, 'commissioners')"_s, forbidden},
        {u"select ask('grant', '6', 'x')"_s, forbidden},
        {u"select enter_system(6, 'commissioners')"_s, u"hezhun:entry.forbidden"_s},
    };
    for (const auto &[call, outcome] : calls) {
        // Of another unit, of nobody, with a role that ran out (G-06), the platform's administrator.
        for (const QString &who : {u"zhao"_s, u"wang"_s, u"li"_s, u"chief"_s})
            attempt(qPrintable(u"G-05 %1: %2"_s.arg(who, call)), {who, {call}, outcome});
        attempt(qPrintable(u"G-05 a thief: "_s + call), {u"thief"_s, {call}, u"hezhun:session.over"_s});
        for (const QString &who : {u"readonly"_s, u"dispatcher"_s})
            attempt(qPrintable(u"G-05 %1: %2"_s.arg(who, call)), {who, {call}, u"42501"_s});
        const bool asks = call.contains(u"ask("_s);
        attempt(qPrintable(u"G-05 nobody: "_s + call),
                {u"nobody"_s, {call}, asks ? forbidden : u"hezhun:session.needed"_s});
    }
    attempt("G-05 the admin of one unit in another", {u"sun"_s, {u"select * from grants_of_unit(5)"_s}, forbidden});
    attempt("G-05 the admin of one unit changes another's", {u"sun"_s, {u"select withdraw_grant(102)"_s}, unknown});
    attempt("G-05 the admin in another system",
            {u"sun"_s,
             {u"select give_grant(1, 6, '张伟', 'zhang_wei', 'human_genetic_resources', 'clerk', null)"_s},
             forbidden});
    attempt("G-09 nobody's list", {u"nobody"_s, {u"select * from grants_to_me()"_s}, u"hezhun:session.needed"_s});
}

void GuardGrantTest::nobodyWritesRows_data()
{
    attemptColumns();
    for (const QString &who : {u"qian"_s, u"sun"_s, u"wang"_s, u"readonly"_s}) {
        for (
            const QString &statement :
            {u"insert into unit_grant (unit_id, person_id, system, role, granted_at) values (6, 2, 'commissioners', 'unit_admin', 1)"_s,
             u"update unit_grant set until = null"_s, u"delete from unit_grant"_s, u"select * from unit_grant"_s,
             u"insert into system_entry values (6, 'foreign_experts', 1)"_s, u"select * from system_entry"_s,
             u"delete from system_entry"_s, u"insert into account_role values (4, 'unit', 'unit:5')"_s})
            attempt(qPrintable(u"G-03 %1: %2"_s.arg(who, statement)), {who, {statement}, u"42501"_s});
    }
}

void GuardGrantTest::innerFunctionsAreClosed_data()
{
    attemptColumns();
    for (const QString &call :
         {u"held_roles(4)"_s, u"holders_of('unit:6')"_s, u"standings_of(4)"_s, u"unit_name_of(6)"_s,
          u"unit_serves(6)"_s, u"has_passed(7, 'person')"_s, u"acts_as_unit(6, null)"_s,
          u"find_person('张伟', 'zhang_wei')"_s, u"person_name_of(7)"_s, u"person_number_of(7)"_s,
          u"grant_conflict(6, 7, 'commissioners', 'unit_admin')"_s, u"grant_hindrance(5, 'commissioners')"_s,
          u"hold_person(7)"_s, u"missing_fields(7, 'person')"_s, u"entry_parts(7)"_s, u"entry_unit(5)"_s,
          u"need_person_asked(1, 6, 'x')"_s})
        attempt(qPrintable(call), {u"sun"_s, {u"select * from %1"_s.arg(call)}, u"42501"_s});
}

QString GuardGrantTest::asked(ClusterConnection &connection, const QString &unit, const QString &name,
                              const QString &typed)
{
    return connection.run(u"select ask('grant', $1, $2)"_s, {unit, name + u'\n' + typed.toUpper()}).value();
}

QString GuardGrantTest::giveOn(ClusterConnection &connection, const QString &unit, const QString &name,
                               const QString &typed, const QString &role)
{
    const QString question = asked(connection, unit, name, typed);
    return outcomeOf(connection.run(u"select give_grant($1, $2, $3, $4, 'commissioners', $5, null) > 0"_s,
                                    {question, unit, name, typed, role}));
}

QString GuardGrantTest::give(const QString &who, const QString &unit, const QString &name, const QString &typed,
                             const QString &role)
{
    return giveOn(m_office->again(who), unit, name, typed, role);
}

void GuardGrantTest::unitAndAdminGrant()
{
    QCOMPARE(give(u"qian"_s, u"6"_s, u"张伟"_s, number), u"rows: t"_s);
    const QString seen = outcomeOf(m_office->again(u"sun"_s).run(
        u"select person_name, person_login, number_masked, representative, state from grants_of_unit(6) where person_id = 7"_s));
    QCOMPARE(seen, u"rows: 张伟|zh***i|1101********0021|法人6|in_force"_s); // G-09, I-40: masked by the database
    // Both records tell (I-39), and name who did it.
    QCOMPARE(outcomeOf(m_office->administer(u"select subject_id, account_id, field, after_value from access_log"
                                            " where event = 'grant.given' order by subject_id"_s)),
             u"rows: 6|6|commissioners.person_commissioner|张＊, 7|6|commissioners.person_commissioner|钱进"_s);
    const QString id = m_office->administer(u"select id from unit_grant where person_id = 7"_s).value();
    QCOMPARE(outcomeOf(m_office->again(u"sun"_s).run(u"select withdraw_grant(%1)"_s.arg(id))), u"rows:"_s);
    QCOMPARE(outcomeOf(m_office->again(u"sun"_s).run(u"select withdraw_grant(%1)"_s.arg(id))), u"hezhun:grant.ended"_s);
    QCOMPARE(outcomeOf(m_office->administer(u"select ended_by from unit_grant where id = "_s + id)), u"rows: 4"_s);
}

void GuardGrantTest::nobodyGivesThemself()
{
    m_office->administer(u"insert into binding (key, value, account_id) values ('number', '110105198801010099', 4)"_s);
    QCOMPARE(give(u"sun"_s, u"6"_s, u"孙立"_s, u"110105198801010099"_s), u"hezhun:grant.ones_own"_s);
    ClusterConnection &sun = m_office->again(u"sun"_s);
    for (const QString &call :
         {u"change_grant(101, 'person_commissioner', null)"_s, u"renew_grant(101, null)"_s, u"withdraw_grant(101)"_s})
        QCOMPARE(outcomeOf(sun.run(u"select "_s + call)), u"hezhun:grant.ones_own"_s);
    QCOMPARE(give(u"li"_s, u"6"_s, u"李敏"_s, u"li"_s), u"hezhun:grant.forbidden"_s); // G-06: theirs ran out
}

void GuardGrantTest::onlyWhoIsVerifiedIsGivenARole()
{
    QCOMPARE(give(u"qian"_s, u"6"_s, u"周杰"_s, u"zhou_jie"_s), u"hezhun:grant.not_verified"_s); // G-04
    QCOMPARE(give(u"qian"_s, u"6"_s, u"周"_s, u"zhou_jie"_s), u"hezhun:grant.no_match"_s);
    QCOMPARE(give(u"qian"_s, u"6"_s, u"郑记"_s, u"old_zheng"_s), u"hezhun:grant.not_registered"_s);
    QCOMPARE(give(u"qian"_s, u"6"_s, u"王芳"_s, u"wang"_s, u"clerk"_s), u"hezhun:grant.role_unknown"_s);
    QCOMPARE(give(u"qian"_s, u"6"_s, u"孙立"_s, u"sun"_s), u"hezhun:grant.has_role"_s); // G-02
}

void GuardGrantTest::oneSeesOnesOwnOnly()
{
    const QString mine = u"select id, unit_id, state from grants_to_me()"_s;
    QCOMPARE(outcomeOf(m_office->again(u"sun"_s).run(mine)), u"rows: 101|6|in_force"_s); // G-09
    QCOMPARE(outcomeOf(m_office->again(u"li"_s).run(mine)), u"rows: 103|6|run_out"_s);
    QCOMPARE(outcomeOf(m_office->again(u"wang"_s).run(mine)), u"rows:"_s);
    QCOMPARE(outcomeOf(m_office->again(u"zhao"_s).run(u"select id from grants_of_unit(5)"_s)), u"rows: 102"_s);
    QCOMPARE(
        outcomeOf(m_office->again(u"zhao"_s).run(u"select desk, roles, label from my_standings() order by desk"_s)),
        u"rows: department:110105|department_officer|, unit:5|unit|赵强"_s);
}

void GuardGrantTest::answersNeedQuestions()
{
    ClusterConnection &qian = m_office->again(u"qian"_s);
    const QString faults
        = u"select faults from grant_faults($1, '6', $2, $3, 'commissioners', 'person_commissioner', null)"_s;
    const auto look = [&](const QString &question, const QString &name, const QString &typed) {
        return outcomeOf(qian.run(faults, {question, name, typed}));
    };
    QCOMPARE(look(u"0"_s, u"张伟"_s, number), u"hezhun:inquiry.needed"_s);
    const QString question = asked(qian, u"6"_s, u"张伟"_s, number);
    QCOMPARE(look(question, u"张伟"_s, u"zhang_wei"_s), u"hezhun:inquiry.needed"_s); // another question
    QCOMPARE(look(question, u"张伟"_s, number), u"rows: {}"_s);
    QCOMPARE(look(question, u"张伟"_s, number), u"hezhun:inquiry.needed"_s); // once
    // A question and its answer are two transactions, so that no roll-back takes the question back.
    QVERIFY(qian.run(u"begin"_s).ok());
    const QString open = asked(qian, u"6"_s, u"张伟"_s, number);
    QCOMPARE(look(open, u"张伟"_s, number), u"hezhun:inquiry.needed"_s);
    QVERIFY(qian.run(u"rollback"_s).ok());
    // Nor is another unit's question one of this unit.
    const QString others = asked(m_office->again(u"zhao"_s), u"5"_s, u"张伟"_s, number);
    QCOMPARE(look(others, u"张伟"_s, number), u"hezhun:inquiry.needed"_s);
    // What was asked for something else is no question for a person.
    const QString visit = qian.run(u"select ask('visit', '6', $1)"_s, {u"张伟\n"_s + number}).value();
    QCOMPARE(look(visit, u"张伟"_s, number), u"hezhun:inquiry.needed"_s);
    const QString late = asked(qian, u"6"_s, u"张伟"_s, number);
    m_office->setClockForward(121'000);
    QCOMPARE(look(late, u"张伟"_s, number), u"hezhun:inquiry.needed"_s);
    m_office->setClockForward(0);
}

void GuardGrantTest::askingHasALimit()
{
    m_office->administer(
        u"insert into inquiry (what, subject_hash, question_hash, station, asked_at)"
        " select 'grant', secret_hash('6'), 'x' || i, 'elsewhere', clock_ms() from generate_series(1, 500) i"_s);
    QCOMPARE(give(u"qian"_s, u"6"_s, u"无名"_s, u"nobody_1"_s), u"hezhun:grant.too_many"_s);
    QCOMPARE(give(u"sun"_s, u"6"_s, u"无名"_s, u"nobody_1"_s), u"hezhun:grant.too_many"_s);
    QCOMPARE(give(u"zhao"_s, u"5"_s, u"无名"_s, u"nobody_1"_s), u"hezhun:grant.not_registered"_s);
    // What a unit asks takes nothing from others at the same machine.
    QVERIFY(m_office->administer(u"select count(*) from inquiry where what = 'grant'"_s).value().toInt() > 120);
    QCOMPARE(outcomeOf(m_office->again(u"wang"_s).run(u"select ask('visit', 'a', 'b') > 0"_s)), u"rows: t"_s);
    m_office->administer(u"delete from inquiry"_s);
    QCOMPARE(give(u"qian"_s, u"6"_s, u"无名"_s, u"nobody_1"_s), u"hezhun:grant.not_registered"_s);
}

void GuardGrantTest::unitWithoutTheSystemLearnsNothing()
{
    // G-03: the unit has not gone in, or is not verified: nobody is looked for in its name.
    const QString faults
        = u"select faults, person from grant_faults($1, '5', $2, $3, 'commissioners', 'person_commissioner', null)"_s;
    const auto look = [&] {
        ClusterConnection &zhao = m_office->again(u"zhao"_s);
        return outcomeOf(zhao.run(faults, {asked(zhao, u"5"_s, u"张伟"_s, number), u"张伟"_s, number}));
    };
    QCOMPARE(look(), u"rows: {}|7"_s);
    m_office->administer(u"delete from system_entry where account_id = 5"_s);
    QCOMPARE(look(), u"rows: {grant.not_entered}|"_s);
    QCOMPARE(give(u"zhao"_s, u"5"_s, u"张伟"_s, number), u"hezhun:grant.not_entered"_s);
    m_office->administer(u"insert into system_entry values (5, 'commissioners', 1)"_s);
    m_office->administer(u"update real_name set state = 'in_review' where account_id = 5 and part = 'unit'"_s);
    QCOMPARE(look(), u"rows: {grant.unit_not_verified}|"_s);
    m_office->administer(u"update real_name set state = 'passed_by_reviewer' where account_id = 5 and part = 'unit'"_s);
}

void GuardGrantTest::deskEndsAtOnce_data()
{
    QTest::addColumn<QString>("does");
    QTest::addColumn<QString>("undoes");
    const auto realName = [](const QString &account, const QString &part, const QString &state) {
        return u"update real_name set state = '%3' where account_id = %1 and part = '%2'"_s.arg(account, part, state);
    };
    QTest::newRow("G-06 withdrawn")
        << u"update unit_grant set ended_at = 2 where id = 101"_s
        << u"insert into unit_grant (id, unit_id, person_id, system, role, granted_at)"
           " overriding system value values (104, 6, 4, 'commissioners', 'unit_admin', 1)"_s;
    QTest::newRow("G-06 run out") << u"update unit_grant set until = clock_ms() where id = 104"_s
                                  << u"update unit_grant set until = null where id = 104"_s;
    QTest::newRow("G-06 another role") << u"update unit_grant set role = 'person_commissioner' where id = 104"_s
                                       << u"update unit_grant set role = 'unit_admin' where id = 104"_s;
    QTest::newRow("G-09 unit locked") << u"insert into account_lock values (6, 1, 'x')"_s
                                      << u"delete from account_lock"_s;
    QTest::newRow("G-09 unit retired") << u"update account set state = 'retired' where id = 6"_s
                                       << u"update account set state = 'active' where id = 6"_s;
    QTest::newRow("G-03 unit in review") << realName(u"6"_s, u"unit"_s, u"in_review"_s)
                                         << realName(u"6"_s, u"unit"_s, u"passed_by_reviewer"_s);
    QTest::newRow("G-04 admin not verified")
        << realName(u"4"_s, u"person"_s, u"failed"_s) << realName(u"4"_s, u"person"_s, u"passed_national"_s);
}

void GuardGrantTest::deskEndsAtOnce()
{
    QFETCH(const QString, does);
    QFETCH(const QString, undoes);
    ClusterConnection sun = m_office->connect(u"sun"_s);
    const QString desks = u"select 'unit:6' = any (my_desks()), my_desk_set() ? 'unit:6',"
                          " exists (select from my_standings() where desk = 'unit:6')"_s;
    QCOMPARE(outcomeOf(sun.run(desks)), u"rows: t|t|t"_s);
    m_office->administer(does);
    QCOMPARE(outcomeOf(sun.run(desks)), u"rows: f|f|f"_s);
    QVERIFY(!sun.run(u"select * from grants_of_unit(6)"_s).ok());
    m_office->administer(undoes);
    QCOMPARE(outcomeOf(sun.run(desks)), u"rows: t|t|t"_s);
}

void GuardGrantTest::rolesThatExcludeOneAnotherMeet()
{
    // G-07: two units give at once what excludes one another; the one that comes second waits, and sees the first.
    ClusterConnection qian = m_office->connect(u"qian"_s);
    const QString question = asked(qian, u"6"_s, u"王芳"_s, u"wang"_s);
    QVERIFY(qian.run(u"begin"_s).ok());
    QVERIFY(
        qian.run(u"select give_grant($1, 6, '王芳', 'wang', 'commissioners', 'unit_commissioner', null)"_s, {question})
            .ok());
    QCOMPARE(give(u"zhao"_s, u"5"_s, u"王芳"_s, u"wang"_s), u"hezhun:grant.busy"_s);
    QVERIFY(qian.run(u"commit"_s).ok());
    QCOMPARE(give(u"zhao"_s, u"5"_s, u"王芳"_s, u"wang"_s), u"hezhun:grant.is_unit_commissioner"_s);
    const auto written = [this](const QString &sql) {
        ClusterConnection owner = m_office->owner();
        owner.run(u"set search_path = hezhun"_s);
        return outcomeOf(owner.run(sql));
    };
    // The rules hold for the owner's statements too.
    QCOMPARE(written(u"insert into account_role values (2, 'department', 'department:110101')"_s),
             u"hezhun:office.is_commissioner"_s);
    QCOMPARE(written(u"insert into unit_grant (unit_id, person_id, system, role, granted_at)"
                     " values (5, 2, 'commissioners', 'person_commissioner', 1)"_s),
             u"hezhun:grant.is_unit_commissioner"_s);
    QCOMPARE(written(u"update unit_grant set role = 'person_commissioner' where person_id = 2"_s),
             u"hezhun:grant.unit_stays_unit"_s);
    QCOMPARE(written(u"delete from unit_grant where person_id = 2"_s), u"hezhun:history.append_only"_s);
    QCOMPARE(written(u"update unit_grant set unit_id = 5 where person_id = 2"_s), u"hezhun:grant.ended"_s);
    QCOMPARE(written(u"update unit_grant set ended_at = null where id = 101"_s), u"hezhun:grant.ended"_s);
    QCOMPARE(written(u"insert into account_role values (3, 'department', 'department:110101')"_s), u"rows:"_s);
    QCOMPARE(give(u"qian"_s, u"6"_s, u"主任"_s, u"chief"_s), u"hezhun:grant.holds_office"_s);
    m_office->administer(u"delete from account_role where role = 'department'"_s);
}

void GuardGrantTest::whoHoldsTheRowHangsNobody()
{
    // A person keeps their own row locked, as long as they like: whoever gives them a role is told, and goes on.
    ClusterConnection owner = m_office->owner();
    QVERIFY(owner.run(u"set search_path = hezhun"_s).ok() && owner.run(u"begin"_s).ok());
    QVERIFY(owner.run(u"select from account where id = 7 for no key update"_s).ok());
    QCOMPARE(give(u"qian"_s, u"6"_s, u"张伟"_s, number), u"hezhun:grant.busy"_s);
    QVERIFY(owner.run(u"rollback"_s).ok());
    QCOMPARE(give(u"qian"_s, u"6"_s, u"张伟"_s, number), u"rows: t"_s);
}

QTEST_GUILESS_MAIN(GuardGrantTest)
#include "granttest.moc"
