// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

/// A decision in a transaction that is never committed: what is allowed leaves nothing behind either.
QStringList decides(const QString &values, const QString &columns = u"case_id, version, action"_s)
{
    return {u"begin"_s, u"insert into decision (%1) values (%2)"_s.arg(columns, values)};
}

QStringList refusesWith(const QString &reasons, const QString &words = u"''"_s)
{
    return decides(u"1, 1, 'refuse', %1, %2"_s.arg(reasons, words), u"case_id, version, action, reasons, words"_s);
}

} // namespace

/// Who may decide what, whatever a client sends.
class DecidingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_office.emplace(); }
    void cleanupTestCase() { m_office.reset(); }

    void decidesOnTheDesk_data();
    void decidesOnTheDesk() { runAttempt(*m_office); }
    void whoAndWhere_data();
    void whoAndWhere() { runAttempt(*m_office); }
    void forgedColumns_data();
    void forgedColumns() { runAttempt(*m_office); }
    void reasonsAndWords_data();
    void reasonsAndWords() { runAttempt(*m_office); }
    void requests_data();
    void requests() { runAttempt(*m_office); }
    void oldStateOfTheDatabase_data();
    void oldStateOfTheDatabase() { runAttempt(*m_office); }
    void takesBackTooLate_data();
    void takesBackTooLate();
    void rowSaysWhatTheDatabaseKnows();
    void ownerWithATokenIsThatPerson();
    void boundNumberIsNotPassedTwice();
    void boundAtTheSameMoment();
    void roleOnAnotherDesk();
    void takesBackAfterAnother();
    void whatIsHandedOverGoesWithTheCase();

private:
    std::optional<Office> m_office;
};

/// Without these the refusals below would prove nothing.
void DecidingTest::decidesOnTheDesk_data()
{
    attemptColumns();
    attempt("Li passes", {u"li"_s, decides(u"1, 1, 'pass'"_s), u"rows:"_s});
    attempt("Li refuses", {u"li"_s, refusesWith(u"'[\"blurred\", \"cut_off\"]'"_s, u"'看不清'"_s), u"rows:"_s});
    attempt("Li hands over", {u"li"_s, decides(u"2, 1, 'hand_over'"_s), u"rows:"_s});
    attempt("Li takes back", {u"li"_s, decides(u"4, 2, 'take_back'"_s), u"rows:"_s});
    attempt("Wang decides what she has open", {u"wang"_s, decides(u"3, 1, 'pass'"_s), u"rows:"_s});
    attempt("the chief closes", {u"chief"_s, decides(u"1, 1, 'close'"_s), u"rows:"_s});
    attempt("Sun confirms", {u"sun"_s, decides(u"5, 1, 'confirm'"_s), u"rows:"_s});
    attempt("Zhao approves", {u"zhao"_s, decides(u"8, 1, 'approve'"_s), u"rows:"_s});
    attempt("Zhao approves what was handed over", {u"zhao"_s, decides(u"9, 2, 'approve'"_s), u"rows:"_s});
}

void DecidingTest::whoAndWhere_data()
{
    attemptColumns();
    attempt("a case of the department", {u"li"_s, decides(u"8, 1, 'approve'"_s), u"hezhun:case.unknown"_s});
    attempt("a case that was handed over", {u"li"_s, decides(u"9, 2, 'approve'"_s), u"hezhun:case.unknown"_s});
    attempt("a case of the platform, by a unit", {u"sun"_s, decides(u"1, 1, 'pass'"_s), u"hezhun:case.unknown"_s});
    attempt("a case of the platform, by a department",
            {u"zhao"_s, decides(u"1, 1, 'hand_over'"_s), u"hezhun:case.unknown"_s});
    attempt("without a desk", {u"qian"_s, decides(u"1, 1, 'pass'"_s), u"hezhun:case.unknown"_s});
    attempt("a case that is not there", {u"li"_s, decides(u"99, 1, 'pass'"_s), u"hezhun:case.unknown"_s});
    attempt("no case", {u"li"_s, decides(u"null, 1, 'pass'"_s), u"hezhun:case.unknown"_s});
    attempt("nobody logged in", {u"nobody"_s, decides(u"1, 1, 'pass'"_s), u"hezhun:session.needed"_s});
    attempt("with a stolen token", {u"thief"_s, decides(u"1, 1, 'pass'"_s), u"hezhun:session.over"_s});
    attempt("read-only", {u"readonly"_s, decides(u"1, 1, 'pass'"_s), u"42501"_s});
    attempt("the dispatcher", {u"dispatcher"_s, decides(u"1, 1, 'pass'"_s), u"42501"_s});
    attempt("an older version", {u"li"_s, decides(u"1, 0, 'pass'"_s), u"hezhun:case.stale"_s});
    attempt("a version to come", {u"li"_s, decides(u"1, 2, 'pass'"_s), u"hezhun:case.stale"_s});
    attempt("no version", {u"li"_s, decides(u"1, null, 'pass'"_s), u"23502"_s});
    attempt("an action that is not there", {u"li"_s, decides(u"1, 1, 'erase'"_s), u"hezhun:action.unknown"_s});
    attempt("no action", {u"li"_s, decides(u"1, 1, null"_s), u"hezhun:action.unknown"_s});
    attempt("an action for another state", {u"li"_s, decides(u"1, 1, 'take_back'"_s), u"hezhun:action.wrong_state"_s});
    attempt("a case that is over", {u"li"_s, decides(u"4, 2, 'pass'"_s), u"hezhun:action.wrong_state"_s});
    attempt("an action for another role", {u"li"_s, decides(u"1, 1, 'close'"_s), u"hezhun:action.forbidden"_s});
    attempt("administrators do not review", {u"chief"_s, decides(u"1, 1, 'pass'"_s), u"hezhun:action.forbidden"_s});
    attempt("what a colleague has open", {u"li"_s, decides(u"3, 1, 'pass'"_s), u"hezhun:case.taken"_s});
    attempt("somebody else's decision taken back",
            {u"wang"_s, decides(u"4, 2, 'take_back'"_s), u"hezhun:action.too_late"_s});
    attempt("two decisions in one statement",
            {u"li"_s, decides(u"1, 1, 'hand_over'), (1, 2, 'pass'"_s), u"hezhun:case.stale"_s});
    attempt("two decisions on one version", {u"li"_s, decides(u"1, 1, 'pass'), (1, 1, 'pass'"_s), u"23505"_s});
    attempt(
        "two on one version, one of them passed over",
        {u"li"_s,
         {u"begin"_s,
          u"insert into decision (case_id, version, action) values (1, 1, 'hand_over'), (1, 1, 'pass') on conflict do nothing"_s,
          u"select count(*) from cases where id = 1"_s},
         u"rows: 0"_s});
    attempt("kept for a second phase",
            {u"li"_s, decides(u"1, 1, 'pass'"_s) + QStringList{u"prepare transaction 'later'"_s}, u"55000"_s});
    attempt("without the triggers", {u"li"_s, {u"set session_replication_role = replica"_s}, u"42501"_s});
    attempt("the rest put off to the end",
            {u"li"_s,
             {u"begin"_s, u"set constraints all deferred"_s,
              u"insert into decision (case_id, version, action) values (1, 1, 'pass')"_s,
              u"select state from cases where id = 1"_s},
             u"rows: passed"_s});
}

void DecidingTest::forgedColumns_data()
{
    attemptColumns();
    const QMap<QString, QString> forged{
        {u"id"_s, u"1"_s},         {u"from_state"_s, u"'in_review'"_s}, {u"to_state"_s, u"'passed'"_s},
        {u"actor_id"_s, u"2"_s},   {u"actor_login"_s, u"'wang'"_s},     {u"actor_name"_s, u"'王芳'"_s},
        {u"decided_at"_s, u"0"_s}, {u"previous_hash"_s, u"''"_s},       {u"hash"_s, u"repeat('0', 64)"_s}};
    for (auto it = forged.cbegin(); it != forged.cend(); ++it)
        attempt(qPrintable(u"forged %1"_s.arg(it.key())),
                {u"li"_s, decides(u"1, 1, 'pass', "_s + it.value(), u"case_id, version, action, "_s + it.key()),
                 u"42501"_s});
    attempt("no columns named", {u"li"_s, {u"insert into decision values (default, 1, 1, 'pass')"_s}, u"42501"_s});
    attempt("copied in", {u"li"_s, {u"copy decision (case_id, version, action, actor_id) from stdin"_s}, u"42501"_s});
}

void DecidingTest::reasonsAndWords_data()
{
    attemptColumns();
    attempt("no reason", {u"li"_s, refusesWith(u"'[]'"_s), u"hezhun:action.reason_needed"_s});
    attempt("a reason of its own", {u"li"_s, refusesWith(u"'[\"ugly\"]'"_s), u"hezhun:action.reason_unknown"_s});
    attempt("a reason of its own among others",
            {u"li"_s, refusesWith(u"'[\"blurred\", \"ugly\"]'"_s), u"hezhun:action.reason_unknown"_s});
    attempt("reasons null", {u"li"_s, refusesWith(u"null"_s), u"23502"_s});
    for (const QString &json :
         {u"{\"blurred\": 1}"_s, u"\"blurred\""_s, u"[null]"_s, u"[[\"blurred\"]]"_s, u"7"_s, u"null"_s})
        attempt(qPrintable(u"reasons %1"_s.arg(json)),
                {u"li"_s, refusesWith(u"'%1'"_s.arg(json)), u"hezhun:action.reason_unknown"_s});
    attempt("reasons that are no JSON", {u"li"_s, refusesWith(u"'[\"blurred\"'"_s), u"22P02"_s});
    attempt("a reason a thousand times",
            {u"li"_s, refusesWith(u"(select json_agg('blurred'::text) from generate_series(1, 1000))"_s),
             u"hezhun:action.reason_unknown"_s});
    attempt("reasons with much between",
            {u"li"_s, refusesWith(u"('[\"blurred\"' || repeat(' ', 10000000) || ']')::json"_s),
             u"hezhun:action.reason_unknown"_s});
    const QString reason = u"'[\"blurred\"]'"_s;
    for (const QString &words :
         {u"'号码110105194912310021'"_s, u"'1101 0519 4912 3100 21'"_s, u"'110105-19491231-0021'"_s,
          u"'１１０１０５１９４９１２３１００２１'"_s, u"'110105194912310'"_s})
        attempt(qPrintable(u"words %1"_s.arg(words)),
                {u"li"_s, refusesWith(reason, words), u"hezhun:action.id_number_in_words"_s});
    attempt("many words", {u"li"_s, refusesWith(reason, u"repeat('字', 1001)"_s), u"hezhun:action.words_too_long"_s});
    attempt("very many words",
            {u"li"_s, refusesWith(reason, u"repeat('字', 10000000)"_s), u"hezhun:action.words_too_long"_s});
}

void DecidingTest::requests_data()
{
    attemptColumns();
    const QString columns = u"case_id, version, action, request"_s;
    attempt("a request that was settled",
            {u"li"_s,
             {u"begin"_s, u"select settle('request-of-nobodys')"_s,
              u"insert into decision (%1) values (1, 1, 'pass', 'request-of-nobodys')"_s.arg(columns)},
             u"hezhun:request.settled"_s});
    attempt("the same request for two cases",
            {u"li"_s, decides(u"1, 1, 'pass', 'request-for-two-of'), (2, 1, 'pass', 'request-for-two-of'"_s, columns),
             u"hezhun:request.settled"_s});
    attempt("a short request", {u"li"_s, decides(u"1, 1, 'pass', 'short'"_s, columns), u"23514"_s});
    attempt("a long request", {u"li"_s, decides(u"1, 1, 'pass', repeat('x', 100000)"_s, columns), u"23514"_s});
    attempt("settles a long request", {u"li"_s, {u"select settle(repeat('x', 100000))"_s}, u"23514"_s});
    attempt("settles, nobody logged in",
            {u"nobody"_s, {u"select settle('request-of-nobodys')"_s}, u"hezhun:session.needed"_s});
    attempt("settles with a stolen token",
            {u"thief"_s, {u"select settle('request-of-nobodys')"_s}, u"hezhun:session.over"_s});
    attempt("settles, read-only", {u"readonly"_s, {u"select settle('request-of-nobodys')"_s}, u"42501"_s});
}

/// A transaction that goes on seeing what was: a session that has ended, a role that was taken away.
void DecidingTest::oldStateOfTheDatabase_data()
{
    attemptColumns();
    for (const QString &level : {u"repeatable read"_s, u"serializable"_s}) {
        const QString begin = u"begin isolation level "_s + level;
        attempt(qPrintable(level + u": decides"_s),
                {u"li"_s,
                 {begin, u"insert into decision (case_id, version, action) values (1, 1, 'pass')"_s},
                 u"hezhun:session.isolation"_s});
        attempt(qPrintable(level + u": lists"_s),
                {u"li"_s, {begin, u"select id from cases"_s}, u"hezhun:session.isolation"_s});
        attempt(
            qPrintable(level + u": opens a paper"_s),
            {u"li"_s, {begin, u"select open_paper(encode(sha256('P-1'), 'hex'))"_s}, u"hezhun:session.isolation"_s});
        attempt(qPrintable(level + u": takes"_s),
                {u"li"_s, {begin, u"select take_case(1, 60)"_s}, u"hezhun:session.isolation"_s});
        attempt(qPrintable(level + u" by its settings"_s),
                {u"li"_s,
                 {u"set default_transaction_isolation = '%1'"_s.arg(level), u"select id from cases"_s},
                 u"hezhun:session.isolation"_s});
    }
}

void DecidingTest::takesBackTooLate_data()
{
    attemptColumns();
    attempt("after a minute", {u"li"_s, decides(u"4, 2, 'take_back'"_s), u"hezhun:action.too_late"_s});
}

void DecidingTest::takesBackTooLate()
{
    m_office->setClockForward(61'000);
    runAttempt(*m_office);
    m_office->setClockForward(0);
}

void DecidingTest::rowSaysWhatTheDatabaseKnows()
{
    ClusterConnection sun = m_office->connect(u"sun"_s);
    const ClusterAnswer made = sun.run(
        u"insert into decision (case_id, version, action, words) values (6, 1, 'confirm', '在职') returning id"_s);
    QVERIFY2(made.ok(), qPrintable(made.message));
    QCOMPARE(outcomeOf(m_office->administer(
                 u"select case_id, version, from_state, to_state, actor_id, actor_login, actor_name,"
                 " clock_ms() - decided_at between 0 and 60000, reasons, words, previous_hash ="
                 " (select hash from decision where case_id = 6 and version = 0),"
                 " hash = (select head_hash from cases where id = 6) from decision where id = %1"_s.arg(made.value()))),
             u"rows: 6|1|in_unit|confirmed|4|sun|孙立|t|[]|在职|t|t"_s);
    QCOMPARE(outcomeOf(sun.run(u"select id from decision"_s)), u"rows: "_s + made.value());
}

void DecidingTest::ownerWithATokenIsThatPerson()
{
    const QString owner = Cluster::ofTheTests().setting(u"OWNER"_s);
    m_office->administer(
        u"insert into session (token_hash, account_id, station, opened_at, seen_at, idle_ms, ends_at)"
        " values (sha256('owners'), 5, '%1', clock_ms(), clock_ms(), 1000000, clock_ms() + 1000000)"_s.arg(owner));
    ClusterConnection connection = m_office->owner();
    QVERIFY(connection.run(u"set search_path = hezhun, pg_temp"_s).ok());
    QVERIFY(connection.run(u"set hezhun.token = 'owners'"_s).ok());
    const QString forged
        = u"insert into decision (case_id, version, action, actor_id, actor_login, actor_name, decided_at,"
          " from_state, to_state, hash, previous_hash) values (%1, 'approve', 1, 'li', '李敏', 5, 'x', 'y',"
          " repeat('0', 64), 'z') returning actor_id, actor_login, actor_name, decided_at = 5, from_state,"
          " to_state, hash = repeat('0', 64), previous_hash = 'z'"_s;
    QCOMPARE(outcomeOf(connection.run(forged.arg(u"8, 1"_s))), u"rows: 5|zhao|赵强|f|in_department|approved|f|f"_s);
    QCOMPARE(outcomeOf(connection.run(forged.arg(u"1, 1"_s))), u"hezhun:case.unknown"_s);
    // Who made the schema is not thereby somebody who reviews.
    QVERIFY(connection.run(u"set hezhun.token = ''"_s).ok());
    QCOMPARE(outcomeOf(connection.run(u"insert into decision (case_id, version, action) values (1, 1, 'pass')"_s)),
             u"hezhun:action.forbidden"_s);
}

void DecidingTest::boundNumberIsNotPassedTwice()
{
    ClusterConnection owner = m_office->owner();
    QVERIFY(owner
                .run(u"set search_path = hezhun, pg_temp; insert into case_key (key, value, case_id, field, binds)"
                     " values ('number', '110105194912310021', 5, 'of_agent', true);"
                     " insert into kind_action values ('test', 1, 'verify', 'in_unit', 'verified', null, 'unit_admin', "
                     "false, 0,"
                     " 'agent', 'passed_by_reviewer', null)"_s)
                .ok());
    ClusterConnection sun = m_office->connect(u"sun"_s);
    const QMap<QString, QString> before = m_office->digest();
    QCOMPARE(outcomeOf(sun.run(u"insert into decision (case_id, version, action) values (5, 1, 'verify')"_s)),
             u"hezhun:action.bound"_s);
    QCOMPARE(m_office->digest(), before);
}

/// Two who pass the same number at once: the second waits for the first, and is refused.
void DecidingTest::boundAtTheSameMoment()
{
    ClusterConnection owner = m_office->owner();
    QVERIFY(owner
                .run(u"set search_path = hezhun, pg_temp; insert into case_key (key, value, case_id, field, binds)"
                     " values ('number', 'free', 1, 'of_agent', true), ('number', 'free', 5, 'of_agent', true);"
                     " delete from case_key where case_id = 5 and value = '110105194912310021'"_s)
                .ok());
    ClusterConnection li = m_office->connect(u"li"_s);
    ClusterConnection sun = m_office->connect(
        u"sun"_s, {{"options", u"-c search_path=hezhun -c hezhun.token="_s + Office::tokenOf(u"sun"_s)}});
    const QString process = sun.run(u"select pg_backend_pid()"_s).value();
    QVERIFY(li.run(u"begin; insert into decision (case_id, version, action) values (1, 1, 'pass')"_s).ok());
    QString outcome;
    std::atomic_bool answered = false;
    std::thread second([&] {
        outcome = outcomeOf(sun.run(u"insert into decision (case_id, version, action) values (5, 1, 'verify')"_s));
        answered = true;
    });
    while (m_office->administer(u"select cardinality(pg_blocking_pids(%1))"_s.arg(process)).value() == u"0"_s
           && !answered)
        std::this_thread::yield();
    const bool committed = li.run(u"commit"_s).ok();
    second.join();
    QVERIFY(committed);
    QCOMPARE(outcome, u"hezhun:action.bound"_s);
}

void DecidingTest::roleOnAnotherDesk()
{
    m_office->administer(u"insert into account_role values (3, 'platform_reviewer', 'unit:204')"_s);
    QCOMPARE(outcomeOf(m_office->connect(u"chief"_s)
                           .run(u"insert into decision (case_id, version, action) values (2, 1, 'pass')"_s)),
             u"hezhun:action.forbidden"_s);
    m_office->administer(u"delete from account_role where account_id = 3 and desk = 'unit:204'"_s);
}

/// Within the minute, but somebody has decided since.
void DecidingTest::takesBackAfterAnother()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    const QString decide = u"insert into decision (case_id, version, action) values (1, %1, '%2')"_s;
    QVERIFY(li.run(decide.arg(u"2"_s, u"take_back"_s)).ok());
    QVERIFY(m_office->connect(u"wang"_s).run(decide.arg(u"3"_s, u"pass"_s)).ok());
    QCOMPARE(outcomeOf(li.run(decide.arg(u"4"_s, u"take_back"_s))), u"hezhun:action.too_late"_s);
}

void DecidingTest::whatIsHandedOverGoesWithTheCase()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    ClusterConnection zhao = m_office->connect(u"zhao"_s);
    QVERIFY(li.run(u"select take_case(2, 600)"_s).ok());
    QVERIFY(li.run(u"insert into decision (case_id, version, action) values (2, 1, 'hand_over')"_s).ok());
    const QString found = u"select count(*) from find_cases('number', '110105194912310021') where case_id = 2"_s;
    QCOMPARE(li.run(found).value(), u"0"_s);
    QCOMPARE(zhao.run(found).value(), u"1"_s);
    const QString open = u"select open_paper(encode(sha256('P-2'), 'hex')) > 0"_s;
    QCOMPARE(outcomeOf(li.run(open)), u"hezhun:document.unknown"_s);
    QCOMPARE(outcomeOf(zhao.run(open)), u"rows: t"_s);
    QCOMPARE(outcomeOf(zhao.run(u"insert into decision (case_id, version, action) values (2, 2, 'approve')"_s)),
             u"rows:"_s);
}

QTEST_GUILESS_MAIN(DecidingTest)
#include "decidingtest.moc"
