// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

QStringList decides(const QString &values)
{
    return {u"begin"_s, u"insert into decision (case_id, version, action, account_id) values (%1)"_s.arg(values)};
}

QStringList approves(int number, const QString &account)
{
    return decides(u"%1, 1, 'pass', %2"_s.arg(number).arg(account));
}

/// Two kinds beside those of the office, accounts that may be chosen, and their cases:
///  11 an appeal on the platform of the number of account 11; 12 one in the department, of the same number;
///  13 and 14 merges on the platform, of a good and of a foreign project; 15 an appeal that Li approved a moment ago.
/// Accounts: 11 lost, 12 somebody else, 13 a unit of the same number, 14 retired, 15 and 16 of unit C1, 17 of unit C2.
const QString appeals = uR"(
insert into kind_version (kind, version, definition, installed_at) values ('appeal', 1, '{}', 0), ('merge', 1, '{}', 0);
insert into kind_action (kind, version, action, from_state, to_state, to_desk, role, needs_reason, within_seconds, needs_account,
        chosen_type, effect, effect_rows, notice) values
    ('appeal', 1, 'submit', '', 'in_review', 'platform', null, false, 0, false, null, null, null, null),
    ('appeal', 1, 'submit_to_department', '', 'in_review', 'department:110105', null, false, 0, false, null, null, null, null),
    ('appeal', 1, 'pass', 'in_review', 'passed', null, 'platform_reviewer', false, 0, true, 'person', 'give_back', null, 'passed'),
    ('appeal', 1, 'refuse', 'in_review', 'refused', null, 'platform_reviewer', false, 0, false, null, null, null, null),
    ('appeal', 1, 'take_back', 'passed', 'in_review', 'platform', 'platform_reviewer', false, 60, false, null, 'undo', null, null),
    ('merge', 1, 'submit', '', 'in_review', 'platform', null, false, 0, false, null, null, null, null),
    ('merge', 1, 'pass', 'in_review', 'passed', null, 'platform_reviewer', false, 0, false, null, 'merge', 'rows', null);
insert into kind_notice (kind, version, notice, template, delay_seconds) values ('appeal', 1, 'passed', '{login_name} {one_time_password}', 60);
insert into account (login_name, type, phone, created_at) values ('lost', 'person', '13811111111', 0), ('other', 'person', '', 0),
    ('of_unit', 'unit', '', 0), ('gone', 'person', '', 0), ('old_one', 'unit', '', 0), ('new_one', 'unit', '', 0), ('far', 'unit', '', 0);
update account set state = 'retired' where id = 14;
insert into binding (key, value, account_id) values ('number', 'N1', 11), ('number', 'N2', 12), ('login_name', 'of_unit', 13),
    ('login_name', 'gone', 14), ('credit_code', 'C1', 16), ('credit_code', 'C2', 17);
insert into project (number, account_id, unit_code) values ('P1', 15, 'C1'), ('P2', 17, 'C2');
do $$
declare
    entry record;
    number bigint;
begin
    for entry in select * from (values ('A-1', 'appeal', 'submit', null), ('A-2', 'appeal', 'submit_to_department', null),
        ('Q-1', 'merge', 'submit', '[["P1","old_one","new_one"]]'), ('Q-2', 'merge', 'submit', '[["P2","far","new_one"]]'),
        ('A-3', 'appeal', 'submit', null)) as x (reference, kind, action, list)
    loop
        insert into cases (reference, kind, kind_version, subject, subject_masked, number_masked, place_code, submitted_at,
                due_at, content_hash, notice_phone)
            values (entry.reference, entry.kind, 1, '某', '某', '', '', clock_ms() - 100000, clock_ms() + 100000, repeat('0', 64), '13799999999')
            returning id into number;
        insert into case_key (key, value, case_id) values ('number', 'N1', number), ('login_name', 'gone', number),
            ('login_name', 'of_unit', number), ('credit_code', 'C1', number);
        insert into case_field (case_id, name, value) select number, 'rows', entry.list where entry.list is not null;
        insert into decision (case_id, version, action, reasons, words, actor_login) values (number, 0, entry.action, '[]', '', 'portal');
    end loop;
end $$;
)"_s;

} // namespace

/// Whom an appeal is given back to, and what a reviewer may learn and do on the way (I-25, Q-02, Q-20).
class AppealGuardTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void chooses_data();
    void chooses() { runAttempt(*m_office); }
    void matches_data();
    void matches() { runAttempt(*m_office); }
    void merges_data();
    void merges() { runAttempt(*m_office); }
    void callsItself_data();
    void callsItself() { runAttempt(*m_office); }
    void readsWhatItDid_data();
    void readsWhatItDid() { runAttempt(*m_office); }
    void appliesTwice_data();
    void appliesTwice() { runAttempt(*m_office); }
    void takesBackTooLate_data();
    void takesBackTooLate();
    void takesBackAfterAnother();
    void twoAtOnce();

private:
    std::optional<Office> m_office;
};

void AppealGuardTest::initTestCase()
{
    m_office.emplace();
    ClusterConnection owner = m_office->owner();
    const ClusterAnswer made = owner.run(u"set search_path = hezhun, pg_temp;"_s + appeals);
    QVERIFY2(made.ok(), qPrintable(made.message));
    ClusterConnection li = m_office->connect(u"li"_s);
    const ClusterAnswer approved
        = li.run(u"insert into decision (case_id, version, action, account_id) values (15, 1, 'pass', 11)"_s);
    QVERIFY2(approved.ok(), qPrintable(approved.message));
}

void AppealGuardTest::chooses_data()
{
    attemptColumns();
    attempt("who matches",
            {u"li"_s, approves(11, u"11"_s), u"rows:"_s}); // the refusals below would prove nothing without
    attempt("nobody", {u"li"_s, approves(11, u"null"_s), u"hezhun:action.account_needed"_s});
    attempt("somebody else", {u"li"_s, approves(11, u"12"_s), u"hezhun:action.account_not_matching"_s});
    attempt("nobody that there is", {u"li"_s, approves(11, u"999"_s), u"hezhun:action.account_not_matching"_s});
    attempt("oneself", {u"li"_s, approves(11, u"1"_s), u"hezhun:action.account_not_matching"_s});
    attempt("a unit that matches", {u"li"_s, approves(11, u"13"_s), u"hezhun:action.account_not_matching"_s});
    attempt("who was merged away", {u"li"_s, approves(11, u"14"_s), u"hezhun:action.account_retired"_s});
    attempt("somebody, when refusing",
            {u"li"_s, decides(u"11, 1, 'refuse', 11"_s), u"hezhun:action.account_not_matching"_s});
    attempt("somebody, for a real name",
            {u"li"_s, decides(u"1, 1, 'pass', 11"_s), u"hezhun:action.account_not_matching"_s});
    attempt("on another desk", {u"li"_s, approves(12, u"11"_s), u"hezhun:case.unknown"_s});
    attempt("without the role", {u"zhao"_s, approves(12, u"11"_s), u"hezhun:action.forbidden"_s});
    attempt("administrators do not review", {u"chief"_s, approves(11, u"11"_s), u"hezhun:action.forbidden"_s});
    attempt("without a desk", {u"qian"_s, approves(11, u"11"_s), u"hezhun:case.unknown"_s});
    attempt("read-only", {u"readonly"_s, approves(11, u"11"_s), u"42501"_s});
}

void AppealGuardTest::matches_data()
{
    attemptColumns();
    const auto asks = [](int number) {
        return QStringList{u"select login_name, type, phone_masked, state, how from matches_of(%1)"_s.arg(number)};
    };
    const QString both = u"rows: lost|person|13*****111|active|number, gone|person||retired|login_name"_s;
    attempt("of one's desk", {u"li"_s, asks(11), both});
    attempt("read-only, with a reviewer", {u"readonly"_s, asks(11), both});
    attempt("of another desk", {u"li"_s, asks(12), u"rows:"_s});
    attempt("of one's desk, without the role", {u"zhao"_s, asks(12), u"rows:"_s});
    attempt("by an administrator", {u"chief"_s, asks(11), u"rows:"_s});
    attempt("of a real name", {u"li"_s, asks(1), u"rows:"_s});
    attempt("of a merge", {u"li"_s, asks(13), u"rows:"_s});
    attempt("of what is over", {u"li"_s, asks(15), u"rows:"_s});
    attempt("without a desk", {u"qian"_s, asks(11), u"rows:"_s});
    attempt("nobody logged in", {u"nobody"_s, asks(11), u"hezhun:session.needed"_s});
    attempt("with a stolen token", {u"thief"_s, asks(11), u"hezhun:session.over"_s});
    attempt("the dispatcher", {u"dispatcher"_s, asks(11), u"42501"_s});
}

void AppealGuardTest::merges_data()
{
    attemptColumns();
    attempt("within a unit", {u"li"_s, approves(13, u"null"_s), u"rows:"_s});
    attempt("of another unit", {u"li"_s, approves(14, u"null"_s), u"hezhun:request.row_unit:1"_s});
    attempt("with an account besides", {u"li"_s, approves(13, u"16"_s), u"hezhun:action.account_not_matching"_s});
}

void AppealGuardTest::callsItself_data()
{
    attemptColumns();
    const QStringList calls{
        u"give_back((select null::cases), 11)"_s,
        u"add_phone((select null::cases), 11)"_s,
        u"reserve_phone((select null::cases), 11)"_s,
        u"follow_name((select null::cases), null::account)"_s,
        u"merge_accounts((select null::cases), 'rows')"_s,
        u"merge_rows((select null::cases), 'rows')"_s,
        u"check_merge_row((select null::cases), 'rows', 1, 'C1')"_s,
        u"retire_account((select null::cases), null::account)"_s,
        u"undo_effect((select null::cases))"_s,
        u"undo_trace(null::effect_trace)"_s,
        u"trace_effect(11, 'phone', 11, '', '', '')"_s,
        u"act_on_accounts(null::decision, null::cases, null::kind_action)"_s,
        u"check_choice(null::cases, null::kind_action, 11)"_s,
        u"matched_accounts(11)"_s,
        u"word_of_account(11, 'number')"_s,
        u"part_fields()"_s,
        u"part_of_kind('appeal', 1)"_s,
    };
    for (const QString &call : calls)
        attempt(qPrintable(call), {u"li"_s, {u"select "_s + call}, u"42501"_s});
}

void AppealGuardTest::readsWhatItDid_data()
{
    attemptColumns();
    const QStringList tables{u"outbox"_s,  u"account_key"_s, u"effect_trace"_s, u"former_name"_s,
                             u"project"_s, u"binding"_s,     u"account"_s};
    for (const QString &table : tables)
        attempt(qPrintable(table),
                {u"li"_s, approves(11, u"11"_s) + QStringList{u"select 1 from "_s + table}, u"42501"_s});
    attempt("the decision's account",
            {u"li"_s, approves(11, u"11"_s) + QStringList{u"select account_id from decision"_s}, u"42501"_s});
    attempt(
        "the account, returned",
        {u"li"_s,
         {u"insert into decision (case_id, version, action, account_id) values (11, 1, 'pass', 11) returning account_id"_s},
         u"42501"_s});
}

void AppealGuardTest::appliesTwice_data()
{
    attemptColumns();
    attempt(
        "in one transaction",
        {u"li"_s,
         approves(11, u"11"_s)
             + QStringList{u"insert into decision (case_id, version, action, account_id) values (11, 1, 'pass', 11)"_s},
         u"hezhun:case.stale"_s});
    attempt(
        "as the next version",
        {u"li"_s,
         approves(11, u"11"_s)
             + QStringList{u"insert into decision (case_id, version, action, account_id) values (11, 2, 'pass', 11)"_s},
         u"hezhun:action.wrong_state"_s});
    attempt("taken back twice",
            {u"li"_s,
             decides(u"15, 2, 'take_back', null"_s)
                 + QStringList{u"insert into decision (case_id, version, action) values (15, 3, 'take_back')"_s},
             u"hezhun:action.wrong_state"_s});
    attempt("taken back with an account",
            {u"li"_s, decides(u"15, 2, 'take_back', 11"_s), u"hezhun:action.account_not_matching"_s});
}

void AppealGuardTest::takesBackTooLate_data()
{
    attemptColumns();
    attempt("after the minute", {u"li"_s, decides(u"15, 2, 'take_back', null"_s), u"hezhun:action.too_late"_s});
}

void AppealGuardTest::takesBackTooLate()
{
    m_office->setClockForward(61'000);
    runAttempt(*m_office);
    m_office->setClockForward(0);
}

/// What an approval gave is undone by whoever approved, and by nobody else.
void AppealGuardTest::takesBackAfterAnother()
{
    ClusterConnection wang = m_office->connect(u"wang"_s);
    QCOMPARE(outcomeOf(wang.run(u"insert into decision (case_id, version, action) values (15, 2, 'take_back')"_s)),
             u"hezhun:action.too_late"_s);
    QCOMPARE(
        m_office->administer(u"select count(*) from hezhun.account_key where account_id = 11 and one_time_case = 15"_s)
            .value(),
        u"1"_s);
    ClusterConnection li = m_office->connect(u"li"_s);
    QVERIFY(li.run(u"insert into decision (case_id, version, action) values (15, 2, 'take_back')"_s).ok());
    QCOMPARE(m_office
                 ->administer(
                     u"select count(*) from hezhun.account_key where account_id = 11 and one_time_hash is not null"_s)
                 .value(),
             u"0"_s);
    QCOMPARE(m_office->administer(u"select count(*) from hezhun.outbox where case_id = 15 and message <> ''"_s).value(),
             u"0"_s);
}

/// Of two reviewers who approve at the same moment, one gives back, and one password lies in the outbox.
void AppealGuardTest::twoAtOnce()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    ClusterConnection wang = m_office->connect(u"wang"_s);
    const QString statement
        = u"insert into decision (case_id, version, action, account_id) values (11, 1, 'pass', 11)"_s;
    const QString process = wang.run(u"select pg_backend_pid()"_s).value();
    QVERIFY(li.run(u"begin; "_s + statement).ok());
    QString outcome;
    std::thread other([&] { outcome = outcomeOf(wang.run(statement)); });
    // She waits for the case before he commits.
    const bool waits = QTest::qWaitFor([&] {
        return m_office
                   ->administer(
                       u"select count(*) from pg_stat_activity where pid = %1 and wait_event_type = 'Lock'"_s.arg(
                           process))
                   .value()
            == u"1"_s;
    });
    const bool committed = li.run(u"commit"_s).ok();
    other.join();
    QVERIFY(waits && committed);
    QCOMPARE(outcome, u"hezhun:case.stale"_s);
    QCOMPARE(m_office->administer(u"select count(*) from hezhun.outbox where case_id = 11"_s).value(), u"1"_s);
}

QTEST_GUILESS_MAIN(AppealGuardTest)
#include "appealtest.moc"
