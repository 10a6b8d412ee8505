// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString denied = u"42501"_s;

} // namespace

/// Changing what is there, making what is not, being somebody else: nothing of it is a station's to do.
class IntrusionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_office.emplace(); }
    void cleanupTestCase() { m_office.reset(); }

    void changesRows_data();
    void changesRows() { runAttempt(*m_office); }
    void ownerKeepsHistory_data();
    void ownerKeepsHistory();
    void callsInternalFunctions_data();
    void callsInternalFunctions() { runAttempt(*m_office); }
    void shadowsNames_data();
    void shadowsNames() { runAttempt(*m_office); }
    void changesTheSchema_data();
    void changesTheSchema() { runAttempt(*m_office); }
    void becomesSomebodyElse_data();
    void becomesSomebodyElse() { runAttempt(*m_office); }
    void leavesTheDatabase_data();
    void leavesTheDatabase() { runAttempt(*m_office); }
    void otherBackends();

private:
    QStringList column(const QString &sql)
    {
        QStringList values;
        for (const QStringList &row : m_office->administer(sql).rows)
            values.append(row.constFirst());
        return values;
    }

    std::optional<Office> m_office;
};

void IntrusionTest::changesRows_data()
{
    attemptColumns();
    const QStringList tables
        = column(u"select relname from pg_class where relnamespace = 'hezhun'::regnamespace and relkind = 'r'"
                 " order by 1"_s);
    const auto columnOf = [this](const QString &table) {
        return column(u"select attname from pg_attribute where attrelid = 'hezhun.%1'::regclass and attnum = 1"_s.arg(
                          table))
            .constFirst();
    };
    for (const QString &table : tables) {
        const QString first = columnOf(table);
        for (const QString &who : {u"li"_s, u"chief"_s, u"readonly"_s, u"dispatcher"_s}) {
            // The rights are the roles': the chief has the same as Li. What is one person's is tried once.
            if (who == u"chief"_s && table != u"decision"_s && table != u"access_log"_s && table != u"case_lease"_s)
                continue;
            const auto row = [&](const QString &what, const QString &statement) {
                attempt(qPrintable(u"%1 %2 %3"_s.arg(who, what, table)), {who, {u"begin"_s, statement}, denied});
            };
            row(u"updates"_s, u"update %1 set %2 = default"_s.arg(table, first));
            row(u"deletes"_s, u"delete from %1"_s.arg(table));
            row(u"truncates"_s, u"truncate %1 cascade"_s.arg(table));
            if (table != u"decision"_s || who == u"dispatcher"_s || who == u"readonly"_s)
                row(u"inserts into"_s, u"insert into %1 default values"_s.arg(table));
            row(u"locks"_s, u"lock table %1 in access exclusive mode"_s.arg(table));
            row(u"shares the lock of"_s, u"lock table %1 in share mode"_s.arg(table));
            row(u"locks rows of"_s, u"select 1 from %1 for update"_s.arg(table));
            row(u"shares rows of"_s, u"select 1 from %1 for key share"_s.arg(table));
        }
    }
    for (const QString &statement :
         {u"update decision set words = 'other' where id = 1"_s, u"update access_log set account_id = 2"_s,
          u"update cases set desk = 'unit:204', kept_by = 'unit:204'"_s, u"update case_lease set account_id = 1"_s,
          u"update desk_count set open_count = 0"_s, u"update session set ends_at = 9999999999999"_s,
          u"insert into account_role values (1, 'administrator', 'platform')"_s,
          u"insert into case_field values (1, 'x', 'y')"_s, u"insert into access_log (at, event) values (0, 'x')"_s,
          u"insert into session_end values (1)"_s,
          u"insert into case_document values (1, 'x', encode(sha256('D-1'), 'hex'))"_s,
          u"insert into case_lease values (3, 'platform', 1, 'x', 9999999999999)"_s,
          u"update workspace_info set value = '1000'"_s,
          u"merge into desk_count d using cases c on d.desk = c.desk when matched then delete"_s,
          u"with x as (delete from case_lease returning *) select * from x"_s, u"select nextval('decision_id_seq')"_s,
          u"select setval('decision_id_seq', 1)"_s, u"select * from access_log_id_seq"_s})
        attempt(qPrintable(statement), {u"li"_s, {statement}, denied});
}

void IntrusionTest::ownerKeepsHistory_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("outcome");
    const QString history = u"hezhun:history.append_only"_s;
    const QString content = u"hezhun:case.content_stays"_s;
    const QString decided = u"hezhun:case.only_by_decision"_s;
    const QMap<QString, QString> statements{
        {u"update decision set words = 'other'"_s, history},
        {u"delete from decision"_s, history},
        {u"truncate decision cascade"_s, history},
        {u"update access_log set account_id = null"_s, history},
        {u"delete from access_log"_s, history},
        {u"truncate access_log"_s, history},
        {u"update cases set subject = 'other' where id = 1"_s, content},
        {u"update cases set desk = 'unit:204' where id = 1"_s, decided},
        {u"update cases set state = 'passed', version = 2 where id = 1"_s, decided},
        {u"delete from cases where id = 1"_s, content},
        {u"truncate cases cascade"_s, content},
        {u"update case_field set value = 'other'"_s, content},
        {u"delete from case_field"_s, content},
        {u"truncate case_field"_s, content},
        {u"insert into case_field values (1, 'more', 'x')"_s, content},
        {u"update case_document set sha256 = encode(sha256('P-1'), 'hex')"_s, content},
        {u"delete from case_document"_s, content},
        {u"truncate case_document"_s, content},
        {u"insert into case_document values (1, 'more', encode(sha256('P-1'), 'hex'))"_s, content},
        {u"update document_content set bytes = ''"_s, content},
        {u"insert into cases (reference, kind, kind_version, account_id, subject, subject_masked, number_masked, "
         u"place_code,"
         " submitted_at, due_at, content_hash, desk, kept_by) values ('X', 'test', 1, 7, '', '', '', '', 0, 0, '', "
         "'platform',"
         " 'platform')"_s,
         decided}};
    for (auto it = statements.cbegin(); it != statements.cend(); ++it)
        QTest::newRow(qPrintable(it.key())) << it.key() << it.value();
}

/// Not a station's attempts: a mistake in the owner's own programs.
void IntrusionTest::ownerKeepsHistory()
{
    QFETCH(const QString, statement);
    QFETCH(const QString, outcome);
    const auto before = m_office->digest();
    ClusterConnection owner = m_office->owner();
    QVERIFY(owner.run(u"set search_path = hezhun, pg_temp"_s).ok());
    QCOMPARE(outcomeOf(owner.run(statement)), outcome);
    QCOMPARE(m_office->digest(), before);
}

void IntrusionTest::callsInternalFunctions_data()
{
    attemptColumns();
    // Every function of the schema that is nobody's, whatever its name: called with nulls.
    const ClusterAnswer functions = m_office->administer(
        u"select p.oid::regprocedure, p.proname || '(' || coalesce((select string_agg('null::' || t::regtype, ', ')"
        " from unnest(p.proargtypes::oid[]) t), '') || ')', has_function_privilege('hezhun_dispatcher', p.oid, 'execute')"
        " from pg_proc p where p.pronamespace = 'hezhun'::regnamespace"
        " and p.prorettype <> 'trigger'::regtype and not has_function_privilege('hezhun_station', p.oid, 'execute') order by 1"_s);
    QVERIFY(functions.rows.size() > 15);
    for (const QStringList &row : functions.rows) {
        for (const QString &who : {u"li"_s, u"readonly"_s, u"dispatcher"_s}) {
            // What is the service's own: dispatchtest.cpp.
            if (who != u"dispatcher"_s || row.at(2) != u"t"_s)
                attempt(qPrintable(u"%1 calls %2"_s.arg(who, row.at(0))), {who, {u"select %1"_s.arg(row.at(1))}, denied});
        }
    }
    for (const QString &call :
         {u"open_session(2)"_s, u"begin_session(2, null)"_s, u"end_session(1)"_s, u"void_sessions(array[1])"_s,
          u"hold(3, 'platform', 600)"_s, u"tell('platform', 1)"_s, u"channel_of('platform')"_s,
          u"count_case('platform', 'test', 5)"_s, u"hmac_sha512('', '')"_s, u"key_is_right('', '', '')"_s,
          u"key_of('li')"_s, u"random_secret()"_s, u"may_see('platform')"_s, u"is_owner()"_s, u"sees(1)"_s,
          u"refuse('x')"_s, u"hash_of('{}')"_s, u"check_decision()"_s, u"carry_out_decision()"_s})
        attempt(qPrintable(call), {u"li"_s, {u"select %1"_s.arg(call)}, denied});
}

void IntrusionTest::shadowsNames_data()
{
    attemptColumns();
    const QStringList schemas{u"public"_s, u"hezhun"_s, u"pg_temp"_s, u"pg_catalog"_s};
    for (const QString &schema : schemas) {
        const auto row = [&](const QString &what, const QString &statement) {
            attempt(qPrintable(u"%1 in %2"_s.arg(what, schema)), {u"li"_s, {statement.arg(schema)}, denied});
        };
        row(u"a table"_s, u"create table %1.session (token_hash bytea, account_id bigint)"_s);
        row(u"a view"_s, u"create view %1.account_role as select 1 account_id, 'platform' desk"_s);
        row(u"a function"_s, u"create function %1.me() returns bigint language sql as 'select 2::bigint'"_s);
        row(u"an operator"_s, u"create operator %1.= (leftarg = bigint, rightarg = bigint, function = int8ne)"_s);
        row(u"a type"_s, u"create type %1.cases as (id bigint)"_s);
        row(u"a sequence"_s, u"create sequence %1.decision_id_seq"_s);
        row(u"a collation"_s, u"create collation %1.\"C\" (locale = 'C')"_s);
        row(u"a copy"_s, u"create table %1.copied as select id from cases"_s);
    }
    attempt("a temporary table", {u"li"_s, {u"create temp table session (token_hash bytea)"_s}, denied});
    attempt("a temporary view", {u"li"_s, {u"create temp view cases as select 1"_s}, denied});
    attempt("a temporary table from a query", {u"li"_s, {u"select id into temp copied from cases"_s}, denied});
    attempt("a schema", {u"li"_s, {u"create schema evil"_s}, denied});
    attempt("a schema named after the login", {u"li"_s, {u"create schema authorization current_user"_s}, denied});
    attempt("a domain", {u"li"_s, {u"create domain hezhun.text as pg_catalog.text"_s}, denied});
    // With whatever path: the functions have one of their own.
    for (const QString &path : {u"pg_temp, evil"_s, u"pg_temp, public, hezhun"_s, u"''"_s, u"evil, pg_catalog"_s})
        attempt(qPrintable(u"the path %1"_s.arg(path)),
                {u"sun"_s,
                 {u"set search_path = %1"_s.arg(path),
                  u"select hezhun.me(), hezhun.my_desks(), (select count(*) from hezhun.cases)"_s},
                 u"rows: 4|{account:4,unit:204}|2"_s});
    for (const QString &setting :
         {u"transform_null_equals = on"_s, u"standard_conforming_strings = off"_s, u"backslash_quote = on"_s,
          u"array_nulls = off"_s, u"quote_all_identifiers = on"_s, u"bytea_output = escape"_s,
          u"datestyle = 'german'"_s, u"lc_numeric = 'C'"_s, u"plan_cache_mode = force_generic_plan"_s,
          u"default_transaction_read_only = on"_s, u"enable_material = off"_s, u"role = none"_s,
          u"plpgsql.extra_errors = 'all'"_s, u"check_function_bodies = off"_s})
        attempt(qPrintable(u"the setting %1"_s.arg(setting)),
                {u"sun"_s,
                 {u"set %1"_s.arg(setting), u"select me(), my_desks(), (select count(*) from cases)"_s},
                 u"rows: 4|{account:4,unit:204}|2"_s});
}

void IntrusionTest::changesTheSchema_data()
{
    attemptColumns();
    for (const QString &statement :
         {u"alter table decision disable trigger all"_s,
          u"alter table cases disable row level security"_s,
          u"alter table cases owner to current_user"_s,
          u"alter table cases add column x int"_s,
          u"drop policy cases_of_my_desks on cases"_s,
          u"alter policy cases_of_my_desks on cases using (true)"_s,
          u"create policy mine on cases using (true)"_s,
          u"drop table decision"_s,
          u"drop schema hezhun cascade"_s,
          u"create rule r as on insert to decision do instead nothing"_s,
          u"create index i on cases (subject)"_s,
          u"create trigger t before insert on decision for each row execute function refuse_change('x')"_s,
          u"create statistics s on subject, kept_by from cases"_s,
          u"comment on table cases is 'x'"_s,
          u"alter function me() security invoker"_s,
          u"alter function me() set search_path = public"_s,
          u"create or replace function hezhun.me() returns bigint language sql as 'select 2::bigint'"_s,
          u"drop function me()"_s,
          u"create event trigger e on ddl_command_start execute function refuse_change()"_s,
          u"create publication p for table cases"_s,
          u"cluster cases"_s,
          u"reindex table cases"_s,
          u"refresh materialized view cases"_s,
          u"alter system set log_statement = 'all'"_s,
          u"alter schema hezhun rename to x"_s,
          u"alter sequence decision_id_seq restart"_s,
          u"create cast (text as bigint) with inout"_s,
          u"create operator class c for type text using btree as function 1 texteq(text, text)"_s})
        attempt(qPrintable(statement), {u"li"_s, {statement}, denied});
    // A grant of what one has no right to give does nothing, or is refused.
    attempt("grants to everybody", {u"li"_s, {u"grant select on account to public"_s}, denied});
    attempt("vacuum", {u"li"_s, {u"vacuum full cases"_s}, u"rows:"_s});
    attempt("grants what it has", {u"li"_s, {u"grant select (id) on cases to public"_s}, u"rows:"_s});
    attempt("takes from others", {u"li"_s, {u"revoke select (id) on cases from hezhun_readonly"_s}, u"rows:"_s});
}

void IntrusionTest::becomesSomebodyElse_data()
{
    attemptColumns();
    const QString owner = Cluster::ofTheTests().setting(u"OWNER"_s);
    const QString second = m_office->login(u"second"_s);
    for (const QString &statement : {u"set role %1"_s.arg(owner),
                                     u"set role postgres"_s,
                                     u"set role hezhun_dispatcher"_s,
                                     u"set role hezhun_readonly"_s,
                                     u"set role %1"_s.arg(second),
                                     u"set session authorization %1"_s.arg(owner),
                                     u"set session authorization %1"_s.arg(second),
                                     u"set local role %1"_s.arg(owner),
                                     u"alter role current_user superuser"_s,
                                     u"alter role current_user set hezhun.token = 'x'"_s,
                                     u"alter role current_user bypassrls"_s,
                                     u"alter role %1 password 'x'"_s.arg(owner),
                                     u"alter role %1 set search_path = evil"_s.arg(owner),
                                     u"alter role hezhun_station set hezhun.token = 'x'"_s,
                                     u"alter role hezhun_station login"_s,
                                     u"create role evil"_s,
                                     u"create role evil in role %1"_s.arg(owner),
                                     u"grant %1 to current_user"_s.arg(owner),
                                     u"grant %1 to %2"_s.arg(m_office->login(u"first"_s), second),
                                     u"grant hezhun_dispatcher to current_user"_s,
                                     u"drop role %1"_s.arg(second),
                                     u"reassign owned by %1 to current_user"_s.arg(owner),
                                     u"drop owned by %1"_s.arg(owner),
                                     u"alter database %1 owner to current_user"_s.arg(m_office->database().name()),
                                     u"alter database %1 set search_path = evil"_s.arg(m_office->database().name()),
                                     u"create database evil"_s,
                                     u"alter group hezhun_dispatcher add user current_user"_s})
        attempt(qPrintable(QString(statement).replace(m_office->database().name(), u"office"_s)),
                {u"li"_s, {statement}, denied});
    attempt("drops what it owns, which is nothing",
            {u"li"_s, {u"drop owned by current_user"_s}, u"rows:"_s, {u"catalogue: database"_s}});
    attempt("the role of its station, for good",
            {u"sun"_s, {u"set role hezhun_station"_s, u"select me(), (select count(*) from cases)"_s}, u"rows: 4|2"_s});
    attempt(
        "without any desk by another name for me()",
        {u"sun"_s, {u"set hezhun.account = '1'"_s, u"set hezhun.desk = 'platform'"_s, u"select me()"_s}, u"rows: 4"_s});
}

void IntrusionTest::leavesTheDatabase_data()
{
    attemptColumns();
    for (const QString &statement : {u"copy (select 1) to '/tmp/x'"_s,
                                     u"copy (select 1) to program 'true'"_s,
                                     u"copy decision (words) from '/etc/passwd'"_s,
                                     u"copy decision (words) from program 'id'"_s,
                                     u"select pg_read_binary_file('/etc/passwd')"_s,
                                     u"select pg_stat_file('.')"_s,
                                     u"select lo_export(1, '/tmp/x')"_s,
                                     u"select lo_import('/etc/passwd')"_s,
                                     u"create extension dblink"_s,
                                     u"create extension postgres_fdw"_s,
                                     u"create foreign data wrapper w"_s,
                                     u"load '/tmp/x.so'"_s,
                                     u"set session_preload_libraries = 'x'"_s,
                                     u"create tablespace t location '/tmp'"_s,
                                     u"select pg_reload_conf()"_s,
                                     u"select pg_rotate_logfile()"_s,
                                     u"select pg_switch_wal()"_s,
                                     u"set log_statement = 'none'"_s,
                                     u"set log_min_error_statement = 'panic'"_s,
                                     u"checkpoint"_s,
                                     u"select pg_promote()"_s,
                                     u"select pg_log_backend_memory_contexts(pg_backend_pid())"_s,
                                     u"create function hezhun.f() returns int language c as 'libc.so.6', 'system'"_s,
                                     u"create function hezhun.f() returns int language internal as 'x'"_s})
        attempt(qPrintable(statement), {u"li"_s, {statement}, denied});
    attempt("a wrapper that there is not", {u"li"_s, {u"create server s foreign data wrapper w"_s}, u"42704"_s});
}

/// A session can't be taken over from another backend: neither its settings nor its life are another station's.
void IntrusionTest::otherBackends()
{
    ClusterConnection victim = m_office->connect(u"second"_s);
    const QString token = u"victims-token"_s;
    m_office->administer(u"insert into session (token_hash, account_id, station, opened_at, seen_at, idle_ms, ends_at)"
                         " values (sha256('%1'), 2, '%2', clock_ms(), clock_ms(), 1000000, clock_ms() + 1000000)"_s.arg(
                             token, m_office->login(u"second"_s)));
    QVERIFY(victim.run(u"select set_config('hezhun.token', '%1', false)"_s.arg(token)).ok());
    const QString pid = victim.run(u"select pg_backend_pid()"_s).value();
    QVERIFY(victim.run(u"begin; select me()"_s).ok());
    ClusterConnection li = m_office->connect(u"li"_s);
    for (const QString &statement :
         {u"select pg_terminate_backend(%1)"_s.arg(pid), u"select pg_cancel_backend(%1)"_s.arg(pid),
          u"select pg_log_backend_memory_contexts(%1)"_s.arg(pid)})
        QCOMPARE(outcomeOf(li.run(statement)), denied);
    QCOMPARE(outcomeOf(li.run(
                 u"select query, client_addr, application_name from pg_stat_activity where pid = %1"_s.arg(pid))),
             u"rows: <insufficient privilege>||"_s);
    QCOMPARE(
        outcomeOf(li.run(u"select count(*) from pg_stat_activity where position('%1' in pg_stat_activity::text) > 0"
                         " and pid <> pg_backend_pid()"_s.arg(token))),
        u"rows: 0"_s);
    QCOMPARE(outcomeOf(li.run(u"select count(*) from pg_prepared_statements, pg_cursors"_s)), u"rows: 0"_s);
    QCOMPARE(outcomeOf(victim.run(u"select me()"_s)), u"rows: 2"_s);
    qInfo("refused: another backend's end and settings");
}

QTEST_GUILESS_MAIN(IntrusionTest)
#include "intrusiontest.moc"
