// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"
#include "tests/guard/login.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString password = u"Right-Horse-7"_s;

} // namespace

/// Whoever keeps a transaction open holds up nobody but whoever wants the very same case: the others log in, list, open
/// papers, take the next case and decide, without waiting for longer than two seconds (Office::connect).
class BlockingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }

    void othersGoOn_data();
    void othersGoOn();
    void administratorsGoOn_data();
    void administratorsGoOn();
    void nobodyWaitsForWhatIsNotTheirs();
    void lookersHoldUpNobody();
    void messagesBeingSentHoldUpNobody();
    void leaseThatRanOutGivenBack();

private:
    std::optional<Office> m_office;
};

void BlockingTest::initTestCase()
{
    m_office.emplace();
    const QByteArray salt = QByteArrayLiteral("sixteen bytes of");
    const QString hash = QString::fromLatin1(Login::sha256(Login::key(password, salt, 210'000)).toHex());
    m_office->administer(
        u"insert into account_key (account_id, salt, rounds, key_hash) values (2, '%1', 210000, '\\x%2');"
        " do $$ declare n bigint; begin for i in 1 .. 40 loop"
        " insert into cases (reference, kind, kind_version, account_id, subject, subject_masked, number_masked, "
        "place_code,"
        " submitted_at, due_at, content_hash) values ('M-' || i, 'test', 1, 8, '', '', '', '', 0, 0, '') returning id "
        "into n;"
        " insert into decision (case_id, version, action) values (n, 0, 'submit'); end loop; end $$"_s.arg(
            QString::fromLatin1(salt), hash));
    // The session that Wang had was opened without this password.
    m_office->administer(u"update session set key_hash = (select key_hash from account_key where account_id = 2)"
                         " where account_id = 2"_s);
}

void BlockingTest::othersGoOn_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QStringList>("holds");
    const auto row
        = [](const char *name, const QString &who, const QStringList &holds) { QTest::newRow(name) << who << holds; };
    row("a decision", u"li"_s, {u"insert into decision (case_id, version, action) values (1, 1, 'pass')"_s});
    row("a decision that hands over", u"li"_s,
        {u"insert into decision (case_id, version, action) values (1, 1, 'hand_over')"_s});
    row("a decision that is taken back", u"li"_s,
        {u"insert into decision (case_id, version, action) values (4, 2, 'take_back')"_s});
    row("a decision on every desk", u"zhao"_s,
        {u"insert into decision (case_id, version, action) values (8, 1, 'approve')"_s});
    row("a lease", u"li"_s, {u"select take_case(1, 600)"_s});
    row("a lease given back", u"li"_s,
        {u"select take_case(1, 600)"_s, u"commit; begin"_s, u"select release_case(1)"_s});
    row("the next cases", u"li"_s,
        {u"select * from take_first(array(select id from cases where desk is not null order by id), 15, 600)"_s});
    row("every case of the desk looked at", u"li"_s,
        {u"select record_shown(id, 'id_front') from cases"_s, u"select open_paper(sha256) from papers_of(1)"_s});
    row("a login begun", u"second"_s, {u"select login_begin('wang')"_s});
    row("a session touched, and ended", u"li"_s, {u"select touch_session()"_s, u"select log_out()"_s});
    row("a request settled", u"li"_s, {u"select settle('request-of-nobodys')"_s});
    row("every table read", u"li"_s, {u"select count(*) from cases, case_lease, desk_count, workspace_info"_s});
    row("tables locked as far as may be", u"li"_s,
        {u"select count(*) from case_lease"_s, u"select pg_advisory_xact_lock(n) from generate_series(1, 100) n"_s});
    row("messages claimed", u"dispatcher"_s, {u"select * from claim_messages(100, 600000)"_s});
    row("notices", u"li"_s,
        {u"listen x"_s, u"select pg_notify('x', repeat('x', 7000)) from generate_series(1, 100)"_s});
}

void BlockingTest::othersGoOn()
{
    QFETCH(const QString, who);
    QFETCH(const QStringList, holds);
    const auto before = m_office->digest();
    ClusterConnection attacker = m_office->connect(who);
    QVERIFY(attacker.run(u"begin"_s).ok());
    for (const QString &statement : holds) {
        const ClusterAnswer answer = attacker.run(statement);
        QVERIFY2(answer.ok(), qPrintable(answer.message));
    }
    // A proof for the victim's name, left in the air, and one that is being looked at.
    ClusterConnection guesser = m_office->connect(u"second"_s);
    Login guess(guesser);
    QVERIFY(guess.begin(u"wang"_s));
    QVERIFY(guesser.run(u"begin"_s).ok());
    QVERIFY(guess.prove(u"Wrong-Horse-7"_s));
    ClusterConnection looker = m_office->connect(u"second"_s);
    Login look(looker);
    QVERIFY(look.begin(u"wang"_s) && look.prove(u"Wrong-Horse-7"_s));
    QVERIFY(looker.run(u"begin"_s).ok());
    QCOMPARE(look.finish().value(), u"refused"_s);

    ClusterConnection wang = m_office->connect(u"nobody"_s);
    Login login(wang);
    QCOMPARE(login.outcome(u"wang"_s, password), u"ok"_s);
    const auto goesOn = [&wang](const QString &statement) {
        const ClusterAnswer answer = wang.run(statement);
        return answer.ok() ? QString() : statement + u": "_s + answer.message;
    };
    QCOMPARE(goesOn(u"select touch_session()"_s), QString());
    QCOMPARE(
        goesOn(
            u"select id from cases where kept_by = 'platform' and desk is not null order by submitted_at, id limit 200"_s),
        QString());
    QCOMPARE(goesOn(u"select * from fields_of(2), history_of(2), papers_of(2), account_of(2)"_s), QString());
    QCOMPARE(goesOn(u"select open_paper(sha256) from papers_of(1)"_s), QString());
    QCOMPARE(goesOn(u"begin"_s), QString());
    const ClusterAnswer next = wang.run(
        u"select take_first(array(select id from cases where desk is not null and state = 'in_review' and (id = 1 or id > 10) order by id), 1, 60)"_s);
    QVERIFY2(next.rows.size() == 1, qPrintable(next.message));
    QCOMPARE(goesOn(u"select release_case(%1), take_case(%1, 60)"_s.arg(next.value())), QString());
    QCOMPARE(goesOn(u"insert into decision (case_id, version, action) values (%1, 1, 'hand_over')"_s.arg(next.value())),
             QString());
    QCOMPARE(goesOn(u"rollback"_s), QString());
    QCOMPARE(goesOn(u"select log_out()"_s), QString());
    // The attacker goes without having done anything.
    attacker.run(u"rollback"_s);
    guesser.run(u"rollback"_s);
    looker.run(u"rollback"_s);
    m_office->administer(u"delete from login_challenge; delete from case_lease where account_id = 1"_s);
    auto after = m_office->digest();
    QVERIFY(after.value(u"access_log"_s) != before.value(u"access_log"_s));
    for (const QString &table :
         {u"access_log"_s, u"case_lease"_s, u"session"_s, u"session_end"_s, u"login_challenge"_s})
        after[table] = before.value(table);
    after.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    auto rest = before;
    rest.removeIf([](const auto &entry) { return entry.value().isEmpty(); });
    QCOMPARE(after, rest);
    qInfo("refused: to hold up others by %s", QTest::currentDataTag());
}

void BlockingTest::administratorsGoOn_data()
{
    QTest::addColumn<QString>("statement");
    const QString sessions = u"select count(end_session(id)) from session where account_id = 1"_s;
    QTest::newRow("end the session") << sessions;
    QTest::newRow("change the password") << u"insert into account_key (account_id, salt, rounds, key_hash)"
                                            " values (1, 'sixteen bytes of', 210000, sha256('new'))"
                                            " on conflict (account_id) do update set key_hash = excluded.key_hash"_s;
    QTest::newRow("lock the account") << u"select lock_account('li', 'x')"_s;
    QTest::newRow("end all sessions") << u"select end_sessions_of('li')"_s;
    QTest::newRow("give a one-time password") << u"select reset_to_one_time('li')"_s;
    QTest::newRow("take the role away") << u"delete from account_role where account_id = 1"_s;
    QTest::newRow("open another session") << u"select open_session(1)"_s;
    QTest::newRow("hand in a case")
        << u"insert into cases (reference, kind, kind_version, account_id, subject, subject_masked, number_masked, "
           u"place_code,"
           " submitted_at, due_at, content_hash) values ('N-1', 'test', 1, 7, '', '', '', '', 0, 0, '')"_s;
    QTest::newRow("look through the history") << u"select count(hash) from decision"_s;
    QTest::newRow("forbid the login") << u"alter role %1 nologin"_s.arg(m_office->login(u"first"_s));
}

/// The one who is to be put out can't keep anybody from it.
void BlockingTest::administratorsGoOn()
{
    QFETCH(const QString, statement);
    m_office->setClockForward(60'000);
    ClusterConnection li = m_office->connect(u"li"_s);
    QVERIFY(li.run(u"begin"_s).ok());
    for (const QString &held :
         {u"select touch_session()"_s, u"select take_case(1, 600)"_s, u"select open_paper(sha256) from papers_of(2)"_s,
          u"insert into decision (case_id, version, action) values (2, 1, 'pass')"_s,
          u"select settle('request-of-nobodys')"_s, u"select log_out()"_s}) {
        const ClusterAnswer answer = li.run(held);
        QVERIFY2(answer.ok(), qPrintable(answer.message));
    }
    ClusterConnection owner = Cluster::ofTheTests().asSuperuser(m_office->database().name());
    QVERIFY(owner.run(u"set search_path = hezhun; set lock_timeout = 2000; begin"_s).ok());
    const ClusterAnswer answer = owner.run(statement);
    QVERIFY2(answer.ok(), qPrintable(answer.message));
    QVERIFY(owner.run(u"rollback"_s).ok());
    m_office->setClockForward(0);
}

/// Nor can anybody ask for a lock on what lies elsewhere: the answer comes at once, whoever has it locked.
void BlockingTest::nobodyWaitsForWhatIsNotTheirs()
{
    ClusterConnection zhao = m_office->connect(u"zhao"_s);
    QVERIFY(zhao.run(u"begin; insert into decision (case_id, version, action) values (8, 1, 'approve')"_s).ok());
    ClusterConnection sun = m_office->connect(u"sun"_s);
    for (const QString &statement : {u"insert into decision (case_id, version, action) values (8, 1, 'approve')"_s,
                                     u"select take_case(8, 60)"_s, u"select record_shown(8, 'x')"_s})
        QCOMPARE(outcomeOf(sun.run(statement)), u"hezhun:case.unknown"_s);
    QCOMPARE(outcomeOf(sun.run(u"select release_case(8)"_s)), u"rows:"_s);
    QCOMPARE(outcomeOf(sun.run(u"select * from take_first('{8}', 1, 60)"_s)), u"rows:"_s);
}

void BlockingTest::lookersHoldUpNobody()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    QVERIFY(li.run(u"begin; select record_shown(2, 'id_front'); select open_paper(sha256) from papers_of(2)"_s).ok());
    ClusterConnection wang = m_office->connect(u"wang"_s);
    const ClusterAnswer answer
        = wang.run(u"begin; insert into decision (case_id, version, action) values (2, 1, 'pass'); rollback"_s);
    QVERIFY2(answer.ok(), qPrintable(answer.message));
}

void BlockingTest::messagesBeingSentHoldUpNobody()
{
    m_office->administer(u"update outbox set not_before = 0"_s);
    ClusterConnection dispatcher = m_office->connect(u"dispatcher"_s);
    QVERIFY(dispatcher.run(u"begin"_s).ok());
    QCOMPARE(outcomeOf(dispatcher.run(u"select address from claim_messages(100, 600000)"_s)), u"rows: 13800138000"_s);
    ClusterConnection li = m_office->connect(u"li"_s);
    const ClusterAnswer answer
        = li.run(u"begin; insert into decision (case_id, version, action) values (4, 2, 'take_back'); rollback"_s);
    QVERIFY2(answer.ok(), qPrintable(answer.message));
}

/// Whoever asks for the next case goes past one whose lease is just being taken, prolonged or given back.
void BlockingTest::leaseThatRanOutGivenBack()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    QVERIFY(li.run(u"select take_case(2, 1)"_s).ok());
    m_office->setClockForward(2000);
    QVERIFY(li.run(u"begin; select release_case(2)"_s).ok());
    const ClusterAnswer next
        = m_office->connect(u"wang"_s).run(u"begin; select * from take_first('{2, 11}', 1, 60); rollback; begin;"
                                           " select * from take_first('{2, 11}', 1, 60)"_s);
    QVERIFY2(next.ok(), qPrintable(next.message));
    QCOMPARE(next.value(), u"11"_s);
    m_office->setClockForward(0);
}

QTEST_GUILESS_MAIN(BlockingTest)
#include "blockingtest.moc"
