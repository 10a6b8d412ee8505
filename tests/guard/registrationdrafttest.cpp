// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

/// What a person types, without fault, and beside it what nobody types.
const QString forged
    = uR"('{"name": "冒名", "id_number": "110105194912310038", "unit_name": "乙单位", "registered_place": "130725",
      "registered_address": "别处", "phone": "13811111111", "level": "county", "education": "master",
      "title": "none", "expertise": "crops", "expertise_detail": "水稻", "services": "培训", "crops": "水稻",
      "served_place": "130724", "served_detail": "村", "service_from": "2026-12-01", "service_until": "2028-11-30",
      "contact_address": "地址"}')"_s;

} // namespace

/// Drafts of registrations: for a unit that granted nothing, with values that nobody types, of others (C-03, C-07,
/// C-12).
class RegistrationDraftGuard : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void own_data();
    void own() { runAttempt(*m_office); }
    void ofOthers_data();
    void ofOthers() { runAttempt(*m_office); }
    void opening_data();
    void opening() { runAttempt(*m_office); } // C-03, C-07
    void whatIsKept_data();
    void whatIsKept() { runAttempt(*m_office); }
    void handingIn_data();
    void handingIn() { runAttempt(*m_office); } // C-05, C-12
    void ownRounds_data();
    void ownRounds() { runAttempt(*m_office); } // C-03
    void grantThatIsOver();

private:
    std::optional<Office> m_office;
};

void RegistrationDraftGuard::initTestCase()
{
    m_office.emplace();
    m_office->administer(Office::fileOf(u"filings.sql"_s));
    m_office->administer(Office::fileOf(u"registrationdrafts.sql"_s));
    const QList<std::pair<QString, int>> people{{u"unit_a"_s, 201}, {u"k1"_s, 211}, {u"k2"_s, 212}, {u"k6"_s, 216},
                                                {u"d1"_s, 221},     {u"d2"_s, 222}, {u"d3"_s, 223}};
    for (const auto &[who, account] : people)
        m_office->administer(
            u"insert into session (token_hash, account_id, station, opened_at, seen_at, idle_ms, ends_at) values"
            " (sha256('%1'), %2, '%3', clock_ms(), clock_ms(), 1800000, clock_ms() + 43200000)"_s.arg(
                Office::tokenOf(who), QString::number(account), m_office->login(u"first"_s)));
    for (const auto &[id, action] : QList<std::pair<int, QString>>{{12, u"verify"_s}, {16, u"return"_s}}) {
        const ClusterAnswer answer
            = m_office->connect(u"unit_a"_s)
                  .run(u"insert into decision (case_id, version, action, reasons) values (%1, 1, '%2', '%3')"_s.arg(
                      QString::number(id), action, action == u"return"_s ? u"[\"mistaken\"]"_s : u"[]"_s));
        QVERIFY2(answer.ok(), qPrintable(answer.message));
    }
}

/// Without these the refusals below would prove nothing.
void RegistrationDraftGuard::own_data()
{
    attemptColumns();
    attempt("read",
            {u"d3"_s,
             {u"select unit_id, typed from read_registration_draft(101)"_s},
             u"rows: 201|{\"crops\": \"水稻\"}"_s});
    attempt("saved",
            {u"d3"_s,
             {u"begin"_s, u"select save_draft_fields(101, '{\"crops\": \"茶\"}')"_s,
              u"select typed from read_registration_draft(101)"_s},
             u"rows: {\"crops\": \"茶\"}"_s});
    attempt("another unit",
            {u"d3"_s,
             {u"begin"_s, u"select change_draft_unit(101, 202)"_s,
              u"select unit_id, fixed::json ->> 'unit_name' from read_registration_draft(101)"_s},
             u"rows: 202|乙单位"_s});
    attempt("opened",
            {u"d1"_s,
             {u"begin"_s, u"select open_registration_draft('filing.person', 221, 201, null) > 0"_s},
             u"rows: t"_s});
    attempt("corrected",
            {u"k6"_s,
             {u"begin"_s, u"select discard_draft(102, null)"_s,
              u"select open_registration_draft('filing.person', 216, null, 16) > 0"_s,
              u"select typed from read_registration_draft(find_draft('filing.person', 216))"_s},
             u"rows: {\"services\": \"培训\"}"_s});
    attempt("units",
            {u"d3"_s,
             {u"select id, hindrance from registration_units('filing.person', 223) order by 1"_s},
             u"rows: 201|, 202|"_s});
}

void RegistrationDraftGuard::ofOthers_data()
{
    attemptColumns();
    for (const QString &who : {u"d1"_s, u"unit_a"_s, u"nobody"_s, u"li"_s}) {
        const auto row = [&](const char *name, const QString &sql, const QString &code) {
            attempt(qPrintable(QString::fromUtf8(name) + u", "_s + who), {who, {sql}, u"hezhun:"_s + code});
        };
        row("read", u"select * from read_registration_draft(101)"_s, u"draft.unknown"_s);
        row("saved", u"select save_draft_fields(101, '{}')"_s, u"draft.unknown"_s);
        row("unit", u"select change_draft_unit(101, 201)"_s, u"draft.unknown"_s);
        row("handed in", u"select * from submit_draft(101, '', %1, '', null)"_s.arg(forged), u"draft.unknown"_s);
        row("found", u"select find_draft('filing.person', 223)"_s, u"draft.forbidden"_s);
        row("units", u"select * from registration_units('filing.person', 223)"_s, u"draft.forbidden"_s);
    }
    attempt("typed values by hand", {u"d3"_s, {u"select * from draft_field"_s}, u"42501"_s});
    attempt("written by hand",
            {u"d3"_s, {u"insert into draft_field (draft_id, name, value) values (101, 'name', 'x')"_s}, u"42501"_s});
    attempt("unit by hand", {u"d3"_s, {u"update draft set unit_id = 202"_s}, u"42501"_s});
    attempt("read-only", {u"readonly"_s, {u"select * from read_registration_draft(101)"_s}, u"42501"_s});
    attempt("what accounts say", {u"d3"_s, {u"select fixed_fields('{}', 201, 202)"_s}, u"42501"_s});
    attempt("a visitor's draft", {u"nobody"_s, {u"select save_draft_fields(1, '{}')"_s}, u"hezhun:draft.unknown"_s});
}

void RegistrationDraftGuard::opening_data()
{
    attemptColumns();
    const auto row = [](const char *name, const QString &who, const QString &arguments, const QString &code) {
        attempt(name, {who, {u"select open_registration_draft(%1)"_s.arg(arguments)}, u"hezhun:"_s + code});
    };
    row("a unit that granted nothing", u"d2"_s, u"'filing.person', 222, 201, null"_s, u"registration.no_grant"_s);
    row("another unit than that which granted", u"d1"_s, u"'filing.person', 221, 202, null"_s,
        u"registration.no_grant"_s);
    row("no unit at all", u"d1"_s, u"'filing.person', 221, null, null"_s, u"registration.no_grant"_s);
    row("a role that was not granted", u"d1"_s, u"'filing.unit', 221, 201, null"_s, u"registration.no_grant"_s);
    row("for somebody else", u"d1"_s, u"'filing.person', 223, 201, null"_s, u"draft.forbidden"_s);
    row("by the unit", u"unit_a"_s, u"'filing.person', 221, 201, null"_s, u"draft.forbidden"_s);
    row("for the unit itself", u"unit_a"_s, u"'filing.person', 201, 201, null"_s, u"draft.account"_s);
    row("nobody", u"nobody"_s, u"'filing.person', 221, 201, null"_s, u"draft.forbidden"_s);
    row("another kind", u"d1"_s, u"'one', 221, 201, null"_s, u"kind.unknown"_s);
    row("somebody else's case", u"d1"_s, u"'filing.person', 221, null, 16"_s, u"registration.not_returned"_s);
    row("a case of no registration", u"d1"_s, u"'filing.person', 221, null, 1"_s, u"registration.not_returned"_s);
    row("one's own that is under way", u"k1"_s, u"'filing.person', 211, null, 11"_s, u"registration.restored"_s);
    row("a second one", u"d3"_s, u"'filing.person', 223, 202, null"_s, u"registration.another_draft"_s);
    attempt("as a draft of another kind",
            {u"d1"_s, {u"select * from open_draft('filing.person', 221)"_s}, u"hezhun:draft.account"_s});
    attempt("another unit for what came back",
            {u"k6"_s, {u"select change_draft_unit(102, 201)"_s}, u"hezhun:registration.unit_fixed"_s});
    attempt("a unit that granted nothing, later",
            {u"d3"_s, {u"select change_draft_unit(101, 203)"_s}, u"hezhun:registration.no_grant"_s});
}

void RegistrationDraftGuard::whatIsKept_data()
{
    attemptColumns();
    const auto row = [](const char *name, const QString &fields, const QString &code) {
        attempt(name, {u"d3"_s, {u"select save_draft_fields(101, %1)"_s.arg(fields)}, u"hezhun:"_s + code});
    };
    row("too much", u"'{\"crops\": \"' || repeat('x', 200000) || '\"}'"_s, u"draft.too_large"_s);
    row("far too much", u"'{\"crops\": \"' || repeat('x', 400000) || '\"}'"_s, u"fields.form"_s);
    row("a field that is none", u"'{\"no_such\": \"x\"}'"_s, u"field.unknown"_s);
    row("no JSON", u"'crops'"_s, u"fields.form"_s);
    row("a list", u"'[\"crops\"]'"_s, u"fields.form"_s);
    row("a number", u"'{\"crops\": 1}'"_s, u"fields.form"_s);
    row("a text that ends half-way", u"'{\"crops\": \"a\\u0000b\"}'"_s, u"fields.form"_s);
    attempt("values that nobody types are not kept (C-12)",
            {u"d3"_s,
             {u"begin"_s, u"select save_draft_fields(101, '{\"name\": \"冒名\", \"crops\": \"茶\"}')"_s,
              u"select typed, fixed::json ->> 'name' from read_registration_draft(101)"_s},
             u"rows: {\"crops\": \"茶\"}|丁三"_s});
}

void RegistrationDraftGuard::handingIn_data()
{
    attemptColumns();
    const QString submit = u"select faults from submit_draft(101, '', %1, '', null)"_s.arg(forged);
    const QString kept = u"select f.value from my_rounds(223) r, my_case_fields(r.case_id) f where f.name = '%1'"_s;
    attempt("nothing is wrong with it", {u"d3"_s, {u"begin"_s, submit}, u"rows:"_s});
    attempt(
        "a department by name",
        {u"d3"_s,
         {u"begin"_s,
          u"select faults::json -> 0 ->> 'at' from submit_draft(101, '', replace(%1, '\"level\"', '\"department\": \"130725\", \"level\"'), '', null)"_s
              .arg(forged)},
         u"rows: fields.department"_s});
    const QList<std::pair<QString, QString>> expected{{u"name"_s, u"丁三"_s},
                                                      {u"id_number"_s, u"11010519491231002X"_s},
                                                      {u"unit_name"_s, u"甲单位"_s},
                                                      {u"registered_place"_s, u"130724"_s},
                                                      {u"registered_address"_s, u"甲单位地址"_s},
                                                      {u"phone"_s, u"13900000223"_s}};
    for (const auto &[field, value] : expected)
        attempt(qPrintable(u"forged "_s + field),
                {u"d3"_s, {u"begin"_s, submit, kept.arg(field)}, u"rows: "_s + value});
    attempt("department follows the unit's place, not what is said",
            {u"d3"_s,
             {u"begin"_s, submit, u"select department_name, unit_id, desk from my_rounds(223)"_s},
             u"rows: 县|201|unit:201"_s});
    attempt(
        "a level whose department is not there",
        {u"d3"_s,
         {u"begin"_s, u"select change_draft_unit(101, 202)"_s,
          u"select faults::json -> 0 ->> 'code' from submit_draft(101, '', replace(%1, '\"county\"', '\"galaxy\"'), '', null)"_s
              .arg(forged)},
         u"rows: field.choice"_s});
    attempt("twice is once",
            {u"d3"_s, {u"begin"_s, submit, submit, u"select count(*) from my_rounds(223)"_s}, u"rows: 1"_s});
}

void RegistrationDraftGuard::ownRounds_data()
{
    attemptColumns();
    attempt(
        "withdrawn",
        {u"k1"_s, {u"begin"_s, u"select withdraw_my_case(11)"_s, u"select desk from my_rounds(211)"_s}, u"rows:"_s});
    attempt("withdrawn by another", {u"d1"_s, {u"select withdraw_my_case(11)"_s}, u"hezhun:case.unknown"_s});
    attempt("withdrawn by the unit", {u"unit_a"_s, {u"select withdraw_my_case(11)"_s}, u"hezhun:case.unknown"_s});
    attempt("withdrawn by nobody", {u"nobody"_s, {u"select withdraw_my_case(11)"_s}, u"hezhun:case.unknown"_s});
    attempt("withdrawn when the unit has acted",
            {u"k2"_s, {u"select withdraw_my_case(12)"_s}, u"hezhun:action.wrong_state"_s});
    attempt("what another declared", {u"d1"_s, {u"select * from my_case_fields(11)"_s}, u"hezhun:case.unknown"_s});
    attempt("rounds of another", {u"d1"_s, {u"select * from my_rounds(211)"_s}, u"hezhun:draft.forbidden"_s});
    attempt("filings of another", {u"d1"_s, {u"select * from my_filings(211)"_s}, u"hezhun:draft.forbidden"_s});
    attempt("rounds, nobody", {u"nobody"_s, {u"select * from my_rounds(211)"_s}, u"hezhun:draft.forbidden"_s});
}

/// A grant that ran out or was withdrawn, or a unit that is stopped, hands in nothing more, and says nothing of the
/// unit.
void RegistrationDraftGuard::grantThatIsOver()
{
    const QString submit = u"select faults from submit_draft(101, '', %1, '', null)"_s.arg(forged);
    const QString unitName = u"select fixed::json ->> 'unit_name' from read_registration_draft(101)"_s;
    const auto d3 = [&](const QString &sql) { return outcomeOf(m_office->again(u"d3"_s).run(sql)); };
    m_office->administer(u"insert into account_lock (account_id, locked_at, reason) values (201, 1, 'x')"_s);
    QCOMPARE(d3(submit), u"hezhun:registration.unit_stopped"_s); // G-09
    m_office->administer(u"delete from account_lock where account_id = 201"_s);
    m_office->administer(u"update real_name set state = 'incomplete' where account_id = 201"_s);
    QCOMPARE(d3(submit), u"hezhun:registration.unit_not_verified"_s); // G-03
    m_office->administer(u"update real_name set state = 'passed_by_reviewer' where account_id = 201"_s);
    m_office->administer(u"update real_name set state = 'incomplete' where account_id = 223"_s);
    QCOMPARE(d3(submit), u"hezhun:registration.person_not_verified"_s); // G-20
    m_office->administer(u"update real_name set state = 'passed_national' where account_id = 223"_s);
    m_office->administer(u"update unit_grant set until = 1 where person_id = 223 and unit_id = 201"_s);
    QCOMPARE(d3(submit), u"hezhun:registration.grant_run_out"_s); // G-06
    QCOMPARE(d3(unitName), u"rows: 甲单位"_s);
    m_office->administer(u"update unit_grant set ended_at = 2 where person_id = 223 and unit_id = 201"_s);
    QCOMPARE(d3(submit), u"hezhun:registration.no_grant"_s);
    QCOMPARE(d3(unitName), u"rows:"_s);
}

QTEST_GUILESS_MAIN(RegistrationDraftGuard)
#include "registrationdrafttest.moc"
