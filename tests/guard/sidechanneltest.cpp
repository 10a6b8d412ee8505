// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

/// Which plans the planner is left.
const QStringList planSettings{
    u"set local enable_seqscan = on"_s,
    u"set local enable_seqscan = off"_s,
    u"set local enable_indexscan = off; set local enable_indexonlyscan = off"_s,
    u"set local enable_indexscan = off; set local enable_indexonlyscan = off; set local enable_bitmapscan = off"_s,
    u"set local cpu_operator_cost = 0"_s,
    u"set local cpu_operator_cost = 1000"_s,
    u"set local cpu_operator_cost = 0; set local cpu_tuple_cost = 0; set local cpu_index_tuple_cost = 0;"
    " set local seq_page_cost = 0; set local random_page_cost = 0; set local enable_indexscan = off"_s};

/// A line about pages, with how many were looked at: which of them were in memory is chance.
QString withoutCache(const QString &line)
{
    static const QRegularExpression pages(u"(hit|read)=([0-9]+)"_s);
    if (!line.contains(u"Buffers:"_s))
        return line;
    int count = 0;
    for (const QRegularExpressionMatch &match : pages.globalMatch(line))
        count += match.captured(2).toInt();
    return line.section(u"Buffers:"_s, 0, 0) + u"Buffers: %1"_s.arg(count);
}

/// A plan with everything that it counts, but not the value that was asked for. The first plans on a connection read
/// the catalogue, and so does one now and then, when much happens elsewhere on the server: what comes twice counts.
QString planOf(ClusterConnection &connection, const QString &options, const QString &statement, const QString &value)
{
    // A prefix becomes a range, whose end is the prefix counted up.
    static const QRegularExpression endOfRange(u" < '[^']*'::text"_s);
    const int least = statement.contains(u"find_cases"_s) ? 12 : 2;
    QString plan;
    for (int i = 1; i <= 30; ++i) {
        const ClusterAnswer answer = connection.run(u"explain (%1) %2"_s.arg(options, statement));
        if (!answer.ok())
            return answer.message;
        QStringList lines;
        for (const QStringList &row : answer.rows)
            lines.append(withoutCache(row.constFirst()));
        const QString before = std::exchange(plan, lines.join(u'\n'));
        if (i >= least && plan == before)
            break;
    }
    return plan.replace(value, u"VALUE"_s).replace(endOfRange, u" < 'END'"_s);
}

/// The bytes of a column as a dump of a plan shows them: signed numbers.
QString asInPlan(Office &office, const QString &bytes, const QString &from)
{
    return office
        .administer(u"select string_agg(cast((get_byte(%1, i) + 128) % 256 - 128 as text), ' ' order by i)"_s.arg(bytes)
                    + from)
        .value();
}

} // namespace

/// What can be learned without being shown a row: what the server counts, estimates, complains of, and tells in
/// passing.
class SideChannelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void plansDoNotTellWhatLiesElsewhere_data();
    void plansDoNotTellWhatLiesElsewhere();
    void estimatesDoNotTellNames_data();
    void estimatesDoNotTellNames();
    void lookingForSomebodyTouchesNobodyElse_data();
    void lookingForSomebodyTouchesNobodyElse();
    void errorsDoNotTell_data();
    void errorsDoNotTell() { runAttempt(*m_office); }
    void dumpsOfPlansHoldNoSecret();
    void channelsCarryNumbersOnly();

private:
    std::optional<Office> m_office;
};

void SideChannelTest::initTestCase()
{
    m_office.emplace();
    // Enough on another desk to be seen, and samples as a server in service takes them.
    m_office->administer(
        u"do $$ declare n bigint; begin for i in 1 .. 300 loop"
        " insert into cases (reference, kind, kind_version, account_id, subject, subject_masked, number_masked, "
        "place_code,"
        " submitted_at, due_at, content_hash) values ('M-' || i, 'test', 1, 7, case when i % 3 = 0 then '张伟' else"
        " '张' || chr(20000 + i) end, '张＊', '119＊', '440300', i, i, repeat(md5(i::text), 2)) returning id into n;"
        " insert into case_field (case_id, name, value) values (n, 'name', '张' || i);"
        " insert into case_key (key, value, case_id) values ('number', 'number-' || i, n), ('phone', '13800138000', n);"
        " insert into decision (case_id, version, action) values (n, 0, 'submit'); end loop; end $$;"
        " set client_min_messages = error; analyze"_s);
}

void SideChannelTest::plansDoNotTellWhatLiesElsewhere_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("nowhere");
    const auto row = [](const QString &table, const QString &condition, const QString &there, const QString &nowhere) {
        QTest::newRow(qPrintable(u"%1 where %2"_s.arg(table, condition)))
            << u"select 1 from %1 where %2"_s.arg(table, condition) << there << nowhere;
    };
    const QStringList names{u"subject"_s, u"subject_masked"_s, u"number_masked"_s};
    const QMap<QString, QStringList> values{{u"subject"_s, {u"张伟"_s, u"张鿿"_s}},
                                            {u"subject_masked"_s, {u"张＊"_s, u"鿿＊"_s}},
                                            {u"number_masked"_s, {u"119＊"_s, u"118＊"_s}}};
    for (const QString &name : names) {
        const QString there = values.value(name).at(0);
        const QString nowhere = values.value(name).at(1);
        QStringList conditions{u"%1 = 'VALUE'"_s, u"id = 1 and %1 < 'VALUE'"_s,
                               u"id = 1 and ('{\"VALUE\": 1}'::jsonb)[%1] is null"_s, u"starts_with(%1, 'VALUE')"_s};
        if (name == u"subject"_s)
            conditions += {u"%1 < 'VALUE'"_s,
                           u"%1 >= 'VALUE'"_s,
                           u"%1 = any ('{VALUE}')"_s,
                           u"%1 in ('VALUE', 'x')"_s,
                           u"%1 like 'VALUE%'"_s,
                           u"('{\"VALUE\": 1}'::jsonb)[%1] is not null"_s,
                           u"case %1 when 'VALUE' then true end"_s,
                           u"id = 1 and %1 = 'VALUE'"_s,
                           u"kept_by = 'platform' and %1 = 'VALUE'"_s,
                           u"reference = 'P-1' and %1 = 'VALUE'"_s,
                           u"(%1, id) > ('VALUE', 0) order by %1, id limit 3"_s,
                           u"nullif(%1, 'VALUE') is null"_s};
        for (const QString &condition : std::as_const(conditions))
            row(u"cases"_s, QString(condition).replace(u"%1"_s, name), there, nowhere);
    }
    row(u"cases"_s, u"place_code = 'VALUE'"_s, u"440300"_s, u"990300"_s);
    row(u"cases"_s, u"province = 'VALUE'"_s, u"44"_s, u"99"_s);
    row(u"cases"_s, u"desk = 'VALUE'"_s, u"platform"_s, u"nowhere"_s);
    row(u"cases"_s, u"submitted_at = VALUE"_s, u"217"_s, u"777"_s);
    row(u"cases"_s, u"state = 'VALUE'"_s, u"in_review"_s, u"nowhere"_s);
    row(u"cases c join cases d on c.subject = d.subject and d.subject = 'VALUE'"_s, u"true"_s, u"张伟"_s, u"张鿿"_s);
    row(u"cases c left join case_lease l on l.case_id = c.id"_s, u"l.holder_name = 'VALUE'"_s, u"王芳"_s, u"张鿿"_s);
    row(u"case_lease"_s, u"holder_name = 'VALUE'"_s, u"王芳"_s, u"张鿿"_s);
    row(u"case_lease"_s, u"holder_name < 'VALUE'"_s, u"王芳"_s, u"张鿿"_s);
    row(u"case_lease"_s, u"case_id = 3 and holder_name = 'VALUE'"_s, u"王芳"_s, u"张鿿"_s);
    row(u"desk_count"_s, u"desk = 'platform' and open_count > VALUE"_s, u"300"_s, u"77777"_s);
    // Functions for a station: which rows they look at.
    row(u"find_cases('number', 'VALUE')"_s, u"true"_s, u"number-7"_s, u"number-x"_s);
    row(u"find_cases('phone', 'VALUE')"_s, u"true"_s, u"13800138000"_s, u"13899938000"_s);
}

void SideChannelTest::plansDoNotTellWhatLiesElsewhere()
{
    QFETCH(const QString, statement);
    QFETCH(const QString, there);
    QFETCH(const QString, nowhere);
    ClusterConnection &sun = m_office->again(u"sun"_s);
    // The first calls of the guard's functions on a connection plan their statements, and read the catalogue for it.
    for (int i = 0; i < 12; ++i)
        QVERIFY(sun.run(u"select count(*) from cases, case_lease, desk_count"_s).ok());
    for (const QString &setting : planSettings) {
        QVERIFY(sun.run(u"begin; "_s + setting).ok());
        QStringList plans;
        for (const QString &value : {there, nowhere})
            plans.append(planOf(sun, u"analyze, buffers, costs off, timing off, summary off"_s,
                                QString(statement).replace(u"VALUE"_s, value), value));
        QVERIFY(sun.run(u"rollback"_s).ok());
        QVERIFY2(plans.constLast().contains(u"actual rows="_s), qPrintable(plans.constLast()));
        QVERIFY2(plans.at(0) == plans.at(1), qPrintable(setting + u'\n' + plans.join(u"\n\n"_s)));
    }
}

void SideChannelTest::estimatesDoNotTellNames_data()
{
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("nowhere");
    QTest::newRow("a name") << u"subject = 'VALUE'"_s << u"张伟"_s << u"张鿿"_s;
    QTest::newRow("names up to") << u"subject < 'VALUE'"_s << u"张"_s << u"弡"_s;
    QTest::newRow("a masked name") << u"subject_masked = 'VALUE'"_s << u"张＊"_s << u"鿿＊"_s;
    QTest::newRow("a masked number") << u"number_masked = 'VALUE'"_s << u"119＊"_s << u"118＊"_s;
    QTest::newRow("references up to") << u"reference < 'VALUE'"_s << u"M-150"_s << u"Z-150"_s;
}

void SideChannelTest::estimatesDoNotTellNames()
{
    QFETCH(const QString, condition);
    QFETCH(const QString, there);
    QFETCH(const QString, nowhere);
    ClusterConnection sun = m_office->connect(u"sun"_s);
    QVERIFY(
        m_office->administer(u"select count(*) from pg_statistic where starelid = 'cases'::regclass"_s).value().toInt()
        > 0);
    QStringList plans;
    for (const QString &value : {there, nowhere})
        plans.append(planOf(sun, u"costs on"_s,
                            u"select 1 from cases where "_s + QString(condition).replace(u"VALUE"_s, value), value));
    QVERIFY(plans.constFirst().contains(u"rows="_s));
    QCOMPARE(plans.at(0), plans.at(1));
}

void SideChannelTest::lookingForSomebodyTouchesNobodyElse_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("nowhere");
    QTest::newRow("a number") << u"select * from find_cases('number', 'VALUE')"_s << u"number-7"_s << u"number-x"_s;
    QTest::newRow("a phone") << u"select * from find_cases('phone', 'VALUE')"_s << u"13800138000"_s << u"13899938000"_s;
    QTest::newRow("a name") << u"select id from cases where subject = 'VALUE'"_s << u"张伟"_s << u"张鿿"_s;
    QTest::newRow("a paper") << u"select open_paper(encode(sha256('VALUE'), 'hex'))"_s << u"P-1"_s << u"X-1"_s;
    QTest::newRow("fields of a case") << u"select * from fields_of(VALUE)"_s << u"1"_s << u"7"_s;
    QTest::newRow("papers of a case") << u"select * from papers_of(VALUE)"_s << u"1"_s << u"100"_s;
    QTest::newRow("history of a case") << u"select * from history_of(VALUE)"_s << u"4"_s << u"7"_s;
    QTest::newRow("the same elsewhere") << u"select * from same_elsewhere(VALUE)"_s << u"1"_s << u"7"_s;
    QTest::newRow("refusals of an account") << u"select * from refusals_of(VALUE)"_s << u"1"_s << u"7"_s;
    QTest::newRow("real name of an account") << u"select * from real_names_of(VALUE)"_s << u"7"_s << u"10"_s;
}

/// The statistics of a transaction count scans and fetched rows, and are shown to everybody.
void SideChannelTest::lookingForSomebodyTouchesNobodyElse()
{
    QFETCH(const QString, statement);
    QFETCH(const QString, there);
    QFETCH(const QString, nowhere);
    const QString touched
        = u"select relname, seq_scan, seq_tup_read, idx_scan, idx_tup_fetch from pg_stat_xact_user_tables order by 1"_s;
    QStringList counts;
    for (const QString &value : {there, nowhere}) {
        ClusterConnection sun = m_office->connect(u"sun"_s);
        QVERIFY(sun.run(u"begin"_s).ok());
        // What is refused leaves its counts all the same.
        QVERIFY(sun.run(u"savepoint s"_s).ok());
        sun.run(QString(statement).replace(u"VALUE"_s, value));
        QVERIFY(sun.run(u"rollback to savepoint s"_s).ok());
        counts.append(outcomeOf(sun.run(touched)));
        QVERIFY(counts.constLast().contains(u"cases"_s));
    }
    QCOMPARE(counts.at(0), counts.at(1));
}

void SideChannelTest::errorsDoNotTell_data()
{
    attemptColumns();
    attempt("a name that is no number",
            {u"sun"_s,
             {u"select id from cases where kept_by = 'platform' and cast(subject as integer) = 1"_s},
             u"rows:"_s});
    attempt("a name that divides by nothing",
            {u"sun"_s,
             {u"select id from cases where 1 / (case when subject = '张伟' then 0 else 1 end) = 1 and id < 5"_s},
             u"rows:"_s});
    attempt("in the list of columns",
            {u"sun"_s,
             {u"select 1 / (case when subject = '张伟' then 0 else 1 end) from cases where id < 5"_s},
             u"rows:"_s});
    attempt("in an aggregate",
            {u"sun"_s, {u"select sum(1 / (length(subject) - 2)) from cases where id < 5"_s}, u"rows:"_s});
    attempt("in the order",
            {u"sun"_s, {u"select id from cases where id < 5 order by cast(subject as integer)"_s}, u"rows:"_s});
    attempt(
        "in a join",
        {u"sun"_s,
         {u"select c.id from cases c join generate_series(1, 9) n on n = cast(c.subject as integer) where c.id < 5"_s},
         u"rows:"_s});
    attempt(
        "in a limit",
        {u"sun"_s, {u"select 1 limit (select cast(min(subject) as integer) from cases where id < 5)"_s}, u"rows: 1"_s});
    attempt("holder of a lease that is no number",
            {u"sun"_s, {u"select 1 from case_lease where cast(holder_name as integer) = 1"_s}, u"rows:"_s});
    attempt("a regular expression",
            {u"sun"_s, {u"select 1 from cases where id < 5 and 'x' ~ ('(' || subject)"_s}, u"rows:"_s});
    attempt("everything as XML", {u"sun"_s, {u"select table_to_xml('account', true, false, '')"_s}, u"42501"_s});
    attempt("a query in a text",
            {u"sun"_s, {u"select query_to_xml('select * from session', true, false, '')"_s}, u"42501"_s});
    attempt("the database as XML",
            {u"sun"_s,
             {u"select length(schema_to_xml('hezhun', true, false, '')::text) > 0 and schema_to_xml('hezhun', true,"
              " false, '')::text ~ '张伟'"_s},
             u"rows: f"_s});
}

/// Everybody may have the plans of their statements, and of the functions' within, told to them.
void SideChannelTest::dumpsOfPlansHoldNoSecret()
{
    m_office->administer(u"insert into account_key (account_id, salt, rounds, key_hash)"
                         " values (3, 'sixteen bytes of', 210000, sha256('key'))"_s);
    ClusterConnection station = m_office->connect(u"sun"_s);
    QVERIFY(station
                .run(u"set client_min_messages = log; set debug_print_plan = on; set debug_print_rewritten = on;"
                     " set debug_print_parse = on; set debug_pretty_print = off"_s)
                .ok());
    const QString challenge = station.run(u"select challenge from login_begin('chief')"_s).value();
    QVERIFY(!challenge.isEmpty());
    for (const QString &statement :
         {u"select login_prove(%1, decode(repeat('00', 64), 'hex'))"_s.arg(challenge),
          u"select * from login_finish(%1, 'person')"_s.arg(challenge), u"select my_channels()"_s,
          u"select * from find_cases('number', '110105194912310021')"_s, u"select * from fields_of(1)"_s,
          u"select open_paper(encode(sha256('P-1'), 'hex'))"_s, u"select read_paper(1)"_s,
          u"insert into decision (case_id, version, action) values (5, 1, 'confirm')"_s, u"select id from cases"_s})
        station.run(statement);
    const QString told = station.takeNotices().simplified(); // lines break at blanks
    // The channel is there: what one asks for oneself is in it.
    const QString asked
        = asInPlan(*m_office, u"convert_to('110105194912310021', 'UTF8')"_s, u" from generate_series(0, 17) i"_s);
    QVERIFY(told.size() > 100'000);
    QVERIFY(told.contains(asked));
    const QString eight = u", generate_series(0, 7) i"_s;
    for (const QString &secret :
         {asInPlan(*m_office, u"k.key_hash"_s, u" from account_key k"_s + eight),
          asInPlan(*m_office, u"s.secret"_s, u" from guard_secret s"_s + eight),
          asInPlan(*m_office, u"convert_to('张伟', 'UTF8')"_s, u" from generate_series(0, 5) i"_s)}) {
        QVERIFY(secret.count(u' ') >= 5);
        QVERIFY2(!told.contains(secret), qPrintable(secret));
    }
    qInfo("nothing gained: the plans within the guard's functions (%lld characters)",
          static_cast<long long>(told.size()));
}

void SideChannelTest::channelsCarryNumbersOnly()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    ClusterConnection sun = m_office->connect(u"sun"_s);
    const QString ofLi = li.run(u"select my_channels()"_s).value();
    const QString ofSun = sun.run(u"select my_channels()"_s).value();
    QVERIFY(ofLi.startsWith(u"hezhun_"_s) && ofLi.size() == 47 && ofLi != ofSun);
    // The name can't be made from the desk's: that takes a secret.
    QCOMPARE(outcomeOf(sun.run(u"select channel_of('platform')"_s)), u"42501"_s);
    QVERIFY(!ofLi.contains(sun.run(u"select left(encode(sha256('platform'), 'hex'), 40)"_s).value()));
    // Whoever is told wrongly reads a case anew, under the row policy: that is all.
    const auto before = m_office->digest();
    QVERIFY(sun.run(u"notify \"%1\", '7'"_s.arg(ofLi)).ok());
    QVERIFY(sun.run(u"select pg_notify('%1', 'anything')"_s.arg(ofSun)).ok());
    QCOMPARE(m_office->digest(), before);
}

QTEST_GUILESS_MAIN(SideChannelTest)
#include "sidechanneltest.moc"
