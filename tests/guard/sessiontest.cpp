// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"

#include <QTest>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

namespace {

const QString over = u"hezhun:session.over"_s;

} // namespace

/// What a token is good for, and until when; papers, which are read in two steps of one session.
class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_office.emplace(); }
    void cleanup() { m_office.reset(); }

    void guessedTokens();
    void tokenOfAnotherStation();
    void idleSession();
    void longSession();
    void touchingPutsOffIdlingOnly();
    void endedSession();
    void sessionOfAChangedPassword();
    void sessionOpenedWhileThePasswordChanges();
    void keyFollowsTheName();
    void loggedOut();
    void endedWithinATransaction();
    void roleThatWasTakenAway();
    void paperIsReadOnceItsRowIsThere();
    void paperOfAnotherTicket_data();
    void paperOfAnotherTicket();

private:
    QString me(const QString &who) { return outcomeOf(m_office->connect(who).run(u"select me()"_s)); }

    std::optional<Office> m_office;
};

void SessionTest::guessedTokens()
{
    const auto before = m_office->digest();
    for (int i = 0; i < 50; ++i) {
        const QString token = QUuid::createUuid().toString(QUuid::Id128) + QUuid::createUuid().toString(QUuid::Id128);
        ClusterConnection connection = m_office->connectWith(token);
        QCOMPARE(outcomeOf(connection.run(u"select me()"_s)), over);
        QCOMPARE(outcomeOf(connection.run(u"select id from cases"_s)), over);
    }
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    for (const QString &token : {u" "_s, u"%"_s, u"token-of-"_s, u"token-of-li "_s, u"TOKEN-OF-LI"_s, u"' or true --"_s,
                                 QString(100'000, u'x'), u"1"_s}) {
        QVERIFY(connection.run(u"select set_config('hezhun.token', $1, false)"_s, {token}).ok());
        QCOMPARE(outcomeOf(connection.run(u"select my_desks()"_s)), over);
    }
    // The token that is in force on one connection is not in force on another, nor is it to be read there.
    QCOMPARE(me(u"li"_s), u"rows: 1"_s);
    QVERIFY(connection.run(u"reset hezhun.token"_s).ok());
    QCOMPARE(outcomeOf(connection.run(u"select me() is null, current_setting('hezhun.token', true)"_s)), u"rows: t|"_s);
    QCOMPARE(m_office->digest(), before);
    qInfo("refused: guessed tokens (%s)", qPrintable(over));
}

void SessionTest::tokenOfAnotherStation()
{
    QCOMPARE(me(u"li"_s), u"rows: 1"_s);
    QCOMPARE(me(u"thief"_s), over);
    QCOMPARE(outcomeOf(m_office->connectWith(Office::tokenOf(u"li"_s), u"readonly"_s).run(u"select me()"_s)), over);
    // Logging out with it ends nothing of the other station's.
    QVERIFY(m_office->connect(u"thief"_s).run(u"select log_out()"_s).ok());
    QCOMPARE(outcomeOf(m_office->connect(u"thief"_s).run(u"select touch_session()"_s)), over);
    QCOMPARE(me(u"li"_s), u"rows: 1"_s);
}

void SessionTest::idleSession()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    m_office->setClockForward(1'801'000);
    for (const QString &statement :
         {u"select me()"_s, u"select touch_session()"_s, u"select id from cases"_s, u"select take_case(1, 60)"_s,
          u"insert into decision (case_id, version, action) values (1, 1, 'pass')"_s, u"select * from fields_of(1)"_s,
          u"select open_paper(encode(sha256('P-1'), 'hex'))"_s, u"select my_channels()"_s})
        QCOMPARE(outcomeOf(li.run(statement)), over);
    m_office->setClockForward(0);
}

void SessionTest::longSession()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
        m_office->setClockForward(minutes * 60'000);
        QVERIFY(li.run(u"select touch_session()"_s).ok());
    }
    QCOMPARE(outcomeOf(li.run(u"select me()"_s)), u"rows: 1"_s);
    m_office->setClockForward(12 * 3'600'000 + 1000);
    QCOMPARE(outcomeOf(li.run(u"select touch_session()"_s)), over);
    QCOMPARE(outcomeOf(li.run(u"select id from cases"_s)), over);
    qInfo("refused: a session that was touched for twelve hours (%s)", qPrintable(over));
}

void SessionTest::touchingPutsOffIdlingOnly()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    m_office->setClockForward(1'000'000);
    QVERIFY(li.run(u"select touch_session()"_s).ok());
    QCOMPARE(m_office->administer(u"select count(*) from session where account_id = 1 and seen_at > opened_at + 1000"_s)
                 .value(),
             u"1"_s);
    QCOMPARE(
        m_office->administer(u"select count(*) from session where account_id <> 1 and seen_at > opened_at + 1000"_s)
            .value(),
        u"0"_s);
    m_office->setClockForward(2'000'000);
    QCOMPARE(outcomeOf(li.run(u"select me()"_s)), u"rows: 1"_s);
    QCOMPARE(me(u"wang"_s), over);
    // Nobody's touching touches nobody.
    const auto before = m_office->digest();
    QVERIFY(m_office->connect(u"nobody"_s).run(u"select touch_session()"_s).ok());
    QCOMPARE(m_office->digest(), before);
}

void SessionTest::endedSession()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    const QString end = u"select end_session(id) from session where account_id = 1 and station = '%1'"_s.arg(
        m_office->login(u"first"_s));
    QCOMPARE(m_office->administer(end).value(), u"t"_s);
    QCOMPARE(outcomeOf(li.run(u"select id from cases"_s)), over);
    QCOMPARE(outcomeOf(li.run(u"insert into decision (case_id, version, action) values (1, 1, 'pass')"_s)), over);
    QCOMPARE(m_office->administer(u"select end_session(1000)"_s).value(), u"f"_s);
    QCOMPARE(me(u"wang"_s), u"rows: 2"_s);
    QCOMPARE(m_office
                 ->administer(u"select count(*) from session where account_id = 1 and station = '%1'"_s.arg(
                     m_office->login(u"first"_s)))
                 .value(),
             u"0"_s);
}

void SessionTest::sessionOfAChangedPassword()
{
    m_office->administer(u"insert into account_key (account_id, salt, rounds, key_hash)"
                         " values (1, 'sixteen bytes of', 210000, sha256('old'))"_s);
    const QString token = m_office->administer(u"select open_session(1)"_s).value();
    m_office->administer(
        u"update session set station = '%1' where token_hash = sha256('%2')"_s.arg(m_office->login(u"first"_s), token));
    ClusterConnection li = m_office->connectWith(token);
    QCOMPARE(outcomeOf(li.run(u"select me()"_s)), u"rows: 1"_s);
    m_office->administer(u"update account_key set key_hash = sha256('new') where account_id = 1"_s);
    QCOMPARE(outcomeOf(li.run(u"select me()"_s)), over);
    QCOMPARE(outcomeOf(li.run(u"select id from cases"_s)), over);
    QCOMPARE(m_office->administer(u"select count(*) from session where account_id = 1"_s).value(), u"0"_s);
    QCOMPARE(me(u"wang"_s), u"rows: 2"_s);
}

/// A login that was begun with the old password, and is committed after the new one.
void SessionTest::sessionOpenedWhileThePasswordChanges()
{
    m_office->administer(u"insert into account_key (account_id, salt, rounds, key_hash)"
                         " values (1, 'sixteen bytes of', 210000, sha256('old'))"_s);
    ClusterConnection late = Cluster::ofTheTests().asSuperuser(m_office->database().name());
    QVERIFY(late.run(u"set search_path = hezhun; begin"_s).ok());
    const QString token = late.run(u"select begin_session(1, sha256('old'))"_s).value();
    QVERIFY(late.run(u"update session set station = '%1' where token_hash = sha256('%2')"_s.arg(
                         m_office->login(u"first"_s), token))
                .ok());
    m_office->administer(u"update account_key set key_hash = sha256('new') where account_id = 1"_s);
    QVERIFY(late.run(u"commit"_s).ok());
    QCOMPARE(outcomeOf(m_office->connectWith(token).run(u"select me()"_s)), over);
}

/// An account that is called otherwise is known by that name, and no longer by the old one.
void SessionTest::keyFollowsTheName()
{
    m_office->administer(u"insert into account_key (account_id, salt, rounds, key_hash)"
                         " values (1, 'sixteen bytes of', 210000, sha256('key'));"
                         " update account set login_name = 'Li_Min' where id = 1"_s);
    QCOMPARE(outcomeOf(m_office->administer(u"select (key_of('li_min')).account_id, (key_of('li_min')).login_key,"
                                            " exists (select from account_key where login_key = 'li')"_s)),
             u"rows: 1|li_min|f"_s);
}

void SessionTest::loggedOut()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    ClusterConnection other = m_office->connect(u"li"_s);
    QVERIFY(li.run(u"select log_out()"_s).ok());
    QCOMPARE(outcomeOf(li.run(u"select id from cases"_s)), u"hezhun:session.needed"_s);
    QCOMPARE(outcomeOf(other.run(u"select id from cases"_s)), over);
    QCOMPARE(me(u"readonly"_s), u"rows: 1"_s);
}

/// Whoever keeps a transaction open has no longer a session than others, nor does it keep the session from being ended.
void SessionTest::endedWithinATransaction()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    m_office->setClockForward(60'000);
    QVERIFY(li.run(u"begin"_s).ok());
    QVERIFY(li.run(u"select touch_session()"_s).ok());
    QCOMPARE(m_office
                 ->administer(u"set lock_timeout = 2000; select end_session(id) from session where account_id = 1"
                              " and station = '%1'"_s.arg(m_office->login(u"first"_s)))
                 .value(),
             u"t"_s);
    QCOMPARE(outcomeOf(m_office->connect(u"li"_s).run(u"select me()"_s)), over);
    QCOMPARE(outcomeOf(li.run(u"insert into decision (case_id, version, action) values (1, 1, 'pass')"_s)), over);
    QVERIFY(li.run(u"rollback"_s).ok());
    QCOMPARE(me(u"li"_s), over);
    // Ended once, it can't be ended again, and does not come back by being touched.
    QCOMPARE(m_office
                 ->administer(u"select coalesce(bool_or(end_session(id)), false) from session where account_id = 1"
                              " and station = '%1'"_s.arg(m_office->login(u"first"_s)))
                 .value(),
             u"f"_s);
    // The next session of the same person takes away what was left.
    m_office->setClockForward(2'000'000);
    m_office->administer(u"select open_session(1)"_s);
    m_office->administer(u"select open_session(1)"_s);
    QCOMPARE(m_office->administer(u"select count(*) from session_end"_s).value(), u"0"_s);
    QCOMPARE(m_office->administer(u"select count(*) from session where account_id = 1"_s).value(), u"2"_s);
    qInfo("refused: keeping a session by a transaction that stays open");
}

void SessionTest::roleThatWasTakenAway()
{
    ClusterConnection li = m_office->connect(u"li"_s);
    QVERIFY(li.run(u"begin"_s).ok());
    QVERIFY(!li.run(u"select id from cases"_s).rows.isEmpty());
    m_office->administer(u"delete from account_role where account_id = 1"_s);
    QCOMPARE(outcomeOf(li.run(u"select id from cases"_s)), u"rows:"_s);
    QCOMPARE(outcomeOf(li.run(u"insert into decision (case_id, version, action) values (1, 1, 'pass')"_s)),
             u"hezhun:case.unknown"_s);
}

void SessionTest::paperIsReadOnceItsRowIsThere()
{
    const QString open = u"select open_paper(encode(sha256('P-2'), 'hex'))"_s;
    ClusterConnection li = m_office->connect(u"li"_s);
    const auto before = m_office->digest();
    // In one transaction, with a savepoint, and rolled back: no bytes.
    for (const QStringList &around : {QStringList{}, QStringList{u"savepoint s"_s}}) {
        QVERIFY(li.run(u"begin"_s).ok());
        for (const QString &statement : around)
            QVERIFY(li.run(statement).ok());
        const QString ticket = li.run(open).value();
        QVERIFY(!ticket.isEmpty());
        if (!around.isEmpty())
            QVERIFY(li.run(u"release savepoint s"_s).ok());
        QCOMPARE(outcomeOf(li.run(u"select read_paper(%1)"_s.arg(ticket))), u"hezhun:document.unknown"_s);
        QVERIFY(li.run(u"rollback"_s).ok());
        QCOMPARE(outcomeOf(li.run(u"select read_paper(%1)"_s.arg(ticket))), u"hezhun:document.unknown"_s);
    }
    QCOMPARE(m_office->digest(), before);
    const QString ticket = li.run(open).value();
    QCOMPARE(li.run(u"select convert_from(read_paper(%1), 'UTF8')"_s.arg(ticket)).value(), u"PAPER P-2"_s);
    QCOMPARE(outcomeOf(m_office->administer(u"select account_id, station, event, case_id, slot, sha256 ="
                                            " encode(sha256('P-2'), 'hex'), clock_ms() - at between 0 and 60000"
                                            " from access_log where id = %1"_s.arg(ticket))),
             u"rows: 1|%1|document.read|2|id_front|t|t"_s.arg(m_office->login(u"first"_s)));
    QVERIFY(li.run(u"select record_shown(2, repeat('x', 100000))"_s).ok());
    QCOMPARE(m_office->administer(u"select event || length(slot) from access_log order by id desc limit 1"_s).value(),
             u"document.shown100"_s);
    qInfo("refused: bytes without a row in the access log (hezhun:document.unknown)");
}

void SessionTest::paperOfAnotherTicket_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("meanwhile");
    QTest::addColumn<int>("minutes");
    QTest::newRow("a colleague's") << u"wang"_s << u"select"_s << 0;
    QTest::newRow("five minutes old") << u"li"_s << u"select"_s << 5;
    QTest::newRow("a case that went elsewhere")
        << u"li"_s << u"insert into decision (case_id, version, action) values (2, 1, 'hand_over')"_s << 0;
    QTest::newRow("row of another event") << u"li"_s << u"select record_shown(1, 'id_front')"_s << 0;
}

void SessionTest::paperOfAnotherTicket()
{
    QFETCH(const QString, who);
    QFETCH(const QString, meanwhile);
    QFETCH(const int, minutes);
    ClusterConnection li = m_office->connect(u"li"_s);
    QString ticket = li.run(u"select open_paper(encode(sha256('P-2'), 'hex'))"_s).value();
    QVERIFY(li.run(meanwhile).ok());
    if (meanwhile.contains(u"record_shown"_s)) {
        ticket = m_office
                     ->administer(u"insert into access_log (at, account_id, station, event, case_id, sha256)"
                                  " select clock_ms(), 1, '%1', 'document.shown', 2, encode(sha256('P-2'), 'hex')"
                                  " returning id"_s.arg(m_office->login(u"first"_s)))
                     .value();
    }
    m_office->setClockForward(minutes * 60'000);
    QCOMPARE(outcomeOf(m_office->connect(who).run(u"select read_paper(%1)"_s.arg(ticket))),
             u"hezhun:document.unknown"_s);
    // The same person at another station: the ticket stays where it was given.
    m_office->administer(
        u"insert into session (token_hash, account_id, station, opened_at, seen_at, idle_ms, ends_at)"
        " values (sha256('elsewhere'), 1, '%1', clock_ms(), clock_ms(), 1000000, clock_ms() + 1000000)"_s.arg(
            m_office->login(u"second"_s)));
    QCOMPARE(outcomeOf(m_office->connectWith(u"elsewhere"_s, u"second"_s).run(u"select read_paper(%1)"_s.arg(ticket))),
             u"hezhun:document.unknown"_s);
    qInfo("refused: a ticket that is no ticket: %s", QTest::currentDataTag());
}

QTEST_GUILESS_MAIN(SessionTest)
#include "sessiontest.moc"
