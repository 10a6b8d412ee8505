// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString denied = u"42501"_s;
const QString forbidden = u"hezhun:information.forbidden"_s;
/// What Qian says, and has saved.
const QString saved
    = u"{\"name\":\"钱进\",\"region\":\"mainland\",\"id_type\":\"resident_id\",\"id_number\":\"11010519491231002X\","
      "\"valid_from\":\"2016-05-01\"}"_s;

QString saves(const QString &fields, const QString &account = u"6"_s, const QString &part = u"'person'"_s)
{
    return u"select save_information(%1, %2, '%3')"_s.arg(account, part, fields);
}

/// The same with a number that was not said before, once it was asked whether it may be.
QStringList savesAnew(const QString &fields, const QString &account, const QString &number)
{
    return {
        u"select set_config('test.inquiry', ask('identity', '%1', 'number %2')::text, false)"_s.arg(account, number),
        u"begin"_s,
        u"select save_information(%1, 'person', '%2', current_setting('test.inquiry')::bigint)"_s.arg(account, fields)};
}

/// What Qian says, with one of the values changed.
QString with(const QString &field, const QString &value)
{
    QString fields = saved;
    return fields.insert(1, u"\"%1\":%2,"_s.arg(field, value));
}

/// The same, but for the name.
QString renamed(const QString &name = u"钱改"_s)
{
    return QString(saved).replace(u"钱进"_s, name);
}

} // namespace

/// What accounts say of themselves is theirs, and what follows from it is the database's to say.
class InformationTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void readsAndSavesOnesOwn_data();
    void readsAndSavesOnesOwn() { runAttempt(*m_office); }
    void thoseOfOthers_data();
    void thoseOfOthers() { runAttempt(*m_office); }
    void whatNobodyCanSay_data();
    void whatNobodyCanSay() { runAttempt(*m_office); }
    void whatIsBoundStays_data();
    void whatIsBoundStays() { runAttempt(*m_office); }
    void contactWithoutItsCode_data();
    void contactWithoutItsCode() { runAttempt(*m_office); }
    void takesBackOnesOwnCase_data();
    void takesBackOnesOwnCase() { runAttempt(*m_office); }
    void checksAreTheServices_data();
    void checksAreTheServices() { runAttempt(*m_office); }
    void serviceWaitsForNobody();
    void saverWaitsForNobody();
    void boundAtTheSameMoment();

private:
    std::optional<Office> m_office;
};

void InformationTest::initTestCase()
{
    m_office.emplace();
    // Qian is asked about, and has papers in review (case 11); Wang is verified; Sun is a clerk, at whose counter the
    // account 9 stands, and 6 stood; Zhao is none, whatever stands there.
    m_office->administer(
        u"update account set phone = '15000150000' where id = 6;"
        " insert into account_field (account_id, part, name, value) select 6, 'person', key, value from "
        "json_each_text('%1');"
        " insert into national_check (account_id, part, fields, requested_at, not_before) values (6, 'person', '{}', "
        "0, 0);"
        " insert into cases (reference, kind, kind_version, account_id, subject, subject_masked, number_masked, "
        "place_code,"
        "   submitted_at, due_at, content_hash) select 'R-1', kind, version, 6, '钱进', '钱＊', '', '', 0, 0, "
        "repeat('0', 64)"
        "   from kind_version where kind = 'realname.person' order by version desc limit 1;"
        " insert into decision (case_id, version, action) values (11, 0, 'submit');"
        " insert into binding (key, value, account_id) values ('number', '110105198801010065', 2);"
        " insert into real_name (account_id, part, state, changed_at) values (2, 'person', 'passed_national', 0);"
        " insert into national_check (account_id, part, fields, requested_at, not_before) values (2, 'person', '{}', "
        "0, 0);"
        " insert into account_role (account_id, role, desk) values (4, 'counter_clerk', 'platform'),"
        "   (5, 'administrator', 'department:110105');"
        " insert into counter_visit (clerk_id, account_id, until) values (4, 9, clock_ms() + 600000),"
        "   (4, 6, clock_ms() - 1), (5, 6, clock_ms() + 600000);"
        " insert into access_log (at, account_id, subject_id, event, field, after_value)"
        "   values (0, 4, 6, 'information.changed', 'person.name', '钱＊')"_s.arg(saved));
}

/// Without these the refusals below would prove nothing.
void InformationTest::readsAndSavesOnesOwn_data()
{
    attemptColumns();
    attempt(
        "Qian reads",
        {u"qian"_s,
         {u"select phone, state, open_case, number_fixed, fields::json ->> 'name' from information_of(6, 'person')"_s},
         u"rows: 15000150000|in_review|11|f|钱进"_s});
    attempt("Qian saves",
            {u"qian"_s,
             {u"begin"_s, saves(renamed()), u"select state, asked, open_case from information_of(6, 'person')"_s},
             u"rows: incomplete|queued|"_s});
    attempt("Qian says where he is told things",
            {u"qian"_s, {u"select phone, email from contact_of(6)"_s}, u"rows: 15000150000|"_s});
    attempt("the clerk acts for who stands there",
            {u"sun"_s,
             savesAnew(renamed(), u"9"_s, u"11010519491231002X"_s)
                 + QStringList{u"select count(*) from information_of(9, 'person')"_s},
             u"rows: 1"_s,
             {u"inquiry"_s}});
    attempt("Qian reads his record, not who helped him",
            {u"qian"_s,
             {u"select field, after_value, by_login, by_name, by_other from changes_of(6, 10)"_s},
             u"rows: person.name|钱＊|||t"_s});
    attempt("administrators read it with that",
            {u"chief"_s,
             {u"select field, by_login, by_name, by_other from changes_of(6, 10)"_s},
             u"rows: person.name|sun|孙立|t"_s});
    attempt("no more of it than is asked for", {u"qian"_s, {u"select * from changes_of(6, 0)"_s}, u"rows:"_s});
}

void InformationTest::thoseOfOthers_data()
{
    attemptColumns();
    const QMap<QString, QString> others{{u"li"_s, forbidden},     {u"chief"_s, forbidden},
                                        {u"sun"_s, forbidden},    {u"zhao"_s, forbidden},
                                        {u"nobody"_s, forbidden}, {u"thief"_s, u"hezhun:session.over"_s},
                                        {u"readonly"_s, denied},  {u"dispatcher"_s, denied}};
    for (auto it = others.cbegin(); it != others.cend(); ++it) {
        const auto row = [&](const QString &what, const QString &statement) {
            attempt(qPrintable(u"%1 %2"_s.arg(it.key(), what)), {it.key(), {statement}, it.value()});
        };
        row(u"reads"_s, u"select * from information_of(6, 'person')"_s);
        row(u"saves"_s, saves(renamed()));
        row(u"reads where they are told things"_s, u"select * from contact_of(6)"_s);
        row(u"says where they are told things"_s, u"select set_contact(6, 'email', '', null)"_s);
        if (it.key() != u"chief"_s)
            row(u"reads the record"_s, u"select * from changes_of(6, 10)"_s);
    }
    attempt("of nobody", {u"qian"_s, {u"select * from information_of(null, 'person')"_s}, forbidden});
    attempt("saved for nobody", {u"qian"_s, {saves(saved, u"null"_s)}, forbidden});
    attempt("the record of nobody", {u"qian"_s, {u"select * from changes_of(null, 10)"_s}, forbidden});
    attempt("of an account that is not there",
            {u"qian"_s, {u"select * from information_of(99, 'person')"_s}, forbidden});
    attempt("saved for an account that is not there", {u"qian"_s, {saves(saved, u"99"_s)}, forbidden});
    attempt("in a transaction that sees an old state",
            {u"qian"_s,
             {u"begin isolation level repeatable read"_s, u"select * from information_of(6, 'person')"_s},
             u"hezhun:session.isolation"_s});
    for (const QString &table : {u"account_field"_s, u"national_check"_s, u"real_name"_s, u"binding"_s,
                                 u"former_name"_s, u"access_log"_s, u"account"_s}) {
        for (const QString &who : {u"qian"_s, u"dispatcher"_s})
            attempt(qPrintable(u"%1 reads %2"_s.arg(who, table)), {who, {u"select 1 from %1"_s.arg(table)}, denied});
        attempt(qPrintable(u"empties %1"_s.arg(table)), {u"qian"_s, {u"delete from %1"_s.arg(table)}, denied});
    }
}

void InformationTest::whatNobodyCanSay_data()
{
    attemptColumns();
    const QString form = u"hezhun:fields.form"_s;
    attempt("another part", {u"qian"_s, {saves(saved, u"6"_s, u"'soul'"_s)}, u"hezhun:information.unknown_part"_s});
    attempt("a unit's part", {u"qian"_s, {saves(saved, u"6"_s, u"'unit'"_s)}, u"hezhun:information.unknown_part"_s});
    attempt("no part", {u"qian"_s, {saves(saved, u"6"_s, u"null"_s)}, u"hezhun:information.unknown_part"_s});
    attempt("no object", {u"qian"_s, {saves(u"[]"_s)}, form});
    attempt("no JSON", {u"qian"_s, {saves(u"{"_s)}, form});
    attempt("nothing", {u"qian"_s, {u"select save_information(6, 'person', null)"_s}, form});
    attempt("a number for a text", {u"qian"_s, {saves(with(u"sex"_s, u"1"_s))}, form});
    attempt("an object for a text", {u"qian"_s, {saves(with(u"sex"_s, u"{\"a\":\"b\"}"_s))}, form});
    attempt("half a megabyte",
            {u"qian"_s,
             {u"select save_information(6, 'person', '{\"name\":\"' || repeat('钱', 200000) || '\"}')"_s},
             form});
    attempt("a nest of a hundred thousand",
            {u"qian"_s, {u"select save_information(6, 'person', repeat('[', 100000))"_s}, form});
    attempt("a field that there is none",
            {u"qian"_s, {saves(with(u"state"_s, u"\"passed\""_s))}, u"hezhun:field.unknown"_s});
    attempt("a choice that there is none", {u"qian"_s, {saves(with(u"sex"_s, u"\"x\""_s))}, u"hezhun:field.choice"_s});
    attempt("a name without end", {u"qian"_s, {saves(renamed(QString(51, u'钱')))}, u"hezhun:text.length"_s});
    attempt("a wrong number",
            {u"qian"_s, {saves(QString(saved).replace(u"002X"_s, u"0021"_s))}, u"hezhun:resident_id.check_digit"_s});
    attempt("a zero byte", {u"qian"_s, {saves(with(u"sex"_s, u"\"\\u0000\""_s))}, form});
    // What is missing may be: then nobody is asked about them.
    attempt("half of it",
            {u"qian"_s,
             {u"begin"_s, saves(u"{\"name\":\"钱改\"}"_s),
              u"select state, asked, fields from information_of(6, 'person')"_s},
             u"rows: incomplete||{\"name\": \"钱改\"}"_s});
}

void InformationTest::whatIsBoundStays_data()
{
    attemptColumns();
    const QString wangs = QString(saved).replace(u"11010519491231002X"_s, u"110105198801010065"_s);
    const QStringList asked{u"inquiry"_s};
    const QString ownNumber = u"11010519491231002X"_s;
    const QString wangsNumber = u"110105198801010065"_s;
    attempt("a number of one's own",
            {u"wang"_s, savesAnew(saved, u"2"_s, ownNumber), u"hezhun:identity.number_fixed"_s, asked});
    attempt("no number any more",
            {u"wang"_s, {saves(u"{\"name\":\"王芳\"}"_s, u"2"_s)}, u"hezhun:identity.number_fixed"_s});
    attempt("somebody else's number",
            {u"qian"_s, savesAnew(wangs, u"6"_s, wangsNumber), u"hezhun:identity.number_bound"_s, asked});
    // Whether a number is bound is told so many times, and no roll-back gives them back.
    const QString needed = u"hezhun:inquiry.needed"_s;
    attempt("a number without having asked", {u"qian"_s, {saves(wangs)}, needed});
    attempt("another number than was asked about", {u"qian"_s, savesAnew(wangs, u"6"_s, ownNumber), needed, asked});
    attempt("asked about another account",
            {u"qian"_s,
             {savesAnew(wangs, u"7"_s, wangsNumber).constFirst(), u"begin"_s,
              u"select save_information(6, 'person', '%1', current_setting('test.inquiry')::bigint)"_s.arg(wangs)},
             needed,
             asked});
    attempt("asked in the same transaction",
            {u"qian"_s, QStringList{u"begin"_s} + savesAnew(wangs, u"6"_s, wangsNumber), needed, asked});
}

void InformationTest::contactWithoutItsCode_data()
{
    attemptColumns();
    const QString wrong = u"hezhun:code.wrong"_s;
    attempt("a phone without a code", {u"qian"_s, {u"select set_contact(6, 'sms', '15000150001', null)"_s}, wrong});
    attempt("a code that there is none", {u"qian"_s, {u"select set_contact(6, 'sms', '15000150001', 99)"_s}, wrong});
    attempt("no phone", {u"qian"_s, {u"select set_contact(6, 'sms', '', null)"_s}, wrong});
    attempt("an address without a code", {u"qian"_s, {u"select set_contact(6, 'email', 'a@b.cn', null)"_s}, wrong});
    attempt("no channel", {u"qian"_s, {u"select set_contact(6, null, '', null)"_s}, u"hezhun:code.address"_s});
    attempt("another channel", {u"qian"_s, {u"select set_contact(6, 'pigeon', '', null)"_s}, u"hezhun:code.address"_s});
    attempt("nothing", {u"qian"_s, {u"select set_contact(6, 'sms', null, null)"_s}, u"hezhun:code.address"_s});
    attempt("no address, which needs none",
            {u"qian"_s, {u"begin"_s, u"select set_contact(6, 'email', '', null)"_s}, u"rows:"_s});
}

void InformationTest::takesBackOnesOwnCase_data()
{
    attemptColumns();
    const QString decide = u"insert into decision (case_id, version, action) values (%1, 1, '%2')"_s;
    attempt("Qian's own", {u"qian"_s, {u"begin"_s, decide.arg(u"11"_s, u"withdraw"_s)}, u"rows:"_s});
    attempt("Qian passes himself", {u"qian"_s, {decide.arg(u"11"_s, u"pass"_s)}, u"hezhun:action.forbidden"_s});
    attempt("Qian takes back another's", {u"qian"_s, {decide.arg(u"1"_s, u"withdraw"_s)}, u"hezhun:case.unknown"_s});
    attempt("the reviewer takes it back",
            {u"li"_s, {decide.arg(u"11"_s, u"withdraw"_s)}, u"hezhun:action.forbidden"_s});
    attempt("the administrator takes it back",
            {u"chief"_s, {decide.arg(u"11"_s, u"withdraw"_s)}, u"hezhun:action.forbidden"_s});
    attempt("the clerk at whose counter nobody stands takes it back",
            {u"sun"_s, {decide.arg(u"11"_s, u"withdraw"_s)}, u"hezhun:action.forbidden"_s});
    attempt("somebody else takes it back", {u"zhao"_s, {decide.arg(u"11"_s, u"withdraw"_s)}, u"hezhun:case.unknown"_s});
    attempt("nobody takes it back", {u"nobody"_s, {decide.arg(u"11"_s, u"withdraw"_s)}, u"hezhun:session.needed"_s});
    attempt("Qian sees none of the desk", {u"qian"_s, {u"select count(*) from cases"_s}, u"rows: 0"_s});
}

void InformationTest::checksAreTheServices_data()
{
    attemptColumns();
    const QString service = u"dispatcher"_s;
    for (const QString &who : {u"qian"_s, u"li"_s, u"chief"_s, u"nobody"_s, u"readonly"_s}) {
        attempt(qPrintable(u"%1 claims"_s.arg(who)), {who, {u"select * from claim_checks(1, 60)"_s}, denied});
        attempt(qPrintable(u"%1 answers"_s.arg(who)), {who, {u"select settle_check(1, 'match', '')"_s}, denied});
    }
    attempt("it claims what is due",
            {service, {u"begin"_s, u"select id, part from claim_checks(1, 60)"_s}, u"rows: 1|person"_s});
    attempt("once",
            {service,
             {u"begin"_s, u"select count(*) from claim_checks(9, 60)"_s, u"select count(*) from claim_checks(9, 60)"_s},
             u"rows: 0"_s});
    attempt(
        "for a moment at least",
        {service,
         {u"begin"_s, u"select count(*) from claim_checks(9, -60)"_s, u"select count(*) from claim_checks(9, 60)"_s},
         u"rows: 0"_s});
    attempt("none", {service, {u"begin"_s, u"select count(*) from claim_checks(-1, 60)"_s}, u"rows: 0"_s});
    attempt("a check that there is none", {service, {u"select settle_check(99, 'match', '')"_s}, u"rows: no_longer"_s});
    attempt("an answer that is none", {service, {u"select settle_check(1, 'passed', '')"_s}, u"rows: no_longer"_s});
    attempt("no answer", {service, {u"select settle_check(1, null, '')"_s}, u"rows: no_longer"_s});
    attempt("whoever is verified stays so",
            {service, {u"begin"_s, u"select settle_check(2, 'no_match', '')"_s}, u"rows: no_longer"_s});
    attempt("one answer to one question",
            {service,
             {u"begin"_s, u"select settle_check(1, 'no_match', '')"_s, u"select settle_check(1, 'match', '')"_s},
             u"rows: no_longer"_s});
    for (const QString &token : {u""_s, Office::tokenOf(u"li"_s)})
        attempt(qPrintable(u"a match takes the case back, whoever is logged in: %1"_s.arg(token.isEmpty() ? u"nobody"_s
                                                                                                          : u"Li"_s)),
                {service,
                 {u"set hezhun.token = '%1'"_s.arg(token), u"begin"_s, u"select settle_check(1, 'match', '')"_s},
                 u"rows: passed"_s});
    attempt("it reads nothing else of anybody", {service, {u"select * from information_of(6, 'person')"_s}, denied});
    attempt("it decides nothing",
            {service, {u"insert into decision (case_id, version, action) values (11, 1, 'withdraw')"_s}, denied});
}

/// Whoever saves, and keeps the transaction open, holds up neither the service nor what it says of others.
void InformationTest::serviceWaitsForNobody()
{
    const auto before = m_office->digest();
    ClusterConnection qian = m_office->connect(u"qian"_s);
    QVERIFY(qian.run(u"begin"_s).ok());
    QCOMPARE(outcomeOf(qian.run(saves(renamed()))), u"rows:"_s);
    ClusterConnection service = m_office->connect(u"dispatcher"_s);
    QCOMPARE(outcomeOf(service.run(u"begin"_s)), u"rows:"_s);
    QCOMPARE(outcomeOf(service.run(u"select id from claim_checks(9, 60)"_s)), u"rows: 2"_s);
    QCOMPARE(outcomeOf(service.run(u"select settle_check(1, 'match', '')"_s)), u"rows: later"_s);
    QCOMPARE(outcomeOf(service.run(u"rollback"_s)), u"rows:"_s);
    // Only the account is locked: the same.
    QVERIFY(qian.run(u"rollback; begin"_s).ok());
    QCOMPARE(outcomeOf(qian.run(u"select set_contact(6, 'email', '', null)"_s)), u"rows:"_s);
    QCOMPARE(outcomeOf(service.run(u"select settle_check(1, 'match', '')"_s)), u"rows: later"_s);
    QVERIFY(qian.run(u"rollback"_s).ok());
    QCOMPARE(m_office->digest(), before);
}

/// A reviewer who is about to decide holds up nobody who saves: they are told.
void InformationTest::saverWaitsForNobody()
{
    const auto before = m_office->digest();
    ClusterConnection li = m_office->connect(u"li"_s);
    QVERIFY(li.run(u"begin"_s).ok());
    QVERIFY(li.run(u"insert into decision (case_id, version, action) values (11, 1, 'pass')"_s).ok());
    QCOMPARE(outcomeOf(m_office->again(u"qian"_s).run(saves(renamed()))), u"hezhun:identity.being_reviewed"_s);
    QVERIFY(li.run(u"rollback; begin"_s).ok());
    QCOMPARE(outcomeOf(li.run(u"select take_case(11, 600)"_s)), u"rows: t"_s);
    QVERIFY(li.run(u"commit"_s).ok());
    QCOMPARE(outcomeOf(m_office->again(u"qian"_s).run(saves(renamed()))), u"hezhun:identity.being_reviewed"_s);
    QCOMPARE(outcomeOf(m_office->again(u"dispatcher"_s).run(u"begin; select settle_check(1, 'match', '')"_s)),
             u"rows: later"_s);
    m_office->again(u"dispatcher"_s);
    QVERIFY(li.run(u"select release_case(11)"_s).ok());
    QCOMPARE(m_office->digest(), before);
}

/// I-08: of two who are verified with one number at one moment, the second is not.
void InformationTest::boundAtTheSameMoment()
{
    m_office->administer(u"insert into account_field (account_id, part, name, value) select a, 'person', key, value"
                         " from json_each_text('%1'), generate_series(7, 8) a;"
                         " delete from binding where account_id in (7, 8);"
                         " delete from real_name where account_id in (7, 8);"
                         " insert into national_check (id, account_id, part, fields, requested_at, not_before)"
                         " values (70, 7, 'person', '{}', 0, 0), (80, 8, 'person', '{}', 0, 0)"_s.arg(saved));
    ClusterConnection first = m_office->connect(u"dispatcher"_s);
    ClusterConnection second = m_office->connect(u"dispatcher"_s);
    const QString process = second.run(u"select pg_backend_pid()"_s).value();
    QVERIFY(first.run(u"begin"_s).ok());
    QCOMPARE(outcomeOf(first.run(u"select settle_check(70, 'match', '')"_s)), u"rows: passed"_s);
    QString outcome;
    std::atomic_bool answered = false;
    std::thread other([&] {
        outcome = outcomeOf(second.run(u"select settle_check(80, 'match', '')"_s));
        answered = true;
    });
    while (m_office->administer(u"select cardinality(pg_blocking_pids(%1))"_s.arg(process)).value() == u"0"_s
           && !answered)
        std::this_thread::yield();
    const bool committed = first.run(u"commit"_s).ok();
    other.join();
    QVERIFY(committed);
    QCOMPARE(outcome, u"rows: failed"_s);
    QCOMPARE(m_office->administer(u"select state, reasons from real_name where account_id = 8"_s).rows,
             (QList<QStringList>{{u"failed"_s, u"[\"identity.number_bound\"]"_s}}));
    QCOMPARE(m_office->administer(u"select count(*) from binding where account_id = 8"_s).value(), u"0"_s);
}

QTEST_GUILESS_MAIN(InformationTest)
#include "informationtest.moc"
