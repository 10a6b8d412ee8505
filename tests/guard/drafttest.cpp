// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"
#include "tests/guard/draftoffice.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString token = draftToken();

} // namespace

/// Drafts: what somebody may try with those of others, and with what a paper is.
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
    void nothingMoreOncePassed(); // I-37
    void hugePaperIsRefused();
    void replayedTicketIsNone();
    void whatIsPutInPlaceOfAnotherIsForgotten();

private:
    QString value(const QString &sql) { return outcomeOf(m_office->administer(sql)); }

    std::optional<Office> m_office;
};

void DraftTest::initTestCase()
{
    m_office.emplace();
    addDrafts(*m_office);
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
