// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// What somebody sees: what lies on a desk of theirs, and nothing else.
class ReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_office.emplace(); }
    void cleanupTestCase() { m_office.reset(); }

    void seesWhatLiesOnTheDesk_data();
    void seesWhatLiesOnTheDesk() { runAttempt(*m_office); }
    void closedTables_data();
    void closedTables() { runAttempt(*m_office); }
    void closedColumns_data();
    void closedColumns() { runAttempt(*m_office); }
    void rowsOfOthers_data();
    void rowsOfOthers() { runAttempt(*m_office); }
    void functionsForOthers_data();
    void functionsForOthers() { runAttempt(*m_office); }
    void serversOwn_data();
    void serversOwn() { runAttempt(*m_office); }

private:
    std::optional<Office> m_office;
};

/// Without these the refusals below would prove nothing.
void ReadingTest::seesWhatLiesOnTheDesk_data()
{
    attemptColumns();
    attempt("Li's cases", {u"li"_s, {u"select id from cases order by id"_s}, u"rows: 1, 2, 3, 4, 10"_s});
    attempt("Sun's cases", {u"sun"_s, {u"select id from cases order by id"_s}, u"rows: 5, 6"_s});
    attempt("Zhao's cases", {u"zhao"_s, {u"select id from cases order by id"_s}, u"rows: 7, 8, 9"_s});
    attempt("read-only", {u"readonly"_s, {u"select id from cases order by id"_s}, u"rows: 1, 2, 3, 4, 10"_s});
    attempt("lease", {u"li"_s, {u"select case_id, holder_name from case_lease"_s}, u"rows: 3|王芳"_s});
    attempt("counter",
            {u"zhao"_s,
             {u"select desk, cast(sum(open_count) as bigint) from desk_count group by desk"_s},
             u"rows: department:110105|3"_s});
    attempt("fields", {u"sun"_s, {u"select value from fields_of(5) where name = 'name'"_s}, u"rows: 吴芳"_s});
    attempt("whose case", {u"sun"_s, {u"select * from account_of(5)"_s}, u"rows: 8|wu_fang|person|吴芳|13900139000"_s});
    attempt("papers", {u"sun"_s, {u"select slot, byte_count from papers_of(5)"_s}, u"rows: id_front|8"_s});
    attempt("history",
            {u"zhao"_s, {u"select version, actor_login from history_of(9) order by 1"_s}, u"rows: 0|portal, 1|li"_s});
    attempt("decided", {u"li"_s, {u"select case_id from decided_by_me(0) order by 1"_s}, u"rows: 4, 9, 10"_s});
    attempt("how many", {u"li"_s, {u"select count_by_me(0)"_s}, u"rows: 3"_s});
    attempt("refusals", {u"li"_s, {u"select case_id from refusals_of(1)"_s}, u"rows:"_s});
    attempt("found",
            {u"li"_s,
             {u"select case_id from find_cases('number', '110105194912310021') order by 1"_s},
             u"rows: 1, 2, 3, 4"_s});
    attempt("found by phone",
            {u"sun"_s, {u"select case_id from find_cases('phone', '13900139000') order by 1"_s}, u"rows: 5, 6"_s});
    attempt("elsewhere",
            {u"li"_s, {u"select distinct case_id from same_elsewhere(1) order by 1"_s}, u"rows: 2, 3, 4"_s});
    attempt("elsewhere, from the department",
            {u"zhao"_s, {u"select distinct case_id from same_elsewhere(7) order by 1"_s}, u"rows: 8, 9"_s});
    attempt("real name",
            {u"li"_s, {u"select part, state from real_names_of(7)"_s}, u"rows: person|passed_by_reviewer"_s});
    attempt("colleagues",
            {u"li"_s,
             {u"select login_name, roles from colleagues() order by 1"_s},
             u"rows: chief|administrator, li|platform_reviewer, wang|platform_reviewer"_s});
    attempt("who I am", {u"sun"_s, {u"select me(), my_desks()"_s}, u"rows: 4|{account:4,unit:204}"_s});
    attempt("who I am, without a role",
            {u"qian"_s,
             {u"select m.*, my_desks(), my_desk_set() from myself() m"_s},
             u"rows: 6|qian|钱进|account:6||{account:6}|{\"account:6\": 1}"_s});
}

void ReadingTest::closedTables_data()
{
    attemptColumns();
    const QStringList open{u"cases"_s,        u"case_lease"_s,  u"desk_count"_s,  u"decision"_s,   u"workspace_info"_s,
                           u"kind_version"_s, u"kind_action"_s, u"kind_reason"_s, u"kind_notice"_s};
    const QStringList tables{u"account"_s,
                             u"account_key"_s,
                             u"account_role"_s,
                             u"session"_s,
                             u"session_end"_s,
                             u"login_challenge"_s,
                             u"guard_secret"_s,
                             u"case_field"_s,
                             u"case_key"_s,
                             u"real_name"_s,
                             u"binding"_s,
                             u"document_content"_s,
                             u"case_document"_s,
                             u"decision_request"_s,
                             u"outbox"_s,
                             u"access_log"_s,
                             u"numbering"_s,
                             u"former_key"_s,
                             u"code"_s,
                             u"code_try"_s,
                             u"inquiry"_s,
                             u"counter_visit"_s,
                             u"account_field"_s,
                             u"national_check"_s,
                             u"calendar_day"_s,
                             u"draft"_s,
                             u"draft_paper"_s,
                             u"former_name"_s,
                             u"project"_s,
                             u"document_page"_s,
                             u"document_drawing"_s,
                             u"account_clue"_s,
                             u"effect_trace"_s,
                             u"account_lock"_s,
                             u"unit_grant"_s,
                             u"system_entry"_s,
                             u"department"_s,
                             u"draft_field"_s,
                             u"registration"_s,
                             u"state_count"_s,
                             u"filing"_s,
                             u"open_count"_s,
                             u"handled_count"_s,
                             u"handled_place"_s,
                             u"handled_month"_s,
                             u"handling_bucket"_s};
    // No table of the schema is forgotten here.
    const ClusterAnswer all = m_office->administer(
        u"select relname from pg_class where relnamespace = 'hezhun'::regnamespace and relkind in ('r', 'v', 'm', 'p')"_s);
    for (const QStringList &row : all.rows) {
        if (!open.contains(row.constFirst()) && !tables.contains(row.constFirst()))
            qFatal("Nobody tries to read the table %s", qPrintable(row.constFirst()));
    }
    for (const QString &who : {u"nobody"_s, u"li"_s, u"zhao"_s, u"readonly"_s, u"dispatcher"_s}) {
        for (const QString &table : tables) {
            attempt(qPrintable(u"%1 reads %2"_s.arg(who, table)),
                    {who, {u"select count(*) from %1"_s.arg(table)}, u"42501"_s});
        }
    }
    for (const QString &table : open) {
        if (table == u"workspace_info"_s || table == u"kind_version"_s)
            continue; // what it takes to open a workspace
        attempt(qPrintable(u"dispatcher reads %1"_s.arg(table)),
                {u"dispatcher"_s, {u"select count(*) from %1"_s.arg(table)}, u"42501"_s});
    }
    for (const QString &table : {u"account"_s, u"session"_s, u"document_content"_s}) {
        attempt(qPrintable(u"copies %1"_s.arg(table)), {u"li"_s, {u"copy %1 to stdout"_s.arg(table)}, u"42501"_s});
        attempt(qPrintable(u"samples %1"_s.arg(table)),
                {u"li"_s, {u"select count(*) from %1 tablesample system (100)"_s.arg(table)}, u"42501"_s});
        attempt(qPrintable(u"analyses %1, without rights over it nothing happens"_s.arg(table)),
                {u"li"_s, {u"analyze %1"_s.arg(table)}, u"rows:"_s});
    }
}

void ReadingTest::closedColumns_data()
{
    attemptColumns();
    for (const QString &column : {u"account_id"_s, u"content_hash"_s, u"head_hash"_s, u"xmin"_s, u"*"_s, u"cases"_s})
        attempt(qPrintable(u"cases.%1"_s.arg(column)), {u"li"_s, {u"select %1 from cases"_s.arg(column)}, u"42501"_s});
    attempt("cases.account_id in a condition", {u"li"_s, {u"select id from cases where account_id = 9"_s}, u"42501"_s});
    for (const QString &column : {u"case_id"_s, u"words"_s, u"reasons"_s, u"actor_login"_s, u"actor_id"_s, u"hash"_s,
                                  u"request"_s, u"decided_at"_s, u"*"_s})
        attempt(qPrintable(u"decision.%1"_s.arg(column)),
                {u"li"_s, {u"select %1 from decision"_s.arg(column)}, u"42501"_s});
    attempt("decision.* given back",
            {u"li"_s,
             {u"insert into decision (case_id, version, action) values (1, 1, 'pass') returning *"_s},
             u"42501"_s});
    attempt("decision.hash given back",
            {u"li"_s,
             {u"insert into decision (case_id, version, action) values (1, 1, 'pass') returning hash, previous_hash"_s},
             u"42501"_s});
    attempt("another's row given back by a conflict",
            {u"li"_s,
             {u"insert into decision (case_id, version, action) values (1, 1, 'pass') on conflict (case_id, version)"
              " do update set words = decision.words returning words"_s},
             u"42501"_s});
    attempt("read-only reads decisions", {u"readonly"_s, {u"select id from decision"_s}, u"42501"_s});
}

void ReadingTest::rowsOfOthers_data()
{
    attemptColumns();
    for (const QString &table : {u"cases"_s, u"case_lease"_s, u"desk_count"_s})
        attempt(qPrintable(u"%1, nobody logged in"_s.arg(table)),
                {u"nobody"_s, {u"select count(*) from %1"_s.arg(table)}, u"hezhun:session.needed"_s});
    for (const QString &table : {u"cases"_s, u"case_lease"_s, u"desk_count"_s})
        attempt(qPrintable(u"%1, with a stolen token"_s.arg(table)),
                {u"thief"_s, {u"select count(*) from %1"_s.arg(table)}, u"hezhun:session.over"_s});
    for (const QString &condition :
         {u"id = 1"_s, u"reference = 'P-1'"_s, u"subject = '张伟'"_s, u"subject >= '张' and subject < '弡'"_s,
          u"starts_with(subject, '张')"_s, u"subject_masked = '张＊'"_s, u"kept_by = 'platform'"_s,
          u"desk = any ('{platform,department:110105}')"_s, u"province = '11' and kept_by <> 'unit:204'"_s,
          u"id between 1 and 4"_s, u"(id, subject) in ((1, '张伟'), (2, '张伟'))"_s})
        attempt(qPrintable(u"cases where %1"_s.arg(condition)),
                {u"sun"_s, {u"select reference from cases where %1"_s.arg(condition)}, u"rows:"_s});
    attempt("without a desk", {u"qian"_s, {u"select id from cases"_s}, u"rows:"_s});
    attempt("counters without a desk", {u"qian"_s, {u"select desk from desk_count"_s}, u"rows:"_s});
    attempt("what was handed over", {u"li"_s, {u"select id from cases where id = 9"_s}, u"rows:"_s});
    attempt("a lease elsewhere", {u"sun"_s, {u"select case_id from case_lease"_s}, u"rows:"_s});
    attempt("counters elsewhere", {u"sun"_s, {u"select distinct desk from desk_count"_s}, u"rows: unit:204"_s});
    attempt("numbers of others' decisions", {u"wang"_s, {u"select id from decision"_s}, u"rows:"_s});
    attempt("row security switched off",
            {u"sun"_s, {u"set row_security = off"_s, u"select id from cases"_s}, u"42501"_s});
    attempt("in a function of its own",
            {u"sun"_s,
             {u"do $$ declare n bigint; begin select count(*) into n from cases where kept_by <> 'unit:204';"
              " if n > 0 then raise 'seen'; end if; end $$"_s},
             u"rows:"_s});
    attempt(
        "with a cursor that is kept",
        {u"sun"_s,
         {u"declare kept cursor with hold for select id from cases where kept_by = 'platform'"_s, u"fetch all kept"_s},
         u"rows:"_s});
    attempt("cursor kept over a log-out",
            {u"sun"_s,
             {u"begin; declare later cursor with hold for select id from cases where id < 5"_s, u"commit"_s,
              u"set hezhun.token = ''"_s, u"fetch all later"_s},
             u"rows:"_s});
    attempt("other people's desks by a recursive query",
            {u"sun"_s,
             {u"with recursive d as (select id from cases union select c.id from d join cases c on c.id < d.id)"
              " select id from d where id < 5"_s},
             u"rows:"_s});
}

void ReadingTest::functionsForOthers_data()
{
    attemptColumns();
    const QString paper = u"encode(sha256('D-1'), 'hex')"_s;
    const QStringList ofCase{u"fields_of"_s,  u"papers_of"_s,      u"account_of"_s,
                             u"history_of"_s, u"same_elsewhere"_s, u"refusals_of"_s,
                             u"drawings_of"_s};
    for (const QString &function : ofCase) {
        for (const QString &who : {u"li"_s, u"sun"_s, u"readonly"_s, u"nobody"_s})
            attempt(qPrintable(u"%1 asks %2 of the department's case"_s.arg(who, function)),
                    {who, {u"select * from %1(7)"_s.arg(function)}, u"rows:"_s});
        attempt(qPrintable(u"thief asks %1"_s.arg(function)),
                {u"thief"_s, {u"select * from %1(1)"_s.arg(function)}, u"hezhun:session.over"_s});
        attempt(qPrintable(u"dispatcher asks %1"_s.arg(function)),
                {u"dispatcher"_s, {u"select * from %1(1)"_s.arg(function)}, u"42501"_s});
    }
    attempt("real name elsewhere", {u"sun"_s, {u"select * from real_names_of(7)"_s}, u"rows:"_s});
    attempt("real name, nobody logged in",
            {u"nobody"_s, {u"select * from real_names_of(7)"_s}, u"hezhun:session.needed"_s});
    attempt("found elsewhere", {u"sun"_s, {u"select * from find_cases('number', '110105194912310021')"_s}, u"rows:"_s});
    attempt("found, nobody logged in",
            {u"nobody"_s, {u"select * from find_cases('phone', '13800138000')"_s}, u"hezhun:session.needed"_s});
    attempt("refused elsewhere", {u"zhao"_s, {u"select * from refusals_of(8)"_s}, u"rows:"_s});
    attempt("the same number elsewhere",
            {u"zhao"_s, {u"select case_id from same_elsewhere(7) where case_id < 5"_s}, u"rows:"_s});
    attempt("colleagues elsewhere", {u"sun"_s, {u"select login_name from colleagues()"_s}, u"rows: sun"_s});
    attempt("colleagues, nobody logged in",
            {u"nobody"_s, {u"select * from colleagues()"_s}, u"hezhun:session.needed"_s});
    attempt("channels, nobody logged in", {u"nobody"_s, {u"select my_channels()"_s}, u"hezhun:session.needed"_s});
    attempt("others' decisions", {u"wang"_s, {u"select * from decided_by_me(0)"_s}, u"rows:"_s});
    attempt("decisions, nobody logged in", {u"nobody"_s, {u"select * from decided_by_me(0)"_s}, u"rows:"_s});
    attempt("count, nobody logged in", {u"nobody"_s, {u"select count_by_me(0)"_s}, u"rows: 0"_s});
    attempt("a paper elsewhere", {u"li"_s, {u"select open_paper(%1)"_s.arg(paper)}, u"hezhun:document.unknown"_s});
    attempt("a paper that was handed over",
            {u"li"_s, {u"select open_paper(encode(sha256('P-5'), 'hex'))"_s}, u"hezhun:document.unknown"_s});
    attempt("a paper, nobody logged in",
            {u"nobody"_s, {u"select open_paper(%1)"_s.arg(paper)}, u"hezhun:session.needed"_s});
    attempt("a paper, read-only", {u"readonly"_s, {u"select open_paper(encode(sha256('P-1'), 'hex'))"_s}, u"42501"_s});
    attempt("a paper, by the dispatcher", {u"dispatcher"_s, {u"select open_paper('')"_s}, u"42501"_s});
    attempt("the bytes, with an old row of another's",
            {u"li"_s, {u"select read_paper(1)"_s}, u"hezhun:document.unknown"_s});
    attempt("the bytes, nobody logged in", {u"nobody"_s, {u"select read_paper(1)"_s}, u"hezhun:session.needed"_s});
    attempt(
        "the bytes in the statement that opens",
        {u"li"_s, {u"select read_paper(open_paper(encode(sha256('P-1'), 'hex')))"_s}, u"hezhun:document.unknown"_s});
    attempt("shown elsewhere", {u"li"_s, {u"select record_shown(7, 'id_front')"_s}, u"hezhun:case.unknown"_s});
    attempt("shown, nobody logged in",
            {u"nobody"_s, {u"select record_shown(1, 'id_front')"_s}, u"hezhun:session.needed"_s});
}

void ReadingTest::serversOwn_data()
{
    attemptColumns();
    const QString ours
        = u"where schemaname = 'hezhun' and tablename in ('cases', 'case_lease', 'desk_count', 'decision',"
          " 'account', 'case_field', 'case_key', 'real_name', 'session', 'account_key', 'outbox', 'binding')"_s;
    attempt("samples of columns", {u"li"_s, {u"select count(*) from pg_stats %1"_s.arg(ours)}, u"rows: 0"_s});
    attempt("samples, raw", {u"li"_s, {u"select * from pg_statistic"_s}, u"42501"_s});
    attempt("samples of several columns", {u"li"_s, {u"select count(*) from pg_stats_ext"_s}, u"rows: 0"_s});
    attempt("samples of several columns, raw", {u"li"_s, {u"select * from pg_statistic_ext_data"_s}, u"42501"_s});
    attempt("passwords of logins", {u"li"_s, {u"select rolpassword from pg_authid"_s}, u"42501"_s});
    attempt("passwords of logins, by their view", {u"li"_s, {u"select passwd from pg_shadow"_s}, u"42501"_s});
    attempt("who may connect how", {u"li"_s, {u"select * from pg_hba_file_rules"_s}, u"42501"_s});
    attempt("a file", {u"li"_s, {u"select pg_read_file('postgresql.conf')"_s}, u"42501"_s});
    attempt("a folder", {u"li"_s, {u"select pg_ls_dir('.')"_s}, u"42501"_s});
    attempt("the log", {u"li"_s, {u"select * from pg_ls_logdir()"_s}, u"42501"_s});
    attempt(
        "others' statements",
        {u"li"_s,
         {u"select count(*) from pg_stat_activity where query <> '<insufficient privilege>' and usename <> session_user"_s},
         u"rows: 0"_s});
    attempt("others' settings", {u"li"_s, {u"select setting from pg_settings where name = 'hba_file'"_s}, u"rows:"_s});
    attempt("a backend's end",
            {u"li"_s,
             {u"select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres' limit 1"_s},
             u"42501"_s});
    attempt("pages of a table", {u"li"_s, {u"create extension pageinspect"_s}, u"42501"_s});
    attempt("large objects", {u"li"_s, {u"select * from pg_largeobject"_s}, u"42501"_s});
    attempt("a file into a large object", {u"li"_s, {u"select lo_import('/etc/passwd')"_s}, u"42501"_s});
    attempt("write-ahead log", {u"li"_s, {u"select pg_create_physical_replication_slot('x')"_s}, u"42501"_s});
    attempt("write-ahead log, decoded",
            {u"li"_s, {u"select pg_create_logical_replication_slot('x', 'test_decoding')"_s}, u"42501"_s});
}

QTEST_GUILESS_MAIN(ReadingTest)
#include "readingtest.moc"
