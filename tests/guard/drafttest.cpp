// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString token = QString(64, u'a');

QByteArray jpeg(int number = 0)
{
    QImage image(8, 6, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(number % 360, 80, 200));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpg", 90);
    return bytes + QByteArray::number(number);
}

QString hex(const QByteArray &bytes)
{
    return u"'\\x"_s + QString::fromLatin1(bytes.toHex()) + u"'::bytea"_s;
}

/// A definition as good as any, and one of a kind that belongs to no account.
QString definitionOf(const QString &type)
{
    return uR"({"account_type": "%1", "reference_prefix": "T", "subject": "name", "number": "id_number", "working_days": 2,
        "submit_action": "submit", "phone_code": false, "phone_rules": [{"name": "mobile"}],
        "fields": [{"name": "name", "type": "text", "max_length": 20, "required": true},
                   {"name": "id_number", "type": "text", "required": true, "shape": "identity_number", "key": "number",
                    "rules": [{"name": "identity_number", "with": {"type": "=resident_id"}}]}],
        "slots": [{"name": "front", "formats": ["jpg"], "max_bytes": 1000000, "required": true},
                  {"name": "back", "formats": ["jpg", "pdf"], "max_bytes": 99000000, "required": false}],
        "actions": [{"name": "submit", "from": [""], "to": "in_review", "desk": "platform" %2}]})"_s.arg(
        type, type == u"none"_s ? QString() : uR"(, "effect": {"part": "person", "state": "in_review"})"_s);
}

} // namespace

/// Drafts, handing in, and one's own cases: what somebody may try with those of others, and with the checks.
///
/// Draft 1 is a visitor's, 2 that of account 6 (Qian), 3 that of account 7, 4 was handed in by Qian: case 11. Draft 5
/// is a visitor's of two days ago.
class DraftTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void ownDraft_data();
    void ownDraft() { runAttempt(*m_office); }
    void draftsOfOthers_data();
    void draftsOfOthers() { runAttempt(*m_office); }
    void papersThatLie_data();
    void papersThatLie() { runAttempt(*m_office); }
    void opening_data();
    void opening() { runAttempt(*m_office); }
    void readingPapers_data();
    void readingPapers() { runAttempt(*m_office); }
    void handingIn_data();
    void handingIn() { runAttempt(*m_office); }
    void ownCases_data();
    void ownCases() { runAttempt(*m_office); }
    void nothingMoreOncePassed(); // I-37
    void hugePaperIsRefused();
    void replayedTicketIsNone();
    void ownPapers();
    void codes(); // I-22
    void twoAtOnceAreOneCase();
    void nothingIsLeftOfWhatIsRolledBack();
    void whoKeepsANumberHangsNobody();
    void whatIsPutInPlaceOfAnotherIsForgotten();

private:
    QString value(const QString &sql) { return outcomeOf(m_office->administer(sql)); }

    std::optional<Office> m_office;
};

void DraftTest::initTestCase()
{
    m_office.emplace();
    m_office->administer(
        u"insert into kind_version (kind, version, definition, installed_at) values ('one', 1, '%1', 0), ('none', 1, "
        u"'%2', 0);"
        "insert into kind_action (kind, version, action, from_state, to_state, to_desk, role, needs_reason, "
        "within_seconds,"
        " effect_part, effect_state) values ('one', 1, 'submit', '', 'in_review', 'platform', null, false, 0, 'person',"
        " 'in_review'), ('none', 1, 'submit', '', 'in_review', 'platform', null, false, 0, null, null);"
        "update account set phone = '15400000006' where id = 6;"
        "update account set type = 'person' where id in (6, 7);"
        "insert into document_content (sha256, format, byte_count, width, height, bytes) values"
        " (encode(sha256(%3), 'hex'), 'jpg', 9, 8, 6, %3), (encode(sha256(%4), 'hex'), 'jpg', 9, 8, 6, %4),"
        " (encode(sha256(%5), 'hex'), 'jpg', 9, 8, 6, %5);"
        "insert into draft (kind, account_id, token_hash, station, touched_at) values"
        " ('none', null, sha256('%6'), '%7', clock_ms()), ('one', 6, null, '%7', clock_ms()), ('one', 7, null, '%7', "
        "clock_ms()),"
        "  ('two', 6, null, '%7', clock_ms()), ('none', null, sha256('%6'), '%7', clock_ms() - 172800000);"
        "insert into draft_paper (draft_id, slot, sha256) values (1, 'front', encode(sha256(%3), 'hex')),"
        " (2, 'front', encode(sha256(%4), 'hex')), (3, 'front', encode(sha256(%5), 'hex'));"
        "update draft set case_id = 7, kind = 'one' where id = 4"_s.arg(
            definitionOf(u"person"_s).replace(u'\'', u"''"_s), definitionOf(u"none"_s), hex(jpeg(1)), hex(jpeg(2)),
            hex(jpeg(3)), token, m_office->login(u"first"_s)));
    m_office->administer(
        u"insert into account_field (account_id, part, name, value) values (6, 'person', 'name', '钱进'),"
        " (6, 'person', 'id_number', '11010519491231002x')"_s);
}

/// Without these the refusals below would prove nothing.
void DraftTest::ownDraft_data()
{
    attemptColumns();
    attempt("the visitor's",
            {u"nobody"_s, {u"select kind, account_id from read_draft(1, '%1')"_s.arg(token)}, u"rows: none|"_s});
    attempt("one's own", {u"qian"_s, {u"select kind, account_id from read_draft(2, '')"_s}, u"rows: one|6"_s});
    attempt("its papers", {u"qian"_s, {u"select slot from draft_papers(2, '')"_s}, u"rows: front"_s});
    attempt("a paper put in",
            {u"qian"_s,
             {u"begin"_s, u"select format, width, height from put_paper(2, '', 'front', %1)"_s.arg(hex(jpeg(9)))},
             u"rows: jpg|8|6"_s});
    attempt("a paper taken out",
            {u"qian"_s,
             {u"begin"_s, u"select remove_paper(2, '', 'front')"_s, u"select count(*) from draft_papers(2, '')"_s},
             u"rows: 0"_s});
    attempt("opened again", {u"qian"_s, {u"begin"_s, u"select * from open_draft('one', 6)"_s}, u"rows: 2|"_s});
    attempt("handed in",
            {u"qian"_s,
             {u"begin"_s, u"select reference, faults from submit_draft(2, '', '{}', '', null)"_s},
             u"rows: T-%1-00000001|"_s.arg(QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().year())});
    attempt("handed in once more",
            {u"qian"_s, {u"select case_id, reference from submit_draft(4, '', '{}', '', null)"_s}, u"rows: 7|D-1"_s});
}

void DraftTest::draftsOfOthers_data()
{
    attemptColumns();
    const QString guessed = QString(63, u'a') + u'b';
    const QString paper = hex(jpeg(9));
    const struct
    {
        const char *name;
        QString who;
        QString draft;
    } tries[] = {
        {"another's, ", u"qian"_s, u"3, ''"_s},
        {"another's with a token, ", u"qian"_s, u"3, '%1'"_s.arg(token)},
        {"an account's, nobody logged in, ", u"nobody"_s, u"2, ''"_s},
        {"a visitor's without the token, ", u"nobody"_s, u"1, ''"_s},
        {"a visitor's, null, ", u"nobody"_s, u"1, null"_s},
        {"a visitor's with a guessed token, ", u"nobody"_s, u"1, '%1'"_s.arg(guessed)},
        {"a visitor's with the hash of the token, ", u"nobody"_s,
         u"1, '%1'"_s.arg(
             QString::fromLatin1(QCryptographicHash::hash(token.toLatin1(), QCryptographicHash::Sha256).toHex()))},
        {"a visitor's by a reviewer, ", u"li"_s, u"1, ''"_s},
        {"an account's by a reviewer, ", u"li"_s, u"2, ''"_s},
        {"of two days ago, ", u"nobody"_s, u"5, '%1'"_s.arg(token)},
        {"that there is not, ", u"qian"_s, u"99, ''"_s},
        {"null, ", u"qian"_s, u"null, null"_s},
    };
    for (const auto &one : tries) {
        for (const QString &call :
             {u"select * from read_draft(%1)"_s, u"select * from draft_papers(%1)"_s,
              u"select * from put_paper(%1, 'front', "_s + paper + u')', u"select remove_paper(%1, 'front')"_s,
              u"select discard_draft(%1)"_s, u"select open_draft_paper(%1, 'front')"_s,
              u"select read_draft_paper(1, %1)"_s, u"select * from submit_draft(%1, '{}', '', null)"_s}) {
            const QByteArray name = one.name + call.section(u'(', 0, 0).section(u' ', -1).toLatin1();
            attempt(name.constData(), {one.who, {call.arg(one.draft)}, u"hezhun:draft.unknown"_s});
        }
    }
    attempt("another's, read-only", {u"readonly"_s, {u"select * from read_draft(1, '%1')"_s.arg(token)}, u"42501"_s});
    attempt("with a stolen session",
            {u"thief"_s, {u"select * from read_draft(1, '%1')"_s.arg(token)}, u"hezhun:session.over"_s});
}

void DraftTest::papersThatLie_data()
{
    attemptColumns();
    const auto put = [](const char *name, const QString &slot, const QString &bytes, const QString &outcome) {
        attempt(name,
                {u"nobody"_s, {u"select * from put_paper(1, '%1', '%2', %3)"_s.arg(token, slot, bytes)}, outcome});
    };
    put("a slot that there is not", u"side"_s, hex(jpeg()), u"hezhun:document.unknown_slot"_s);
    put("no slot", u"'||null||'"_s, hex(jpeg()), u"hezhun:document.unknown_slot"_s);
    put("nothing", u"front"_s, u"''"_s, u"hezhun:document.empty"_s);
    put("null", u"front"_s, u"null"_s, u"hezhun:document.empty"_s);
    put("a million bytes and one", u"front"_s, hex(jpeg()) + u" || decode(repeat('00', 1000000), 'hex')"_s,
        u"hezhun:document.too_large"_s);
    put("more than any slot takes", u"back"_s, hex(jpeg()) + u" || decode(repeat('00', 20971520), 'hex')"_s,
        u"hezhun:document.too_large"_s);
    put("a program", u"front"_s, u"'\\x4d5a90'"_s, u"hezhun:document.unknown_format"_s);
    put("a page of the web", u"front"_s, u"convert_to('<html>', 'UTF8')"_s, u"hezhun:document.unknown_format"_s);
    put("a PDF for a picture", u"front"_s, u"convert_to('%PDF-1.7', 'UTF8')"_s, u"hezhun:document.format"_s);
    put("a PNG", u"front"_s, u"'\\x89504e470d0a1a0a'"_s, u"hezhun:document.format"_s);
    put("a picture without a header", u"front"_s, u"'\\xffd8ff00'"_s, u"hezhun:document.damaged"_s);
    put("a header that never ends", u"front"_s, u"'\\xffd8ff'::bytea || decode(repeat('ff', 900000), 'hex')"_s,
        u"hezhun:document.damaged"_s);
    put("a million parts", u"front"_s, u"'\\xffd8'::bytea || decode(repeat('fffe0002', 200000), 'hex')"_s,
        u"hezhun:document.damaged"_s);
    put("four thousand million pixels", u"front"_s, u"'\\xffd8ffc00011080000ffffffff03012200021101031101'::bytea"_s,
        u"hezhun:document.damaged"_s);
    put("more pixels than memory", u"front"_s, u"'\\xffd8ffc0001108ffffffff03012200021101031101'::bytea"_s,
        u"hezhun:document.too_many_pixels"_s);
    attempt(
        "into what was handed in",
        {u"qian"_s, {u"select * from put_paper(4, '', 'front', %1)"_s.arg(hex(jpeg()))}, u"hezhun:draft.unknown"_s});
}

void DraftTest::opening_data()
{
    attemptColumns();
    attempt("for another", {u"qian"_s, {u"select * from open_draft('one', 7)"_s}, u"hezhun:draft.forbidden"_s});
    attempt("for an account, nobody logged in",
            {u"nobody"_s, {u"select * from open_draft('one', 6)"_s}, u"hezhun:draft.forbidden"_s});
    attempt("for an account that there is not",
            {u"qian"_s, {u"select * from open_draft('one', 99)"_s}, u"hezhun:draft.forbidden"_s});
    attempt("for nobody, of a kind of accounts",
            {u"nobody"_s, {u"select * from open_draft('one', null)"_s}, u"hezhun:draft.account"_s});
    attempt("for an account, of a kind of none",
            {u"qian"_s, {u"select * from open_draft('none', 6)"_s}, u"hezhun:draft.account"_s});
    attempt("of no kind", {u"qian"_s, {u"select * from open_draft('three', 6)"_s}, u"hezhun:kind.unknown"_s});
    attempt("of a form",
            {u"qian"_s, {u"select * from open_draft('information.unit_other', 6)"_s}, u"hezhun:kind.unknown"_s});
    attempt("read-only", {u"readonly"_s, {u"select * from open_draft('none', null)"_s}, u"42501"_s});
    attempt("with a stolen session",
            {u"thief"_s, {u"select * from open_draft('none', null)"_s}, u"hezhun:session.over"_s});
    attempt("the function that asks nothing", {u"nobody"_s, {u"select throw_away(1)"_s}, u"42501"_s});
    attempt("the other half", {u"nobody"_s, {u"select next_number('case')"_s}, u"42501"_s});
}

void DraftTest::readingPapers_data()
{
    attemptColumns();
    attempt("a slot without a paper",
            {u"nobody"_s, {u"select open_draft_paper(1, '%1', 'back')"_s.arg(token)}, u"hezhun:document.unknown"_s});
    attempt("opened and read in one transaction",
            {u"nobody"_s,
             {u"begin"_s, u"select read_draft_paper(open_draft_paper(1, '%1', 'front'), 1, '%1')"_s.arg(token)},
             u"hezhun:document.unknown"_s});
    attempt("a ticket of a case's paper",
            {u"li"_s,
             {u"select read_draft_paper(open_paper(sha256), 1, '%1') from papers_of(1)"_s.arg(token)},
             u"hezhun:document.unknown"_s});
    attempt("a ticket that there is not",
            {u"nobody"_s,
             {u"select read_draft_paper(n, 1, '%1') from generate_series(90001, 90001) n"_s.arg(token)},
             u"hezhun:document.unknown"_s});
}

void DraftTest::handingIn_data()
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

void DraftTest::ownCases_data()
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

void DraftTest::nothingMoreOncePassed()
{
    const QString paper = hex(jpeg(4));
    for (const QString &state : {u"passed_national"_s, u"passed_by_reviewer"_s}) {
        m_office->administer(
            u"insert into real_name (account_id, part, state, changed_at) values (6, 'person', '%1', 0)"_s.arg(state));
        const auto before = m_office->digest();
        ClusterConnection qian = m_office->connect(u"qian"_s);
        for (const QString &statement :
             {u"select * from open_draft('one', 6)"_s, u"select * from put_paper(2, '', 'front', "_s + paper + u')',
              u"select * from submit_draft(2, '', '{}', '', null)"_s})
            QCOMPARE(outcomeOf(qian.run(statement)), u"hezhun:account.already_passed"_s);
        QCOMPARE(m_office->digest(), before);
        m_office->administer(u"delete from real_name where account_id = 6"_s);
    }
    qInfo("refused: papers and cases of who has passed (hezhun:account.already_passed)");
}

void DraftTest::hugePaperIsRefused()
{
    // A hundred megabytes over the wire: refused, and nothing of them is kept.
    const auto before = m_office->digest();
    ClusterConnection visitor = m_office->connect(u"nobody"_s);
    const QString huge = QString::fromLatin1(jpeg().toHex()) + QString(200'000'000, u'0');
    QCOMPARE(outcomeOf(visitor.run(u"select * from put_paper(1, '%1', 'back', '\\x%2')"_s.arg(token, huge))),
             u"hezhun:document.too_large"_s);
    QCOMPARE(m_office->digest(), before);
    qInfo("refused: a paper of a hundred megabytes (hezhun:document.too_large)");
}

void DraftTest::replayedTicketIsNone()
{
    ClusterConnection visitor = m_office->connect(u"nobody"_s);
    const QString ticket = visitor.run(u"select open_draft_paper(1, '%1', 'front')"_s.arg(token)).value();
    const QString read = u"select length(read_draft_paper(%1, 1, '%2'))"_s.arg(ticket, token);
    QCOMPARE(outcomeOf(visitor.run(read)), u"rows: %1"_s.arg(jpeg(1).size()));
    // Not from elsewhere, nor as somebody, nor for another draft, nor without the token.
    QCOMPARE(outcomeOf(m_office->connect(u"second"_s).run(read)), u"hezhun:document.unknown"_s);
    QCOMPARE(outcomeOf(m_office->connect(u"qian"_s).run(read)), u"hezhun:document.unknown"_s);
    QCOMPARE(outcomeOf(m_office->connect(u"qian"_s).run(u"select read_draft_paper(%1, 2, '')"_s.arg(ticket))),
             u"hezhun:document.unknown"_s);
    QCOMPARE(outcomeOf(visitor.run(u"select read_draft_paper(%1, 1, '')"_s.arg(ticket))), u"hezhun:draft.unknown"_s);
    // The next visitor at the same station, with a draft of their own.
    const QStringList next = visitor.run(u"select draft, token from open_draft('none', null)"_s).rows.value(0);
    QCOMPARE(
        outcomeOf(visitor.run(u"select read_draft_paper(%1, %2, '%3')"_s.arg(ticket, next.value(0), next.value(1)))),
        u"hezhun:document.unknown"_s);
    m_office->setClockForward(301'000);
    QCOMPARE(outcomeOf(visitor.run(read)), u"hezhun:document.unknown"_s);
    m_office->setClockForward(0);

    qInfo("refused: a ticket used elsewhere, by somebody else, or late (hezhun:document.unknown)");
}

void DraftTest::ownPapers()
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

void DraftTest::codes()
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

void DraftTest::twoAtOnceAreOneCase()
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

void DraftTest::nothingIsLeftOfWhatIsRolledBack()
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

void DraftTest::whoKeepsANumberHangsNobody()
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

void DraftTest::whatIsPutInPlaceOfAnotherIsForgotten()
{
    const auto before = m_office->digest();
    ClusterConnection visitor = m_office->connect(u"nobody"_s);
    for (int i = 20; i < 26; ++i)
        QVERIFY(visitor.run(u"select * from put_paper(1, '%1', 'back', %2)"_s.arg(token, hex(jpeg(i)))).ok());
    QCOMPARE(value(u"select count(*) from draft_paper where draft_id = 1"_s), u"rows: 2"_s);
    QVERIFY(visitor.run(u"select remove_paper(1, '%1', 'back')"_s.arg(token)).ok());
    auto after = m_office->digest();
    QVERIFY(after.value(u"draft"_s) != before.value(u"draft"_s)); // touched
    after[u"draft"_s] = before.value(u"draft"_s);
    QCOMPARE(after, before);
    // A paper that a case has stays, whoever drops it.
    m_office->administer(u"update draft_paper set sha256 = (select sha256 from case_document where case_id = 1)"
                         " where draft_id = 1 and slot = 'front'"_s);
    QVERIFY(visitor.run(u"select remove_paper(1, '%1', 'front')"_s.arg(token)).ok());
    QCOMPARE(
        value(
            u"select count(*) from document_content k join case_document d on d.sha256 = k.sha256 where d.case_id = 1"_s),
        u"rows: 1"_s);
}

QTEST_GUILESS_MAIN(DraftTest)
#include "drafttest.moc"
