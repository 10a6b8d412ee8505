// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Registrations of commissioners: what units, departments and the centre do, see and write from a station, and what
/// they don't (C-03 to C-05, C-08, C-11).
class FilingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void othersDecideNothing_data();
    void othersDecideNothing() { runAttempt(*m_office); } // C-03, C-04, C-05
    void undoingIsNotForged_data();
    void undoingIsNotForged() { runAttempt(*m_office); } // C-08
    void othersSeeNothing_data();
    void othersSeeNothing() { runAttempt(*m_office); } // C-04, C-05
    void nobodyWritesTheRegister_data();
    void nobodyWritesTheRegister() { runAttempt(*m_office); } // C-11
    void whoSees(); // C-05
    void openFilingHoldsUpNobody(); // C-11
    void openDecisionDoesNotHangTheCentre(); // C-08

private:
    ClusterAnswer decide(const QString &who, int id, int version, const QString &action, int undoes = -1)
    {
        return m_office->connect(who).run(statement(id, version, action, undoes));
    }
    static QString statement(int id, int version, const QString &action, int undoes = -1)
    {
        const bool needsReason = action.startsWith(u"return"_s) || action == u"undo"_s;
        return u"insert into decision (case_id, version, action, reasons%1) values (%2, %3, '%4', '%5'%6)"_s.arg(
            undoes < 0 ? QString() : u", undoes"_s, QString::number(id), QString::number(version), action,
            needsReason ? u"[\"mistaken\"]"_s : u"[]"_s, undoes < 0 ? QString() : u", %1"_s.arg(undoes));
    }

    std::optional<Office> m_office;
};

void FilingTest::initTestCase()
{
    m_office.emplace();
    m_office->administer(Office::fileOf(u"filings.sql"_s));
    const QList<std::pair<QString, int>> people{
        {u"unit_a"_s, 201}, {u"unit_b"_s, 202},   {u"admin_a"_s, 203}, {u"county"_s, 204}, {u"beside"_s, 205},
        {u"city"_s, 206},   {u"province"_s, 207}, {u"centre"_s, 208},  {u"k1"_s, 211},     {u"k6"_s, 216}};
    for (const auto &[who, account] : people)
        m_office->administer(
            u"insert into session (token_hash, account_id, station, opened_at, seen_at, idle_ms, ends_at) values"
            " (sha256('%1'), %2, '%3', clock_ms(), clock_ms(), 1800000, clock_ms() + 43200000)"_s.arg(
                Office::tokenOf(who), QString::number(account), m_office->login(u"first"_s)));
    const auto must = [&](const ClusterAnswer &answer) { QVERIFY2(answer.ok(), qPrintable(answer.message)); };
    for (const int id : {12, 13, 14, 17, 18})
        must(decide(u"unit_a"_s, id, 1, u"verify"_s));
    for (const int id : {13, 14, 18})
        must(decide(u"county"_s, id, 2, u"review"_s));
    must(decide(u"beside"_s, 17, 2, u"review"_s));
    must(decide(u"county"_s, 14, 3, u"file"_s));
    must(decide(u"unit_a"_s, 16, 1, u"return"_s));
}

void FilingTest::othersDecideNothing_data()
{
    attemptColumns();
    const auto row = [](const char *name, const QString &who, const QString &sql, const QString &code) {
        attempt(name, {who, {sql}, u"hezhun:"_s + code});
    };
    row("another unit verifies", u"unit_b"_s, statement(11, 1, u"verify"_s), u"case.unknown"_s);
    row("an admin verifies for another unit", u"admin_a"_s, statement(15, 1, u"verify"_s), u"case.unknown"_s);
    row("the county before the unit", u"county"_s, statement(11, 1, u"verify"_s), u"case.unknown"_s);
    row("the county beside", u"beside"_s, statement(12, 2, u"review"_s), u"case.unknown"_s);
    row("the county beside files", u"beside"_s, statement(13, 3, u"file"_s), u"case.unknown"_s);
    row("the city above", u"city"_s, statement(12, 2, u"review"_s), u"action.forbidden"_s);
    row("the province above", u"province"_s, statement(13, 3, u"file"_s), u"action.forbidden"_s);
    row("the centre reviews", u"centre"_s, statement(12, 2, u"review"_s), u"action.forbidden"_s);
    row("the unit reviews itself", u"unit_a"_s, statement(12, 2, u"review"_s), u"action.forbidden"_s);
    row("a commissioner verifies themselves", u"k1"_s, statement(11, 1, u"verify"_s), u"action.forbidden"_s);
    row("filed before it was reviewed", u"county"_s, statement(12, 2, u"file"_s), u"action.wrong_state"_s);
    row("filed once more", u"county"_s, statement(14, 4, u"file"_s), u"action.wrong_state"_s);
    row("withdrawn once the unit acted", u"unit_a"_s, statement(12, 2, u"withdraw"_s), u"action.wrong_state"_s);
    row("a platform reviewer", u"li"_s, statement(12, 2, u"review"_s), u"case.unknown"_s);
    row("the admin takes back what the unit did", u"admin_a"_s, statement(12, 2, u"take_back"_s), u"action.too_late"_s);
    row("the county takes back what the unit did", u"county"_s, statement(12, 2, u"take_back"_s),
        u"action.forbidden"_s);
    row("voided by the centre", u"centre"_s, statement(14, 4, u"void"_s), u"action.forbidden"_s);
    row("voided by the county", u"county"_s, statement(12, 2, u"void"_s), u"action.forbidden"_s);
    attempt("taken by who only looks", {u"city"_s, {u"select take_case(12, 60)"_s}, u"hezhun:case.unknown"_s});
}

void FilingTest::undoingIsNotForged_data()
{
    attemptColumns();
    const auto row = [](const char *name, const QString &who, const QString &sql, const QString &code) {
        attempt(name, {who, {sql}, code});
    };
    for (const QString &who : {u"county"_s, u"city"_s, u"unit_a"_s})
        row(qPrintable(who), who, statement(14, 4, u"undo"_s, 3), u"hezhun:action.forbidden"_s);
    row("beside", u"beside"_s, statement(14, 4, u"undo"_s, 3), u"hezhun:case.unknown"_s);
    row("of nothing", u"centre"_s, statement(14, 4, u"undo"_s), u"hezhun:undo.not_this"_s);
    row("of handing in", u"centre"_s, statement(14, 4, u"undo"_s, 0), u"hezhun:undo.not_this"_s);
    row("of what is to come", u"centre"_s, statement(14, 4, u"undo"_s, 4), u"hezhun:undo.not_this"_s);
    row("by reviewing", u"county"_s, statement(12, 2, u"review"_s, 1), u"hezhun:undo.not_this"_s);
    row("without a reason", u"centre"_s,
        u"insert into decision (case_id, version, action, undoes) values (14, 4, 'undo', 3)"_s,
        u"hezhun:action.reason_needed"_s);
    row("to a desk of one's own", u"centre"_s,
        u"insert into decision (case_id, version, action, undoes, from_desk) values (14, 4, 'undo', 3, 'centre')"_s,
        u"42501"_s);
    row("to a state of one's own", u"centre"_s,
        u"insert into decision (case_id, version, action, undoes, to_state) values (14, 4, 'undo', 3, 'filed')"_s,
        u"42501"_s);
    row("by the function", u"centre"_s, u"select undo_decision(14, 3, '[\"mistaken\"]', '')"_s, u"42501"_s);
}

void FilingTest::othersSeeNothing_data()
{
    attemptColumns();
    const QStringList ofTwelve{
        u"select id from seen_case(12)"_s,          u"select name from fields_of(12)"_s,
        u"select slot from papers_of(12)"_s,        u"select id from history_of(12)"_s,
        u"select login_name from account_of(12)"_s, u"select unit_name from registration_of(12)"_s,
        u"select number from filings_of(14)"_s,     u"select i from seen_by_reference('F-12') i where i is not null"_s};
    for (const QString &who : {u"unit_b"_s, u"beside"_s, u"li"_s, u"k1"_s, u"sun"_s}) {
        for (const QString &sql : ofTwelve)
            attempt(qPrintable(who + u' ' + sql), {who, {sql}, u"rows:"_s});
    }
    // C-04: not before the unit has verified it; and what it never saw it does not see because it came back.
    for (const QString &id : {u"11"_s, u"15"_s, u"16"_s}) {
        for (const QString &function : {u"seen_case"_s, u"fields_of"_s, u"history_of"_s, u"registration_of"_s})
            attempt(qPrintable(u"county %1 %2"_s.arg(function, id)),
                    {u"county"_s, {u"select * from %1(%2)"_s.arg(function, id)}, u"rows:"_s});
    }
    attempt("nobody", {u"nobody"_s, {u"select id from seen_case(12)"_s}, u"rows:"_s});
    attempt("the list of who only looks", {u"city"_s, {u"select id from cases"_s}, u"rows:"_s});
    for (const QString &who : {u"beside"_s, u"unit_b"_s}) {
        attempt(qPrintable(who + u" a paper"_s),
                {who, {u"select open_paper(encode(sha256('F-12'), 'hex'))"_s}, u"hezhun:document.unknown"_s});
        attempt(qPrintable(who + u" shown"_s),
                {who, {u"select record_shown(12, 'photograph')"_s}, u"hezhun:case.unknown"_s});
    }
    attempt("a paper before it is verified",
            {u"county"_s, {u"select open_paper(encode(sha256('F-11'), 'hex'))"_s}, u"hezhun:document.unknown"_s});
}

void FilingTest::nobodyWritesTheRegister_data()
{
    attemptColumns();
    const QStringList statements{
        u"insert into registration (id, case_id) values (99, 12)"_s,
        u"update registration set state = 'filed' where id = 12"_s,
        u"delete from registration"_s,
        u"insert into filing (number, registration_id, case_id, series, ordinal, filed_at)"
        " values ('KTP-2026-130724-000009', 12, 12, 'KTP-2026-130724', 9, 0)"_s,
        u"update filing set revoked_at = null"_s,
        u"delete from filing"_s,
        u"insert into state_count (desk, kind, state, how_many) values ('centre', 'filing.person', 'filed', 9)"_s,
        u"update state_count set how_many = 9"_s,
        u"update numbering set last = last + 1"_s,
        u"update cases set shown_to = '130724' where id = 11"_s,
        u"update cases set department = '130725' where id = 12"_s,
        u"update case_document set seen_by = array['unit:202']"_s,
        u"select next_filing('filing.person', 1, '130724', 0)"_s,
        u"select lock_registration(12)"_s,
        u"select lock_round(12)"_s,
        u"select count_state('centre', 'filing.person', 'filed', 9)"_s,
        u"select keep_filing(null, null, null)"_s,
        u"select keep_registration(null, null, null)"_s,
        u"select void_later_rounds(null, null)"_s,
    };
    for (const QString &who : {u"county"_s, u"centre"_s}) {
        for (const QString &sql : statements)
            attempt(qPrintable(who + u' ' + sql.left(60)), {who, {sql}, u"42501"_s});
    }
}

void FilingTest::whoSees()
{
    const auto sees = [&](const QString &who, int id) {
        return m_office->connect(who).run(u"select id from seen_case(%1)"_s.arg(id)).rows.size() == 1;
    };
    for (const QString &who : {u"unit_a"_s, u"admin_a"_s, u"county"_s, u"city"_s, u"province"_s, u"centre"_s})
        QVERIFY2(sees(who, 12), qPrintable(who));
    QVERIFY(sees(u"unit_b"_s, 15));
    QVERIFY(sees(u"centre"_s, 15));
    QVERIFY(!sees(u"county"_s, 15));
    QVERIFY(sees(u"beside"_s, 17));
    QVERIFY(!sees(u"county"_s, 17));
    // A role at the centre's desk is asked for when deciding; an admin whose grant ended sees nothing more (G-06).
    m_office->administer(u"update unit_grant set ended_at = 1 where person_id = 203"_s);
    QVERIFY(!sees(u"admin_a"_s, 12));
}

void FilingTest::openFilingHoldsUpNobody()
{
    ClusterConnection attacker = m_office->connect(u"county"_s);
    QVERIFY(attacker.run(u"begin"_s).ok());
    QVERIFY(attacker.run(statement(13, 3, u"file"_s)).ok());
    // Another department goes on; in the same division one is told to come again, and nobody hangs.
    const ClusterAnswer beside = decide(u"beside"_s, 17, 3, u"file"_s);
    QVERIFY2(beside.ok(), qPrintable(beside.message));
    QCOMPARE(outcomeOf(decide(u"county"_s, 18, 3, u"file"_s)), u"hezhun:workspace.busy"_s);
    // The rest of the division's work goes on, too.
    QVERIFY(decide(u"county"_s, 12, 2, u"review"_s).ok());
    QVERIFY(decide(u"county"_s, 12, 3, u"take_back"_s).ok());
    QVERIFY(attacker.run(u"rollback"_s).ok());
    // What was rolled back leaves no gap.
    QVERIFY(decide(u"county"_s, 18, 3, u"file"_s).ok());
    const auto numbers = m_office->administer(u"select string_agg(number, ' ' order by number) from filing"_s);
    const QString year = m_office->administer(u"select extract(year from day_of(clock_ms()))"_s).value();
    QCOMPARE(numbers.value(), u"KTP-%1-130724-000001 KTP-%1-130724-000002 KTP-%1-130725-000001"_s.arg(year));
}

void FilingTest::openDecisionDoesNotHangTheCentre()
{
    // A second round of 16, that unit A is just deciding, and keeps to itself.
    const QString next
        = m_office
              ->administer(u"insert into cases (reference, kind, kind_version, account_id, subject, subject_masked,"
                           " number_masked, place_code, submitted_at, due_at, content_hash, unit_id, department,"
                           " registration_id) values ('F-16-2', 'filing.person', 1, 216, '姓名', '姓＊', '', '130724',"
                           " 0, 0, repeat('0', 64), 201, '130724', 16) returning id"_s)
              .value();
    m_office->administer(
        u"insert into decision (case_id, version, action, actor_login) values (%1, 0, 'submit', 'k6')"_s.arg(next));
    ClusterConnection attacker = m_office->connect(u"unit_a"_s);
    QVERIFY(attacker.run(u"begin"_s).ok());
    QVERIFY(attacker.run(statement(next.toInt(), 1, u"verify"_s)).ok());
    QCOMPARE(outcomeOf(decide(u"centre"_s, 16, 2, u"undo"_s, 1)), u"hezhun:workspace.busy"_s);
    QVERIFY(attacker.run(u"rollback"_s).ok());
    const ClusterAnswer undone = decide(u"centre"_s, 16, 2, u"undo"_s, 1);
    QVERIFY2(undone.ok(), qPrintable(undone.message));
    QCOMPARE(m_office->administer(u"select state from cases where id = "_s + next).value(), u"voided"_s);
}

QTEST_GUILESS_MAIN(FilingTest)
#include "filingtest.moc"
