// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/testworkspace.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hezhun;

/// Sessions are the server's: they end there, whatever the client at the other end believes.
class SessionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void loggingInGivesASession();
    void withoutASessionAStationSeesNothing();
    void endsWhenNobodyIsAtTheKeys();
    void lastsWhileSomebodyIs();
    void endsAfterItsHoursWhateverIsDone();
    void endsWithLoggingOut();
    void endsWhenAnAdministratorEndsIt();
    void endsAlthoughItsClientHoldsIt();
    void endsWhenThePasswordChanges();
    void tokenServesItsOwnStationOnly();
    void tokenIsKeptNowhere();

private:
    /// Logs in at the station as somebody who has a password.
    Actor logIn();
    /// What the person at the station gets to hear.
    QString answer(const Actor &actor);

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<Workspace> m_station;
    CaseId m_case = 0;
};

void SessionTest::init()
{
    m_station.reset();
    m_workspace = std::make_unique<TestWorkspace>();
    m_case = m_workspace->submitPerson(1);
    NewAccount account;
    account.loginName = u"zhao_lei"_s;
    account.displayName = u"赵磊"_s;
    account.password = u"Good#Pass1"_s;
    account.role = u"platform_reviewer"_s;
    account.desk = u"platform"_s;
    QVERIFY((*m_workspace)->accounts().add(account).ok());
    m_station = m_workspace->station({});
}

Actor SessionTest::logIn()
{
    const auto actor = m_station->accounts().logIn(u"zhao_lei"_s, u"person"_s, u"Good#Pass1"_s);
    return actor.ok() ? *actor : Actor();
}

QString SessionTest::answer(const Actor &actor)
{
    const auto taken = m_station->cases().take(m_case, actor);
    return taken.ok() ? u"done"_s : taken.error().code;
}

void SessionTest::loggingInGivesASession()
{
    const Actor actor = logIn();
    QVERIFY(!actor.token.isEmpty());
    QCOMPARE(actor.name, u"赵磊"_s);
    QCOMPARE(answer(actor), u"done"_s);
    QCOMPARE(m_station->cases().page({.desk = u"platform"_s})->rows.constFirst().openedBy, u"赵磊"_s);
    const auto decided = m_station->cases().decide({m_case, u"pass"_s, 1, {}, {}}, actor);
    QVERIFY2(decided.ok(), decided.ok() ? "" : qPrintable(decided.error().code));
    QCOMPARE((*m_workspace)->cases().history(m_case)->constLast().actorLogin, u"zhao_lei"_s);
}

void SessionTest::withoutASessionAStationSeesNothing()
{
    const auto page = m_station->cases().page({.desk = u"platform"_s});
    QVERIFY(!page.ok());
    QCOMPARE(page.error().code, u"session.needed"_s);
    QCOMPARE(answer({}), u"session.needed"_s);
}

void SessionTest::endsWhenNobodyIsAtTheKeys()
{
    const Actor actor = logIn();
    m_workspace->pass(30min - 1s);
    QCOMPARE(answer(actor), u"done"_s);
    m_workspace->pass(2s);
    QCOMPARE(answer(actor), u"session.over"_s);
    QCOMPARE(m_station->cases().page({.desk = u"platform"_s}).error().code, u"session.over"_s);
}

void SessionTest::lastsWhileSomebodyIs()
{
    const Actor actor = logIn();
    for (int i = 0; i < 3; ++i) {
        m_workspace->pass(20min);
        QVERIFY(m_station->accounts().touch(actor).ok());
    }
    QCOMPARE(answer(actor), u"done"_s);
    m_workspace->pass(31min);
    QCOMPARE(m_station->accounts().touch(actor).error().code, u"session.over"_s);
}

void SessionTest::endsAfterItsHoursWhateverIsDone()
{
    const Actor actor = logIn();
    for (int i = 0; i < 12 * 3 - 1; ++i) {
        m_workspace->pass(20min);
        QVERIFY(m_station->accounts().touch(actor).ok());
    }
    m_workspace->pass(20min + 1s);
    QCOMPARE(answer(actor), u"session.over"_s);
}

void SessionTest::endsWithLoggingOut()
{
    const Actor actor = logIn();
    QVERIFY(m_station->accounts().logOut(actor).ok());
    QCOMPARE(answer(actor), u"session.over"_s);
    QCOMPARE(m_workspace->count(u"select count(*) from session where account_id = ?"_s, {actor.id}), 0);
}

void SessionTest::endsWhenAnAdministratorEndsIt()
{
    const Actor actor = logIn();
    QCOMPARE(answer(actor), u"done"_s);
    const auto ended
        = (*m_workspace)->database().single(u"select end_session(id) from session where account_id = ?"_s, {actor.id});
    QVERIFY(ended->toBool());
    QCOMPARE(answer(actor), u"session.over"_s);
}

void SessionTest::endsAlthoughItsClientHoldsIt()
{
    const Actor actor = logIn();
    m_workspace->pass(1min);
    Database &client = m_station->database();
    QVERIFY(client.begin().ok());
    QVERIFY(m_station->accounts().touch(actor).ok()); // its row is locked from here on
    Database &owner = (*m_workspace)->database();
    QVERIFY(owner.change(u"set lock_timeout = 5000"_s).ok());
    const auto ended = owner.single(u"select end_session(id) from session where account_id = ?"_s, {actor.id});
    QVERIFY2(ended.ok(), ended.ok() ? "" : qPrintable(ended.error().details));
    QCOMPARE(answer(actor), u"session.over"_s);
    client.rollback();
    QCOMPARE(answer(actor), u"session.over"_s);
}

void SessionTest::endsWhenThePasswordChanges()
{
    const Actor actor = logIn();
    QVERIFY((*m_workspace)
                ->database()
                .change(u"update account_key set key_hash = sha256(key_hash) where account_id = ?"_s, {actor.id})
                .ok());
    QCOMPARE(answer(actor), u"session.over"_s);
    QCOMPARE(logIn().token, QString());
}

void SessionTest::tokenServesItsOwnStationOnly()
{
    const Actor actor = logIn();
    Workspace &owner = **m_workspace;
    QCOMPARE(owner.cases().take(m_case, actor).error().code, u"session.over"_s);
    QCOMPARE(answer(m_workspace->reviewer()), u"session.over"_s);
}

void SessionTest::tokenIsKeptNowhere()
{
    const Actor actor = logIn();
    const QString everything
        = m_workspace->database().administer(u"select string_agg(s::text, ' ') from session s"_s).value();
    QVERIFY(!everything.isEmpty());
    QVERIFY(!everything.contains(actor.token));
    // As bytes it would stand there in hexadecimal digits.
    QVERIFY(!everything.contains(QString::fromLatin1(actor.token.toUtf8().toHex())));
}

QTEST_GUILESS_MAIN(SessionTest)
#include "sessiontest.moc"
