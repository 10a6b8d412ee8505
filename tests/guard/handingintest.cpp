// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"
#include "tests/guard/draftoffice.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString token = draftToken();

} // namespace

/// Handing in, and one's own cases: what somebody may try with the checks, and with cases of others.
class HandingInTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void handingIn_data();
    void handingIn() { runAttempt(*m_office); }
    void ownCases_data();
    void ownCases() { runAttempt(*m_office); }
    void ownPapers();
    void codes(); // I-22
    void twoAtOnceAreOneCase();
    void nothingIsLeftOfWhatIsRolledBack();
    void whoKeepsANumberHangsNobody();

private:
    std::optional<Office> m_office;
};

void HandingInTest::initTestCase()
{
    m_office.emplace();
    addDrafts(*m_office);
}

void HandingInTest::handingIn_data()
{
    attemptColumns();
    const auto submit = [](const char *name, const QString &fields, const QString &phone, const QString &outcome) {
        attempt(name,
                {u"nobody"_s,
                 {u"select faults from submit_draft(1, '%1', %2, %3, null)"_s.arg(token, fields, phone)},
                 outcome});
    };
    const QString good = uR"('{"name": "张伟", "id_number": "11010519491231002X"}')"_s;
    const QString phone = u"'15400000001'"_s;
    submit("no object", u"'[]'"_s, phone, u"hezhun:fields.form"_s);
    submit("no JSON", u"'{\"name\"'"_s, phone, u"hezhun:fields.form"_s);
    submit("null", u"null"_s, phone, u"hezhun:fields.form"_s);
    submit("a value that is no text", u"'{\"name\": [\"x\"]}'"_s, phone, u"hezhun:fields.form"_s);
    submit("deeper than any stack", u"repeat('[', 300000)"_s, phone, u"hezhun:fields.form"_s);
    submit("more than anybody writes", u"'{\"name\": \"' || repeat('x', 1000000) || '\"}'"_s, phone,
           u"hezhun:fields.form"_s);
    submit("a character of zero", u"'{\"name\": \"\\u0000\"}'"_s, phone, u"hezhun:fields.form"_s);
    const auto fault = [](const QString &at, const QString &code) {
        return u"rows: [{\"at\": \"%1\", \"code\": \"%2\"}]"_s.arg(at, code);
    };
    submit("a name left out", uR"('{"id_number": "11010519491231002X"}')"_s, phone,
           fault(u"fields.name"_s, u"field.required"_s));
    submit("a wrong check digit", uR"('{"name": "张伟", "id_number": "110105194912310021"}')"_s, phone,
           fault(u"fields.id_number"_s, u"resident_id.check_digit"_s));
    submit("a field that there is not",
           uR"('{"name": "张伟", "id_number": "11010519491231002X", "state": "passed"}')"_s, phone,
           fault(u"fields.state"_s, u"field.unknown"_s));
    submit("a name too long", uR"('{"name": "%1", "id_number": "11010519491231002X"}')"_s.arg(QString(21, u'长')),
           phone, fault(u"fields.name"_s, u"text.length"_s));
    submit("characters that nobody sees", uR"('{"name": "张\u202e伟", "id_number": "11010519491231002X"}')"_s, phone,
           fault(u"fields.name"_s, u"text.invisible"_s));
    submit("no phone", good, u"''"_s, fault(u"notice_phone"_s, u"field.required"_s));
    submit("a phone that is none", good, u"'110'"_s, fault(u"notice_phone"_s, u"mobile.form"_s));
    submit("null for a phone", good, u"null"_s, fault(u"notice_phone"_s, u"field.required"_s));
    attempt("without its papers",
            {u"nobody"_s,
             {u"begin"_s, u"select remove_paper(1, '%1', 'front')"_s.arg(token),
              u"select faults from submit_draft(1, '%1', %2, %3, null)"_s.arg(token, good, phone)},
             fault(u"documents.front"_s, u"document.required"_s)});
    attempt("a case by hand",
            {u"qian"_s,
             {u"insert into cases (reference, kind, kind_version, subject) values ('X', 'one', 1, 'x')"_s},
             u"42501"_s});
    attempt("the first decision by hand",
            {u"qian"_s,
             {u"begin"_s, u"select case_id from submit_draft(2, '', '{}', '', null)"_s,
              u"insert into decision (case_id, version, action) select max(id), 1, 'submit' from my_cases(6)"_s},
             u"hezhun:action.wrong_state"_s});
    attempt("twice in a transaction",
            {u"qian"_s,
             {u"begin"_s, u"select case_id from submit_draft(2, '', '{}', '', null)"_s,
              u"select count(distinct case_id) from (select (submit_draft(2, '', '{}', '', null)).case_id union all"
              " select id from my_cases(6)) x"_s},
             u"rows: 1"_s});
    attempt("opened while it is reviewed",
            {u"qian"_s,
             {u"begin"_s, u"select case_id from submit_draft(2, '', '{}', '', null)"_s,
              u"select * from open_draft('one', 6)"_s},
             u"hezhun:case.open"_s});
    attempt(
        "what the client says it is",
        {u"qian"_s,
         {u"begin"_s,
          u"select case_id from submit_draft(2, '', '{\"name\": \"别人\", \"id_number\": \"110105199001010025\"}', '13800138000', null)"_s,
          u"select state, reasons from my_cases(6)"_s},
         u"rows: in_review|[]"_s});
}

void HandingInTest::ownCases_data()
{
    attemptColumns();
    attempt("of another", {u"qian"_s, {u"select * from my_cases(7)"_s}, u"hezhun:draft.forbidden"_s});
    attempt("of a reviewer's applicants", {u"li"_s, {u"select * from my_cases(7)"_s}, u"hezhun:draft.forbidden"_s});
    attempt("nobody's", {u"nobody"_s, {u"select * from my_cases(7)"_s}, u"hezhun:draft.forbidden"_s});
    attempt("null", {u"qian"_s, {u"select * from my_cases(null)"_s}, u"hezhun:draft.forbidden"_s});
    attempt("read-only", {u"readonly"_s, {u"select * from my_cases(1)"_s}, u"42501"_s});
    attempt("papers of another", {u"qian"_s, {u"select * from my_case_papers(1)"_s}, u"rows:"_s});
    attempt("papers on one's desk are not one's own", {u"li"_s, {u"select * from my_case_papers(1)"_s}, u"rows:"_s});
    attempt("history of another", {u"qian"_s, {u"select * from my_case_history(1)"_s}, u"rows:"_s});
    attempt("history, nobody logged in", {u"nobody"_s, {u"select * from my_case_history(1)"_s}, u"rows:"_s});
    attempt("a paper of another",
            {u"qian"_s, {u"select open_my_paper(1, 'id_front')"_s}, u"hezhun:document.unknown"_s});
    attempt("a paper, nobody logged in",
            {u"nobody"_s, {u"select open_my_paper(1, 'id_front')"_s}, u"hezhun:document.unknown"_s});
    attempt("a ticket of another", {u"qian"_s, {u"select read_my_paper(1)"_s}, u"hezhun:document.unknown"_s});
    attempt("who entered it", {u"qian"_s, {u"select * from entry_of(1)"_s}, u"rows:"_s});
}

void HandingInTest::ownPapers()
{
    // Case 7 becomes Qian's for a moment: its papers are asked for by whose case it is, not by the desk.
    m_office->administer(u"alter table cases disable trigger user; update cases set account_id = 6 where id = 7"_s);
    ClusterConnection qian = m_office->connect(u"qian"_s);
    QCOMPARE(outcomeOf(qian.run(u"select reference from my_cases(6)"_s)), u"rows: D-1"_s);
    QCOMPARE(outcomeOf(qian.run(u"select read_my_paper(open_my_paper(7, 'id_front'))"_s)),
             u"hezhun:document.unknown"_s);
    const QString ticket = qian.run(u"select open_my_paper(7, 'id_front')"_s).value();
    const QString read = u"select convert_from(read_my_paper(%1), 'UTF8')"_s.arg(ticket);
    QCOMPARE(outcomeOf(qian.run(read)), u"rows: PAPER D-1"_s);
    // Another token of Qian's, at another station; somebody else; later.
    m_office->administer(
        u"insert into session (token_hash, account_id, station, opened_at, seen_at, idle_ms, ends_at) values"
        " (sha256('elsewhere'), 6, '%1', clock_ms(), clock_ms(), 1800000, clock_ms() + 43200000)"_s.arg(
            m_office->login(u"second"_s)));
    QCOMPARE(outcomeOf(m_office->connectWith(u"elsewhere"_s, u"second"_s).run(read)), u"hezhun:document.unknown"_s);
    m_office->administer(u"insert into account_role values (1, 'counter_clerk', 'platform');"
                         "insert into counter_visit values (1, 6, clock_ms() + 1000000)"_s);
    QCOMPARE(outcomeOf(m_office->connect(u"li"_s).run(u"select reference from my_cases(6)"_s)), u"rows: D-1"_s);
    QCOMPARE(outcomeOf(m_office->connect(u"li"_s).run(read)), u"hezhun:document.unknown"_s);
    m_office->setClockForward(301'000);
    QCOMPARE(outcomeOf(qian.run(read)), u"hezhun:document.unknown"_s);
    m_office->setClockForward(0);
    // What a ticket is for can stop being one's own.
    m_office->administer(u"update cases set account_id = 9 where id = 7; alter table cases enable trigger user;"
                         "delete from counter_visit; delete from account_role where role = 'counter_clerk';"
                         "delete from session where token_hash = sha256('elsewhere')"_s);
    QCOMPARE(outcomeOf(qian.run(read)), u"hezhun:document.unknown"_s);
    qInfo("refused: a paper of one's own, opened elsewhere, by somebody else, or long ago (hezhun:document.unknown)");
}

void HandingInTest::codes()
{
    // A kind that asks for the code of the phone that is told.
    m_office->administer(
        u"update kind_version set definition = replace(definition, '\"phone_code\": false', '\"phone_code\": true')"
        " where kind = 'none'"_s);
    const QString good = uR"({"name": "张伟", "id_number": "11010519491231002X"})"_s;
    ClusterConnection visitor = m_office->connect(u"nobody"_s);
    const auto before = m_office->digest();
    for (const QString &code : {u"null"_s, u"1"_s, u"-1"_s})
        QCOMPARE(outcomeOf(visitor.run(
                     u"select * from submit_draft(1, '%1', '%2', '15400000001', %3)"_s.arg(token, good, code))),
                 u"hezhun:code.wrong"_s);
    QCOMPARE(m_office->digest(), before);
    m_office->administer(
        u"update kind_version set definition = replace(definition, '\"phone_code\": true', '\"phone_code\": false')"
        " where kind = 'none'"_s);
    qInfo("refused: a case without the code of its phone (hezhun:code.wrong)");
}

void HandingInTest::twoAtOnceAreOneCase()
{
    ClusterConnection first = m_office->connect(u"qian"_s);
    ClusterConnection second = m_office->connect(u"qian"_s);
    QVERIFY(first.run(u"begin"_s).ok());
    QVERIFY(first.run(u"select case_id from submit_draft(2, '', '{}', '', null)"_s).ok());
    // Only whoever has the very same draft waits.
    QCOMPARE(outcomeOf(second.run(u"select case_id from submit_draft(2, '', '{}', '', null)"_s)), u"55P03"_s);
    QCOMPARE(outcomeOf(second.run(u"select * from put_paper(2, '', 'front', %1)"_s.arg(hex(jpeg(5))))), u"55P03"_s);
    QVERIFY(first.run(u"rollback"_s).ok());
    qInfo("refused: a draft handed in while it is being handed in (55P03)");
}

void HandingInTest::nothingIsLeftOfWhatIsRolledBack()
{
    const auto before = m_office->digest();
    ClusterConnection qian = m_office->connect(u"qian"_s);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(qian.run(u"begin"_s).ok());
        const ClusterAnswer made = qian.run(u"select reference from submit_draft(2, '', '{}', '', null)"_s);
        QVERIFY2(made.value().endsWith(u"-00000001"_s), qPrintable(made.message));
        QVERIFY(qian.run(u"rollback"_s).ok());
    }
    QCOMPARE(m_office->digest(), before);
}

void HandingInTest::whoKeepsANumberHangsNobody()
{
    ClusterConnection attacker = m_office->connect(u"qian"_s);
    QVERIFY(attacker.run(u"begin"_s).ok());
    QVERIFY(attacker.run(u"select case_id from submit_draft(2, '', '{}', '', null)"_s).ok());
    // Another gets an answer; reviewers do not notice.
    ClusterConnection visitor = m_office->connect(u"nobody"_s);
    QCOMPARE(
        outcomeOf(visitor.run(
            uR"(select * from submit_draft(1, '%1', '{"name": "张伟", "id_number": "11010519491231002X"}', '15400000001', null))"_s
                .arg(token))),
        u"hezhun:workspace.busy"_s);
    ClusterConnection li = m_office->connect(u"li"_s);
    QVERIFY(li.run(u"begin"_s).ok());
    QVERIFY(li.run(u"insert into decision (case_id, version, action) values (1, 1, 'pass')"_s).ok());
    QVERIFY(li.run(u"rollback"_s).ok());
    QVERIFY(attacker.run(u"rollback"_s).ok());
    qInfo("refused: to hang others by keeping a number (hezhun:workspace.busy)");
}

QTEST_GUILESS_MAIN(HandingInTest)
#include "handingintest.moc"
