// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString denied = u"42501"_s;
const QString notAdministrator = u"hezhun:outbox.not_administrator"_s;

} // namespace

/// What the service that sends and draws may do, and that nobody else may do it.
class DispatchTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void onlyDispatches_data();
    void onlyDispatches() { runAttempt(*m_office); }
    void isTheServicesAlone_data();
    void isTheServicesAlone() { runAttempt(*m_office); }
    void administratorsLookAfterIt_data();
    void administratorsLookAfterIt() { runAttempt(*m_office); }
    void pagesOfOthers_data();
    void pagesOfOthers() { runAttempt(*m_office); }
    void aTicketIsWrittenDownBeforePagesAreRead();
    void claimingWaitsForNobody();
    void secretsGo();
    void wakesTheServiceAlone();

private:
    std::optional<Office> m_office;
};

void DispatchTest::initTestCase()
{
    m_office.emplace();
    // The notice of case 4 (message 1) is due; 2 was given up, 3 was given up and secret, 4 and 5 are one phone's.
    m_office->administer(
        u"update outbox set not_before = 0;"
        " insert into account_role (account_id, role, desk) values (5, 'administrator', 'department:110105');"
        " insert into outbox (phone, message, not_before, created_at, state, trouble, secret, case_id) values"
        " ('13900139000', 'given up', 0, 0, 'given_up', 'gateway.timeout', false, 5),"
        " ('13700137000', '', 0, 0, 'given_up', 'gateway.timeout', true, null),"
        " ('13600136000', 'first', 0, 0, 'queued', '', false, null),"
        " ('13600136000', 'second', 0, 0, 'queued', '', false, null);"
        " update outbox set tries = 1 where state = 'given_up';"
        " insert into document_content (sha256, format, byte_count, width, height, bytes)"
        " values (repeat('a', 64), 'pdf', 8, 0, 0, '%PDF-1.4'), (repeat('b', 64), 'pdf', 8, 0, 0, '%PDF-1.5');"
        " set session_replication_role = replica;"
        " insert into case_document (case_id, slot, sha256, kept_by) values (1, 'other', repeat('b', 64), 'platform');"
        " insert into document_page (sha256, page, format, width, height, bytes)"
        " values (repeat('b', 64), 1, 'jpg', 4, 3, '\\xffd8ff');"
        " update document_drawing set done_at = 1, pages = 1 where sha256 = repeat('b', 64);"
        " reset session_replication_role"_s);
}

void DispatchTest::onlyDispatches_data()
{
    attemptColumns();
    const QString service = u"dispatcher"_s;
    attempt("claims what is due, the first of each phone",
            {service,
             {u"begin"_s, u"select id, tries, address, message from claim_messages(10, 1000)"_s},
             u"rows: 1|1|13800138000|张＊:, 4|1|13600136000|first"_s});
    attempt("no more than it says", {service, {u"begin"_s, u"select id from claim_messages(1, 1000)"_s}, u"rows: 1"_s});
    attempt("none", {service, {u"begin"_s, u"select id from claim_messages(-1, 1000)"_s}, u"rows:"_s});
    attempt("what it has claimed stays claimed",
            {service,
             {u"begin"_s, u"select id from claim_messages(10, -5)"_s, u"select id from claim_messages(10, 1000)"_s},
             u"rows:"_s});
    attempt("the next of a phone, once the first is out",
            {service,
             {u"begin"_s, u"select id from claim_messages(10, 1000)"_s, u"select message_sent(4, 1)"_s,
              u"select id, message from claim_messages(10, 1000)"_s},
             u"rows: 5|second"_s});
    attempt("nothing that it has not claimed is sent",
            {service,
             {u"begin"_s, u"select message_sent(1, 1), message_sent(1, 0), message_sent(1, null)"_s},
             u"rows: f|f|f"_s});
    attempt("nothing that it has not claimed is put off or given up",
            {service,
             {u"begin"_s, u"select message_later(1, 1, 'x'), message_never(1, 1, 'x'), message_released(1, 1)"_s},
             u"rows: f|f|f"_s});
    attempt("what was given up is not sent after all",
            {service, {u"begin"_s, u"select message_sent(2, 0), message_sent(2, 1)"_s}, u"rows: f|f"_s});
    attempt("reads messages otherwise", {service, {u"select message from outbox"_s}, denied});
    attempt("writes another message", {service, {u"update outbox set message = 'x'"_s}, denied});
    attempt("to another phone", {service, {u"update outbox set phone = 'x'"_s}, denied});
    attempt("takes a message out", {service, {u"delete from outbox"_s}, denied});
    attempt(
        "puts a message in",
        {service, {u"insert into outbox (phone, message, not_before, created_at) values ('1', 'x', 0, 0)"_s}, denied});
    attempt("claims a paper that waits",
            {service,
             {u"begin"_s, u"select left(sha256, 2), convert_from(bytes, 'UTF8') from claim_paper(1000)"_s},
             u"rows: aa|%PDF-1.4"_s});
    attempt("claims another, and there is none",
            {service,
             {u"begin"_s, u"select count(*) from claim_paper(1000)"_s, u"select count(*) from claim_paper(1000)"_s},
             u"rows: 0"_s});
    const QString page = u"select add_page(repeat('%1', 64), %2, '%3', %4, %5, %6)"_s;
    const QString claim = u"select count(*) from claim_paper(60000)"_s;
    attempt("puts a page beside it",
            {service,
             {u"begin"_s, claim, page.arg(u"a"_s, u"1"_s, u"jpg"_s, u"4"_s, u"3"_s, u"'\\xffd8ff00'"_s),
              u"select pages_done(repeat('a', 64), 1, '')"_s, claim},
             u"rows: 0"_s});
    attempt("a page of what it has not claimed",
            {service,
             {u"begin"_s, page.arg(u"a"_s, u"1"_s, u"jpg"_s, u"4"_s, u"3"_s, u"'\\xffd8ff'"_s)},
             u"hezhun:drawing.not_claimed"_s});
    attempt("a page more of what is drawn",
            {service,
             {u"begin"_s, claim, page.arg(u"b"_s, u"2"_s, u"jpg"_s, u"4"_s, u"3"_s, u"'\\xffd8ff'"_s)},
             u"hezhun:drawing.not_claimed"_s});
    attempt("a page of what is no such paper",
            {service,
             {u"begin"_s, claim, page.arg(u"c"_s, u"1"_s, u"jpg"_s, u"4"_s, u"3"_s, u"'\\xffd8ff'"_s)},
             u"hezhun:drawing.not_claimed"_s});
    attempt("a twenty-first page",
            {service,
             {u"begin"_s, claim, page.arg(u"a"_s, u"21"_s, u"jpg"_s, u"4"_s, u"3"_s, u"'\\xffd8ff'"_s)},
             u"hezhun:drawing.not_a_page"_s});
    attempt("a page that is no picture",
            {service,
             {u"begin"_s, claim, page.arg(u"a"_s, u"1"_s, u"jpg"_s, u"4"_s, u"3"_s, u"'\\x255044'"_s)},
             u"hezhun:drawing.not_a_page"_s});
    attempt("a page of another kind",
            {service,
             {u"begin"_s, claim, page.arg(u"a"_s, u"1"_s, u"pdf"_s, u"4"_s, u"3"_s, u"'\\xffd8ff'"_s)},
             u"hezhun:drawing.not_a_page"_s});
    attempt("a page that is too large",
            {service,
             {u"begin"_s, claim, page.arg(u"a"_s, u"1"_s, u"jpg"_s, u"4"_s, u"2001"_s, u"'\\xffd8ff'"_s)},
             u"hezhun:drawing.not_a_page"_s});
    attempt("done with what it has not claimed",
            {service, {u"begin"_s, u"select pages_done(repeat('b', 64), 7, 'x')"_s}, u"hezhun:drawing.not_claimed"_s});
    attempt("reads papers otherwise", {service, {u"select bytes from document_content"_s}, denied});
    attempt("reads pages", {service, {u"select bytes from document_page"_s}, denied});
    attempt("reads pages by a ticket", {service, {u"select * from read_pages(1)"_s}, denied});
    attempt("what was given up",
            {service,
             {u"select id, reference, address, trouble, secret from given_up_messages()"_s},
             u"rows: 3||13*****000|gateway.timeout|t, 2|U-1|13*****000|gateway.timeout|f"_s});
    attempt("who it is", {service, {u"select me()"_s}, denied});
    attempt("logs in", {service, {u"select login_begin('li')"_s}, denied});
    attempt("what time it is", {service, {u"select clock_ms() > 0"_s}, u"rows: t"_s});
    attempt("wakes others", {service, {u"select wake_dispatch()"_s}, denied});
}

void DispatchTest::isTheServicesAlone_data()
{
    attemptColumns();
    const QStringList calls{u"claim_messages(1, 1000)"_s,   u"message_sent(1, 1)"_s,
                            u"message_later(1, 1, '')"_s,   u"message_never(1, 1, '')"_s,
                            u"message_released(1, 1)"_s,    u"dispatch_channel()"_s,
                            u"claim_paper(1000)"_s,         u"add_page('', 1, 'jpg', 1, 1, '\\xffd8ff')"_s,
                            u"pages_done('', 1, '')"_s,     u"looks_after_dispatch()"_s,
                            u"masked_address('sms', '1')"_s};
    for (const QString &who : {u"li"_s, u"chief"_s, u"nobody"_s, u"readonly"_s}) {
        for (const QString &call : calls)
            attempt(qPrintable(u"%1 calls %2"_s.arg(who, call)),
                    {who, {u"begin"_s, u"select * from %1"_s.arg(call)}, denied});
    }
}

void DispatchTest::administratorsLookAfterIt_data()
{
    attemptColumns();
    const QString list = u"select id, address from given_up_messages()"_s;
    const QString again = u"select message_again(2)"_s;
    attempt("the chief sees", {u"chief"_s, {list}, u"rows: 3|13*****000, 2|13*****000"_s});
    attempt("the chief puts back", {u"chief"_s, {u"begin"_s, again, list}, u"rows: 3|13*****000"_s});
    attempt("not a secret", {u"chief"_s, {u"begin"_s, u"select message_again(3)"_s}, u"hezhun:outbox.text_gone"_s});
    attempt("not one that is in line",
            {u"chief"_s, {u"begin"_s, u"select message_again(4)"_s}, u"hezhun:outbox.unknown"_s});
    attempt("not one that there is not",
            {u"chief"_s, {u"begin"_s, u"select message_again(99)"_s}, u"hezhun:outbox.unknown"_s});
    // Zhao is the administrator of a department.
    for (const QString &who : {u"li"_s, u"zhao"_s, u"sun"_s, u"qian"_s, u"nobody"_s}) {
        attempt(qPrintable(who + u" sees"_s), {who, {list}, notAdministrator});
        attempt(qPrintable(who + u" puts back"_s), {who, {u"begin"_s, again}, notAdministrator});
    }
    attempt("the thief sees", {u"thief"_s, {list}, u"hezhun:session.over"_s});
    attempt("a read-only login sees", {u"readonly"_s, {list}, denied});
}

void DispatchTest::pagesOfOthers_data()
{
    attemptColumns();
    const QString paper = u"repeat('b', 64)"_s;
    attempt("a paper of one's desk, in one transaction",
            {u"li"_s,
             {u"begin"_s, u"select page from open_paper(%1) t, read_pages(t)"_s.arg(paper)},
             u"hezhun:document.unknown"_s});
    attempt("a paper of another desk",
            {u"sun"_s, {u"begin"_s, u"select open_paper(%1)"_s.arg(paper)}, u"hezhun:document.unknown"_s});
    attempt("how far the drawing is, on one's desk",
            {u"li"_s, {u"select done, pages, drawn from drawings_of(1)"_s}, u"rows: t|1|1"_s});
    for (const QString &who : {u"sun"_s, u"zhao"_s, u"qian"_s})
        attempt(qPrintable(who + u" asks how far the drawing is"_s),
                {who, {u"select done, pages, drawn from drawings_of(1)"_s}, u"rows:"_s});
    // Wang's ticket, which somebody else's log has.
    for (const QString &who : {u"li"_s, u"sun"_s, u"nobody"_s, u"second"_s})
        attempt(qPrintable(who + u" with a ticket of another's"_s),
                {who,
                 {u"select page from generate_series(1, 30) n, read_pages(n)"_s},
                 who == u"li"_s || who == u"sun"_s ? u"hezhun:document.unknown"_s : u"hezhun:session.needed"_s});
    attempt("a read-only login", {u"readonly"_s, {u"select page from read_pages(1)"_s}, denied});
}

void DispatchTest::aTicketIsWrittenDownBeforePagesAreRead()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    const QString ticket = li.run(u"select open_paper(repeat('b', 64))"_s).value();
    QVERIFY(ticket.toLongLong() > 0);
    QCOMPARE(outcomeOf(li.run(u"select done, page_count, page, format from read_pages(%1)"_s.arg(ticket))),
             u"rows: t|1|1|jpg"_s);
    // Nobody else's, not at another station, and not for long.
    QCOMPARE(outcomeOf(m_office->connect(u"wang"_s).run(u"select page from read_pages(%1)"_s.arg(ticket))),
             u"hezhun:document.unknown"_s);
    m_office->setClockForward(301'000);
    QCOMPARE(outcomeOf(li.run(u"select page from read_pages(%1)"_s.arg(ticket))), u"hezhun:document.unknown"_s);
    m_office->setClockForward(0);
}

/// Two services at once: neither waits for the other, and neither has what the other has.
void DispatchTest::claimingWaitsForNobody()
{
    ClusterConnection one = m_office->connect(u"dispatcher"_s);
    ClusterConnection two = m_office->connect(u"dispatcher"_s);
    QVERIFY(one.run(u"begin"_s).ok());
    QCOMPARE(outcomeOf(one.run(u"select id from claim_messages(1, 1000)"_s)), u"rows: 1"_s);
    QVERIFY(two.run(u"begin; set local lock_timeout = 1"_s).ok());
    QCOMPARE(outcomeOf(two.run(u"select id from claim_messages(1, 1000)"_s)), u"rows: 4"_s);
    QCOMPARE(outcomeOf(one.run(u"select count(*) from claim_paper(1000)"_s)), u"rows: 1"_s);
    QCOMPARE(outcomeOf(two.run(u"select count(*) from claim_paper(1000)"_s)), u"rows: 0"_s);
}

/// What a secret message said is nowhere once it is not to be sent any more, whoever ended it.
void DispatchTest::secretsGo()
{
    m_office->administer(
        u"insert into outbox (phone, message, not_before, created_at, secret, case_id) values"
        " ('1', '123456', 0, clock_ms(), true, null), ('2', '123456', 0, clock_ms(), true, null), ('3', '123456', 0, clock_ms(), true, 4)"_s);
    ClusterConnection service = m_office->connect(u"dispatcher"_s);
    QVERIFY(service.run(u"begin"_s).ok());
    const ClusterAnswer claimed = service.run(u"select id, address from claim_messages(50, 1000)"_s);
    for (const QStringList &row : claimed.rows) {
        if (row.at(1) == u"1"_s)
            QCOMPARE(outcomeOf(service.run(u"select message_sent(%1, 1)"_s.arg(row.at(0)))), u"rows: t"_s);
        if (row.at(1) == u"2"_s)
            QCOMPARE(outcomeOf(service.run(u"select message_never(%1, 1, 'x')"_s.arg(row.at(0)))), u"rows: t"_s);
    }
    QVERIFY(service.run(u"commit"_s).ok());
    QCOMPARE(outcomeOf(m_office->connect(u"li"_s).run(
                 u"insert into decision (case_id, version, action) values (4, 2, 'take_back')"_s)),
             u"rows:"_s);
    QCOMPARE(
        m_office
            ->administer(
                u"select string_agg(state || message, ',' order by phone) from outbox where secret and phone in ('1', '2', '3')"_s)
            .value(),
        u"sent,given_up,cancelled"_s);
}

/// The name of the channel is no secret to the service, and to nobody else; what goes over it says nothing.
void DispatchTest::wakesTheServiceAlone()
{
    ClusterConnection service = m_office->connect(u"dispatcher"_s);
    const QString channel = service.run(u"select dispatch_channel()"_s).value();
    QVERIFY(channel.startsWith(u"hezhun_"_s) && channel.size() == 47);
    for (const QString &desk : {u"platform"_s, u"unit:204"_s, u"dispatch"_s})
        QVERIFY(m_office->administer(u"select channel_of('%1')"_s.arg(desk)).value() != channel);
    QCOMPARE(
        outcomeOf(
            m_office->connect(u"chief"_s).run(u"select count(*) from my_channels() c where c = '%1'"_s.arg(channel))),
        u"rows: 0"_s);
}

QTEST_GUILESS_MAIN(DispatchTest)
#include "dispatchtest.moc"
