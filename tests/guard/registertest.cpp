// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// The register shows to each desk what is its own (C-04, C-05, C-10), and an export leaves a trace (DESIGN.md,
/// decision 7), whatever a station sends.
class RegisterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void othersLookFromNoDesk_data();
    void othersLookFromNoDesk() { runAttempt(*m_office); }
    void everybodySeesTheirOwn_data();
    void everybodySeesTheirOwn() { runAttempt(*m_office); }
    void noTextIsAStatement_data();
    void noTextIsAStatement() { runAttempt(*m_office); }
    void nothingIsExportedWithoutATrace_data();
    void nothingIsExportedWithoutATrace() { runAttempt(*m_office); }
    void theTraceSaysWhoExportedWhat();
    void othersTicketsServeNobody_data();
    void othersTicketsServeNobody() { runAttempt(*m_office); }

private:
    QString ticketOf(const QString &who, const QString &viewer, const QString &wanted);

    std::optional<Office> m_office;
    QString m_ticket; ///< of Zhao's
    QString m_ofCentre; ///< of Qian's
};

void RegisterTest::initTestCase()
{
    m_office.emplace();
    // Zhao is verified and has a county's office, Wang a city's, Qian works at the centre; Wu Fang is a unit, that Sun
    // acts as.
    m_office->administer(
        u"update account set type = 'unit' where id = 8;"
        " insert into real_name (account_id, part, state, changed_at) values (5, 'person', 'passed_by_reviewer', 1),"
        " (2, 'person', 'passed_by_reviewer', 1), (4, 'person', 'passed_by_reviewer', 1), (8, 'unit', "
        "'passed_by_reviewer', 1)"
        " on conflict (account_id, part) do update set state = excluded.state;"
        " insert into account_role values (5, 'department', 'department:130724'), (2, 'department', "
        "'department:130700'),"
        " (3, 'department', 'department:320000'), (6, 'centre', 'centre'), (3, 'centre', 'centre'), (1, 'administrator', 'centre');"
        " insert into unit_grant (unit_id, person_id, system, role, granted_at) values (8, 4, 'commissioners', 'unit_admin', 0)"_s);
    m_office->administer(
        u"insert into registration (id, case_id, kind, kind_version, account_id, unit_id, unit_name, department, "
        u"shown_to, subject,"
        " number, number_masked, place_code, reference, state, active, sole_key, submitted_at, due_at, changed_at)"
        " select c.id, c.id, 'filing.person', 1, 7, case when c.id <= 3 then 8 else 10 end, '单位', d.code,"
        " case when c.id = 2 then '' else d.code end, 's' || c.id, '11010519491231002' || c.id, '1101***', d.code, "
        "c.reference,"
        " 'in_review', false, 'k' || c.id, c.id, c.id, c.id"
        " from cases c join (values (1, '130724'), (2, '130724'), (3, '130729'), (4, '320000')) d (id, code) on d.id = "
        "c.id;"
        " insert into filing (number, registration_id, case_id, series, ordinal, filed_at)"
        " values ('KTP-2026-130724-000001', 1, 1, 'KTP-2026-130724', 1, 1), ('KTP-2026-320000-000001', 4, 4, 'KTP-2026-320000', 1, 1)"_s);
    m_ticket = ticketOf(u"zhao"_s, u"department:130724"_s, u"{}"_s);
    m_ofCentre = ticketOf(u"qian"_s, u"centre"_s, u"{}"_s);
    QVERIFY(m_ticket.toLongLong() > 0 && m_ofCentre.toLongLong() > 0);
}

QString RegisterTest::ticketOf(const QString &who, const QString &viewer, const QString &wanted)
{
    ClusterConnection &connection = m_office->again(who);
    return connection.run(u"select begin_register_export('%1', '%2')"_s.arg(viewer, wanted)).value();
}

void RegisterTest::othersLookFromNoDesk_data()
{
    attemptColumns();
    const QStringList calls{u"register_page('%1', '{}', null, 10)"_s, u"register_counts('%1')"_s,
                            u"register_row('%1', 1)"_s, u"register_filings('%1', 1)"_s};
    const QStringList exports{u"begin_register_export('%1', '{}')"_s, u"register_export(1, '%1', '{}')"_s};
    const QString forbidden = u"hezhun:register.forbidden"_s;
    struct Row
    {
        const char *name;
        QString who;
        QString viewer;
        QString outcome;
    };
    const QList<Row> rows{{"nobody", u"nobody"_s, u"centre"_s, u"hezhun:register.forbidden"_s},
                          {"C-05 a county from the city's", u"zhao"_s, u"department:130700"_s, forbidden},
                          {"C-05 a city from the county's", u"wang"_s, u"department:130724"_s, forbidden},
                          {"C-02 an office of somebody not verified", u"chief"_s, u"department:320000"_s, forbidden},
                          {"another role at the centre", u"li"_s, u"centre"_s, forbidden},
                          {"another role on a unit's desk", u"sun"_s, u"unit:204"_s, forbidden},
                          {"a unit's admin from another unit's", u"sun"_s, u"unit:10"_s, forbidden},
                          {"a reviewer from the platform's", u"li"_s, u"platform"_s, forbidden},
                          {"one's own desk", u"zhao"_s, u"account:5"_s, forbidden},
                          {"a desk with more behind it", u"zhao"_s, u"department:130724 "_s, forbidden},
                          {"no desk", u"zhao"_s, u""_s, forbidden},
                          {"a token of somebody else's station", u"thief"_s, u"centre"_s, u"hezhun:session.over"_s},
                          {"the service", u"dispatcher"_s, u"centre"_s, u"42501"_s}};
    for (const Row &row : rows) {
        for (const QString &call : calls + exports)
            attempt(qPrintable(u"%1: %2"_s.arg(QLatin1StringView(row.name), call)),
                    {row.who, {u"select %1"_s.arg(call.arg(row.viewer))}, row.outcome});
    }
    for (const QString &call : exports)
        attempt(qPrintable(u"read-only: "_s + call),
                {u"readonly"_s, {u"select %1"_s.arg(call.arg(u"centre"_s))}, u"42501"_s});
    for (const QString &table : {u"registration"_s, u"filing"_s, u"state_count"_s})
        attempt(qPrintable(u"the table "_s + table), {u"qian"_s, {u"select * from "_s + table}, u"42501"_s});
    for (const QString &part :
         {u"register_look_of('centre', '{}', null)"_s, u"look_into_register('centre')"_s})
        attempt(qPrintable(u"a part: "_s + part), {u"qian"_s, {u"select "_s + part}, u"42501"_s});
}

void RegisterTest::everybodySeesTheirOwn_data()
{
    attemptColumns();
    const auto sees = [](const char *name, const QString &who, const QString &viewer, const QString &wanted,
                         const QString &seen) {
        attempt(
            name,
            {who, {u"select subject, number from register_page('%1', '%2', null, 10)"_s.arg(viewer, wanted)}, seen});
    };
    sees("C-04 the county: what was shown to it", u"zhao"_s, u"department:130724"_s, u"{}"_s, u"rows: s1|"_s);
    sees("C-05 the city: what lies below", u"wang"_s, u"department:130700"_s, u"{}"_s, u"rows: s3|, s1|"_s);
    sees("C-10 the unit: its own", u"sun"_s, u"unit:8"_s, u"{}"_s, u"rows: s3|, s2|, s1|"_s);
    sees("the centre: all", u"qian"_s, u"centre"_s, u"{}"_s, u"rows: s4|, s3|, s2|, s1|"_s);
    sees("C-05 a place elsewhere", u"zhao"_s, u"department:130724"_s, u"{\"place\":\"32\"}"_s, u"rows:"_s);
    sees("C-05 a wider place", u"zhao"_s, u"department:130724"_s, u"{\"place\":\"13\"}"_s, u"rows: s1|"_s);
    sees("C-05 a strange place", u"wang"_s, u"department:130700"_s, u"{\"place\":\"1\"}"_s, u"rows: s3|, s1|"_s);
    sees("C-05 a filing elsewhere", u"zhao"_s, u"department:130724"_s,
         u"{\"by\":\"filing\",\"text\":\"KTP-2026-320000-000001\"}"_s, u"rows:"_s);
    sees("C-05 an ID number elsewhere", u"wang"_s, u"department:130700"_s,
         u"{\"by\":\"number\",\"text\":\"110105194912310024\"}"_s, u"rows:"_s);
    sees("C-04 an ID number not yet shown", u"zhao"_s, u"department:130724"_s,
         u"{\"by\":\"number\",\"text\":\"110105194912310022\"}"_s, u"rows:"_s);
    sees("C-04 a state in which nothing was shown", u"zhao"_s, u"department:130724"_s, u"{\"state\":\"at_unit\"}"_s,
         u"rows:"_s);
    attempt(
        "C-05 counts of one's own",
        {u"zhao"_s, {u"select * from register_counts('department:130724')"_s}, u"rows: filing.person|in_review|1"_s});
    const auto one = [](const char *name, const QString &who, const QString &viewer, const QString &seen) {
        attempt(name,
                {who,
                 {u"select r.subject, f.number from (values (1), (2), (4)) x (id) cross join lateral"
                  " register_row('%1', x.id) r left join lateral register_filings('%1', x.id) f on true"_s.arg(viewer)},
                 seen});
    };
    one("C-05 rows, the county", u"zhao"_s, u"department:130724"_s, u"rows: s1|KTP-2026-130724-000001"_s);
    one("C-10 rows, the unit", u"sun"_s, u"unit:8"_s, u"rows: s1|KTP-2026-130724-000001, s2|"_s);
}

void RegisterTest::noTextIsAStatement_data()
{
    attemptColumns();
    const auto page = [](const char *name, const QString &wanted, const QString &after, const QString &outcome) {
        attempt(name,
                {u"zhao"_s,
                 {u"select subject from register_page('department:130724', '%1', %2, 10)"_s.arg(wanted, after)},
                 outcome});
    };
    page("in a search", u"{\"by\":\"name\",\"text\":\"x'' or true --\"}"_s, u"null"_s, u"rows:"_s);
    page("in a state", u"{\"state\":\"x'' or true --\"}"_s, u"null"_s, u"rows:"_s);
    page("in an order", u"{\"sort\":\"id; drop table filing\"}"_s, u"null"_s, u"rows: s1"_s);
    page("in a place", u"{\"place\":\"130724'' or true --\"}"_s, u"null"_s, u"rows:"_s);
    page("in a key", u"{}"_s, u"'{\"value\":\"0 or true\",\"id\":1}'"_s, u"22P02"_s);
    page("no JSON", u"{"_s, u"null"_s, u"22P02"_s);
}

void RegisterTest::nothingIsExportedWithoutATrace_data()
{
    attemptColumns();
    const QString ask = u"begin_register_export('department:130724', '{\"numbers\":true}')"_s;
    const QString read = u"register_export(%1, 'department:130724', '{\"numbers\":true}')"_s;
    attempt("in one transaction, which would be rolled back",
            {u"zhao"_s,
             {u"begin"_s, u"select set_config('my.ticket', %1::text, false)"_s.arg(ask),
              u"select subject from "_s + read.arg(u"current_setting('my.ticket')::bigint"_s)},
             u"hezhun:register.forbidden"_s});
    attempt("with a line of something else",
            {u"zhao"_s, {u"select subject from "_s + read.arg(u"1"_s)}, u"hezhun:register.forbidden"_s});
    attempt("with no line",
            {u"zhao"_s, {u"select subject from "_s + read.arg(u"null"_s)}, u"hezhun:register.forbidden"_s});
}

void RegisterTest::theTraceSaysWhoExportedWhat()
{
    const QString wanted = u"{\"by\":\"number\",\"text\":\"110105194912310021\",\"numbers\":true}"_s;
    const QString ticket = ticketOf(u"zhao"_s, u"department:130724"_s, wanted);
    const QString read = u"select subject, number from register_export(%1, 'department:130724', '%2')"_s;
    ClusterConnection &zhao = m_office->again(u"zhao"_s);
    QCOMPARE(outcomeOf(zhao.run(read.arg(ticket, wanted))), u"rows: s1|110105194912310021"_s);
    QCOMPARE(outcomeOf(m_office->administer(
                 u"select account_id, field, before_value, after_value like '%1101%' from access_log where id = "_s
                 + ticket)),
             u"rows: 5|numbers|department:130724|f"_s);
    // Numbers are given where it was noted that they are.
    QCOMPARE(outcomeOf(zhao.run(read.arg(m_ticket, u"{}"_s))), u"rows: s1|"_s);
    // What was asked for is what is read, for five minutes.
    QCOMPARE(outcomeOf(zhao.run(read.arg(m_ticket, u"{\"numbers\":true}"_s))), u"hezhun:register.forbidden"_s);
    m_office->setClockForward(300'001);
    QCOMPARE(outcomeOf(zhao.run(read.arg(m_ticket, u"{}"_s))), u"hezhun:register.forbidden"_s);
    m_office->setClockForward(0);
}

void RegisterTest::othersTicketsServeNobody_data()
{
    attemptColumns();
    const QString read = u"select subject from register_export(%1, '%2', '{}')"_s;
    const QString forbidden = u"hezhun:register.forbidden"_s;
    attempt("from another desk", {u"wang"_s, {read.arg(m_ticket, u"department:130700"_s)}, forbidden});
    attempt("from the same desk", {u"chief"_s, {read.arg(m_ofCentre, u"centre"_s)}, forbidden});
}

QTEST_GUILESS_MAIN(RegisterTest)
#include "registertest.moc"
