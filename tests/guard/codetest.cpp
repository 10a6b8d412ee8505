// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/guard/attempt.h"
#include "tests/guard/questions.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace hezhun;

/// Codes of six digits (I-20): five tries, once, for five minutes, at the station and for the thing that they are for,
/// whatever is rolled back or done at once.
class CodeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_office.reset(); }
    void init() { Questions::forget(*m_office); }

    void whatIsRolledBackSendsNothing();
    void fiveTriesHoweverManyAtOnce();
    void aTryIsLookedAtLaterOnly_data();
    void aTryIsLookedAtLaterOnly();
    void aCodeIsForItsStation();
    void aCodeIsForItsPurpose();
    void goesWhereSomethingCanBeSent_data();
    void goesWhereSomethingCanBeSent();
    void aCodeServesOnceAndForFiveMinutes();
    void aNewerCodeVoidsIt();
    void ofTwoAtOnceOneUsesIt();
    void aCodeThatWasNotSentServesNobody();
    void whatBecameOfItIsToldToWhoDidIt();

private:
    /// Asks for a code for zhang_wei's new password.
    QString sentReset(Questions &questions)
    {
        const QString id = questions.sendResetCode({}).value();
        m_code = Questions::codeSentTo(*m_office, u"13800138000"_s);
        return id;
    }
    QString wrongCode(int i = 0) const
    {
        const QString code = u"00000%1"_s.arg(i);
        return code == m_code ? u"999999"_s : code;
    }
    QString saltAfter(Questions &questions, const QString &code)
    {
        return outcomeOf(questions.connection().run(u"select salt from begin_new_key($1)"_s, {code}));
    }

    std::optional<Office> m_office;
    QString m_code;
};

void CodeTest::initTestCase()
{
    m_office.emplace();
    m_office->administer(
        u"insert into account_field (account_id, part, name, value) values"
        " (7, 'person', 'name', '张伟'), (7, 'person', 'id_number', '110105194912310021'),"
        " (10, 'unit', 'name', '郑记'), (10, 'unit', 'credit_code', '91110105MA0000011X');"
        "insert into account (login_name, type, phone, created_at) values ('another_unit', 'unit', '13500135000', 0);"
        "insert into account_key (account_id, salt, rounds, key_hash)"
        " values (7, 'sixteen bytes of', 210000, sha256('key'))"_s);
}

void CodeTest::whatIsRolledBackSendsNothing()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Questions questions(connection);
    const QString send = questions.resetStatement({});
    QVERIFY(connection.run(u"begin; "_s + send + u"; rollback"_s).ok());
    QCOMPARE(m_office->administer(u"select count(*) from outbox where secret"_s).value(), u"0"_s);
    // It was not answered, so it may be; but one message it is.
    QVERIFY(connection.run(send).ok());
    QCOMPARE(outcomeOf(connection.run(send)), u"hezhun:inquiry.needed"_s);
    QCOMPARE(outcomeOf(questions.sendResetCode({})), u"hezhun:code.too_soon"_s);
    QCOMPARE(m_office->administer(u"select count(*) from outbox where secret"_s).value(), u"1"_s);
    for (int i = 0; i < 4; ++i) {
        m_office->setClockForward(61'000 * (i + 1));
        questions.sendResetCode({});
    }
    QCOMPARE(outcomeOf(questions.sendResetCode({})), u"hezhun:code.too_many"_s);
    // In parts of one transaction neither.
    init();
    const QString first = questions.resetStatement({});
    QVERIFY(connection.run(u"begin; savepoint s; %1; rollback to savepoint s; %1; commit"_s.arg(first)).ok());
    QCOMPARE(m_office->administer(u"select count(*) from outbox where secret"_s).value(), u"1"_s);
}

void CodeTest::fiveTriesHoweverManyAtOnce()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Questions questions(connection);
    const QString code = sentReset(questions);
    std::vector<ClusterConnection> connections;
    for (int i = 0; i < 9; ++i)
        connections.push_back(m_office->connect(u"nobody"_s));
    std::atomic<int> made = 0;
    std::vector<std::jthread> threads;
    for (int i = 0; i < 9; ++i) {
        threads.emplace_back([&, i] {
            // Each once, then once more.
            Questions own(connections[i]);
            for (int turn = 0; turn < 2; ++turn)
                made += own.tryCode(code, wrongCode(i)).ok() ? 1 : 0;
        });
    }
    threads.clear();
    QCOMPARE(made.load(), 5);
    QCOMPARE(outcomeOf(questions.tryCode(code, m_code)), u"hezhun:code.over"_s);
    QCOMPARE(saltAfter(questions, code), u"hezhun:code.wrong"_s);
    // One that was rolled back is none, and gives none back.
    QCOMPARE(m_office->administer(u"select count(*) from code_try"_s).value(), u"5"_s);
    qInfo("refused: a sixth try of a code, on whatever connection");
}

void CodeTest::aTryIsLookedAtLaterOnly_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("one transaction") << QStringList{u"begin"_s} << QStringList{u"rollback"_s};
    QTest::newRow("a savepoint") << QStringList{u"begin"_s, u"savepoint s"_s} << QStringList{u"rollback"_s};
    QTest::newRow("a released savepoint")
        << QStringList{u"begin"_s, u"savepoint s"_s} << QStringList{u"release savepoint s"_s, u"rollback"_s};
}

void CodeTest::aTryIsLookedAtLaterOnly()
{
    QFETCH(const QStringList, before);
    QFETCH(const QStringList, after);
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Questions questions(connection);
    const QString code = sentReset(questions);
    for (const QString &statement : before)
        QVERIFY(connection.run(statement).ok());
    QVERIFY(questions.tryCode(code, m_code).ok());
    if (after.size() > 1)
        QVERIFY(connection.run(after.constFirst()).ok());
    QCOMPARE(saltAfter(questions, code), u"hezhun:code.wrong"_s);
    QVERIFY(connection.run(u"rollback"_s).ok());
    QCOMPARE(saltAfter(questions, code), u"hezhun:code.wrong"_s);
    for (const QString &level : {u"repeatable read"_s, u"serializable"_s}) {
        QVERIFY(connection.run(u"begin isolation level "_s + level).ok());
        QCOMPARE(outcomeOf(questions.tryCode(code, m_code)), u"hezhun:session.isolation"_s);
        QVERIFY(connection.run(u"rollback"_s).ok());
    }
    QVERIFY(questions.tryCode(code, m_code).ok());
    QCOMPARE(saltAfter(questions, code), u"rows: \\x7369787465656e206279746573206f66"_s);
}

void CodeTest::aCodeIsForItsStation()
{
    ClusterConnection first = m_office->connect(u"nobody"_s);
    ClusterConnection second = m_office->connect(u"second"_s);
    Questions questions(first);
    Questions thief(second);
    const QString code = sentReset(questions);
    QCOMPARE(outcomeOf(thief.tryCode(code, m_code)), u"hezhun:code.over"_s);
    QVERIFY(questions.tryCode(code, m_code).ok());
    QCOMPARE(saltAfter(thief, code), u"hezhun:code.wrong"_s);
    QCOMPARE(outcomeOf(thief.finishReset(code, u"sixteen bytes of"_s)), u"hezhun:code.wrong"_s);
    QCOMPARE(saltAfter(questions, code), u"rows: \\x7369787465656e206279746573206f66"_s);
}

void CodeTest::aCodeIsForItsPurpose()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Questions questions(connection);
    const QString code = questions.sendCode(u"appeal"_s, u"13800138000"_s).value();
    QVERIFY(questions.tryCode(code, Questions::codeSentTo(*m_office, u"13800138000"_s)).ok());
    QCOMPARE(saltAfter(questions, code), u"hezhun:code.wrong"_s);
    // Nobody gets one for a reset but by what a reset asks.
    QCOMPARE(outcomeOf(questions.sendCode(u"reset"_s, u"13900139000"_s)), u"hezhun:code.address"_s);
}

void CodeTest::goesWhereSomethingCanBeSent_data()
{
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("channel");
    QTest::addColumn<QString>("address");
    QTest::newRow("no purpose") << u"greeting"_s << u"sms"_s << u"13911111111"_s;
    QTest::newRow("no channel") << u"appeal"_s << u"pigeon"_s << u"13911111111"_s;
    QTest::newRow("two lines") << u"appeal"_s << u"sms"_s << u"13911111111\n13911111112"_s;
    QTest::newRow("a text") << u"appeal"_s << u"email"_s << u"buy this: www@example.cn now"_s;
    QTest::newRow("nothing") << u"appeal"_s << u"sms"_s << QString();
}

void CodeTest::goesWhereSomethingCanBeSent()
{
    QFETCH(const QString, purpose);
    QFETCH(const QString, channel);
    QFETCH(const QString, address);
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    const QString inquiry
        = Questions(connection).ask(u"code"_s, address, QStringList{purpose, channel, address}.join(u' '));
    QCOMPARE(outcomeOf(connection.run(u"select send_code($1, $2, $3, $4)"_s, {inquiry, purpose, channel, address})),
             u"hezhun:code.address"_s);
    // Nor is there a new password without a reason.
    Questions questions(connection);
    for (const QString &reason : {u"''"_s, u"' '"_s, u"null"_s, u"repeat('x', 201)"_s}) {
        Questions::forget(*m_office);
        QCOMPARE(outcomeOf(connection.run(questions.resetStatement({}).replace(u"'忘记密码'"_s, reason))),
                 u"hezhun:recovery.reason"_s);
    }
    QCOMPARE(m_office->administer(u"select count(*) from outbox where secret"_s).value(), u"0"_s);
}

void CodeTest::aCodeServesOnceAndForFiveMinutes()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Questions questions(connection);
    const auto hash
        = [&] { return m_office->administer(u"select key_hash from account_key where account_id = 7"_s).value(); };
    const QString before = hash();
    const QString code = sentReset(questions);
    QVERIFY(questions.tryCode(code, m_code).ok());
    m_office->setClockForward(300'001);
    QCOMPARE(outcomeOf(questions.finishReset(code, u"sixteen bytes of"_s)), u"hezhun:code.wrong"_s);
    QCOMPARE(outcomeOf(questions.tryCode(code, m_code)), u"hezhun:code.over"_s);
    m_office->setClockForward(0);
    // Another salt than the account's, fewer rounds, a hash of another length.
    QCOMPARE(outcomeOf(questions.finishReset(code, u"another salt of "_s)), u"hezhun:password.other_salt"_s);
    for (const QString &arguments : {u"'sixteen bytes of', 1000, sha256('k')"_s, u"'sixteen bytes of', 210000, 'k'"_s,
                                     u"'sixteen bytes of', null, sha256('k')"_s, u"'sixteen bytes of', 210000, null"_s})
        QCOMPARE(outcomeOf(connection.run(u"select finish_reset(%1, %2)"_s.arg(code, arguments))),
                 u"hezhun:registration.fields"_s);
    // Rolled back, it did not serve.
    QVERIFY(connection.run(u"begin"_s).ok());
    QVERIFY(questions.finishReset(code, u"sixteen bytes of"_s).ok());
    QVERIFY(connection.run(u"rollback"_s).ok());
    QCOMPARE(hash(), before);
    QVERIFY(questions.finishReset(code, u"sixteen bytes of"_s).ok());
    QVERIFY(hash() != before);
    QCOMPARE(outcomeOf(questions.finishReset(code, u"sixteen bytes of"_s)), u"hezhun:code.wrong"_s);
    QCOMPARE(outcomeOf(questions.tryCode(code, m_code)), u"hezhun:code.over"_s);
    m_office->administer(
        u"delete from former_key; update account_key set key_hash = sha256('key') where account_id = 7;"
        " delete from former_key"_s);
}

void CodeTest::aNewerCodeVoidsIt()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Questions questions(connection);
    const QString code = sentReset(questions);
    const QString first = m_code;
    QVERIFY(questions.tryCode(code, first).ok());
    m_office->setClockForward(61'000);
    QVERIFY(!sentReset(questions).isEmpty());
    QCOMPARE(saltAfter(questions, code), u"hezhun:code.wrong"_s);
    QCOMPARE(outcomeOf(questions.tryCode(code, first)), u"hezhun:code.over"_s);
}

void CodeTest::ofTwoAtOnceOneUsesIt()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    ClusterConnection other = m_office->connect(u"nobody"_s);
    Questions questions(connection);
    Questions second(other);
    // Registering is what a code may be used for twice, if it could: no password stands in the way.
    const QString code = questions.sendCode(u"register"_s, u"13911111111"_s).value();
    QVERIFY(questions.tryCode(code, Questions::codeSentTo(*m_office, u"13911111111"_s)).ok());
    const auto declared = [](int number) {
        return u"{\"person\":{\"name\":\"刘洋\",\"region\":\"other\",\"id_type\":\"foreign_passport\","
               "\"id_number\":\"E000000%1\"}}"_s.arg(number);
    };
    const QString mine = questions.registerStatement(code, u"liu_yang"_s, u"13911111111"_s, declared(1));
    const QString theirs = second.registerStatement(code, u"liu_yong"_s, u"13911111111"_s, declared(2));
    QVERIFY(connection.run(u"begin"_s).ok());
    QVERIFY(connection.run(mine).ok());
    QString outcome;
    std::jthread waiting([&] { outcome = outcomeOf(other.run(theirs)); });
    while (m_office
               ->administer(u"select count(*) from pg_stat_activity where datname = current_database()"
                            " and wait_event_type = 'Lock'"_s)
               .value()
           == u"0"_s) { }
    QVERIFY(connection.run(u"commit"_s).ok());
    waiting.join();
    QCOMPARE(outcome, u"hezhun:code.wrong"_s);
    QCOMPARE(m_office->administer(u"select count(*) from account where login_name like 'liu%'"_s).value(), u"1"_s);
}

/// What a wrong request leaves looks like a code, and is none for anything that can be typed.
void CodeTest::aCodeThatWasNotSentServesNobody()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    Questions questions(connection);
    const QList<Questions::Reset> wrong{{.address = u"13911111111"_s},
                                        {.login = u"zhang_weh"_s}, // the next name is zhang_wei's
                                        {.login = u"zhou_jie"_s, .address = u"13700137000"_s}, // retired
                                        {.login = u"old_zheng"_s, .type = u"unit"_s, .address = u"13600136000"_s},
                                        {.login = u"another_unit"_s,
                                         .type = u"unit"_s,
                                         .address = u"13500135000"_s,
                                         .unitName = u"郑记"_s,
                                         .creditCode = u"91110105MA0000011X"_s},
                                        {.login = u"zhang_wei"_s, .type = u"unit"_s, .address = u"13911111113"_s}};
    m_office->administer(u"update account set state = 'retired' where login_name = 'zhou_jie'"_s);
    for (const Questions::Reset &reset : wrong)
        QVERIFY(!questions.sendResetCode(reset).value().isEmpty());
    QCOMPARE(outcomeOf(m_office->administer(
                 u"select state, count(*), bool_or(message ~ '码[0-9]') from outbox where secret group by state"_s)),
             u"rows: cancelled|%1|f"_s.arg(wrong.size()));
    const QString message
        = m_office->administer(u"select substring(message from '码(.{6})，') from outbox where secret limit 1"_s)
              .value();
    QCOMPARE(message.size(), 6);
    const QString code = m_office->administer(u"select min(id) from code"_s).value();
    QCOMPARE(outcomeOf(questions.tryCode(code, message)), u"hezhun:code.wrong"_s);
    QCOMPARE(m_office
                 ->administer(u"select count(*) from code c, generate_series(0, 999999) n where c.id = %1 and"
                              " c.code_hash = sha256(c.salt || convert_to(lpad(n::text, 6, '0'), 'UTF8'))"_s.arg(code))
                 .value(),
             u"0"_s);
    QVERIFY(!questions
                 .sendResetCode({.login = u"old_zheng"_s,
                                 .type = u"unit"_s,
                                 .address = u"13600136001"_s,
                                 .unitName = u"郑记"_s,
                                 .creditCode = u"91110105MA0000011X"_s})
                 .value()
                 .isEmpty());
    QCOMPARE(m_office->administer(u"select count(*) from outbox where secret and state = 'queued'"_s).value(), u"0"_s);
}

void CodeTest::whatBecameOfItIsToldToWhoDidIt()
{
    ClusterConnection connection = m_office->connect(u"nobody"_s);
    ClusterConnection elsewhere = m_office->connect(u"second"_s);
    Questions questions(connection);
    const QString phone = u"13922222222"_s;
    const QString code = questions.sendCode(u"register"_s, phone).value();
    QVERIFY(questions.tryCode(code, Questions::codeSentTo(*m_office, phone)).ok());
    const auto registered = [&](ClusterConnection &at, const QString &login) {
        return outcomeOf(at.run(u"select registered_by($1, $2) is not null"_s, {code, login}));
    };
    // Somebody else has the phone already.
    m_office->administer(u"update account set phone = '%1' where login_name = 'li'"_s.arg(phone));
    QCOMPARE(registered(connection, u"li"_s), u"rows: f"_s);
    QVERIFY(connection
                .run(questions.registerStatement(code, u"He_Xin"_s, phone,
                                                 u"{\"person\":{\"name\":\"何欣\",\"region\":\"other\",\"id_type\":"
                                                 "\"foreign_passport\",\"id_number\":\"E0000003\"}}"_s))
                .ok());
    QCOMPARE(registered(connection, u"he_xin"_s), u"rows: t"_s);
    QCOMPARE(registered(connection, u"li"_s), u"rows: f"_s);
    QCOMPARE(registered(connection, u"wang"_s), u"rows: f"_s);
    QCOMPARE(registered(elsewhere, u"he_xin"_s), u"rows: f"_s);
    QCOMPARE(outcomeOf(connection.run(u"select reset_by($1)"_s, {code})), u"rows: f"_s);

    const QString reset = sentReset(questions);
    QVERIFY(questions.tryCode(reset, m_code).ok());
    QCOMPARE(outcomeOf(connection.run(u"select reset_by($1)"_s, {reset})), u"rows: f"_s);
    QVERIFY(questions.finishReset(reset, u"sixteen bytes of"_s).ok());
    QCOMPARE(outcomeOf(connection.run(u"select reset_by($1)"_s, {reset})), u"rows: t"_s);
    QCOMPARE(outcomeOf(elsewhere.run(u"select reset_by($1)"_s, {reset})), u"rows: f"_s);
}

QTEST_GUILESS_MAIN(CodeTest)
#include "codetest.moc"
